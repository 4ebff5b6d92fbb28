import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/iso-date.js';
import {
  addWorkingDays,
  indexCalendar,
  isWorkingDay,
  workingDaysBetween,
} from '../../src/core/work-calendar.js';

const code = (expected: string) => expect.objectContaining({ code: expected });

// Around the turn of the year 2026/27; 2026-12-25 and 2027-01-01 are Fridays, 2026-12-26 is a Saturday.
const calendar = {
  workingWeekdays: [5, 1, 2, 3, 4, 4],
  holidays: ['2027-01-01', '2026-12-25', '2026-12-26', '2026-12-25'],
};
const index = () => indexCalendar(calendar);

describe('indexCalendar', () => {
  it('keeps each holiday on a working weekday once, ascending', () => {
    expect([...index().holidays]).toEqual([20_812, 20_819]);
    expect([...index().weekdayOffsets]).toEqual([0, 1, 2, 3, 4]);
    expect([...index().workingBefore]).toEqual([0, 1, 2, 3, 4, 5, 5, 5]);
  });

  it('refuses a calendar without a working day', () => {
    expect(() => indexCalendar({ workingWeekdays: [], holidays: [] })).toThrow(
      code('core/no-working-day'),
    );
  });

  it.each([0, 8, 1.5, Number.NaN, '1' as unknown as number])(
    'refuses the weekday %s',
    (weekday) => {
      expect(() => indexCalendar({ workingWeekdays: [1, weekday], holidays: [] })).toThrow(
        code('core/invalid-weekday'),
      );
    },
  );

  it('names the weekday that it refuses', () => {
    expect(() => indexCalendar({ workingWeekdays: [9], holidays: [] })).toThrow(
      expect.objectContaining({ params: { weekday: 9 } }),
    );
  });

  it('refuses a holiday that is not a date', () => {
    expect(() => indexCalendar({ workingWeekdays: [1], holidays: ['2026-02-30'] })).toThrow(
      code('core/invalid-date'),
    );
  });
});

describe('isWorkingDay', () => {
  it('knows weekdays and holidays', () => {
    expect(
      ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28'].map((date) =>
        isWorkingDay(date, index()),
      ),
    ).toEqual([true, false, false, true]);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-24', 5, '2027-01-04'],
    ['2026-12-26', 1, '2026-12-28'],
    ['2026-12-26', 0, '2026-12-26'],
    ['2026-12-26', -1, '2026-12-24'],
    ['2026-12-28', -1, '2026-12-24'],
    ['2027-01-04', -5, '2026-12-24'],
    ['2026-07-13', 4, '2026-07-17'],
    ['2026-07-13', 5, '2026-07-20'],
    ['1969-12-31', -1, '1969-12-30'],
  ])('takes %s by %i working days to %s', (date, days, expected) => {
    expect(addWorkingDays(date, days, index())).toBe(expected);
  });

  it('refuses part of a day, a bad date and a day beyond the calendar', () => {
    expect(() => addWorkingDays('2026-12-24', 0.5, index())).toThrow(code('core/not-an-integer'));
    expect(() => addWorkingDays('2026-12-32', 0, index())).toThrow(code('core/invalid-date'));
    expect(() => addWorkingDays('2026-12-24', 1e12, index())).toThrow(
      code('core/date-out-of-range'),
    );
    expect(() => addWorkingDays('2026-12-24', -1e12, index())).toThrow(
      code('core/date-out-of-range'),
    );
  });

  it('steps over a thousand years without a walk', () => {
    const mondays = indexCalendar({ workingWeekdays: [1], holidays: [] });
    const date = addWorkingDays('2026-07-13', 52_178, mondays);
    expect(daysBetween('2026-07-13', date)).toBe(52_178 * 7);
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-12-21', '2026-12-28', 4],
    ['2026-12-24', '2026-12-25', 1],
    ['2026-12-25', '2026-12-28', 0],
    ['2026-12-24', '2026-12-24', 0],
    ['2026-01-01', '2027-01-01', 260],
  ])('counts from %s up to %s %i days', (start, end, expected) => {
    expect(workingDaysBetween(start, end, index())).toBe(expected);
  });

  it('refuses a reversed interval', () => {
    expect(() => workingDaysBetween('2026-12-25', '2026-12-24', index())).toThrow(
      expect.objectContaining({
        code: 'core/reversed-interval',
        params: { start: '2026-12-25', end: '2026-12-24' },
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromDayNumber, weekdayOf } from '../../src/core/iso-date.js';
import {
  addWorkingDays,
  indexCalendar,
  isWorkingDay,
  type WorkCalendar,
  workingDaysBetween,
} from '../../src/core/work-calendar.js';

const day = fc.integer({ min: -60, max: 60 }).map(fromDayNumber);
const calendar: fc.Arbitrary<WorkCalendar> = fc.record({
  workingWeekdays: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 8 }),
  holidays: fc.array(day, { maxLength: 60 }),
});

const isWorking = ({ workingWeekdays, holidays }: WorkCalendar, date: string) =>
  workingWeekdays.includes(weekdayOf(date)) && !holidays.includes(date);

describe('isWorkingDay', () => {
  it('agrees with looking the day up', () => {
    fc.assert(
      fc.property(calendar, day, (work, date) => {
        expect(isWorkingDay(date, indexCalendar(work))).toBe(isWorking(work, date));
      }),
      { numRuns: 500 },
    );
  });
});

describe('workingDaysBetween', () => {
  it('agrees with a walk day by day', () => {
    fc.assert(
      fc.property(calendar, day, fc.nat(150), (work, start, length) => {
        let count = 0;
        for (let i = 0; i < length; i++) if (isWorking(work, addDays(start, i))) count++;
        expect(workingDaysBetween(start, addDays(start, length), indexCalendar(work))).toBe(count);
      }),
      { numRuns: 500 },
    );
  });
});

describe('addWorkingDays', () => {
  it('agrees with a walk day by day, in both directions', () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: -40, max: 40 }), (work, start, days) => {
        let date = start;
        for (let left = Math.abs(days); left > 0; ) {
          date = addDays(date, Math.sign(days));
          if (isWorking(work, date)) left--;
        }
        expect(addWorkingDays(start, days, indexCalendar(work))).toBe(date);
      }),
      { numRuns: 500 },
    );
  });
});

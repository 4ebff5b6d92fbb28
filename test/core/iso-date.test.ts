import { describe, expect, it } from 'vitest';
import {
  addDays,
  containsDate,
  daysBetween,
  fromDayNumber,
  intersectIntervals,
  intervalsOverlap,
  isIsoDate,
  toDayNumber,
  weekdayOf,
  weekdayOfDayNumber,
} from '../../src/core/iso-date.js';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('isIsoDate', () => {
  it.each(['1900-01-01', '2024-02-29', '2000-02-29', '2026-07-14', '2200-12-31', '2026-04-30'])(
    'accepts %s',
    (date) => {
      expect(isIsoDate(date)).toBe(true);
    },
  );

  it.each([
    '1899-12-31',
    '2201-01-01',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2026-1-01',
    '2026-01-1',
    '26-01-01',
    '2026/01/01',
    '2026-01/01',
    '20260101',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-01-01T00:00:00Z',
    '+002026-01-01',
    '2026-0a-01',
    '202:-01-01',
    '２０２６-01-01',
    '',
    '0000-01-01',
    null,
    undefined,
    20260101,
    ['2026-01-01'],
    { length: 10 },
  ])('refuses %j', (value) => {
    expect(isIsoDate(value)).toBe(false);
  });
});

describe('toDayNumber', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['1900-01-01', -25_567],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('counts %s as day %i', (date, day) => {
    expect(toDayNumber(date)).toBe(day);
  });

  it.each([
    '2026-02-30',
    '0000-12-31',
    '202:-01-01',
    '2026-1/-05',
    '2026/07-14',
    '2026-07/14',
    'today',
    '',
    null,
    5,
  ])('refuses %j', (date) => {
    expect(() => toDayNumber(date as string)).toThrow(code('core/invalid-date'));
  });
});

describe('toDayNumber and fromDayNumber', () => {
  it('agree with Date in UTC at both ends of January and February in each year of an era', () => {
    for (let year = 1800; year <= 2200; year++) {
      for (const day of ['01-01', '01-31', '02-01', '02-28', '03-01', '12-31']) {
        const date = `${year}-${day}`;
        expect(toDayNumber(date)).toBe(Date.parse(date) / 86_400_000);
        expect(fromDayNumber(toDayNumber(date))).toBe(date);
      }
    }
  });

  it('say what they refuse', () => {
    expect(() => toDayNumber('2026-02-30')).toThrow(
      expect.objectContaining({ params: { date: '2026-02-30' } }),
    );
    expect(() => fromDayNumber(3e6)).toThrow(
      expect.objectContaining({ params: { dayNumber: 3_000_000 } }),
    );
    expect(() => fromDayNumber(0.5)).toThrow(
      expect.objectContaining({ params: { name: 'dayNumber', value: 0.5 } }),
    );
    expect(() => addDays('2026-01-01', 0.5)).toThrow(
      expect.objectContaining({ params: { name: 'days', value: 0.5 } }),
    );
  });
});

describe('fromDayNumber', () => {
  it.each([
    [0, '1970-01-01'],
    [-1, '1969-12-31'],
    [11_016, '2000-02-29'],
    [-719_162, '0001-01-01'],
    [2_932_896, '9999-12-31'],
  ])('writes day %i as %s', (day, date) => {
    expect(fromDayNumber(day)).toBe(date);
  });

  it.each([-719_163, 2_932_897, 1e15])('refuses day %d outside the years 0001 to 9999', (day) => {
    expect(() => fromDayNumber(day)).toThrow(code('core/date-out-of-range'));
  });

  it.each([0.5, Number.NaN, Infinity])('refuses %d', (day) => {
    expect(() => fromDayNumber(day)).toThrow(code('core/not-an-integer'));
  });
});

describe('addDays', () => {
  it('goes forward and back over the end of February', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2023-03-01', -1)).toBe('2023-02-28');
  });

  it('goes beyond the years that documents may use', () => {
    expect(addDays('2200-12-31', 1)).toBe('2201-01-01');
  });

  it('refuses part of a day', () => {
    expect(() => addDays('2026-01-01', 0.5)).toThrow(code('core/not-an-integer'));
  });
});

describe('daysBetween', () => {
  it('counts forward, and negative when the end is earlier', () => {
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  });
});

describe('weekdayOf', () => {
  it.each([
    ['1970-01-01', 4],
    ['2026-07-13', 1],
    ['2026-07-19', 7],
    ['1900-01-01', 1],
    ['1969-12-28', 7],
  ])('says that %s is day %i of its week', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });
});

describe('weekdayOfDayNumber', () => {
  it('runs from 1 to 7', () => {
    expect([-4, -3, 0, 3, 4].map(weekdayOfDayNumber)).toEqual([7, 1, 4, 7, 1]);
  });
});

const july = { start: '2026-07-01', end: '2026-08-01' };

describe('containsDate', () => {
  it('counts the start in and the end out', () => {
    expect(
      ['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'].map((date) =>
        containsDate(july, date),
      ),
    ).toEqual([false, true, true, false]);
  });

  it('finds nothing in an empty interval', () => {
    expect(containsDate({ start: '2026-07-01', end: '2026-07-01' }, '2026-07-01')).toBe(false);
  });

  it('refuses a reversed interval and a bad date', () => {
    const reversed = { start: '2026-07-02', end: '2026-07-01' };
    expect(() => containsDate(reversed, '2026-07-01')).toThrow(code('core/reversed-interval'));
    expect(() => containsDate(july, '2026-7-1')).toThrow(code('core/invalid-date'));
  });
});

describe('intersectIntervals', () => {
  it('is the days in both', () => {
    const other = { start: '2026-07-20', end: '2026-09-01' };
    expect(intersectIntervals(july, other)).toEqual({ start: '2026-07-20', end: '2026-08-01' });
    expect(intersectIntervals(other, july)).toEqual({ start: '2026-07-20', end: '2026-08-01' });
    expect(intersectIntervals(july, july)).toEqual(july);
  });

  it('is undefined where they only touch', () => {
    expect(intersectIntervals(july, { start: '2026-08-01', end: '2026-09-01' })).toBeUndefined();
  });
});

describe('intervalsOverlap', () => {
  it('needs one day in common', () => {
    expect(intervalsOverlap(july, { start: '2026-07-31', end: '2026-08-02' })).toBe(true);
    expect(intervalsOverlap(july, { start: '2026-08-01', end: '2026-08-02' })).toBe(false);
    expect(intervalsOverlap(july, { start: '2026-07-05', end: '2026-07-05' })).toBe(false);
  });

  it('refuses a reversed interval', () => {
    const reversed = { start: '2026-07-05', end: '2026-07-04' };
    expect(() => intervalsOverlap(july, reversed)).toThrow(
      expect.objectContaining({ code: 'core/reversed-interval', params: reversed }),
    );
  });
});

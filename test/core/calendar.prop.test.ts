import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  CALENDAR_PERIODS,
  isoWeekOf,
  periodOf,
  startOfPeriod,
} from '../../src/core/calendar.js';
import {
  addDays,
  containsDate,
  daysBetween,
  fromDayNumber,
  weekdayOf,
} from '../../src/core/iso-date.js';

const date = fc.integer({ min: -719_000, max: 2_932_000 }).map(fromDayNumber);

describe('periodOf', () => {
  it('holds the date, and is the period of each of its days', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...CALENDAR_PERIODS), fc.nat(365), (day, period, step) => {
        const interval = periodOf(day, period);
        expect(containsDate(interval, day)).toBe(true);
        const other = addDays(interval.start, step % daysBetween(interval.start, interval.end));
        expect(periodOf(other, period)).toEqual(interval);
        expect(startOfPeriod(interval.end, period)).toBe(interval.end);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isoWeekOf', () => {
  it('agrees with counting from the Monday of the week with 4 January', () => {
    fc.assert(
      fc.property(date, (day) => {
        const { year, week } = isoWeekOf(day);
        const fourth = `${String(year).padStart(4, '0')}-01-04`;
        const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1));
        expect(daysBetween(monday, day)).toBe(weekdayOf(day) - 1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('addMonths', () => {
  it('keeps the day of the month, or takes the last one', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (day, months) => {
        const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
        const index = year * 12 + month - 1 + months;
        fc.pre(index >= 12 && index < 120_000);
        const lastDay = new Date(0);
        lastDay.setUTCFullYear(Math.floor(index / 12), (index % 12) + 1, 0);
        const expected = new Date(0);
        expected.setUTCFullYear(
          Math.floor(index / 12),
          index % 12,
          Math.min(dayOfMonth, lastDay.getUTCDate()),
        );
        expect(addMonths(day, months)).toBe(expected.toISOString().slice(0, 10));
      }),
      { numRuns: 500 },
    );
  });
});

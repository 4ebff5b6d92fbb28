import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  containsDate,
  daysBetween,
  fromDayNumber,
  intersectIntervals,
  isIsoDate,
  toDayNumber,
  weekdayOf,
} from '../../src/core/iso-date.js';

const dayNumber = fc.integer({ min: -719_162, max: 2_932_896 });
const nearDay = fc.integer({ min: 20_000, max: 20_040 });
const DAY = 86_400_000;

describe('toDayNumber and fromDayNumber', () => {
  it('undo each other and agree with Date in UTC', () => {
    fc.assert(
      fc.property(dayNumber, (day) => {
        const date = fromDayNumber(day);
        expect(date).toBe(new Date(day * DAY).toISOString().slice(0, 10));
        expect(toDayNumber(date)).toBe(day);
        expect(weekdayOf(date)).toBe(new Date(day * DAY).getUTCDay() || 7);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isIsoDate', () => {
  it('accepts just the texts that Date reads and writes again unchanged', () => {
    const part = (max: number) =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1850, max: 2250 }), part(13), part(32), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const date = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
        expect(isIsoDate(text)).toBe(real && year >= 1900 && year <= 2200);
      }),
      { numRuns: 500 },
    );
  });
});

describe('addDays', () => {
  it('undoes daysBetween', () => {
    fc.assert(
      fc.property(dayNumber, dayNumber, (a, b) => {
        const [from, to] = [fromDayNumber(a), fromDayNumber(b)];
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
      { numRuns: 500 },
    );
  });
});

describe('intersectIntervals', () => {
  it('holds just the days that both hold', () => {
    const interval = fc.tuple(nearDay, nearDay).map(([a, b]) => ({
      start: fromDayNumber(Math.min(a, b)),
      end: fromDayNumber(Math.max(a, b)),
    }));
    fc.assert(
      fc.property(interval, interval, nearDay, (a, b, day) => {
        const date = fromDayNumber(day);
        const both = intersectIntervals(a, b);
        expect(both !== undefined && containsDate(both, date)).toBe(
          containsDate(a, date) && containsDate(b, date),
        );
      }),
      { numRuns: 500 },
    );
  });
});

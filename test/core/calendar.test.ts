import { describe, expect, it } from 'vitest';
import {
  addMonths,
  type CalendarPeriod,
  isoWeekOf,
  periodOf,
  startOfPeriod,
} from '../../src/core/calendar.js';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-07-14', 0, '2026-07-14'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2011-11-30', 1, '2011-12-30'], // the day that Apia skipped
    ['2200-12-31', 12, '2201-12-31'],
  ])('takes %s by %i months to %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('refuses part of a month and what is not a date', () => {
    expect(() => addMonths('2026-01-01', 0.5)).toThrow(code('core/not-an-integer'));
    expect(() => addMonths('2026-02-30', 1)).toThrow(code('core/invalid-date'));
  });

  it('says what it refuses', () => {
    expect(() => addMonths('2026-01-01', 0.5)).toThrow(
      expect.objectContaining({ params: { name: 'months', value: 0.5 } }),
    );
    expect(() => addMonths('2026-01-01', 2 ** 50)).toThrow(
      expect.objectContaining({ params: { date: '2026-01-01', months: 2 ** 50 } }),
    );
    expect(() => startOfPeriod('2026-01-01', 'decade' as CalendarPeriod)).toThrow(
      expect.objectContaining({ params: { period: 'decade' } }),
    );
  });

  it('refuses to leave the years 0001 to 9999', () => {
    expect(() => addMonths('9999-12-01', 1)).toThrow(code('core/date-out-of-range'));
    expect(() => addMonths('2026-01-01', 2 ** 50)).toThrow(code('core/date-out-of-range'));
  });
});

describe('startOfPeriod', () => {
  it.each<[CalendarPeriod, string, string]>([
    ['day', '2026-07-14', '2026-07-14'],
    ['week', '2026-07-14', '2026-07-13'],
    ['week', '2026-07-13', '2026-07-13'],
    ['week', '2026-07-19', '2026-07-13'],
    ['week', '1969-12-31', '1969-12-29'],
    ['month', '2026-07-14', '2026-07-01'],
    ['quarter', '2026-09-30', '2026-07-01'],
    ['quarter', '2026-12-31', '2026-10-01'],
    ['half-year', '2026-06-30', '2026-01-01'],
    ['half-year', '2026-07-01', '2026-07-01'],
    ['year', '2026-12-31', '2026-01-01'],
  ])('begins the %s of %s on %s', (period, date, expected) => {
    expect(startOfPeriod(date, period)).toBe(expected);
  });

  it.each(['decade', 'constructor', '__proto__'])('refuses the period %s', (period) => {
    expect(() => startOfPeriod('2026-07-14', period as CalendarPeriod)).toThrow(
      code('core/unknown-period'),
    );
  });

  it.each<CalendarPeriod>(['day', 'month'])('refuses the %s of what is not a date', (period) => {
    expect(() => startOfPeriod('2026-02-30', period)).toThrow(code('core/invalid-date'));
  });
});

describe('periodOf', () => {
  it.each<[CalendarPeriod, string, string]>([
    ['day', '2026-07-14', '2026-07-15'],
    ['week', '2026-07-13', '2026-07-20'],
    ['month', '2026-07-01', '2026-08-01'],
    ['quarter', '2026-07-01', '2026-10-01'],
    ['half-year', '2026-07-01', '2027-01-01'],
    ['year', '2026-01-01', '2027-01-01'],
  ])('is the %s around 2026-07-14', (period, start, end) => {
    expect(periodOf('2026-07-14', period)).toEqual({ start, end });
  });
});

describe('isoWeekOf', () => {
  // ISO 8601: week 1 is the one with the year's first Thursday.
  it.each([
    ['2026-01-01', 2026, 1],
    ['2027-01-01', 2026, 53],
    ['2024-12-30', 2025, 1],
    ['2026-07-14', 2026, 29],
    ['2000-01-02', 1999, 52],
  ])('puts %s into week %i-W%i', (date, year, week) => {
    expect(isoWeekOf(date)).toEqual({ year, week });
  });
});

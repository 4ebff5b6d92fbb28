import { describe, expect, it } from 'vitest';
import {
  compareFuzzyDates,
  type FuzzyDate,
  formatFuzzyDate,
  fuzzyDateInterval,
  parseFuzzyDate,
} from '../../src/core/fuzzy-date.js';

const texts: readonly [string, FuzzyDate][] = [
  ['2026-07-14', { date: '2026-07-14', resolution: 'day' }],
  ['2026-W29', { date: '2026-07-13', resolution: 'week' }],
  ['2026-W01', { date: '2025-12-29', resolution: 'week' }],
  ['2026-W53', { date: '2026-12-28', resolution: 'week' }],
  ['1900-W01', { date: '1900-01-01', resolution: 'week' }],
  ['2201-W01', { date: '2200-12-29', resolution: 'week' }],
  ['2026-07', { date: '2026-07-01', resolution: 'month' }],
  ['2026-12', { date: '2026-12-01', resolution: 'month' }],
  ['2026-Q1', { date: '2026-01-01', resolution: 'quarter' }],
  ['2026-Q3', { date: '2026-07-01', resolution: 'quarter' }],
  ['2026-Q4', { date: '2026-10-01', resolution: 'quarter' }],
  ['2026-H1', { date: '2026-01-01', resolution: 'half-year' }],
  ['2026-H2', { date: '2026-07-01', resolution: 'half-year' }],
  ['2026', { date: '2026-01-01', resolution: 'year' }],
  ['2200', { date: '2200-01-01', resolution: 'year' }],
];

describe('formatFuzzyDate', () => {
  it.each(texts)('writes %s', (text, fuzzy) => {
    expect(formatFuzzyDate(fuzzy)).toBe(text);
  });

  it('writes years of four digits', () => {
    expect(formatFuzzyDate({ date: '0999-07-01', resolution: 'week' })).toBe('0999-W27');
  });

  it('takes any day of the period', () => {
    expect(formatFuzzyDate({ date: '2026-08-31', resolution: 'quarter' })).toBe('2026-Q3');
    expect(formatFuzzyDate({ date: '2027-01-03', resolution: 'week' })).toBe('2026-W53');
  });
});

describe('parseFuzzyDate', () => {
  it.each(texts)('reads %s', (text, value) => {
    expect(parseFuzzyDate(text)).toEqual({ ok: true, value });
  });

  it.each([
    '2026-02-30',
    '2026-13',
    '2026-00',
    '2026-Q0',
    '2026-Q5',
    '2026-H0',
    '2026-H3',
    '2026-W00',
    '2025-W53',
    '2026-W54',
    '1899',
    '2201',
    '2201-W02',
    '2201-Q1',
    '0000-W01',
  ])('finds no %s in the calendar', (text) => {
    const result = parseFuzzyDate(text);
    expect(result).toMatchObject({
      ok: false,
      error: [{ code: 'core/no-such-date', severity: 'error', params: { text } }],
    });
  });

  it.each([
    '',
    'soon',
    '2026-7',
    '2026-W9',
    '2026-Q33',
    '2026-q3',
    '2026Q3',
    '2026-07-14T00',
    '2026\n',
    'Q3-2026',
    null,
    2026,
    {},
  ])('cannot read %j', (text) => {
    const result = parseFuzzyDate(text);
    expect(result).toMatchObject({ ok: false, error: [{ code: 'core/unreadable-date' }] });
  });

  it('says what is wrong', () => {
    const result = parseFuzzyDate('2026-Q5');
    expect(result.ok ? [] : result.error).toEqual([
      {
        code: 'core/no-such-date',
        severity: 'error',
        path: [],
        message: 'The calendar of the years 1900 to 2200 has no 2026-Q5.',
        params: { text: '2026-Q5' },
        hint: 'Correct the day, the week, the month or the year.',
      },
    ]);
  });

  it('says what to write instead', () => {
    const result = parseFuzzyDate('soon');
    expect(result.ok ? [] : result.error).toEqual([
      {
        code: 'core/unreadable-date',
        severity: 'error',
        path: [],
        message: 'soon is not a date.',
        params: { text: 'soon' },
        hint: 'Write it as 2026-07-14, 2026-W29, 2026-07, 2026-Q3, 2026-H2 or 2026.',
      },
    ]);
  });
});

describe('fuzzyDateInterval', () => {
  it('is the whole period, also at the end of the years that documents may use', () => {
    expect(fuzzyDateInterval({ date: '2026-07-14', resolution: 'quarter' })).toEqual({
      start: '2026-07-01',
      end: '2026-10-01',
    });
    expect(fuzzyDateInterval({ date: '2200-12-31', resolution: 'year' })).toEqual({
      start: '2200-01-01',
      end: '2201-01-01',
    });
  });
});

describe('compareFuzzyDates', () => {
  const quarter: FuzzyDate = { date: '2026-07-14', resolution: 'quarter' };

  it.each<[string, FuzzyDate, string]>([
    ['the month before', { date: '2026-06-30', resolution: 'month' }, 'after'],
    ['a day within', { date: '2026-09-30', resolution: 'day' }, 'overlapping'],
    ['the year around', { date: '2026-01-01', resolution: 'year' }, 'overlapping'],
    ['itself', quarter, 'overlapping'],
    ['the day after', { date: '2026-10-01', resolution: 'day' }, 'before'],
  ])('compares a quarter with %s', (_, other, expected) => {
    expect(compareFuzzyDates(quarter, other)).toBe(expected);
  });
});

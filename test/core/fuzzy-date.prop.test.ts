import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_PERIODS, startOfPeriod } from '../../src/core/calendar.js';
import {
  compareFuzzyDates,
  formatFuzzyDate,
  fuzzyDateInterval,
  parseFuzzyDate,
} from '../../src/core/fuzzy-date.js';
import { fromDayNumber } from '../../src/core/iso-date.js';

// 1900-01-01 to 2200-12-31
const fuzzyDate = fc.record({
  date: fc.integer({ min: -25_567, max: 84_370 }).map(fromDayNumber),
  resolution: fc.constantFrom(...CALENDAR_PERIODS),
});

describe('parseFuzzyDate', () => {
  it('reads what formatFuzzyDate writes, as the first day of the same period', () => {
    fc.assert(
      fc.property(fuzzyDate, (fuzzy) => {
        expect(parseFuzzyDate(formatFuzzyDate(fuzzy))).toEqual({
          ok: true,
          value: { ...fuzzy, date: startOfPeriod(fuzzy.date, fuzzy.resolution) },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('refuses or reads any text, and writes what it reads as it was', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^(19|20|21|22)\d\d(-(W\d\d|[QH]\d|\d\d(-\d\d)?))?$/),
    );
    fc.assert(
      fc.property(text, (written) => {
        const result = parseFuzzyDate(written);
        if (result.ok) expect(formatFuzzyDate(result.value)).toBe(written);
        else expect(result.error).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('compareFuzzyDates', () => {
  it('turns around with its arguments and agrees with the intervals', () => {
    const turned = { before: 'after', overlapping: 'overlapping', after: 'before' };
    fc.assert(
      fc.property(fuzzyDate, fuzzyDate, (a, b) => {
        const order = compareFuzzyDates(a, b);
        expect(compareFuzzyDates(b, a)).toBe(turned[order]);
        expect(order === 'before').toBe(fuzzyDateInterval(a).end <= fuzzyDateInterval(b).start);
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { combineRatings } from '../../src/prioritization/combine-ratings.js';
import { refusal } from './refusal.js';

const known = (value: number) => ({ status: 'known', value });
const SCALE = { scale: { min: 1, max: 10 } };

describe('combineRatings', () => {
  it('tells "8 and 2" from "5 and 5"', () => {
    expect(combineRatings([8, 2], SCALE)).toMatchObject({
      median: known(5),
      spread: known(6),
      agreement: known(1 - 6 / 9),
      findings: [
        {
          code: 'prioritization/low-agreement',
          severity: 'warning',
          path: [],
          message: 'The ratings go from 2 to 8; agreement is 33.3 %.',
          params: { lowest: 2, highest: 8, percent: 33.3 },
        },
      ],
    });
    expect(combineRatings([5, 5], SCALE)).toEqual({
      median: known(5),
      spread: known(0),
      agreement: known(1),
      sampleSize: 2,
      missing: 0,
      findings: [],
    });
  });

  it('takes the middle rating, of an even number the mean of both in the middle, in any order', () => {
    expect(combineRatings([9, 1, 4]).median).toEqual(known(4));
    expect(combineRatings([10, 2, 3, 1]).median).toEqual(known(2.5));
    expect(combineRatings([10, 9, 100]).median).toEqual(known(10));
    expect(combineRatings([7]).median).toEqual(known(7));
  });

  it('agrees by the mean distance from the median over half the width of the scale', () => {
    // Σ|x − 4| = 3 + 0 + 5, mean 8 ÷ 3, half the width 4.5
    expect(combineRatings([1, 4, 9], SCALE).agreement).toEqual(known(1 - (2 * (8 / 3)) / 9));
    expect(combineRatings([1, 10], SCALE).agreement).toEqual(known(0));
  });

  it('takes the scale from 0 to the highest rating unless told', () => {
    expect(combineRatings([8, 2]).agreement).toEqual(known(1 - 6 / 8));
    expect(combineRatings([-8, -2]).agreement).toEqual(known(1 - 6 / 8));
    expect(combineRatings([-2, 2]).agreement).toEqual(known(0));
    expect(combineRatings([0, 0]).agreement).toEqual(known(1));
  });

  it('never falls below 0 by rounding', () => {
    expect(combineRatings([0.1, 1.2], { scale: { min: 0.1, max: 1.2 } }).agreement).toEqual(
      known(0),
    );
  });

  it('finds disagreement below one half, or below the limit that is given', () => {
    const count = (ratings: readonly number[], minAgreement?: number) =>
      combineRatings(ratings, { scale: { min: 0, max: 10 }, minAgreement }).findings.length;
    expect([count([2.5, 7.5]), count([2.4, 7.5])]).toEqual([0, 1]);
    expect([count([2, 8], 0.4), count([2, 8], 0.41)]).toEqual([0, 1]);
    expect(count([0, 10], 0)).toBe(0);
    expect(count([5, 5], 1)).toBe(0);
  });

  it('leaves out and counts who has no opinion', () => {
    expect(combineRatings([null, 4, null, 6], SCALE)).toMatchObject({
      median: known(5),
      sampleSize: 2,
      missing: 2,
    });
  });

  it('knows nothing without ratings and no agreement of one rater', () => {
    const none = { status: 'unknown', reason: 'no-data' };
    expect(combineRatings([null])).toEqual({
      median: none,
      spread: none,
      agreement: none,
      sampleSize: 0,
      missing: 1,
      findings: [],
    });
    expect(combineRatings([3], { minAgreement: 1 })).toEqual({
      median: known(3),
      spread: known(0),
      agreement: { status: 'unknown', reason: 'single-rating' },
      sampleSize: 1,
      missing: 0,
      findings: [],
    });
  });

  it('does not change its input', () => {
    const ratings = [3, 1, 2];
    combineRatings(ratings);
    expect(ratings).toEqual([3, 1, 2]);
  });

  it('takes 10,000 ratings and large ones', () => {
    expect(combineRatings(Array<number>(10_000).fill(0.1)).agreement).toEqual(known(1));
    expect(combineRatings([1e300, -1e300])).toMatchObject({
      median: known(0),
      spread: known(2e300),
      agreement: known(0),
    });
  });

  it('refuses ratings that are no numbers or off the scale', () => {
    expect(() => combineRatings([5, Number.NaN])).toThrow(
      refusal({ row: 1, field: 'rating', value: 'NaN', problem: 'not-a-number' }),
    );
    expect(() => combineRatings(['5' as never])).toThrow(
      refusal({ row: 0, field: 'rating', value: '5', problem: 'not-a-number' }),
    );
    for (const rating of [0.9, 10.1])
      expect(() => combineRatings([rating], SCALE)).toThrow(
        refusal({ row: 0, field: 'rating', value: rating, problem: 'out-of-range' }),
      );
    for (const rating of [1e301, -1e301])
      expect(() => combineRatings([rating])).toThrow(
        refusal({ row: 0, field: 'rating', value: rating, problem: 'out-of-range' }),
      );
    expect(combineRatings([1, 10], SCALE).spread).toEqual(known(9));
  });

  it('refuses a scale without width and a limit out of 0..1', () => {
    expect(() => combineRatings([], { scale: { min: 1, max: 1 } })).toThrow(
      refusal({ field: 'scale', problem: 'min-not-below-max' }),
    );
    expect(() => combineRatings([], { scale: { min: 0, max: 1e301 } })).toThrow(
      refusal({ field: 'max', value: 1e301, problem: 'out-of-range' }),
    );
    expect(() => combineRatings([], { scale: { min: -1e301, max: 0 } })).toThrow(
      refusal({ field: 'min', value: -1e301, problem: 'out-of-range' }),
    );
    expect(() => combineRatings([], { scale: 'x' as never })).toThrow(
      refusal({ field: 'min', value: 'undefined', problem: 'not-a-number' }),
    );
    for (const minAgreement of [-0.1, 1.1])
      expect(() => combineRatings([], { minAgreement })).toThrow(
        refusal({ field: 'minAgreement', value: minAgreement, problem: 'out-of-range' }),
      );
    expect(combineRatings([1], { scale: null as never }).median).toEqual(known(1));
    expect(() => combineRatings({} as never)).toThrow(refusal({ problem: 'not-a-list' }));
  });
});

import { describe, expect, it } from 'vitest';
import {
  type CriterionRange,
  normalizationGap,
  normalize,
  normalizeBetween,
  rangeOf,
} from '../../src/prioritization/normalization.js';

const of = (...values: readonly number[]): CriterionRange =>
  rangeOf(Float64Array.from(values), Uint32Array.from(values.keys()));

describe('rangeOf', () => {
  it('looks at the given places only and passes over absent values', () => {
    const values = Float64Array.of(100, 4, Number.NaN, 1, -100);
    expect(rangeOf(values, Uint32Array.of(1, 2, 3))).toEqual({
      count: 2,
      min: 1,
      max: 4,
      sum: 5,
      reciprocalSum: 1.25,
    });
  });

  it('has no values in an empty set', () => {
    expect(of()).toEqual({ count: 0, min: Infinity, max: -Infinity, sum: 0, reciprocalSum: 0 });
  });
});

describe('normalize', () => {
  it('places by min-max from 0 to 1, a cost from the top down', () => {
    const range = of(-5, 1, 5);
    expect([-5, 1, 5].map((x) => normalize(x, 'min-max', 'benefit', range))).toEqual([0, 0.6, 1]);
    expect([-5, 1, 5].map((x) => normalize(x, 'min-max', 'cost', range))).toEqual([1, 0.4, 0]);
  });

  it('is 0.5 by min-max when all are equal', () => {
    expect(normalize(3, 'min-max', 'benefit', of(3, 3))).toBe(0.5);
    expect(normalize(3, 'min-max', 'cost', of(3))).toBe(0.5);
  });

  it('is the share of the maximum, for a cost what is left of it', () => {
    expect(normalize(2, 'max', 'benefit', of(2, 8))).toBe(0.25);
    expect(normalize(2, 'max', 'cost', of(2, 8))).toBe(0.75);
    expect(normalize(0, 'max', 'benefit', of(0, 0))).toBe(0);
    expect(normalize(0, 'max', 'cost', of(0, 0))).toBe(1);
  });

  it('is the share of the sum, for a cost of the sum of the reciprocals', () => {
    expect(normalize(2, 'sum', 'benefit', of(2, 6))).toBe(0.25);
    expect(normalize(2, 'sum', 'cost', of(2, 6))).toBeCloseTo(0.75, 15);
    expect(normalize(0, 'sum', 'benefit', of(0, 0))).toBe(0);
  });

  it('has no share where a value of the set, or the value itself, is negative', () => {
    for (const by of ['sum', 'max'] as const) {
      expect(normalize(2, by, 'benefit', of(-1, 2))).toBeNaN();
      expect(normalize(-1, by, 'cost', of(1, 2))).toBeNaN();
    }
  });

  it('has no value without a set', () => {
    for (const by of ['min-max', 'sum', 'max'] as const) {
      for (const direction of ['benefit', 'cost'] as const) {
        expect(normalize(1, by, direction, of())).toBeNaN();
      }
    }
  });

  it('has no share of an infinite total, instead of a plausible 0', () => {
    expect(normalize(1, 'sum', 'benefit', of(1e308, 1e308, 1))).toBeNaN();
    expect(normalize(2, 'sum', 'cost', of(0, 2))).toBeNaN();
    expect(normalize(0, 'sum', 'cost', of(0, 2))).toBeNaN();
  });

  it('survives a range that is wider than the largest double', () => {
    const range = of(-1.5e308, 0, 1.5e308);
    expect([-1.5e308, 0, 1.5e308].map((x) => normalize(x, 'min-max', 'benefit', range))).toEqual([
      0, 0.5, 1,
    ]);
  });
});

describe('normalizationGap', () => {
  it('tells why there is no value', () => {
    expect(normalizationGap(1, 'max', 'benefit', of())).toBe('empty-population');
    expect(normalizationGap(1, 'max', 'benefit', of(-1, 1))).toBe('negative-share');
    expect(normalizationGap(-1, 'sum', 'cost', of(1))).toBe('negative-share');
    expect(normalizationGap(2, 'sum', 'cost', of(0, 2))).toBe('division-by-zero');
    expect(normalizationGap(0, 'sum', 'cost', of(1, 2))).toBe('division-by-zero');
    expect(normalizationGap(1, 'sum', 'benefit', of(1e308, 1e308))).toBe('overflow');
    expect(normalizationGap(1, 'sum', 'cost', of(1e-320, 1))).toBe('overflow');
  });

  it('blames a 0 only where it is divided by, and a negative value only where shares are taken', () => {
    expect(normalizationGap(1, 'sum', 'benefit', of(0, 1e308, 1e308))).toBe('overflow');
    expect(normalizationGap(1e308, 'max', 'cost', of(0, 5e-324))).toBe('overflow');
    expect(normalizationGap(1e308, 'min-max', 'benefit', of(-1e-320, 1e-320))).toBe('overflow');
  });
});

describe('normalizeBetween', () => {
  it('places between the bounds, a cost from the top down, and beyond them without a clamp', () => {
    expect(normalizeBetween(4, 'benefit', 2, 10)).toBe(0.25);
    expect(normalizeBetween(4, 'cost', 2, 10)).toBe(0.75);
    expect(normalizeBetween(18, 'benefit', 2, 10)).toBe(2);
    expect(normalizeBetween(18, 'cost', 2, 10)).toBe(-1);
  });

  it('survives bounds that are further apart than the largest double', () => {
    expect(normalizeBetween(0, 'benefit', -1e308, 1e308)).toBe(0.5);
    expect(normalizeBetween(1e308, 'cost', -1e308, 1e308)).toBe(0);
  });
});

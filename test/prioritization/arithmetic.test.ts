import { describe, expect, it } from 'vitest';
import { combine, FORMULA_GAPS, type Operation } from '../../src/prioritization/arithmetic.js';

/** The result of one row, or the reason why there is none; NaN where an operand is absent. */
const one = (operation: Operation, a: number, b: number) => {
  const gaps = new Uint8Array(1);
  const [value] = combine(operation, Float64Array.of(a), Float64Array.of(b), gaps);
  return gaps[0] === 0 ? value : FORMULA_GAPS[gaps[0]! - 1];
};

describe('combine', () => {
  it.each<[Operation, number]>([
    ['sum', 8],
    ['product', 12],
    ['max', 6],
    ['min', 2],
    ['quotient', 3],
    ['difference', 4],
    ['power', 36],
  ])('computes a %s', (operation, value) => {
    expect(one(operation, 6, 2)).toBe(value);
  });

  it('takes what is there where an operand is absent, but for operations that need both', () => {
    for (const operation of ['sum', 'product', 'max', 'min'] as const)
      expect([one(operation, Number.NaN, 2), one(operation, 6, Number.NaN)]).toEqual([2, 6]);
    for (const operation of ['quotient', 'difference', 'power'] as const)
      expect([one(operation, Number.NaN, 2), one(operation, 6, Number.NaN)]).toEqual([NaN, NaN]);
  });

  it('tells the reason of a row, and keeps one that was told before', () => {
    expect(one('power', 0, -1)).toBe('division-by-zero');
    expect(one('power', -4, 0.5)).toBe('not-a-real-number');
    expect(one('sum', 1e308, 1e308)).toBe('overflow');
    const overflow = 1 + FORMULA_GAPS.indexOf('overflow');
    const gaps = Uint8Array.of(overflow, 0, 0);
    const out = combine('quotient', Float64Array.of(1, 1, 1), Float64Array.of(0, 0, 2), gaps);
    expect(out).toEqual(Float64Array.of(NaN, NaN, 0.5));
    expect(gaps).toEqual(Uint8Array.of(overflow, 1 + FORMULA_GAPS.indexOf('division-by-zero'), 0));
  });
});

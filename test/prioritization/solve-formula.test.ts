import { describe, expect, it } from 'vitest';
import { evaluateFormula } from '../../src/prioritization/formula.js';
import { findCrossing, solveForCriterion } from '../../src/prioritization/solve-formula.js';
import type { ScoreFormula } from '../../src/prioritization/types.js';
import { criterion } from './model-of.js';

const criteria = { x: criterion(), y: criterion({ direction: 'cost' }) };
const solve = (
  formula: ScoreFormula,
  target: number,
  values: { x?: number; y?: number } = {},
  name = 'x',
) => {
  const columns = {
    x: Float64Array.of(values.x ?? Number.NaN),
    y: Float64Array.of(values.y ?? Number.NaN),
  };
  const valueOf = (part: ScoreFormula) =>
    evaluateFormula(part, { criteria, columns, length: 1, ranges: {} }).values[0]!;
  return solveForCriterion(formula, name, target, { criteria, valueOf });
};
const x = { criterion: 'x' };
const y = { criterion: 'y' };

describe('solveForCriterion', () => {
  it.each<[string, ScoreFormula, number, number]>([
    ['the criterion itself', x, 7, 7],
    ['a sum', { sum: [y, x, 1] }, 10, 6],
    ['a sum of one', { sum: [x] }, 10, 10],
    [
      'a weighted sum',
      {
        weighted: [
          { weight: 2, of: y },
          { weight: 4, of: x },
        ],
      },
      10,
      1,
    ],
    ['a weighted sum of one', { weighted: [{ weight: 4, of: x }] }, 10, 2.5],
    ['a product', { product: [y, x, 2] }, 12, 2],
    ['a product of one', { product: [x] }, 12, 12],
    ['a dividend', { quotient: [x, y] }, 4, 12],
    ['a divisor', { quotient: [y, x] }, 6, 0.5],
    ['a minuend', { difference: [x, y] }, 4, 7],
    ['a subtrahend', { difference: [y, x] }, 4, -1],
    ['a maximum', { max: [x, y] }, 4, 4],
    ['a minimum', { min: [x, y] }, 2, 2],
    ['a place on a scale', { normalized: 'x', by: 'range', bounds: [10, 30] }, 0.25, 15],
    ['nested parts', { quotient: [{ sum: [{ product: [x, 2] }, y] }, 5] }, 3, 6],
  ])('undoes %s', (_, formula, target, expected) => {
    expect(solve(formula, target, { x: 1, y: 3 })).toBeCloseTo(expected, 14);
  });

  it('undoes a place on a scale of a cost', () => {
    expect(solve({ normalized: 'y', by: 'range', bounds: [10, 30] }, 0.25, { y: 12 }, 'y')).toBe(
      25,
    );
  });

  it('takes the root on the side of the value now', () => {
    expect(solve({ power: [x, 2] }, 9, { x: 5 })).toBe(3);
    expect(solve({ power: [x, 2] }, 9, { x: -5 })).toBe(-3);
    expect(solve({ power: [x, 3] }, -8, { x: 5 })).toBeCloseTo(-2, 14);
    expect(solve({ power: [x, 3] }, 8, { x: -5 })).toBeCloseTo(2, 14);
    expect(solve({ power: [x, -1] }, 4, { x: 1 })).toBe(0.25);
    expect(solve({ power: [x, 0.5] }, 4, { x: 1 })).toBe(16);
  });

  it('leaves out what is absent', () => {
    expect(solve({ sum: [x, y] }, 4, { x: 1 })).toBe(4);
    expect(
      solve(
        {
          weighted: [
            { weight: 2, of: x },
            { weight: 3, of: y },
          ],
        },
        4,
        { x: 1 },
      ),
    ).toBe(2);
    expect(solve({ product: [x, y] }, 4, { x: 1 })).toBe(4);
  });

  it('has no answer where the criterion stands twice, relative to a list, or not at all', () => {
    expect(solve({ sum: [x, x] }, 4, { x: 1 })).toBeNaN();
    expect(solve({ sum: [y, 1] }, 4, { x: 1, y: 2 })).toBeNaN();
    expect(solve(3, 4)).toBeNaN();
    expect(solve({ normalized: 'x', by: 'max' }, 4, { x: 1 })).toBeNaN();
  });
});

describe('findCrossing', () => {
  const find = (from: number, gap: (value: number) => number, low = -Infinity, high = Infinity) =>
    findCrossing(from, gap, (value) => Math.abs(gap(value)) < 1e-6, low, high);

  it('finds the crossing to the last bit, above and below', () => {
    expect(find(1, (value) => value - 5.3)).toBe(5.3);
    expect(find(1, (value) => value + 5.3)).toBe(-5.3);
    expect(find(1, (value) => 5.3 - value)).toBe(5.3);
    expect(find(1, (value) => value * value - 2)).toBeCloseTo(Math.SQRT2, 15);
  });

  it('finds it from a millionth to 1e13 times the value, and from 0', () => {
    expect(find(1, (value) => value - 1.0000000001)).toBe(1.0000000001);
    expect(find(3, (value) => (value - 2e13) / 1e13)).toBe(2e13);
    expect(find(1, (value) => (value - 1e14) / 1e14)).toBeUndefined();
    expect(find(0, (value) => value - 4)).toBe(4);
    expect(find(0, (value) => value + 4)).toBe(-4);
    expect(find(-2, (value) => value - 4)).toBe(4);
    expect(find(-2, (value) => value + 4)).toBe(-4);
  });

  it('takes the nearer of two sides', () => {
    expect(find(0, (value) => (value + 1) * (2 - value))).toBe(-1);
    expect(find(0, (value) => (value + 2) * (1 - value))).toBe(1);
    // Both within one step of the growing walk.
    expect(find(0, (value) => (value + 1.001) * (1 - value))).toBe(1);
    expect(find(0, (value) => (value + 1) * (1.001 - value))).toBe(-1);
    // Distances of 10 and 10.01 from the value, which is not 0.
    expect(find(10, (value) => value * (20.01 - value))).toBe(0);
    expect(find(10, (value) => (value + 0.01) * (20 - value))).toBe(20);
    expect(find(-10, (value) => (value + 20) * (0.01 - value))).toBe(-20);
    expect(find(-10, (value) => (value + 20.01) * -value)).toBe(0);
  });

  it('goes up to a bound and not beyond', () => {
    expect(find(1, (value) => value - 3, 0, 3)).toBe(3);
    expect(find(1, (value) => value, 0, 3)).toBe(0);
    expect(find(1, (value) => value - 3.01, 0, 3)).toBeUndefined();
    expect(find(1, (value) => value + 0.01, 0, 3)).toBeUndefined();
    expect(find(3, (value) => value - 1, 0, 3)).toBe(1);
    expect(find(1, (value) => value - 1e13)).toBe(1e13);
    const seen: number[] = [];
    find(1, (value) => seen.push(value), 0, 3);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...seen)).toBeLessThanOrEqual(3);
  });

  it('goes on behind a jump and behind what has no value', () => {
    expect(find(1, (value) => (value < 2 ? -1 : value < 6 ? 1 : 8 - value))).toBe(8);
    expect(find(1, (value) => (value > 2 && value < 4 ? Number.NaN : value - 8))).toBe(8);
    expect(find(1, () => 1)).toBeUndefined();
    expect(find(1, () => Number.NaN)).toBeUndefined();
  });
});

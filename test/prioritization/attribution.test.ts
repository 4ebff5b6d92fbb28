import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/prioritization/attribution.js';
import type { ScoreFormula } from '../../src/prioritization/types.js';
import { criterion } from './model-of.js';

/** What each criterion contributes from the reference to the item. */
const split = (
  formula: ScoreFormula,
  item: Readonly<Record<string, number>>,
  reference: Readonly<Record<string, number>>,
) => {
  const names = Object.keys(item);
  return attribute(formula, {
    criteria: Object.fromEntries(names.map((name) => [name, criterion()])),
    columns: Object.fromEntries(
      names.map((name) => [name, Float64Array.of(item[name]!, reference[name]!)]),
    ),
    length: 2,
    ranges: {},
  });
};
const names = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`);
const all = (count: number, value: number) =>
  Object.fromEntries(names(count).map((name) => [name, value]));

describe('attribute', () => {
  it('splits sums and weighted sums of any length term by term', () => {
    const terms = names(12).map((name) => ({ criterion: name }));
    const sum = split({ sum: terms }, all(12, 3), all(12, 1));
    expect([...sum]).toEqual(names(12).map((name) => [name, 2]));
    const weighted = terms.map((of, at) => ({ weight: at, of }));
    expect([...split({ weighted }, all(12, 3), all(12, 1))]).toEqual(
      names(12).map((name, at) => [name, 2 * at]),
    );
  });

  it('splits a product by logarithms also where rounding hides that both scores or all logarithms cancel', () => {
    const product: ScoreFormula = { product: [{ criterion: 'a' }, { criterion: 'b' }] };
    // 1 × 6 = 3 × 2, yet ln(1 ÷ 3) + ln(6 ÷ 2) comes out as −2e-16.
    const equal = split(product, { a: 1, b: 6 }, { a: 3, b: 2 });
    expect(equal.get('a')).toBeCloseTo(-6 * Math.log(3), 12);
    expect(equal.get('b')).toBeCloseTo(6 * Math.log(3), 12);
    // 0.1 × 0.9 comes out above 1/3 × 0.27, yet the logarithms cancel.
    const alike = split(product, { a: 0.1, b: 0.9 }, { a: 0.3333333333333333, b: 0.27 });
    expect(alike.get('a')).toBeCloseTo(0.09 * Math.log(0.3), 12);
    expect(alike.get('b')).toBeCloseTo(-0.09 * Math.log(0.3), 12);
  });

  it('takes the Shapley value of up to 10 criteria that differ', () => {
    const max = names(10).map((name) => ({ criterion: name }));
    const shares = split({ max }, all(10, 2), all(10, 1));
    expect(shares.size).toBe(10);
    for (const share of shares.values()) expect(share).toBeCloseTo(0.1, 14);
  });
});

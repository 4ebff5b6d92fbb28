import { describe, expect, it } from 'vitest';
import { evaluatePlainFormula } from '../../src/prioritization/plain-formula.js';
import type { ScoreFormula } from '../../src/prioritization/types.js';
import { own } from './model-of.js';

const a: ScoreFormula = { criterion: 'a' };
const b: ScoreFormula = { criterion: 'b' };
const c: ScoreFormula = { criterion: 'c' };

const tableOf = (columns: Readonly<Record<string, readonly number[]>>) => ({
  columns: own(
    Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)] as const),
  ),
  length: Object.values(columns)[0]!.length,
});
const TABLE = tableOf({ a: [12, 100], b: [3, 1.1], c: [2, 3] });

describe('evaluatePlainFormula', () => {
  it.each<[string, ScoreFormula, readonly [number, number]]>([
    ['a product', { product: [a, b] }, [36, 110.00000000000001]],
    ['a quotient', { quotient: [a, c] }, [6, 100 / 3]],
    ['a sum', { sum: [a, b] }, [15, 101.1]],
    ['a difference', { difference: [c, a] }, [-10, -97]],
    ['more than two factors, from left to right', { product: [a, b, c] }, [72, 330.00000000000006]],
    ['more than two terms', { sum: [a, b, c] }, [17, 104.1]],
    ['a constant before a criterion', { difference: [20, a] }, [8, -80]],
    ['a constant behind a criterion', { quotient: [a, 4] }, [3, 25]],
    ['constants only', { product: [2, 3] }, [6, 6]],
    ['the same criterion twice', { product: [c, c, c] }, [8, 27]],
    [
      'operations within operations',
      { quotient: [{ sum: [a, c, 1] }, { sum: [b, 2] }] },
      [3, 104 / 3.1],
    ],
    ['an operation behind a criterion', { sum: [a, { product: [b, c] }] }, [18, 103.3]],
  ])('computes %s for every row', (_, formula, values) => {
    expect(evaluatePlainFormula(formula, TABLE)).toEqual(Float64Array.from(values));
  });

  it('gives a 0 of a sum or a difference, without a sign', () => {
    const table = tableOf({ a: [5, -2], b: [5, -2] });
    expect(evaluatePlainFormula({ difference: [a, b] }, table)).toEqual(Float64Array.of(0, 0));
    expect(evaluatePlainFormula({ sum: [a, { difference: [0, b] }] }, table)).toEqual(
      Float64Array.of(0, 0),
    );
    expect(evaluatePlainFormula({ sum: [-0, -0] }, table)).toEqual(Float64Array.of(0, 0));
  });

  it.each<[string, ScoreFormula]>([
    ['a constant', 7],
    ['a criterion, whose column belongs to the table', a],
    ['a list of one', { sum: [a] }],
    ['a maximum', { max: [a, b] }],
    ['a minimum', { min: [a, b] }],
    ['a power', { power: [a, 2] }],
    [
      'a weighted sum',
      {
        weighted: [
          { weight: 1, of: a },
          { weight: 1, of: b },
        ],
      },
    ],
    ['a normalized criterion', { normalized: 'a', by: 'max' }],
    ['any of these as the first operand', { sum: [{ max: [a, b] }, c] }],
    ['any of these as a later operand', { product: [a, b, { power: [c, 2] }] }],
    ['a criterion without a column', { sum: [a, { criterion: 'd' }] }],
  ])('leaves %s to evaluateFormula', (_, formula) => {
    expect(evaluatePlainFormula(formula, TABLE)).toBeUndefined();
  });

  it.each<[string, ScoreFormula, readonly [number, number]]>([
    ['a product of 0, which may have vanished', { product: [a, b] }, [0, 5]],
    ['a product that vanishes', { product: [a, b] }, [1e-200, 1e-200]],
    ['a product with an absent value', { product: [a, b] }, [Number.NaN, 5]],
    ['a product that overflows', { product: [a, b] }, [1e308, 10]],
    ['a quotient of 0', { quotient: [a, b] }, [0, 5]],
    ['a quotient by 0', { quotient: [a, b] }, [5, 0]],
    ['a quotient that overflows', { quotient: [a, b] }, [1e308, 0.1]],
    ['a quotient with an absent value', { quotient: [a, b] }, [5, Number.NaN]],
    ['a sum with an absent value', { sum: [a, b] }, [5, Number.NaN]],
    ['a sum that overflows', { sum: [a, b] }, [1e308, 1e308]],
    ['a difference with an absent value', { difference: [a, b] }, [Number.NaN, 5]],
    ['a difference that overflows', { difference: [a, b] }, [-1e308, 1e308]],
    [
      'such a row inside, which a later operation would hide',
      { sum: [{ product: [a, b] }, 5] },
      [0, 5],
    ],
    [
      'an overflow inside, which 1 ÷ would hide',
      { quotient: [1, { sum: [a, b] }] },
      [1e308, 1e308],
    ],
  ])('leaves all rows to evaluateFormula for %s in one of them', (_, formula, [x, y]) => {
    expect(evaluatePlainFormula(formula, tableOf({ a: [2, x], b: [4, y] }))).toBeUndefined();
    expect(evaluatePlainFormula(formula, tableOf({ a: [x, 2], b: [y, 4] }))).toBeUndefined();
  });

  it('is empty for an empty table', () => {
    expect(evaluatePlainFormula({ quotient: [a, b] }, tableOf({ a: [], b: [] }))).toEqual(
      new Float64Array(0),
    );
  });

  it('never writes into the columns of the table, also where it gives up midway', () => {
    const table = tableOf({ a: [12, 100], b: [3, 4], c: [2, 0] });
    const before = structuredClone(table);
    for (const name of ['product', 'quotient', 'sum', 'difference'] as const) {
      evaluatePlainFormula({ [name]: [a, b] } as never, table);
      evaluatePlainFormula({ [name]: [a, b, c] } as never, table);
      evaluatePlainFormula({ [name]: [{ [name]: [b, c] }, a] } as never, table);
    }
    expect(table).toEqual(before);
  });
});

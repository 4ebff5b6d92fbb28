import { describe, expect, it } from 'vitest';
import { FORMULA_GAPS } from '../../src/prioritization/arithmetic.js';
import {
  criteriaOf,
  evaluateFormula,
  isRelative,
  operandsOf,
} from '../../src/prioritization/formula.js';
import { rangeOf } from '../../src/prioritization/normalization.js';
import type { Criterion, ScoreFormula } from '../../src/prioritization/types.js';
import { criterion, own } from './model-of.js';
import { referenceScore } from './reference-formula.js';

const a: ScoreFormula = { criterion: 'a' };
const b: ScoreFormula = { criterion: 'b' };
const c: ScoreFormula = { criterion: 'c' };

interface Row {
  readonly a?: number;
  readonly b?: number;
  readonly c?: number;
}

/** The outcome of each row: a number, 'absent' or the reason; checked against the reference, number by number. */
const evaluate = (
  formula: ScoreFormula,
  rows: readonly Row[],
  criteria: Readonly<Record<string, Criterion>> = {
    a: criterion(),
    b: criterion(),
    c: criterion(),
  },
) => {
  const names = ['a', 'b', 'c'] as const;
  const columns = own(
    names.map((name) => [name, Float64Array.from(rows, (row) => row[name] ?? Number.NaN)] as const),
  );
  const places = Uint32Array.from(rows.keys());
  const ranges = own(names.map((name) => [name, rangeOf(columns[name]!, places)] as const));
  const { values, gaps } = evaluateFormula(formula, {
    criteria,
    columns,
    ranges,
    length: rows.length,
  });
  const outcomes = rows.map((_, row) =>
    gaps[row] !== 0
      ? FORMULA_GAPS[gaps[row]! - 1]
      : Number.isNaN(values[row])
        ? 'absent'
        : values[row]!,
  );
  expect(outcomes).toEqual(
    rows.map((row) => referenceScore(formula, { criteria, values: { ...row }, ranges })),
  );
  return outcomes;
};

const one = (formula: ScoreFormula, row: Row) => evaluate(formula, [row])[0];

describe('evaluateFormula', () => {
  it.each<[string, ScoreFormula, Row, number]>([
    ['a constant', 7, {}, 7],
    ['a criterion', a, { a: 3 }, 3],
    ['a sum', { sum: [a, b, 4] }, { a: 1, b: 2 }, 7],
    ['a product', { product: [a, b, 4] }, { a: 3, b: 2 }, 24],
    ['a quotient', { quotient: [a, b] }, { a: 3, b: 2 }, 1.5],
    ['a difference', { difference: [a, b] }, { a: 3, b: 5 }, -2],
    ['a maximum', { max: [a, b, 4] }, { a: 3, b: 5 }, 5],
    ['a minimum', { min: [a, b, 4] }, { a: 3, b: 5 }, 3],
    ['a power', { power: [a, 3] }, { a: -2 }, -8],
    ['a root', { power: [a, 0.5] }, { a: 9 }, 3],
    [
      'a weighted sum, not divided by the weights',
      {
        weighted: [
          { weight: 2, of: a },
          { weight: -1, of: b },
        ],
      },
      { a: 3, b: 5 },
      1,
    ],
    ['a list of one', { sum: [a] }, { a: 3 }, 3],
    ['a fixed range', { normalized: 'a', by: 'range', bounds: [2, 10] }, { a: 4 }, 0.25],
    ['constants only', { sum: [1, { product: [2, 3] }] }, {}, 7],
    ['weighted constants only', { weighted: [{ weight: 2, of: 3 }] }, {}, 6],
    [
      'a weight of 0',
      {
        weighted: [
          { weight: 0, of: a },
          { weight: 1, of: b },
        ],
      },
      { a: 5, b: 2 },
      2,
    ],
    ['0 to the power of 0, which is 1', { power: [a, 0] }, { a: 0 }, 1],
    ['0 divided by a number', { quotient: [a, b] }, { a: 0, b: -3 }, -0],
  ])('computes %s', (_, formula, row, value) => {
    expect(one(formula, row)).toBe(value);
  });

  it('takes a constant of −0 for 0', () => {
    const context = { criteria: {}, columns: {}, ranges: {}, length: 1 };
    expect(evaluateFormula(-0, context).values).toEqual(Float64Array.of(0));
  });

  it('takes operands from left to right', () => {
    const row = { a: 100, b: 1.1, c: 3 };
    expect(one({ product: [a, b, c] }, row)).toBe(330.00000000000006);
    expect(one({ product: [c, b, a] }, row)).toBe(330);
    expect(one({ sum: [0.1, 0.2, 0.3] }, {})).toBe(0.6000000000000001);
    expect(one({ sum: [0.3, 0.2, 0.1] }, {})).toBe(0.6);
  });

  it.each(['sum', 'product', 'max', 'min'] as const)(
    'leaves an absent criterion out of a %s',
    (name) => {
      const formula = { [name]: [a, b, c] } as unknown as ScoreFormula;
      expect(evaluate(formula, [{ a: 3 }, { b: 3 }, { c: 3 }, {}])).toEqual([3, 3, 3, 'absent']);
    },
  );

  it('leaves an absent criterion out of a weighted sum, with its weight', () => {
    const formula: ScoreFormula = {
      weighted: [
        { weight: 0.5, of: a },
        { weight: 0.25, of: b },
      ],
    };
    expect(evaluate(formula, [{ a: 4, b: 4 }, { a: 4 }, { b: 4 }, {}])).toEqual([
      3,
      2,
      1,
      'absent',
    ]);
  });

  it.each(['quotient', 'difference'] as const)('has no %s with an absent operand', (name) => {
    const formula = { [name]: [a, b] } as unknown as ScoreFormula;
    expect(evaluate(formula, [{ a: 3 }, { b: 3 }, {}])).toEqual(['absent', 'absent', 'absent']);
  });

  it('has no power of an absent operand, not even to the power of 0', () => {
    expect(evaluate({ power: [a, 0] }, [{}])).toEqual(['absent']);
  });

  it('does not take a constant for the value of a list whose criteria are all absent', () => {
    expect(one({ product: [2, a] }, {})).toBe('absent');
    expect(one({ sum: [a, 5] }, {})).toBe('absent');
    expect(one({ max: [{ difference: [a, b] }, 0] }, { a: 3 })).toBe('absent');
    expect(
      one(
        {
          weighted: [
            { weight: 1, of: a },
            { weight: 1, of: 5 },
          ],
        },
        {},
      ),
    ).toBe('absent');
    // The weight of an absent criterion is no value: 0.6 × a + 0.4 × b without a is 0.4 × b.
    const spelt: ScoreFormula = { sum: [{ product: [0.5, a] }, { product: [0.25, b] }] };
    expect(one(spelt, { b: 4 })).toBe(1);
    expect(one({ product: [2, a, b] }, { b: 3 })).toBe(6);
  });

  it('normalizes relatively to the set, in the direction of the criterion', () => {
    const rows = [{ a: 1 }, { a: 2 }, { a: 5 }, {}];
    const cost = { a: criterion({ direction: 'cost' }), b: criterion(), c: criterion() };
    expect(evaluate({ normalized: 'a', by: 'min-max' }, rows)).toEqual([0, 0.25, 1, 'absent']);
    expect(evaluate({ normalized: 'a', by: 'min-max' }, rows, cost)).toEqual([
      1,
      0.75,
      0,
      'absent',
    ]);
    expect(evaluate({ normalized: 'a', by: 'max' }, rows)).toEqual([0.2, 0.4, 1, 'absent']);
    expect(evaluate({ normalized: 'a', by: 'sum' }, rows)).toEqual([0.125, 0.25, 0.625, 'absent']);
    expect(evaluate({ normalized: 'a', by: 'range', bounds: [0, 10] }, rows, cost)).toEqual([
      0.9,
      0.8,
      0.5,
      'absent',
    ]);
  });

  it.each<[string, ScoreFormula, Row, string]>([
    ['a quotient by 0', { quotient: [a, b] }, { a: 1, b: 0 }, 'division-by-zero'],
    ['0 ÷ 0', { quotient: [a, b] }, { a: 0, b: 0 }, 'division-by-zero'],
    ['a negative power of 0', { power: [a, -1] }, { a: 0 }, 'division-by-zero'],
    ['a root of a negative number', { power: [a, 0.5] }, { a: -4 }, 'not-a-real-number'],
    ['a sum', { sum: [a, b] }, { a: 1e308, b: 1e308 }, 'overflow'],
    ['a difference', { difference: [a, b] }, { a: 1e308, b: -1e308 }, 'overflow'],
    ['a product', { product: [a, b] }, { a: 1e308, b: 10 }, 'overflow'],
    ['a quotient', { quotient: [a, b] }, { a: 1e308, b: 0.1 }, 'overflow'],
    ['a power', { power: [a, 2] }, { a: 1e200 }, 'overflow'],
    ['a weight', { weighted: [{ weight: 10, of: a }] }, { a: 1e308 }, 'overflow'],
    ['a product that vanishes', { product: [a, b] }, { a: 1e-200, b: 1e-200 }, 'underflow'],
    ['a quotient that vanishes', { quotient: [a, b] }, { a: 1e-200, b: 1e200 }, 'underflow'],
    ['a power that vanishes', { power: [a, 2] }, { a: 1e-200 }, 'underflow'],
    [
      'a weight that makes a value vanish',
      { weighted: [{ weight: 1e-200, of: a }] },
      { a: 1e-200 },
      'underflow',
    ],
    ['a share with a negative value', { normalized: 'a', by: 'max' }, { a: -1 }, 'negative-share'],
    ['a share of a cost of 0', { normalized: 'c', by: 'sum' }, { c: 0 }, 'division-by-zero'],
    [
      'a place beyond a fixed range',
      { normalized: 'a', by: 'range', bounds: [0, 0.1] },
      { a: 1e308 },
      'overflow',
    ],
  ])('has no value for %s', (_, formula, row, reason) => {
    const criteria = { a: criterion(), b: criterion(), c: criterion({ direction: 'cost' }) };
    expect(evaluate(formula, [row], criteria)[0]).toBe(reason);
  });

  it.each<[string, ScoreFormula]>([
    ['× 0', { product: [{ product: [a, 10] }, 0] }],
    ['1 ÷', { quotient: [1, { product: [a, 10] }] }],
    ['minimum', { min: [{ product: [a, 10] }, 1] }],
    ['power of 0', { power: [{ product: [a, 10] }, 0] }],
    [
      'weight of 0',
      {
        weighted: [
          { weight: 0, of: { product: [a, 10] } },
          { weight: 1, of: b },
        ],
      },
    ],
  ])('does not let an overflow inside come out as a number: %s', (_, formula) => {
    expect(one(formula, { a: 1e308, b: 1 })).toBe('overflow');
  });

  it('does not let an underflow inside get lost in a sum', () => {
    expect(one({ sum: [{ product: [a, a] }, 5] }, { a: 1e-200 })).toBe('underflow');
  });

  it('names the first reason, from left to right', () => {
    const formula: ScoreFormula = { sum: [{ quotient: [1, a] }, { product: [b, 10] }] };
    expect(one(formula, { a: 0, b: 1e308 })).toBe('division-by-zero');
    expect(one({ sum: [...formula.sum].reverse() }, { a: 0, b: 1e308 })).toBe('overflow');
  });

  it('treats each row alone', () => {
    expect(
      evaluate({ quotient: [a, b] }, [
        { a: 1, b: 0 },
        { a: 1, b: 2 },
        { a: 1 },
        { a: 1e308, b: 0.1 },
      ]),
    ).toEqual(['division-by-zero', 0.5, 'absent', 'overflow']);
  });

  it('leaves the columns as they are', () => {
    const columns = { a: Float64Array.of(1, 2), b: Float64Array.of(3, 4) };
    const criteria = { a: criterion(), b: criterion() };
    for (const formula of [
      a,
      { sum: [a, b] },
      { weighted: [{ weight: 2, of: a }] },
      { max: [a] },
    ]) {
      evaluateFormula(formula as ScoreFormula, { criteria, columns, ranges: {}, length: 2 });
    }
    expect(columns).toEqual({ a: Float64Array.of(1, 2), b: Float64Array.of(3, 4) });
  });

  it('evaluates a part that is shared each time it is used', () => {
    let shared: ScoreFormula = a;
    for (let depth = 0; depth < 10; depth += 1) shared = { sum: [shared, shared] };
    expect(one(shared, { a: 3 })).toBe(3 * 1024);
  });
});

const every: readonly ScoreFormula[] = [
  { sum: [a, 1] },
  { product: [a, 1] },
  { quotient: [a, 1] },
  { difference: [a, 1] },
  { max: [a, 1] },
  { min: [a, 1] },
  { power: [a, 1] },
  {
    weighted: [
      { weight: 9, of: a },
      { weight: 8, of: 1 },
    ],
  },
];

describe('operandsOf', () => {
  it('gives the operands of each operation in order', () => {
    for (const formula of every) expect(operandsOf(formula)).toEqual([a, 1]);
  });

  it('has none for a constant and a criterion', () => {
    expect(operandsOf(1)).toEqual([]);
    expect(operandsOf(a)).toEqual([]);
    expect(operandsOf({ normalized: 'a', by: 'max' })).toEqual([]);
  });
});

describe('criteriaOf', () => {
  it('finds each criterion once, in the order of the formula', () => {
    for (const formula of every) expect([...criteriaOf(formula)]).toEqual(['a']);
    expect([
      ...criteriaOf({ sum: [b, { product: [a, b] }, { normalized: 'c', by: 'max' }] }),
    ]).toEqual(['b', 'a', 'c']);
    expect([...criteriaOf(5)]).toEqual([]);
  });

  it('calls a score relative when it depends on the other items of the list', () => {
    expect(isRelative({ formula: { normalized: 'a', by: 'max' } })).toBe(true);
    expect(isRelative({ formula: { sum: [1, { normalized: 'a', by: 'sum' }] } })).toBe(true);
    expect(isRelative({ formula: { normalized: 'a', by: 'range', bounds: [0, 1] } })).toBe(false);
    expect(isRelative({ formula: { sum: [a, 1] } })).toBe(false);
  });

  it('finds those that are relative to a set', () => {
    const formula: ScoreFormula = {
      sum: [
        a,
        { normalized: 'b', by: 'range', bounds: [0, 1] },
        { normalized: 'c', by: 'min-max' },
      ],
    };
    expect([...criteriaOf(formula, 'relative')]).toEqual(['c']);
    expect([...criteriaOf(formula, 'all')]).toEqual(['a', 'b', 'c']);
  });
});

import { describe, expect, it } from 'vitest';
import { type TopsisNormalization, topsis } from '../../src/prioritization/topsis.js';
import vectors from '../vectors/topsis.json' with { type: 'json' };
import { refusal } from './refusal.js';

const known = (value: number) => ({ status: 'known', value });
const noDifference = { status: 'unknown', reason: 'no-difference' };

const run = (
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  directions: readonly string[],
  normalization: TopsisNormalization = 'vector',
) =>
  topsis(
    matrix.map((values, row) => ({ id: `a${row}`, values })),
    weights.map((weight, at) => ({
      weight,
      direction: directions[at] === 'min' ? ('cost' as const) : ('benefit' as const),
    })),
    { normalization },
  ).map(({ closeness }) => (closeness.status === 'known' ? closeness.value : Number.NaN));

const bestOf = (values: readonly number[]) => values.indexOf(Math.max(...values));

describe('topsis', () => {
  for (const { id, inputs, expected, tolerance } of vectors.cases) {
    it(`agrees with ${id}`, () => {
      const closeness = run(inputs.matrix, inputs.weights, inputs.direction);
      expect(closeness).toHaveLength(expected.closeness.length);
      for (const [at, value] of closeness.entries())
        expect(Math.abs(value - expected.closeness[at]!)).toBeLessThanOrEqual(tolerance);
      if ('best' in expected) expect(bestOf(closeness)).toBe(expected.best);
      if ('rank' in expected) {
        const order = [...closeness].sort((a, b) => b - a);
        expect(closeness.map((value) => order.indexOf(value) + 1)).toEqual(expected.rank);
      }
    });
  }

  it('can name another winner by the other normalization', () => {
    const { matrix, weights, direction } = vectors.cases.find(
      ({ id }) => id === 'topsis-opricovic-vector',
    )!.inputs;
    expect(bestOf(run(matrix, weights, direction, 'vector'))).toBe(0);
    const minMax = run(matrix, weights, direction, 'min-max');
    expect(bestOf(minMax)).toBe(1);
    // Scaled: (1, 0), (0.75, 0.5), (0, 1).
    const [toBest, toWorst] = [Math.hypot(0.25, 0.5), Math.hypot(0.75, 0.5)];
    expect(minMax[0]).toBeCloseTo(0.5, 12);
    expect(minMax[1]).toBeCloseTo(toWorst / (toBest + toWorst), 12);
    expect(minMax[2]).toBeCloseTo(0.5, 12);
  });

  it('keeps the ids and the order of the input', () => {
    const result = topsis(
      [
        { id: '__proto__', values: [1] },
        { id: 'b', values: [3] },
        { id: 'b', values: [2] },
      ],
      [{ weight: 2, direction: 'benefit' }],
      { normalization: 'min-max' },
    );
    expect(result).toEqual([
      { id: '__proto__', closeness: known(0) },
      { id: 'b', closeness: known(1) },
      { id: 'b', closeness: known(0.5) },
    ]);
  });

  it('weighs: only the proportions of the weights matter', () => {
    const matrix = [
      [1, 9],
      [3, 5],
      [2, 1],
    ];
    const [small, large] = [0.25, 1e308].map((unit) =>
      run(matrix, [unit, 0.5 * unit], ['max', 'max']),
    );
    for (const [at, value] of small!.entries()) expect(large![at]).toBeCloseTo(value, 12);
    expect(run(matrix, [1, 0], ['max', 'max'], 'min-max')).toEqual([0, 1, 0.5]);
  });

  it('takes the largest and the smallest numbers', () => {
    expect(run([[1e308], [-1e308], [0]], [1], ['max'])).toEqual([1, 0, 0.5]);
    expect(run([[1e308], [-1e308], [0]], [1], ['max'], 'min-max')).toEqual([1, 0, 0.5]);
    const tiny = run([[4e-320], [0], [2e-320]], [1], ['min']);
    for (const [at, value] of [0, 1, 0.5].entries()) expect(tiny[at]).toBeCloseTo(value, 3);
  });

  it.each(['vector', 'min-max'] as const)('passes over a column without difference (%s)', (by) => {
    const matrix = [
      [5, 0, 1],
      [5, 0, 2],
    ];
    expect(run(matrix, [1, 1, 1], ['max', 'min', 'max'], by)).toEqual([0, 1]);
  });

  it('has no closeness where nothing differs', () => {
    const criteria = [{ weight: 1, direction: 'benefit' }] as const;
    const options = { normalization: 'vector' } as const;
    expect(topsis([{ id: 'a', values: [3] }], criteria, options)).toEqual([
      { id: 'a', closeness: noDifference },
    ]);
    expect(
      run(
        [
          [1, 1],
          [1, 2],
        ],
        [1, 0],
        ['max', 'max'],
      ),
    ).toEqual([Number.NaN, Number.NaN]);
    expect(topsis([], criteria, options)).toEqual([]);
  });

  it('takes 10,000 alternatives', () => {
    const matrix = Array.from({ length: 10_000 }, (_, row) => [row, 10_000 - row]);
    expect(run(matrix, [1, 1], ['max', 'min'], 'min-max')[5_000]).toBeCloseTo(0.5, 3);
  });

  const alternatives = [{ id: 'a', values: [1] }];
  const criteria = [{ weight: 1, direction: 'cost' }] as const;

  it.each([undefined, null, 'max', 'toString'])('refuses the normalization %s', (normalization) => {
    expect(() => topsis(alternatives, criteria, { normalization: normalization as never })).toThrow(
      expect.objectContaining({
        params: expect.objectContaining({
          field: 'normalization',
          problem: 'unknown-level',
        }) as unknown,
      }),
    );
  });

  it('refuses weights that are negative or all 0, and an unknown direction', () => {
    const call =
      (weight: number, direction = 'cost') =>
      () =>
        topsis(alternatives, [{ weight, direction: direction as 'cost' }], {
          normalization: 'vector',
        });
    expect(call(-1)).toThrow(
      refusal({ row: 0, field: 'weight', value: -1, problem: 'out-of-range' }),
    );
    expect(call(0)).toThrow(refusal({ problem: 'weights' }));
    expect(() => topsis([], [], { normalization: 'vector' })).toThrow(
      refusal({ problem: 'weights' }),
    );
    expect(call(1, 'max')).toThrow(
      refusal({ row: 0, field: 'direction', value: 'max', problem: 'unknown-level' }),
    );
  });

  it('refuses rows of another length and values that are no numbers', () => {
    const call = (alternative: unknown) => () =>
      topsis([alternative as never], criteria, { normalization: 'vector' });
    const wrong = { row: 0, field: 'values', problem: 'not-one-for-each-criterion' };
    for (const values of [[], [1, 2], null, { length: 1 }])
      expect(call({ id: 'a', values })).toThrow(refusal(wrong));
    expect(call({ id: 'a', values: [Number.NaN] })).toThrow(
      refusal({ row: 0, field: 'value', value: 'NaN', problem: 'not-a-number' }),
    );
    expect(call(null)).toThrow(
      refusal({ row: 0, field: 'id', value: 'undefined', problem: 'not-a-text' }),
    );
    expect(() => topsis(null as never, criteria, { normalization: 'vector' })).toThrow(
      refusal({ problem: 'not-a-list' }),
    );
    expect(() => topsis([], null as never, { normalization: 'vector' })).toThrow(
      refusal({ problem: 'not-a-list' }),
    );
  });
});

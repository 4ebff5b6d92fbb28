import { describe, expect, it } from 'vitest';
import {
  AHP_RANDOM_INDEX,
  ahpWeights,
  type RandomIndexName,
} from '../../src/prioritization/ahp.js';
import ahp from '../vectors/ahp.json' with { type: 'json' };
import tables from '../vectors/ahp-random-index.json' with { type: 'json' };
import { refusal } from './refusal.js';

const known = (value: number) => ({ status: 'known', value });
const valueOf = (measure: { readonly status: string; readonly value?: number }) =>
  measure.value ?? Number.NaN;

interface Expected {
  readonly weights?: readonly number[];
  readonly eigenvector?: readonly number[];
  readonly columnMeanApproximation?: readonly number[];
  readonly lambdaMax?: number;
  readonly CI?: number;
  readonly CR?: number;
  readonly CR_pyDecision_RI?: number;
  readonly CR_pymcdm_RI_TummalaLing?: number;
}

const expectNear = (
  actual: readonly number[],
  expected: readonly (number | undefined)[],
  tolerance: number,
) => {
  for (const [at, want] of expected.entries())
    if (want !== undefined)
      expect(Math.abs(actual[at]! - want), `value ${at}`).toBeLessThanOrEqual(tolerance);
};

/** The approximation that the library does not offer: columns over their sums, then the mean of each row. */
const columnMeans = (matrix: readonly (readonly number[])[]) => {
  const sums = matrix.map((_, column) => matrix.reduce((sum, row) => sum + row[column]!, 0));
  return matrix.map((row) => row.reduce((sum, x, at) => sum + x / sums[at]!, 0) / row.length);
};

/** Cells that are far from reciprocal: two eigenvalues are close to each other. */
const WILD = [
  [0.01, 1, 1000],
  [0.01, 100, 0.01],
  [100, 0.01, 0.001],
];

describe('ahpWeights', () => {
  for (const { id, inputs, expected, tolerance } of ahp.cases) {
    const { weights, eigenvector, lambdaMax, CI, ...more } = expected as Expected;
    if ('method' in inputs) {
      it(`is not the column mean of ${id}, which is another method`, () => {
        expectNear(columnMeans(inputs.matrix), weights!, tolerance);
        const own = ahpWeights(inputs.matrix).weights;
        expect(Math.abs(own[1]! - weights![1]!)).toBeGreaterThan(tolerance);
      });
      continue;
    }
    it(`agrees with ${id}`, () => {
      const result = ahpWeights(inputs.matrix);
      expectNear(result.weights, eigenvector ?? weights!, tolerance);
      expectNear(
        [result.lambdaMax, valueOf(result.consistencyIndex), valueOf(result.consistencyRatio)],
        [lambdaMax, CI, more.CR ?? more.CR_pymcdm_RI_TummalaLing],
        tolerance,
      );
      const pyDecision = ahpWeights(inputs.matrix, { randomIndex: 'pydecision' });
      expectNear([valueOf(pyDecision.consistencyRatio)], [more.CR_pyDecision_RI], tolerance);
      if ('RI' in inputs) {
        const own = { table: 'the page', value: inputs.RI! };
        const { consistencyRatio, randomIndex } = ahpWeights(inputs.matrix, { randomIndex: own });
        expectNear([valueOf(consistencyRatio)], [more.CR], tolerance);
        expect(randomIndex).toEqual({ table: 'the page', value: known(inputs.RI!) });
      }
    });
  }

  it('bounds the principal eigenvalue to 1e-12', () => {
    for (const { inputs } of ahp.cases) {
      const { convergence } = ahpWeights(inputs.matrix);
      expect(convergence).toBeGreaterThanOrEqual(0);
      expect(convergence).toBeLessThanOrEqual(1e-12);
    }
    // One doubling less leaves 7e-10.
    const slow = ahpWeights([
      [1, 1 / 9, 1 / 7],
      [9, 1, 1 / 3],
      [7, 3, 1],
    ]);
    expect(slow.convergence).toBeLessThanOrEqual(1e-12);
  });

  it('finds the eigenvector where plain power iteration would take thousands of steps', () => {
    // A cycle: the second eigenvalue is 1.5 below the first, which is about 800.
    const result = ahpWeights([
      [1, 1000, 0.001],
      [0.001, 1, 1000],
      [500, 0.001, 1],
    ]);
    expect(result.convergence).toBeLessThanOrEqual(1e-12);
    // For the cycle alone λ − 1 is the cube root of the product of its values.
    expect(result.lambdaMax).toBeCloseTo(1 + (1000 * 1000 * 500) ** (1 / 3), 2);
    const [a, b, c] = result.weights as [number, number, number];
    expect(a / b).toBeCloseTo(10 / 500 ** (1 / 3), 4);
    expect(b / c).toBeCloseTo(a / b, 4);
  });

  it('stops where rounding allows no more, and says how sure it is', () => {
    const { convergence, lambdaMax } = ahpWeights(WILD);
    expect(convergence).toBeGreaterThan(1e-12);
    expect(convergence).toBeLessThan(1e-11);
    expect(lambdaMax).toBeCloseTo(316.233297447, 8);
  });

  it('gives exact weights for consistent judgements, and no inconsistency by rounding', () => {
    // λmax of 1, 1, 3, 7 comes out as 3.9999999999999996.
    const rounded = [1, 1, 3, 7];
    expect(ahpWeights(rounded.map((a) => rounded.map((b) => a / b))).consistencyIndex).toEqual(
      known(0),
    );
    const weights = [0.5, 0.25, 0.15, 0.1];
    const result = ahpWeights(weights.map((a) => weights.map((b) => a / b)));
    expectNear(result.weights, weights, 1e-15);
    expect(result.consistencyIndex).toEqual(known(0));
    expect(result.consistencyRatio).toEqual(known(0));
    expect(result.findings).toEqual([]);
  });

  it('weighs one and two rows, whose judgements cannot contradict each other', () => {
    const alwaysConsistent = { status: 'unknown', reason: 'always-consistent' };
    expect(ahpWeights([[1]])).toEqual({
      weights: [1],
      lambdaMax: 1,
      convergence: 0,
      consistencyIndex: { status: 'unknown', reason: 'single-row' },
      consistencyRatio: alwaysConsistent,
      randomIndex: { table: 'tummala-ling-1998', value: known(0) },
      findings: [],
    });
    expect(
      ahpWeights([
        [1, 4],
        [0.25, 1],
      ]),
    ).toMatchObject({
      weights: [0.8, 0.2],
      lambdaMax: 2,
      consistencyIndex: known(0),
      consistencyRatio: alwaysConsistent,
    });
  });

  it('warns above a ratio of 0.1, and only there', () => {
    const cycle = ahpWeights(ahp.cases.find(({ id }) => id === 'ahp-cycle3')!.inputs.matrix);
    expect(cycle.findings).toMatchObject([
      {
        code: 'prioritization/inconsistent-judgements',
        severity: 'warning',
        path: [],
        message: 'The judgements contradict each other: the consistency ratio is 613.1 %.',
        params: { percent: 613.1, table: 'tummala-ling-1998' },
      },
    ]);
    expect(cycle.findings[0]!.params['ratio']).toBe(valueOf(cycle.consistencyRatio));
    const { matrix } = ahp.cases[0]!.inputs;
    // CI 0.0429: the ratio is what the index makes of it.
    const index = valueOf(ahpWeights(matrix).consistencyIndex);
    const codes = (value: number) =>
      ahpWeights(matrix, { randomIndex: { table: 'x', value } }).findings.map(({ code }) => code);
    expect(codes(index / 0.0999)).toEqual([]);
    expect(valueOf(known(index / (index * 10)))).toBe(0.1);
    expect(codes(index * 10)).toEqual([]);
    expect(codes(index / 0.1001)).toEqual(['prioritization/inconsistent-judgements']);
  });

  it('names each cell that is not the reciprocal of its counterpart', () => {
    const { findings } = ahpWeights([
      [2, 3, 1],
      [0.33, 1, 1],
      [1, 1, 1],
    ]);
    expect(findings.filter(({ code }) => code === 'prioritization/not-reciprocal')).toMatchObject([
      { path: [0, 0], params: { row: 0, column: 0, value: 2, counterpart: 2 } },
      {
        severity: 'warning',
        path: [0, 1],
        params: { row: 0, column: 1, value: 3, counterpart: 0.33 },
        message: 'Cell [0][1] is 3 and its counterpart 0.33, not 1 ÷ 3.',
      },
    ]);
    const off = (by: number) =>
      ahpWeights([
        [1, 4 * (1 + by)],
        [0.25, 1],
      ]).findings.length;
    expect([off(9e-7), off(-9e-7), off(2e-6), off(-2e-6)]).toEqual([0, 0, 1, 1]);
  });

  it('names the random index, with the four published tables', () => {
    const published = tables.cases[0]!.expected;
    const pairs: readonly (readonly [RandomIndexName, readonly number[]])[] = [
      ['chih-lee', published.googlesite_richchihlee],
      ['pydecision', published.pyDecision],
      ['tummala-ling-1998', published.pymcdm_TummalaLing1998],
      ['iwaponline', published.iwaponline_table2_to_8],
    ];
    expect(pairs).toHaveLength(Object.keys(published).length);
    expect(Object.keys(AHP_RANDOM_INDEX).sort()).toEqual(pairs.map(([name]) => name).sort());
    for (const [name, values] of pairs) {
      expect(AHP_RANDOM_INDEX[name]).toEqual(values);
      for (const [at, value] of values.entries()) {
        const ones = Array.from({ length: at + 1 }, () => Array<number>(at + 1).fill(1));
        expect(ahpWeights(ones, { randomIndex: name }).randomIndex).toEqual({
          table: name,
          value: known(value),
        });
      }
    }
  });

  it('has no ratio beyond the table, nor with an index of 0', () => {
    const ones = (n: number) => Array.from({ length: n }, () => Array<number>(n).fill(1));
    const none = { status: 'unknown', reason: 'no-random-index' };
    expect(ahpWeights(ones(9), { randomIndex: 'iwaponline' })).toMatchObject({
      consistencyIndex: known(0),
      consistencyRatio: none,
      randomIndex: { table: 'iwaponline', value: none },
    });
    expect(ahpWeights(ones(16)).consistencyRatio).toEqual(none);
    expect(
      ahpWeights(ones(3), { randomIndex: { table: 'mine', value: 0 } }).consistencyRatio,
    ).toEqual(none);
  });

  it('takes 100 rows within a second and refuses more, and fewer than one', () => {
    const matrix = (n: number) =>
      Array.from({ length: n }, (_, row) =>
        Array.from({ length: n }, (_, column) => (row < column ? 9 : row > column ? 1 / 9 : 1)),
      );
    const { weights, convergence } = ahpWeights(matrix(100));
    expect(weights).toHaveLength(100);
    expect(convergence).toBeLessThanOrEqual(1e-12);
    expect(() => ahpWeights(matrix(101))).toThrow(
      refusal({ problem: 'size', size: 101, most: 100 }),
    );
    expect(() => ahpWeights([])).toThrow(refusal({ problem: 'size', size: 0, most: 100 }));
    expect(() => ahpWeights('x' as never)).toThrow(
      refusal({ problem: 'size', size: 0, most: 100 }),
    );
  });

  it.each([[[[1, 2]]], [[[1, 2], [1]]], [[[1, 2], null]], [[[1, 2], { length: 2 }]]])(
    'refuses a matrix that is not square',
    (matrix) => {
      expect(() => ahpWeights(matrix as never)).toThrow(
        expect.objectContaining({
          code: 'prioritization/invalid-input',
          params: { row: matrix.length - 1, problem: 'not-square' },
        }),
      );
    },
  );

  it.each([
    [0, 'out-of-range', 0],
    [-1, 'out-of-range', -1],
    [0.00099, 'out-of-range', 0.00099],
    [1000.1, 'out-of-range', 1000.1],
    [Number.NaN, 'not-a-number', 'NaN'],
    ['3', 'not-a-number', '3'],
    [null, 'not-a-number', null],
  ])('refuses the judgement %s with its cell', (judgement, problem, value) => {
    expect(() =>
      ahpWeights([
        [1, judgement as number],
        [1, 1],
      ]),
    ).toThrow(refusal({ row: 0, field: '1', value, problem }));
  });

  it('refuses an unknown table and a bad index of your own', () => {
    expect(() => ahpWeights([[1]], { randomIndex: 'toString' as never })).toThrow(
      refusal({ field: 'randomIndex', value: 'toString', problem: 'unknown-table' }),
    );
    expect(() => ahpWeights([[1]], { randomIndex: { table: 'x', value: -1 } })).toThrow(
      refusal({ field: 'value', value: -1, problem: 'out-of-range' }),
    );
    expect(() => ahpWeights([[1]], { randomIndex: { value: 1 } as never })).toThrow(
      refusal({ field: 'table', value: 'undefined', problem: 'not-a-text' }),
    );
    expect(ahpWeights([[1]], null as never).randomIndex.table).toBe('tummala-ling-1998');
  });
});

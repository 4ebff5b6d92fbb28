import { hasOwn, toJsonScalar } from '../core/json.js';
import { known, type Measure, ratio, unknown } from '../core/measure.js';
import { sum } from '../core/number.js';
import { invalidInput, readProperty } from './criterion.js';
import {
  createMethodFinding,
  type MethodFinding,
  requireNumber,
  requireRows,
  requireText,
  toPercent,
} from './required-input.js';

/**
 * Random indices: the mean consistency index of random matrices with 1, 2, 3, … rows. The published tables differ; each bears the
 * name of where it was read.
 */
export const AHP_RANDOM_INDEX = {
  'tummala-ling-1998': [
    0, 0, 0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882, 1.5117, 1.5356, 1.5571,
    1.5714, 1.5831,
  ],
  pydecision: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  'chih-lee': [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.48, 1.49, 1.51, 1.56, 1.57, 1.59],
  iwaponline: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41],
} as const;
export type RandomIndexName = keyof typeof AHP_RANDOM_INDEX;

export interface AhpOptions {
  /** A published table, or your own value for this number of rows with its name; absent = `tummala-ling-1998`. */
  readonly randomIndex?:
    | RandomIndexName
    | { readonly table: string; readonly value: number }
    | undefined;
}

export interface AhpWeights {
  /** In the order of the rows; they sum to 1. */
  readonly weights: readonly number[];
  /** The principal eigenvalue; the number of rows when the judgements are consistent. */
  readonly lambdaMax: number;
  /** Relative width of the interval that is proven to hold the principal eigenvalue (Collatz, Wielandt): at most 1e-12 for reciprocal judgements. */
  readonly convergence: number;
  /** (lambdaMax − n) ÷ (n − 1). */
  readonly consistencyIndex: Measure;
  /** consistencyIndex ÷ random index; above 0.1 the judgements contradict each other. */
  readonly consistencyRatio: Measure;
  readonly randomIndex: { readonly table: string; readonly value: Measure };
  readonly findings: readonly MethodFinding[];
}

const MOST_ROWS = 100;
const LARGEST_JUDGEMENT = 1000;
const CONVERGENCE = 1e-12;
const MOST_SQUARINGS = 60;
const LARGEST_RATIO = 0.1;

/**
 * AHP weights: the principal eigenvector of the pairwise judgements, with CI = (λmax − n) ÷ (n − 1) and CR = CI ÷ RI.
 *
 * Row i, column j says how many times i matters as much as j: 1 equal, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more,
 * and 1 ÷ that the other way round. Contradicting judgements (A over B over C over A) can give equal weights: look at the ratio first.
 *
 * The eigenvector is found by power iteration in doubling steps (the row sums of the matrix to the power 1, 2, 4, …) until
 * (max − min) of (A w)ᵢ ÷ wᵢ is at most 1e-12 of the maximum, 60 doublings at the most: λmax lies between both.
 *
 * @param pairwise - square, 1 to 100 rows, each value from 0.001 to 1000
 * @param options.randomIndex - the name of a table, or `{ table, value }`
 * @returns the ratio is unknown for 1 or 2 rows (`always-consistent`) and beyond the table (`no-random-index`); findings for each cell
 *   that is not 1 ÷ its counterpart (to 1e-6) and for a ratio above 0.1
 * @throws DomainError `prioritization/invalid-input` for a matrix that is not square, too large or has a value out of range, or an
 *   unknown table
 * @example
 * const { weights, consistencyRatio } = ahpWeights([[1, 2, 6], [1 / 2, 1, 3], [1 / 6, 1 / 3, 1]]);
 * weights.map((weight) => formatScore(weight, { decimals: 3 })) //=> ['0.600', '0.300', '0.100']
 * consistencyRatio //=> { status: 'known', value: 0 }
 * @see Thomas Saaty, "The Analytic Hierarchy Process", 1980; V. M. R. Tummala and H. Ling, "A note on the computation of the mean
 *   random consistency index of the analytic hierarchy process", Theory and Decision 44, 1998
 */
export function ahpWeights(
  pairwise: readonly (readonly number[])[],
  options: AhpOptions = {},
): AhpWeights {
  const matrix = readMatrix(pairwise);
  const n = matrix.length;
  const randomIndex = readRandomIndex(options, n);
  const { weights, lambdaMax, convergence } = principalEigenvector(matrix);
  // What is within the bound of the iteration is consistent, not minus 1e-16.
  const excess = Math.abs(lambdaMax - n) <= n * CONVERGENCE ? 0 : lambdaMax - n;
  const consistencyIndex = ratio(excess, n - 1, 'single-row');
  const consistencyRatio = ratioOf(excess / (n - 1), randomIndex.value, n);
  const findings = findNotReciprocal(matrix);
  if (consistencyRatio.status === 'known' && consistencyRatio.value > LARGEST_RATIO) {
    const { value } = consistencyRatio;
    const params = { ratio: value, percent: toPercent(value), table: randomIndex.table };
    findings.push(createMethodFinding('prioritization/inconsistent-judgements', 'warning', params));
  }
  return {
    weights,
    lambdaMax,
    convergence,
    consistencyIndex,
    consistencyRatio,
    randomIndex,
    findings,
  };
}

function ratioOf(index: number, randomIndex: Measure, n: number): Measure {
  if (n < 3) return unknown('always-consistent');
  return randomIndex.status === 'known'
    ? ratio(index, randomIndex.value, 'no-random-index')
    : randomIndex;
}

type Matrix = readonly (readonly number[])[];

function principalEigenvector(matrix: Matrix) {
  let power = matrix;
  for (let squarings = 0; ; squarings += 1) {
    const rows = power.map(sum);
    const total = sum(rows);
    const weights = rows.map((row) => row / total);
    const image = times(matrix, weights);
    const quotients = image.map((value, row) => value / weights[row]!);
    const high = Math.max(...quotients);
    const convergence = (high - Math.min(...quotients)) / high;
    if (convergence <= CONVERGENCE || squarings === MOST_SQUARINGS)
      return { weights, lambdaMax: sum(image), convergence };
    power = square(power, total);
  }
}

function times(matrix: Matrix, vector: readonly number[]): readonly number[] {
  return matrix.map((row) => sum(row.map((value, column) => value * vector[column]!)));
}

/** The matrix times itself, over `scale` so that its numbers stay of one size. */
function square(matrix: Matrix, scale: number): Matrix {
  const scaled = matrix.map((row) => row.map((value) => value / scale));
  return scaled.map((row) =>
    row.map((_, column) => {
      let total = 0;
      for (let k = 0; k < row.length; k += 1) total += row[k]! * scaled[k]![column]!;
      return total;
    }),
  );
}

function findNotReciprocal(matrix: Matrix): MethodFinding[] {
  return matrix.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      const counterpart = matrix[column]![row]!;
      if (column < row || Math.abs(value * counterpart - 1) <= 1e-6) return [];
      const params = { row, column, value, counterpart };
      return [
        createMethodFinding('prioritization/not-reciprocal', 'warning', params, [row, column]),
      ];
    }),
  );
}

function readMatrix(pairwise: unknown): Matrix {
  const size = Array.isArray(pairwise) ? pairwise.length : 0;
  if (size < 1 || size > MOST_ROWS) throw invalidInput({ problem: 'size', size, most: MOST_ROWS });
  return requireRows(pairwise, (cells, row) => {
    if (!Array.isArray(cells) || cells.length !== size)
      throw invalidInput({ row, problem: 'not-square' });
    return requireRows(cells, (value, column) =>
      requireNumber(
        { [column]: value },
        String(column),
        1 / LARGEST_JUDGEMENT,
        LARGEST_JUDGEMENT,
        row,
      ),
    );
  });
}

function readRandomIndex(options: unknown, n: number): AhpWeights['randomIndex'] {
  const chosen = readProperty(options, 'randomIndex') ?? 'tummala-ling-1998';
  if (typeof chosen !== 'string') {
    const value = known(requireNumber(chosen, 'value', 0, LARGEST_JUDGEMENT));
    return { table: requireText(chosen, 'table'), value };
  }
  if (!hasOwn(AHP_RANDOM_INDEX, chosen))
    throw invalidInput({
      field: 'randomIndex',
      value: toJsonScalar(chosen),
      problem: 'unknown-table',
    });
  const value = AHP_RANDOM_INDEX[chosen as RandomIndexName][n - 1];
  return { table: chosen, value: value === undefined ? unknown('no-random-index') : known(value) };
}

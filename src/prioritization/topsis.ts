import { type Measure, ratio } from '../core/measure.js';
import { invalidInput, readProperty } from './criterion.js';
import { normalizeBetween } from './normalization.js';
import { requireNumber, requireRows, requireText, requireWord } from './required-input.js';
import { DIRECTIONS, type Direction } from './types.js';

export const TOPSIS_NORMALIZATIONS = ['vector', 'min-max'] as const;
export type TopsisNormalization = (typeof TOPSIS_NORMALIZATIONS)[number];

export interface TopsisAlternative {
  readonly id: string;
  /** A finite number for each criterion, in the order of the criteria. */
  readonly values: readonly number[];
}

export interface TopsisCriterion {
  /** ≥ 0; only the proportions matter. */
  readonly weight: number;
  readonly direction: Direction;
}

export interface TopsisOptions {
  /** `vector`: x ÷ √Σx², the classic; `min-max`: (x − min) ÷ (max − min). The winner can differ: say which one you use. */
  readonly normalization: TopsisNormalization;
}

export interface TopsisCloseness {
  readonly id: string;
  /** 0 to 1, higher is better. */
  readonly closeness: Measure;
}

/**
 * Closeness of each alternative to the ideal: d⁻ ÷ (d⁺ + d⁻), the distances to the worst and to the best value of every criterion.
 *
 * Each column is normalized, then weighted; distances are Euclidean. Beware of rank reversal: ideal, worst and norms come from
 * the alternatives given, so that adding or dropping one can swap two others. Compare closeness within one call only.
 *
 * @param alternatives - in any order
 * @param criteria - weights ≥ 0, not all 0
 * @param options.normalization - `vector` or `min-max`; there is no default, since it can change the winner
 * @returns in the order of the input; unknown (`no-difference`) when the alternatives do not differ in anything that has weight
 * @throws DomainError `prioritization/invalid-input` for a value that is not finite, a row of another length than the criteria, a
 *   negative weight, or weights that are all 0
 * @example
 * const phones = [{ id: 'a', values: [1, 3000] }, { id: 'b', values: [2, 3750] }, { id: 'c', values: [5, 4500] }];
 * const criteria = [{ weight: 0.5, direction: 'cost' }, { weight: 0.5, direction: 'benefit' }] as const;
 * const best = (normalization: 'vector' | 'min-max') => topsis(phones, criteria, { normalization })
 *   .map(({ id, closeness }) => ({ id, value: closeness.status === 'known' ? closeness.value : 0 }))
 *   .reduce((a, b) => (b.value > a.value ? b : a)).id;
 * [best('vector'), best('min-max')] //=> ['a', 'b']
 * @see C. L. Hwang and K. Yoon, "Multiple Attribute Decision Making", 1981; S. Opricovic and G.-H. Tzeng, European Journal of
 *   Operational Research 156, 2004 (the normalization changes the winner)
 */
export function topsis(
  alternatives: readonly TopsisAlternative[],
  criteria: readonly TopsisCriterion[],
  options: TopsisOptions,
): readonly TopsisCloseness[] {
  const normalization = requireWord(options, 'normalization', TOPSIS_NORMALIZATIONS);
  const weighed = requireRows(criteria, (criterion, row) => ({
    weight: requireNumber(criterion, 'weight', 0, Infinity, row),
    isCost: requireWord(criterion, 'direction', DIRECTIONS, row) === 'cost',
  }));
  const heaviest = weighed.reduce((most, { weight }) => Math.max(most, weight), 0);
  if (heaviest === 0) throw invalidInput({ problem: 'weights' });
  const rows = requireRows(alternatives, (alternative, row) => ({
    id: requireText(alternative, 'id', row),
    values: readValues(alternative, criteria.length, row),
  }));
  const normalize = normalization === 'vector' ? overNorm : betweenBounds;
  const toBest = new Float64Array(rows.length);
  const toWorst = new Float64Array(rows.length);
  for (const [at, { weight, isCost }] of weighed.entries()) {
    const column = rows.map(({ values }) => (isCost ? -values[at]! : values[at]!));
    const scaled = normalize(column);
    const best = scaled.reduce((a, b) => Math.max(a, b), -Infinity);
    const worst = scaled.reduce((a, b) => Math.min(a, b), Infinity);
    const share = weight / heaviest;
    for (const [row, value] of scaled.entries()) {
      toBest[row]! += (share * (best - value)) ** 2;
      toWorst[row]! += (share * (value - worst)) ** 2;
    }
  }
  return rows.map(({ id }, row) => {
    const distance = Math.sqrt(toWorst[row]!);
    return { id, closeness: ratio(distance, Math.sqrt(toBest[row]!) + distance, 'no-difference') };
  });
}

/** x ÷ √Σx²; the largest is taken out first, so that no square is infinite or 0. */
function overNorm(column: readonly number[]): readonly number[] {
  const largest = column.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  if (largest === 0) return column;
  const parts = column.map((value) => value / largest);
  const norm = Math.sqrt(parts.reduce((total, part) => total + part * part, 0));
  return parts.map((part) => part / norm);
}

function betweenBounds(column: readonly number[]): readonly number[] {
  const low = column.reduce((a, b) => Math.min(a, b), Infinity);
  const high = column.reduce((a, b) => Math.max(a, b), -Infinity);
  return column.map((value) => (low === high ? 0 : normalizeBetween(value, 'benefit', low, high)));
}

function readValues(alternative: unknown, length: number, row: number): readonly number[] {
  const values = readProperty(alternative, 'values');
  if (!Array.isArray(values) || values.length !== length)
    throw invalidInput({ row, field: 'values', problem: 'not-one-for-each-criterion' });
  return requireRows(values, (value) =>
    requireNumber({ value }, 'value', -Infinity, Infinity, row),
  );
}

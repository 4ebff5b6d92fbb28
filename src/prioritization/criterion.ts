import { DomainError } from '../core/domain-error.js';
import { hasOwn, type Json, type JsonRecord, toJsonScalar } from '../core/json.js';
import type { Criterion } from './types.js';

/** Why a value cannot serve as the value of a criterion; each is also a finding code behind `prioritization/`. */
export type CriterionProblem =
  | 'not-a-number'
  | 'unknown-level'
  | 'out-of-range'
  | 'looks-like-percent';

/**
 * The number that a raw value stands for, or the problem with it; undefined = missing (null and undefined are, 0 is not).
 */
export function criterionValue(
  criterion: Criterion,
  raw: unknown,
): number | CriterionProblem | undefined {
  if (raw === null || raw === undefined) return undefined;
  if (typeof raw === 'string' && criterion.levels !== undefined) {
    if (!hasOwn(criterion.levels, raw)) return 'unknown-level';
    const level = criterion.levels[raw]!;
    return isInRange(criterion, level) ? level : 'out-of-range';
  }
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return 'not-a-number';
  if (isInRange(criterion, raw)) return raw;
  return criterion.max === 1 && raw > 1 && raw <= 100 ? 'looks-like-percent' : 'out-of-range';
}

/** min ≤ value ≤ max and value > exclusiveMin, for the bounds that are given. */
export function isInRange({ min, max, exclusiveMin }: Criterion, value: number): boolean {
  return (
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (exclusiveMin === undefined || value > exclusiveMin)
  );
}

/** The allowed range in words: `above 0`, `from 0 to 1`, `up to 5`. */
export function describeRange({ min, max, exclusiveMin }: Criterion): string {
  const low =
    exclusiveMin !== undefined ? `above ${exclusiveMin}` : min !== undefined ? `from ${min}` : '';
  if (max === undefined) return min !== undefined && exclusiveMin === undefined ? `${low} up` : low;
  return low.startsWith('from') ? `${low} to ${max}` : `${low} up to ${max}`.trim();
}

/** The params of a finding about a value of a criterion. */
export function problemParams(
  name: string,
  criterion: Criterion,
  raw: unknown,
): Record<string, Json> {
  return {
    criterion: name,
    label: criterion.label,
    value: toJsonScalar(raw),
    // A text in quotes: 12 as a text is no number.
    shown: typeof raw === 'string' ? `"${raw.slice(0, 40)}"` : String(toJsonScalar(raw)),
    range: describeRange(criterion),
    ...(criterion.levels === undefined ? {} : { levels: Object.keys(criterion.levels) }),
    ...(criterion.max === 1 && Number.isFinite(raw) && (raw as number) > 1
      ? { suggestion: (raw as number) / 100 }
      : {}),
  };
}

/**
 * The values of all criteria for a formula such as `rice`: the guard around the arithmetic.
 *
 * @throws DomainError `prioritization/invalid-input` with criterion, value and problem
 */
export function requireCriteria<K extends string>(
  criteria: Readonly<Record<K, Criterion>>,
  input: { readonly [C in K]: number },
): Record<K, number> {
  const values = {} as Record<K, number>;
  for (const name of Object.keys(criteria) as K[]) {
    const raw = readProperty(input, name);
    const value = criterionValue(criteria[name], raw) ?? 'missing';
    if (typeof value === 'string') {
      throw invalidInput({ criterion: name, value: toJsonScalar(raw), problem: value });
    }
    values[name] = value;
  }
  return values;
}

/**
 * A score that may be given away: finite, 0 instead of -0, and 0 only when one of its factors is 0.
 *
 * @param factors - what was multiplied, and the numerator of what was divided
 */
export function finiteScore(score: number, factors: readonly number[]): number {
  if (score === 0 && vanishes(factors)) {
    throw invalidInput({ problem: 'underflow' });
  }
  if (Number.isFinite(score)) return score + 0;
  throw invalidInput({ problem: 'overflow' });
}

/** Is a result of 0 an accident of the arithmetic, since the product, from left to right, reaches 0 at no factor that is 0? */
function vanishes(factors: readonly number[]): boolean {
  let product = 1;
  for (const factor of factors) {
    product *= factor;
    if (product === 0) return factor !== 0;
  }
  return true;
}

/** An own property of a foreign value; undefined when it has none or when reading it throws. */
export function readProperty(source: unknown, name: string): unknown {
  try {
    return typeof source === 'object' && source !== null && hasOwn(source, name)
      ? (source as Record<string, unknown>)[name]
      : undefined;
  } catch {
    return undefined;
  }
}

/** The error for a caller's bug: a value, an option or a list that the function cannot take. */
export function invalidInput(params: JsonRecord): DomainError {
  return new DomainError('prioritization/invalid-input', params);
}

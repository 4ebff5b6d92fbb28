import type { Direction } from './types.js';

/** What relative normalization needs to know of a criterion over the items that are ranked together. */
export interface CriterionRange {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly sum: number;
  /** Σ 1 ÷ value: the whole that costs are shares of. */
  readonly reciprocalSum: number;
}

/** The range of the values at the given places; NaN stands for an absent optional value and is passed over. */
export function rangeOf(values: Float64Array, places: Uint32Array): CriterionRange {
  let count = 0;
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  let reciprocalSum = 0;
  for (let at = 0; at < places.length; at += 1) {
    const value = values[places[at]!]!;
    if (Number.isNaN(value)) continue;
    count += 1;
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
    reciprocalSum += 1 / value;
  }
  return { count, min, max, sum, reciprocalSum };
}

/**
 * One value on the scale 0..1, higher = better.
 *
 * - `min-max`: (x − min) ÷ (max − min), for a cost (max − x) ÷ (max − min); 0.5 when all values are equal
 * - `max`: x ÷ max, for a cost 1 − x ÷ max
 * - `sum`: x ÷ Σx, for a cost (1 ÷ x) ÷ Σ(1 ÷ x)
 *
 * Without a set, for shares of a total or a maximum with negative values, and where the total is infinite: NaN, whose reason
 * `normalizationGap` tells.
 */
export function normalize(
  value: number,
  by: 'min-max' | 'sum' | 'max',
  direction: Direction,
  range: CriterionRange,
): number {
  const { count, min, max, sum, reciprocalSum } = range;
  const isCost = direction === 'cost';
  if (count === 0) return Number.NaN;
  if (by === 'min-max') return min === max ? 0.5 : normalizeBetween(value, direction, min, max);
  if (isNegative(value, range)) return Number.NaN;
  if (by === 'max') {
    const share = max === 0 ? 0 : value / max;
    return isCost ? 1 - share : share;
  }
  // A share of an infinite total would be a plausible 0.
  if (!Number.isFinite(isCost ? reciprocalSum : sum)) return Number.NaN;
  if (isCost) return 1 / value / reciprocalSum;
  return sum === 0 ? 0 : value / sum;
}

/** Why `normalize` has no value for a number. */
export function normalizationGap(
  value: number,
  by: 'min-max' | 'sum' | 'max',
  direction: Direction,
  range: CriterionRange,
): 'empty-population' | 'negative-share' | 'division-by-zero' | 'overflow' {
  if (range.count === 0) return 'empty-population';
  if (by !== 'min-max' && isNegative(value, range)) return 'negative-share';
  const isReciprocal = by === 'sum' && direction === 'cost';
  return isReciprocal && Math.min(value, range.min) === 0 ? 'division-by-zero' : 'overflow';
}

/** The value need not be one of the set. */
function isNegative(value: number, { min }: CriterionRange): boolean {
  return min < 0 || value < 0;
}

/** One value between fixed bounds: (x − low) ÷ (high − low), for a cost (high − x) ÷ (high − low). */
export function normalizeBetween(
  value: number,
  direction: Direction,
  low: number,
  high: number,
): number {
  const width = high - low;
  // Halves lose nothing at this size, and a width of Infinity would give a plausible 0.
  if (width === Infinity) return normalizeBetween(value / 2, direction, low / 2, high / 2);
  return (direction === 'cost' ? high - value : value - low) / width;
}

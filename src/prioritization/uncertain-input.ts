import { clamp } from '../core/number.js';
import { type CriterionProblem, criterionValue, readProperty } from './criterion.js';
import { normalCdf, normalQuantile, Z90 } from './normal-distribution.js';
import type { Criterion, CriterionInput } from './types.js';

/** A triangular distribution: nothing below `low` or above `high`, `mode` the likeliest; low ≤ mode ≤ high. */
export interface TriangularRange {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/**
 * A lognormal distribution through two percentiles: ln x is normal with the mean (ln p10 + ln p90) ÷ 2 and the standard deviation
 * (ln p90 − ln p10) ÷ (2 × 1.2815515655446004).
 *
 * What lies outside of the criterion's range is cut off: draws come from the rest in proportion, none is moved to the bound.
 */
export interface QuantileRange {
  /** One time in ten the value is lower, > 0. */
  readonly p10: number;
  /** Not used by the fit: a value outside of the 40th to 60th percentile of the fit is a finding. Absent = √(p10 × p90). */
  readonly p50?: number | undefined;
  /** One time in ten the value is higher, ≥ p10; equal = a constant. */
  readonly p90: number;
}

/** What an item may hold for a criterion where estimates can be ranges. */
export type UncertainInput = CriterionInput | TriangularRange | QuantileRange;

/** The inputs of one item, each a value or a range. */
export type UncertainScoreInput<K extends string = string> = { readonly [C in K]?: UncertainInput };

/** Where inputs and ranges may stand: any object for a model whose criteria the compiler does not know, as one read from JSON. */
export type UncertainScoreSource<K extends string = string> = string extends K
  ? object
  : UncertainScoreInput<K>;

/** A range that was read; `central` is the mode, or the median before it is cut to the criterion's range. */
export type Distribution =
  | { readonly kind: 'constant'; readonly central: number }
  | {
      readonly kind: 'triangular';
      readonly central: number;
      readonly low: number;
      readonly high: number;
    }
  | Lognormal;

export interface Lognormal {
  readonly kind: 'lognormal';
  readonly central: number;
  readonly logMean: number;
  readonly logSd: number;
  /** The interval that draws stay in, and the cumulative probabilities of its ends before the cut. */
  readonly lowest: number;
  readonly highest: number;
  readonly from: number;
  readonly to: number;
  /** The p50 as it was given, when it is outside of the 40th to 60th percentile of the fit. */
  readonly farMedian?: number | undefined;
}

/** Why a range cannot be used; `value` is the point of it that is no value of the criterion. */
export interface RangeProblem {
  readonly kind: 'problem';
  readonly problem:
    | CriterionProblem
    | 'incomplete-range'
    | 'not-ascending'
    | 'p10-not-above-0'
    | 'too-wide';
  readonly value?: unknown;
}

/** Φ(0.25) is 0.6: as far may a given median be off. */
const MEDIAN_TOLERANCE = 0.25;

/** The distribution that a range stands for. Each of its points has to be a value of the criterion. */
export function readRange(criterion: Criterion, range: object): Distribution | RangeProblem {
  const isQuantiles = readProperty(range, 'p10') != null;
  const points: (number | undefined)[] = [];
  for (const name of isQuantiles ? ['p10', 'p50', 'p90'] : ['low', 'mode', 'high']) {
    const value = readProperty(range, name);
    const point = criterionValue(criterion, value);
    if (typeof point === 'string') return { kind: 'problem', problem: point, value };
    points.push(point);
  }
  const [low, middle, high] = points;
  if (low === undefined || high === undefined || (middle === undefined && !isQuantiles)) {
    return { kind: 'problem', problem: 'incomplete-range' };
  }
  const mode = middle ?? low;
  if (!(low <= mode && mode <= high)) return { kind: 'problem', problem: 'not-ascending' };
  if (low === high) return { kind: 'constant', central: low };
  if (isQuantiles) return fitLognormal(criterion, low, middle, high);
  if (high - low === Infinity) return { kind: 'problem', problem: 'too-wide' };
  return { kind: 'triangular', central: mode, low, high };
}

function fitLognormal(
  criterion: Criterion,
  p10: number,
  p50: number | undefined,
  p90: number,
): Lognormal | RangeProblem {
  if (p10 <= 0) return { kind: 'problem', problem: 'p10-not-above-0' };
  const logMean = (Math.log(p10) + Math.log(p90)) / 2;
  const logSd = (Math.log(p90) - Math.log(p10)) / (2 * Z90);
  const { min = 0, max = Number.MAX_VALUE, exclusiveMin = 0 } = criterion;
  const lowest = Math.max(min, nextAbove(exclusiveMin), Number.MIN_VALUE);
  const shareBelow = (value: number) => normalCdf((Math.log(value) - logMean) / logSd);
  const isFar = p50 !== undefined && Math.abs(Math.log(p50) - logMean) > MEDIAN_TOLERANCE * logSd;
  return {
    kind: 'lognormal',
    // The product of p10 and p90 could overflow, and their roots be off by the last bit.
    central: clamp(Math.sqrt(p10) * Math.sqrt(p90), p10, p90),
    logMean,
    logSd,
    lowest,
    highest: max,
    from: shareBelow(lowest),
    to: shareBelow(max),
    ...(isFar ? { farMedian: p50 } : {}),
  };
}

/** A double above another, at most two steps from it. */
function nextAbove(value: number): number {
  return value + Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE);
}

/** Does the criterion's range cut off more of the distribution than 1e-13? */
export function isCutOff({ from, to }: Lognormal): boolean {
  return from + (1 - to) > 1e-13;
}

/**
 * The value below which the given share of a distribution lies, by the inverse of its cumulative probability.
 *
 * @param share - 0 to 1
 * @returns never outside of the criterion's range: a lognormal one is the quantile from + share × (to − from) of the uncut one
 */
export function quantileOf(distribution: Distribution, share: number): number {
  if (distribution.kind === 'constant') return distribution.central;
  if (distribution.kind === 'lognormal') {
    const { logMean, logSd, lowest, highest, from, to } = distribution;
    const z = normalQuantile(from + share * (to - from));
    // The bounds only catch the rounding at the ends.
    return clamp(Math.exp(logMean + logSd * z), lowest, highest);
  }
  const { low, central, high } = distribution;
  const width = high - low;
  const below = (central - low) / width;
  const value =
    share < below
      ? low + width * Math.sqrt(share * below)
      : high - width * Math.sqrt((1 - share) * (1 - below));
  return clamp(value, low, high);
}

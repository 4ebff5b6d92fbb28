import { known, type Measure, unknown } from '../core/measure.js';
import { sum } from '../core/number.js';
import { invalidInput, readProperty } from './criterion.js';
import {
  createMethodFinding,
  isAtMost,
  type MethodFinding,
  optionalNumber,
  requireNumber,
  requireRows,
  toPercent,
} from './required-input.js';

export interface CombineRatingsOptions {
  /** The scale that was rated on; absent = from 0 (or the lowest rating, when negative) to the highest rating (or 0). */
  readonly scale?: { readonly min: number; readonly max: number } | undefined;
  /** Below it the raters disagree, 0 to 1; absent = 0.5. */
  readonly minAgreement?: number | undefined;
}

export interface CombinedRatings {
  /** The middle rating; of an even number the mean of the two in the middle. */
  readonly median: Measure;
  /** Highest − lowest. */
  readonly spread: Measure;
  /** 1 − 2 × mean |rating − median| ÷ (max − min of the scale): 1 all the same, 0 half at each end. */
  readonly agreement: Measure;
  readonly sampleSize: number;
  /** Raters who gave none. */
  readonly missing: number;
  readonly findings: readonly MethodFinding[];
}

/**
 * Combine the ratings of several people: median, spread = highest − lowest, agreement = 1 − 2 × mean |rating − median| ÷ scale width.
 *
 * The median alone hides that 8 and 2 are not 5 and 5: below `minAgreement` talk before you rank. Agreement is the average deviation
 * index about the median on the scale 0..1.
 *
 * @param ratings - finite numbers in any order; null = no opinion, left out and counted
 * @param options.scale - give it where you know it: the default width changes with the highest rating
 * @returns median and spread unknown without ratings (`no-data`), agreement also with one (`single-rating`)
 * @throws DomainError `prioritization/invalid-input` for a rating that is not finite or off the scale, or a scale without width
 * @example
 * const apart = combineRatings([8, 2], { scale: { min: 1, max: 10 } });
 * const together = combineRatings([5, 5], { scale: { min: 1, max: 10 } });
 * apart.median //=> { status: 'known', value: 5 }
 * together.median; //=> { status: 'known', value: 5 }
 * apart.spread //=> { status: 'known', value: 6 }
 * together.spread; //=> { status: 'known', value: 0 }
 * [apart, together].map(({ findings }) => findings.length) //=> [1, 0]
 * @see Michael Burke and William Dunlap, "Estimating interrater agreement with the average deviation index", Organizational Research
 *   Methods 5(2), 2002
 */
export function combineRatings(
  ratings: readonly (number | null)[],
  options: CombineRatingsOptions = {},
): CombinedRatings {
  const scale = readProperty(options, 'scale') ?? undefined;
  const bounds = scale === undefined ? undefined : readScale(scale);
  const [min, max] = bounds ?? [-LARGEST_RATING, LARGEST_RATING];
  const given = requireRows(ratings, (rating, row) =>
    optionalNumber({ rating }, 'rating', min, max, row),
  );
  const minAgreement = optionalNumber(options, 'minAgreement', 0, 1) ?? 0.5;
  const sorted = given.filter((rating) => rating !== undefined).sort((a, b) => a - b);
  const n = sorted.length;
  const counted = { sampleSize: n, missing: given.length - n };
  if (n === 0) {
    const none = unknown('no-data');
    return { median: none, spread: none, agreement: none, ...counted, findings: [] };
  }
  const lowest = sorted[0]!;
  const highest = sorted[n - 1]!;
  const median = (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
  const width = bounds === undefined ? Math.max(0, highest) - Math.min(0, lowest) : max - min;
  const deviation = sum(sorted.map((rating) => Math.abs(rating - median))) / n;
  // Equal ratings agree, also where all are 0 and the default scale has no width.
  const agreement = deviation === 0 ? 1 : Math.max(0, 1 - (2 * deviation) / width);
  const disagree = !isAtMost(minAgreement, agreement);
  return {
    median: known(median),
    spread: known(highest - lowest),
    agreement: n === 1 ? unknown('single-rating') : known(agreement),
    ...counted,
    findings: disagree
      ? [
          createMethodFinding('prioritization/low-agreement', 'warning', {
            lowest,
            highest,
            agreement,
            percent: toPercent(agreement),
          }),
        ]
      : [],
  };
}

/** Differences of ratings up to here, and their sums, stay finite. */
const LARGEST_RATING = 1e300;

function readScale(scale: unknown): readonly [number, number] {
  const min = requireNumber(scale, 'min', -LARGEST_RATING, LARGEST_RATING);
  const max = requireNumber(scale, 'max', -LARGEST_RATING, LARGEST_RATING);
  if (min < max) return [min, max];
  throw invalidInput({ field: 'scale', problem: 'min-not-below-max' });
}

import { readProperty } from './criterion.js';
import { isAtMost, optionalNumber, requireNumber } from './required-input.js';

export const VALUE_EFFORT_QUADRANTS = ['quick-win', 'big-bet', 'fill-in', 'time-sink'] as const;
export type ValueEffortQuadrant = (typeof VALUE_EFFORT_QUADRANTS)[number];

export interface ValueEffortInput {
  /** On any one scale for the whole list; may be negative. */
  readonly value: number;
  /** In any one unit for the whole list, ≥ 0. */
  readonly effort: number;
}

export interface ValueEffortOptions {
  /** From here on value is high. */
  readonly valueThreshold: number;
  /** From here on effort is high. */
  readonly effortThreshold: number;
  /** How far from a line is near, ≥ 0, in the units of both scales, or for each its own; absent = 0: only on the line. */
  readonly margin?: number | { readonly value: number; readonly effort: number } | undefined;
}

export interface ValueEffortPlace {
  readonly quadrant: ValueEffortQuadrant;
  /** True when a small change of the estimate could move it to another quadrant. */
  readonly nearLine: boolean;
}

/**
 * The quadrant of value against effort: high = at or above the threshold, on both axes.
 *
 * High value with low effort is a quick win, with high effort a big bet; low value with low effort is a fill-in, with high effort a
 * time sink. The thresholds are a convention of yours (the middle of the scale, the median): items near a line deserve a second look.
 *
 * @param input.value - any finite number
 * @param input.effort - ≥ 0
 * @param options.margin - distance from a line that counts as near, the limit included; absent = 0
 * @returns the quadrant, and whether one of both values is near its line
 * @throws DomainError `prioritization/invalid-input` when a value is missing, not finite or out of its range
 * @example
 * valueEffortQuadrant({ value: 8, effort: 3 }, { valueThreshold: 5, effortThreshold: 5 }) //=> { quadrant: 'quick-win', nearLine: false }
 * valueEffortQuadrant({ value: 5, effort: 9 }, { valueThreshold: 5, effortThreshold: 5 }) //=> { quadrant: 'big-bet', nearLine: true }
 * @see docs/concepts/prioritization.md: the grid is common practice without a primary source
 */
export function valueEffortQuadrant(
  input: ValueEffortInput,
  options: ValueEffortOptions,
): ValueEffortPlace {
  const margin = readProperty(options, 'margin');
  const own = typeof margin === 'object' && margin !== null;
  const axis = (name: 'value' | 'effort', min: number) => {
    const value = requireNumber(input, name, min, Infinity);
    const line = requireNumber(options, `${name}Threshold`, -Infinity, Infinity);
    const near = own
      ? requireNumber(margin, name, 0, Infinity)
      : (optionalNumber(options, 'margin', 0, Infinity) ?? 0);
    return { isHigh: value >= line, isNear: isAtMost(Math.abs(value - line), near) };
  };
  const value = axis('value', -Infinity);
  const effort = axis('effort', 0);
  return {
    quadrant: VALUE_EFFORT_QUADRANTS[(value.isHigh ? 0 : 2) + (effort.isHigh ? 1 : 0)]!,
    nearLine: value.isNear || effort.isNear,
  };
}

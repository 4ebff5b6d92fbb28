import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInRange } from '../../src/prioritization/criterion.js';
import type { Criterion } from '../../src/prioritization/types.js';
import { quantileOf, readRange } from '../../src/prioritization/uncertain-input.js';

const bound = fc.option(fc.double({ min: -10, max: 10, noNaN: true }), { nil: undefined });
const criteria = fc
  .record({ min: bound, max: bound, exclusiveMin: bound })
  .map((bounds): Criterion => ({ label: 'X', direction: 'benefit', ...bounds }));
const point = fc.double({ min: -20, max: 20, noNaN: true });
const ranges = fc.oneof(
  fc
    .tuple(point, point, point)
    .map((points) => points.sort((a, b) => a - b))
    .map(([low, mode, high]) => ({ low, mode, high })),
  fc.record({ p10: point, p90: point }),
);

describe('quantileOf', () => {
  it('never leaves the range of the criterion, and rises with the share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(criteria, ranges, share, share, (criterion, range, a, b) => {
        const distribution = readRange(criterion, range);
        fc.pre(distribution.kind !== 'problem');
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((each) =>
          quantileOf(distribution, each),
        );
        expect(isInRange(criterion, low!)).toBe(true);
        expect(isInRange(criterion, high!)).toBe(true);
        // The approximation of the normal quantile is not smooth to the last digits.
        expect(low! - high!).toBeLessThanOrEqual(1e-6 * Math.abs(high!) + 1e-12);
      }),
      { numRuns: 500 },
    );
  });
});

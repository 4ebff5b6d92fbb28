import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareInterval } from '../../src/prioritization/wilson.js';

const sample = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));

describe('shareInterval', () => {
  it('lies within 0..scale and holds the share', () => {
    fc.assert(
      fc.property(sample, fc.constantFrom(1, 10), ([count, size], scale) => {
        const { value, low, high } = shareInterval(count, size, scale);
        expect(0 <= low && low <= value && value <= high && high <= scale).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is the mirror image for the other side', () => {
    fc.assert(
      fc.property(sample, ([count, size]) => {
        const one = shareInterval(count, size);
        const other = shareInterval(size - count, size);
        expect(other.low).toBeCloseTo(1 - one.high, 9);
        expect(other.high).toBeCloseTo(1 - one.low, 9);
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bradleyTerry, type Comparison } from '../../src/prioritization/bradley-terry.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const comparisons: fc.Arbitrary<readonly Comparison[]> = fc.array(
  fc.record({
    winner: fc.constantFrom(...NAMES),
    loser: fc.constantFrom(...NAMES),
    count: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 25 },
);
const strengthsOf = (list: readonly Comparison[]) =>
  new Map(bradleyTerry(list).map(({ id, strength }) => [id, strength]));

describe('bradleyTerry', () => {
  it('sums to 1 with each strength above 0', () => {
    fc.assert(
      fc.property(comparisons, (list) => {
        const strengths = [...strengthsOf(list).values()];
        expect(strengths.every((strength) => strength > 0)).toBe(true);
        if (strengths.length > 0) expect(strengths.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the names, nor on the order of the comparisons', () => {
    fc.assert(
      fc.property(comparisons, (list) => {
        const rename = (id: string) => `z${NAMES.length - NAMES.indexOf(id)}`;
        const renamed = [...list].reverse().map(({ winner, loser, count }) => ({
          winner: rename(winner),
          loser: rename(loser),
          count,
        }));
        const [before, after] = [strengthsOf(list), strengthsOf(renamed)];
        expect(after.size).toBe(before.size);
        for (const [id, strength] of before)
          expect(Math.abs(after.get(rename(id))! / strength - 1)).toBeLessThan(1e-8);
      }),
      { numRuns: 500 },
    );
  });

  it('turns every strength upside down when each result is turned', () => {
    fc.assert(
      fc.property(comparisons, (list) => {
        const turned = list.map(({ winner, loser, count }) => ({
          winner: loser,
          loser: winner,
          count,
        }));
        const [before, after] = [strengthsOf(list), strengthsOf(turned)];
        const products = [...before].map(([id, strength]) => strength * after.get(id)!);
        for (const product of products)
          expect(Math.abs(product / products[0]! - 1)).toBeLessThan(1e-8);
      }),
      { numRuns: 500 },
    );
  });
});

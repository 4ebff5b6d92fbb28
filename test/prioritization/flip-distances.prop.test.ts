import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipDistances } from '../../src/prioritization/flip-distances.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';

const points = fc.integer({ min: 1, max: 100 });
const jobs = fc.record({
  businessValue: points,
  timeCriticality: points,
  riskReduction: points,
  jobSize: points,
});

describe('flipDistances', () => {
  it('gives values that make a tie, and calls exactly those in the range reachable', () => {
    fc.assert(
      fc.property(jobs, jobs, (x, y) => {
        const items = [
          { id: 'x', ...x },
          { id: 'y', ...y },
        ];
        for (const { criterion, from, to, factor, reachable } of flipDistances(items, wsjfModel, {
          id: 'x',
          to: 'y',
        })) {
          expect(from).toBe(x[criterion]);
          if (to === undefined) continue;
          expect(factor).toBe(to / from);
          const { ranked } = rankItems([{ ...items[0]!, [criterion]: to }, items[1]!], wsjfModel);
          expect(reachable).toBe(ranked.length === 2);
          if (reachable) expect(ranked.map(({ rank }) => rank)).toEqual([1, 1]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

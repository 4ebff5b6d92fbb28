import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { rankUnderUncertainty } from '../../src/prioritization/rank-under-uncertainty.js';

const amount = fc.integer({ min: 1, max: 20 });
const input = fc.oneof(
  amount,
  fc.tuple(amount, amount, amount).map((points) => {
    const [low, mode, high] = points.sort((a, b) => a - b);
    return { low: low!, mode: mode!, high: high! };
  }),
  fc.tuple(amount, amount).map(([a, b]) => ({ p10: Math.min(a, b), p90: Math.max(a, b) })),
);
const lists = fc
  .array(fc.record({ costOfDelay: input, duration: input }), { minLength: 1, maxLength: 6 })
  .map((items) => items.map((item, at) => ({ id: `item ${at}`, ...item })));
const seeds = fc.integer({ min: 0, max: 1000 });
const trials = fc.integer({ min: 1, max: 140 });

describe('rankUnderUncertainty', () => {
  it('gives the same bytes in any order of the items', () => {
    const shuffled = lists.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(shuffled, seeds, trials, ([items, other], seed, count) => {
        const of = (list: typeof items) =>
          JSON.stringify(rankUnderUncertainty(list, cd3Model, { seed, trials: count }));
        expect(of(other)).toBe(of(items));
      }),
      { numRuns: 500 },
    );
  });

  it('shares every place among the items', () => {
    fc.assert(
      fc.property(lists, seeds, trials, amount, (items, seed, count, topK) => {
        const results = rankUnderUncertainty(items, cd3Model, { seed, trials: count, topK });
        const total = (of: (result: (typeof results)[number]) => number) =>
          results.reduce((sum, result) => sum + of(result), 0);
        expect(total(({ winShare }) => winShare)).toBeCloseTo(1, 9);
        expect(total(({ topShare }) => topShare)).toBeCloseTo(Math.min(topK, items.length), 9);
        for (const [rank] of items.entries()) {
          expect(total(({ rankShares }) => rankShares[rank]!)).toBeCloseTo(1, 9);
        }
        for (const { rankShares, expectedRank, winShare, p10, p50, p90 } of results) {
          const mean = rankShares.reduce((sum, share, at) => sum + share * (at + 1), 0);
          expect(mean).toBeCloseTo(expectedRank, 9);
          expect(rankShares[0]).toBeCloseTo(winShare, 9);
          expect(p10 <= p50 && p50 <= p90).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

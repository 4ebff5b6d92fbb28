import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRankings } from '../../src/prioritization/compare-rankings.js';

const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), {
  minLength: 2,
  maxLength: 20,
});

describe('compareRankings', () => {
  it('agrees with counting all pairs', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        let agreement = 0;
        let before = 0;
        let after = 0;
        for (const [at, a] of list.entries()) {
          for (const b of list.slice(at + 1)) {
            agreement += Math.sign(a[0] - b[0]) * Math.sign(a[1] - b[1]);
            before += Number(a[0] !== b[0]);
            after += Number(a[1] !== b[1]);
          }
        }
        const side = (at: 0 | 1) => list.map((pair, place) => ({ id: `${place}`, rank: pair[at] }));
        const { kendallTau } = compareRankings(side(0), side(1));
        if (before === 0 || after === 0) expect(kendallTau.status).toBe('unknown');
        else
          expect(kendallTau).toEqual({
            status: 'known',
            value: expect.closeTo(agreement / Math.sqrt(before * after), 12) as number,
          });
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KANO_ANSWERS, type KanoResponse, summarizeKano } from '../../src/prioritization/kano.js';

const answer = fc.constantFrom(...KANO_ANSWERS, null);
const responses: fc.Arbitrary<readonly KanoResponse[]> = fc.array(
  fc.record({ functional: answer, dysfunctional: answer }),
  { maxLength: 60 },
);

describe('summarizeKano', () => {
  it('does not depend on the order of the respondents', () => {
    fc.assert(
      fc.property(
        responses.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, shuffled]) => {
          expect(summarizeKano(shuffled)).toEqual(summarizeKano(list));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('loses no respondent and keeps every figure within its range', () => {
    fc.assert(
      fc.property(responses, (list) => {
        const summary = summarizeKano(list);
        const counted = Object.values(summary.counts).reduce((a, b) => a + b, 0);
        expect(counted).toBe(summary.sampleSize);
        expect(counted + summary.missing).toBe(list.length);
        const within = (name: 'better' | 'worse' | 'totalStrength', min: number, max: number) => {
          const measure = summary[name];
          return measure.status === 'unknown' || (measure.value >= min && measure.value <= max);
        };
        expect(within('better', 0, 1)).toBe(true);
        expect(within('worse', -1, 0)).toBe(true);
        expect(within('totalStrength', 0, 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { KANO_ANSWERS } from '../../src/prioritization/kano.js';
import { kanoCoordinates } from '../../src/prioritization/kano-coordinates.js';
import kano from '../vectors/kano.json' with { type: 'json' };
import { responsesOf } from './kano-vector.js';
import { refusal } from './refusal.js';

describe('kanoCoordinates', () => {
  const vector = kano.cases[1]!;

  for (const [feature, expected] of Object.entries(vector.expected)) {
    it(`agrees with the peer, whose scale is a quarter, on "${feature}"`, () => {
      const { functional, dysfunctional } = kanoCoordinates(responsesOf(vector, feature));
      const means = [functional, dysfunctional].map((measure) =>
        measure.status === 'known' ? measure.value : Number.NaN,
      ) as [number, number];
      expect(Math.abs(means[0] - 4 * expected.functionalMean_peerScale)).toBeLessThan(4e-12);
      expect(Math.abs(means[1] - 4 * expected.dysfunctionalMean_peerScale)).toBeLessThan(4e-12);
    });
  }

  it('maps each answer to the number of DuMouchel', () => {
    const numbers = KANO_ANSWERS.map((answer) => {
      const at = kanoCoordinates([{ functional: answer, dysfunctional: answer }]);
      return [at.functional, at.dysfunctional].map((m) => (m.status === 'known' ? m.value : null));
    });
    expect(numbers).toEqual([
      [4, -2],
      [2, -1],
      [0, 0],
      [-1, 2],
      [-2, 4],
    ]);
  });

  it('counts every single answer, also without its counterpart', () => {
    expect(
      kanoCoordinates([{ functional: 'like' }, { functional: 'expect' }, null as never]),
    ).toEqual({
      functional: { status: 'known', value: 3 },
      dysfunctional: { status: 'unknown', reason: 'no-data' },
      functionalAnswers: 2,
      dysfunctionalAnswers: 0,
    });
  });

  it('refuses an unknown answer and what is no list', () => {
    expect(() => kanoCoordinates([{ dysfunctional: 'x' as 'like' }])).toThrow(
      refusal({ row: 0, field: 'dysfunctional', value: 'x', problem: 'unknown-level' }),
    );
    expect(() => kanoCoordinates('x' as never)).toThrow(refusal({ problem: 'not-a-list' }));
  });
});

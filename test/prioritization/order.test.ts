import { describe, expect, it } from 'vitest';
import {
  checkTolerance,
  isTied,
  orderPlaces,
  topPlaces,
  visitTies,
} from '../../src/prioritization/order.js';
import { thrownBy } from './hostile-values.js';

const places = (...rows: readonly number[]) => Uint32Array.from(rows);
const scoresOf = (...scores: readonly number[]) => Float64Array.from(scores);
const all = (scores: Float64Array) => Uint32Array.from(scores.keys());

describe('checkTolerance', () => {
  it('is 1e-9 unless told otherwise', () => {
    expect(checkTolerance(undefined)).toBe(1e-9);
    expect(checkTolerance(0)).toBe(0);
    expect(checkTolerance(0.5)).toBe(0.5);
  });

  it.each([-1e-9, 1, 2, Number.NaN, Infinity])('refuses %d', (tolerance) => {
    expect(thrownBy(() => checkTolerance(tolerance))).toEqual({
      name: 'DomainError',
      code: 'prioritization/invalid-input',
      params: { problem: 'tolerance-not-from-0-to-1' },
    });
  });
});

describe('checkTolerance of a text', () => {
  it('refuses it', () => {
    expect(thrownBy(() => checkTolerance('0.5' as never))).toMatchObject({
      code: 'prioritization/invalid-input',
      params: { problem: 'tolerance-not-from-0-to-1' },
    });
  });
});

describe('isTied', () => {
  it('counts a difference that is exactly the tolerance', () => {
    expect(isTied(2, 1, 0.5)).toBe(true);
    expect(isTied(-1, -2, 0.5)).toBe(true);
  });

  it('compares relatively to the larger of both', () => {
    expect(isTied(1, 1, 0)).toBe(true);
    expect(isTied(1, 1 - 1e-9, 1e-9)).toBe(true);
    expect(isTied(1, 1 - 3e-9, 1e-9)).toBe(false);
    expect(isTied(1e300, 1e300 * (1 - 5e-10), 1e-9)).toBe(true);
    expect(isTied(-1, -1 - 5e-10, 1e-9)).toBe(true);
  });

  it('never ties 0 with another score, nor two scores of other signs', () => {
    expect(isTied(5e-324, 0, 1e-9)).toBe(false);
    expect(isTied(1e-300, -1e-300, 0.9)).toBe(false);
    expect(isTied(1e308, -1e308, 0.9)).toBe(false);
  });
});

describe('orderPlaces', () => {
  it('orders from the best to the worst, equal ones by place', () => {
    const scores = scoresOf(1, 3, 2, 3);
    expect(orderPlaces(all(scores), scores, 1e-9)).toEqual(places(1, 3, 2, 0));
  });

  it('orders the given places only', () => {
    expect(orderPlaces(places(0, 2), scoresOf(1, 9, 2), 1e-9)).toEqual(places(2, 0));
  });

  it('keeps the order of the places within a run of almost equal scores', () => {
    const scores = scoresOf(330, 330.00000000000006, 400, 330);
    expect(orderPlaces(all(scores), scores, 1e-9)).toEqual(places(2, 0, 1, 3));
    expect(orderPlaces(all(scores), scores, 0)).toEqual(places(2, 1, 0, 3));
  });

  it('asks the tie-breaker within a run only, then the place', () => {
    const scores = scoresOf(5, 5, 5, 9);
    const last = (a: number, b: number) => (a === 2 ? -1 : b === 2 ? 1 : 0);
    expect(orderPlaces(all(scores), scores, 1e-9, last)).toEqual(places(3, 2, 0, 1));
  });

  it('does the same for a list long enough for the radix sort', () => {
    const scores = Float64Array.from({ length: 2000 }, (_, row) => row % 7);
    const expected = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
    expect([...orderPlaces(all(scores), scores, 1e-9)]).toEqual(expected);
    const some = all(scores).filter((row) => row % 3 === 0);
    expect([...orderPlaces(some, scores, 1e-9)]).toEqual(expected.filter((row) => row % 3 === 0));
  });
});

describe('visitTies', () => {
  const runs = (scores: Float64Array, tolerance: number) => {
    const found: (readonly [number, number])[] = [];
    visitTies(all(scores), scores, tolerance, (start, end) => found.push([start, end]));
    return found;
  };

  it('visits runs of two and more', () => {
    expect(runs(scoresOf(9, 5, 5, 4, 1, 1), 1e-9)).toEqual([
      [1, 3],
      [4, 6],
    ]);
    expect(runs(scoresOf(), 1e-9)).toEqual([]);
    expect(runs(scoresOf(1), 1e-9)).toEqual([]);
  });

  it('compares with the first of a run, so that being tied is transitive', () => {
    // Each is within 10 % of its neighbour; 100 and 82 are not within 10 % of each other.
    expect(runs(scoresOf(100, 91, 82, 75), 0.1)).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });
});

/** Per place 0, and 2 for the places that have no score. */
function scored(scores: Float64Array, ...without: readonly number[]): Uint8Array {
  return new Uint8Array(scores.length).map((_, place) => (without.includes(place) ? 2 : 0));
}

describe('topPlaces', () => {
  it('holds the places of the best k and what may be tied with them', () => {
    const scores = scoresOf(5, 9, 5, 1, 7);
    expect(topPlaces(scored(scores), scores, 2, 1e-9)).toEqual(places(1, 4));
    expect(topPlaces(scored(scores), scores, 3, 1e-9)).toEqual(places(0, 1, 2, 4));
    expect(topPlaces(scored(scores, 1, 4), scores, 1, 1e-9)).toEqual(places(0, 2));
  });

  it('holds the whole run of the k-th score, whose first may be higher', () => {
    const scores = scoresOf(100, 99, 91, 90.5, 10);
    expect([...topPlaces(scored(scores), scores, 2, 0.1)]).toEqual(
      expect.arrayContaining([0, 1, 2, 3]),
    );
  });

  it('is everything for a large k and nothing for 0', () => {
    const scores = scoresOf(1, 2);
    expect(topPlaces(scored(scores), scores, 2, 1e-9)).toEqual(places(0, 1));
    expect(topPlaces(scored(scores), scores, 2 ** 40, 1e-9)).toEqual(places(0, 1));
    expect(topPlaces(scored(scores), scores, 0, 1e-9)).toEqual(places());
    expect(topPlaces(scored(scores), scores, 0, 0.5)).toEqual(places());
  });

  it('holds all that have a score where there are fewer than k, with a tolerance of 0 too', () => {
    const scores = scoresOf(1, 2, 3);
    expect(topPlaces(scored(scores, 0, 2), scores, 2, 0)).toEqual(places(1));
    expect(topPlaces(scored(scores), scores, 5, 0)).toEqual(places(0, 1, 2));
  });

  it('finds the k-th score whatever the order in which the scores come', () => {
    const values = [3, 11, 7, 1, 9, 5, 10, 2, 8, 6, 4, 12];
    const sorted = [...values].sort((a, b) => b - a);
    for (const scores of [values, sorted, [...sorted].reverse()].map((list) => scoresOf(...list))) {
      for (let k = 1; k <= 12; k += 1) {
        const top = [...topPlaces(scored(scores), scores, k, 0)].map((place) => scores[place]!);
        expect(top.sort((a, b) => b - a)).toEqual(sorted.slice(0, k));
      }
    }
  });

  it('leaves scores out that no tie can reach, unless the tolerance is large', () => {
    const scores = scoresOf(100, 99, 96, 80, 10);
    expect(topPlaces(scored(scores), scores, 2, 0.05)).toEqual(places(0, 1, 2));
    expect(topPlaces(scored(scores), scores, 2, 0.5)).toEqual(places(0, 1, 2, 3, 4));
  });

  it('holds everything for a large tolerance, whatever the sign', () => {
    const scores = scoresOf(-9, -1);
    expect(topPlaces(scored(scores), scores, 1, 0.9)).toEqual(places(0, 1));
  });

  it('works with negative scores', () => {
    const scores = scoresOf(-5, -1, -3, -1 - 1e-12);
    expect(topPlaces(scored(scores), scores, 1, 1e-9)).toEqual(places(1, 3));
  });

  it('refuses a k that is no integer or negative', () => {
    const scores = scoresOf(1, 2);
    for (const k of [0.5, Number.NaN, Infinity, '1' as never]) {
      expect(thrownBy(() => topPlaces(scored(scores), scores, k, 1e-9))).toMatchObject({
        code: 'core/not-an-integer',
        params: { name: 'k' },
      });
    }
    expect(thrownBy(() => topPlaces(scored(scores), scores, -1, 1e-9))).toMatchObject({
      code: 'prioritization/invalid-input',
      params: { problem: 'negative-k', k: -1 },
    });
  });
});

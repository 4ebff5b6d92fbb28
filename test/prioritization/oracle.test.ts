import { describe, expect, it } from 'vitest';
import { compareBacklogs, exactRanking, fractionOf } from './oracle.js';

describe('the exact oracle', () => {
  it('reads the decimal that was written', () => {
    expect(fractionOf(0.1)).toEqual({ n: 1n, d: 10n });
    expect(fractionOf(-12.5)).toEqual({ n: -125n, d: 10n });
    expect(fractionOf(1e21)).toEqual({ n: 10n ** 21n, d: 1n });
    expect(fractionOf(1.5e-7)).toEqual({ n: 15n, d: 10n ** 8n });
    expect(fractionOf(0)).toEqual({ n: 0n, d: 1n });
  });

  it('knows the tie rule: within 1e-9 of the first of the run, transitive, in the order of the rows', () => {
    const scores = [1_000_000_000, 999_999_998, 999_999_999, 1_000_000_000, 0];
    expect(exactRanking([...scores.map(fractionOf), undefined])).toEqual([
      { row: 0, rank: 1 },
      { row: 2, rank: 1 },
      { row: 3, rank: 1 },
      { row: 1, rank: 4 },
      { row: 4, rank: 5 },
    ]);
    expect(exactRanking([-2, -1, -2].map(fractionOf)).map(({ rank }) => rank)).toEqual([1, 2, 2]);
  });

  it('ranks 2,000 random backlogs as the library does, by every method and door', () => {
    const { differences, backlogs, rankings, ties } = compareBacklogs(1, 2_000);
    expect(differences.slice(0, 5)).toEqual([]);
    expect([backlogs, rankings]).toEqual([2_000, 8_000]);
    // A run without ties would prove little.
    expect(ties).toBeGreaterThan(10_000);
  });
});

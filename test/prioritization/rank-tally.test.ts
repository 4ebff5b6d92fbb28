import { describe, expect, it } from 'vitest';
import { createTally, type UncertainRank } from '../../src/prioritization/rank-tally.js';

const tallyOf = (
  ids: readonly string[],
  trials: readonly (readonly number[])[],
  topK = 1,
  isRandom = true,
) => {
  const tally = createTally(ids, topK, isRandom);
  for (const scores of trials) tally.add(Float64Array.from(scores));
  return tally.results();
};
const none = Number.NaN;

describe('createTally', () => {
  it('counts who is first, among the first k and at each rank', () => {
    const [b, a, c] = tallyOf(
      ['a', 'b', 'c'],
      [
        [3, 2, 1],
        [2, 3, 1],
        [1, 3, 2],
        [2, 3, 1],
      ],
      2,
    );
    expect(b).toMatchObject({
      id: 'b',
      winShare: 0.75,
      topShare: 1,
      rankShares: [0.75, 0.25, 0],
      expectedRank: 1.25,
      mean: 2.75,
    });
    expect(a).toMatchObject({
      id: 'a',
      winShare: 0.25,
      topShare: 0.75,
      rankShares: [0.25, 0.5, 0.25],
      expectedRank: 2,
    });
    expect(a!.mean).toBeCloseTo(2, 14);
    expect(c).toMatchObject({
      id: 'c',
      winShare: 0,
      topShare: 0.25,
      rankShares: [0, 0.25, 0.75],
      expectedRank: 2.75,
      mean: 1.25,
      scoredShare: 1,
    });
  });

  it('states the error of the shares and of the expected rank', () => {
    const [b] = tallyOf(
      ['a', 'b'],
      [
        [3, 2],
        [2, 3],
        [2, 3],
        [2, 3],
      ],
    );
    // 3 + 4.5 wins in 4 + 9 trials.
    expect(b!.standardError).toBeCloseTo(Math.sqrt(((7.5 / 13) * (5.5 / 13)) / 13), 15);
    expect(b!.rankStandardError).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 4), 15);
    const [sure, never] = tallyOf(
      ['a', 'b'],
      [
        [3, 2],
        [3, 2],
      ],
    );
    expect(sure!.standardError).toBeCloseTo(Math.sqrt(((6.5 / 11) * (4.5 / 11)) / 11), 15);
    expect(never!.standardError).toBe(sure!.standardError);
    expect([sure!.rankStandardError, never!.rankStandardError]).toEqual([0, 0]);
    expect(
      tallyOf(['a', 'b'], [[3, 2]], 1, false).map(({ standardError }) => standardError),
    ).toEqual([0, 0]);
  });

  it('shares the places of a tie', () => {
    const [a, b, c, d] = tallyOf(['d', 'c', 'b', 'a'], [[1, 5, 5, 5]], 2);
    for (const each of [a!, b!, c!]) {
      expect(each.expectedRank).toBe(2);
      expect(each.winShare).toBeCloseTo(1 / 3, 15);
      expect(each.topShare).toBeCloseTo(2 / 3, 15);
      expect(each.rankShares.slice(0, 3).map((share) => share.toFixed(12))).toEqual([
        '0.333333333333',
        '0.333333333333',
        '0.333333333333',
      ]);
      expect(each.rankShares[3]).toBe(0);
    }
    expect([a, b, c, d].map((each) => each!.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(d).toMatchObject({
      expectedRank: 4,
      winShare: 0,
      topShare: 0,
      rankShares: [0, 0, 0, 1],
    });
  });

  it('has a share of exactly 0 for a rank that an item never took, whatever its ties', () => {
    const alone = [4, 3, 2, 1];
    const [a] = tallyOf(['a', 'b', 'c', 'd'], [alone, alone, [3, 3, 3, 1]]);
    // 1 + 1 + ⅓ − 1 − 1 − ⅓ is 2e-16.
    expect(a!.rankShares[3]).toBe(0);
    expect(a!.rankShares[0]).toBeCloseTo(7 / 9, 14);
  });

  it('ties what rankItems ties, against the first of a run', () => {
    const [a, b] = tallyOf(['a', 'b'], [[1, 1 + 1e-10]]);
    expect([a!.winShare, b!.winShare]).toEqual([0.5, 0.5]);
    expect(tallyOf(['a', 'b'], [[1, 1 + 1e-8]])[0]).toMatchObject({ id: 'b', winShare: 1 });
  });

  it('lets an item without a score stand last, and leaves out one that never has any', () => {
    const results = tallyOf(
      ['a', 'b', 'c', 'd'],
      [
        [none, -5, none, none],
        [7, -5, none, none],
      ],
      3,
    );
    expect(results.map(({ id }) => id)).toEqual(['b', 'a']);
    const [b, a] = results;
    expect(b).toMatchObject({
      scoredShare: 1,
      mean: -5,
      p10: -5,
      winShare: 0.5,
      expectedRank: 1.5,
    });
    expect(a).toMatchObject({ scoredShare: 0.5, mean: 7, p10: 7, p50: 7, p90: 7, winShare: 0.5 });
    // Ranks 2 to 4 shared in the first trial.
    expect(a!.expectedRank).toBe(2);
    expect(a!.rankShares.map((share) => share.toFixed(6))).toEqual([
      '0.500000',
      '0.166667',
      '0.166667',
      '0.166667',
    ]);
    expect(a!.topShare).toBeCloseTo(0.5 + 1 / 3, 12);
  });

  it('takes percentiles at position (n + 1) × level, between neighbours in proportion', () => {
    const of = (...values: number[]) => {
      const [{ p10, p50, p90 }] = tallyOf(
        ['a'],
        values.map((value) => [value]),
      ) as unknown as [UncertainRank];
      return [p10, p50, p90];
    };
    expect(of(4)).toEqual([4, 4, 4]);
    expect(of(30, 10)).toEqual([10, 20, 30]);
    expect(of(9, 1, 5, 7, 3, 8, 2, 6, 4)).toEqual([1, 5, 9]);
    // 14 values: positions 1.5, 7.5 and 13.5.
    expect(
      of(14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1).map((value) => value.toFixed(9)),
    ).toEqual(['1.500000000', '7.500000000', '13.500000000']);
    expect(of(-1e308, 1e308).every(Number.isFinite)).toBe(true);
  });

  it('averages the percentiles of windows of 1,000 trials by their size', () => {
    const tally = createTally(['a'], 1, true);
    for (let at = 0; at < 1000; at += 1) tally.add(Float64Array.of(10));
    expect(tally.results()[0]!.p50).toBe(10);
    for (let at = 0; at < 500; at += 1) tally.add(Float64Array.of(40));
    expect(tally.results()[0]!.p50).toBeCloseTo(20, 12);
    for (let at = 0; at < 500; at += 1) tally.add(Float64Array.of(none));
    expect(tally.results()[0]!.p90).toBeCloseTo(20, 12);
    for (let at = 0; at < 1000; at += 1) tally.add(Float64Array.of(none));
    expect(tally.results()[0]!.p10).toBeCloseTo(20, 12);
    for (let at = 0; at < 1500; at += 1) tally.add(Float64Array.of(50));
    expect(tally.results()[0]!.p10).toBeCloseTo(35, 12);
    expect(tally.results()[0]).toMatchObject({ scoredShare: 3000 / 4500 });
    expect(tally.results()[0]!.mean).toBeCloseTo(35, 10);
  });

  it('gives the mean of huge scores without overflow and of equal ones exactly', () => {
    expect(tallyOf(['a'], [[1.5e308], [1.5e308], [1.5e308]])[0]!.mean).toBe(1.5e308);
    expect(Number.isFinite(tallyOf(['a'], [[1.5e308], [-1.5e308]])[0]!.mean)).toBe(true);
    expect(tallyOf(['a'], [[0.1], [0.1], [0.1]])[0]!.mean).toBe(0.1);
  });

  it('lists all ranks of 1,000 items and the first 100 of more', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);
    const full = tallyOf(ids(1000), [ids(1000).map(Number)]);
    expect(full[0]!.rankShares).toHaveLength(1000);
    expect(full[999]!.rankShares[999]).toBe(1);
    const cut = tallyOf(ids(1001), [ids(1001).map(Number)], 500);
    expect(cut[0]!.rankShares).toHaveLength(100);
    expect(cut[99]!.rankShares[99]).toBe(1);
    expect(cut[100]!.rankShares.every((share) => share === 0)).toBe(true);
    expect([cut[499]!.topShare, cut[500]!.topShare]).toEqual([1, 0]);
    const tied = tallyOf(ids(1001), [ids(1001).map(() => 1)]);
    expect(tied[0]!.rankShares[99]).toBeCloseTo(1 / 1001, 12);
  });

  it('has no results for nobody', () => {
    expect(tallyOf([], [[]])).toEqual([]);
    expect(tallyOf(['a'], [])).toEqual([]);
  });
});

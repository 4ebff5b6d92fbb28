import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { compareRankings } from '../../src/prioritization/compare-rankings.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { thrownBy } from './hostile-values.js';

const known = (value: number) => ({ status: 'known', value });
const ranks = (...list: readonly number[]) => list.map((rank, at) => ({ id: `i${at}`, rank }));

describe('compareRankings', () => {
  it('is 1 for the same order, −1 for the reversed one, and moves what moved', () => {
    expect(compareRankings(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual({
      moved: [],
      kendallTau: known(1),
      entered: [],
      left: [],
    });
    expect(compareRankings(['a', 'b', 'c'], ['c', 'b', 'a'])).toEqual({
      moved: [
        { id: 'c', from: 3, to: 1 },
        { id: 'a', from: 1, to: 3 },
      ],
      kendallTau: known(-1),
      entered: [],
      left: [],
    });
  });

  it('counts one exchange of neighbours among four as τ = (5 − 1) ÷ 6', () => {
    expect(compareRankings(['a', 'b', 'c', 'd'], ['b', 'a', 'c', 'd']).kendallTau).toEqual(
      known(4 / 6),
    );
  });

  it('agrees with scipy.stats.kendalltau on ties', () => {
    // scipy 1.17: kendalltau([1,2,2,4,5,6], [2,1,3,3,6,5]) and kendalltau([12,2,1,12,2], [1,4,7,1,0]).
    const first = compareRankings(ranks(1, 2, 2, 4, 5, 6), ranks(2, 1, 3, 3, 6, 5));
    expect(first.kendallTau).toEqual(known(expect.closeTo(0.6428571428571429, 14) as never));
    const second = compareRankings(ranks(12, 2, 1, 12, 2), ranks(1, 4, 7, 1, 0));
    expect(second.kendallTau).toEqual(known(expect.closeTo(-0.47140452079103173, 14) as never));
  });

  it('counts the turned pairs of eight by hand', () => {
    // d–a, d–b, d–c, b–a, c–a, h–e, h–f, h–g, g–f: 9 of 28.
    expect(compareRankings([...'abcdefgh'], [...'dbcahegf']).kendallTau).toEqual(
      known((28 - 2 * 9) / 28),
    );
  });

  it('lists who entered and who left, and compares the rest', () => {
    expect(compareRankings(['a', 'x', 'b', 'y'], ['n', 'b', 'a', 'm'])).toEqual({
      moved: [
        { id: 'b', from: 3, to: 2 },
        { id: 'a', from: 1, to: 3 },
      ],
      kendallTau: known(-1),
      entered: ['n', 'm'],
      left: ['x', 'y'],
    });
  });

  it('takes rankings as rankItems gives them', () => {
    const items = [
      { id: 'a', costOfDelay: 4, duration: 2 },
      { id: 'b', costOfDelay: 9, duration: 3 },
      { id: 'c', costOfDelay: 2, duration: 1 },
    ];
    const before = rankItems(items, cd3Model);
    const after = rankItems(
      items.map((item) => (item.id === 'c' ? { ...item, costOfDelay: 5 } : item)),
      cd3Model,
    );
    expect(compareRankings(before, after)).toMatchObject({
      moved: [
        { id: 'c', from: 2, to: 1 },
        { id: 'b', from: 1, to: 2 },
        { id: 'a', from: 2, to: 3 },
      ],
      // Pairs: b–a kept, b–c turned, a–c was a tie: 0.
      kendallTau: known(0),
    });
  });

  it('has no tau below two common ids or without an order', () => {
    const unknown = (reason: string) => ({ status: 'unknown', reason });
    expect(compareRankings([], []).kendallTau).toEqual(unknown('too-few'));
    expect(compareRankings(['a', 'b'], ['a']).kendallTau).toEqual(unknown('too-few'));
    expect(compareRankings(ranks(1, 1), ranks(1, 2)).kendallTau).toEqual(unknown('all-tied'));
    expect(compareRankings(ranks(1, 2), ranks(1, 1)).kendallTau).toEqual(unknown('all-tied'));
    expect(compareRankings(ranks(1, 2), ranks(1, 2)).kendallTau).toEqual(known(1));
  });

  it('takes the first of an id that repeats', () => {
    expect(compareRankings(['a', 'b', 'a'], ['b', 'a', 'b']).moved).toEqual([
      { id: 'b', from: 2, to: 1 },
      { id: 'a', from: 1, to: 2 },
    ]);
  });

  it('compares 200,000 items at once', () => {
    const ids = Array.from({ length: 200_000 }, (_, at) => `${at}`);
    const turned = [...ids].reverse();
    expect(compareRankings(ids, turned).kendallTau).toEqual(known(-1));
  });

  it.each([
    [null, 'not-a-list'],
    [{}, 'not-a-list'],
    [{ ranked: 'a' }, 'not-a-list'],
    [[null], 'not-an-id-with-a-rank'],
    [[{ id: 'a' }], 'not-an-id-with-a-rank'],
    [[{ id: 3, rank: 1 }], 'not-an-id-with-a-rank'],
    [[{ id: 'a', rank: Number.NaN }], 'not-an-id-with-a-rank'],
  ])('refuses %j', (wrong, problem) => {
    const error = { code: 'prioritization/invalid-input', params: { problem } };
    expect(thrownBy(() => compareRankings(wrong as never, []))).toMatchObject(error);
    expect(thrownBy(() => compareRankings([], wrong as never))).toMatchObject(error);
  });

  it('names the row of a bad entry', () => {
    expect(() => compareRankings(['a', { id: 'b', rank: '2' } as never], [])).toThrow(
      expect.objectContaining({ params: { problem: 'not-an-id-with-a-rank', row: 1, id: 'b' } }),
    );
  });
});

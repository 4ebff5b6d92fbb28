import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { pageOfRanking, rankOf } from '../../src/prioritization/live-rank.js';
import {
  createLiveRanking,
  removeFromRanking,
  updateRanking,
} from '../../src/prioritization/live-ranking.js';
import { thrownBy } from './hostile-values.js';

const items = [
  { id: 'a', costOfDelay: 10, duration: 2 },
  { id: 'b', costOfDelay: 30, duration: 4 },
  { id: 'c', costOfDelay: 5, duration: 1 },
];
const ids = (ranking: ReturnType<typeof createLiveRanking>, offset = 0, limit = 10) =>
  pageOfRanking(ranking, offset, limit).map(({ id }) => id);

describe('createLiveRanking', () => {
  it('ranks as rankItems does, equal scores in the order of the items', () => {
    expect(pageOfRanking(createLiveRanking(items, cd3Model), 0, 10)).toEqual([
      { id: 'b', score: 7.5, rank: 1, tied: false },
      { id: 'a', score: 5, rank: 2, tied: true },
      { id: 'c', score: 5, rank: 2, tied: true },
    ]);
  });

  it('reads ids and inputs where the options say', () => {
    const rows = [{ key: 7, cells: { costOfDelay: 1, duration: 2 } }];
    const live = createLiveRanking(rows, cd3Model, {
      id: ({ key }) => `K-${key}`,
      input: ({ cells }) => cells,
    });
    expect(rankOf(live, 'K-7')).toEqual({ status: 'ranked', rank: 1, score: 0.5, tied: false });
  });

  it('refuses an id that stands twice', () => {
    expect(thrownBy(() => createLiveRanking([...items, items[0]!], cd3Model))).toMatchObject({
      code: 'prioritization/duplicate-id',
      params: { id: 'a' },
    });
  });
});

describe('updateRanking', () => {
  it('changes what is given, keeps the rest, and leaves the old ranking as it was', () => {
    const before = createLiveRanking(items, cd3Model);
    const after = updateRanking(before, 'a', { duration: 1 });
    expect(rankOf(after, 'a')).toEqual({ status: 'ranked', rank: 1, score: 10, tied: false });
    expect(rankOf(before, 'a')).toMatchObject({ rank: 2, score: 5 });
    expect([ids(before), ids(after)]).toEqual([
      ['b', 'a', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  it('takes an item out of the order while a value is missing or invalid, and back in', () => {
    const ranking = createLiveRanking(items, cd3Model);
    const without = updateRanking(ranking, 'b', { duration: null });
    expect([without.size, rankOf(without, 'b')]).toEqual([
      2,
      { status: 'incomplete', missing: ['duration'] },
    ]);
    expect(rankOf(updateRanking(ranking, 'b', { duration: 0 }), 'b')).toMatchObject({
      status: 'invalid',
    });
    expect(ids(updateRanking(without, 'b', { duration: 4 }))).toEqual(['b', 'a', 'c']);
  });

  it('adds an unknown item, last among its equals, 600 of them too', () => {
    let ranking = createLiveRanking(items, cd3Model);
    for (let at = 0; at < 600; at += 1)
      ranking = updateRanking(ranking, `n${at}`, { costOfDelay: 5, duration: 1 });
    expect(ranking.size).toBe(603);
    expect(ids(ranking, 0, 4)).toEqual(['b', 'a', 'c', 'n0']);
    expect(ids(ranking, 601, 5)).toEqual(['n598', 'n599']);
    expect(rankOf(ranking, 'n599')).toEqual({ status: 'ranked', rank: 2, score: 5, tied: true });
    const moved = updateRanking(ranking, 'n3', { costOfDelay: 100 });
    expect(ids(moved, 0, 2)).toEqual(['n3', 'b']);
  });

  it('refuses an id that is no text', () => {
    expect(
      thrownBy(() => updateRanking(createLiveRanking(items, cd3Model), { id: 'a' } as never, {})),
    ).toMatchObject({
      code: 'prioritization/invalid-input',
      params: { problem: 'not-an-id' },
    });
  });

  it('keeps the floor of zeroEffort', () => {
    const live = createLiveRanking(items, cd3Model, { zeroEffort: { floor: 0.5 } });
    expect(rankOf(updateRanking(live, 'c', { duration: 0 }), 'c')).toMatchObject({ score: 10 });
  });
});

describe('removeFromRanking', () => {
  it('takes an item out, also one without a score, and does nothing for an unknown id', () => {
    const ranking = updateRanking(createLiveRanking(items, cd3Model), 'c', { duration: null });
    expect(ids(removeFromRanking(ranking, 'b'))).toEqual(['a']);
    const without = removeFromRanking(ranking, 'c');
    expect([without.size, rankOf(without, 'c')]).toEqual([2, { status: 'unknown' }]);
    expect(removeFromRanking(ranking, 'x')).toBe(ranking);
    expect(rankOf(ranking, 'x')).toEqual({ status: 'unknown' });
    expect(removeFromRanking(without, 'c')).toBe(without);
  });

  it('gives an id that comes again the last place among its equals', () => {
    const again = updateRanking(removeFromRanking(createLiveRanking(items, cd3Model), 'a'), 'a', {
      costOfDelay: 5,
      duration: 1,
    });
    expect(ids(again)).toEqual(['b', 'c', 'a']);
  });
});

describe('pageOfRanking', () => {
  const ranking = createLiveRanking(items, cd3Model);

  it('gives the places asked for, with their ranks in the whole list', () => {
    expect(ids(ranking, 1, 1)).toEqual(['a']);
    expect(pageOfRanking(ranking, 2, 5)).toEqual([{ id: 'c', score: 5, rank: 2, tied: true }]);
    expect(ids(ranking, 3, 5)).toEqual([]);
    expect(ids(ranking, 0, 0)).toEqual([]);
  });

  it('orders scores that only the tolerance makes equal by the order of the items', () => {
    const near = createLiveRanking(
      [
        { id: 'low', costOfDelay: 1, duration: 1 },
        { id: 'high', costOfDelay: 1 + 1e-10, duration: 1 },
      ],
      cd3Model,
    );
    expect(pageOfRanking(near, 0, 2).map(({ id, rank }) => [id, rank])).toEqual([
      ['low', 1],
      ['high', 1],
    ]);
  });

  it('counts the runs of near ties off from where they begin', () => {
    const chain = createLiveRanking(
      [0, 0.8e-9, 1.6e-9].map((less, at) => ({ id: `${at}`, costOfDelay: 1 - less, duration: 1 })),
      cd3Model,
    );
    expect(pageOfRanking(chain, 0, 3).map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(rankOf(chain, '2')).toMatchObject({ rank: 3, tied: false });
  });

  it('refuses numbers that are negative or no integers', () => {
    for (const [offset, limit] of [
      [-1, 1],
      [0, -1],
    ] as const) {
      expect(thrownBy(() => pageOfRanking(ranking, offset, limit))).toMatchObject({
        code: 'prioritization/invalid-input',
        params: { problem: 'negative-page', offset, limit },
      });
    }
    expect(thrownBy(() => pageOfRanking(ranking, 0.5, 1))).toMatchObject({
      code: 'core/not-an-integer',
    });
  });
});

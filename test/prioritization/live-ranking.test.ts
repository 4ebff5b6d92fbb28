import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { pageOfRanking, rankOf } from '../../src/prioritization/live-rank.js';
import {
  createLiveRanking,
  removeFromRanking,
  updateRanking,
} from '../../src/prioritization/live-ranking.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { weightedModel } from '../../src/prioritization/weighted-model.js';
import { thrownBy } from './hostile-values.js';
import { criterion, modelOf } from './model-of.js';

const items = [
  { id: 'a', costOfDelay: 10, duration: 2 },
  { id: 'b', costOfDelay: 30, duration: 4 },
  { id: 'c', costOfDelay: 5, duration: 1 },
];
const ids = (ranking: ReturnType<typeof createLiveRanking>, offset = 0, limit = 10) =>
  pageOfRanking(ranking, offset, limit).map(({ id }) => id);

/** Minutes saved, on a scale from the least to the most of the list. */
const relativeModel = weightedModel<string>({
  id: 'relative',
  criteria: { minutes: { label: 'Minutes', direction: 'benefit', weight: 1 } },
});
const scores = (ranking: ReturnType<typeof createLiveRanking>) =>
  pageOfRanking(ranking, 0, 10).map(({ id, score }) => [id, score]);

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

  it('finds each of 1300 items', () => {
    const live = createLiveRanking(
      Array.from({ length: 1300 }, (_, at) => ({ id: `${at}`, costOfDelay: at, duration: 1 })),
      cd3Model,
    );
    expect(live.size).toBe(1300);
    expect(ids(live, 0, 2)).toEqual(['1299', '1298']);
    expect(ids(live, 786, 3)).toEqual(['513', '512', '511']);
    for (const at of [0, 511, 512, 1023, 1024, 1299])
      expect(rankOf(live, `${at}`)).toMatchObject({ rank: 1300 - at, score: at });
  });

  it('gives no place to an item whose value is out of range', () => {
    const live = createLiveRanking([{ id: 'x', costOfDelay: -6, duration: 2 }, ...items], cd3Model);
    expect([live.size, ids(live)]).toEqual([3, ['b', 'a', 'c']]);
    expect(rankOf(live, 'x')).toMatchObject({
      status: 'invalid',
      findings: [{ code: 'prioritization/out-of-range', path: ['costOfDelay'] }],
    });
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
    const negative = updateRanking(ranking, 'b', { costOfDelay: -30 });
    expect([negative.size, ids(negative)]).toEqual([2, ['a', 'c']]);
  });

  it('adds an unknown item, last among its equals, 600 of them too', () => {
    let ranking = createLiveRanking(items, cd3Model);
    for (let at = 0; at < 600; at += 1)
      ranking = updateRanking(ranking, `n${at}`, { costOfDelay: 5, duration: 1 });
    expect(ranking.size).toBe(603);
    expect(ids(ranking, 0, 1000)).toEqual([
      'b',
      'a',
      'c',
      ...Array.from({ length: 600 }, (_, at) => `n${at}`),
    ]);
    expect(ids(ranking, 601, 5)).toEqual(['n598', 'n599']);
    expect(rankOf(ranking, 'n599')).toEqual({ status: 'ranked', rank: 2, score: 5, tied: true });
    const moved = updateRanking(ranking, 'n3', { costOfDelay: 100 });
    expect(ids(moved, 0, 2)).toEqual(['n3', 'b']);
  });

  it('ranks a model that is relative to the list anew', () => {
    const ranking = createLiveRanking(
      [
        { id: 'a', minutes: 10 },
        { id: 'b', minutes: 20 },
        { id: 'c', minutes: 30 },
      ],
      relativeModel,
    );
    const changed = updateRanking(ranking, 'c', { minutes: 60 });
    expect(scores(changed)).toEqual([
      ['c', 1],
      ['b', 0.2],
      ['a', 0],
    ]);
    expect(scores(updateRanking(changed, 'd', { minutes: 110 }))).toEqual([
      ['d', 1],
      ['c', 0.5],
      ['b', 0.1],
      ['a', 0],
    ]);
    expect(scores(ranking)).toEqual([
      ['c', 1],
      ['b', 0.5],
      ['a', 0],
    ]);
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

  it('ranks a model that is relative to the list anew', () => {
    const ranking = createLiveRanking(
      [
        { id: 'a', minutes: 10 },
        { id: 'b', minutes: 20 },
        { id: 'c', minutes: 30 },
      ],
      relativeModel,
    );
    const without = removeFromRanking(ranking, 'a');
    expect(scores(without)).toEqual([
      ['c', 1],
      ['b', 0],
    ]);
    expect([without.size, rankOf(without, 'a')]).toEqual([2, { status: 'unknown' }]);
  });

  it('gives an id that comes again the last place among its equals', () => {
    const again = updateRanking(removeFromRanking(createLiveRanking(items, cd3Model), 'a'), 'a', {
      costOfDelay: 5,
      duration: 1,
    });
    expect(ids(again)).toEqual(['b', 'c', 'a']);
  });
});

describe('rankOf', () => {
  it('says the same of an item without a place as rankItems, for a relative model too', () => {
    const model = modelOf({ normalized: 'a', by: 'max' }, { a: criterion() });
    const rows = [
      { id: 'x', a: 5 },
      { id: 'y', a: -1 },
      { id: 'z', a: null },
    ];
    const live = createLiveRanking(rows, model);
    const { invalid } = rankItems(rows, model);
    expect(rankOf(live, 'y')).toEqual({ status: 'invalid', findings: invalid[1]!.findings });
    expect(invalid[1]!.findings[0]!.params).toMatchObject({ reason: 'negative-share' });
    expect(rankOf(live, 'z')).toEqual({ status: 'incomplete', missing: ['a'] });
  });

  it('searches by halves and does not count off the list from its first place', () => {
    const live = createLiveRanking(
      Array.from({ length: 1000 }, (_, at) => ({ id: `${at}`, costOfDelay: at, duration: 1 })),
      cd3Model,
    );
    let reads = 0;
    const slots = new Proxy(live.slots, {
      get: (target, key, receiver) => {
        reads += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    expect(rankOf({ ...live, slots }, '0')).toMatchObject({ rank: 1000 });
    expect(reads).toBeLessThan(100);
  });
});

describe('pageOfRanking', () => {
  const ranking = createLiveRanking(items, cd3Model);

  it('gives the places asked for, with their ranks in the whole list', () => {
    expect(ids(ranking, 1, 1)).toEqual(['a']);
    expect(pageOfRanking(ranking, 2, 5)).toEqual([{ id: 'c', score: 5, rank: 2, tied: true }]);
    expect(ids(ranking, 3, 5)).toEqual([]);
    expect(ids(ranking, 0, 0)).toEqual([]);
    const worst = updateRanking(ranking, 'd', { costOfDelay: 1, duration: 1 });
    expect(pageOfRanking(worst, 3, 5)).toEqual([{ id: 'd', score: 1, rank: 4, tied: false }]);
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
      [0, 0.8e-9, 1.6e-9, 0.5].map((less, at) => ({
        id: `${at}`,
        costOfDelay: 1 - less,
        duration: 1,
      })),
      cd3Model,
    );
    expect(pageOfRanking(chain, 0, 4).map(({ rank }) => rank)).toEqual([1, 1, 3, 4]);
    expect(rankOf(chain, '1')).toMatchObject({ rank: 1, tied: true });
    expect(rankOf(chain, '2')).toMatchObject({ rank: 3, tied: false });
    expect(ids(chain, 1, 1)).toEqual(['1']);
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
      params: { name: 'offset', value: 0.5 },
    });
    expect(thrownBy(() => pageOfRanking(ranking, 0, 1.5))).toMatchObject({
      code: 'core/not-an-integer',
      params: { name: 'limit', value: 1.5 },
    });
  });
});

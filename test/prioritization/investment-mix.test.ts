import { describe, expect, it } from 'vitest';
import { rankedInvestmentMix } from '../../src/prioritization/investment-mix.js';
import { thrownBy } from './hostile-values.js';

interface Item {
  readonly tags?: unknown;
  readonly effort?: unknown;
}
const byTags = {
  tags: ({ tags }: Item) => tags as string,
  effort: ({ effort }: Item) => effort as number,
};
const known = (value: number) => ({ status: 'known', value });

describe('rankedInvestmentMix', () => {
  const items: readonly Item[] = [
    { tags: 'growth', effort: 3 },
    { tags: ['debt', 'growth'], effort: 2 },
    { tags: null, effort: 1 },
    { tags: 'debt', effort: 4 },
  ];

  it('shares the effort of the whole list', () => {
    expect(rankedInvestmentMix(items, byTags)).toEqual({
      mix: [
        { tag: 'debt', items: 2, amount: 5, share: known(0.5) },
        { tag: 'growth', items: 2, amount: 4, share: known(0.4) },
        { tag: null, items: 1, amount: 1, share: known(0.1) },
      ],
      cut: 4,
      total: 10,
      withoutEffort: [],
    });
  });

  it('counts items where no effort is given', () => {
    const { mix, total } = rankedInvestmentMix(items, { tags: byTags.tags });
    expect(mix.map(({ tag, amount }) => [tag, amount])).toEqual([
      ['debt', 1.5],
      ['growth', 1.5],
      [null, 1],
    ]);
    expect(total).toBe(4);
  });

  it('cuts after the first so many', () => {
    expect(rankedInvestmentMix(items, { ...byTags, first: 2 })).toMatchObject({ cut: 2, total: 5 });
    expect(rankedInvestmentMix(items, { ...byTags, first: 9 })).toMatchObject({ cut: 4 });
    expect(rankedInvestmentMix(items, { ...byTags, first: 0 })).toEqual({
      mix: [],
      cut: 0,
      total: 0,
      withoutEffort: [],
    });
  });

  it('cuts before the first that does not fit, also where a later one would', () => {
    expect(rankedInvestmentMix(items, { ...byTags, capacity: 5 })).toMatchObject({
      cut: 2,
      total: 5,
    });
    expect(rankedInvestmentMix(items, { ...byTags, capacity: 4.9 })).toMatchObject({
      cut: 1,
      total: 3,
    });
    expect(rankedInvestmentMix(items, { ...byTags, capacity: 6, first: 2 })).toMatchObject({
      cut: 2,
    });
    const tenths = [0.1, 0.2].map((effort) => ({ tags: 'x', effort }));
    expect(rankedInvestmentMix(tenths, { ...byTags, capacity: 0.3 })).toMatchObject({ cut: 2 });
  });

  it('names the items without a usable effort and counts them 0', () => {
    const doubtful = [null, -1, Number.NaN, '3', 1e16, 1e15].map((effort) => ({
      tags: 'x',
      effort,
    }));
    const { withoutEffort, total, mix } = rankedInvestmentMix(doubtful, byTags);
    expect(withoutEffort).toEqual([0, 1, 2, 3, 4]);
    expect(total).toBe(1e15);
    expect(mix).toEqual([{ tag: 'x', items: 6, amount: 1e15, share: known(1) }]);
  });

  it('has no shares where there is no effort', () => {
    const unknown = { status: 'unknown', reason: 'no-effort' };
    const free = [
      { tags: null, effort: 0 },
      { tags: 'b', effort: 0 },
      { tags: 'a', effort: 0 },
      { tags: 'c', effort: 0 },
    ];
    const { mix, withoutEffort } = rankedInvestmentMix(free, byTags);
    expect(withoutEffort).toEqual([]);
    expect(mix.map(({ tag, share }) => [tag, share])).toEqual([
      ['a', unknown],
      ['b', unknown],
      ['c', unknown],
      [null, unknown],
    ]);
    expect(rankedInvestmentMix([...free].reverse(), byTags).mix).toEqual(mix);
  });

  it('counts a tag once per item, and only texts', () => {
    const odd = [
      { tags: ['x', 'x', 3], effort: 2 },
      { tags: [], effort: 1 },
      { tags: [null], effort: 1 },
      { tags: 7, effort: 1 },
      { tags: '__proto__', effort: 5 },
    ];
    expect(rankedInvestmentMix(odd, byTags).mix.map(({ tag, amount }) => [tag, amount])).toEqual([
      ['__proto__', 5],
      [null, 3],
      ['x', 2],
    ]);
  });

  it('takes an item that its readers cannot read as one without tag and effort', () => {
    const { mix, withoutEffort } = rankedInvestmentMix([null] as never, byTags);
    expect(mix).toMatchObject([{ tag: null, amount: 0 }]);
    expect(withoutEffort).toEqual([0]);
    // Nor are readers asked that would answer for nothing.
    const always = { tags: () => 'x', effort: () => 1 };
    expect(rankedInvestmentMix([null, 5] as never, always)).toMatchObject({
      mix: [
        { tag: 'x', amount: 1 },
        { tag: null, amount: 0 },
      ],
      withoutEffort: [0],
    });
  });

  it.each([
    [{}, byTags, 'not-a-list'],
    [[], { ...byTags, first: -1 }, 'first-below-0'],
    [[], { ...byTags, first: Number.NaN }, 'first-below-0'],
    [[], { ...byTags, capacity: -1 }, 'capacity-below-0'],
    [[], { ...byTags, capacity: '5' }, 'capacity-below-0'],
  ])('refuses %j with %j', (list, options, problem) => {
    expect(thrownBy(() => rankedInvestmentMix(list as never, options as never))).toMatchObject({
      code: 'prioritization/invalid-input',
      params: { problem },
    });
  });
});

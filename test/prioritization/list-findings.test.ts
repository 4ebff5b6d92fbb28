import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { readId, sourceOf } from '../../src/prioritization/list-findings.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import type { RankOptions } from '../../src/prioritization/types.js';
import { refusing, revoked } from './hostile-values.js';
import { criterion, modelOf } from './model-of.js';

const byA = modelOf({ criterion: 'a' }, { a: criterion({ label: 'Alpha' }) });
const findingsOf = (items: unknown, options: RankOptions<never, string> = {}, model = byA) =>
  rankItems<object, string>(items as readonly object[], model, options as never).findings;

describe('findListProblems', () => {
  it('finds each duplicate id once, with its rows, and ranks every item', () => {
    const items = ['x', 'y', 'x', 'y', 'x', 'z'].map((id, a) => ({ id, a }));
    expect(findingsOf(items)).toEqual([
      {
        code: 'prioritization/duplicate-id',
        severity: 'error',
        path: [2, 'id'],
        message: '3 items have the id "x".',
        params: { id: 'x', count: 3, rows: [0, 2, 4] },
        hint: 'Each of them is ranked; make ids unique so that results can be told apart.',
      },
      expect.objectContaining({ path: [3, 'id'], params: { id: 'y', count: 2, rows: [1, 3] } }),
    ]);
    expect(rankItems(items, byA).ranked).toHaveLength(6);
  });

  it('finds duplicates of __proto__, and of a number and its text', () => {
    const items = [
      { id: '__proto__', a: 1 },
      { id: '__proto__', a: 2 },
      { id: 7, a: 3 },
      { id: '7', a: 4 },
    ];
    expect(findingsOf(items).map(({ params }) => params)).toEqual([
      { id: '__proto__', count: 2, rows: [0, 1] },
      { id: '7', count: 2, rows: [2, 3] },
    ]);
  });

  it('finds an item without an id and says where it stands', () => {
    expect(findingsOf([{ id: 'x', a: 1 }, { a: 2 }])).toEqual([
      {
        code: 'prioritization/missing-id',
        severity: 'warning',
        path: [1, 'id'],
        message: 'Item 2 of the list has no id; "#2" stands for it.',
        params: { row: 1, position: 2, id: '#2' },
        hint: 'Give it an `id`, or pass the option `id`.',
      },
    ]);
  });

  it('does not mistake an item that is really called #1', () => {
    expect(findingsOf([{ id: '#1', a: 1 }])).toEqual([]);
    expect(findingsOf([{ key: '#1', a: 1 }], { id: ({ key }: { key: string }) => key })).toEqual(
      [],
    );
  });

  it('finds both when a made-up id meets a real one', () => {
    expect(findingsOf([{ id: '#2', a: 1 }, { a: 2 }]).map(({ code }) => code)).toEqual([
      'prioritization/missing-id',
      'prioritization/duplicate-id',
    ]);
  });

  it('finds a criterion that no item has, such as a misspelt one', () => {
    expect(
      findingsOf([
        { id: 'x', A: 1 },
        { id: 'y', a: null },
      ]),
    ).toEqual([
      expect.objectContaining({
        code: 'prioritization/criterion-in-no-item',
        severity: 'warning',
        path: [],
        message: 'No item has "a".',
        params: { criterion: 'a' },
      }),
    ]);
  });

  it('does not say so of an empty list, nor where a value is there but wrong', () => {
    expect(findingsOf([])).toEqual([]);
    expect(findingsOf([{ id: 'x', a: 'five' }, { id: 'y' }])).toEqual([]);
    expect(
      findingsOf([{ id: 'x', in: { a: 'five' } }], {
        input: (item: { in: { a: never } }) => item.in,
      }),
    ).toEqual([]);
  });

  it('does not read the items again where a criterion has a value', () => {
    const model = modelOf(
      { sum: [{ criterion: 'a' }, { criterion: 'b' }] },
      { a: criterion(), b: criterion({ required: false }) },
    );
    const items = [
      { id: 'x', a: 1, b: 2 },
      { id: 'y', a: 3 },
    ];
    let reads = 0;
    const input = (item: object) => {
      reads += 1;
      return item;
    };
    expect(findingsOf(items, { input } as never, model)).toEqual([]);
    expect(reads).toBe(2);
  });

  it('says which floors were used', () => {
    const items = [
      { id: 'x', costOfDelay: 3, duration: 0 },
      { id: 'y', costOfDelay: 3, duration: 1 },
    ];
    expect(findingsOf(items, { zeroEffort: { floor: 0.5 } }, cd3Model as never)).toEqual([
      {
        code: 'prioritization/floor-applied',
        severity: 'info',
        path: [0, 'duration'],
        message: 'Duration of "x" is 0; the floor 0.5 was taken.',
        params: { id: 'x', criterion: 'duration', label: 'Duration', floor: 0.5 },
        hint: 'Estimate it.',
      },
    ]);
  });

  it('says when a relative criterion is the same for all items', () => {
    const model = modelOf(
      {
        sum: [
          { normalized: 'a', by: 'min-max' },
          { normalized: 'b', by: 'max' },
          { normalized: 'a', by: 'sum' },
        ],
      },
      { a: criterion({ label: 'Alpha' }), b: criterion() },
    );
    const same = [
      { id: 'x', a: 3, b: 1 },
      { id: 'y', a: 3, b: 2 },
    ];
    expect(findingsOf(same, {}, model)).toEqual([
      expect.objectContaining({
        code: 'prioritization/zero-range',
        severity: 'info',
        message: 'All items have the same Alpha, so that it cannot tell them apart.',
        params: { criterion: 'a', label: 'Alpha' },
      }),
    ]);
    expect(findingsOf(same.slice(0, 1), {}, model)).toEqual([]);
    expect(findingsOf([], {}, model)).toEqual([]);
  });

  it('does not ask that of a criterion that is placed between fixed bounds', () => {
    const model = modelOf(
      { normalized: 'a', by: 'range', bounds: [0, 10] },
      { a: criterion({ label: 'Alpha' }) },
    );
    const same = [
      { id: 'x', a: 3 },
      { id: 'y', a: 3 },
    ];
    expect(findingsOf(same, {}, model)).toEqual([]);
  });

  it('warns of a scale made by comparing that does not start at 1, or that has one value', () => {
    const model = modelOf(
      { criterion: 'a' },
      { a: criterion({ label: 'Alpha', scale: 'relative', max: 20 }) },
    );
    const scale = (...values: readonly (number | null)[]) =>
      findingsOf(
        values.map((a, at) => ({ id: `${at}`, a })),
        {},
        model,
      );
    expect(scale(2, 3, 5)).toEqual([
      expect.objectContaining({
        code: 'prioritization/no-anchor',
        severity: 'warning',
        params: { criterion: 'a', label: 'Alpha', value: 2 },
      }),
    ]);
    expect(scale(1, 1)).toEqual([
      expect.objectContaining({
        code: 'prioritization/no-spread',
        severity: 'warning',
        params: { criterion: 'a', label: 'Alpha', value: 1 },
      }),
    ]);
    expect(scale(5, 1, 3)).toEqual([]);
    // One item says nothing about a scale, and neither does a value that is absent or out of range.
    expect(scale(5)).toEqual([]);
    expect(scale(5, null)).toEqual([]);
    expect(scale(2, 3, 30).map(({ params }) => params)).toEqual([
      { criterion: 'a', label: 'Alpha', value: 2 },
    ]);
    expect(scale(5, 30)).toEqual([]);
  });
});

describe('readId', () => {
  it('is the own property `id`, a number as text, else the position', () => {
    expect(readId({ id: 'x' }, 2, undefined)).toBe('x');
    expect(readId({ id: '' }, 2, undefined)).toBe('');
    expect(readId({ id: 42 }, 2, undefined)).toBe('42');
    for (const item of [
      {},
      { id: null },
      { id: 5n },
      Object.create({ id: 'x' }),
      null,
      5,
      revoked({}),
      refusing({}),
    ]) {
      expect(readId(item, 2, undefined)).toBe('#3');
    }
  });

  it('is what the option gives, the position where it throws', () => {
    expect(readId({ key: 'k' }, 0, ({ key }) => key)).toBe('k');
    expect(readId({}, 0, () => 7 as never)).toBe('7');
    expect(
      readId({}, 0, () => {
        throw new TypeError('foreign');
      }),
    ).toBe('#1');
  });
});

describe('sourceOf', () => {
  it('is the item, or what the option gives, undefined where it throws', () => {
    const item = { fields: { a: 1 } };
    expect(sourceOf(item, undefined)).toBe(item);
    expect(sourceOf(item, ({ fields }) => fields)).toBe(item.fields);
    expect(
      sourceOf(item, () => {
        throw new TypeError('foreign');
      }),
    ).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import {
  createLiveRanking,
  removeFromRanking,
  updateRanking,
} from '../../src/prioritization/live-ranking.js';
import { entriesOf, findSlot, pickInput } from '../../src/prioritization/live-state.js';

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `i${at}`, costOfDelay: at, duration: 1 }));

describe('entriesOf', () => {
  it('gives all items in the order in which they came, without those that were removed', () => {
    const ranking = updateRanking(createLiveRanking(many(3), cd3Model), 'new', { costOfDelay: 9 });
    expect(entriesOf(removeFromRanking(ranking, 'i1')).map(({ id, input }) => [id, input])).toEqual(
      [
        ['i0', { costOfDelay: 0, duration: 1 }],
        ['i2', { costOfDelay: 2, duration: 1 }],
        ['new', { costOfDelay: 9 }],
      ],
    );
  });
});

describe('findSlot', () => {
  it('finds an item in any chunk, also one that was added later', () => {
    const ranking = updateRanking(createLiveRanking(many(600), cd3Model), 'new', {
      costOfDelay: 9,
      duration: 2,
    });
    expect(findSlot(ranking, 'i599')).toEqual({
      slot: 599,
      held: { id: 'i599', input: { costOfDelay: 599, duration: 1 }, score: 599 },
    });
    expect(findSlot(ranking, 'new')).toEqual({
      slot: 600,
      held: { id: 'new', input: { costOfDelay: 9, duration: 2 }, score: 4.5 },
    });
  });

  it('finds nothing for an id that is unknown or was removed', () => {
    const ranking = createLiveRanking(many(3), cd3Model);
    expect(findSlot(ranking, 'x')).toBeUndefined();
    expect(findSlot(removeFromRanking(ranking, 'i1'), 'i1')).toBeUndefined();
  });
});

describe('what versions share', () => {
  it('copies the chunk of a changed item only', () => {
    const before = createLiveRanking(many(1300), cd3Model);
    for (const after of [
      updateRanking(before, 'i700', { duration: 2 }),
      removeFromRanking(before, 'i700'),
    ]) {
      expect(after.slots).toHaveLength(3);
      expect(after.slots[0]).toBe(before.slots[0]);
      expect(after.slots[1]).not.toBe(before.slots[1]);
      expect(after.slots[2]).toBe(before.slots[2]);
    }
    expect(before.slots.map((chunk) => chunk.length)).toEqual([512, 512, 276]);
    const first = updateRanking(before, 'i0', { duration: 2 });
    expect(first.slots).toHaveLength(3);
    expect(first.slots.slice(1)).toEqual(before.slots.slice(1));
  });

  it('keeps the large map of ids for 511 new ones, and merges them into it with the next', () => {
    const before = createLiveRanking(many(3), cd3Model);
    let ranking = before;
    const add = (at: number) => updateRanking(ranking, `n${at}`, { costOfDelay: 1, duration: 1 });
    for (let at = 0; at < 511; at += 1) ranking = add(at);
    expect(ranking.added.size).toBe(511);
    expect(ranking.slotOf).toBe(before.slotOf);
    ranking = add(511);
    expect([ranking.added.size, ranking.slotOf.size, ranking.nextSlot]).toEqual([0, 515, 515]);
    expect(before.slotOf.size).toBe(3);
    ranking = add(512);
    expect([...ranking.added]).toEqual([['n512', 515]]);
    expect(entriesOf(ranking).map(({ id }) => id)).toEqual([
      'i0',
      'i1',
      'i2',
      ...Array.from({ length: 513 }, (_, at) => `n${at}`),
    ]);
  });
});

describe('pickInput', () => {
  it('takes the criteria that are given, null too, and nothing else', () => {
    expect(pickInput(cd3Model, { costOfDelay: null, duration: undefined, owner: 'x' })).toEqual({
      costOfDelay: null,
    });
    expect(pickInput(cd3Model, null)).toEqual({});
  });
});

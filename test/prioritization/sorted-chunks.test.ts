import { describe, expect, it } from 'vitest';
import {
  countBefore,
  findPlace,
  insertSlot,
  removeSlot,
  type SortedChunks,
  sliceSlots,
  toChunks,
} from '../../src/prioritization/sorted-chunks.js';

/** The slots 0, 2, 4 …, so that there is room between any two. */
const evenSlots = (count: number) => Uint32Array.from({ length: count }, (_, at) => 2 * at);
const lengths = (chunks: SortedChunks) => chunks.map((chunk) => chunk.length);
const all = (chunks: SortedChunks) => chunks.flatMap((chunk) => [...chunk]);
/** The place of a slot that is there, or where it would stand. */
const placeOf = (chunks: SortedChunks, slot: number) => findPlace(chunks, (other) => other < slot);

describe('toChunks', () => {
  it('cuts a sequence into chunks of 512, none of them empty', () => {
    const order = evenSlots(1300);
    expect(lengths(toChunks(order))).toEqual([512, 512, 276]);
    expect(all(toChunks(order))).toEqual([...order]);
    expect(lengths(toChunks(evenSlots(1024)))).toEqual([512, 512]);
    expect(toChunks(evenSlots(0))).toEqual([]);
  });
});

describe('findPlace', () => {
  const chunks = toChunks(evenSlots(1300));

  it('finds a slot in any chunk, the first and the last of one too', () => {
    expect(placeOf(chunks, 0)).toEqual({ chunk: 0, offset: 0 });
    expect(placeOf(chunks, 2 * 511)).toEqual({ chunk: 0, offset: 511 });
    expect(placeOf(chunks, 2 * 512)).toEqual({ chunk: 1, offset: 0 });
    expect(placeOf(chunks, 2 * 700)).toEqual({ chunk: 1, offset: 188 });
    expect(placeOf(chunks, 2 * 1299)).toEqual({ chunk: 2, offset: 275 });
  });

  it('finds where a slot would stand, behind the last one too', () => {
    expect(placeOf(chunks, 2 * 700 - 1)).toEqual({ chunk: 1, offset: 188 });
    expect(placeOf(chunks, 2 * 512 - 1)).toEqual({ chunk: 1, offset: 0 });
    expect(placeOf(chunks, 9999)).toEqual({ chunk: 2, offset: 276 });
    expect(placeOf([], 1)).toEqual({ chunk: 0, offset: 0 });
  });
});

describe('insertSlot', () => {
  it('puts a slot into its place, in a copy of its chunk only', () => {
    const before = toChunks(evenSlots(1300));
    const after = insertSlot(before, placeOf(before, 1401), 1401);
    expect(lengths(after)).toEqual([512, 513, 276]);
    expect(all(after)).toEqual([...evenSlots(1300), 1401].sort((x, y) => x - y));
    expect(after[0]).toBe(before[0]);
    expect(after[2]).toBe(before[2]);
    expect(all(before)).toEqual([...evenSlots(1300)]);
  });

  it('begins a sequence', () => {
    expect(insertSlot([], placeOf([], 7), 7)).toEqual([Uint32Array.of(7)]);
  });

  it('splits a chunk that has grown above twice its size', () => {
    let chunks = toChunks(evenSlots(512));
    for (let slot = 1; slot < 1024; slot += 2)
      chunks = insertSlot(chunks, placeOf(chunks, slot), slot);
    expect(lengths(chunks)).toEqual([1024]);
    chunks = insertSlot(chunks, placeOf(chunks, 1024), 1024);
    expect(lengths(chunks)).toEqual([512, 513]);
    expect(all(chunks)).toEqual(Array.from({ length: 1025 }, (_, slot) => slot));
  });
});

describe('removeSlot', () => {
  it('takes a slot out, in a copy of its chunk only', () => {
    const before = toChunks(evenSlots(1300));
    const after = removeSlot(before, placeOf(before, 1400));
    expect(lengths(after)).toEqual([512, 511, 276]);
    expect(all(after)).toEqual([...evenSlots(1300)].filter((slot) => slot !== 1400));
    expect(after[0]).toBe(before[0]);
    expect(after[2]).toBe(before[2]);
    expect(all(before)).toEqual([...evenSlots(1300)]);
  });

  it('leaves no empty chunk behind', () => {
    const chunks = toChunks(evenSlots(513));
    expect(lengths(removeSlot(chunks, placeOf(chunks, 1024)))).toEqual([512]);
    expect(removeSlot([Uint32Array.of(7)], { chunk: 0, offset: 0 })).toEqual([]);
  });
});

describe('countBefore', () => {
  it('counts the slots of all chunks before, and those in the chunk', () => {
    const chunks = toChunks(evenSlots(1300));
    expect(
      [0, 511, 512, 700, 1299, 1300].map((at) => countBefore(chunks, placeOf(chunks, 2 * at))),
    ).toEqual([0, 511, 512, 700, 1299, 1300]);
    expect(countBefore([], { chunk: 0, offset: 0 })).toBe(0);
  });
});

describe('sliceSlots', () => {
  it.each([
    [0, 1300],
    [0, 0],
    [0, 1],
    [511, 513],
    [512, 1024],
    [600, 700],
    [500, 1100],
    [1299, 1300],
    [1300, 1300],
  ])('gives the slots at %d to %d, over the bounds of chunks too', (start, end) => {
    expect(sliceSlots(toChunks(evenSlots(1300)), start, end)).toEqual(
      evenSlots(1300).slice(start, end),
    );
  });

  it('is empty for an empty sequence', () => {
    expect(sliceSlots([], 0, 0)).toEqual(Uint32Array.of());
  });
});

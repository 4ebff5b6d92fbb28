import { readProperty } from './criterion.js';
import { type ChunkPlace, findPlace, type SortedChunks } from './sorted-chunks.js';
import type { RankOptions, ScoreInput, ScoringModel } from './types.js';

/**
 * A ranking that takes one change at a time. A value like any other: a change gives a new one, the old one stays valid.
 *
 * Read it by `rankOf` and `pageOfRanking`; the other fields are its inside.
 */
export interface LiveRanking<K extends string = string> {
  readonly model: ScoringModel<K>;
  readonly options: LiveRankingOptions;
  /** How many items have a score. */
  readonly size: number;
  /** The slot of an id; `added` goes before `slotOf`, which is large and shared by many versions. */
  readonly slotOf: ReadonlyMap<string, number>;
  readonly added: ReadonlyMap<string, number>;
  readonly nextSlot: number;
  readonly slots: Slots<K>;
  readonly order: SortedChunks;
}

export type LiveRankingOptions = Pick<RankOptions<never>, 'tolerance' | 'zeroEffort'>;

/** What is known of each item, in chunks that versions share. */
export type Slots<K extends string> = readonly (readonly (Slot<K> | undefined)[])[];

export interface Slot<K extends string> {
  readonly id: string;
  readonly input: ScoreInput<K>;
  /** NaN = the item is incomplete or invalid. */
  readonly score: number;
}

export const CHUNK = 512;
/** So many new ids are copied at each change before they are merged into the large map. */
const MOST_ADDED = 512;

/** What an item brings to a ranking. */
export interface Entry<K extends string> {
  readonly id: string;
  readonly input: ScoreInput<K>;
}

/** All items in the order in which they came. */
export function entriesOf<K extends string>(ranking: LiveRanking<K>): readonly Entry<K>[] {
  return ranking.slots.flat().filter((slot) => slot !== undefined);
}

/** The slot of an id and what it holds; undefined for an id that the ranking has not, or no longer. */
export function findSlot<K extends string>(
  ranking: LiveRanking<K>,
  id: string,
): { readonly slot: number; readonly held: Slot<K> } | undefined {
  const slot = ranking.added.get(id) ?? ranking.slotOf.get(id);
  if (slot === undefined) return undefined;
  const held = readSlot(ranking, slot);
  return held && { slot, held };
}

/** What a slot holds; undefined once its item was removed. */
export function readSlot<K extends string>(
  { slots }: LiveRanking<K>,
  slot: number,
): Slot<K> | undefined {
  return slots[Math.floor(slot / CHUNK)]![slot % CHUNK];
}

/** The score in a slot that is filled. */
export function scoreOf<K extends string>(ranking: LiveRanking<K>, slot: number): number {
  return readSlot(ranking, slot)!.score;
}

/** Where a slot with a score stands in an order, or would stand. */
export function placeOf<K extends string>(
  ranking: LiveRanking<K>,
  order: SortedChunks,
  slot: number,
  score: number,
): ChunkPlace {
  return findPlace(order, (other) => {
    const own = scoreOf(ranking, other);
    return own > score || (own === score && other < slot);
  });
}

/** A new id gets a new slot, also where it was removed before: it comes last among equals. */
export function withId<K extends string>(
  { added, slotOf, nextSlot }: LiveRanking<K>,
  id: string,
): Pick<LiveRanking<K>, 'added' | 'slotOf' | 'nextSlot'> {
  const grown = new Map(added).set(id, nextSlot);
  return grown.size < MOST_ADDED
    ? { added: grown, slotOf, nextSlot: nextSlot + 1 }
    : { added: new Map(), slotOf: new Map([...slotOf, ...grown]), nextSlot: nextSlot + 1 };
}

/** The slots with one changed: its chunk and the list of chunks are copied, the others shared. */
export function withSlot<K extends string>(
  slots: Slots<K>,
  slot: number,
  content: Slot<K> | undefined,
): Slots<K> {
  const at = Math.floor(slot / CHUNK);
  const chunk = [...(slots[at] ?? [])];
  chunk[slot % CHUNK] = content;
  return [...slots.slice(0, at), chunk, ...slots.slice(at + 1)];
}

/** The criteria of a foreign object that are given. */
export function pickInput<K extends string>(model: ScoringModel<K>, input: unknown): ScoreInput<K> {
  const names = Object.keys(model.criteria).filter(
    (name) => readProperty(input, name) !== undefined,
  );
  return Object.fromEntries(
    names.map((name) => [name, readProperty(input, name)]),
  ) as ScoreInput<K>;
}

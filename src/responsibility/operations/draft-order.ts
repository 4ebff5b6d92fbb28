import { compareRankKeys, isRankKey, ranksBetween } from '../../core/rank-key.js';
import type { DraftCollection } from './draft-collection.js';
import type { MatrixPlace } from './matrix-operation.js';

/** Longer keys are a sign of many moves to one place: the collection gets short ones. */
const LONGEST_RANK = 128;

interface Ranked {
  readonly rank: string;
}

/** A collection whose entities stand in the order of their ranks. */
export interface OrderedCollection<T> extends DraftCollection<T> {
  /**
   * A rank for a place next to an entity that is there, or at the end. Where none lies between the neighbours (ranks that are
   * none, or are equal, or have grown long), the whole collection gets fresh ones first.
   *
   * @param id - of what moves there; where it is there already, it keeps its rank
   */
  readonly rankAt: (place: MatrixPlace, id?: string) => string;
}

type Entry = readonly [rank: string, id: string];

export function orderCollection<T extends Ranked>(
  collection: DraftCollection<T>,
): OrderedCollection<T> {
  /** In order; made when it is needed, and kept from then on. */
  let entries: Entry[] | undefined;
  const entryOf = (id: string): Entry => {
    const { rank } = collection.get(id);
    return [typeof rank === 'string' ? rank : '', id];
  };
  const sorted = (): Entry[] => (entries ??= collection.ids().map(entryOf).sort(compareEntries));
  const leave = (id: string): void => {
    const at = entries === undefined ? -1 : find(entries, entryOf(id));
    // What is no object has no place in the order.
    if (entries?.[at]?.[1] === id) entries.splice(at, 1);
  };
  const put = (id: string, entity: T): void => {
    leave(id);
    collection.put(id, entity);
    const entry = entryOf(id);
    entries?.splice(find(entries, entry), 0, entry);
  };
  const placeOf = ({ before, after }: MatrixPlace): number => {
    if (before !== undefined) return find(sorted(), entryOf(before));
    return after === undefined ? sorted().length : find(sorted(), entryOf(after)) + 1;
  };
  const rankBetween = (place: MatrixPlace, id?: string): string | undefined => {
    const at = placeOf(place);
    const neighbours = [sorted()[at - 1], sorted()[at]] as const;
    const own = neighbours.find((entry) => entry !== undefined && entry[1] === id);
    return own?.[0] ?? freeRank(neighbours[0]?.[0] ?? null, neighbours[1]?.[0] ?? null);
  };
  const rebalance = (): void => {
    const order = sorted();
    const ranks = ranksBetween(null, null, order.length);
    entries = undefined;
    order.forEach(([, id], i) => {
      collection.put(id, { ...collection.get(id), rank: ranks[i]! } as T);
    });
  };
  return {
    ...collection,
    put,
    drop: (id) => {
      leave(id);
      collection.drop(id);
    },
    rankAt: (place, id) => {
      const rank = rankBetween(place, id);
      if (rank !== undefined) return rank;
      rebalance();
      return rankBetween(place, id)!;
    },
  };
}

function compareEntries(a: Entry, b: Entry): number {
  return compareRankKeys(a[0], b[0]) || compareRankKeys(a[1], b[1]);
}

/** The place of an entry that is there, or where it is to go. */
function find(entries: readonly Entry[], entry: Entry): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareEntries(entries[middle]!, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function freeRank(before: string | null, after: string | null): string | undefined {
  const isUsable = [before, after].every(
    (rank) => rank === null || (isRankKey(rank) && rank.length <= LONGEST_RANK),
  );
  if (!isUsable || (before !== null && after !== null && before >= after)) return undefined;
  try {
    return ranksBetween(before, after, 1)[0];
  } catch {
    // There is no key before the smallest one.
    return undefined;
  }
}

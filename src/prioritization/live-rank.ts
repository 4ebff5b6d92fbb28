import { requireInteger } from '../core/number.js';
import { invalidInput } from './criterion.js';
import { isRelative } from './formula.js';
import {
  entriesOf,
  findSlot,
  type LiveRanking,
  placeOf,
  readSlot,
  type Slot,
  scoreOf,
} from './live-state.js';
import { isTied } from './order.js';
import { scoreItem } from './score-item.js';
import { countBefore, findPlace, sliceSlots } from './sorted-chunks.js';
import type { ItemScore } from './types.js';

/** A place in a live ranking. */
export interface LivePlace {
  readonly id: string;
  readonly score: number;
  /** Competition rank: 1, 2, 2, 4. */
  readonly rank: number;
  readonly tied: boolean;
}

/** Where an item of a live ranking stands, or why it stands nowhere. */
export type LiveRank<K extends string> =
  | {
      readonly status: 'ranked';
      readonly rank: number;
      readonly score: number;
      readonly tied: boolean;
    }
  | Exclude<ItemScore<K>, { readonly status: 'scored' }>
  | { readonly status: 'unknown' };

/**
 * The rank of one item.
 *
 * @returns its competition rank, or what is missing or invalid, or `unknown` for an id that the ranking has not
 * @example
 * const ranking = createLiveRanking([{ id: 'a', costOfDelay: 10, duration: 4 }, { id: 'b', costOfDelay: 1, duration: null }], cd3Model);
 * rankOf(ranking, 'a') //=> { status: 'ranked', rank: 1, score: 2.5, tied: false }
 * rankOf(ranking, 'b') //=> { status: 'incomplete', missing: ['duration'] }
 */
export function rankOf<K extends string>(ranking: LiveRanking<K>, id: string): LiveRank<K> {
  const found = findSlot(ranking, id);
  if (found === undefined) return { status: 'unknown' };
  const { slot, held } = found;
  if (Number.isNaN(held.score)) return describeUnranked(ranking, held);
  const { start, end } = runAround(ranking, positionOf(ranking, slot, held.score));
  return { status: 'ranked', rank: start + 1, score: held.score, tied: end - start > 1 };
}

/**
 * One page of the ranking, best first.
 *
 * @param offset - places to skip, an integer ≥ 0
 * @param limit - most places to give, an integer ≥ 0
 * @throws DomainError `core/not-an-integer`, `prioritization/invalid-input` when one is negative
 * @example
 * const ranking = createLiveRanking([{ id: 'a', costOfDelay: 10, duration: 4 }, { id: 'b', costOfDelay: 5, duration: 2 }], cd3Model);
 * pageOfRanking(ranking, 1, 10) //=> [{ id: 'b', score: 2.5, rank: 1, tied: true }]
 */
export function pageOfRanking<K extends string>(
  ranking: LiveRanking<K>,
  offset: number,
  limit: number,
): readonly LivePlace[] {
  if (Math.min(requireInteger(offset, 'offset'), requireInteger(limit, 'limit')) < 0) {
    throw invalidInput({ problem: 'negative-page', offset, limit });
  }
  const places: LivePlace[] = [];
  const last = Math.min(offset + limit, ranking.size);
  for (let at = offset; at < last; ) {
    const { start, end } = runAround(ranking, at);
    const run = sliceSlots(ranking.order, start, end);
    if (scoreOf(ranking, run[0]!) !== scoreOf(ranking, run[run.length - 1]!)) run.sort();
    for (; at < end && at < last; at += 1) {
      const { id, score } = readSlot(ranking, run[at - start]!)!;
      places.push({ id, score, rank: start + 1, tied: end - start > 1 });
    }
  }
  return places;
}

/** The run of equal scores around a position, by the rule of `visitTies`. */
function runAround<K extends string>(
  ranking: LiveRanking<K>,
  position: number,
): { readonly start: number; readonly end: number } {
  const { order } = ranking;
  const tolerance = ranking.options.tolerance!;
  const scoreAt = (at: number): number => scoreOf(ranking, sliceSlots(order, at, at + 1)[0]!);
  const firstWith = (score: number): number =>
    countBefore(
      order,
      findPlace(order, (slot) => scoreOf(ranking, slot) > score),
    );
  // Neighbours that are not tied are in different runs: from there the runs can be counted off.
  let start = firstWith(scoreAt(position));
  while (start > 0 && isTied(scoreAt(start - 1), scoreAt(start), tolerance))
    start = firstWith(scoreAt(start - 1));
  for (;;) {
    const first = scoreAt(start);
    const end = countBefore(
      order,
      // Higher scores, which stand before, pass as well.
      findPlace(order, (slot) => isTied(first, scoreOf(ranking, slot), tolerance)),
    );
    if (end > position) return { start, end };
    start = end;
  }
}

function describeUnranked<K extends string>(ranking: LiveRanking<K>, slot: Slot<K>): LiveRank<K> {
  const { model, options } = ranking;
  const population = isRelative(model) ? entriesOf(ranking).map(({ input }) => input) : undefined;
  return scoreItem(model, slot.input, {
    zeroEffort: options.zeroEffort,
    population,
  }) as LiveRank<K>;
}

function positionOf<K extends string>(
  ranking: LiveRanking<K>,
  slot: number,
  score: number,
): number {
  return countBefore(ranking.order, placeOf(ranking, ranking.order, slot, score));
}

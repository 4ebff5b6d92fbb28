import { DomainError } from '../core/domain-error.js';
import { readOptions } from '../core/options.js';
import { readColumns, readList, SCORED } from './columns.js';
import { invalidInput } from './criterion.js';
import { isRelative } from './formula.js';
import { readId, sourceOf } from './list-findings.js';
import {
  CHUNK,
  type Entry,
  entriesOf,
  findSlot,
  type LiveRanking,
  pickInput,
  placeOf,
  type Slot,
  withId,
  withSlot,
} from './live-state.js';
import { checkModel } from './model-structure.js';
import { checkTolerance, orderPlaces } from './order.js';
import { scoredPlaces, scoreRows } from './score-rows.js';
import { insertSlot, removeSlot, type SortedChunks, toChunks } from './sorted-chunks.js';
import type {
  ItemsFor,
  RankOptions,
  RankOptionsWithInput,
  ScoreInput,
  ScoreSource,
  ScoringModel,
} from './types.js';

/**
 * A ranking to be kept up to date: one changed estimate costs a binary search and two copied chunks, not a new sort.
 *
 * Ranks and scores equal those of `rankItems` on the same items at any time; equal scores stand in the order in which the items came.
 * A model that normalizes relative to the list is ranked anew at each change, since one value can move all others.
 *
 * @param items - as for `rankItems`; ids are unique
 * @param options - as for `rankItems`, without tie-breakers
 * @returns a value; older versions stay valid
 * @throws DomainError `prioritization/duplicate-id`, else as `rankItems`
 * @example
 * const before = createLiveRanking([{ id: 'a', costOfDelay: 10, duration: 2 }, { id: 'b', costOfDelay: 30, duration: 4 }], cd3Model);
 * const after = updateRanking(before, 'a', { duration: 1 });
 * pageOfRanking(after, 0, 2).map(({ id, rank, score }) => [id, rank, score]) //=> [['a', 1, 10], ['b', 2, 7.5]]
 * pageOfRanking(before, 0, 1).map(({ id }) => id) //=> ['b']
 */
export function createLiveRanking<T, K extends string, I extends ScoreSource<K>>(
  items: readonly T[],
  model: ScoringModel<K>,
  options: Omit<RankOptionsWithInput<T, K, I>, 'tieBreakers'>,
): LiveRanking<K>;
/** `createLiveRanking` of items whose own properties are the criteria: a misspelt one does not compile. */
export function createLiveRanking<T extends ScoreSource<K>, K extends string>(
  items: ItemsFor<T, K>,
  model: ScoringModel<K>,
  options?: Omit<RankOptions<T, K>, 'tieBreakers'>,
): LiveRanking<K>;
export function createLiveRanking<T, K extends string>(
  items: readonly T[],
  model: ScoringModel<K>,
  options: Omit<RankOptions<T, K>, 'tieBreakers'> = {},
): LiveRanking<K> {
  options = readOptions(options);
  const tolerance = checkTolerance(options.tolerance);
  checkModel(model);
  const { status, scores } = scoreRows(readColumns(items, model, options));
  const slotOf = new Map<string, number>();
  const slots: Slot<K>[][] = [];
  for (const [row, item] of (readList(items) as readonly T[]).entries()) {
    const id = readId(item, row, options.id);
    if (slotOf.has(id)) throw new DomainError('prioritization/duplicate-id', { id });
    slotOf.set(id, row);
    if (row % CHUNK === 0) slots.push([]);
    const input = pickInput(model, sourceOf(item, options.input));
    slots[slots.length - 1]!.push({
      id,
      input,
      score: status[row] === SCORED ? scores[row]! : Number.NaN,
    });
  }
  // Tolerance 0: near ties stand by score here, and are put in the order of a tie where they are shown.
  const order = orderPlaces(scoredPlaces(status), scores, 0);
  return {
    model,
    options: { tolerance, zeroEffort: options.zeroEffort },
    size: order.length,
    slotOf,
    added: new Map(),
    nextSlot: items.length,
    slots,
    order: toChunks(order),
  };
}

/**
 * Change the inputs of one item, or add it.
 *
 * @param ranking - untouched
 * @param id - of the item; one that the ranking does not know is added
 * @param input - the criteria that change; the others keep their values; null = no longer known
 * @returns the new ranking; the given one stays valid
 * @throws DomainError `prioritization/invalid-input` when the id is no text
 * @example
 * const ranking = updateRanking(createLiveRanking([], cd3Model), 'a', { costOfDelay: 10, duration: 4 });
 * rankOf(ranking, 'a') //=> { status: 'ranked', rank: 1, score: 2.5, tied: false }
 */
export function updateRanking<K extends string>(
  ranking: LiveRanking<K>,
  id: string,
  input: ScoreInput<K>,
): LiveRanking<K> {
  if (typeof id !== 'string') throw invalidInput({ problem: 'not-an-id' });
  const { model, options } = ranking;
  const found = findSlot(ranking, id);
  const old = found?.held;
  const merged: ScoreInput<K> = { ...old?.input, ...pickInput(model, input) };
  if (isRelative(model)) {
    const others = entriesOf(ranking).map((entry) =>
      entry.id === id ? { id, input: merged } : entry,
    );
    return rankAnew(ranking, old === undefined ? [...others, { id, input: merged }] : others);
  }
  const { status, scores } = scoreRows(
    readColumns([merged], model, { zeroEffort: options.zeroEffort }),
  );
  const score = status[0] === SCORED ? scores[0]! : Number.NaN;
  const slot = found?.slot ?? ranking.nextSlot;
  const kept = old === undefined ? ranking.order : withoutSlot(ranking, slot, old.score);
  const order = Number.isNaN(score)
    ? kept
    : insertSlot(kept, placeOf(ranking, kept, slot, score), slot);
  return {
    ...ranking,
    ...(old === undefined ? withId(ranking, id) : {}),
    size:
      ranking.size +
      Number(!Number.isNaN(score)) -
      Number(old !== undefined && !Number.isNaN(old.score)),
    slots: withSlot(ranking.slots, slot, { id, input: merged, score }),
    order,
  };
}

/**
 * Take one item out of a ranking.
 *
 * @returns the new ranking; the given one itself when it does not know the id
 * @example
 * const ranking = createLiveRanking([{ id: 'a', costOfDelay: 10, duration: 4 }], cd3Model);
 * removeFromRanking(ranking, 'a').size //=> 0
 */
export function removeFromRanking<K extends string>(
  ranking: LiveRanking<K>,
  id: string,
): LiveRanking<K> {
  const found = findSlot(ranking, id);
  if (found === undefined) return ranking;
  const { slot, held } = found;
  if (isRelative(ranking.model))
    return rankAnew(
      ranking,
      entriesOf(ranking).filter((entry) => entry.id !== id),
    );
  return {
    ...ranking,
    size: ranking.size - Number(!Number.isNaN(held.score)),
    slots: withSlot(ranking.slots, slot, undefined),
    order: withoutSlot(ranking, slot, held.score),
  };
}

function rankAnew<K extends string>(
  ranking: LiveRanking<K>,
  entries: readonly Entry<K>[],
): LiveRanking<K> {
  return createLiveRanking(entries, ranking.model, {
    ...ranking.options,
    input: ({ input }) => input,
  });
}

function withoutSlot<K extends string>(
  ranking: LiveRanking<K>,
  slot: number,
  score: number,
): SortedChunks {
  const { order } = ranking;
  return Number.isNaN(score) ? order : removeSlot(order, placeOf(ranking, order, slot, score));
}

import { readOptions } from '../core/options.js';
import { readColumns, readList, SCORED } from './columns.js';
import { findListProblems, readId, readIds, sourceOf } from './list-findings.js';
import { checkModel } from './model-structure.js';
import { type BreakTie, checkTolerance, orderPlaces, topPlaces } from './order.js';
import { describeUnscored } from './score-item.js';
import { scoredPlaces, scoreRows } from './score-rows.js';
import type {
  ItemsFor,
  RankedItem,
  Ranking,
  RankOptions,
  RankOptionsWithInput,
  ScoreSource,
  ScoringModel,
} from './types.js';

/**
 * Rank items by a model, best first: each item is ranked, incomplete or invalid, and none is lost.
 *
 * Competition ranks (1, 2, 2, 4): scores within the tolerance of the first of their run share a rank. Within a run the order is
 * that of the tie-breakers, then that of the input.
 *
 * @param items - any objects; by default `id` and the criteria are read as their own properties
 * @param model - built in or your own
 * @param options.input - where the criteria of an item stand
 * @param options.tieBreakers - comparisons of two items, the first that decides wins
 * @param options.zeroEffort - floor for a divisor that is 0; absent = such an item is invalid
 * @returns the ranking and findings about the list (duplicate ids, a criterion that no item has)
 * @throws DomainError `prioritization/invalid-model`, `prioritization/invalid-input` (no list, a bad option)
 * @example
 * const ranking = rankItems([
 *   { id: 'P1', reach: 450, impact: 3, confidence: 1, effort: 2 },
 *   { id: 'P2', reach: 2000, impact: 1, confidence: 0.8, effort: 4 },
 *   { id: 'P3', reach: 800, impact: 2, confidence: 0.5, effort: null },
 * ], riceModel);
 * ranking.ranked.map(({ rank, id, score }) => [rank, id, score]) //=> [[1, 'P1', 675], [2, 'P2', 400]]
 * ranking.incomplete.map(({ id, missing }) => [id, missing]) //=> [['P3', ['effort']]]
 */
export function rankItems<T, K extends string, I extends ScoreSource<K>>(
  items: readonly T[],
  model: ScoringModel<K>,
  options: RankOptionsWithInput<T, K, I>,
): Ranking<T, K>;
/** `rankItems` of items whose own properties are the criteria: a misspelt one does not compile. */
export function rankItems<T extends ScoreSource<K>, K extends string>(
  items: ItemsFor<T, K>,
  model: ScoringModel<K>,
  options?: RankOptions<T, K>,
): Ranking<T, K>;
export function rankItems<T, K extends string>(
  items: readonly T[],
  model: ScoringModel<K>,
  options: RankOptions<T, K> = {},
): Ranking<T, K> {
  options = readOptions(options);
  const tolerance = checkTolerance(options.tolerance);
  const list = readList(items) as readonly T[];
  checkModel(model);
  const table = readColumns(list, model, options);
  const rows = scoreRows(table);
  const listIds = readIds(list, options.id);
  const { ids } = listIds;
  const places = scoredPlaces(rows.status);
  const incomplete: Ranking<T, K>['incomplete'][number][] = [];
  const invalid: Ranking<T, K>['invalid'][number][] = [];
  if (places.length < table.length) {
    for (const [row, status] of rows.status.entries()) {
      if (status === SCORED) continue;
      const item = list[row]!;
      const id = ids[row]!;
      const score = describeUnscored(sourceOf(item, options.input), row, table, rows);
      if (score.status === 'incomplete') incomplete.push({ item, id, missing: score.missing });
      else invalid.push({ item, id, findings: score.findings });
    }
  }
  return {
    ranked: rankPlaces(places, rows.scores, list, (row) => ids[row]!, { ...options, tolerance }),
    incomplete,
    invalid,
    findings: findListProblems(list, listIds, table, rows, options),
  };
}

/**
 * The first k of `rankItems`, without sorting the rest.
 *
 * @param k - how many, an integer ≥ 0
 * @returns the first k places with their ranks in the whole list; fewer when fewer items have a score
 * @throws DomainError `core/not-an-integer` for k, else as `rankItems`
 * @example
 * const items = [{ id: 'a', costOfDelay: 10, duration: 2 }, { id: 'b', costOfDelay: 30, duration: 4 }];
 * topItems(items, cd3Model, 1).map(({ id, score }) => [id, score]) //=> [['b', 7.5]]
 */
export function topItems<T, K extends string, I extends ScoreSource<K>>(
  items: readonly T[],
  model: ScoringModel<K>,
  k: number,
  options: RankOptionsWithInput<T, K, I>,
): readonly RankedItem<T>[];
/** `topItems` of items whose own properties are the criteria: a misspelt one does not compile. */
export function topItems<T extends ScoreSource<K>, K extends string>(
  items: ItemsFor<T, K>,
  model: ScoringModel<K>,
  k: number,
  options?: RankOptions<T, K>,
): readonly RankedItem<T>[];
export function topItems<T, K extends string>(
  items: readonly T[],
  model: ScoringModel<K>,
  k: number,
  options: RankOptions<T, K> = {},
): readonly RankedItem<T>[] {
  options = readOptions(options);
  const tolerance = checkTolerance(options.tolerance);
  const list = readList(items) as readonly T[];
  checkModel(model);
  const { status, scores } = scoreRows(readColumns(list, model, options));
  const candidates = topPlaces(status, scores, k, tolerance);
  const idOf = (row: number) => readId(list[row]!, row, options.id);
  return rankPlaces(candidates, scores, list, idOf, { ...options, tolerance }, k);
}

/** The places in order as objects; the ranks count all of them, also where only the first k are made. */
function rankPlaces<T, K extends string>(
  places: Uint32Array,
  scores: Float64Array,
  items: readonly T[],
  idOf: (row: number) => string,
  options: RankOptions<T, K> & { readonly tolerance: number },
  k = places.length,
): readonly RankedItem<T>[] {
  const sharedRank = new Uint32Array(places.length);
  const order = orderPlaces(
    places,
    scores,
    options.tolerance,
    breakTieBy(items, options),
    (start, end) => sharedRank.fill(start + 1, start, end),
  );
  const ranked: RankedItem<T>[] = [];
  for (let at = 0; at < order.length && at < k; at += 1) {
    const row = order[at]!;
    const shared = sharedRank[at]!;
    ranked.push({
      item: items[row]!,
      id: idOf(row),
      score: scores[row]!,
      rank: shared || at + 1,
      tied: shared > 0,
    });
  }
  return ranked;
}

function breakTieBy<T, K extends string>(
  items: readonly T[],
  { tieBreakers = [] }: RankOptions<T, K>,
): BreakTie | undefined {
  if (tieBreakers.length === 0) return undefined;
  return (a, b) => {
    for (const compare of tieBreakers) {
      const result = compare(items[a]!, items[b]!);
      // NaN, the result of comparing what is missing, decides nothing.
      if (result < 0 || result > 0) return result;
    }
    return 0;
  };
}

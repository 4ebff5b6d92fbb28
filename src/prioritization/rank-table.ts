import { readOptions } from '../core/options.js';
import type { ScoreTable } from './columns.js';
import { checkTolerance, orderPlaces, topPlaces } from './order.js';
import { scoredPlaces, scoreRows } from './score-rows.js';

export interface RankTableOptions {
  /** Relative difference up to which two scores are equal; absent = 1e-9. */
  readonly tolerance?: number | undefined;
}

/**
 * The rows of a table from the best score to the worst; equal scores keep the order of the rows.
 *
 * @param table - made by `prepareColumns`
 * @param options.tolerance - relative difference up to which two scores are equal; absent = 1e-9
 * @returns row numbers; incomplete and invalid rows are left out
 * @throws DomainError `prioritization/invalid-input` when the tolerance is not within 0 to below 1
 * @example
 * const rows = [{ costOfDelay: 10, duration: 2 }, { costOfDelay: 30, duration: 4 }, { costOfDelay: 5 }];
 * rankTable(prepareColumns(rows, cd3Model)) //=> Uint32Array.of(1, 0)
 */
export function rankTable(table: ScoreTable, options: RankTableOptions = {}): Uint32Array {
  const { status, scores } = scoreRows(table);
  return orderPlaces(scoredPlaces(status), scores, checkTolerance(readOptions(options).tolerance));
}

/**
 * The first k rows of `rankTable`, without sorting the rest.
 *
 * @param table - made by `prepareColumns`
 * @param k - how many, an integer ≥ 0
 * @returns row numbers, best first; fewer when fewer rows have a score
 * @throws DomainError `core/not-an-integer` when k is none, `prioritization/invalid-input` for the tolerance
 * @example
 * const rows = [{ costOfDelay: 10, duration: 2 }, { costOfDelay: 30, duration: 4 }, { costOfDelay: 9, duration: 1 }];
 * topOfTable(prepareColumns(rows, cd3Model), 2) //=> Uint32Array.of(2, 1)
 */
export function topOfTable(
  table: ScoreTable,
  k: number,
  options: RankTableOptions = {},
): Uint32Array {
  const { status, scores } = scoreRows(table);
  const tolerance = checkTolerance(readOptions(options).tolerance);
  const candidates = topPlaces(status, scores, k, tolerance);
  return orderPlaces(candidates, scores, tolerance).slice(0, k);
}

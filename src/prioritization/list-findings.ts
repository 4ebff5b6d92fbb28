import { createFinding, type Finding } from '../core/finding.js';
import type { ScoreTable } from './columns.js';
import { isInRange, readProperty } from './criterion.js';
import { criteriaOf } from './formula.js';
import { type PrioritizationCode, RANKING_MESSAGES } from './messages.js';
import type { ScoredRows } from './score-rows.js';
import type { RankOptions } from './types.js';

type ListFinding = Finding<PrioritizationCode, never>;

/** What concerns a list as a whole: ids, criteria that no item has, floors that were used, criteria that tell nothing apart. */
export function findListProblems<T, K extends string>(
  items: readonly T[],
  listIds: ListIds,
  table: ScoreTable<K>,
  rows: ScoredRows,
  options: RankOptions<T, K>,
): readonly ListFinding[] {
  return [
    ...missingIds(listIds),
    ...duplicateIds(listIds.ids),
    ...criteriaInNoItem(items, table, options),
    ...appliedFloors(listIds.ids, table),
    ...relativeScales(table),
    ...equalCriteria(table, rows),
  ];
}

/** The ids of all items, and the rows of those that have none. */
export interface ListIds {
  readonly ids: readonly string[];
  readonly nameless: readonly number[];
}

/** The id of each item, a place's number where it has none. */
export function readIds<T>(items: readonly T[], id: ((item: T) => string) | undefined): ListIds {
  const ids: string[] = [];
  const nameless: number[] = [];
  for (const [row, item] of items.entries()) {
    const given = givenId(item, id);
    if (given === undefined) nameless.push(row);
    ids.push(given ?? placeId(row));
  }
  return { ids, nameless };
}

/** The id of an item: the option's, or its own property `id`; `#3` for the third where there is none. */
export function readId<T>(item: T, row: number, id: ((item: T) => string) | undefined): string {
  return givenId(item, id) ?? placeId(row);
}

function givenId<T>(item: T, id: ((item: T) => string) | undefined): string | undefined {
  const value = id === undefined ? readProperty(item, 'id') : callOrNothing(id, item);
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
}

function placeId(row: number): string {
  return `#${row + 1}`;
}

/** Where the criteria of an item stand; undefined when a hostile item makes the option throw. */
export function sourceOf<T>(item: T, input: ((item: T) => unknown) | undefined): unknown {
  return input === undefined ? item : callOrNothing(input, item);
}

function callOrNothing<T>(read: (item: T) => unknown, item: T): unknown {
  try {
    return read(item);
  } catch {
    return undefined;
  }
}

function missingIds({ ids, nameless }: ListIds): readonly ListFinding[] {
  return nameless.map((row) =>
    createFinding(
      RANKING_MESSAGES,
      'prioritization/missing-id',
      'warning',
      { row, position: row + 1, id: ids[row]! },
      { path: [row, 'id'] },
    ),
  );
}

function duplicateIds(ids: readonly string[]): readonly ListFinding[] {
  if (new Set(ids).size === ids.length) return [];
  const rowsById = new Map<string, number[]>();
  for (const [row, id] of ids.entries()) {
    const rows = rowsById.get(id);
    if (rows === undefined) rowsById.set(id, [row]);
    else rows.push(row);
  }
  return [...rowsById]
    .filter(([, rows]) => rows.length > 1)
    .map(([id, rows]) =>
      createFinding(
        RANKING_MESSAGES,
        'prioritization/duplicate-id',
        'error',
        { id, count: rows.length, rows },
        { path: [rows[1]!, 'id'] },
      ),
    );
}

function criteriaInNoItem<T, K extends string>(
  items: readonly T[],
  table: ScoreTable<K>,
  { input }: RankOptions<T, K>,
): readonly ListFinding[] {
  if (items.length === 0) return [];
  return Object.keys(table.model.criteria)
    .filter((name) => table.columns[name]!.every(Number.isNaN))
    .filter((name) => !items.some((item) => readProperty(sourceOf(item, input), name) != null))
    .map((criterion) =>
      createFinding(RANKING_MESSAGES, 'prioritization/criterion-in-no-item', 'warning', {
        criterion,
      }),
    );
}

function appliedFloors<K extends string>(
  ids: readonly string[],
  table: ScoreTable<K>,
): readonly ListFinding[] {
  return [...table.floored].flatMap(([row, criteria]) =>
    criteria.map((criterion) => {
      const { label } = table.model.criteria[criterion];
      const floor = table.columns[criterion]![row]!;
      return createFinding(
        RANKING_MESSAGES,
        'prioritization/floor-applied',
        'info',
        { id: ids[row]!, criterion, label, floor },
        { path: [row, criterion] },
      );
    }),
  );
}

/** A scale made by comparing the items of the list starts at 1 and tells them apart. */
function relativeScales<K extends string>({
  model,
  columns,
}: ScoreTable<K>): readonly ListFinding[] {
  return (Object.keys(model.criteria) as K[]).flatMap((criterion) => {
    const { scale, label } = model.criteria[criterion];
    if (scale !== 'relative') return [];
    // Also of items without a score, for the 1 may stand on one of them; not of a value that is out of range.
    let count = 0;
    let min = Infinity;
    let max = -Infinity;
    for (const value of columns[criterion]!) {
      if (Number.isNaN(value) || !isInRange(model.criteria[criterion], value)) continue;
      count += 1;
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    if (count < 2) return [];
    const code = min === max ? 'no-spread' : 'no-anchor';
    const params = { criterion, label, value: min };
    return min === max || min !== 1
      ? [createFinding(RANKING_MESSAGES, `prioritization/${code}`, 'warning', params)]
      : [];
  });
}

function equalCriteria<K extends string>(
  table: ScoreTable<K>,
  { context }: ScoredRows,
): readonly ListFinding[] {
  return [...criteriaOf(table.model.formula, 'relative')]
    .filter(
      (name) =>
        context.ranges[name]!.count > 1 && context.ranges[name]!.min === context.ranges[name]!.max,
    )
    .map((criterion) => {
      const { label } = table.model.criteria[criterion as K];
      return createFinding(RANKING_MESSAGES, 'prioritization/zero-range', 'info', {
        criterion,
        label,
      });
    });
}

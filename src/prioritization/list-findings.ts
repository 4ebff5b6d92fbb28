import { createFinding, type Finding } from '../core/finding.js';
import type { ScoreTable } from './columns.js';
import { isInRange, readProperty } from './criterion.js';
import { criteriaOf } from './formula.js';
import { type PrioritizationCode, RANKING_MESSAGES } from './messages.js';
import { rangeOf } from './normalization.js';
import { type ScoredRows, scoredPlaces } from './score-rows.js';
import type { RankOptions } from './types.js';

type ListFinding = Finding<PrioritizationCode, never>;

/** What concerns a list as a whole: ids, criteria that no item has, floors that were used, criteria that tell nothing apart. */
export function findListProblems<T, K extends string>(
  items: readonly T[],
  ids: readonly string[],
  table: ScoreTable<K>,
  rows: ScoredRows,
  options: RankOptions<T, K>,
): readonly ListFinding[] {
  return [
    ...missingIds(items, ids, options),
    ...duplicateIds(ids),
    ...criteriaInNoItem(items, table, options),
    ...appliedFloors(ids, table),
    ...relativeScales(table),
    ...equalCriteria(table, rows),
  ];
}

/** The id of an item: the option's, or its own property `id`; `#3` for the third where there is none. */
export function readId<T>(item: T, row: number, id: ((item: T) => string) | undefined): string {
  const value = id === undefined ? readProperty(item, 'id') : callOrNothing(id, item);
  return typeof value === 'string'
    ? value
    : typeof value === 'number'
      ? String(value)
      : `#${row + 1}`;
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

function missingIds<T, K extends string>(
  items: readonly T[],
  ids: readonly string[],
  { id }: RankOptions<T, K>,
): readonly ListFinding[] {
  const findings: ListFinding[] = [];
  for (const [row, given] of ids.entries()) {
    if (given !== `#${row + 1}`) continue;
    // An item may really be called #3.
    if (
      (id === undefined ? readProperty(items[row], 'id') : callOrNothing(id, items[row]!)) === given
    )
      continue;
    const params = { row, position: row + 1, id: given };
    findings.push(
      createFinding(RANKING_MESSAGES, 'prioritization/missing-id', 'warning', params, {
        path: [row, 'id'],
      }),
    );
  }
  return findings;
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
    const values = columns[criterion]!.filter(
      (value) => !Number.isNaN(value) && isInRange(model.criteria[criterion], value),
    );
    if (values.length < 2) return [];
    const { min, max } = rangeOf(values, scoredPlaces(new Uint8Array(values.length)));
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

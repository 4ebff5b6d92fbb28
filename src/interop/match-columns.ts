import { toJsonScalar } from '../core/json.js';
import type { Criterion } from '../prioritization/types.js';
import { foldName, foldWithoutUnit, synonymsOf } from './column-names.js';

/** Something that a column may hold: a criterion, the id, the title. */
export interface ColumnTarget {
  readonly name: string;
  readonly label: string;
}

export interface ColumnMatch {
  /** By the name of the target, the number of its column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Targets for which more than one column is as good, with all of these; the first was taken. */
  readonly ambiguous: ReadonlyMap<string, readonly number[]>;
  /** Targets whose given column is not there. */
  readonly notFound: readonly string[];
}

/** What the columns of a scoring table may hold. */
export function scoringTargets(
  criteria: Readonly<Record<string, Criterion>>,
): readonly ColumnTarget[] {
  return [
    ...Object.entries(criteria).map(([name, { label }]) => ({ name, label })),
    { name: 'id', label: 'ID' },
    { name: 'title', label: 'Title' },
  ];
}

/** The columns that an option names, by target; own keys only. */
export function givenColumns(
  columns: Readonly<Record<string, string | undefined>> | undefined,
): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [target, column] of Object.entries(columns ?? {})) {
    // What is no text is the name of no column; its toString is not run.
    const name = typeof column === 'string' ? column : String(toJsonScalar(column));
    if (column !== undefined) given.set(target, name);
  }
  return given;
}

/**
 * Which column holds what: the given name first, then the exact name, the exact label, both folded, both without a unit in
 * brackets, synonyms. A better match of one target goes before a worse one of another, and a column serves one target.
 *
 * @param columns - names of the columns
 * @param given - by the name of a target, the name of its column
 */
export function matchColumns(
  columns: readonly string[],
  targets: readonly ColumnTarget[],
  given: ReadonlyMap<string, string>,
): ColumnMatch {
  const exact = indexBy(columns, (name) => name);
  const folded = indexBy(columns, foldName);
  const bare = indexBy(columns, foldWithoutUnit);
  const found = new Map<string, number>();
  const ambiguous = new Map<string, readonly number[]>();
  const notFound: string[] = [];
  const claimed = new Set<number>();
  const claim = (name: string, candidates: readonly number[]): void => {
    const free = candidates.filter((column) => !claimed.has(column));
    const [first] = free;
    if (first === undefined) return;
    claimed.add(first);
    found.set(name, first);
    if (free.length > 1) ambiguous.set(name, free);
  };

  for (const { name } of targets) {
    const wanted = given.get(name);
    if (wanted === undefined) continue;
    // Two targets may be given one column.
    const [column] = exact.get(wanted.trim()) ?? folded.get(foldName(wanted)) ?? [];
    if (column === undefined) {
      notFound.push(name);
      continue;
    }
    claimed.add(column);
    found.set(name, column);
  }
  const open = targets.filter(({ name }) => !given.has(name));
  const passes: readonly ((target: ColumnTarget) => readonly number[])[] = [
    ({ name }) => exact.get(name) ?? [],
    ({ label }) => exact.get(label) ?? [],
    ({ name, label }) => folded.get(foldName(name)) ?? folded.get(foldName(label)) ?? [],
    ({ name, label }) => bare.get(foldName(name)) ?? bare.get(foldName(label)) ?? [],
    ({ name }) => firstOf(synonymsOf(name), folded),
    ({ name }) => firstOf(synonymsOf(name), bare),
  ];
  for (const pass of passes) {
    for (const target of open) if (!found.has(target.name)) claim(target.name, pass(target));
  }
  return { columns: found, ambiguous, notFound };
}

function firstOf(
  names: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const known = names.find((name) => index.has(name));
  return known === undefined ? [] : index.get(known)!;
}

/** Columns by their name in some form; a name that leaves nothing has no place. */
function indexBy(
  columns: readonly string[],
  form: (name: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [column, name] of columns.entries()) {
    const key = form(name);
    const same = index.get(key);
    if (key === '') continue;
    if (same === undefined) index.set(key, [column]);
    else same.push(column);
  }
  return index;
}

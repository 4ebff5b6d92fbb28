import type { Activity, Assignment, ResponsibilityMatrix, Role } from './types.js';

/** One collection of a matrix as a list. */
export interface PartList<T> {
  /** Keys in the record; they are the ids, whatever the field `id` says. */
  readonly ids: readonly string[];
  readonly entities: readonly T[];
  /** Keys under which no object stands. */
  readonly malformed: readonly string[];
}

/** The roles of a matrix in the order of their ranks, then of their ids, by code unit. */
export function orderedRoles(matrix: ResponsibilityMatrix): PartList<Role> {
  return sortByRank(listOf(matrix.roles));
}

/** The activities in the same order. */
export function orderedActivities(matrix: ResponsibilityMatrix): PartList<Activity> {
  return sortByRank(listOf(matrix.activities));
}

/** The assignments in the order of the record, which means nothing. */
export function storedAssignments(matrix: ResponsibilityMatrix): PartList<Assignment> {
  return listOf(matrix.assignments);
}

/** A stored name may be anything; its id stands for what is no text. */
export function nameOf(entity: { readonly name: unknown }, id: string): string {
  return typeof entity.name === 'string' && entity.name !== '' ? entity.name : id;
}

/** A collection that is no object has no entries: a matrix from a file may be anything. */
function listOf<T>(record: Readonly<Record<string, T>>): PartList<T> {
  const ids: string[] = [];
  const entities: T[] = [];
  const malformed: string[] = [];
  if (typeof record === 'object' && record !== null) {
    for (const id of Object.keys(record)) {
      const entity = record[id]!;
      if (typeof entity === 'object' && entity !== null) {
        ids.push(id);
        entities.push(entity);
      } else malformed.push(id);
    }
  }
  return { ids, entities, malformed };
}

function sortByRank<T extends { readonly rank: string }>(list: PartList<T>): PartList<T> {
  const { ids, entities, malformed } = list;
  const ranks = entities.map(({ rank }) => (typeof rank === 'string' ? rank : ''));
  const order = [...ids.keys()].sort(
    (i, j) => compareTexts(ranks[i]!, ranks[j]!) || compareTexts(ids[i]!, ids[j]!),
  );
  return { ids: order.map((i) => ids[i]!), entities: order.map((i) => entities[i]!), malformed };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

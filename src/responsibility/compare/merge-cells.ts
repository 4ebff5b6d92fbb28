import { createConflict } from './merge-conflict.js';
import { type Merge, nameOf } from './merge-entities.js';
import { isObject, keysOf, readField } from './merge-fields.js';

/** Does the assignment, as one of the sides has it, stand in a cell whose codes both sides changed? */
export type ContestFinder = (assignment: unknown) => boolean;

interface Cell {
  readonly activityId: string;
  readonly roleId: string;
}

/**
 * Finds the cells to which each side gave another set of codes, and tells of them.
 *
 * A cell whose role or activity one side does not have is none of them: what was removed and used is kept whole.
 */
export function findContestedCells(merge: Merge): ContestFinder {
  const { base, ours, theirs, conflicts } = merge;
  const own = changedCells(base.assignments, ours.assignments);
  const other = changedCells(base.assignments, theirs.assignments);
  const contested = new Set<string>();
  const shared = [...own.keys()].filter((key) => other.has(key)).sort();
  if (shared.length === 0) return () => false;
  const among = new Set(shared);
  const [before, ownCodes, otherCodes] = [base, ours, theirs].map((side) =>
    codesByCell(side.assignments, among),
  );
  for (const key of shared) {
    const versions = {
      base: before!.get(key) ?? [],
      ours: ownCodes!.get(key) ?? [],
      theirs: otherCodes!.get(key) ?? [],
    };
    const [first, mine, second] = [versions.base, versions.ours, versions.theirs].map(String);
    if (mine === second || mine === first || second === first) continue;
    const { activityId, roleId } = own.get(key)!;
    if (!isShared(merge, 'activities', activityId) || !isShared(merge, 'roles', roleId)) continue;
    contested.add(key);
    const activity = nameOf(merge, 'activities', activityId);
    const role = nameOf(merge, 'roles', roleId);
    const params = { activityId, activity, roleId, role };
    conflicts.push(createConflict('cell', ['activities', activityId], params, versions, 'ours'));
  }
  return (assignment) => {
    const cell = cellOf(assignment);
    return cell !== undefined && contested.has(keyOf(cell));
  };
}

/** Cells in which an assignment is there on one side only, or with another code. */
function changedCells(before: unknown, after: unknown): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const id of keysOf(before, after)) {
    const [first, second] = [readField(before, id), readField(after, id)];
    const [from, to] = [cellOf(first), cellOf(second)];
    const isSame =
      from?.activityId === to?.activityId &&
      from?.roleId === to?.roleId &&
      readField(first, 'code') === readField(second, 'code');
    if (isSame) continue;
    for (const cell of [from, to]) if (cell !== undefined) cells.set(keyOf(cell), cell);
  }
  return cells;
}

/** The codes of each cell, each once and in alphabetical order. */
function codesByCell(
  assignments: unknown,
  among: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const cells = new Map<string, readonly string[]>();
  for (const id of keysOf(assignments, undefined)) {
    const assignment = readField(assignments, id);
    const cell = cellOf(assignment);
    const code = readField(assignment, 'code');
    if (cell === undefined || typeof code !== 'string') continue;
    const key = keyOf(cell);
    if (among.has(key)) cells.set(key, [...new Set([...(cells.get(key) ?? []), code])].sort());
  }
  return cells;
}

function cellOf(assignment: unknown): Cell | undefined {
  const activityId = readField(assignment, 'activityId');
  const roleId = readField(assignment, 'roleId');
  return typeof activityId === 'string' && typeof roleId === 'string'
    ? { activityId, roleId }
    : undefined;
}

function keyOf({ activityId, roleId }: Cell): string {
  return JSON.stringify([activityId, roleId]);
}

function isShared(
  { ours, theirs }: Merge,
  collection: 'roles' | 'activities',
  id: string,
): boolean {
  return [ours, theirs].every((side) => isObject(readField(side[collection], id)));
}

import { cellsOf, indexMatrix, type MatrixIndex } from '../matrix/matrix-index.js';
import { missOf } from '../scheme-index.js';
import type { ResponsibilityMatrix, ResponsibilityScheme } from '../types.js';
import { createConflict } from './merge-conflict.js';
import type { Merge } from './merge-entities.js';

/** Activities of which each side has as many accountable roles as the scheme asks for, and the merged matrix has not. */
export function checkAccountables(
  { base, ours, theirs, conflicts }: Merge,
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
): void {
  const merged = indexMatrix(matrix, scheme);
  const [before, own, other] = [base, ours, theirs].map((side) => indexMatrix(side, scheme));
  const [bound] = merged.scheme.bounds;
  merged.activities.ids.forEach((activityId, activity) => {
    const roleIds = accountableRoles(merged, activity);
    const count = roleIds.length;
    if (missOf(count, bound) === 0) return;
    const sides = { ours: rolesIn(own!, activityId), theirs: rolesIn(other!, activityId) };
    const isFine = (side: readonly string[] | undefined): boolean =>
      side !== undefined && missOf(side.length, bound) === 0;
    if (!isFine(sides.ours) || !isFine(sides.theirs)) return;
    const params = {
      activityId,
      activity: merged.activities.names[activity]!,
      count,
      roleIds,
      roles: roleIds.map((id) => merged.roles.names[merged.roles.numbers.get(id)!]!),
    };
    const versions = { base: rolesIn(before!, activityId), ...sides };
    const path = ['activities', activityId];
    conflicts.push(createConflict('accountable', path, params, versions, 'both'));
  });
}

/** Undefined = there is no such activity. */
function rolesIn(index: MatrixIndex, activityId: string): readonly string[] | undefined {
  const activity = index.activities.numbers.get(activityId);
  return activity === undefined ? undefined : accountableRoles(index, activity);
}

function accountableRoles(index: MatrixIndex, activity: number): readonly string[] {
  return cellsOf(index, activity)
    .filter(({ mask }) => mask & index.scheme.account)
    .map(({ role }) => index.roles.ids[role]!);
}

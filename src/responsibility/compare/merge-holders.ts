import { cellsOf, indexMatrix, type MatrixIndex } from '../matrix/matrix-index.js';
import { type Bound, codesIn, codeText, missOf } from '../scheme-index.js';
import type { ResponsibilityMatrix, ResponsibilityScheme } from '../types.js';
import { createConflict } from './merge-conflict.js';
import type { Merge } from './merge-entities.js';

/**
 * Activities on which each side has as many roles with some codes as the scheme asks for, and the merged matrix has not: who
 * accounts, who performs, then single codes with bounds of their own.
 */
export function checkHolders(
  { base, ours, theirs, conflicts }: Merge,
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
): void {
  const merged = indexMatrix(matrix, scheme);
  const [before, own, other] = [base, ours, theirs].map((side) => indexMatrix(side, scheme));
  merged.scheme.bounds.forEach((bound, i) => {
    merged.activities.ids.forEach((activityId, activity) => {
      const roleIds = holdersOn(merged, activity, bound);
      const count = roleIds.length;
      if (missOf(count, bound) === 0) return;
      const sides = {
        ours: holdersIn(own!, activityId, bound),
        theirs: holdersIn(other!, activityId, bound),
      };
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
      const versions = { base: holdersIn(before!, activityId, bound), ...sides };
      const path = ['activities', activityId];
      const codes = codeText(merged.scheme, codesIn(bound.mask));
      conflicts.push(
        i === 0
          ? createConflict('accountable', path, params, versions, 'both')
          : createConflict('holders', path, { ...params, codes }, versions, 'both'),
      );
    });
  });
}

/** Undefined = there is no such activity. */
function holdersIn(
  index: MatrixIndex,
  activityId: string,
  bound: Bound,
): readonly string[] | undefined {
  const activity = index.activities.numbers.get(activityId);
  return activity === undefined ? undefined : holdersOn(index, activity, bound);
}

function holdersOn(index: MatrixIndex, activity: number, bound: Bound): readonly string[] {
  return cellsOf(index, activity)
    .filter(({ mask }) => mask & bound.mask)
    .map(({ role }) => index.roles.ids[role]!);
}

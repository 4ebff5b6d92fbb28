import { DomainError } from '../../core/domain-error.js';
import { hasOwn, toJsonScalar } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import type { ActivityId, ResponsibilityMatrix, RoleId } from '../types.js';
import { listParts, orderParts } from './matrix-parts.js';

/** An activity and the codes that a role holds on it. */
export interface ActivityPart {
  readonly activityId: ActivityId;
  /** By code unit, each once; their strength is the scheme's to say. */
  readonly codes: readonly string[];
}

/**
 * The activities that a role has a part in, as its column of the matrix says it.
 *
 * @returns in the order of the activities; groups are not resolved, periods are not looked at, assignments that name an activity
 *   which does not exist are left out
 * @throws DomainError `responsibility/unknown-role`
 * @example
 * const { matrix } = readGrid([['', 'PM', 'Dev'], ['Plan', 'A/R', 'C'], ['Build', '', 'A/R']], raci)
 * activitiesOf(matrix, 'pm') //=> [{ activityId: 'plan', codes: ['A', 'R'] }]
 */
export function activitiesOf(
  matrix: ResponsibilityMatrix,
  roleId: RoleId,
): readonly ActivityPart[] {
  const { roles, activities, assignments } = readOptions(matrix);
  if (typeof roleId !== 'string' || !hasOwn(readOptions(roles), roleId)) {
    throw new DomainError('responsibility/unknown-role', { roleId: toJsonScalar(roleId) });
  }
  const { ids, numbers } = orderParts(activities);
  const codes = new Map<number, Set<string>>();
  for (const assignment of listParts(assignments).entities) {
    const activity = numbers.get(assignment.activityId);
    if (assignment.roleId !== roleId || activity === undefined) continue;
    if (typeof assignment.code !== 'string') continue;
    const held = codes.get(activity) ?? new Set<string>();
    codes.set(activity, held.add(assignment.code));
  }
  return [...codes.keys()]
    .sort((a, b) => a - b)
    .map((activity) => ({ activityId: ids[activity]!, codes: [...codes.get(activity)!].sort() }));
}

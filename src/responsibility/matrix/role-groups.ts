import { hasOwn, textsIn } from '../../core/json.js';
import type { Reason } from '../staffing/staffing-types.js';
import type { Role, RoleId } from '../types.js';

/** A role that has what another one has, and through which groups. */
export interface ExpandedRole {
  readonly roleId: RoleId;
  /** From the role of the assignment to this one; empty = it is that role. */
  readonly via: readonly Reason[];
}

/**
 * The role itself and all that have its part: the members of a group and the roles that may stand in its place, through any depth.
 *
 * Each role comes once, by the shortest way, so that a cycle ends; roles that do not exist are left out.
 */
export function expandRole(
  roles: Readonly<Record<RoleId, Role>>,
  roleId: RoleId,
): readonly ExpandedRole[] {
  if (!hasOwn(roles, roleId)) return [];
  const found: ExpandedRole[] = [{ roleId, via: [] }];
  const seen = new Set([roleId]);
  for (const { roleId: current, via } of found) {
    const role = Object(roles[current]) as Partial<Role>;
    const enter = (next: RoleId, reason: Reason): void => {
      if (seen.has(next) || !hasOwn(roles, next)) return;
      seen.add(next);
      found.push({ roleId: next, via: [...via, reason] });
    };
    for (const next of textsIn(role.members)) {
      enter(next, { kind: 'group', groupId: current, roleId: next });
    }
    for (const next of textsIn(role.anyOf)) {
      enter(next, { kind: 'any-of', oneOfId: current, roleId: next });
    }
  }
  return found;
}

import { toJsonScalar } from '../../core/json.js';
import { type Cell, cellsOf } from '../matrix/matrix-index.js';
import { inheritAccountable } from './accountable-fixes.js';
import type { Check, Row } from './check.js';
import { rolesBelow } from './group-graph.js';
import { NO_PARENT } from './hierarchy.js';

/** What each activity is a part of exists, and none is a part of itself. */
export function checkHierarchy({ index, hierarchy, report }: Check): void {
  const { ids, names, entities } = index.activities;
  for (const activity of hierarchy.orphans) {
    const activityId = ids[activity]!;
    const path = ['activities', activityId, 'parentId'];
    const params = { parentId: toJsonScalar(entities[activity]!.parentId) };
    report('responsibility/hierarchy-orphan', { activity, path }, params, () => [
      { title: 'leave-parent', operations: [leaveParent(activityId)], isSafe: true },
    ]);
  }
  for (const cycle of hierarchy.cycles) {
    const [activity] = cycle as [number];
    const activityId = ids[activity]!;
    const path = ['activities', activityId, 'parentId'];
    const activityIds = cycle.map((i) => ids[i]!);
    const params = { activityIds, activities: cycle.map((i) => names[i]!) };
    report('responsibility/hierarchy-cycle', { activity, path }, params, () => [
      { title: 'leave-parent', operations: [leaveParent(activityId)] },
    ]);
  }
}

/** Nobody answers for a part, and somebody for the whole; false = nobody does for that either. */
export function checkInherited(check: Check, row: Row, missing: number): boolean {
  const { index, above, report } = check;
  const whole = above.accounted[row.activity]!;
  if (whole === NO_PARENT) return false;
  const holders = cellsOf(index, whole).filter(({ mask }) => mask & index.scheme.account);
  const params = {
    parentId: index.activities.ids[whole]!,
    parent: index.activities.names[whole]!,
    roles: holders.map(({ role }) => index.roles.names[role]!),
    roleIds: holders.map(({ role }) => index.roles.ids[role]!),
  };
  report('responsibility/hierarchy-child-without-accountable', row, params, () =>
    inheritAccountable(check, row, whole, missing),
  );
  return true;
}

/** Whoever answers for a part has a part in the whole, also as a member of a group or as its group. */
export function checkChain(check: Check, row: Row): void {
  const { index, above, groups, report } = check;
  const whole = above.assigned[row.activity]!;
  const isActive =
    check.rules['responsibility/hierarchy-accountable-not-in-chain'].severity !== 'off';
  if (whole === NO_PARENT || !isActive) return;
  const involved = cellsOf(index, whole).filter(({ mask }) => mask & ~index.scheme.excluded);
  const roles = new Set(involved.map(({ role }) => role));
  const through = rolesBelow(groups, [...roles]);
  const isInvolved = ({ role }: Cell): boolean =>
    roles.has(role) ||
    through.has(role) ||
    [...rolesBelow(groups, [role])].some((member) => roles.has(member));
  for (const cell of cellsOf(index, row.activity)) {
    if (!(cell.mask & index.scheme.account) || isInvolved(cell)) continue;
    const params = {
      parentId: index.activities.ids[whole]!,
      parent: index.activities.names[whole]!,
    };
    const path = ['activities', index.activities.ids[row.activity]!];
    const subject = { activity: row.activity, role: cell.role, path };
    report('responsibility/hierarchy-accountable-not-in-chain', subject, params);
  }
}

function leaveParent(activityId: string) {
  return { kind: 'change-activity', activityId, change: { parentId: null } } as const;
}

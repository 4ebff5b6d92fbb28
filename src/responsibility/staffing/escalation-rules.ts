import { toJsonScalar } from '../../core/json.js';
import { listParts } from '../matrix/matrix-parts.js';
import { stepOf } from './escalation-path.js';
import type { RoleDemand } from './role-demand.js';
import { roleParams, type StaffingCheck } from './staffing-check.js';
import { sortParts } from './staffing-day.js';
import { checkRecord } from './staffing-reference-rules.js';

/** Does each accountable role have somebody to turn to, up to a last word? Only where anything is said about it. */
export function checkEscalation(check: StaffingCheck, demand: readonly RoleDemand[]): void {
  const { escalation } = check.staffing;
  if (escalation === undefined) return;
  const next = new Map<string, string>();
  const asked = new Set<string>();
  const collection = 'escalation';
  checkRecord(check, collection, escalation);
  const { ids, entities, malformed } = sortParts(listParts(escalation));
  for (const id of malformed) {
    check.report('responsibility/staffing-not-a-record', [collection, id], { collection, id });
  }
  ids.forEach((roleId, i) => {
    checkDays(check, roleId, entities[i]!.afterDays);
    const { toRoleId } = entities[i]!;
    if (!isKnown(check, roleId, roleId) || !isKnown(check, roleId, toRoleId, 'toRoleId')) return;
    if (toRoleId === roleId) {
      check.report(
        'responsibility/escalation-self',
        [collection, roleId],
        roleParams(check, roleId),
      );
      return;
    }
    next.set(roleId, toRoleId);
    asked.add(toRoleId);
  });
  checkCircles(check, next);
  checkMissing(check, demand, asked);
}

function checkDays(check: StaffingCheck, id: string, value: unknown): void {
  if (value === undefined || (typeof value === 'number' && value >= 0 && value < Infinity)) return;
  check.report('responsibility/staffing-invalid-value', ['escalation', id, 'afterDays'], {
    collection: 'escalation',
    id,
    field: 'afterDays',
    value: toJsonScalar(value),
    expected: 'a number of days from 0',
  });
}

function isKnown(
  check: StaffingCheck,
  roleId: string,
  unknownId: unknown,
  ...field: readonly string[]
): boolean {
  if (check.duties.index.roles.numbers.has(unknownId as string)) return true;
  const params = { roleId, unknownId: toJsonScalar(unknownId) };
  check.report('responsibility/escalation-unknown-role', ['escalation', roleId, ...field], params);
  return false;
}

/** Each role turns to one other: whoever is met again on a walk stands in a circle. */
function checkCircles(check: StaffingCheck, next: ReadonlyMap<string, string>): void {
  const walkOf = new Map<string, string>();
  for (const start of next.keys()) {
    const walk: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      walk.push(at);
      at = next.get(at);
    }
    if (at === undefined || walkOf.get(at) !== start) continue;
    const roleIds = walk.slice(walk.indexOf(at));
    const roles = [...roleIds, at].map((roleId) => roleParams(check, roleId).role);
    check.report('responsibility/escalation-cycle', ['escalation', at], { roleIds, roles });
  }
}

/** Whom others turn to may have the last word. */
function checkMissing(
  check: StaffingCheck,
  demand: readonly RoleDemand[],
  asked: ReadonlySet<string>,
): void {
  const { index, masks } = check.duties;
  index.roles.ids.forEach((roleId, role) => {
    const isAccountable = (demand[role]!.ownMask & masks.account) !== 0;
    if (!isAccountable || asked.has(roleId)) return;
    if (stepOf(check.staffing.escalation, roleId) !== undefined) return;
    check.report('responsibility/escalation-missing', ['roles', roleId], roleParams(check, roleId));
  });
}

import { type JsonRecord, textsIn } from '../../core/json.js';
import { listParts } from '../matrix/matrix-parts.js';
import { DUTIES, type Duty } from '../types.js';
import { claimsOf } from './duty-claims.js';
import { boundsOf, runsOn } from './period.js';
import { createDoubleDutyFinder, type DoubleDutyFinder } from './same-person.js';
import { personParams, roleParams, type StaffingCheck } from './staffing-check.js';
import { appendTo, sortParts } from './staffing-day.js';

/** A person that breaks a separation, unless a waiver says that it is allowed. */
type ReportConflict = (
  rule: 'role' | 'duty' | 'activity',
  personId: string,
  params: JsonRecord,
) => void;

/** A stored separation; its fields may be anything. */
interface Stored {
  readonly kind?: unknown;
  readonly roleIds?: unknown;
  readonly activityIds?: unknown;
  readonly duties?: unknown;
  readonly most?: unknown;
}

const CONTROLS = ['account', 'approve', 'verify'] as const;
const OWNING: readonly Duty[] = ['perform', 'decide', 'approve', 'account'];

/** Does anybody have what is to be apart? Waivers that are over or waive nothing are findings as well. */
export function checkSeparations(check: StaffingCheck): void {
  const finder = createDoubleDutyFinder(check.duties);
  checkBothCodes(check, finder);
  const waivers = sortParts(listParts(check.staffing.waivers));
  const running = new Map<unknown, number[]>();
  waivers.entities.forEach((waiver, i) => {
    if (runsOn(waiver, check.duties.day.on)) appendTo(running, waiver.separationId, i);
  });
  const used = new Set<number>();
  const separations = sortParts(listParts(check.staffing.separations));
  separations.ids.forEach((separationId, i) => {
    const waived = new Map<unknown, number[]>();
    for (const waiver of running.get(separationId) ?? []) {
      appendTo(waived, waivers.entities[waiver]!.personId, waiver);
    }
    const report: ReportConflict = (rule, personId, params) => {
      const by = waived.get(personId);
      by?.forEach((waiver) => used.add(waiver));
      if (by !== undefined) return;
      const more = { separationId, ...personParams(check, personId), ...params };
      check.report(
        `responsibility/separation-${rule}-conflict`,
        ['separations', separationId],
        more,
      );
    };
    const separation: Stored = separations.entities[i]!;
    if (separation.kind === 'roles') checkRoles(check, separation, report);
    if (separation.kind === 'duties') checkDuties(check, separation, finder, report);
    if (separation.kind === 'activities') checkActivities(check, separation, report);
  });
  checkWaivers(check, used);
}

/** Somebody who does an activity in one role and answers for it, approves or verifies it in another one. */
function checkBothCodes(check: StaffingCheck, finder: DoubleDutyFinder): void {
  const rule = 'responsibility/staffing-same-person-both-codes';
  if (check.rules[rule].severity === 'off') return;
  const { index, masks } = check.duties;
  const { roles, activities } = index;
  check.cells.forEach((cells, activity) => {
    const maskOf = new Map(cells.map(({ role, mask }) => [role, mask]));
    const found = new Map<string, { first: number; second: number; duties: Duty[] }>();
    for (const duty of CONTROLS) {
      for (const { personId, first, second } of finder(activity, cells, ['perform', duty])) {
        // What the matrix gives to one role on purpose (A/R) is no accident of staffing.
        const isMeant = maskOf.get(first)! & masks[duty] || maskOf.get(second)! & masks.perform;
        if (first === second || isMeant) continue;
        const known = found.get(personId);
        if (known === undefined) found.set(personId, { first, second, duties: [duty] });
        else if (!known.duties.includes(duty)) known.duties.push(duty);
      }
    }
    for (const [personId, { first, second, duties }] of found) {
      check.report(rule, ['activities', activities.ids[activity]!], {
        ...personParams(check, personId),
        activityId: activities.ids[activity]!,
        activity: activities.names[activity]!,
        roleIds: [roles.ids[first]!, roles.ids[second]!],
        performing: roles.names[first]!,
        controlling: roles.names[second]!,
        duties,
      });
    }
  });
}

function checkRoles(check: StaffingCheck, separation: Stored, report: ReportConflict): void {
  const { most, roleIds } = separation;
  const { index, reach, standing } = check.duties;
  const held = new Map<string, string[]>();
  for (const roleId of textsOf(roleIds)) {
    const role = index.roles.numbers.get(roleId);
    if (role === undefined) continue;
    // Who stands in a member of a group has the part of the group.
    const seats = reach(role).flatMap((each) => standing(each.roleId));
    for (const personId of new Set(seats.map((seat) => seat.personId))) {
      appendTo(held, personId, roleId);
    }
  }
  for (const [personId, roles] of held) {
    if (roles.length <= countOf(most)) continue;
    const names = roles.map((roleId) => roleParams(check, roleId).role);
    const params = { roleIds: roles, roles: names, count: roles.length, most: countOf(most) };
    report('role', personId, params);
  }
}

function checkDuties(
  check: StaffingCheck,
  separation: Stored,
  finder: DoubleDutyFinder,
  report: ReportConflict,
): void {
  const [first, second, ...more] = dutiesOf(separation.duties);
  if (first === undefined || second === undefined || more.length > 0) return;
  const { activities } = check.duties.index;
  for (const activity of activitiesIn(check, separation.activityIds)) {
    const found = finder(activity, check.cells[activity]!, [first, second]);
    for (const personId of new Set(found.map((double) => double.personId))) {
      report('duty', personId, {
        activityId: activities.ids[activity]!,
        activity: activities.names[activity]!,
        duties: [first, second],
      });
    }
  }
}

function checkActivities(check: StaffingCheck, separation: Stored, report: ReportConflict): void {
  const { activityIds, duties, most } = separation;
  if (activityIds === undefined) return;
  const { activities } = check.duties.index;
  const wanted = duties === undefined ? OWNING : dutiesOf(duties);
  const held = new Map<string, number[]>();
  for (const activity of activitiesIn(check, activityIds)) {
    const people = wanted.flatMap((duty) =>
      claimsOf(check.duties, activity, check.cells[activity]!, duty).map((claim) => claim.personId),
    );
    for (const personId of new Set(people)) appendTo(held, personId, activity);
  }
  for (const [personId, own] of held) {
    if (own.length <= countOf(most)) continue;
    report('activity', personId, {
      activityIds: own.map((activity) => activities.ids[activity]!),
      activities: own.map((activity) => activities.names[activity]!),
      count: own.length,
      most: countOf(most),
    });
  }
}

function checkWaivers(check: StaffingCheck, used: ReadonlySet<number>): void {
  const { on } = check.duties.day;
  const waivers = sortParts(listParts(check.staffing.waivers));
  waivers.entities.forEach((waiver, i) => {
    const waiverId = waivers.ids[i]!;
    const params = { waiverId, ...personParams(check, waiver.personId), on };
    const bounds = boundsOf(waiver);
    const path = ['waivers', waiverId];
    if (bounds !== undefined && bounds.to <= on) {
      check.report('responsibility/separation-waiver-expired', path, { ...params, to: bounds.to });
    } else if (runsOn(waiver, on) && !used.has(i)) {
      check.report('responsibility/separation-waiver-unused', path, params);
    }
  });
}

/** The activities that are named, in their order and once each; absent = all. */
function activitiesIn({ duties }: StaffingCheck, activityIds: unknown): readonly number[] {
  const { ids, numbers } = duties.index.activities;
  if (activityIds === undefined) return [...ids.keys()];
  const named = textsOf(activityIds).flatMap((id) => numbers.get(id) ?? []);
  return named.sort((a, b) => a - b);
}

/** How many a person may have. */
function countOf(most: unknown): number {
  return typeof most === 'number' && most >= 1 ? most : 1;
}

/** The texts of a stored list, each once. */
function textsOf(list: unknown): readonly string[] {
  return [...new Set(textsIn(list))];
}

/** Those that are duties, each once. */
function dutiesOf(list: unknown): readonly Duty[] {
  const known = new Set(textsOf(list));
  return DUTIES.filter((duty) => known.has(duty));
}

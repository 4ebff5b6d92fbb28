import { buildGraph, cycleOf, stronglyConnectedGroups } from '../../core/graph.js';
import { daysBetween } from '../../core/iso-date.js';
import { listParts } from '../matrix/matrix-parts.js';
import { DUTIES } from '../types.js';
import { type Authority, authorityOf, bearsDuty, haveCommonPart } from './delegation-authority.js';
import { boundsOf } from './period.js';
import type { RoleDemand } from './role-demand.js';
import { namesOf, personParams, roleParams, type StaffingCheck } from './staffing-check.js';
import { type Handover, sortParts } from './staffing-day.js';
import type { Delegation } from './staffing-types.js';

/** Is each delegation sound, short, to somebody who is there, and of what its giver has? */
export function checkDelegations(check: StaffingCheck, demand: readonly RoleDemand[]): void {
  const { ids, entities } = sortParts(listParts(check.staffing.delegations));
  const { day } = check.duties;
  const running = new Map([...day.handovers.values()].flat().map((each) => [each.id, each]));
  const authority = authorityOf(check.duties, demand);
  ids.forEach((id, i) => {
    const delegation = entities[i]!;
    if (isOver(check, id, delegation)) return;
    checkForm(check, id, delegation);
    const handover = running.get(id);
    if (handover === undefined) return;
    checkDelegate(check, handover);
    checkAuthority(check, handover, authority);
  });
  checkCircles(check);
}

function isOver(check: StaffingCheck, delegationId: string, delegation: Delegation): boolean {
  const { to } = boundsOf(delegation) ?? {};
  if (to === undefined || delegation.to === undefined || to > check.duties.day.on) return false;
  const params = { delegationId, ...personParams(check, delegation.fromPersonId), to };
  check.report('responsibility/delegation-expired', ['delegations', delegationId], params);
  return true;
}

/** What is wrong with it on whatever day. */
function checkForm(check: StaffingCheck, delegationId: string, delegation: Delegation): void {
  const { fromPersonId, toPersonId, from, to } = delegation;
  const duties: unknown = delegation.duties;
  const path = ['delegations', delegationId];
  const params = { delegationId, ...personParams(check, fromPersonId) };
  const isPerson = check.duties.day.people.has(fromPersonId);
  if (isPerson && fromPersonId === toPersonId)
    check.report('responsibility/delegation-self', path, params);
  if (Array.isArray(duties) && duties.includes('account')) {
    check.report('responsibility/delegation-includes-account', [...path, 'duties'], params);
  }
  if (from === undefined || to === undefined || boundsOf(delegation) === undefined) return;
  const days = daysBetween(from, to);
  const rule = 'responsibility/delegation-too-long';
  const { max } = check.rules[rule];
  if (days > max) check.report(rule, path, { ...params, from, to, days, max });
}

function checkDelegate(check: StaffingCheck, { id, toPersonId }: Handover): void {
  const { people, on } = check.duties.day;
  const person = people.get(toPersonId);
  // Who is no person at all is a finding of its own.
  if (person === undefined || person.isPresent) return;
  check.report('responsibility/delegation-delegate-inactive', ['delegations', id, 'toPersonId'], {
    delegationId: id,
    ...personParams(check, toPersonId),
    on,
  });
}

/** Stands for everything, where the giver has nothing. */
const ANYTHING = '*';

function checkAuthority(check: StaffingCheck, handover: Handover, authority: Authority): void {
  const { duties, cells, report } = check;
  const { roles, activities } = duties.index;
  const has = authority.roles.get(handover.fromPersonId) ?? new Map<string, boolean>();
  const named = handover.roleIds && roles.ids.filter((id) => handover.roleIds!.has(id));
  const wanted = named ?? [...has.keys()];
  const passable = wanted.filter((roleId) => has.get(roleId) === true);
  const barred = wanted.filter((roleId) => has.get(roleId) === false);
  const excess = wanted
    .filter((roleId) => !has.has(roleId))
    .map((id) => roleParams(check, id).role);
  if (has.size === 0 && named === undefined) excess.push(ANYTHING);
  if (passable.length > 0) {
    const mask = passable.reduce((bits, roleId) => bits | authority.maskOf(roleId), 0);
    const sources = new Set(passable.flatMap(authority.sourcesOf));
    excess.push(
      ...DUTIES.filter((duty) => handover.duties?.has(duty) && !bearsDuty(duties, mask, duty)),
    );
    for (const activityId of handover.activityIds ?? []) {
      const activity = activities.numbers.get(activityId as string);
      if (activity === undefined || cells[activity]!.some(({ role }) => sources.has(role)))
        continue;
      excess.push(activities.names[activity]!);
    }
  }
  const path = ['delegations', handover.id];
  const params = { delegationId: handover.id, ...personParams(check, handover.fromPersonId) };
  if (excess.length > 0) {
    report('responsibility/delegation-exceeds-authority', path, { ...params, excess });
  }
  if (barred.length > 0 && (named !== undefined || passable.length === 0)) {
    const names = barred.map((roleId) => roleParams(check, roleId).role);
    report('responsibility/delegation-chained', path, { ...params, excess: names });
  }
}

/** People who hand on to each other in a circle, on the day, a part that goes all the way round. */
function checkCircles(check: StaffingCheck): void {
  const { handovers, people } = check.duties.day;
  const givers = new Map<string, string[]>([...people.keys()].map((id) => [id as string, []]));
  for (const handover of [...handovers.values()].flat()) {
    if (people.has(handover.fromPersonId)) {
      givers.get(handover.toPersonId)?.push(handover.fromPersonId);
    }
  }
  const { graph } = buildGraph([...givers].map(([id, dependsOn]) => ({ id, dependsOn })));
  for (const group of stronglyConnectedGroups(graph)) {
    const personIds = cycleOf(graph, group).map((person) => graph.ids[person]!);
    const steps = personIds.map((personId, i) =>
      handovers
        .get(personId)!
        .filter(({ toPersonId }) => toPersonId === personIds[(i + 1) % personIds.length]),
    );
    if (!haveCommonPart(steps)) continue;
    const delegationIds = steps.flat().map(({ id }) => id);
    check.report('responsibility/delegation-cycle', ['delegations', delegationIds[0]!], {
      delegationIds,
      personIds,
      people: namesOf(check, [...personIds, personIds[0]!]),
    });
  }
}

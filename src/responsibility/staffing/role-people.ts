import type { DutyIndex } from './duty-claims.js';
import type { Handover } from './staffing-day.js';

/**
 * The people who stand in a role and those to whom it was handed on, present or away, and whether they may hand it on.
 *
 * @param isMeant - the delegations that are looked at
 */
export function spreadRole(
  { day, standing }: DutyIndex,
  roleId: string,
  isMeant: (handover: Handover) => boolean,
): ReadonlyMap<string, boolean> {
  const people = new Map<string, boolean>();
  const queue: string[] = [];
  const enter = (personId: string, mayPass: boolean): void => {
    const known = people.get(personId);
    if (known === true || known === mayPass) return;
    people.set(personId, mayPass);
    if (mayPass) queue.push(personId);
  };
  for (const { personId } of standing(roleId)) enter(personId, true);
  // The list grows while it is read.
  for (const personId of queue) {
    for (const handover of day.handovers.get(personId) ?? []) {
      const isThere = day.people.get(handover.toPersonId)?.isEmployed === true;
      if (isThere && isMeant(handover)) enter(handover.toPersonId, handover.redelegable);
    }
  }
  return people;
}

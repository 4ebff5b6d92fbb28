import type { Role } from '../types.js';
import { runsOn } from './period.js';
import { inChargeOf, isCovered, type RoleDemand } from './role-demand.js';
import { missingSkills, wantedSkills } from './skills.js';
import { namesOf, personParams, roleParams, type StaffingCheck } from './staffing-check.js';
import { isInCharge, type Seat } from './staffing-day.js';
import { atMost } from './staffing-rules.js';

/** Stands in a sentence where there is nobody to name. */
const NOBODY = '—';

/** One role and who is in it on the day. */
interface Occupied {
  readonly role: Role;
  readonly number: number;
  readonly id: string;
  readonly demand: RoleDemand;
  /** Holders and acting ones, present or away. */
  readonly inCharge: readonly Seat[];
}

/** Is each role that is needed held, by as many as are to, who are there and can do it? */
export function checkOccupancy(check: StaffingCheck, demand: readonly RoleDemand[]): void {
  checkLeft(check);
  const { roles } = check.duties.index;
  roles.ids.forEach((id, number) => {
    const occupied: Occupied = {
      role: roles.entities[number]!,
      number,
      id,
      demand: demand[number]!,
      inCharge: inChargeOf(check.duties, id),
    };
    const isVacant = checkPresence(check, occupied);
    checkCount(check, occupied, isVacant);
    checkAccountable(check, occupied);
    checkSkills(check, occupied);
  });
}

/** Appointments that go on although the person has left. */
function checkLeft(check: StaffingCheck): void {
  const { appointments, people, on } = check.duties.day;
  appointments.entities.forEach((appointment, i) => {
    const employed = people.get(appointment.personId)?.employed;
    if (employed === undefined || employed.to > on || !runsOn(appointment, on)) return;
    check.report(
      'responsibility/staffing-inactive-holder',
      ['appointments', appointments.ids[i]!],
      {
        appointmentId: appointments.ids[i]!,
        ...personParams(check, appointment.personId),
        ...roleParams(check, appointment.roleId),
        left: employed.to,
      },
    );
  });
}

/** @returns whether it was reported as vacant */
function checkPresence(check: StaffingCheck, occupied: Occupied): boolean {
  const { duties, report, rules } = check;
  const { role, id, number, demand, inCharge } = occupied;
  const { on, seats } = duties.day;
  if (demand.mask === 0 || demand.isGroup || role.kind === 'external') return false;
  const rest = duties.reach(number).map(({ roleId }) => roleId);
  const params = { ...roleParams(check, id), on };
  if (inCharge.length === 0 && !isCovered(duties, number)) {
    const candidates = rest.flatMap((roleId) =>
      (seats.get(roleId) ?? []).flatMap(({ personId }) => personId),
    );
    const candidateIds = [...new Set(candidates)];
    const names = candidateIds.length > 0 ? namesOf(check, candidateIds) : [NOBODY];
    const rule = 'responsibility/staffing-vacant-role';
    const { severity } = rules[rule];
    report(
      rule,
      ['roles', id],
      { ...params, candidateIds, candidates: names },
      demand.isNeeded ? severity : atMost(severity, 'warning'),
    );
    return true;
  }
  const isThere = rest.some((roleId) => duties.standing(roleId).some((seat) => seat.isPresent));
  if (!isThere && demand.ownMask !== 0) {
    const away = rest.flatMap((roleId) => inChargeOf(duties, roleId));
    const personIds = [...new Set(away.map(({ personId }) => personId))];
    report('responsibility/staffing-nobody-present', ['roles', id], {
      ...params,
      personIds,
      people: namesOf(check, personIds),
    });
  }
  return false;
}

function checkCount(
  check: StaffingCheck,
  { role, id, inCharge }: Occupied,
  isVacant: boolean,
): void {
  const { duties, report } = check;
  const { min, max } = Object(role.occupancy) as { readonly min?: unknown; readonly max?: unknown };
  const params = { ...roleParams(check, id), on: duties.day.on };
  const path = ['roles', id, 'occupancy'];
  const count = inCharge.length;
  if (!isVacant && isCount(min) && count < min) {
    report('responsibility/staffing-below-occupancy', path, { ...params, count, min });
  }
  const most = seatsTaken(inCharge).length;
  if (isCount(max) && most > max) {
    report('responsibility/staffing-above-occupancy', path, { ...params, count: most, max });
  }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1;
}

/** Who counts: somebody who acts for a holder who is away takes no seat of his own. */
function seatsTaken(inCharge: readonly Seat[]): readonly Seat[] {
  const holders = inCharge.filter(({ kind }) => kind === 'holder');
  const present = inCharge.filter(({ isPresent }) => isPresent);
  return holders.length >= present.length ? holders : present;
}

function checkAccountable(check: StaffingCheck, { role, id, demand, inCharge }: Occupied): void {
  const { duties, report } = check;
  const { account } = duties.masks;
  if ((demand.mask & account) === 0 || demand.isGroup || role.kind === 'external') return;
  const params = roleParams(check, id);
  const taken = seatsTaken(inCharge);
  if (taken.length > 1) {
    const personIds = taken.map(({ personId }) => personId);
    report('responsibility/staffing-multiple-holders-of-accountable', ['roles', id], {
      ...params,
      count: taken.length,
      personIds,
      people: namesOf(check, personIds),
    });
  }
  const [only, ...more] = inCharge;
  if (only === undefined || more.length > 0) return;
  const others = duties.day.seats
    .get(id)!
    .filter((seat) => !isInCharge(seat) && seat.personId !== only.personId);
  if (others.length > 0) return;
  report('responsibility/staffing-no-deputy', ['roles', id], {
    ...params,
    ...personParams(check, only.personId),
  });
}

function checkSkills(check: StaffingCheck, { role, id, inCharge }: Occupied): void {
  for (const { personId, appointmentId } of inCharge) {
    const missing = missingSkills(check.duties.day.people.get(personId)!.person, role);
    if (missing?.length === 0) continue;
    const rule = missing === undefined ? 'skills-unknown' : 'skill-missing';
    check.report(`responsibility/staffing-${rule}`, ['appointments', appointmentId], {
      appointmentId,
      ...personParams(check, personId),
      ...roleParams(check, id),
      skills: missing ?? wantedSkills(role),
    });
  }
}

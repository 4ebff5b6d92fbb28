import { listParts, type PartList } from '../matrix/matrix-parts.js';
import type { Duty } from '../types.js';
import { type Bounds, boundsOf, holds, intersect, runsOn } from './period.js';
import { isPlaceholder } from './placeholder.js';
import {
  APPOINTMENT_KINDS,
  type Appointment,
  type AppointmentKind,
  type Delegation,
  type Person,
  type Staffing,
} from './staffing-types.js';

/** One person on one day. */
export interface PersonDay {
  readonly id: string;
  readonly name: string;
  readonly person: Person;
  /** From the day of coming to the day before leaving; undefined = no day at all, or no person but a placeholder. */
  readonly employed: Bounds | undefined;
  /** Come and not left. */
  readonly isEmployed: boolean;
  /** Employed and not away. */
  readonly isPresent: boolean;
}

/** A person who has a role on the day by an appointment. */
export interface Seat {
  readonly personId: string;
  readonly appointmentId: string;
  readonly kind: AppointmentKind;
  readonly isPresent: boolean;
}

/** What a running delegation hands on; undefined = all. */
export interface Handover {
  readonly id: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly roleIds: ReadonlySet<unknown> | undefined;
  readonly activityIds: ReadonlySet<unknown> | undefined;
  readonly duties: ReadonlySet<unknown> | undefined;
  readonly transferAccess: boolean;
  readonly redelegable: boolean;
}

/** A staffing as it is on one day, by id; what does not count on the day is left out. */
export interface StaffingDay {
  readonly on: string;
  readonly people: ReadonlyMap<unknown, PersonDay>;
  readonly appointments: PartList<Appointment>;
  /** Of each role: those employed on the day whose appointment runs; by kind, then by id. Once a person and kind. */
  readonly seats: ReadonlyMap<unknown, readonly Seat[]>;
  /** By the person who hands on, then by id. */
  readonly handovers: ReadonlyMap<unknown, readonly Handover[]>;
}

export function staffingOn(staffing: Staffing, on: string): StaffingDay {
  const people = new Map<string, PersonDay>();
  const listed = sortParts(listParts(staffing.people));
  listed.ids.forEach((id, i) => people.set(id, personOn(id, listed.entities[i]!, on)));
  const appointments = sortParts(listParts(staffing.appointments));
  const handovers = new Map<string, Handover[]>();
  const delegations = sortParts(listParts(staffing.delegations));
  delegations.entities.forEach((delegation, i) => {
    if (!delegationRuns(delegation, on)) return;
    const handover = handoverOf(delegations.ids[i]!, delegation);
    if (handover.fromPersonId === handover.toPersonId) return;
    appendTo(handovers, handover.fromPersonId, handover);
  });
  return { on, people, appointments, seats: seatsOn(appointments, people, on), handovers };
}

/**
 * Who has the role or stands in for it on the day, present or away: holders and acting ones; deputies only when none of
 * those is present. Shadows never.
 */
export function standingIn({ seats }: StaffingDay, roleId: string): readonly Seat[] {
  const all = seats.get(roleId) ?? [];
  const own = all.filter(isInCharge);
  const standing = own.some(({ isPresent }) => isPresent)
    ? own
    : [...own, ...all.filter(({ kind }) => kind === 'deputy')];
  const seen = new Set<string>();
  return standing.filter(({ personId }) => seen.size < seen.add(personId).size);
}

/** Does the seat give the role by itself? */
export function isInCharge({ kind }: { readonly kind: unknown }): boolean {
  return kind === 'holder' || kind === 'acting';
}

/** The days on which the appointment counts: its own within those of its person. */
export function effectiveBounds(
  appointment: Appointment,
  { people }: Pick<StaffingDay, 'people'>,
): Bounds | undefined {
  return intersect(boundsOf(appointment), people.get(appointment.personId)?.employed);
}

/** Both days of a delegation are required. */
export function delegationRuns(delegation: Delegation, on: string): boolean {
  return delegation.from !== undefined && delegation.to !== undefined && runsOn(delegation, on);
}

export function covers(
  { roleIds, activityIds, duties }: Handover,
  roleId: string,
  activityId: string,
  duty: Duty,
): boolean {
  return (
    (roleIds?.has(roleId) ?? true) &&
    (activityIds?.has(activityId) ?? true) &&
    (duties?.has(duty) ?? true)
  );
}

/** By id, whatever the order of the record. */
export function sortParts<T>({ ids, entities, malformed }: PartList<T>): PartList<T> {
  const order = [...ids.keys()].sort((i, j) => (ids[i]! < ids[j]! ? -1 : 1));
  return {
    ids: order.map((i) => ids[i]!),
    entities: order.map((i) => entities[i]!),
    malformed,
  };
}

export function appendTo<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function personOn(id: string, person: Person, on: string): PersonDay {
  const name = typeof person.name === 'string' && person.name !== '' ? person.name : id;
  const employed = isPlaceholder(name) ? undefined : boundsOf(person);
  const isEmployed = employed !== undefined && holds(employed, on);
  const absences: readonly unknown[] = Array.isArray(person.absences) ? person.absences : [];
  const isAway = absences.some(
    (absence) => typeof absence === 'object' && absence !== null && runsOn(absence, on),
  );
  return { id, name, person, employed, isEmployed, isPresent: isEmployed && !isAway };
}

function seatsOn(
  { ids, entities }: PartList<Appointment>,
  people: ReadonlyMap<unknown, PersonDay>,
  on: string,
): ReadonlyMap<unknown, readonly Seat[]> {
  const seats = new Map<unknown, Seat[]>();
  for (const kind of APPOINTMENT_KINDS) {
    entities.forEach((appointment, i) => {
      if (appointment.kind !== kind || !runsOn(appointment, on)) return;
      const person = people.get(appointment.personId);
      if (person === undefined || !person.isEmployed) return;
      const { id: personId, isPresent } = person;
      appendTo(seats, appointment.roleId, { personId, appointmentId: ids[i]!, kind, isPresent });
    });
  }
  return seats;
}

function handoverOf(id: string, delegation: Delegation): Handover {
  const { fromPersonId, toPersonId, roleIds, activityIds, duties } = delegation;
  return {
    id,
    fromPersonId,
    toPersonId,
    roleIds: setOf(roleIds),
    activityIds: setOf(activityIds),
    duties: setOf(duties),
    transferAccess: delegation.transferAccess === true,
    redelegable: delegation.redelegable === true,
  };
}

/** What is there and no list holds nothing. */
function setOf(list: unknown): ReadonlySet<unknown> | undefined {
  if (list === undefined) return undefined;
  return new Set(Array.isArray(list) ? (list as readonly unknown[]) : []);
}

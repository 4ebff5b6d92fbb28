import { type Bounds, boundsOf, holds, WITHOUT_END } from '../staffing/period.js';
import { effectiveBounds, isInCharge, type StaffingDay } from '../staffing/staffing-day.js';
import type {
  Delegation,
  DutyHolder,
  Person,
  Reason,
  Staffing,
} from '../staffing/staffing-types.js';
import type { ResponsibilityMatrix } from '../types.js';

/** The first day on which a chain of reasons no longer holds; undefined = no end is known. */
export type Validity = (holder: DutyHolder) => string | undefined;

/**
 * When chains end: the earliest end of an assignment, an appointment, a delegation, of the time of somebody in it, the next
 * absence of the person at its end, and, of a deputy, the day on which the role has somebody of its own again.
 */
export function createValidity(
  { assignments }: ResponsibilityMatrix,
  staffing: Staffing,
  day: StaffingDay,
): Validity {
  const { on, people, appointments } = day;
  const places = new Map(appointments.ids.map((id, place) => [id, place]));
  const delegations = Object(staffing.delegations) as Readonly<Record<string, Delegation>>;
  const returns = returnsOf(day);
  const endOf = (bounds: Bounds | undefined): readonly string[] =>
    bounds === undefined || bounds.to === WITHOUT_END ? [] : [bounds.to];
  const endsOf = (reason: Reason): readonly string[] => {
    switch (reason.kind) {
      case 'assignment':
        return endOf(boundsOf(assignments[reason.assignmentId]!));
      case 'appointment': {
        const appointment = appointments.entities[places.get(reason.appointmentId)!]!;
        const comesBack = returns.get(appointment.roleId);
        const isDeputy = reason.appointment === 'deputy' && comesBack !== undefined;
        return [...endOf(effectiveBounds(appointment, day)), ...(isDeputy ? [comesBack] : [])];
      }
      case 'delegation': {
        const delegation = delegations[reason.delegationId]!;
        const delegate = people.get(delegation.toPersonId);
        return [...endOf(boundsOf(delegation)), ...endOf(delegate?.employed)];
      }
      default:
        return [];
    }
  };
  return ({ personId, via }) => {
    const { person } = people.get(personId)!;
    const away = absencesOf(person).map(({ from }) => from);
    return earliest([...via.flatMap(endsOf), ...away], on);
  };
}

/** By role: the next day on which somebody who has it by appointment, not as a deputy, comes or comes back. */
function returnsOf(day: StaffingDay): ReadonlyMap<string, string> {
  const returns = new Map<string, string>();
  for (const appointment of day.appointments.entities) {
    const bounds = effectiveBounds(appointment, day);
    if (!isInCharge(appointment) || bounds === undefined) continue;
    const absences = absencesOf(day.people.get(appointment.personId)!.person);
    const days = [bounds.from, ...absences.map(({ to }) => to)].filter(
      (each) => holds(bounds, each) && !absences.some((absence) => holds(absence, each)),
    );
    const before = returns.get(appointment.roleId);
    const next = earliest(before === undefined ? days : [before, ...days], day.on);
    if (next !== undefined) returns.set(appointment.roleId, next);
  }
  return returns;
}

/** The absences that have a day. */
export function absencesOf({ absences }: Person): readonly Bounds[] {
  const list: readonly unknown[] = Array.isArray(absences) ? absences : [];
  return list.flatMap((absence) => boundsOf(Object(absence) as Bounds) ?? []);
}

/** The earliest of the days after a day. */
export function earliest(days: readonly string[], after: string): string | undefined {
  let first: string | undefined;
  for (const day of days) if (day > after && (first === undefined || day < first)) first = day;
  return first;
}

import { readOptions } from '../../core/options.js';
import type { ActivityId, Duty, ResponsibilityMatrix, ResponsibilityScheme } from '../types.js';
import { createDutyLookup, type DutyLookupOptions } from './duty-lookup.js';
import type { DutyHolder, Staffing } from './staffing-types.js';

export interface HoldersOfQuery extends DutyLookupOptions {
  readonly activityId: ActivityId;
  readonly duty: Duty;
}

/**
 * Who has a duty on an activity on a day, and why: the people in the roles that hold a code with the duty, who are there.
 *
 * In each role stand its holders and those acting for them, each who is present. An acting appointment counts on its days
 * whether or not the holder is away. Deputies stand in only while no holder and no acting one is present; shadows never do.
 * Delegates come in addition, while the one who handed on has the duty (being away does not end that, leaving does);
 * `account` and `excluded` are never handed on, and a delegate hands on only where the delegation is redelegable.
 * A person who is not there (before the first day, from the day of leaving, during an absence, a placeholder such as "TBD") is
 * not listed. Where nobody is named to perform and the scheme lets the accountable role do it, that role's people are.
 *
 * @param query.on - the day, `YYYY-MM-DD`; periods are half-open, `to` is the first day that is out
 * @returns each person once with one chain of reasons from the matrix to the person; in the order of roles, then holders, acting
 *   ones, deputies, by the id of the appointment; delegates last. Empty = nobody is there
 * @throws DomainError `responsibility/unknown-activity`; `responsibility/unknown-duty`; `core/invalid-date` when `on` is no day;
 *   `responsibility/invalid-scheme`
 * @example
 * const { matrix } = readGrid([['', 'PM', 'Dev'], ['Release', 'A', 'R']], raci)
 * const people = {
 *   ann: { id: 'ann', name: 'Ann', absences: [{ from: '2026-03-02', to: '2026-03-09' }] },
 *   bo: { id: 'bo', name: 'Bo' },
 * }
 * const appointments = {
 *   h: { id: 'h', personId: 'ann', roleId: 'pm', kind: 'holder' as const },
 *   d: { id: 'd', personId: 'bo', roleId: 'pm', kind: 'deputy' as const },
 * }
 * const staffing = { people, appointments, delegations: {}, separations: {}, waivers: {} }
 * const who = (on: string) => holdersOf(matrix, raci, staffing, { activityId: 'release', duty: 'account', on })
 * who('2026-03-01').map(({ personId }) => personId) //=> ['ann']
 * who('2026-03-02') //=> [{ personId: 'bo', via: [{ kind: 'assignment', assignmentId: 'release/pm/A', roleId: 'pm' }, { kind: 'appointment', appointmentId: 'd', appointment: 'deputy' }], hasAccess: true }]
 */
export function holdersOf(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
  staffing: Staffing,
  query: HoldersOfQuery,
): readonly DutyHolder[] {
  const { activityId, duty, on } = readOptions(query);
  return createDutyLookup(matrix, scheme, staffing, { on })(activityId, duty);
}

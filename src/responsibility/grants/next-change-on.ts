import { type IsoDate, toDayNumber } from '../../core/iso-date.js';
import { readOptions } from '../../core/options.js';
import { listParts } from '../matrix/matrix-parts.js';
import { boundsOf, WITHOUT_END } from '../staffing/period.js';
import type { Staffing } from '../staffing/staffing-types.js';
import type { ResponsibilityMatrix } from '../types.js';
import { absencesOf, earliest } from './grant-validity.js';

/**
 * The first day after a day on which anything begins or ends: an assignment, the time of a person, an absence, an appointment,
 * a delegation, a waiver. Until then, that day left out, everybody has what they have on the day, and so grants and denials stay.
 *
 * A `from` is a change on that day, a `to` too: it is the first day that is out. What begins or ends may change no grant in the end;
 * no change of a grant is missed, as long as matrix and staffing stay as they are. A period that has no day never counts: an end
 * that is no date, reversed, empty, a delegation without both ends.
 *
 * @param on - the day that grants were projected for, `YYYY-MM-DD`
 * @returns the day to project anew; null = nothing begins or ends any more
 * @throws DomainError `core/invalid-date` when `on` is no day
 * @example
 * const { matrix } = readGrid([['', 'PM', 'Dev'], ['Release', 'A', 'R']], raci)
 * const staffing = {
 *   people: { ann: { id: 'ann', name: 'Ann' } },
 *   appointments: { d: { id: 'd', personId: 'ann', roleId: 'dev', kind: 'holder' as const, from: '2026-03-04', to: '2026-07-01' } },
 *   delegations: {}, separations: {}, waivers: {},
 * }
 * nextChangeOn(matrix, staffing, '2026-03-02') //=> '2026-03-04'
 * nextChangeOn(matrix, staffing, '2026-03-04') //=> '2026-07-01'
 * nextChangeOn(matrix, staffing, '2026-07-01') //=> null
 */
export function nextChangeOn(
  matrix: ResponsibilityMatrix,
  staffing: Staffing,
  on: IsoDate,
): IsoDate | null {
  toDayNumber(on);
  const { assignments } = readOptions(matrix);
  const { people, appointments, delegations, waivers } = readOptions(staffing);
  const persons = listParts(people).entities;
  const handovers = listParts(delegations).entities.filter(
    ({ from, to }) => from !== undefined && to !== undefined,
  );
  const periods = [
    ...listParts(assignments).entities,
    ...listParts(appointments).entities,
    ...handovers,
    ...persons,
    ...listParts(waivers).entities,
  ];
  const bounds = [
    ...periods.flatMap((period) => boundsOf(period) ?? []),
    ...persons.flatMap(absencesOf),
  ];
  const days = bounds.flatMap(({ from, to }) => (to === WITHOUT_END ? [from] : [from, to]));
  return earliest(days, on) ?? null;
}

import { DomainError } from '../../core/domain-error.js';
import { toDayNumber } from '../../core/iso-date.js';
import { toJsonScalar } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import {
  type ActivityId,
  DUTIES,
  type Duty,
  type ResponsibilityMatrix,
  type ResponsibilityScheme,
} from '../types.js';
import { activeCells, type Claim, claimsOf, indexDutiesOn } from './duty-claims.js';
import type { DutyHolder, Staffing } from './staffing-types.js';

export interface DutyLookupOptions {
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Who has the duty on the activity; see `holdersOf`. */
export type DutyLookup = (activityId: ActivityId, duty: Duty) => readonly DutyHolder[];

/**
 * Who has which duty on a day, for many activities: `holdersOf` with the matrix and the staffing read once.
 *
 * @param options.on - the day, `YYYY-MM-DD`
 * @returns a function of activity and duty, which answers as `holdersOf` does and throws as it does; it sees the matrix and the
 *   staffing as they were when it was made
 * @throws DomainError `core/invalid-date` when `on` is no day; `responsibility/invalid-scheme`
 * @example
 * const { matrix } = readGrid([['', 'PM', 'Dev'], ['Plan', 'A/R', 'C'], ['Build', 'I', 'A/R']], raci)
 * const people = { ann: { id: 'ann', name: 'Ann' }, bo: { id: 'bo', name: 'Bo' } }
 * const appointments = {
 *   1: { id: '1', personId: 'ann', roleId: 'pm', kind: 'holder' as const },
 *   2: { id: '2', personId: 'bo', roleId: 'dev', kind: 'holder' as const },
 * }
 * const staffing = { people, appointments, delegations: {}, separations: {}, waivers: {} }
 * const holders = createDutyLookup(matrix, raci, staffing, { on: '2026-03-02' })
 * Object.keys(matrix.activities).map((id) => holders(id, 'account')[0]?.personId) //=> ['ann', 'bo']
 */
export function createDutyLookup(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
  staffing: Staffing,
  options: DutyLookupOptions,
): DutyLookup {
  const { on } = readOptions(options);
  toDayNumber(on);
  const duties = indexDutiesOn(readOptions(matrix), scheme, readOptions(staffing), on);
  const { numbers } = duties.index.activities;
  return (activityId, duty) => {
    const activity = numbers.get(activityId);
    if (activity === undefined) {
      const params = { activityId: toJsonScalar(activityId) };
      throw new DomainError('responsibility/unknown-activity', params);
    }
    if (!DUTIES.includes(duty)) {
      throw new DomainError('responsibility/unknown-duty', { duty: toJsonScalar(duty) });
    }
    return toHolders(claimsOf(duties, activity, activeCells(duties, activity), duty));
  };
}

/** Each present person once: by the first way, or by the first that brings the permissions. */
function toHolders(claims: readonly Claim[]): readonly DutyHolder[] {
  const holders = new Map<string, DutyHolder>();
  for (const { personId, via, isPresent, hasAccess } of claims) {
    if (!isPresent) continue;
    const known = holders.get(personId);
    if (known === undefined || (hasAccess && !known.hasAccess)) {
      holders.set(personId, { personId, via, hasAccess });
    }
  }
  return [...holders.values()];
}

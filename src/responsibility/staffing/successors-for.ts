import { DomainError } from '../../core/domain-error.js';
import { toDayNumber } from '../../core/iso-date.js';
import { hasOwn, toJsonScalar } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import type { ResponsibilityMatrix, RoleId } from '../types.js';
import { missingSkills as missingFor, wantedSkills } from './skills.js';
import { staffingOn } from './staffing-day.js';
import type { PersonId, Staffing } from './staffing-types.js';

export const SUCCESSOR_GROUNDS = ['acting', 'deputy', 'shadow', 'skills'] as const;
/** Why somebody could follow: acts already, is the deputy, learns the role, or can do what it asks for. */
export type SuccessorGround = (typeof SUCCESSOR_GROUNDS)[number];

/** Somebody who could follow in a role. */
export interface Successor {
  readonly personId: PersonId;
  /** In the order of `SUCCESSOR_GROUNDS`; at least one. */
  readonly grounds: readonly SuccessorGround[];
  /** Skills that the role asks for and the person has not; undefined = what the person can do is not known. */
  readonly missingSkills: readonly string[] | undefined;
}

export interface SuccessorsForQuery {
  readonly roleId: RoleId;
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
}

/**
 * Who could follow in a role: those who act in it, its deputies, its shadows, then whoever has all the skills that it asks for.
 *
 * Of those employed on the day, also who is away; the holders of the role are left out. A role that asks for no skills finds
 * nobody by skills.
 *
 * @returns by their strongest ground, then the fewest missing skills (unknown last), then by id; empty = nobody is in sight
 * @throws DomainError `responsibility/unknown-role`; `core/invalid-date` when `on` is no day
 * @example
 * const { matrix } = readGrid([['', 'PM'], ['Plan', 'A/R']], raci)
 * const people = { ann: { id: 'ann', name: 'Ann' }, bo: { id: 'bo', name: 'Bo' } }
 * const appointments = {
 *   1: { id: '1', personId: 'ann', roleId: 'pm', kind: 'holder' as const },
 *   2: { id: '2', personId: 'bo', roleId: 'pm', kind: 'shadow' as const },
 * }
 * const staffing = { people, appointments, delegations: {}, separations: {}, waivers: {} }
 * successorsFor(matrix, staffing, { roleId: 'pm', on: '2026-03-02' }) //=> [{ personId: 'bo', grounds: ['shadow'], missingSkills: [] }]
 * @see kubernetes/sig-release, release teams: 47 of 63 leads had shadowed the same role in the term before
 */
export function successorsFor(
  matrix: ResponsibilityMatrix,
  staffing: Staffing,
  query: SuccessorsForQuery,
): readonly Successor[] {
  const { roleId, on } = readOptions(query);
  toDayNumber(on);
  const roles = readOptions(readOptions(matrix).roles);
  if (typeof roleId !== 'string' || !hasOwn(roles, roleId)) {
    throw new DomainError('responsibility/unknown-role', { roleId: toJsonScalar(roleId) });
  }
  const day = staffingOn(readOptions(staffing), on);
  const role = readOptions(roles[roleId]!);
  const isDemanding = wantedSkills(role).length > 0;
  const grounds = new Map<string, SuccessorGround[]>();
  const holders = new Set<string>();
  for (const seat of day.seats.get(roleId) ?? []) {
    const { personId, kind } = seat;
    if (kind === 'holder') holders.add(personId);
    else if (!grounds.get(personId)?.includes(kind)) {
      grounds.set(personId, [...(grounds.get(personId) ?? []), kind]);
    }
  }
  const found: Successor[] = [];
  for (const person of day.people.values()) {
    if (!person.isEmployed || holders.has(person.id)) continue;
    const missingSkills = missingFor(person.person, role);
    const isAble = isDemanding && missingSkills?.length === 0;
    const own = [...(grounds.get(person.id) ?? []), ...(isAble ? (['skills'] as const) : [])];
    if (own.length > 0) found.push({ personId: person.id, grounds: own, missingSkills });
  }
  return found.sort((a, b) => rankOf(a) - rankOf(b) || missesOf(a) - missesOf(b));
}

function rankOf({ grounds }: Successor): number {
  return SUCCESSOR_GROUNDS.indexOf(grounds[0]!);
}

function missesOf({ missingSkills }: Successor): number {
  return missingSkills?.length ?? Number.MAX_SAFE_INTEGER;
}

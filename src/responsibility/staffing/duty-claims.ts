import { readOptions } from '../../core/options.js';
import {
  type Cell,
  cellsOf,
  codeAt,
  indexMatrix,
  type MatrixIndex,
  placesOf,
  UNKNOWN_CODE,
} from '../matrix/matrix-index.js';
import { type ExpandedRole, expandRole } from '../matrix/role-groups.js';
import { codesWith } from '../scheme-index.js';
import {
  DUTIES,
  type Duty,
  type ResponsibilityMatrix,
  type ResponsibilityScheme,
} from '../types.js';
import { runsOn } from './period.js';
import { covers, type Seat, type StaffingDay, staffingOn, standingIn } from './staffing-day.js';
import type { Reason, Staffing } from './staffing-types.js';

/** A matrix and its staffing on one day, made ready for asking who has which duty. */
export interface DutyIndex {
  readonly index: MatrixIndex;
  readonly day: StaffingDay;
  /** The codes that bear each duty, as bits. */
  readonly masks: Readonly<Record<Duty, number>>;
  /** The role by its number and all that have its part. */
  readonly reach: (role: number) => readonly ExpandedRole[];
  /** Who stands in a role. */
  readonly standing: (roleId: string) => readonly Seat[];
}

/** What a role has on an activity on the day. */
export interface ActiveCell {
  readonly role: number;
  /** Codes that count on the day, as bits. */
  readonly mask: number;
  readonly cell: Cell;
}

/** A way in which a person has a duty on an activity, present or away. */
export interface Claim {
  readonly personId: string;
  /** Number of the role that the activity is assigned to. */
  readonly assigned: number;
  /** The role that the person has, or whose holder has handed on. */
  readonly roleId: string;
  readonly via: readonly Reason[];
  readonly isPresent: boolean;
  readonly hasAccess: boolean;
  readonly mayPass: boolean;
}

/** Duties that nobody hands on: who is accountable stays so, and to be kept out is no task. */
export const NEVER_DELEGATED: readonly unknown[] = ['account', 'excluded'];

export function indexDutiesOn(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
  staffing: Staffing,
  on: string,
): DutyIndex {
  const index = indexMatrix(matrix, scheme);
  const day = staffingOn(staffing, on);
  const masks = Object.fromEntries(DUTIES.map((duty) => [duty, codesWith(index.scheme, duty)]));
  const reached = new Map<number, readonly ExpandedRole[]>();
  const stood = new Map<string, readonly Seat[]>();
  return {
    index,
    day,
    masks: masks as Record<Duty, number>,
    reach: (role) =>
      remember(reached, role, () => expandRole(matrix.roles, index.roles.ids[role]!)),
    standing: (roleId) => remember(stood, roleId, () => standingIn(day, roleId)),
  };
}

/** The cells of an activity by its number, without the assignments that do not count on the day. */
export function activeCells({ index, day }: DutyIndex, activity: number): readonly ActiveCell[] {
  const cells: ActiveCell[] = [];
  for (const cell of cellsOf(index, activity)) {
    let mask = 0;
    for (const place of placesOf(index, cell)) mask |= activeBit(index, place, day.on);
    if (mask !== 0) cells.push({ role: cell.role, mask, cell });
  }
  return cells;
}

/** The cells that bear the duty; where the scheme lets the accountable role do what nobody is named for, its cell. */
export function cellsWith(
  { index, masks }: DutyIndex,
  cells: readonly ActiveCell[],
  duty: Duty,
): readonly ActiveCell[] {
  const bearing = cells.filter(({ mask }) => mask & masks[duty]);
  if (bearing.length > 0 || duty !== 'perform') return bearing;
  const { accountImpliesPerform } = readOptions(index.scheme.scheme.options);
  return accountImpliesPerform === true ? cells.filter(({ mask }) => mask & masks.account) : [];
}

/**
 * All ways in which people have the duty on the activity on the day, those of delegates last.
 *
 * A delegation hands on what its giver has, present or away; one that adds nothing to an earlier one is left out, so that
 * a circle ends.
 */
export function claimsOf(
  duties: DutyIndex,
  activity: number,
  cells: readonly ActiveCell[],
  duty: Duty,
): readonly Claim[] {
  const { index, day, masks } = duties;
  const claims: Claim[] = [];
  const entered = new Set<string>();
  for (const active of cellsWith(duties, cells, duty)) {
    const wanted = active.mask & masks[duty] ? masks[duty] : masks.account;
    const place = placesOf(index, active.cell).find(
      (each) => (activeBit(index, each, day.on) & wanted) !== 0,
    )!;
    const assigned = active.role;
    const assignment: Reason = {
      kind: 'assignment',
      assignmentId: index.assignments.ids[place]!,
      roleId: index.roles.ids[assigned]!,
    };
    for (const { roleId, via } of duties.reach(assigned)) {
      if (entered.size === entered.add(roleId).size) continue;
      for (const { personId, appointmentId, kind, isPresent } of duties.standing(roleId)) {
        const appointment: Reason = { kind: 'appointment', appointmentId, appointment: kind };
        const chain = [assignment, ...via, appointment];
        const rights = { isPresent, hasAccess: true, mayPass: true };
        claims.push({ personId, assigned, roleId, via: chain, ...rights });
      }
    }
  }
  if (!NEVER_DELEGATED.includes(duty))
    addDelegates(duties, index.activities.ids[activity]!, duty, claims);
  return claims;
}

function addDelegates({ day }: DutyIndex, activityId: string, duty: Duty, claims: Claim[]): void {
  const { handovers, people } = day;
  if (!claims.some(({ personId }) => handovers.has(personId))) return;
  // By role and person: which rights (access, passing on) have been seen, as a set of their four combinations.
  const seen = new Map<string, Map<string, number>>();
  const isNews = ({ roleId, personId, hasAccess, mayPass }: Claim): boolean => {
    const rights = rightsOf(hasAccess, mayPass);
    const ofRole = seen.get(roleId) ?? new Map<string, number>();
    seen.set(roleId, ofRole);
    const known = ofRole.get(personId) ?? 0;
    ofRole.set(personId, known | (1 << rights));
    return [0, 1, 2, 3].every((other) => (other & rights) !== rights || !((known >> other) & 1));
  };
  claims.forEach(isNews);
  // The list grows while it is read.
  for (const claim of claims) {
    if (!claim.mayPass) continue;
    for (const handover of handovers.get(claim.personId) ?? []) {
      if (!covers(handover, claim.roleId, activityId, duty)) continue;
      const person = people.get(handover.toPersonId);
      if (person === undefined || !person.isEmployed) continue;
      const next: Claim = {
        ...claim,
        personId: person.id,
        via: [...claim.via, { kind: 'delegation', delegationId: handover.id }],
        isPresent: person.isPresent,
        hasAccess: claim.hasAccess && handover.transferAccess,
        mayPass: handover.redelegable,
      };
      if (isNews(next)) claims.push(next);
    }
  }
}

function rightsOf(hasAccess: boolean, mayPass: boolean): number {
  return (hasAccess ? 2 : 0) | (mayPass ? 1 : 0);
}

/** The bit of the code of an assignment that counts on the day; 0 = none. */
function activeBit(index: MatrixIndex, place: number, on: string): number {
  const code = codeAt(index, place);
  if (code === UNKNOWN_CODE || !runsOn(index.assignments.entities[place]!, on)) return 0;
  return 1 << code;
}

/** What is made once a key. */
export function remember<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const old = known.get(key);
  if (old !== undefined) return old;
  const made = make();
  known.set(key, made);
  return made;
}

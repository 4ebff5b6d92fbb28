import type { ActiveCell, DutyIndex } from './duty-claims.js';
import { isInCharge, type Seat } from './staffing-day.js';

/** What a role is needed for on a day. */
export interface RoleDemand {
  /** Codes that it holds itself, as bits. */
  ownMask: number;
  /** Codes that it holds itself or as a member of a group, as bits. */
  mask: number;
  /** Is something left undone or unanswered while nobody holds it? */
  isNeeded: boolean;
  /** It is a group of other roles, which hold what it holds. */
  readonly isGroup: boolean;
}

/** By role; `cells` are those of each activity. */
export function demandOf(
  duties: DutyIndex,
  cells: readonly (readonly ActiveCell[])[],
): readonly RoleDemand[] {
  const { account, perform } = duties.masks;
  const demand = duties.index.roles.ids.map((_, role): RoleDemand => {
    const isGroup = duties.reach(role).some(({ via }) => via[0]?.kind === 'group');
    return { ownMask: 0, mask: 0, isNeeded: false, isGroup };
  });
  for (const row of cells) {
    const performers = row.filter(({ mask }) => mask & perform).length;
    for (const { role, mask } of row) {
      const own = demand[role]!;
      own.ownMask |= mask;
      own.isNeeded ||= (mask & account) !== 0 || ((mask & perform) !== 0 && performers === 1);
    }
  }
  for (const own of demand) own.mask = own.ownMask;
  demand.forEach(({ ownMask, isGroup, isNeeded }, role) => {
    if (ownMask !== 0 && isGroup) passToMembers(duties, demand, role, ownMask, isNeeded);
  });
  return demand;
}

/** Is the role, or one that has its part or may stand in its place, held by anybody? */
export function isCovered({ reach, day }: DutyIndex, role: number): boolean {
  return reach(role).some(({ roleId }) => (day.seats.get(roleId) ?? []).some(isInCharge));
}

/** The seats of holders and acting ones, each person once. */
export function inChargeOf({ day }: DutyIndex, roleId: string): readonly Seat[] {
  const seen = new Set<string>();
  return (day.seats.get(roleId) ?? []).filter(
    (seat) => isInCharge(seat) && seen.size < seen.add(seat.personId).size,
  );
}

/** One member who is there is enough for the group. */
function passToMembers(
  duties: DutyIndex,
  demand: readonly RoleDemand[],
  role: number,
  mask: number,
  isNeeded: boolean,
): void {
  const isOpen = isNeeded && !isCovered(duties, role);
  for (const { roleId, via } of duties.reach(role)) {
    if (via.length === 0 || via.some(({ kind }) => kind !== 'group')) continue;
    const member = demand[duties.index.roles.numbers.get(roleId) ?? -1];
    // A role that is no object is a finding of the matrix.
    if (member === undefined) continue;
    member.mask |= mask;
    member.isNeeded ||= isOpen;
  }
}

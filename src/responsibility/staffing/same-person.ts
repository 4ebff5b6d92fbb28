import type { Duty } from '../types.js';
import {
  type ActiveCell,
  cellsWith,
  claimsOf,
  type DutyIndex,
  NEVER_DELEGATED,
  remember,
} from './duty-claims.js';
import { spreadRole } from './role-people.js';
import { covers, type Handover } from './staffing-day.js';

/** A person who has two duties on one activity, and by which roles of the matrix (their numbers). */
export interface DoubleDuty {
  readonly personId: string;
  readonly first: number;
  readonly second: number;
}

/** Finds those who have both of two duties on an activity on the day, present or away. */
export type DoubleDutyFinder = (
  activity: number,
  cells: readonly ActiveCell[],
  duties: readonly [Duty, Duty],
) => readonly DoubleDuty[];

/**
 * The people whom two roles have in common are looked up once a pair of roles and duties, and not once an activity; only where
 * a delegation names the activity is each claim looked at.
 */
export function createDoubleDutyFinder(duties: DutyIndex): DoubleDutyFinder {
  const { day, index } = duties;
  const handovers = [...day.handovers.values()].flat();
  const named = new Set(handovers.flatMap(({ activityIds }) => [...(activityIds ?? [])]));
  const people = new Map<string, ReadonlySet<string>>();
  const shared = new Map<string, readonly string[]>();
  const peopleOf = (role: number, duty: Duty): ReadonlySet<string> =>
    remember(people, `${role} ${duty}`, () => {
      const isFree = !NEVER_DELEGATED.includes(duty);
      return new Set(
        duties.reach(role).flatMap(({ roleId }) => {
          const isMeant = (handover: Handover): boolean =>
            isFree && handover.activityIds === undefined && covers(handover, roleId, '', duty);
          return [...spreadRole(duties, roleId, isMeant).keys()];
        }),
      );
    });
  return (activity, cells, [one, other]) => {
    const firsts = cellsWith(duties, cells, one);
    const seconds = cellsWith(duties, cells, other);
    if (named.has(index.activities.ids[activity]!)) {
      return fromClaims(duties, activity, cells, [one, other]);
    }
    return firsts.flatMap(({ role: first }) =>
      seconds.flatMap(({ role: second }) => {
        const both = remember(shared, `${first} ${second} ${one} ${other}`, () => {
          const others = peopleOf(second, other);
          return [...peopleOf(first, one)].filter((personId) => others.has(personId));
        });
        return both.map((personId) => ({ personId, first, second }));
      }),
    );
  };
}

function fromClaims(
  duties: DutyIndex,
  activity: number,
  cells: readonly ActiveCell[],
  [one, other]: readonly [Duty, Duty],
): readonly DoubleDuty[] {
  const rolesOf = (duty: Duty): ReadonlyMap<string, ReadonlySet<number>> => {
    const roles = new Map<string, Set<number>>();
    for (const { personId, assigned } of claimsOf(duties, activity, cells, duty)) {
      roles.set(personId, (roles.get(personId) ?? new Set<number>()).add(assigned));
    }
    return roles;
  };
  const seconds = rolesOf(other);
  const found: DoubleDuty[] = [];
  for (const [personId, firsts] of rolesOf(one)) {
    for (const first of firsts) {
      for (const second of seconds.get(personId) ?? []) found.push({ personId, first, second });
    }
  }
  return found;
}

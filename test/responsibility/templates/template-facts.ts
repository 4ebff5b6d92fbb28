import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityMatrix } from '../../../src/responsibility/types.js';

const codesWith = (duty: string): readonly string[] =>
  raci.codes.filter(({ duties }) => duties.some((own) => own === duty)).map(({ code }) => code);

/** The accountable role of each activity, in the order of the activities; of two the later one. */
export function accountableIn({
  activities,
  assignments,
}: ResponsibilityMatrix): Readonly<Record<string, string>> {
  const codes = codesWith('account');
  const found: Record<string, string> = Object.fromEntries(
    Object.keys(activities).map((id) => [id, '']),
  );
  for (const { activityId, roleId, code } of Object.values(assignments)) {
    if (codes.includes(code)) found[activityId] = roleId;
  }
  return found;
}

/** Roles that perform or account for something, in their order. */
export function ownersIn({ roles, assignments }: ResponsibilityMatrix): readonly string[] {
  const codes = [...codesWith('account'), ...codesWith('perform')];
  const owners = new Set(
    Object.values(assignments)
      .filter(({ code }) => codes.includes(code))
      .map(({ roleId }) => roleId),
  );
  return Object.keys(roles).filter((roleId) => owners.has(roleId));
}

/** How many cells have each basis. */
export function basesIn({ assignments }: ResponsibilityMatrix): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const cells = new Map(
    Object.values(assignments).map((each) => [`${each.activityId} ${each.roleId}`, each.basis]),
  );
  for (const basis of cells.values()) counts[basis ?? ''] = (counts[basis ?? ''] ?? 0) + 1;
  return counts;
}

import { toJsonScalar } from '../core/json.js';
import { sum } from '../core/number.js';
import { type Check, createFix } from './check.js';
import { findTwinNames } from './names.js';
import { isTooMuch, type RoleTally } from './role-rules.js';
import type { ResponsibilityMatrix } from './types.js';

/** What is wrong before any rule looks at a cell: broken records, dangling references, names that look alike. */
export function checkReferences(check: Check, { schemeId }: ResponsibilityMatrix): void {
  const { index, report } = check;
  const { id: scheme } = index.scheme.scheme;
  const activities = index.activityIds.length;
  const roles = index.roleIds.length;
  if (activities * roles === 0) {
    report('responsibility/matrix-empty', { path: [] }, { activities, roles });
  }
  if (schemeId !== scheme) {
    const params = { schemeId: toJsonScalar(schemeId), scheme };
    report('responsibility/matrix-other-scheme', { path: ['schemeId'] }, params);
  }
  for (const { collection, id } of index.malformed) {
    report('responsibility/ref-not-a-record', { path: [collection, id] }, { collection, id });
  }
  for (const i of index.dangling) checkDangling(check, i);
  checkNames(check, 'roles', index.roleIds, index.roleNames);
  const phases = index.activities.map(({ phase }) => phase);
  checkNames(check, 'activities', index.activityIds, index.activityNames, phases);
}

/** The rules of the matrix as a whole. */
export function checkMatrix({ index, rules, report }: Check, tally: RoleTally): void {
  const cells = index.roleIds.length * index.activityIds.length;
  const filled = sum(tally.filled);
  if (isTooMuch(filled, cells, rules['responsibility/matrix-density'])) {
    const percent = Math.round((100 * filled) / cells);
    report('responsibility/matrix-density', { path: [] }, { filled, cells, percent });
  }
  const rule = 'responsibility/matrix-accountability-concentration';
  const of = sum(tally.account);
  tally.account.forEach((count, role) => {
    if (of >= rules[rule].min && count > rules[rule].share * of)
      report(rule, { role }, { count, of });
  });
}

function checkDangling({ index, report }: Check, i: number): void {
  const assignmentId = index.assignmentIds[i]!;
  const { activityId, roleId } = index.assignments[i]!;
  const params = {
    assignmentId,
    activityId: toJsonScalar(activityId),
    roleId: toJsonScalar(roleId),
  };
  for (const [rule, field, known] of [
    ['responsibility/ref-unknown-activity', 'activityId', index.activityNumbers.has(activityId)],
    ['responsibility/ref-unknown-role', 'roleId', index.roleNumbers.has(roleId)],
  ] as const) {
    if (known) continue;
    report(rule, { path: ['assignments', assignmentId, field] }, params, () => [
      createFix('delete-assignment', {}, [rule], [{ kind: 'remove-assignment', assignmentId }]),
    ]);
  }
}

function checkNames(
  { report }: Check,
  collection: 'roles' | 'activities',
  ids: readonly string[],
  names: readonly string[],
  scopes?: readonly (string | undefined)[],
): void {
  const kind = collection === 'roles' ? 'roleId' : 'activityId';
  for (const { first, second, equal } of findTwinNames(names, scopes)) {
    const rule = equal ? 'responsibility/ref-duplicate-name' : 'responsibility/ref-similar-name';
    const id = ids[second]!;
    const params = { collection, [kind]: id, name: names[second]!, other: names[first]! };
    report(rule, { path: [collection, id, 'name'] }, params);
  }
}

import { isIsoDate } from '../../core/iso-date.js';
import { toJsonScalar } from '../../core/json.js';
import { countOf } from '../matrix/matrix-index.js';
import { findTwinNames } from '../matrix/names.js';
import { isObject } from '../operations/entity-fields.js';
import type { ResponsibilityMatrix } from '../types.js';
import { checkAliases } from './alias-rules.js';
import type { Check } from './check.js';
import { checkDates } from './date-rules.js';
import { checkGroups } from './group-rules.js';
import { checkHierarchy } from './hierarchy-rules.js';
import { isTooMuch } from './line-rules.js';

const COLLECTIONS = ['roles', 'activities', 'assignments'] as const;

/** What is wrong before any rule looks at a cell: broken records, dangling references, names that look alike. */
export function checkReferences(check: Check, matrix: ResponsibilityMatrix): void {
  const { schemeId } = matrix;
  const { index, report } = check;
  const { id: scheme } = index.scheme.scheme;
  const activities = index.activities.ids.length;
  const roles = index.roles.ids.length;
  if (activities * roles === 0) {
    report('responsibility/matrix-empty', { path: [] }, { activities, roles });
  }
  if (schemeId !== scheme) {
    const params = { schemeId: toJsonScalar(schemeId), scheme: toJsonScalar(scheme) };
    report('responsibility/matrix-other-scheme', { path: ['schemeId'] }, params);
  }
  for (const collection of COLLECTIONS) {
    const given: unknown = matrix[collection];
    if (given !== undefined && !isObject(given)) {
      const params = { collection: 'matrix', id: collection };
      report('responsibility/ref-not-a-record', { path: [collection] }, params);
    }
    for (const id of index[collection].malformed) {
      report('responsibility/ref-not-a-record', { path: [collection, id] }, { collection, id });
    }
  }
  for (const i of index.dangling) checkDangling(check, i);
  checkNames(check, 'roles');
  checkNames(check, 'activities');
  checkAliases(check);
  checkGroups(check);
  checkHierarchy(check);
  checkDates(check, matrix);
}

/**
 * The rules of the matrix as a whole.
 *
 * @param columns - the codes of each cell by role
 */
export function checkMatrix(
  { index, rules, report }: Check,
  columns: readonly (readonly number[])[],
): void {
  const cells = index.activities.ids.length * columns.length;
  const filled = columns.reduce((sum, masks) => sum + masks.length, 0);
  if (isTooMuch(filled, cells, rules['responsibility/matrix-density'])) {
    const percent = Math.round((100 * filled) / cells);
    report('responsibility/matrix-density', { path: [] }, { filled, cells, percent });
  }
  const rule = 'responsibility/matrix-accountability-concentration';
  const counts = columns.map((masks) => countOf(masks, index.scheme.account));
  const of = counts.reduce((sum, count) => sum + count, 0);
  const { min, share } = rules[rule];
  counts.forEach((count, role) => {
    if (of >= min && count > share * of) report(rule, { role }, { count, of });
  });
}

/** The day on which the matrix is to be looked at again has passed. */
export function checkReview({ report }: Check, reviewBy: unknown, on: string | undefined): void {
  if (on === undefined || !isIsoDate(reviewBy) || on <= (reviewBy as string)) return;
  report(
    'responsibility/review-stale',
    { path: ['reviewBy'] },
    { reviewBy: reviewBy as string, on },
  );
}

function checkDangling({ index, report }: Check, i: number): void {
  const assignmentId = index.assignments.ids[i]!;
  const { activityId, roleId } = index.assignments.entities[i]!;
  const params = {
    assignmentId,
    activityId: toJsonScalar(activityId),
    roleId: toJsonScalar(roleId),
  };
  for (const [kind, isKnown] of [
    ['activity', index.activities.numbers.has(activityId)],
    ['role', index.roles.numbers.has(roleId)],
  ] as const) {
    if (isKnown) continue;
    const path = ['assignments', assignmentId, `${kind}Id`];
    report(`responsibility/ref-unknown-${kind}`, { path }, params, () => [
      { title: 'remove-assignment', operations: [{ kind: 'remove-assignment', assignmentId }] },
    ]);
  }
}

/** Activities are compared within their phase. */
function checkNames({ index, report }: Check, collection: 'roles' | 'activities'): void {
  const { ids, names } = index[collection];
  const phases = index.activities.entities.map(({ phase }) => phase);
  const scopes = collection === 'roles' ? undefined : phases;
  for (const { first, second, equal } of findTwinNames(names, scopes)) {
    const id = ids[second]!;
    const params = { collection, name: names[second]!, other: names[first]! };
    const owner = collection === 'roles' ? { roleId: id } : { activityId: id };
    report(
      equal ? 'responsibility/ref-duplicate-name' : 'responsibility/ref-similar-name',
      { path: [collection, id, 'name'] },
      { ...owner, ...params },
    );
  }
}

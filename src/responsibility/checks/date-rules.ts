import { isIsoDate } from '../../core/iso-date.js';
import { toJsonScalar } from '../../core/json.js';
import { isObject } from '../operations/entity-fields.js';
import type { Assignment, ResponsibilityMatrix } from '../types.js';
import type { Check } from './check.js';

/** Days that are stored are days, and a period begins before it ends. */
export function checkDates(check: Check, { suppressions, reviewBy }: ResponsibilityMatrix): void {
  const { ids, entities } = check.index.assignments;
  entities.forEach((assignment, i) => {
    if (hasSoundPeriod(assignment)) return;
    const { from, to } = assignment;
    const areDates = [
      isDay(check, from, ['assignments', ids[i]!, 'from']),
      isDay(check, to, ['assignments', ids[i]!, 'to']),
    ];
    if (!areDates.every(Boolean)) return;
    const params = { ...endsOf(check, i), from: from!, to: to! };
    check.report('responsibility/ref-reversed-period', { path: ['assignments', ids[i]!] }, params);
  });
  const list: readonly unknown[] = Array.isArray(suppressions) ? suppressions : [];
  list.forEach((suppression, i) => {
    if (isObject(suppression)) isDay(check, suppression['until'], ['suppressions', i, 'until']);
  });
  isDay(check, reviewBy, ['reviewBy']);
}

/** Are the days of an assignment, where it has some, in order? */
export function hasSoundPeriod({ from, to }: Assignment): boolean {
  const areDates = [from, to].every((day) => day === undefined || isIsoDate(day));
  return areDates && (from === undefined || to === undefined || from < to);
}

function isDay({ report }: Check, value: unknown, path: readonly (string | number)[]): boolean {
  if (value === undefined || isIsoDate(value)) return true;
  const params = { place: path.join('/'), value: toJsonScalar(value) };
  report('responsibility/ref-invalid-date', { path }, params);
  return false;
}

function endsOf({ index }: Check, i: number) {
  const { activityId, roleId } = index.assignments.entities[i]!;
  return {
    assignmentId: index.assignments.ids[i]!,
    activityId: toJsonScalar(activityId),
    roleId: toJsonScalar(roleId),
  };
}

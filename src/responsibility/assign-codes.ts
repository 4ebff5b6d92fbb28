import type { Severity } from '../core/finding.js';
import type { JsonRecord } from '../core/json.js';
import { assignmentId } from './assignment-id.js';
import { type CellReading, guessOf } from './cell.js';
import type { SchemeIndex } from './scheme-index.js';
import type { Activity, Assignment, Role } from './types.js';

/** Tells what is odd about a text; what reads on by itself is less than an error. */
export type CellReport = (
  code: 'responsibility/cell-unknown-code' | 'responsibility/cell-duplicate-code',
  severity: Severity,
  params: JsonRecord,
) => void;

/**
 * The codes of a text become assignments.
 *
 * @param terms - what else they say
 */
export function assignCodes(
  scheme: SchemeIndex,
  assignments: Record<string, Assignment>,
  activity: Pick<Activity, 'id' | 'name'>,
  role: Pick<Role, 'id' | 'name'>,
  { codes, repeated, odd }: CellReading,
  report: CellReport,
  terms?: Partial<Assignment>,
): void {
  const names = (): JsonRecord => ({
    activityId: activity.id,
    activity: activity.name,
    roleId: role.id,
    role: role.name,
  });
  const reportTwice = (code: string): void =>
    report('responsibility/cell-duplicate-code', 'info', { ...names(), code });
  repeated.forEach(reportTwice);
  for (const { raw, taken, codes: meant } of odd) {
    const params = { ...names(), raw, taken, ...guessOf(raw, meant, scheme) };
    report('responsibility/cell-unknown-code', taken ? 'warning' : 'error', params);
  }
  for (const number of codes) {
    const { code } = scheme.codes[number]!;
    const id = assignmentId(activity.id, role.id, code);
    if (id in assignments) reportTwice(code);
    else {
      const assignment = { activityId: activity.id, roleId: role.id, code };
      assignments[id] = terms === undefined ? assignment : { ...assignment, ...terms };
    }
  }
}

import type { Severity } from '../../core/finding.js';
import type { JsonRecord } from '../../core/json.js';
import { type CellReading, guessOf } from '../grid/cell.js';
import type { SchemeIndex } from '../scheme-index.js';
import type { Activity, Assignment, Role } from '../types.js';
import { assignmentId } from './assignment-id.js';

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
  const activityId = activity.id;
  const roleId = role.id;
  const names = { activityId, activity: activity.name, roleId, role: role.name };
  const reportTwice = (code: string): void =>
    report('responsibility/cell-duplicate-code', 'info', { ...names, code });
  repeated.forEach(reportTwice);
  for (const { raw, taken, codes: meant } of odd) {
    const { shown, suggestion, expected } = guessOf(raw, meant, scheme);
    // Written out, since spreading is slow and there may be 100,000 of them.
    const params = {
      activityId,
      activity: activity.name,
      roleId,
      role: role.name,
      raw,
      taken,
      shown,
      suggestion,
      expected,
    };
    report('responsibility/cell-unknown-code', taken ? 'warning' : 'error', params);
  }
  for (const number of codes) {
    const { code } = scheme.codes[number]!;
    const id = assignmentId(activityId, roleId, code);
    if (id in assignments) reportTwice(code);
    else {
      const assignment = { activityId, roleId, code };
      assignments[id] = terms === undefined ? assignment : { ...assignment, ...terms };
    }
  }
}

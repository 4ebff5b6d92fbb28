import { createFinding, type Severity } from '../core/finding.js';
import { createRecord, type JsonRecord } from '../core/json.js';
import { checkLimit, type Limits } from '../core/limits.js';
import { assignmentId } from './assignment-id.js';
import { type CellReading, readCell } from './cell.js';
import { MATRIX_TEXTS, RESPONSIBILITY_MESSAGES, type ResponsibilityFinding } from './messages.js';
import { createIdMaker } from './name-ids.js';
import { codeText, type SchemeIndex } from './scheme-index.js';
import type { Activity, Assignment, Role } from './types.js';

/** A cell of the input, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A matrix that grows while a grid is read. */
export interface GridDraft {
  readonly scheme: SchemeIndex;
  readonly findings: ResponsibilityFinding[];
  readonly roles: Omit<Role, 'rank'>[];
  readonly activities: Omit<Activity, 'rank'>[];
  readonly assignments: Record<string, Assignment>;
  /** The codes of a cell's text. */
  readonly read: (text: string) => CellReading;
  readonly report: (
    code: keyof typeof RESPONSIBILITY_MESSAGES,
    severity: Severity,
    params: JsonRecord & GridPlace,
  ) => void;
  /** A new role; a blank name is reported and replaced. */
  readonly addRole: (name: string, place: GridPlace) => number;
  readonly addActivity: (name: string, phase: string | undefined, place: GridPlace) => number;
  /** Numbers of activity, role and code; false when the matrix is full, and then reading ends. */
  readonly assign: (activity: number, role: number, code: number, place: GridPlace) => boolean;
}

export function createDraft(
  scheme: SchemeIndex,
  limits: Limits,
  findings: ResponsibilityFinding[],
): GridDraft {
  const roles: Omit<Role, 'rank'>[] = [];
  const activities: Omit<Activity, 'rank'>[] = [];
  const assignments = createRecord<Assignment>();
  const readings = new Map<string, CellReading>();
  const roleIds = createIdMaker('role');
  const activityIds = createIdMaker('activity');
  // A cell holds each code once, so that a grid within its limit is never too much for the matrix.
  const most = limits.entities * scheme.codes.length;
  let count = 0;

  const report: GridDraft['report'] = (code, severity, params) => {
    const path = [params.row, params.column];
    findings.push(createFinding(RESPONSIBILITY_MESSAGES, code, severity, params, { path }));
  };
  const nameOr = (given: string, place: GridPlace): string => {
    if (given !== '') return given;
    const name = `${MATRIX_TEXTS.row} ${place.row}, ${MATRIX_TEXTS.column} ${place.column}`;
    report('responsibility/grid-missing-name', 'warning', { ...place, name });
    return name;
  };
  return {
    scheme,
    findings,
    roles,
    activities,
    assignments,
    report,
    read: (text) => {
      let reading = readings.get(text);
      if (reading === undefined) {
        reading = readCell(text, scheme);
        readings.set(text, reading);
      }
      return reading;
    },
    addRole: (given, place) => {
      const name = nameOr(given, place);
      return roles.push({ id: roleIds.make(name), name }) - 1;
    },
    addActivity: (given, phase, place) => {
      const name = nameOr(given, place);
      const id = activityIds.make(name);
      return activities.push(phase === undefined ? { id, name } : { id, name, phase }) - 1;
    },
    assign: (activity, role, number, place) => {
      const { code } = scheme.codes[number]!;
      const activityId = activities[activity]!.id;
      const roleId = roles[role]!.id;
      const id = assignmentId(activityId, roleId, code);
      if (id in assignments) {
        const names = {
          activityId,
          activity: activities[activity]!.name,
          roleId,
          role: roles[role]!.name,
        };
        report('responsibility/cell-duplicate-code', 'info', { ...place, ...names, code });
        return true;
      }
      const full = checkLimit('core/too-many-entities', ++count, most, [place.row, place.column]);
      if (full !== undefined) {
        findings.push(full);
        return false;
      }
      assignments[id] = { activityId, roleId, code };
      return true;
    },
  };
}

/** The codes of a cell go to the draft, what is odd about them to its findings. */
export function takeReading(
  draft: GridDraft,
  reading: CellReading,
  activity: number,
  role: number,
  place: GridPlace,
): void {
  for (const code of reading.codes) draft.assign(activity, role, code, place);
  if (reading.odd.length + reading.repeated.length === 0) return;
  const { id: activityId, name: activityName } = draft.activities[activity]!;
  const { id: roleId, name: roleName } = draft.roles[role]!;
  const { row, column } = place;
  // Written out and not spread: a bad grid has as many findings as cells.
  for (const code of reading.repeated) {
    draft.report('responsibility/cell-duplicate-code', 'info', {
      row,
      column,
      activityId,
      activity: activityName,
      roleId,
      role: roleName,
      code,
    });
  }
  for (const { raw, taken, codes } of reading.odd) {
    const suggestion = codes.length === 0 ? null : codeText(draft.scheme, codes);
    draft.report('responsibility/cell-unknown-code', taken ? 'warning' : 'error', {
      row,
      column,
      activityId,
      activity: activityName,
      roleId,
      role: roleName,
      raw,
      suggestion,
      taken,
      expected: suggestion ?? draft.scheme.text,
    });
  }
}

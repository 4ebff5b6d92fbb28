import { createFinding, type Severity } from '../../core/finding.js';
import { createRecord, type JsonRecord } from '../../core/json.js';
import { checkLimit, type Limits } from '../../core/limits.js';
import { assignCodes } from '../matrix/assign-codes.js';
import { createIdMaker } from '../matrix/names.js';
import { GRID_MESSAGES, MATRIX_TEXTS, type ResponsibilityFinding } from '../messages.js';
import type { SchemeIndex } from '../scheme-index.js';
import type { Activity, Assignment, Role } from '../types.js';
import { type CellReading, readCell } from './cell.js';

/** A cell of the input, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A matrix that grows while a grid is read. */
export interface GridDraft {
  readonly scheme: SchemeIndex;
  readonly roles: Omit<Role, 'rank'>[];
  readonly activities: Omit<Activity, 'rank'>[];
  readonly assignments: Record<string, Assignment>;
  /** The codes of a cell's text. */
  readonly read: (text: string) => CellReading;
  readonly report: (
    code: keyof typeof GRID_MESSAGES,
    severity: Severity,
    params: JsonRecord & GridPlace,
  ) => void;
  /** A new role; a blank name is reported and replaced. */
  readonly addRole: (name: string, place: GridPlace) => number;
  readonly addActivity: (name: string, phase: string | undefined, place: GridPlace) => number;
  /** What a cell says goes to a role on an activity. */
  readonly assign: (reading: CellReading, activity: number, role: number, place: GridPlace) => void;
  /** The codes go to several roles; false when the matrix is full, and then reading ends. */
  readonly assignAll: (
    codes: readonly number[],
    activity: number,
    roles: readonly number[],
    place: GridPlace,
  ) => boolean;
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
  let count = 0;

  const report: GridDraft['report'] = (code, severity, params) => {
    const path = [params.row, params.column];
    findings.push(createFinding(GRID_MESSAGES, code, severity, params, { path }));
  };
  const nameOr = (given: string, place: GridPlace): string => {
    if (given !== '') return given;
    const name = `${MATRIX_TEXTS.row} ${place.row}, ${MATRIX_TEXTS.column} ${place.column}`;
    report('responsibility/grid-missing-name', 'warning', { ...place, name });
    return name;
  };
  const assign: GridDraft['assign'] = (reading, activity, role, place) => {
    const to = [activities[activity]!, roles[role]!] as const;
    assignCodes(scheme, assignments, ...to, reading, (code, severity, params) =>
      report(code, severity, Object.assign(params, place)),
    );
  };
  return {
    scheme,
    roles,
    activities,
    assignments,
    report,
    read: (text) => {
      const reading = readings.get(text) ?? readCell(text, scheme);
      readings.set(text, reading);
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
    assign,
    assignAll: (codes, activity, to, place) =>
      to.every((role) => {
        // As many as if every cell of a grid within its limit held every code.
        const most = limits.entities * scheme.codes.length;
        count += codes.length;
        const path = [place.row, place.column];
        const full = checkLimit('core/too-many-entities', count, most, path);
        if (full === undefined) assign({ codes, repeated: [], odd: [] }, activity, role, place);
        else findings.push(full);
        return full === undefined;
      }),
  };
}

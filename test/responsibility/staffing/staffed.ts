import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { StaffingFinding } from '../../../src/responsibility/staffing/staffing-check.js';
import type {
  Appointment,
  AppointmentKind,
  Delegation,
  Person,
  Staffing,
  Waiver,
} from '../../../src/responsibility/staffing/staffing-types.js';
import {
  type ValidateStaffingOptions,
  validateStaffing,
} from '../../../src/responsibility/staffing/validate-staffing.js';
import type {
  ResponsibilityMatrix,
  ResponsibilityScheme,
  Role,
} from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';

/** The day of most tests. */
export const ON = '2026-03-10';

type Fields<T> = { readonly [K in keyof T]?: unknown };

export interface StaffingSketch {
  /** By id; the name is the id in capitals unless it is given. */
  readonly people: Readonly<Record<string, Fields<Person>>>;
  /** Ids are a, b, c, … */
  readonly seats?: readonly (readonly [
    person: string,
    role: string,
    kind?: AppointmentKind,
    more?: Fields<Appointment>,
  ])[];
  /** Ids are d1, d2, …; they run from the first to before the last day of March 2026. */
  readonly delegations?: readonly (readonly [
    from: string,
    to: string,
    more?: Fields<Delegation>,
  ])[];
  /** Ids are s1, s2, … */
  readonly separations?: readonly Readonly<Record<string, unknown>>[];
  /** Ids are w1, w2, … */
  readonly waivers?: readonly Fields<Waiver>[];
  readonly escalation?: unknown;
}

const numbered = (prefix: string, entities: readonly object[]) =>
  Object.fromEntries(
    entities.map((entity, i) => [`${prefix}${i + 1}`, { id: `${prefix}${i + 1}`, ...entity }]),
  );

export function staffed(sketch: StaffingSketch): Staffing {
  const { people, seats = [], delegations = [], separations = [], waivers = [] } = sketch;
  const staffing = {
    people: Object.fromEntries(
      Object.entries(people).map(([id, more]) => [id, { id, name: id.toUpperCase(), ...more }]),
    ),
    appointments: Object.fromEntries(
      seats.map(([personId, roleId, kind = 'holder', more], i) => {
        const id = String.fromCharCode(97 + i);
        return [id, { id, personId, roleId, kind, ...more }];
      }),
    ),
    delegations: numbered(
      'd',
      delegations.map(([fromPersonId, toPersonId, more]) => ({
        fromPersonId,
        toPersonId,
        from: '2026-03-01',
        to: '2026-03-31',
        transferAccess: true,
        redelegable: false,
        ...more,
      })),
    ),
    separations: numbered('s', separations),
    waivers: numbered('w', waivers),
    ...(sketch.escalation === undefined ? {} : { escalation: sketch.escalation }),
  };
  return deepFreeze(staffing) as unknown as Staffing;
}

/** Rows of cells under the header of roles; roles and activities have their names as ids. */
export function gridOf(
  header: string,
  rows: Readonly<Record<string, string>>,
  roles: Readonly<Record<string, Partial<Role>>> = {},
  scheme: ResponsibilityScheme = raci,
): ResponsibilityMatrix {
  const names = header.split(' ');
  const grid = [
    ['', ...names],
    ...Object.entries(rows).map(([row, cells]) => [row, ...cells.split(' ')]),
  ];
  const { matrix } = readGrid(grid, scheme, { layout: 'activity-rows' });
  const changed = Object.fromEntries(
    Object.entries(matrix.roles).map(([id, role]) => [id, { ...role, ...roles[id] }]),
  );
  return deepFreeze({ ...matrix, roles: changed });
}

/** Findings of the wanted concern only: `vacant error pm`. */
export function found(
  matrix: ResponsibilityMatrix,
  sketch: StaffingSketch,
  wanted: RegExp,
  options: Partial<ValidateStaffingOptions> = {},
  scheme: ResponsibilityScheme = raci,
): readonly StaffingFinding[] {
  const staffing = staffed(sketch);
  const findings = validateStaffing(matrix, scheme, staffing, { on: ON, ...options });
  return findings.filter(({ code }) => wanted.test(code));
}

export const short = ({ code, severity, path }: StaffingFinding): string =>
  `${code.replace('responsibility/', '')} ${severity} ${path.join('.')}`;

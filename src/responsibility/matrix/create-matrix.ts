import { createFinding } from '../../core/finding.js';
import { createRecord } from '../../core/json.js';
import { checkLimit, type Limits, resolveLimits } from '../../core/limits.js';
import { err, ok, type Result } from '../../core/result.js';
import { readCell } from '../grid/cell.js';
import { INPUT_MESSAGES, type ResponsibilityFinding } from '../messages.js';
import { indexScheme } from '../scheme-index.js';
import type { Assignment, MatrixInput, ResponsibilityMatrix } from '../types.js';
import { assignCodes, type CellReport } from './assign-codes.js';
import { buildMatrix } from './build-matrix.js';
import {
  codesOf,
  type EntityList,
  type InputReader,
  readActivities,
  readRoles,
  textOf,
} from './matrix-input.js';

export interface CreateMatrixOptions {
  /** `entities` bounds roles, activities and assignments together, `stringLength` each name and id; absent = the defaults. */
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * Make a responsibility matrix of names: roles and activities in their order, assignments as `[activity, role, codes]`.
 *
 * Activities and roles are named by id, by name or by an alias that only one of them has; codes may be words and several in one text (`A/R`). An id that is not
 * given is made from the name, the same every time. What the matrix would not mean without guessing is an error: unknown
 * roles, activities and codes, names that a reader takes for one, an id or an assignment given twice.
 *
 * @param input.roles - names, or objects with the fields of a `Role`, `id` optional; `members` and `anyOf` name roles
 * @param input.activities - names, or objects with the fields of an `Activity`, `id` optional; `parentId` names an activity. Equal
 *   names are allowed under different phases
 * @param input.assignments - triples, or records as in `matrix.assignments`
 * @returns the matrix, or everything that is wrong with the input, with paths into it
 * @example
 * createMatrix({ scheme: raci, roles: ['PM'], activities: ['Release'], assignments: [['Release', 'PM', 'A/R']] }).ok //=> true
 */
export function createMatrix(
  input: MatrixInput,
  options: CreateMatrixOptions = {},
): Result<ResponsibilityMatrix, readonly ResponsibilityFinding[]> {
  try {
    return create(input, resolveLimits(options.limits));
  } catch {
    // A getter that throws, a revoked proxy, a list that is none.
    return err([createFinding(INPUT_MESSAGES, 'responsibility/input-unreadable', 'error', {})]);
  }
}

function create(
  input: MatrixInput,
  limits: Limits,
): Result<ResponsibilityMatrix, readonly ResponsibilityFinding[]> {
  const findings: ResponsibilityFinding[] = [];
  const reader: InputReader = {
    limits,
    findings,
    refuse: (code, path, params = {}) => {
      findings.push(createFinding(INPUT_MESSAGES, code, 'error', params, { path }));
    },
  };
  const lists = [input.roles, input.activities, input.assignments];
  if (!lists.every(Array.isArray)) throw new TypeError();
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  const tooMany = checkLimit('core/too-many-entities', count, limits.entities);
  if (tooMany !== undefined) return err([tooMany]);
  const roles = readRoles(reader, input.roles);
  const activities = readActivities(reader, input.activities);
  const assignments = readAssignments(reader, input, activities, roles);
  if (findings.length > 0) return err(findings);
  const { id, name, scheme } = input;
  return ok(
    buildMatrix({
      id,
      name,
      schemeId: scheme.id,
      roles: roles.entities,
      activities: activities.entities,
      assignments,
    }),
  );
}

function readAssignments(
  reader: InputReader,
  { scheme, assignments }: MatrixInput,
  activities: EntityList<unknown>,
  roles: EntityList<unknown>,
): Readonly<Record<string, Assignment>> {
  const index = indexScheme(scheme);
  const record = createRecord<Assignment>();
  for (let i = 0; i < assignments.length; i++) {
    const given = assignments[i]!;
    const isTriple = Array.isArray(given);
    const [activity, role, codes] = isTriple
      ? (given as readonly [string, string, string | readonly string[]])
      : [
          (given as Assignment).activityId,
          (given as Assignment).roleId,
          (given as Assignment).code,
        ];
    const path = ['assignments', i];
    const activityId = activities.find(activity, [...path, isTriple ? 0 : 'activityId']);
    const roleId = roles.find(role, [...path, isTriple ? 1 : 'roleId']);
    if (activityId === undefined || roleId === undefined) continue;
    const codePath = [...path, isTriple ? 2 : 'code'];
    const named = [
      { id: activityId, name: activity },
      { id: roleId, name: role },
    ] as const;
    for (const text of codesOf(reader, codes, codePath)) {
      const reading = readCell(textOf(reader, text, codePath), index);
      const report: CellReport = (code, _, params) => reader.refuse(code, codePath, params);
      const terms = isTriple ? undefined : termsOf(given as Assignment);
      assignCodes(index, record, ...named, reading, report, terms);
    }
  }
  return record;
}

/** The fields of an assignment beside its triple, those that are there. */
function termsOf({ from, to, basis, note }: Assignment): Partial<Assignment> {
  const terms = Object.entries({ from, to, basis, note }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(terms) as Partial<Assignment>;
}

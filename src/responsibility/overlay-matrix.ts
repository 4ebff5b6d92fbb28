import { DomainError } from '../core/domain-error.js';
import { createFinding, limitFindings, type Severity } from '../core/finding.js';
import { createRecord, hasOwn, type JsonRecord, toJsonScalar } from '../core/json.js';
import { readOptions } from '../core/options.js';
import { assignmentId } from './matrix/assignment-id.js';
import type { ResponsibilityFinding } from './messages.js';
import { codesOfCell } from './template-cell.js';
import { EMPTY_CELL, OVERLAY_MESSAGES } from './template-messages.js';
import type { MatrixOverride, OverrideCell } from './template-types.js';
import type { ActivityId, Assignment, ResponsibilityMatrix, RoleId } from './types.js';

/** A matrix with an override on top, and what is to be looked at again. */
export interface OverlaidMatrix {
  readonly matrix: ResponsibilityMatrix;
  /** What no longer applies, or is no longer needed; empty = nothing. */
  readonly findings: readonly ResponsibilityFinding[];
}

export interface OverlayMatrixOptions {
  /** Findings to list, an integer ≥ 0; the rest is counted by code in a last `core/more-findings`. Absent = all. */
  readonly limit?: number | undefined;
}

/**
 * Lay a team's own cells over a matrix: each replaces all that the role has on the activity, everything else stays.
 *
 * The new assignments have the basis `override`. To upgrade a template, instantiate its new version and lay the same
 * override over it: the overrides stay, and the findings say which of them point to what is gone (and were left out), where the
 * template has changed below one, and which say what the template says by now.
 *
 * @param base - what a template or an earlier overlay gave
 * @param override - cells whose codes (`A/R`) replace those of the base; empty codes clear the cell
 * @returns the matrix and the findings in the order of the cells
 * @throws DomainError `responsibility/invalid-override` when it has no list of cells; `core/invalid-limit`
 * @example
 * const made = instantiateTemplate(scrumTeamTemplate)
 * if (!made.ok) throw new Error()
 * const cell = { activityId: 'order-backlog', roleId: 'developers', codes: 'I', replaces: 'C', note: 'Agreed in May' }
 * const { matrix, findings } = overlayMatrix(made.value, { cells: [cell] })
 * findings //=> []
 * matrix.assignments['order-backlog/developers/C'] //=> undefined
 * matrix.assignments['order-backlog/developers/I']
 * //=> { activityId: 'order-backlog', roleId: 'developers', code: 'I', basis: 'override', note: 'Agreed in May' }
 */
export function overlayMatrix(
  base: ResponsibilityMatrix,
  override: MatrixOverride,
  options: OverlayMatrixOptions = {},
): OverlaidMatrix {
  base = readOptions(base);
  const findings: ResponsibilityFinding[] = [];
  const chosen = chooseCells(base, override, findings);
  const assignments = createRecord<Assignment>();
  for (const [id, assignment] of Object.entries(readOptions(base.assignments))) {
    // A stored assignment may be null; it stays what it is.
    const { activityId, roleId, code } = Object(assignment) as Assignment;
    const replaced = chosen.get(keyOf(activityId, roleId));
    if (replaced === undefined) assignments[id] = assignment;
    else replaced.below.push(String(toJsonScalar(code)));
  }
  for (const each of chosen.values()) {
    const { activityId, roleId, codes, note } = each.cell;
    compare(each, findings);
    for (const code of codesOfCell(codes)) {
      const assignment = { activityId, roleId, code, basis: 'override' } as const;
      assignments[assignmentId(activityId, roleId, code)] =
        note === undefined ? assignment : { ...assignment, note };
    }
  }
  findings.sort((a, b) => Number(a.path[1]) - Number(b.path[1]));
  const { limit } = readOptions(options);
  return { matrix: { ...base, assignments }, findings: limitFindings(findings, limit) };
}

/**
 * Take a cell out of an override, so that it follows the template again.
 *
 * @returns the override without the cell; as it was when it has no such cell
 * @throws DomainError `responsibility/invalid-override` when it has no list of cells
 * @example
 * const override = { cells: [{ activityId: 'order-backlog', roleId: 'developers', codes: 'I' }] }
 * resetOverrideCell(override, 'order-backlog', 'developers') //=> { cells: [] }
 */
export function resetOverrideCell(
  override: MatrixOverride,
  activityId: ActivityId,
  roleId: RoleId,
): MatrixOverride {
  const cells = cellsIn(override).filter((cell) => {
    const own = Object(cell) as OverrideCell;
    return own.activityId !== activityId || own.roleId !== roleId;
  });
  return { ...override, cells };
}

/** A cell of the override that applies. */
interface ChosenCell {
  readonly cell: OverrideCell;
  readonly path: readonly (string | number)[];
  /** Ids and names, for the sentences. */
  readonly names: JsonRecord;
  /** The codes that it takes the place of. */
  readonly below: string[];
}

function cellsIn(override: MatrixOverride): readonly OverrideCell[] {
  const { cells } = readOptions(override);
  if (Array.isArray(cells)) return cells as readonly OverrideCell[];
  throw new DomainError('responsibility/invalid-override', { cells: toJsonScalar(cells) });
}

/** The cells that apply, by activity and role; of two for the same the later one. */
function chooseCells(
  { activities, roles }: ResponsibilityMatrix,
  override: MatrixOverride,
  findings: ResponsibilityFinding[],
): ReadonlyMap<string, ChosenCell> {
  const chosen = new Map<string, ChosenCell>();
  cellsIn(override).forEach((given, index) => {
    const path = ['cells', index];
    const report = (rule: OverlayRule, severity: Severity, params: JsonRecord): void => {
      findings.push(reportOf(rule, severity, params, path));
    };
    const { activityId, roleId, codes, replaces = '', note = '' } = readOptions(given);
    if (![activityId, roleId, codes, replaces, note].every((text) => typeof text === 'string')) {
      return report('unreadable', 'error', { index });
    }
    const activity = nameIn(activities, activityId);
    const role = nameIn(roles, roleId);
    const ids = { activityId, roleId };
    if (activity === undefined) report('unknown-activity', 'warning', ids);
    if (role === undefined) report('unknown-role', 'warning', ids);
    if (activity === undefined || role === undefined) return;
    const names = { ...ids, activity, role };
    const key = keyOf(activityId, roleId);
    if (chosen.has(key)) report('duplicate-cell', 'warning', names);
    chosen.set(key, { cell: given, path, names, below: [] });
  });
  return chosen;
}

/** Does the base say the same by now, or has it changed since the cell was overridden? */
function compare(
  { cell, path, names, below }: ChosenCell,
  findings: ResponsibilityFinding[],
): void {
  const now = textOf(below);
  const params = { ...names, codes: textOf(codesOfCell(cell.codes)), now };
  if (params.codes === now) {
    findings.push(reportOf('same-as-base', 'info', params, path));
  } else if (cell.replaces !== undefined && textOf(codesOfCell(cell.replaces)) !== now) {
    const before = textOf(codesOfCell(cell.replaces));
    findings.push(reportOf('base-changed', 'warning', { ...params, before }, path));
  }
}

type OverlayRule = keyof typeof OVERLAY_MESSAGES extends `responsibility/overlay-${infer Rule}`
  ? Rule
  : never;

function reportOf(
  rule: OverlayRule,
  severity: Severity,
  params: JsonRecord,
  path: readonly (string | number)[],
): ResponsibilityFinding {
  return createFinding(OVERLAY_MESSAGES, `responsibility/overlay-${rule}`, severity, params, {
    path,
  });
}

/** The name of an entity; undefined when it is not there. */
function nameIn(
  collection: Readonly<Record<string, { readonly name: string }>>,
  id: string,
): string | undefined {
  const record = readOptions(collection);
  const entity: unknown = hasOwn(record, id) ? record[id] : undefined;
  if (typeof entity !== 'object' || entity === null) return undefined;
  const { name } = entity as { readonly name: unknown };
  return typeof name === 'string' && name !== '' ? name : id;
}

/** Codes in one order, however they were written. */
function textOf(codes: readonly string[]): string {
  return codes.length === 0 ? EMPTY_CELL : [...new Set(codes)].sort().join('/');
}

function keyOf(activityId: ActivityId, roleId: RoleId): string {
  return assignmentId(activityId, roleId, '');
}

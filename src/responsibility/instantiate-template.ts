import { createFinding } from '../core/finding.js';
import { createRecord, hasOwn, toJsonScalar } from '../core/json.js';
import { readOptions } from '../core/options.js';
import { err, ok, type Result } from '../core/result.js';
import { assignmentId } from './matrix/assignment-id.js';
import { buildMatrix } from './matrix/build-matrix.js';
import type { ResponsibilityFinding } from './messages.js';
import { codesOfCell } from './template-cell.js';
import { TEMPLATE_MESSAGES } from './template-messages.js';
import {
  createTemplateReader,
  type RoleIds,
  readTemplateRoles,
  readTemplateRows,
  type TemplateReader,
  type TemplateRow,
} from './template-reader.js';
import type { InstantiateTemplateOptions, ResponsibilityTemplate } from './template-types.js';
import type { ActivityId, Assignment, ResponsibilityMatrix, Suppression } from './types.js';

/**
 * Make a matrix of a template: its roles under your names, the activities that you take, each assignment with its provenance.
 *
 * `basis` says whether the source states the assignment, names a group, or whether it was inferred; `note` holds the keys of
 * the statements of the source. Suppressions whose activity or role is left out go with it. A code that one cell holds on two bases
 * keeps the firmer one.
 *
 * @returns the matrix, or all ids and texts that are wrong, with paths that begin with `template` or `options`
 * @example
 * const made = instantiateTemplate(productManagementAndOperationsTemplate, {
 *   roles: { 'product-operations': { name: 'Delivery management' }, sales: null },
 *   include: ['define-vision', 'track-progress'],
 * })
 * made.ok && toGrid(made.value).map((row) => row.slice(0, 3))
 * //=> [['Activity', 'Product management', 'Delivery management'], ['Vision'], ['Define product vision', 'A/R', 'I'], ['Delivery'], ['Track progress', 'I', 'A/R']]
 * made.ok && made.value.assignments['track-progress/product-management/I']
 * //=> { activityId: 'track-progress', roleId: 'product-management', code: 'I', basis: 'inferred', note: 'q09' }
 */
export function instantiateTemplate(
  template: ResponsibilityTemplate,
  options: InstantiateTemplateOptions = {},
): Result<ResponsibilityMatrix, readonly ResponsibilityFinding[]> {
  try {
    return instantiate(template, readOptions(options));
  } catch {
    // A list that is none, a part that is no object.
    const code = 'responsibility/template-unreadable';
    return err([createFinding(TEMPLATE_MESSAGES, code, 'error', {})]);
  }
}

function instantiate(
  template: ResponsibilityTemplate,
  options: InstantiateTemplateOptions,
): Result<ResponsibilityMatrix, readonly ResponsibilityFinding[]> {
  const findings: ResponsibilityFinding[] = [];
  const reader = createTemplateReader(findings);
  const { schemeId } = template;
  const id = reader.textOf(options.id ?? template.id, 'matrix', ['options', 'id']);
  const name = reader.textOf(options.name ?? template.name, 'matrix', ['options', 'name']);
  reader.textOf(schemeId, 'matrix', ['template', 'schemeId']);
  const roles = readTemplateRoles(reader, template.roles, Object(options.roles));
  const rows = readTemplateRows(reader, template.phases, options);
  const assignments = createRecord<Assignment>();
  for (const row of rows.taken) assignCells(reader, row, roles.ids, assignments);
  const taken = new Set(rows.entities.map((activity) => activity.id));
  const suppressions = keptSuppressions(reader, template, roles.ids, taken);
  if (findings.length > 0) return err(findings);
  const parts = { roles: roles.entities, activities: rows.entities, assignments };
  const matrix = buildMatrix({ id, name, schemeId, ...parts });
  return ok(suppressions.length === 0 ? matrix : { ...matrix, suppressions });
}

const BASES = [
  ['stated', 'stated'],
  ['viaGroup', 'via-group'],
  ['inferred', 'inferred'],
] as const;

/** The cells of an activity become assignments, the firmest basis first. */
function assignCells(
  reader: TemplateReader,
  { activity, path }: TemplateRow,
  ids: RoleIds,
  assignments: Record<string, Assignment>,
): void {
  const { id: activityId, refs = [] } = activity;
  const note = refs.join(', ');
  for (const [field, basis] of BASES) {
    for (const [given, codes] of Object.entries(readOptions(activity[field] ?? {}))) {
      const roleId = ids.get(given);
      if (roleId === undefined) {
        const params = { roleId: toJsonScalar(given) };
        reader.refuse('responsibility/template-unknown-role', [...path, field, given], params);
      }
      // Left out.
      if (typeof roleId !== 'string') continue;
      for (const code of codesOfCell(codes)) {
        const id = assignmentId(activityId, roleId, code);
        if (hasOwn(assignments, id)) continue;
        const assignment = { activityId, roleId, code, basis };
        assignments[id] = note === '' ? assignment : { ...assignment, note };
      }
    }
  }
}

/** Of activities and roles that are there. */
function keptSuppressions(
  reader: TemplateReader,
  { suppressions }: ResponsibilityTemplate,
  ids: RoleIds,
  activities: ReadonlySet<ActivityId>,
): readonly Suppression[] {
  return (suppressions ?? []).flatMap((suppression, i) => {
    if (!reader.isRecord(suppression, ['template', 'suppressions', i])) return [];
    const { activityId, roleId } = suppression;
    if (activityId !== undefined && !activities.has(activityId)) return [];
    if (roleId === undefined) return [suppression];
    const own = ids.get(roleId);
    return typeof own === 'string' ? [{ ...suppression, roleId: own }] : [];
  });
}

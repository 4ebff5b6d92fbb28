import { DomainError } from '../../core/domain-error.js';
import { createFinding, limitFindings, requireLimit } from '../../core/finding.js';
import { toDayNumber } from '../../core/iso-date.js';
import { readOptions } from '../../core/options.js';
import { countOf, indexMatrix, type MatrixIndex, masksOf } from '../matrix/matrix-index.js';
import { twinKey } from '../matrix/names.js';
import type { ResponsibilityFinding } from '../messages.js';
import { isObject } from '../operations/entity-fields.js';
import type { ResponsibilityMatrix, ResponsibilityScheme } from '../types.js';
import { checkActivity } from './activity-rules.js';
import { checkCells } from './cell-rules.js';
import { type Check, createReport, type Row } from './check.js';
import { readGroups, rolesBelow } from './group-graph.js';
import { aboveOf, readHierarchy } from './hierarchy.js';
import { type Column, checkLine, checkRole } from './line-rules.js';
import { checkMatrix, checkReferences, checkReview } from './matrix-rules.js';
import { RULE_MESSAGES } from './rule-messages.js';
import { resolveRules } from './rule-settings.js';
import type { RulePreset, RuleSettings } from './rules.js';
import { checkSuppressions } from './suppression-rules.js';
import { readSuppressions } from './suppressions.js';

export interface ValidateMatrixOptions {
  /** Settings of single rules on top of the preset; absent = the preset. */
  readonly rules?: RuleSettings | undefined;
  /** Absent = `practical`. */
  readonly preset?: RulePreset | undefined;
  /** Findings to list, an integer ≥ 0; the rest is counted by code in a last `core/more-findings`. Absent = all. */
  readonly limit?: number | undefined;
  /** Today, `YYYY-MM-DD`: which assignments run, when suppressions end and the review is due. Absent = every assignment counts. */
  readonly on?: string | undefined;
  /** What `indexMatrix` made of this matrix, this scheme and this `on`, for who checks or measures more than once. Absent = made here. */
  readonly index?: MatrixIndex | undefined;
  /** Are findings that the matrix suppresses listed as well, the reason as `suppressedBy` in their params? Absent = left out. */
  readonly withSuppressed?: boolean | undefined;
}

/**
 * Check a responsibility matrix against its scheme: by activity, by cell, by role and as a whole.
 *
 * Empty = nothing to report. The defaults (`practical`) are calibrated on published matrices; `RESPONSIBILITY_RULES` lists
 * every rule with its severity and thresholds. Each finding names its activity and role in `params` and carries fixes to
 * apply with `applyMatrixFix`; what moves accountability is never `safe`.
 *
 * An activity that has parts and no codes is a heading: its parts are checked, not it. A part without an accountable role, of an
 * activity that has one, is a warning of its own. What a group holds, its members hold.
 *
 * @param matrix - any content is survived: dangling references, broken records and hostile ids are findings
 * @param scheme - the rules run on the duties of its codes, never on letters
 * @returns references first, then the activities in their order with their cells before them, the roles, the matrix, its
 *   suppressions; what the matrix suppresses is left out
 * @throws DomainError `responsibility/invalid-scheme`; `responsibility/unknown-preset`, `responsibility/unknown-rule`,
 *   `responsibility/invalid-rule-setting`; `responsibility/invalid-index` for what `indexMatrix` did not make; `core/invalid-limit`; `core/invalid-date` for `on`
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev'], ['Release', 'A', 'A/R'], ['Support', 'R', 'I']], raci)
 * validateMatrix(matrix, raci, { preset: 'gaps-only' }).map((finding) => finding.message) //=> ['Nobody is accountable for "Support".']
 * @see Michael L. Smith and James Erwin, "Role & Responsibility Charting (RACI)", 2005: horizontal and vertical analysis
 */
export function validateMatrix(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
  options: ValidateMatrixOptions = {},
): readonly ResponsibilityFinding[] {
  options = readOptions(options);
  const rules = resolveRules(options.preset, options.rules);
  const limit = options.limit === undefined ? Infinity : requireLimit(options.limit);
  const on = options.on ?? undefined;
  if (on !== undefined) toDayNumber(on);
  if (!isObject(matrix)) return limitFindings(refuseMatrix(rules), options.limit);
  const index = requireIndex(options.index ?? indexMatrix(matrix, scheme, { on }));
  const findings: ResponsibilityFinding[] = [];
  const suppressions = readSuppressions(matrix.suppressions, on);
  const hierarchy = readHierarchy(index);
  let names: ReadonlySet<string> | undefined;
  const check: Check = {
    index,
    rules,
    suppressions,
    hierarchy,
    above: aboveOf(hierarchy, index),
    groups: readGroups(index),
    activityNames: () => (names ??= namesOf(index)),
    report: createReport(
      { index, rules, suppressions },
      { findings, limit, withSuppressed: options.withSuppressed === true },
    ),
  };
  const columns = index.roles.ids.map((): number[] => []);
  checkReferences(check, matrix);
  index.activities.ids.forEach((_, activity) => {
    const row = rowOf(index, activity);
    checkCells(check, row);
    if (row.masks.length > 0) checkActivity(check, row);
    checkLine(check, row);
  });
  const { roles, masks } = index.cells;
  for (let cell = 0; cell < masks.length; cell++) columns[roles[cell]!]!.push(masks[cell]!);
  for (const column of withGroups(check, columns)) {
    checkLine(check, column);
    checkRole(check, column);
  }
  checkMatrix(check, columns);
  checkReview(check, matrix.reviewBy, on);
  checkSuppressions(check, matrix.suppressions);
  return limitFindings(findings, options.limit);
}

function requireIndex(index: MatrixIndex): MatrixIndex {
  if (Object(Object(index).cells).first instanceof Uint32Array) return index;
  throw new DomainError('responsibility/invalid-index');
}

function rowOf(index: MatrixIndex, activity: number): Row {
  const masks = masksOf(index, activity);
  return { activity, masks, counts: index.scheme.bounds.map(({ mask }) => countOf(masks, mask)) };
}

/** What stands in the place of the matrix is none. */
function refuseMatrix(rules: ReturnType<typeof resolveRules>): readonly ResponsibilityFinding[] {
  const code = 'responsibility/matrix-unreadable';
  const { severity } = rules[code];
  return severity === 'off' ? [] : [createFinding(RULE_MESSAGES, code, severity, {})];
}

function namesOf({ activities }: MatrixIndex): ReadonlySet<string> {
  return new Set(
    activities.entities.map(({ phase }, activity) => twinKey(activities.names[activity]!, phase)),
  );
}

/** The columns, and whether their roles have a part or own something through a group. */
function withGroups(
  { groups, index }: Check,
  columns: readonly (readonly number[])[],
): readonly Column[] {
  const { owning } = index.scheme;
  const involved = rolesBelow(
    groups,
    rolesWhere(columns, (masks) => masks.length > 0),
  );
  const owners = rolesBelow(
    groups,
    rolesWhere(columns, (masks) => countOf(masks, owning) > 0),
  );
  return columns.map((masks, role) => ({
    role,
    masks,
    isInvolved: involved.has(role),
    isOwning: owners.has(role),
  }));
}

function rolesWhere(
  columns: readonly (readonly number[])[],
  holds: (masks: readonly number[]) => boolean,
): readonly number[] {
  return [...columns.keys()].filter((role) => holds(columns[role]!));
}

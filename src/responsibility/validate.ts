import { limitFindings, requireLimit } from '../core/finding.js';
import { readOptions } from '../core/options.js';
import { checkActivity } from './activity-rules.js';
import { checkCells } from './cell-rules.js';
import { createCheck } from './check.js';
import { checkLine, checkRole } from './line-rules.js';
import { cellsOf, countOf, indexMatrix } from './matrix-index.js';
import { checkMatrix, checkReferences } from './matrix-rules.js';
import type { ResponsibilityFinding } from './messages.js';
import { type RulePreset, type RuleSettings, resolveRules } from './rules.js';
import type { ResponsibilityMatrix, ResponsibilityScheme } from './types.js';

export interface ValidateMatrixOptions {
  /** Settings of single rules on top of the preset; absent = the preset. */
  readonly rules?: RuleSettings | undefined;
  /** Absent = `practical`. */
  readonly preset?: RulePreset | undefined;
  /** Findings to list, an integer ≥ 0; the rest is counted by code in a last `core/more-findings`. Absent = all. */
  readonly limit?: number | undefined;
}

/**
 * Check a responsibility matrix against its scheme: by activity, by cell, by role and as a whole.
 *
 * Empty = nothing to report. The defaults (`practical`) are calibrated on published matrices; `RESPONSIBILITY_RULES` lists
 * every rule with its severity and thresholds. Each finding names its activity and role in `params` and carries fixes to
 * apply with `applyMatrixFix`; what moves accountability is never `safe`.
 *
 * @param matrix - any content is survived: dangling references, broken records and hostile ids are findings
 * @param scheme - the rules run on the duties of its codes, never on letters
 * @returns references first, then the activities in their order with their cells before them, the roles, the matrix
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
  matrix = readOptions(matrix);
  const index = indexMatrix(matrix, scheme);
  const findings: ResponsibilityFinding[] = [];
  options = readOptions(options);
  const rules = resolveRules(options.preset, options.rules);
  const limit = options.limit === undefined ? Infinity : requireLimit(options.limit);
  const check = createCheck(index, rules, findings, limit);
  const columns = index.roles.ids.map((): number[] => []);
  checkReferences(check, matrix);
  index.activities.ids.forEach((_, activity) => {
    const cells = cellsOf(index, activity);
    const masks = cells.map(({ mask }) => mask);
    const counts = index.scheme.bounds.map(({ mask }) => countOf(masks, mask));
    const row = { activity, cells, masks, counts };
    checkCells(check, row);
    if (cells.length > 0) checkActivity(check, row);
    checkLine(check, row);
    for (const { role, mask } of cells) columns[role]!.push(mask);
  });
  columns.forEach((masks, role) => {
    checkLine(check, { role, masks });
    checkRole(check, { role, masks });
  });
  checkMatrix(check, columns);
  return limitFindings(findings, options.limit);
}

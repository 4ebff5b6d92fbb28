import { limitFindings, requireLimit } from '../core/finding.js';
import { checkActivity } from './activity-rules.js';
import { checkCells } from './cell-rules.js';
import { createCheck, type RowTally } from './check.js';
import { indexMatrix, type MatrixIndex } from './matrix-index.js';
import { checkMatrix, checkReferences } from './matrix-rules.js';
import type { ResponsibilityFinding } from './messages.js';
import { checkRole, type RoleTally } from './role-rules.js';
import { type RulePreset, type RuleSettings, resolveRules } from './rules.js';
import { UNKNOWN_CODE } from './scheme-index.js';
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
  const index = indexMatrix(matrix, scheme);
  const findings: ResponsibilityFinding[] = [];
  const rules = resolveRules(options.preset, options.rules);
  const limit = options.limit === undefined ? Infinity : requireLimit(options.limit);
  const check = createCheck(index, rules, findings, limit);
  const roles = createRoleTally(index.roleIds.length);
  const row = createRowTally();
  checkReferences(check, matrix);
  for (let activity = 0; activity < index.activityIds.length; activity++) {
    if (tallyRow(index, activity, row, roles)) checkCells(check, row);
    checkActivity(check, row);
  }
  for (let role = 0; role < index.roleIds.length; role++) checkRole(check, role, roles);
  checkMatrix(check, roles);
  return limitFindings(findings, options.limit);
}

function createRoleTally(roles: number): RoleTally {
  return {
    filled: new Int32Array(roles),
    account: new Int32Array(roles),
    perform: new Int32Array(roles),
    owning: new Int32Array(roles),
  };
}

function createRowTally(): RowTally {
  const holders = new Int32Array(UNKNOWN_CODE + 1);
  return { activity: 0, filled: 0, account: 0, perform: 0, advise: 0, notify: 0, holders };
}

/** Counts one activity, for itself and for its roles; true when a cell of it holds more than one code of the scheme. */
function tallyRow(index: MatrixIndex, activity: number, row: RowTally, roles: RoleTally): boolean {
  const { rowStarts, entryRoles, entryCodes, scheme } = index;
  const { holders } = row;
  row.activity = activity;
  row.filled = row.account = row.perform = row.advise = row.notify = 0;
  holders.fill(0);
  let odd = false;
  let entry = rowStarts[activity]!;
  const end = rowStarts[activity + 1]!;
  while (entry < end) {
    const role = entryRoles[entry]!;
    const start = entry;
    let mask = 0;
    for (; entry < end && entryRoles[entry] === role; entry++) {
      const code = entryCodes[entry]!;
      if (!((mask >> code) & 1)) holders[code]!++;
      mask |= 1 << code;
    }
    odd ||= entry - start > 1 || mask >> UNKNOWN_CODE !== 0;
    row.filled++;
    roles.filled[role]!++;
    if (mask & scheme.account) {
      row.account++;
      roles.account[role]!++;
    }
    if (mask & scheme.perform) {
      row.perform++;
      roles.perform[role]!++;
    }
    if (mask & scheme.owning) roles.owning[role]!++;
    if (mask & scheme.advise) row.advise++;
    if (mask & scheme.notify) row.notify++;
  }
  return odd;
}

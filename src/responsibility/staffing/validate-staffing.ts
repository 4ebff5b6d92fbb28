import { limitFindings, requireLimit } from '../../core/finding.js';
import { toDayNumber } from '../../core/iso-date.js';
import { readOptions } from '../../core/options.js';
import type { ResponsibilityMatrix, ResponsibilityScheme } from '../types.js';
import { checkDelegations } from './delegation-rules.js';
import { indexDutiesOn } from './duty-claims.js';
import { checkEscalation } from './escalation-rules.js';
import { checkLoad } from './load-rules.js';
import { checkOccupancy } from './occupancy-rules.js';
import { demandOf } from './role-demand.js';
import { checkSeparations } from './separation-rules.js';
import { createStaffingCheck, type StaffingFinding } from './staffing-check.js';
import { checkStaffingReferences } from './staffing-reference-rules.js';
import { resolveStaffingRules, type StaffingRuleSettings } from './staffing-rules.js';
import type { Staffing } from './staffing-types.js';
import { checkSuccession } from './succession-rules.js';

export interface ValidateStaffingOptions {
  /** The day that the staffing is looked at, `YYYY-MM-DD`; gaps, overlaps and allocations are looked at on all days. */
  readonly on: string;
  /** Settings of single rules; absent = `STAFFING_RULES` as they are. */
  readonly rules?: StaffingRuleSettings | undefined;
  /** Findings to list, an integer ≥ 0; the rest is counted by code in a last `core/more-findings`. Absent = all. */
  readonly limit?: number | undefined;
}

/**
 * Check the people behind a matrix: is each role held on the day, by somebody who is there, alone where one answers, and apart
 * where two are to watch each other? And delegations, waivers, escalation, allocations.
 *
 * Empty = nothing to report. A matrix can be complete while the people are not: vacancies, placeholders, people who have left.
 * `STAFFING_RULES` lists every rule with its severity. Groups need no people of their own, external roles none at all.
 *
 * @param staffing - any content is survived: dangling references, broken records, reversed periods are findings
 * @returns references first, then the roles in their order, allocations by person, activities in their order, separations,
 *   waivers and delegations by id, escalation
 * @throws DomainError `core/invalid-date` when `on` is no day; `core/invalid-limit`; `responsibility/unknown-rule`;
 *   `responsibility/invalid-rule-setting`; `responsibility/invalid-scheme`
 * @example
 * const { matrix } = readGrid([['', 'PM', 'Dev'], ['Release', 'A', 'R']], raci)
 * const people = { ann: { id: 'ann', name: 'Ann', to: '2026-02-01' }, bo: { id: 'bo', name: 'Bo' } }
 * const appointments = {
 *   1: { id: '1', personId: 'ann', roleId: 'pm', kind: 'holder' as const },
 *   2: { id: '2', personId: 'bo', roleId: 'dev', kind: 'holder' as const },
 *   3: { id: '3', personId: 'bo', roleId: 'pm', kind: 'shadow' as const },
 * }
 * const staffing = { people, appointments, delegations: {}, separations: {}, waivers: {} }
 * validateStaffing(matrix, raci, staffing, { on: '2026-03-01' }).slice(0, 2).map((finding) => formatFinding(finding))
 * //=> ['"Ann" left on 2026-02-01 and is still appointed to "PM". End the appointment and appoint somebody who is there.', 'Nobody holds "PM" on 2026-03-01. Appoint somebody. Candidates: Bo.']
 */
export function validateStaffing(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
  staffing: Staffing,
  options: ValidateStaffingOptions,
): readonly StaffingFinding[] {
  const { on, rules, limit } = readOptions(options);
  toDayNumber(on);
  const most = limit === undefined ? Infinity : requireLimit(limit);
  staffing = readOptions(staffing);
  const findings: StaffingFinding[] = [];
  const duties = indexDutiesOn(readOptions(matrix), scheme, staffing, on);
  const active = resolveStaffingRules(rules);
  const check = createStaffingCheck(staffing, duties, active, findings, most);
  const demand = demandOf(duties, check.cells);
  checkStaffingReferences(check);
  checkOccupancy(check, demand);
  checkSuccession(check, demand);
  checkLoad(check);
  checkSeparations(check);
  checkDelegations(check, demand);
  checkEscalation(check, demand);
  return limitFindings(findings, limit);
}

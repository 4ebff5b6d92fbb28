import type { Severity } from '../../core/finding.js';
import { createFinding, type Finding } from '../../core/finding.js';
import { type JsonRecord, toJsonScalar } from '../../core/json.js';
import { type ActiveCell, activeCells, type DutyIndex } from './duty-claims.js';
import { STAFFING_MESSAGES } from './staffing-messages.js';
import type { ActiveStaffingRule, StaffingRuleCode } from './staffing-rules.js';
import type { Staffing } from './staffing-types.js';

export type StaffingFinding = Finding<StaffingRuleCode | 'core/more-findings', never>;

/** What every rule of a staffing is given. */
export interface StaffingCheck {
  readonly staffing: Staffing;
  readonly duties: DutyIndex;
  /** By activity: what counts on the day. */
  readonly cells: readonly (readonly ActiveCell[])[];
  readonly rules: Readonly<Record<StaffingRuleCode, ActiveStaffingRule>>;
  /** Adds a finding unless the rule is off. */
  readonly report: (
    code: StaffingRuleCode,
    path: readonly string[],
    params: JsonRecord,
    severity?: 'off' | Severity,
  ) => void;
}

/** @param limit - findings beyond have no more than code and severity: they will be counted, not listed */
export function createStaffingCheck(
  staffing: Staffing,
  duties: DutyIndex,
  rules: StaffingCheck['rules'],
  findings: StaffingFinding[],
  limit: number,
): StaffingCheck {
  return {
    staffing,
    duties,
    cells: duties.index.activities.ids.map((_, activity) => activeCells(duties, activity)),
    rules,
    report: (code, path, params, severity = rules[code].severity) => {
      if (severity === 'off') return;
      findings.push(
        findings.length < limit
          ? createFinding(STAFFING_MESSAGES, code, severity, params, { path })
          : { code, severity, path: [], message: '', params: {} },
      );
    },
  };
}

/** Id and name of a person, for params; an id that nobody has stands for the name. */
export function personParams(
  { duties }: Pick<StaffingCheck, 'duties'>,
  personId: unknown,
): { readonly personId: string; readonly person: string } {
  const known = duties.day.people.get(personId);
  const id = known?.id ?? String(toJsonScalar(personId));
  return { personId: id, person: known?.name ?? id };
}

/** Id and name of a role, for params; an id that no role has stands for the name. */
export function roleParams(
  { duties }: Pick<StaffingCheck, 'duties'>,
  roleId: unknown,
): { readonly roleId: string; readonly role: string } {
  const { ids, names, numbers } = duties.index.roles;
  const role = numbers.get(roleId as string);
  const id = role === undefined ? String(toJsonScalar(roleId)) : ids[role]!;
  return { roleId: id, role: role === undefined ? id : names[role]! };
}

/** Names of people, for a sentence. */
export function namesOf(check: StaffingCheck, personIds: readonly string[]): readonly string[] {
  return personIds.map((id) => personParams(check, id).person);
}

import type { Severity } from '../../core/finding.js';
import { readSettings } from '../checks/rule-settings.js';
import type { RuleDefinition, RuleSetting } from '../checks/rules.js';

/** The rules of `validateStaffing` with their defaults. */
export const STAFFING_RULES = {
  'responsibility/staffing-not-a-record': { severity: 'error' },
  'responsibility/staffing-unknown-person': { severity: 'error' },
  'responsibility/staffing-unknown-role': { severity: 'error' },
  'responsibility/staffing-unknown-activity': { severity: 'error' },
  'responsibility/staffing-unknown-separation': { severity: 'error' },
  'responsibility/staffing-invalid-value': { severity: 'error' },
  'responsibility/staffing-invalid-date': { severity: 'error' },
  'responsibility/staffing-reversed-period': { severity: 'error' },
  /** At most a warning where the role is neither accountable nor the only one to perform something. */
  'responsibility/staffing-vacant-role': { severity: 'error' },
  'responsibility/staffing-nobody-present': { severity: 'warning' },
  'responsibility/staffing-placeholder-holder': { severity: 'warning' },
  'responsibility/staffing-inactive-holder': { severity: 'error' },
  'responsibility/staffing-multiple-holders-of-accountable': { severity: 'warning' },
  'responsibility/staffing-below-occupancy': { severity: 'warning' },
  'responsibility/staffing-above-occupancy': { severity: 'warning' },
  'responsibility/staffing-expired': { severity: 'warning' },
  'responsibility/staffing-not-yet-effective': { severity: 'info' },
  /** An info where it is over. */
  'responsibility/staffing-gap': { severity: 'warning' },
  'responsibility/staffing-overlap': { severity: 'info' },
  'responsibility/staffing-no-deputy': { severity: 'info' },
  'responsibility/staffing-skill-missing': { severity: 'warning' },
  'responsibility/staffing-skills-unknown': { severity: 'info' },
  /** An info where it is over. */
  'responsibility/staffing-over-allocated': { severity: 'warning' },
  'responsibility/staffing-same-person-both-codes': { severity: 'warning' },
  'responsibility/delegation-self': { severity: 'error' },
  'responsibility/delegation-includes-account': { severity: 'error' },
  /** Above max days: 12 weeks. */
  'responsibility/delegation-too-long': { severity: 'warning', max: 84 },
  'responsibility/delegation-expired': { severity: 'info' },
  'responsibility/delegation-delegate-inactive': { severity: 'warning' },
  'responsibility/delegation-exceeds-authority': { severity: 'error' },
  'responsibility/delegation-chained': { severity: 'warning' },
  'responsibility/delegation-cycle': { severity: 'warning' },
  'responsibility/separation-role-conflict': { severity: 'error' },
  'responsibility/separation-duty-conflict': { severity: 'error' },
  'responsibility/separation-activity-conflict': { severity: 'error' },
  'responsibility/separation-waiver-expired': { severity: 'warning' },
  'responsibility/separation-waiver-unused': { severity: 'info' },
  'responsibility/escalation-unknown-role': { severity: 'error' },
  'responsibility/escalation-self': { severity: 'error' },
  'responsibility/escalation-cycle': { severity: 'error' },
  'responsibility/escalation-missing': { severity: 'warning' },
} as const satisfies Readonly<Record<`responsibility/${string}`, RuleDefinition>>;

export type StaffingRuleCode = keyof typeof STAFFING_RULES;

/** Settings by rule; a rule that is not named is as `STAFFING_RULES` has it. */
export type StaffingRuleSettings = { readonly [C in StaffingRuleCode]?: RuleSetting };

/** One rule as it runs. */
export interface ActiveStaffingRule {
  readonly severity: 'off' | Severity;
  /** The rule is silent up to it. */
  readonly max: number;
}

/** @throws DomainError `responsibility/unknown-rule`, `responsibility/invalid-rule-setting` */
export function resolveStaffingRules(
  settings: StaffingRuleSettings | undefined,
): Readonly<Record<StaffingRuleCode, ActiveStaffingRule>> {
  const definitions: Readonly<Record<StaffingRuleCode, RuleDefinition>> = STAFFING_RULES;
  const changes = readSettings(settings, definitions);
  const rules: Partial<Record<StaffingRuleCode, ActiveStaffingRule>> = {};
  for (const code of Object.keys(definitions) as StaffingRuleCode[]) {
    const { severity, max = 0 } = definitions[code];
    rules[code] = { severity, max, ...changes.get(code) };
  }
  return rules as Record<StaffingRuleCode, ActiveStaffingRule>;
}

const FROM_STRONG_TO_OFF: readonly ('off' | Severity)[] = ['error', 'warning', 'info', 'off'];

/** The milder of the two. */
export function atMost(severity: 'off' | Severity, most: Severity): 'off' | Severity {
  const [given, bound] = [severity, most].map((each) => FROM_STRONG_TO_OFF.indexOf(each));
  return given! < bound! ? most : severity;
}

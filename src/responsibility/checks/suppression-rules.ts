import { toJsonScalar } from '../../core/json.js';
import type { Suppression } from '../types.js';
import type { Check, Mend } from './check.js';
import type { ActiveRule } from './rule-settings.js';
import type { RuleCode } from './rules.js';

/** The suppressions are records, name a rule, have not run out, and there is something that they hide. */
export function checkSuppressions({ report, suppressions, rules }: Check, list: unknown): void {
  if (list !== undefined && !Array.isArray(list)) {
    const params = { collection: 'matrix', id: 'suppressions' };
    report('responsibility/ref-not-a-record', { path: ['suppressions'] }, params);
  }
  suppressions.states.forEach((state, place) => {
    const path = ['suppressions', place];
    const suppression = (list as readonly Suppression[])[place]!;
    if (state === 'not-a-record') {
      const params = { collection: 'suppressions', id: String(place) };
      return report('responsibility/ref-not-a-record', { path }, params);
    }
    const { code, activityId, roleId, reason, until } = suppression;
    const params = {
      code: toJsonScalar(code),
      reason: toJsonScalar(reason),
      ...(activityId === undefined ? {} : { activityId: toJsonScalar(activityId) }),
      ...(roleId === undefined ? {} : { roleId: toJsonScalar(roleId) }),
      ...(until === undefined ? {} : { until: toJsonScalar(until) }),
    };
    const drop = (isSafe: boolean) => (): readonly Mend[] => [
      {
        title: 'remove-suppression',
        operations: [{ kind: 'remove-suppression', suppression }],
        isSafe,
      },
    ];
    if (state === 'unknown-code') {
      report('responsibility/suppression-unknown-code', { path }, params, drop(false));
    } else if (state === 'expired') {
      report('responsibility/suppression-expired', { path }, params, drop(true));
    } else if (!suppressions.isUsed(place) && isOn(rules, code)) {
      report('responsibility/suppression-unused', { path }, params, drop(false));
    }
  });
}

/** What a rule that is off would find is not known. */
function isOn(rules: Readonly<Record<RuleCode, ActiveRule>>, code: string): boolean {
  return rules[code as RuleCode].severity !== 'off';
}

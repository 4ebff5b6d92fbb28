import { createFinding, type Fix, type Severity } from '../core/finding.js';
import type { JsonRecord } from '../core/json.js';
import type { MatrixIndex } from './matrix-index.js';
import { FIX_TITLES, RESPONSIBILITY_MESSAGES, type ResponsibilityFinding } from './messages.js';
import type { ActiveRule, RuleCode } from './rules.js';
import type { MatrixOperation } from './types.js';

/** What every rule is given. */
export interface Check {
  readonly index: MatrixIndex;
  readonly rules: Readonly<Record<RuleCode, ActiveRule>>;
  /** Adds a finding unless the rule is off; params and fixes are made only for those that are listed. */
  readonly report: (
    code: RuleCode,
    path: readonly (string | number)[],
    details: () => ReportDetails,
    severity?: Severity,
  ) => void;
}

export interface ReportDetails {
  readonly params: JsonRecord;
  readonly fixes?: readonly Fix<MatrixOperation>[];
}

/** What one activity has, counted once for all its rules. */
export interface RowTally {
  activity: number;
  /** Roles with a code. */
  filled: number;
  account: number;
  perform: number;
  advise: number;
  notify: number;
  /** Holders by number of the code. */
  readonly holders: Int32Array;
}

/** @param limit - findings beyond are counted by code and severity, not made */
export function createCheck(
  index: MatrixIndex,
  rules: Readonly<Record<RuleCode, ActiveRule>>,
  findings: ResponsibilityFinding[],
  limit: number,
): Check {
  const uncounted = new Map<string, ResponsibilityFinding>();
  return {
    index,
    rules,
    report: (code, path, details, severity) => {
      const own = rules[code].severity;
      if (own === 'off') return;
      const actual = severity ?? own;
      if (findings.length < limit) {
        const { params, fixes } = details();
        findings.push(createFinding(RESPONSIBILITY_MESSAGES, code, actual, params, { path, fixes }));
        return;
      }
      // A matrix of millions of cells may have as many findings: one stands for all that are only counted.
      const key = `${code} ${actual}`;
      const stand = uncounted.get(key) ?? { code, severity: actual, path: [], message: '', params: {} };
      uncounted.set(key, stand);
      findings.push(stand);
    },
  };
}

export function createFix(
  title: keyof typeof FIX_TITLES,
  params: JsonRecord,
  safety: 'safe' | 'judgement',
  resolves: readonly RuleCode[],
  operations: readonly MatrixOperation[],
): Fix<MatrixOperation> {
  const { message } = createFinding(FIX_TITLES, title, 'info', params);
  return { title: message, safety, resolves, operations };
}

export function activityParams({ index }: Check, activity: number): JsonRecord {
  return { activityId: index.activityIds[activity]!, activity: index.activityNames[activity]! };
}

export function roleParams({ index }: Check, role: number): JsonRecord {
  return { roleId: index.roleIds[role]!, role: index.roleNames[role]! };
}

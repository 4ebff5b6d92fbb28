import { createFinding, type Fix, type Severity } from '../core/finding.js';
import type { JsonRecord } from '../core/json.js';
import type { MatrixIndex } from './matrix-index.js';
import { FIX_TITLES, RESPONSIBILITY_MESSAGES, type ResponsibilityFinding } from './messages.js';
import type { ActiveRule, RuleCode } from './rules.js';
import type { MatrixOperation } from './types.js';

export type MatrixFixes = readonly Fix<MatrixOperation>[];

/** What a finding is about; its names become params, its place the path. */
export interface Subject {
  /** Number of the activity. */
  readonly activity?: number;
  /** Number of the role. */
  readonly role?: number;
  /** Where in the matrix, when it is not the activity or the role as such. */
  readonly path?: readonly string[];
}

/** What every rule is given. */
export interface Check {
  readonly index: MatrixIndex;
  readonly rules: Readonly<Record<RuleCode, ActiveRule>>;
  /** Adds a finding unless the rule is off; fixes are made only for those that are listed. */
  readonly report: (
    code: RuleCode,
    subject: Subject,
    params?: JsonRecord,
    fixes?: () => MatrixFixes,
    severity?: Severity,
  ) => void;
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
  const counted = new Map<string, ResponsibilityFinding>();
  return {
    index,
    rules,
    report: (code, subject, params, fixes, exception) => {
      const rule = rules[code].severity;
      if (rule === 'off') return;
      const severity = exception ?? rule;
      if (findings.length < limit) {
        const all = { ...namesOf(index, subject), ...params };
        const details = { path: pathOf(index, subject), fixes: fixes?.() };
        findings.push(createFinding(RESPONSIBILITY_MESSAGES, code, severity, all, details));
        return;
      }
      // A matrix of millions of cells may have as many findings: one stands for all that are only counted.
      const key = code + severity;
      const stand = counted.get(key) ?? { code, severity, path: [], message: '', params: {} };
      counted.set(key, stand);
      findings.push(stand);
    },
  };
}

export function createFix(
  title: keyof typeof FIX_TITLES,
  params: JsonRecord,
  resolves: readonly RuleCode[],
  operations: readonly MatrixOperation[],
  safety: 'safe' | 'judgement' = 'judgement',
): Fix<MatrixOperation> {
  const { message } = createFinding(FIX_TITLES, title, 'info', params);
  return { title: message, safety, resolves, operations };
}

/** Ids and names of the subject as params. */
export function namesOf(index: MatrixIndex, { activity, role }: Subject): JsonRecord {
  return {
    ...(activity === undefined
      ? {}
      : { activityId: index.activityIds[activity]!, activity: index.activityNames[activity]! }),
    ...(role === undefined ? {} : { roleId: index.roleIds[role]!, role: index.roleNames[role]! }),
  };
}

function pathOf(index: MatrixIndex, { activity, role, path }: Subject): readonly string[] {
  if (path !== undefined) return path;
  return activity === undefined
    ? ['roles', index.roleIds[role!]!]
    : ['activities', index.activityIds[activity]!];
}

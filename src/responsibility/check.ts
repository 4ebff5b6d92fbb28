import { createFinding, type Severity } from '../core/finding.js';
import type { JsonRecord } from '../core/json.js';
import type { Cell, MatrixIndex } from './matrix-index.js';
import type { ResponsibilityFinding } from './messages.js';
import { FIX_TITLES, RULE_MESSAGES } from './rule-messages.js';
import type { ActiveRule, RuleCode } from './rules.js';
import type { MatrixOperation } from './types.js';

/** What a finding is about; its names become params, its place the path. */
export interface Subject {
  /** Number of the activity. */
  readonly activity?: number;
  /** Number of the role. */
  readonly role?: number;
  /** Where in the matrix, when it is not the activity or the role as such. */
  readonly path?: readonly string[];
}

/** A fix of the finding that it is reported with. */
export interface Mend {
  readonly title: keyof typeof FIX_TITLES;
  /** For the title, beside those of the finding. */
  readonly params?: JsonRecord;
  /** Absent = it cannot be done here, and there is no fix. */
  readonly operations: readonly MatrixOperation[] | undefined;
  /** Absent = it needs judgement. */
  readonly isSafe?: boolean;
}

/** What every rule is given. */
export interface Check {
  readonly index: MatrixIndex;
  readonly rules: Readonly<Record<RuleCode, ActiveRule>>;
  /** Adds a finding unless the rule is off; mends are made only for those that are listed. */
  readonly report: (
    code: RuleCode,
    subject: Subject,
    params?: JsonRecord,
    mends?: () => readonly Mend[],
    severity?: 'off' | Severity,
  ) => void;
}

/** One activity and what it has, counted once for all its rules. */
export interface Row {
  readonly activity: number;
  readonly cells: readonly Cell[];
  /** The codes of each cell as bits. */
  readonly masks: readonly number[];
  /** Holders for each of the bounds of the scheme. */
  readonly counts: readonly number[];
}

/** @param limit - findings beyond have no more than code and severity: they will be counted, not listed */
export function createCheck(
  index: MatrixIndex,
  rules: Readonly<Record<RuleCode, ActiveRule>>,
  findings: ResponsibilityFinding[],
  limit: number,
): Check {
  return {
    index,
    rules,
    report: (code, subject, given, mends, severity = rules[code].severity) => {
      if (severity === 'off' || rules[code].severity === 'off') return;
      if (findings.length >= limit) {
        findings.push({ code, severity, path: [], message: '', params: {} });
        return;
      }
      const params = { ...namesOf(index, subject), ...given };
      const fixes = mends?.().flatMap(({ title, params: own, operations, isSafe }) => {
        if (operations === undefined) return [];
        const { message } = createFinding(FIX_TITLES, title, 'info', { ...params, ...own });
        const safety: 'safe' | 'judgement' = isSafe === true ? 'safe' : 'judgement';
        return [{ title: message, safety, resolves: [code], operations }];
      });
      const path = subject.path ?? pathOf(index, subject);
      findings.push(createFinding(RULE_MESSAGES, code, severity, params, { path, fixes }));
    },
  };
}

function namesOf({ activities, roles }: MatrixIndex, { activity, role }: Subject): JsonRecord {
  return {
    ...(activity === undefined
      ? {}
      : { activityId: activities.ids[activity]!, activity: activities.names[activity]! }),
    ...(role === undefined ? {} : { roleId: roles.ids[role]!, role: roles.names[role]! }),
  };
}

function pathOf(
  { activities, roles }: MatrixIndex,
  { activity, role }: Subject,
): readonly string[] {
  return activity === undefined
    ? ['roles', roles.ids[role!]!]
    : ['activities', activities.ids[activity]!];
}

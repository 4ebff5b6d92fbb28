import { createFinding, type MessageTemplate, type Severity } from '../../core/finding.js';
import type { Graph } from '../../core/graph.js';
import { type JsonRecord, toJsonScalar } from '../../core/json.js';
import type { MatrixIndex } from '../matrix/matrix-index.js';
import type { ResponsibilityFinding } from '../messages.js';
import type { MatrixOperation } from '../operations/matrix-operation.js';
import type { Above, Hierarchy } from './hierarchy.js';
import { FIX_TITLES, RULE_MESSAGES } from './rule-messages.js';
import type { ActiveRule } from './rule-settings.js';
import type { RuleCode } from './rules.js';
import type { Suppressions } from './suppressions.js';

/** What a finding is about; its names become params, its place the path. */
export interface Subject {
  /** Number of the activity. */
  readonly activity?: number;
  /** Number of the role. */
  readonly role?: number;
  /** Where in the matrix, when it is not the activity or the role as such. */
  readonly path?: readonly (string | number)[];
  /** A sentence that fits better than that of the code. */
  readonly template?: MessageTemplate;
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
  readonly hierarchy: Hierarchy;
  readonly above: Above;
  /** Undefined = no role is a group or stands in for others. */
  readonly groups: Graph | undefined;
  readonly suppressions: Suppressions;
  /** Keys of the names of all activities, see `twinKey`; made once, when it is needed. */
  readonly activityNames: () => ReadonlySet<string>;
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
  /** The codes of each cell as bits. */
  readonly masks: Int32Array;
  /** Holders for each of the bounds of the scheme. */
  readonly counts: readonly number[];
}

/** How findings are collected. */
export interface Reporting {
  readonly findings: ResponsibilityFinding[];
  /** Findings beyond have no more than code and severity: they will be counted, not listed. */
  readonly limit: number;
  /** Are those that are suppressed listed as well? */
  readonly withSuppressed: boolean;
}

export function createReport(
  { index, rules, suppressions }: Pick<Check, 'index' | 'rules' | 'suppressions'>,
  { findings, limit, withSuppressed }: Reporting,
): Check['report'] {
  return (code, subject, given, mends, severity = rules[code].severity) => {
    if (severity === 'off' || rules[code].severity === 'off') return;
    const suppression = suppressions.find(code, ...idsOf(index, subject, given));
    if (suppression !== undefined && !withSuppressed) return;
    if (findings.length >= limit) {
      findings.push({ code, severity, path: [], message: '', params: {} });
      return;
    }
    const suppressed = suppression && { suppressedBy: String(toJsonScalar(suppression.reason)) };
    const params = { ...namesOf(index, subject), ...given, ...suppressed };
    const fixes = mends?.().flatMap(({ title, params: own, operations, isSafe }) => {
      if (operations === undefined) return [];
      const { message } = createFinding(FIX_TITLES, title, 'info', { ...params, ...own });
      const safety: 'safe' | 'judgement' = isSafe === true ? 'safe' : 'judgement';
      return [{ title: message, safety, resolves: [code], operations }];
    });
    const path = subject.path ?? pathOf(index, subject);
    const { template = RULE_MESSAGES[code] } = subject;
    const catalogue = { [code]: template } as Readonly<Record<RuleCode, MessageTemplate>>;
    findings.push(createFinding(catalogue, code, severity, params, { path, fixes }));
  };
}

/** The activity and the role that a finding is about. */
function idsOf(
  { activities, roles }: MatrixIndex,
  { activity, role }: Subject,
  given: JsonRecord = {},
): readonly [activityId: unknown, roleId: unknown] {
  return [
    activity === undefined ? given['activityId'] : activities.ids[activity],
    role === undefined ? given['roleId'] : roles.ids[role],
  ];
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

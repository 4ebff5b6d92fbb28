import type { Severity } from '../../core/finding.js';

/** Numbers that a rule compares with; which one a rule uses stands in `RESPONSIBILITY_RULES`. */
export interface RuleThresholds {
  /** The rule is silent up to this count, an integer ≥ 0. */
  readonly max?: number | undefined;
  /** The rule is silent below this count, an integer ≥ 0. */
  readonly min?: number | undefined;
  /** Share, 0 to 1, of the roles (rules of activities), of the activities (rules of roles), of the cells or the accountabilities (rules of the matrix); the rule is silent up to it. */
  readonly share?: number | undefined;
}

/** As a linter takes it: off, a severity, or a severity with thresholds that replace those of the rule. */
export type RuleSetting =
  | 'off'
  | Severity
  | readonly [severity: 'off' | Severity, thresholds: RuleThresholds];

/** What a rule is unless it is configured. */
export interface RuleDefinition extends RuleThresholds {
  /** In the preset `practical`. */
  readonly severity: 'off' | Severity;
  /** In the preset `strict`; absent = as in `practical`. */
  readonly strict?: 'off' | Severity | undefined;
  /** Is it on in `gaps-only`? Absent = no. */
  readonly gap?: true | undefined;
}

export type RuleCode = keyof typeof RESPONSIBILITY_RULES;

export const RULE_PRESETS = ['practical', 'strict', 'gaps-only'] as const;
/**
 * `practical`: calibrated on published matrices, whose cells are filled to 97 %: a full row is nothing to report.
 * `strict`: every rule. `gaps-only`: what is missing or broken, nothing about too much.
 */
export type RulePreset = (typeof RULE_PRESETS)[number];

/** The rules of `validateMatrix` with their calibrated defaults. */
export const RESPONSIBILITY_RULES = {
  'responsibility/matrix-unreadable': { severity: 'error', gap: true },
  'responsibility/ref-not-a-record': { severity: 'error', gap: true },
  'responsibility/ref-unknown-role': { severity: 'error', gap: true },
  'responsibility/ref-unknown-activity': { severity: 'error', gap: true },
  'responsibility/ref-duplicate-name': { severity: 'error' },
  'responsibility/ref-similar-name': { severity: 'warning' },
  'responsibility/ref-ambiguous-alias': { severity: 'warning' },
  'responsibility/ref-unknown-member': { severity: 'error', gap: true },
  'responsibility/ref-group-cycle': { severity: 'error', gap: true },
  'responsibility/ref-invalid-date': { severity: 'error', gap: true },
  'responsibility/ref-reversed-period': { severity: 'error', gap: true },
  'responsibility/hierarchy-orphan': { severity: 'error', gap: true },
  'responsibility/hierarchy-cycle': { severity: 'error', gap: true },
  'responsibility/cell-unknown-code': { severity: 'error', gap: true },
  'responsibility/cell-excluded-with-other': { severity: 'error' },
  'responsibility/cell-combination-not-allowed': { severity: 'warning' },
  'responsibility/cell-redundant-code': { severity: 'info' },
  'responsibility/cell-duplicate-code': { severity: 'info' },
  'responsibility/activity-unassigned': { severity: 'error', gap: true },
  'responsibility/activity-no-accountable': { severity: 'error', gap: true },
  'responsibility/activity-multiple-accountable': { severity: 'error' },
  'responsibility/activity-accountable-is-group': { severity: 'warning' },
  'responsibility/hierarchy-child-without-accountable': { severity: 'warning', gap: true },
  'responsibility/hierarchy-accountable-not-in-chain': { severity: 'info' },
  'responsibility/activity-no-performer': { severity: 'error', gap: true },
  'responsibility/activity-code-cardinality': { severity: 'error' },
  /** Above max. */
  'responsibility/activity-too-many-performers': { severity: 'warning', max: 3 },
  /** Above max and above the share of the roles. */
  'responsibility/activity-too-many-consulted': { severity: 'warning', max: 4, share: 0.5 },
  /** Above max and above the share of the roles. */
  'responsibility/activity-too-many-informed': {
    severity: 'off',
    strict: 'info',
    max: 4,
    share: 0.5,
  },
  'responsibility/activity-no-communication': { severity: 'info' },
  'responsibility/activity-critical-without-consulted': { severity: 'warning' },
  /** From min roles. */
  'responsibility/activity-no-gaps': { severity: 'off', strict: 'info', min: 4 },
  'responsibility/role-unassigned': { severity: 'warning', gap: true },
  /** From min activities and above the share. */
  'responsibility/role-too-many-performing': { severity: 'warning', min: 5, share: 0.5 },
  /** From min activities and above the share. */
  'responsibility/role-too-many-accountable': { severity: 'warning', min: 4, share: 0.5 },
  'responsibility/role-no-ownership': { severity: 'info' },
  'responsibility/role-accountable-only': { severity: 'off', strict: 'info' },
  /** From min activities. */
  'responsibility/role-no-gaps': { severity: 'off', strict: 'info', min: 5 },
  'responsibility/matrix-empty': { severity: 'info', gap: true },
  'responsibility/matrix-other-scheme': { severity: 'warning', gap: true },
  /** From min cells and above the share. */
  'responsibility/matrix-density': { severity: 'info', strict: 'off', min: 20, share: 0.8 },
  /** From min accountabilities and above the share. */
  'responsibility/matrix-accountability-concentration': {
    severity: 'warning',
    min: 4,
    share: 0.6,
  },
  'responsibility/review-stale': { severity: 'warning' },
  'responsibility/suppression-unknown-code': { severity: 'warning' },
  'responsibility/suppression-expired': { severity: 'warning' },
  'responsibility/suppression-unused': { severity: 'info' },
} as const satisfies Readonly<Record<`responsibility/${string}`, RuleDefinition>>;

/** Settings by rule; a rule that is not named is as the preset has it. */
export type RuleSettings = { readonly [C in RuleCode]?: RuleSetting };

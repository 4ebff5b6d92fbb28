import { DomainError } from '../../core/domain-error.js';
import { SEVERITIES, type Severity } from '../../core/finding.js';
import { hasOwn, toJsonScalar } from '../../core/json.js';
import { isObject } from '../operations/entity-fields.js';
import {
  RESPONSIBILITY_RULES,
  RULE_PRESETS,
  type RuleCode,
  type RuleDefinition,
  type RulePreset,
  type RuleSettings,
  type RuleThresholds,
} from './rules.js';

/** One rule as it runs. */
export interface ActiveRule extends Required<{ readonly [T in keyof RuleThresholds]: number }> {
  readonly severity: 'off' | Severity;
}

const THRESHOLDS = ['max', 'min', 'share'] as const satisfies readonly (keyof RuleThresholds)[];

/**
 * The rules of a preset with the settings on top of it.
 *
 * @throws DomainError `responsibility/unknown-preset`, `responsibility/unknown-rule`, `responsibility/invalid-rule-setting`
 */
export function resolveRules(
  preset: RulePreset | undefined,
  settings: RuleSettings | undefined,
): Readonly<Record<RuleCode, ActiveRule>> {
  const by = preset ?? 'practical';
  if (!RULE_PRESETS.includes(by)) {
    throw new DomainError('responsibility/unknown-preset', { preset: toJsonScalar(by) });
  }
  const definitions: Readonly<Record<RuleCode, RuleDefinition>> = RESPONSIBILITY_RULES;
  const changes = readSettings(settings);
  const rules: Partial<Record<RuleCode, ActiveRule>> = {};
  for (const code of Object.keys(definitions) as RuleCode[]) {
    const definition = definitions[code];
    const { max = 0, min = 0, share = 0 } = definition;
    rules[code] = { severity: severityIn(by, definition), max, min, share, ...changes.get(code) };
  }
  return rules as Record<RuleCode, ActiveRule>;
}

function severityIn(
  preset: RulePreset,
  { severity, strict = severity, gap }: RuleDefinition,
): 'off' | Severity {
  if (preset === 'strict') return strict;
  return preset === 'gaps-only' && gap === undefined ? 'off' : severity;
}

/**
 * What the settings change, by rule.
 *
 * @throws DomainError `responsibility/unknown-rule`, `responsibility/invalid-rule-setting`
 */
export function readSettings(
  settings: unknown,
  definitions: object = RESPONSIBILITY_RULES,
): ReadonlyMap<string, Partial<ActiveRule>> {
  const changes = new Map<string, Partial<ActiveRule>>();
  for (const [rule, setting] of Object.entries(Object(settings)) as [string, unknown][]) {
    const name = toJsonScalar(rule);
    if (!hasOwn(definitions, rule)) {
      throw new DomainError('responsibility/unknown-rule', { rule: name });
    }
    if (setting === undefined || setting === null) continue;
    const change = readSetting(setting);
    if (change === undefined) {
      throw new DomainError('responsibility/invalid-rule-setting', { rule: name });
    }
    changes.set(rule, change);
  }
  return changes;
}

function readSetting(setting: unknown): Partial<ActiveRule> | undefined {
  const [severity, thresholds = {}] = (Array.isArray(setting) ? setting : [setting]) as unknown[];
  if (severity !== 'off' && !SEVERITIES.includes(severity as Severity)) return undefined;
  if (!isObject(thresholds)) return undefined;
  const given = Object.entries(thresholds).filter(([, value]) => value !== undefined);
  const areRight = given.every(
    ([name, value]) =>
      THRESHOLDS.includes(name as 'max') && typeof value === 'number' && value >= 0,
  );
  return areRight
    ? { severity: severity as 'off' | Severity, ...Object.fromEntries(given) }
    : undefined;
}

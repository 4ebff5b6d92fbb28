import { describe, expect, it } from 'vitest';
import { resolveRules } from '../../../src/responsibility/checks/rule-settings.js';
import { RESPONSIBILITY_RULES, type RuleCode } from '../../../src/responsibility/checks/rules.js';

const RULE = 'responsibility/role-no-gaps';

function refusal(preset: unknown, settings: unknown): unknown {
  try {
    return resolveRules(preset as never, settings as never)[RULE];
  } catch (error) {
    const { name, code, params } = error as { name: string; code: string; params: object };
    expect(name).toBe('DomainError');
    return [code, params];
  }
}

describe('resolveRules', () => {
  it('takes severities, alone or with thresholds, on top of a preset', () => {
    expect(refusal(undefined, undefined)).toEqual({ severity: 'off', max: 0, min: 5, share: 0 });
    expect(refusal('practical', {})).toEqual({ severity: 'off', max: 0, min: 5, share: 0 });
    expect(refusal('strict', null)).toEqual({ severity: 'info', max: 0, min: 5, share: 0 });
    expect(refusal('strict', { [RULE]: undefined })).toMatchObject({ severity: 'info' });
    expect(refusal('strict', { [RULE]: null })).toMatchObject({ severity: 'info' });
    expect(refusal('strict', { [RULE]: 'off' })).toMatchObject({ severity: 'off', min: 5 });
    expect(refusal('strict', { [RULE]: ['warning'] })).toMatchObject({
      severity: 'warning',
      min: 5,
    });
    expect(refusal(null, { [RULE]: ['error', { min: 0, share: 1 }] })).toEqual({
      severity: 'error',
      max: 0,
      min: 0,
      share: 1,
    });
    expect(refusal('strict', { [RULE]: ['info', { min: undefined }] })).toMatchObject({ min: 5 });
  });

  it('refuses presets, rules, severities and thresholds that there are not', () => {
    expect(refusal('stric', {})).toEqual(['responsibility/unknown-preset', { preset: 'stric' }]);
    expect(refusal(7, {})).toEqual(['responsibility/unknown-preset', { preset: 7 }]);
    expect(refusal('strict', { 'role-no-gaps': 'off' })).toEqual([
      'responsibility/unknown-rule',
      { rule: 'role-no-gaps' },
    ]);
    expect(refusal('strict', { toString: 'off' })).toEqual([
      'responsibility/unknown-rule',
      { rule: 'toString' },
    ]);
    for (const setting of [
      'on',
      'warn',
      1,
      true,
      {},
      [],
      ['fatal', {}],
      ['info', 3],
      ['info', null],
      ['info', { min: '3' }],
      ['info', { min: -1 }],
      ['info', { min: Number.NaN }],
      ['info', { minimum: 3 }],
    ]) {
      expect(refusal('strict', { [RULE]: setting })).toEqual([
        'responsibility/invalid-rule-setting',
        { rule: RULE },
      ]);
    }
  });

  it('keeps the hierarchy and references in gaps-only, nothing about too much', () => {
    const on = Object.entries(resolveRules('gaps-only', {}))
      .filter(([, { severity }]) => severity !== 'off')
      .map(([code]) => code);
    const gaps = (Object.keys(RESPONSIBILITY_RULES) as RuleCode[]).filter(
      (code) => 'gap' in RESPONSIBILITY_RULES[code],
    );
    expect(on).toEqual(gaps);
    expect(on).toContain('responsibility/hierarchy-child-without-accountable');
    expect(on).not.toContain('responsibility/suppression-unused');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RuleDefinition } from '../../../src/responsibility/checks/rules.js';
import { STAFFING_MESSAGES } from '../../../src/responsibility/staffing/staffing-messages.js';
import {
  atMost,
  resolveStaffingRules,
  STAFFING_RULES,
} from '../../../src/responsibility/staffing/staffing-rules.js';

const CODES = Object.keys(STAFFING_RULES);
const DOCS = readFileSync(
  new URL('../../../docs/reference/staffing-findings.md', import.meta.url),
  'utf8',
);

describe('STAFFING_RULES', () => {
  it('have a sentence each, and an entry with its place in the docs', () => {
    expect(Object.keys(STAFFING_MESSAGES)).toEqual(CODES);
    const entries = [...DOCS.matchAll(/^### `(.+)`\n\n(.+)\n\n(.+)\n/gm)];
    expect(entries.map(([, code]) => code)).toEqual(CODES);
    const rules: Readonly<Record<string, RuleDefinition>> = STAFFING_RULES;
    for (const [, code = '', meta, text = ''] of entries) {
      const { severity, max } = rules[code]!;
      const thresholds = max === undefined ? '' : ` Thresholds: max ${max}.`;
      expect([code, meta]).toEqual([code, `Severity: ${severity}.${thresholds}`]);
      expect(text.length, `the entry of ${code}`).toBeGreaterThan(80);
    }
  });

  it('have codes of four concerns', () => {
    for (const code of CODES) {
      expect(code).toMatch(/^responsibility\/(staffing|delegation|separation|escalation)-[a-z-]+$/);
    }
  });
});

describe('resolveStaffingRules', () => {
  it('is the rules as they are where nothing is set', () => {
    const rules = resolveStaffingRules(undefined);
    expect(Object.keys(rules)).toEqual(CODES);
    expect(rules['responsibility/delegation-too-long']).toEqual({ severity: 'warning', max: 84 });
    expect(rules['responsibility/delegation-self']).toEqual({ severity: 'error', max: 0 });
  });

  it('takes a severity, with thresholds that replace those of the rule', () => {
    const rules = resolveStaffingRules({
      'responsibility/delegation-too-long': ['info', { max: 7 }],
      'responsibility/delegation-self': 'off',
    });
    expect(rules['responsibility/delegation-too-long']).toEqual({ severity: 'info', max: 7 });
    expect(rules['responsibility/delegation-self'].severity).toBe('off');
  });

  it('refuses a rule of the matrix', () => {
    const rules = { 'responsibility/matrix-density': 'off' } as never;
    expect(() => resolveStaffingRules(rules)).toThrow('responsibility/unknown-rule');
  });
});

describe('atMost', () => {
  it('is the milder of two severities, and off stays off', () => {
    expect(atMost('error', 'warning')).toBe('warning');
    expect(atMost('warning', 'warning')).toBe('warning');
    expect(atMost('info', 'warning')).toBe('info');
    expect(atMost('off', 'info')).toBe('off');
  });
});

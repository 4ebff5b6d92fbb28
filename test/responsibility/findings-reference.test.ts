import { describe, expect, it } from 'vitest';
import type { RuleDefinition } from '../../src/responsibility/checks/rules.js';
import { RESPONSIBILITY_RULES, responsibilityMessages } from '../../src/responsibility/index.js';
import { readTexts } from '../architecture/files.js';

/** One entry of a page docs/reference/…-findings.md: code, a line on severity or origin, sentences. */
interface Entry {
  readonly code: string;
  readonly meta: string;
  readonly text: string;
}

const ENTRIES: readonly Entry[] = readTexts('docs', '.md')
  .filter(({ path }) => /docs\/reference\/[a-z-]+-findings\.md$/.test(path))
  .flatMap(({ text }) =>
    [...text.matchAll(/^### `(.+)`\n\n(.+)\n\n(.+)$/gm)].map(
      ([, code = '', meta = '', sentences = '']) => ({ code, meta, text: sentences }),
    ),
  );

/** As the page states a rule. */
function metaOf({ severity, strict, gap, ...thresholds }: RuleDefinition): string {
  const numbers = (['max', 'min', 'share'] as const).flatMap((name) =>
    thresholds[name] === undefined ? [] : [`${name} ${thresholds[name]}`],
  );
  return [
    `Severity: ${severity}${strict === undefined ? '' : `, strict: ${strict}`}.`,
    ...(numbers.length === 0 ? [] : [`Thresholds: ${numbers.join(', ')}.`]),
    ...(gap === undefined ? [] : ['In gaps-only.']),
  ].join(' ');
}

describe('the reference of findings', () => {
  const codes = ENTRIES.map(({ code }) => code).filter((code) =>
    code.startsWith('responsibility/'),
  );

  it('has one entry for each code of the module, and no other', () => {
    expect([...codes].sort()).toEqual(Object.keys(responsibilityMessages()).sort());
  });

  it('says in two to five sentences what it is, why it hurts and what to do', () => {
    for (const { code, text } of ENTRIES) {
      const sentences = text.split(/[.?] (?=[A-Z`])/).length;
      expect(sentences, code).toBeGreaterThanOrEqual(2);
      expect(sentences, code).toBeLessThanOrEqual(5);
    }
  });

  it('states the severity and thresholds that the rules have', () => {
    const rules: Readonly<Record<string, RuleDefinition>> = RESPONSIBILITY_RULES;
    for (const { code, meta } of ENTRIES) {
      const rule = rules[code];
      if (rule !== undefined) expect([code, meta]).toEqual([code, metaOf(rule)]);
    }
  });
});

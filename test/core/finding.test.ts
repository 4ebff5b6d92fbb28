import { describe, expect, it } from 'vitest';
import {
  createFinding,
  type Finding,
  formatFinding,
  limitFindings,
  type MessageTemplate,
  type Severity,
} from '../../src/core/finding.js';

type Code = 'shop/too-dear' | 'shop/closed';

const catalogue: Readonly<Record<Code, MessageTemplate>> = {
  'shop/too-dear': {
    message: '{name} costs {price}; see {missing}.',
    hint: 'Pay less than {price}.',
  },
  'shop/closed': { message: 'The shop is closed.' },
};

describe('createFinding', () => {
  it('fills the sentence and the hint from the params and leaves an unknown placeholder as it is', () => {
    expect(
      createFinding(
        catalogue,
        'shop/too-dear',
        'error',
        { name: 'Tea', price: 5 },
        { path: ['items', 0] },
      ),
    ).toEqual({
      code: 'shop/too-dear',
      severity: 'error',
      path: ['items', 0],
      message: 'Tea costs 5; see {missing}.',
      params: { name: 'Tea', price: 5 },
      hint: 'Pay less than 5.',
    });
  });

  it('has neither hint nor fixes where there are none', () => {
    expect(createFinding(catalogue, 'shop/closed', 'info', {}, { fixes: [] })).toEqual({
      code: 'shop/closed',
      severity: 'info',
      path: [],
      message: 'The shop is closed.',
      params: {},
    });
  });

  it('carries the fixes', () => {
    const fix = {
      title: 'Open it',
      safety: 'safe',
      resolves: ['shop/closed'],
      operations: [1],
    } as const;
    expect(
      createFinding<Code, number>(catalogue, 'shop/closed', 'info', {}, { fixes: [fix] }).fixes,
    ).toEqual([fix]);
  });

  it('cuts a long name at 80 characters, never inside a surrogate pair', () => {
    const messageOf = (name: string): string =>
      createFinding(catalogue, 'shop/too-dear', 'error', { name, price: 1 }).message;
    expect(messageOf('x'.repeat(80))).toBe(`${'x'.repeat(80)} costs 1; see {missing}.`);
    expect(messageOf('x'.repeat(81))).toBe(`${'x'.repeat(79)}… costs 1; see {missing}.`);
    expect(messageOf(`${'x'.repeat(78)}😀${'y'.repeat(9)}`)).toBe(
      `${'x'.repeat(78)}… costs 1; see {missing}.`,
    );
  });

  it('lists at most 20 entries, and no entry that is itself a list or a record', () => {
    const messageOf = (name: Finding['params'][string]): string =>
      createFinding(catalogue, 'shop/too-dear', 'error', { name, price: 1 }).message;
    expect(messageOf(['a', 2, true, null])).toBe('a, 2, true, null costs 1; see {missing}.');
    expect(messageOf(Array.from({ length: 30 }, (_, at) => at % 10))).toMatch(/^(\d, ){19}9 costs/);
    expect(messageOf([['a'], { b: 1 }])).toBe('…, … costs 1; see {missing}.');
    expect(messageOf({ b: 1 })).toBe('… costs 1; see {missing}.');
  });
});

describe('formatFinding', () => {
  it('is empty for no finding, and English for no catalogue', () => {
    const finding = createFinding(catalogue, 'shop/closed', 'info', {});
    expect(formatFinding(null as never)).toBe('');
    expect(formatFinding(finding, null as never)).toBe('The shop is closed.');
    expect(formatFinding(finding, { 'shop/closed': null } as never)).toBe('');
  });

  const finding = createFinding(catalogue, 'shop/too-dear', 'error', { name: 'Tea', price: 5 });

  it('is the sentence and the hint', () => {
    expect(formatFinding(finding)).toBe('Tea costs 5; see {missing}. Pay less than 5.');
    expect(formatFinding(createFinding(catalogue, 'shop/closed', 'info', {}))).toBe(
      'The shop is closed.',
    );
  });

  it('takes both from the catalogue of another language', () => {
    const german = {
      'shop/too-dear': { message: '{name} kostet {price}.', hint: 'Unter {price} bleiben.' },
    };
    expect(formatFinding(finding, german)).toBe('Tea kostet 5. Unter 5 bleiben.');
    expect(formatFinding(finding, { 'shop/too-dear': { message: 'Zu teuer.' } })).toBe('Zu teuer.');
  });

  it('keeps the English text of a code that the catalogue lacks, also of one called like an inherited property', () => {
    expect(formatFinding(finding, { 'shop/closed': { message: 'Zu.' } })).toBe(
      formatFinding(finding),
    );
    expect(formatFinding({ ...finding, code: 'constructor' })).toBe(formatFinding(finding));
  });

  it('leaves out what is no text', () => {
    expect(formatFinding({ ...finding, hint: { a: 1 } as never })).toBe(
      'Tea costs 5; see {missing}.',
    );
    expect(formatFinding({ ...finding, code: ['x'] as never })).toBe(formatFinding(finding));
  });
});

describe('limitFindings', () => {
  const of = (code: Code, severity: Severity): Finding<Code, never> =>
    createFinding(catalogue, code, severity, {});

  it('keeps all without a limit and up to it', () => {
    const all = [of('shop/closed', 'info'), of('shop/closed', 'info')];
    expect(limitFindings(all, undefined)).toBe(all);
    expect(limitFindings(all, 2)).toBe(all);
  });

  it('refuses a limit that is no integer from 0', () => {
    for (const limit of [-1, 1.5, Number.NaN, '5' as never]) {
      expect(() => limitFindings([], limit)).toThrow('core/invalid-limit');
    }
  });

  it('counts the rest by code in a last finding, as severe as the most severe of them', () => {
    const all = [
      of('shop/closed', 'error'),
      of('shop/closed', 'info'),
      of('shop/too-dear', 'warning'),
      of('shop/closed', 'info'),
    ];
    const limited = limitFindings(all, 1);
    expect(limited[0]).toBe(all[0]);
    expect(limited.slice(1)).toEqual([
      {
        code: 'core/more-findings',
        severity: 'warning',
        path: [],
        message: '3 more findings are not listed.',
        hint: 'Raise the limit to see them all.',
        params: { count: 3, byCode: { 'shop/closed': 2, 'shop/too-dear': 1 } },
      },
    ]);
    expect(limitFindings([of('shop/closed', 'info')], 0)[0]!.severity).toBe('info');
  });
});

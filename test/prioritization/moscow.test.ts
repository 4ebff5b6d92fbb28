import { describe, expect, it } from 'vitest';
import { checkMoscow, type MoscowItem } from '../../src/prioritization/moscow.js';
import { refusal } from './refusal.js';

const items = (must: number, should: number, could: number, wont = 0): readonly MoscowItem[] => [
  { id: 'm', category: 'must', effort: must },
  { id: 's', category: 'should', effort: should },
  { id: 'c', category: 'could', effort: could },
  { id: 'w', category: 'wont', effort: wont },
];
const known = (value: number) => ({ status: 'known', value });
const unknown = (reason: string) => ({ status: 'unknown', reason });
const codes = (check: { readonly findings: readonly { readonly code: string }[] }) =>
  check.findings.map(({ code }) => code);

describe('checkMoscow', () => {
  it('takes shares of the effort without what will not be done', () => {
    expect(checkMoscow(items(5, 3, 2, 90), { capacity: 20 })).toEqual({
      mustShare: known(0.5),
      shouldShare: known(0.3),
      couldShare: known(0.2),
      capacityUse: known(0.5),
      findings: [],
    });
  });

  it('adds up the effort of a category', () => {
    const check = checkMoscow([...items(1, 1, 1), ...items(2, 0, 1)]);
    expect([check.mustShare, check.shouldShare, check.couldShare]).toEqual([
      known(3 / 6),
      known(1 / 6),
      known(2 / 6),
    ]);
  });

  it('is content on both limits and finds what passes one', () => {
    expect(codes(checkMoscow(items(6, 2, 2)))).toEqual([]);
    expect(codes(checkMoscow(items(0.6, 0.1 + 0.1, 0.2)))).toEqual([]);
    expect(codes(checkMoscow(items(6.1, 1.9, 2)))).toEqual(['prioritization/must-share-high']);
    expect(codes(checkMoscow(items(6, 2.1, 1.9)))).toEqual(['prioritization/could-share-low']);
  });

  it('says how far a limit is passed', () => {
    const [must, could] = checkMoscow(items(3, 0.5, 0.5)).findings;
    expect(must).toMatchObject({
      severity: 'warning',
      path: [],
      message: 'Must takes 75 % of the effort; the limit is 60 %.',
      params: { share: 0.75, percent: 75, limit: 60 },
    });
    expect(could).toMatchObject({
      severity: 'warning',
      message: 'Could has 12.5 % of the effort; it should have 20 %.',
      params: { share: 0.125, percent: 12.5, limit: 20 },
    });
  });

  it('takes other limits', () => {
    expect(codes(checkMoscow(items(7, 2, 1), { maxMustShare: 0.7, minCouldShare: 0.1 }))).toEqual(
      [],
    );
    expect(codes(checkMoscow(items(6, 2, 2), { maxMustShare: 0.5, minCouldShare: 0.3 }))).toEqual([
      'prioritization/must-share-high',
      'prioritization/could-share-low',
    ]);
  });

  it('warns above the capacity, and calls it an error when Must alone is above it', () => {
    expect(codes(checkMoscow(items(5, 3, 2), { capacity: 10 }))).toEqual([]);
    expect(checkMoscow(items(5, 3, 2), { capacity: 5 })).toMatchObject({
      capacityUse: known(2),
      findings: [
        {
          code: 'prioritization/over-capacity',
          severity: 'warning',
          params: { effort: 10, must: 5, capacity: 5 },
        },
      ],
    });
    expect(checkMoscow(items(5, 3, 2), { capacity: 4.9 }).findings[0]?.severity).toBe('error');
  });

  it('has no use of a capacity that is absent or 0', () => {
    expect(checkMoscow(items(5, 3, 2)).capacityUse).toEqual(unknown('no-capacity'));
    const none = checkMoscow(items(0, 0, 0), { capacity: 0 });
    expect(none.capacityUse).toEqual(unknown('division-by-zero'));
    expect(none.findings).toEqual([]);
    expect(codes(checkMoscow(items(5, 3, 2), { capacity: 0 }))).toEqual([
      'prioritization/over-capacity',
    ]);
  });

  it.each([[[]], [items(0, 0, 0, 5)]])('has no shares without effort', (list) => {
    expect(checkMoscow(list)).toEqual({
      mustShare: unknown('no-effort'),
      shouldShare: unknown('no-effort'),
      couldShare: unknown('no-effort'),
      capacityUse: unknown('no-capacity'),
      findings: [],
    });
  });

  it('knows no share while an item has no estimate, unless it will not be done', () => {
    const open = checkMoscow([...items(9, 0, 0), { id: 'x', category: 'must', effort: null }], {
      capacity: 8,
    });
    expect([open.mustShare, open.shouldShare, open.couldShare, open.capacityUse]).toEqual(
      Array(4).fill(unknown('effort-missing')),
    );
    expect(open.findings).toMatchObject([
      {
        code: 'prioritization/effort-missing',
        severity: 'warning',
        path: [4, 'effort'],
        params: { id: 'x' },
      },
      { code: 'prioritization/over-capacity', severity: 'error' },
    ]);
    const later = checkMoscow([...items(6, 2, 2), { id: 'x', category: 'wont', effort: null }]);
    expect(later.mustShare).toEqual(known(0.6));
    expect(later.findings).toEqual([]);
  });

  it('takes 10,000 items and ids that are names of the language', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      id: at % 2 === 0 ? '__proto__' : 'constructor',
      category: at % 2 === 0 ? ('must' as const) : ('could' as const),
      effort: 0.1,
    }));
    expect(checkMoscow(many).mustShare).toEqual(known(0.5));
  });

  it('refuses unknown categories and numbers out of range', () => {
    const bad = (item: object) => () => checkMoscow([{ ...items(1, 1, 1)[0]!, ...item }]);
    expect(bad({ category: 'would' })).toThrow(
      refusal({ row: 0, field: 'category', value: 'would', problem: 'unknown-level' }),
    );
    expect(bad({ effort: -1 })).toThrow(
      refusal({ row: 0, field: 'effort', value: -1, problem: 'out-of-range' }),
    );
    expect(bad({ effort: 1e308 })).toThrow(
      refusal({ row: 0, field: 'effort', value: 1e308, problem: 'out-of-range' }),
    );
    expect(bad({ id: 5 })).toThrow(
      refusal({ row: 0, field: 'id', value: 5, problem: 'not-a-text' }),
    );
    expect(() => checkMoscow([null as never])).toThrow(
      refusal({ row: 0, field: 'id', value: 'undefined', problem: 'not-a-text' }),
    );
    expect(() => checkMoscow(null as never)).toThrow(refusal({ problem: 'not-a-list' }));
  });

  it.each([
    ['capacity', -1],
    ['maxMustShare', -0.1],
    ['maxMustShare', 1.1],
    ['minCouldShare', -0.1],
    ['minCouldShare', 60],
  ])('refuses the option %s of %s', (field, value) => {
    expect(() => checkMoscow([], { [field]: value })).toThrow(
      refusal({ field, value, problem: 'out-of-range' }),
    );
  });

  it('takes 0 and 1 as limits', () => {
    expect(codes(checkMoscow(items(9, 1, 0), { maxMustShare: 1, minCouldShare: 0 }))).toEqual([]);
    expect(codes(checkMoscow(items(1, 0, 9), { maxMustShare: 0, minCouldShare: 1 }))).toEqual([
      'prioritization/must-share-high',
      'prioritization/could-share-low',
    ]);
  });
});

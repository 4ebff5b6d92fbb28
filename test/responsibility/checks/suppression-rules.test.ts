import { describe, expect, it } from 'vitest';
import {
  type ValidateMatrixOptions,
  validateMatrix,
} from '../../../src/responsibility/checks/validate.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityMatrix, Suppression } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';
import { expectFindings, findingsOf, raciOf, summaryOf } from '../structured.js';

const base = raciOf(['p', 'q'], ['a', 'b'], ['a p A/C', 'a q R', 'b p R', 'b q R/C']);
const NO_A = 'responsibility/activity-no-accountable';
const COMBINATION = 'responsibility/cell-combination-not-allowed';

function lines(suppressions: unknown, options: ValidateMatrixOptions = {}): readonly string[] {
  const matrix = deepFreeze({ ...base, suppressions } as ResponsibilityMatrix);
  findingsOf(matrix, /./, options);
  return validateMatrix(matrix, raci, options).map(
    (finding) => summaryOf(finding).split(' | ')[0]!,
  );
}

const suppress = (code: string, fields: Partial<Suppression> = {}): Suppression => ({
  code,
  reason: 'agreed',
  ...fields,
});

describe('suppressions', () => {
  const all = [
    'warning cell-combination-not-allowed assignments.a/p/C',
    'warning cell-combination-not-allowed assignments.b/q/C',
    'error activity-no-accountable activities.b',
  ];

  it('leave out what they name: by code, by activity, by role, by both', () => {
    expect(lines(undefined)).toEqual(all);
    expect(lines([suppress(COMBINATION)])).toEqual([all[2]]);
    expect(lines([suppress(COMBINATION, { activityId: 'b' })])).toEqual([all[0], all[2]]);
    expect(lines([suppress(COMBINATION, { roleId: 'p' })])).toEqual([all[1], all[2]]);
    expect(lines([suppress(COMBINATION, { activityId: 'a', roleId: 'p' })])).toEqual(all.slice(1));
    expect(lines([suppress(NO_A, { activityId: 'b' }), suppress(COMBINATION)])).toEqual([]);
  });

  it('meet findings that name their role or activity in the params', () => {
    const matrix = { ...base, assignments: { x: { activityId: 'z', roleId: 'y', code: 'A' } } };
    const code = 'responsibility/ref-unknown-role';
    const found = (roleId: string) =>
      validateMatrix({ ...matrix, suppressions: [suppress(code, { roleId })] }, raci).filter(
        (finding) => finding.code === code,
      ).length;
    expect([found('y'), found('other')]).toEqual([0, 1]);
  });

  it('are listed on request, with the reason', () => {
    const matrix = { ...base, suppressions: [suppress(NO_A)] };
    const listed = validateMatrix(matrix, raci, { withSuppressed: true });
    expect(listed.map(({ params }) => params['suppressedBy'])).toEqual([
      undefined,
      undefined,
      'agreed',
    ]);
    const odd = { ...base, suppressions: [{ code: NO_A, reason: 7 as never }] };
    expect(validateMatrix(odd, raci, { withSuppressed: true })[2]!.params).toMatchObject({
      suppressedBy: '7',
    });
    expect(validateMatrix(matrix, raci, { withSuppressed: 1 as never })).toHaveLength(2);
  });

  it('do not count against the limit', () => {
    const matrix = { ...base, suppressions: [suppress(COMBINATION, { activityId: 'b' })] };
    const limited = validateMatrix(matrix, raci, { limit: 1 });
    expect(limited[1]!.params).toEqual({ count: 1, byCode: { [NO_A]: 1 } });
  });

  it('count up to the day before their end, where a day is given', () => {
    const until = [suppress(NO_A, { until: '2026-07-01' })];
    expect(lines(until)).toEqual(all.slice(0, 2));
    expect(lines(until, { on: '2026-06-30' })).toEqual(all.slice(0, 2));
    expect(lines(until, { on: '2026-07-01' })).toEqual([
      ...all,
      'warning suppression-expired suppressions.0',
    ]);
    const never = [suppress(NO_A, { until: 'never' })];
    expect(lines(never)).toEqual([
      'error ref-invalid-date suppressions.0.until',
      ...all.slice(0, 2),
    ]);
    expect(lines(never, { on: '2026-07-01' })).toEqual([
      'error ref-invalid-date suppressions.0.until',
      ...all,
      'warning suppression-expired suppressions.0',
    ]);
  });
});

describe('checkSuppressions', () => {
  const rules = /suppression|not-a-record/;

  it('finds what hides nothing, unless its rule is off', () => {
    const unused = { ...base, suppressions: [suppress(NO_A, { activityId: 'a' }), suppress(NO_A)] };
    expectFindings(unused, rules, [
      'info suppression-unused suppressions.0 | judgement: Remove the suppression of "responsibility/activity-no-accountable"',
    ]);
    expectFindings(unused, rules, [], { rules: { [NO_A]: 'off' } });
    const two = { ...base, suppressions: [suppress(NO_A), suppress(NO_A, { reason: 'x' })] };
    expectFindings(two, rules, []);
    const both = { ...base, suppressions: [suppress(NO_A), suppress(NO_A, { activityId: 'b' })] };
    expectFindings(both, rules, []);
  });

  it('finds what names no rule, what has run out, and what is none', () => {
    const matrix = {
      ...base,
      suppressions: [
        suppress('activity-no-accountable'),
        suppress('toString'),
        { code: 5 as never, reason: 'x' },
        suppress(NO_A, { until: '2026-01-01', activityId: 'b', roleId: 'q' }),
        null as never,
        'x' as never,
      ],
    };
    expectFindings(
      matrix,
      rules,
      [
        'warning suppression-unknown-code suppressions.0 | judgement: Remove the suppression of "activity-no-accountable"',
        'warning suppression-unknown-code suppressions.1 | judgement: Remove the suppression of "toString"',
        'warning suppression-unknown-code suppressions.2 | judgement: Remove the suppression of "5"',
        'warning suppression-expired suppressions.3 | safe: Remove the suppression of "responsibility/activity-no-accountable"',
        'error ref-not-a-record suppressions.4',
        'error ref-not-a-record suppressions.5',
      ],
      { on: '2026-01-01' },
    );
    expect(findingsOf(matrix, /expired/, { on: '2026-01-01' })[0]).toMatchObject({
      message: `The suppression of "${NO_A}" ended on 2026-01-01.`,
      params: { code: NO_A, reason: 'agreed', activityId: 'b', roleId: 'q', until: '2026-01-01' },
    });
    expectFindings({ ...base, suppressions: { 0: null } as never }, rules, [
      'error ref-not-a-record suppressions',
    ]);
  });

  it('stays linear with 10,000 of them', () => {
    const suppressions = Array.from({ length: 10_000 }, (_, i) =>
      suppress(NO_A, i % 2 === 0 ? {} : { activityId: `a${i}` }),
    );
    expect(validateMatrix({ ...base, suppressions }, raci, { limit: 0 })[0]!.params['count']).toBe(
      5002,
    );
  });
});

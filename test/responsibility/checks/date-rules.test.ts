import { describe, expect, it } from 'vitest';
import type { Assignment, ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';
import { expectFindings, findingsOf, raciOf } from '../structured.js';

const RULES = /invalid-date|reversed-period|review-stale/;
const base = raciOf(['p', 'q'], ['a'], ['a p A/R', 'a q C']);

function withPeriod(fields: Partial<Record<'from' | 'to', unknown>>): ResponsibilityMatrix {
  const assignment = { ...base.assignments['a/q/C'], ...fields } as Assignment;
  return deepFreeze({ ...base, assignments: { ...base.assignments, 'a/q/C': assignment } });
}

describe('checkDates', () => {
  it('finds days that are none', () => {
    expectFindings(withPeriod({ from: '2026-02-30', to: 'soon' }), RULES, [
      'error ref-invalid-date assignments.a/q/C.from',
      'error ref-invalid-date assignments.a/q/C.to',
    ]);
    expect(findingsOf(withPeriod({ from: '2026-02-30' }), RULES)[0]).toMatchObject({
      message: 'There is no day "2026-02-30", in assignments/a/q/C/from.',
      params: { place: 'assignments/a/q/C/from', value: '2026-02-30' },
    });
    expectFindings(withPeriod({ from: null, to: 5 }), RULES, [
      'error ref-invalid-date assignments.a/q/C.from',
      'error ref-invalid-date assignments.a/q/C.to',
    ]);
    const until = { code: 'x', reason: 'y', until: 'never' };
    expectFindings({ ...base, suppressions: [until, null as never], reviewBy: '1 May' }, RULES, [
      'error ref-invalid-date suppressions.0.until',
      'error ref-invalid-date reviewBy',
    ]);
  });

  it('finds periods without a day', () => {
    expectFindings(withPeriod({ from: '2026-01-02', to: '2026-01-01' }), RULES, [
      'error ref-reversed-period assignments.a/q/C',
    ]);
    const empty = findingsOf(withPeriod({ from: '2026-01-01', to: '2026-01-01' }), RULES);
    expect(empty[0]).toMatchObject({
      message: 'The assignment "a/q/C" ends on 2026-01-01, before any day from 2026-01-01 on.',
      params: { assignmentId: 'a/q/C', activityId: 'a', roleId: 'q' },
    });
    expectFindings(withPeriod({ from: '2026-01-01', to: '2026-01-02' }), RULES, []);
    expectFindings(withPeriod({ from: '2026-01-01' }), RULES, []);
    expectFindings(withPeriod({ to: '2026-01-01' }), RULES, []);
    expectFindings(withPeriod({ from: 'x', to: '2026-01-01' }), RULES, [
      'error ref-invalid-date assignments.a/q/C.from',
    ]);
  });
});

describe('checkReview', () => {
  const due = { ...base, reviewBy: '2026-06-30' };

  it('finds a review that is overdue on a day that is given', () => {
    expectFindings(due, RULES, []);
    expectFindings(due, RULES, [], { on: '2026-06-30' });
    expectFindings(due, RULES, ['warning review-stale reviewBy'], { on: '2026-07-01' });
    expect(findingsOf(due, RULES, { on: '2026-07-01' })[0]).toMatchObject({
      message: 'The matrix was to be looked at again by 2026-06-30.',
      params: { reviewBy: '2026-06-30', on: '2026-07-01' },
    });
    expectFindings(base, RULES, [], { on: '2026-07-01' });
    expectFindings({ ...base, reviewBy: '1900' }, /stale/, [], { on: '2026-07-01' });
  });
});

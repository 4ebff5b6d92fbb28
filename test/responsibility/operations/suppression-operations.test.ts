import { describe, expect, it } from 'vitest';
import type { MatrixOperation } from '../../../src/responsibility/operations/matrix-operation.js';
import { after, refusalOf } from '../sketch.js';
import { raciOf } from '../structured.js';

const base = raciOf(['p'], ['a'], []);
const one = { code: 'x', activityId: 'a', roleId: 'p', reason: 'r', until: '2026-01-01' };
const held = { ...base, suppressions: [one, { code: 'y', reason: 'r' }, one] };
const add = (suppression: unknown): MatrixOperation =>
  ({ kind: 'add-suppression', suppression }) as MatrixOperation;
const remove = (suppression: unknown): MatrixOperation =>
  ({ kind: 'remove-suppression', suppression }) as MatrixOperation;

describe('addSuppression', () => {
  it('adds to the end of the list, or makes one', () => {
    expect(after(base, add(one)).suppressions).toEqual([one]);
    const more = { code: 'z', reason: 'r' };
    expect(after(held, add(more), add({ ...more, reason: 's' })).suppressions).toEqual([
      ...held.suppressions,
      more,
      { ...more, reason: 's' },
    ]);
  });

  it('refuses what is there or is none', () => {
    expect(refusalOf(held, add(one))).toBe('target-exists suppressions x');
    expect(refusalOf(base, add('x'))).toBe('invalid-field suppression');
    expect(refusalOf(base, add(undefined))).toBe('invalid-field suppression');
    for (const [field, value] of [
      ['code', 1],
      ['activityId', 1],
      ['roleId', null],
      ['reason', ' '],
      ['reason', undefined],
      ['until', '2026-02-30'],
    ] as const) {
      const given = add({ ...one, [field]: value });
      expect([field, refusalOf(base, given)]).toEqual([field, `invalid-field ${field}`]);
    }
  });
});

describe('removeSuppression', () => {
  it('removes those that say the same in every field', () => {
    expect(after(held, remove(one)).suppressions).toEqual([held.suppressions[1]]);
    expect(after(held, remove(one), remove({ code: 'y', reason: 'r' })).suppressions).toEqual([]);
    expect(after(held, add({ code: 'z', reason: 'r' }), remove({ code: 'z', reason: 'r' }))).toBe(
      held,
    );
  });

  it('refuses what is not there', () => {
    for (const field of ['code', 'activityId', 'roleId', 'reason', 'until'] as const) {
      const given = remove({ ...one, [field]: 'other' });
      expect(refusalOf(held, given)).toBe(
        `unknown-target suppressions ${field === 'code' ? 'other' : 'x'}`,
      );
    }
    expect(refusalOf(held, remove(null))).toBe('invalid-field suppression');
    expect(refusalOf({ ...base, suppressions: 'abc' as never }, remove(one))).toBe(
      'unknown-target suppressions x',
    );
  });
});

describe('restoreRecords', () => {
  const restore = (fields: object): MatrixOperation =>
    ({ kind: 'restore', ...fields }) as MatrixOperation;

  it('puts back, takes away and sets the list', () => {
    const role = { id: 'q', name: 'Q', rank: 'a5' };
    const drop = { activities: ['a'] };
    const done = after(held, restore({ put: { roles: { q: role } }, drop, suppressions: null }));
    expect(done.roles).toEqual({ ...base.roles, q: role });
    expect(done.activities).toEqual({});
    expect(done).not.toHaveProperty('suppressions');
    expect(
      after(base, restore({ suppressions: [one] }), add({ ...one, code: 'z' })).suppressions,
    ).toHaveLength(2);
    expect(after(base, restore({}))).toBe(base);
    expect(after(held, restore({ suppressions: held.suppressions }))).toBe(held);
  });

  it('refuses what is no record, no list or not there', () => {
    expect(refusalOf(base, restore({ put: { roles: [] } }))).toBe('invalid-field put');
    expect(refusalOf(base, restore({ drop: { roles: {} } }))).toBe('invalid-field drop');
    expect(refusalOf(base, restore({ drop: { roles: ['x'] } }))).toBe('unknown-target roles x');
    expect(refusalOf(base, restore({ suppressions: {} }))).toBe('invalid-field suppressions');
  });
});

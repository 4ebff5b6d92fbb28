import { describe, expect, it } from 'vitest';
import type { MatrixOperation } from '../../../src/responsibility/operations/matrix-operation.js';
import type { ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { activitiesIn, after, refusalOf, sketch } from '../sketch.js';
import { raciOf } from '../structured.js';

const base = raciOf(
  ['p', 'q'],
  ['a', { name: 'b', parentId: 'a' }, { name: 'c', parentId: 'b', phase: 'Plan' }],
  ['a p A', 'b p A', 'b q R', 'c q C'],
);
const operation = (kind: string, fields: object): MatrixOperation =>
  ({ kind, ...fields }) as unknown as MatrixOperation;
const add = (activity: unknown, place: object = {}) =>
  operation('add-activity', { activity, ...place });
const change = (activityId: unknown, fields: unknown) =>
  operation('change-activity', { activityId, change: fields });
const move = (activityId: unknown, fields: object) =>
  operation('move-activity', { activityId, ...fields });
const split = (activityId: unknown, parts: unknown) =>
  operation('split-activity', { activityId, parts });

describe('addActivity', () => {
  it('puts an activity at the end, before or after another one', () => {
    const order = (place: object) => activitiesIn(after(base, add({ id: 'n', name: 'N' }, place)));
    expect(order({})).toBe('a b c n');
    expect(order({ before: 'a' })).toBe('n a b c');
    expect(order({ after: 'a' })).toBe('a n b c');
  });

  it('keeps all fields, and a rank that is given', () => {
    const activity = {
      id: 'n',
      name: 'N',
      rank: 'a0V',
      phase: 'Run',
      critical: false,
      parentId: 'c',
      dimensions: { focus: 'strategy', facing: undefined },
      resource: { subject: 'Release', conditions: { own: true } },
    };
    const added = after(base, add(activity));
    expect(added.activities['n']).toEqual(activity);
    expect(activitiesIn(added)).toBe('a n b c');
  });

  it('refuses what is taken, unknown or none', () => {
    expect(refusalOf(base, add({ id: 'a', name: 'A' }))).toBe('target-exists activities a');
    expect(refusalOf(base, add({ id: 'n', name: 'N' }, { after: 'x' }))).toBe(
      'unknown-target activities x',
    );
    expect(refusalOf(base, add({ id: 'n', name: 'N', parentId: 'x' }))).toBe(
      'unknown-target activities x',
    );
    expect(refusalOf(base, add({ id: 'n', name: 'N', parentId: 'n' }))).toBe(
      'unknown-target activities n',
    );
    for (const [field, value] of [
      ['phase', 1],
      ['critical', 'yes'],
      ['parentId', 1],
      ['dimensions', 'strategy'],
      ['dimensions', { focus: 'tomorrow' }],
      ['dimensions', { stance: 'strategy' }],
      ['resource', 'Release'],
      ['resource', {}],
      ['resource', { subject: 'Release', conditions: [] }],
      ['resource', null],
    ] as const) {
      const given = add({ id: 'n', name: 'N', [field]: value });
      expect([field, value, refusalOf(base, given)]).toEqual([
        field,
        value,
        `invalid-field ${field}`,
      ]);
    }
  });
});

describe('removeActivity', () => {
  const suppressions = [{ code: 'x', activityId: 'b', reason: 'r' }];

  it('takes its assignments and suppressions with it, and its parts move up', () => {
    const gone = after(
      { ...base, suppressions },
      operation('remove-activity', { activityId: 'b' }),
    );
    expect(sketch(gone)).toEqual(['p q', 'a p A', 'c q C']);
    expect(gone.activities['c']!.parentId).toBe('a');
    expect(gone.suppressions).toEqual([]);
    const top = after(base, operation('remove-activity', { activityId: 'a' }));
    expect(top.activities['b']).toEqual({ id: 'b', name: 'b', rank: 'a1' });
    expect(refusalOf(base, operation('remove-activity', { activityId: 'x' }))).toBe(
      'unknown-target activities x',
    );
  });

  it('leaves nobody a part of itself where there was a circle', () => {
    const circle = (parents: Readonly<Record<string, string>>): ResponsibilityMatrix => ({
      ...base,
      activities: Object.fromEntries(
        Object.entries(base.activities).map(([id, { name, rank }]) => [
          id,
          { id, name, rank, parentId: parents[id] },
        ]),
      ),
    });
    const gone = after(
      circle({ a: 'b', b: 'a', c: 'a' }),
      operation('remove-activity', { activityId: 'a' }),
    );
    expect(Object.values(gone.activities).map(({ parentId }) => parentId)).toEqual([
      undefined,
      'b',
    ]);
    const own = after(
      circle({ a: 'a', b: 'a' }),
      operation('remove-activity', { activityId: 'a' }),
    );
    expect(own.activities['b']).not.toHaveProperty('parentId');
  });
});

describe('changeActivity', () => {
  it('changes what is given, clears what is null and leaves the rest', () => {
    const changed = after(base, change('c', { name: 'C', phase: null, critical: true }));
    expect(changed.activities['c']).toEqual({
      id: 'c',
      name: 'C',
      rank: 'a2',
      critical: true,
      parentId: 'b',
    });
    expect(after(base, change('c', { name: 'c', phase: 'Plan' }))).toBe(base);
  });

  it('refuses circles and what lies too deep', () => {
    expect(refusalOf(base, change('a', { parentId: 'c' }))).toBe('cycle a 64');
    expect(refusalOf(base, change('a', { parentId: 'a' }))).toBe('cycle a 64');
    expect(refusalOf(base, change('x', {}))).toBe('unknown-target activities x');
    expect(refusalOf(base, change('a', { parentId: 'x' }))).toBe('unknown-target activities x');
    expect(refusalOf(base, change('a', 'x'))).toBe('invalid-field change');
    expect(refusalOf(base, add('x'))).toBe('invalid-field activity');
    expect(refusalOf(base, change('a', { rank: null }))).toBe('invalid-field rank');
    const activities = Object.fromEntries(
      Array.from({ length: 65 }, (_, i) => [
        `a${i}`,
        { id: `a${i}`, name: `a${i}`, rank: 'a0', parentId: i === 0 ? undefined : `a${i - 1}` },
      ]),
    );
    const chain = { ...base, activities: { ...activities, n: { id: 'n', name: 'n', rank: 'a0' } } };
    expect(after(chain, change('n', { parentId: 'a62' })).activities['n']!.parentId).toBe('a62');
    expect(refusalOf(chain, change('n', { parentId: 'a63' }))).toBe('cycle n 64');
  });
});

describe('moveActivity', () => {
  it('moves in the order', () => {
    const order = (id: string, place: object) => activitiesIn(after(base, move(id, place)));
    expect(order('c', { before: 'a' })).toBe('c a b');
    expect(order('a', { after: 'c' })).toBe('b c a');
    expect(order('a', { after: 'b' })).toBe('b a c');
    expect(order('c', { before: 'b' })).toBe('a c b');
  });

  it('changes nothing where it stands there already', () => {
    for (const [id, place] of [
      ['a', { before: 'b' }],
      ['b', { after: 'a' }],
      ['b', { before: 'c' }],
      ['c', {}],
      ['c', { parentId: 'b' }],
    ] as const) {
      expect(after(base, move(id, place))).toBe(base);
    }
  });

  it('moves under another activity, or under none', () => {
    expect(after(base, move('c', { parentId: 'a' })).activities['c']).toMatchObject({
      parentId: 'a',
      rank: 'a2',
    });
    expect(after(base, move('c', { parentId: null, before: 'a' })).activities['c']).toEqual({
      id: 'c',
      name: 'c',
      rank: 'Zz',
      phase: 'Plan',
    });
  });

  it('gives fresh ranks where there is none between', () => {
    const ranked = (...ranks: readonly unknown[]): ResponsibilityMatrix => ({
      ...base,
      activities: Object.fromEntries(
        ranks.map((rank, i) => [
          'abcd'.charAt(i),
          { id: 'abcd'.charAt(i), name: 'x', rank: rank as string },
        ]),
      ),
    });
    const order = (matrix: ResponsibilityMatrix) =>
      activitiesIn(after(matrix, move('d', { before: 'b' })));
    expect(order(ranked('a0', 'a0', 'a0', 'a1'))).toBe('a d b c');
    expect(order(ranked('', 'x', undefined, 'zz'))).toBe('a c d b');
    expect(order(ranked('a0', `a0${'V'.repeat(127)}`, 'a1', 'a2'))).toBe('a d b c');
    const long = after(
      ranked('a0', `a0${'V'.repeat(126)}`, 'a1', 'a2'),
      move('d', { before: 'b' }),
    );
    expect(long.activities['a']!.rank).toBe('a0');
    const smallest = ranked('A00000000000000000000000001', 'a0', 'a1', 'a2');
    expect(activitiesIn(after(smallest, move('d', { before: 'a' })))).toBe('d a b c');
    const odd = {
      ...base,
      activities: { a: null as never, b: base.activities['b']!, c: base.activities['c']! },
    };
    expect(activitiesIn(after(odd, move('c', { before: 'b' })))).toBe('c b');
  });

  it('stands 1,000 moves to one place', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `n${i}`);
    const matrix = raciOf(['p'], ['first', ...names], []);
    const moved = after(matrix, ...names.map((id) => move(id, { before: 'first' })));
    expect(activitiesIn(moved)).toBe([...names, 'first'].join(' '));
    const longest = Math.max(...Object.values(moved.activities).map(({ rank }) => rank.length));
    expect(longest).toBeLessThanOrEqual(129);
  });

  it('refuses what is unknown or itself', () => {
    expect(refusalOf(base, move('x', { before: 'a' }))).toBe('unknown-target activities x');
    expect(refusalOf(base, move('a', { before: 'x' }))).toBe('unknown-target activities x');
    expect(refusalOf(base, move('a', { before: 'a' }))).toBe('same-target a');
    expect(refusalOf(base, move('a', { after: 'a' }))).toBe('same-target a');
    expect(refusalOf(base, move('a', { before: 'b', after: 'c' }))).toBe('invalid-field after');
    expect(refusalOf(base, move('a', { parentId: 'c', before: 'b' }))).toBe('cycle a 64');
    expect(refusalOf(base, move('a', { parentId: 7 }))).toBe('invalid-field parentId');
  });
});

describe('splitActivity', () => {
  const suppressions = [{ code: 'x', activityId: 'b', reason: 'r' }];

  it('puts parts in the place of the whole, with its fields, codes and suppressions', () => {
    const parts = [
      { id: 'n', name: 'N' },
      {
        id: 'm',
        name: 'M',
        cells: [
          { roleId: 'p', codes: ['I', 'I'] },
          { roleId: 'q', codes: [] },
        ],
      },
    ];
    const done = after({ ...base, suppressions }, split('b', parts));
    expect(sketch(done)).toEqual(['p q', 'a p A', 'n p A', 'n q R', 'm p I', 'c q C']);
    expect(done.activities['n']).toMatchObject({ id: 'n', name: 'N', parentId: 'a' });
    expect(done.activities['c']!.parentId).toBe('a');
    expect(done.suppressions).toEqual([
      { code: 'x', activityId: 'n', reason: 'r' },
      { code: 'x', activityId: 'm', reason: 'r' },
    ]);
  });

  it('keeps what assignments say, and leaves behind what names no role', () => {
    const matrix = {
      ...base,
      assignments: {
        k: { activityId: 'b', roleId: 'p', code: 'A', note: 'kept' },
        l: { activityId: 'b', roleId: 'p', code: 'A' },
        x: { activityId: 'b', roleId: 'nobody', code: 'A' },
      },
    };
    expect(after(matrix, split('b', [{ id: 'n', name: 'N' }])).assignments).toEqual({
      'n/p/A': { activityId: 'n', roleId: 'p', code: 'A', note: 'kept' },
    });
  });

  it('refuses parts that are none', () => {
    const part = { id: 'n', name: 'N' };
    expect(refusalOf(base, split('x', [part]))).toBe('unknown-target activities x');
    expect(refusalOf(base, split('b', []))).toBe('invalid-field parts');
    expect(refusalOf(base, split('b', {}))).toBe('invalid-field parts');
    expect(refusalOf(base, split('b', new Array(101).fill(part)))).toBe('invalid-field parts');
    expect(refusalOf(base, split('b', [part, part]))).toBe('target-exists activities n');
    expect(refusalOf(base, split('b', [{ id: 'b', name: 'N' }]))).toBe(
      'target-exists activities b',
    );
    expect(refusalOf(base, split('b', [{ id: 'n', name: '' }]))).toBe('invalid-field name');
    expect(refusalOf(base, split('b', [{ id: '', name: 'N' }]))).toBe('invalid-field id');
    expect(refusalOf(base, split('b', [{ ...part, cells: {} }]))).toBe('invalid-field cells');
    expect(refusalOf(base, split('b', [{ ...part, cells: new Array(10_001) }]))).toBe(
      'invalid-field cells',
    );
    expect(refusalOf(base, split('b', [{ ...part, cells: [{ roleId: 'x', codes: [] }] }]))).toBe(
      'unknown-target roles x',
    );
    expect(refusalOf(base, split('b', [{ ...part, cells: [{ roleId: 'p' }] }]))).toBe(
      'invalid-field codes',
    );
    const hundred = Array.from({ length: 100 }, (_, i) => ({ id: `n${i}`, name: 'N' }));
    expect(Object.keys(after(base, split('b', hundred)).activities)).toHaveLength(102);
  });
});

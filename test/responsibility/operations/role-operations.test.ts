import { describe, expect, it } from 'vitest';
import type { MatrixOperation } from '../../../src/responsibility/operations/matrix-operation.js';
import type { Role } from '../../../src/responsibility/types.js';
import { after, refusalOf, sketch } from '../sketch.js';
import { raciOf } from '../structured.js';

const base = raciOf(
  ['p', 'q', { name: 'g', members: ['p', 'q'], anyOf: ['p'] }],
  ['a', 'b'],
  ['a p A', 'a q R', 'b p C', 'b q C', 'b g I'],
);
const withSuppressions = {
  ...base,
  suppressions: [
    { code: 'x', roleId: 'p', reason: 'r' },
    { code: 'x', roleId: 'q', reason: 'r' },
    { code: 'x', activityId: 'a', reason: 'r' },
  ],
};

const add = (role: unknown, place: object = {}): MatrixOperation =>
  ({ kind: 'add-role', role, ...place }) as MatrixOperation;
const change = (roleId: unknown, fields: unknown): MatrixOperation =>
  ({ kind: 'change-role', roleId, change: fields }) as MatrixOperation;
const merge = (roleId: unknown, intoRoleId: unknown): MatrixOperation =>
  ({ kind: 'merge-roles', roleId, intoRoleId }) as MatrixOperation;

describe('addRole', () => {
  const order = (place: object): string =>
    sketch(after(base, add({ id: 'n', name: 'N' }, place)))[0]!;

  it('puts a role at the end, before or after another one', () => {
    expect(order({})).toBe('p q g n');
    expect(order({ before: 'p' })).toBe('n p q g');
    expect(order({ before: 'g' })).toBe('p q n g');
    expect(order({ after: 'p' })).toBe('p n q g');
    expect(order({ after: 'g' })).toBe('p q g n');
  });

  it('keeps all fields, and a rank that is given', () => {
    const role = {
      id: 'n',
      name: 'N',
      rank: 'Zz',
      kind: 'external',
      aliases: ['M'],
      members: ['p'],
      anyOf: ['q'],
      occupancy: { min: 0, max: 2 },
      skills: ['law'],
    };
    const added = after(base, add(role));
    expect(added.roles['n']).toEqual(role);
    expect(sketch(added)[0]).toBe('n p q g');
    const plain = after(base, add({ id: 'm', name: 'M', kind: undefined }));
    expect(Object.keys(plain.roles['m']!)).toEqual(['id', 'name', 'rank']);
  });

  it('refuses what is taken, unknown or none', () => {
    expect(refusalOf(base, add({ id: 'p', name: 'P' }))).toBe('target-exists roles p');
    expect(refusalOf(base, add({ id: 'n', name: 'N' }, { before: 'x' }))).toBe(
      'unknown-target roles x',
    );
    expect(refusalOf(base, add({ id: 'n', name: 'N' }, { before: 'p', after: 'p' }))).toBe(
      'invalid-field after',
    );
    expect(refusalOf(base, add({ id: 'n', name: 'N', members: ['x'] }))).toBe(
      'unknown-target roles x',
    );
    expect(refusalOf(base, add({ id: 'n', name: 'N', anyOf: ['n'] }))).toBe('same-target n');
    expect(refusalOf(base, add(null))).toBe('invalid-field role');
    for (const [field, value] of [
      ['id', ''],
      ['id', 4],
      ['id', 'x'.repeat(10_001)],
      ['name', ' '],
      ['name', 4],
      ['rank', ''],
      ['rank', 'a00'],
      ['kind', 'group'],
      ['kind', null],
      ['aliases', 'x'],
      ['aliases', [1]],
      ['members', {}],
      ['anyOf', [null]],
      ['occupancy', 1],
      ['occupancy', []],
      ['occupancy', { min: -1 }],
      ['occupancy', { min: 0.5 }],
      ['occupancy', { max: 0 }],
      ['occupancy', { max: 1.5 }],
      ['occupancy', { min: 3, max: 2 }],
      ['skills', new Array(10_001).fill('x')],
      ['toString', 'x'],
      ['colour', 'red'],
    ] as const) {
      const operation = add({ id: 'n', name: 'N', [field]: value });
      expect([field, value, refusalOf(base, operation)]).toEqual([
        field,
        value,
        `invalid-field ${field}`,
      ]);
    }
    expect(refusalOf(base, add({ id: 'n' }))).toBe('invalid-field name');
    expect(refusalOf(base, add({ id: 'x'.repeat(10_000), name: 'N' }))).toBe('applied');
    expect(
      after(base, add({ id: 'n', name: 'N', occupancy: { min: 2, max: 2 } })).roles['n'],
    ).toBeDefined();
    expect(
      after(base, add({ id: 'n', name: 'N', skills: new Array(10_000).fill('x') })).roles['n'],
    ).toBeDefined();
    expect(after(base, add({ id: 'n', name: 'N', occupancy: {} })).roles['n']).toBeDefined();
  });
});

describe('removeRole', () => {
  it('takes its assignments, places in groups and suppressions with it', () => {
    const gone = after(withSuppressions, { kind: 'remove-role', roleId: 'p' });
    expect(sketch(gone)).toEqual(['q g', 'a q R', 'b q C', 'b g I']);
    expect(gone.roles['g']).toEqual({ id: 'g', name: 'g', rank: 'a2', members: ['q'] });
    expect(gone.suppressions).toEqual(withSuppressions.suppressions.slice(1));
    expect(refusalOf(base, { kind: 'remove-role', roleId: 'x' })).toBe('unknown-target roles x');
  });
});

describe('changeRole', () => {
  it('changes what is given, clears what is null and leaves the rest', () => {
    const changed = after(
      base,
      change('g', { name: 'G', members: null, skills: ['law'], anyOf: undefined }),
    );
    expect(changed.roles['g']).toEqual({
      id: 'g',
      name: 'G',
      rank: 'a2',
      anyOf: ['p'],
      skills: ['law'],
    });
    expect(changed.assignments).toBe(base.assignments);
    expect(sketch(after(base, change('g', { rank: 'a0V' })))[0]).toBe('p g q');
  });

  it('is no change where it says what is there', () => {
    expect(after(base, change('g', { name: 'g', members: ['p', 'q'] }))).toBe(base);
    expect(after(base, change('g', {}))).toBe(base);
  });

  it('refuses what is unknown, none or itself', () => {
    expect(refusalOf(base, change('x', {}))).toBe('unknown-target roles x');
    expect(refusalOf(base, change(7, {}))).toBe('unknown-target roles 7');
    expect(refusalOf(base, change('p', { name: null }))).toBe('invalid-field name');
    expect(refusalOf(base, change('p', { rank: null }))).toBe('invalid-field rank');
    expect(refusalOf(base, change('p', { id: 'z' }))).toBe('invalid-field id');
    expect(refusalOf(base, change('p', { members: ['q', 'x'] }))).toBe('unknown-target roles x');
    expect(refusalOf(base, change('p', { members: ['p'] }))).toBe('same-target p');
    expect(refusalOf(base, change('p', null))).toBe('invalid-field change');
    expect(refusalOf(base, { kind: 'merge-roles' } as never)).toBe(
      'unknown-target roles undefined',
    );
  });
});

describe('mergeRoles', () => {
  it('moves the assignments and folds what both have', () => {
    const merged = after(withSuppressions, merge('p', 'q'));
    expect(sketch(merged)).toEqual(['q g', 'a q A', 'a q R', 'b q C', 'b g I']);
    expect(merged.roles['q']).toEqual({ id: 'q', name: 'q', rank: 'a1', aliases: ['p'] });
    expect(merged.roles['g']).toMatchObject({ members: ['q'], anyOf: ['q'] });
    expect(merged.suppressions).toEqual([
      { code: 'x', roleId: 'q', reason: 'r' },
      { code: 'x', activityId: 'a', reason: 'r' },
    ]);
  });

  it('keeps what else the assignments say', () => {
    const noted = { ...base.assignments['a/p/A']!, note: 'since May', from: '2026-05-01' };
    const matrix = { ...base, assignments: { odd: noted } };
    expect(after(matrix, merge('p', 'q')).assignments).toEqual({
      'a/q/A': { ...noted, roleId: 'q' },
    });
  });

  it('joins names, aliases, members and skills', () => {
    const roles = {
      one: {
        id: 'one',
        name: 'One',
        rank: 'a0',
        aliases: ['I', 'Two'],
        members: ['three', 'two'],
        skills: ['a', 'b'],
      },
      two: {
        id: 'two',
        name: 'Two',
        rank: 'a1',
        aliases: ['II', 'i'],
        members: ['one'],
        anyOf: ['three'],
        skills: ['b', 'c'],
      },
      three: { id: 'three', name: 'Three', rank: 'a2' },
    };
    const merged = after({ ...base, roles, assignments: {} }, merge('one', 'two'));
    expect(merged.roles['two']).toEqual({
      id: 'two',
      name: 'Two',
      rank: 'a1',
      aliases: ['II', 'i', 'One'],
      members: ['three'],
      anyOf: ['three'],
      skills: ['b', 'c', 'a'],
    } satisfies Role);
    const nameless = { ...roles, two: { id: 'two', rank: 'a1' } as Role };
    const again = after({ ...base, roles: nameless, assignments: {} }, merge('two', 'three'));
    expect(again.roles['three']!.aliases).toEqual(['two']);
    const odd = { ...roles, two: { id: 'two', name: 7 as never, rank: 'a1' } };
    const into = after({ ...base, roles: odd, assignments: {} }, merge('three', 'two'));
    expect(into.roles['two']).toEqual({ id: 'two', name: 7, rank: 'a1', aliases: ['Three'] });
    const twins = { ...roles, two: { id: 'two', name: 'THREE', rank: 'a1' } };
    const folded = after({ ...base, roles: twins, assignments: {} }, merge('three', 'two'));
    expect(folded.roles['two']).toEqual({ id: 'two', name: 'THREE', rank: 'a1' });
  });

  it('takes a group into its own member', () => {
    const merged = after(base, merge('g', 'p'));
    expect(merged.roles['p']).toEqual({
      id: 'p',
      name: 'p',
      rank: 'a0',
      aliases: ['g'],
      members: ['q'],
    });
    const other = after(base, merge('p', 'g'));
    expect(other.roles['g']).toEqual({
      id: 'g',
      name: 'g',
      rank: 'a2',
      aliases: ['p'],
      members: ['q'],
    });
  });

  it('refuses what is unknown or one and the same', () => {
    expect(refusalOf(base, merge('x', 'p'))).toBe('unknown-target roles x');
    expect(refusalOf(base, merge('p', 'x'))).toBe('unknown-target roles x');
    expect(refusalOf(base, merge('p', 'p'))).toBe('same-target p');
  });
});

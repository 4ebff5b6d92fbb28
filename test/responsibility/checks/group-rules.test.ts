import { describe, expect, it } from 'vitest';
import type { ResponsibilityMatrix, Role } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';
import { expectFindings, findingsOf, raciOf } from '../structured.js';

const group = (name: string, ...members: readonly string[]) => ({ name, members });

function withRole(
  matrix: ResponsibilityMatrix,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): ResponsibilityMatrix {
  const role = { ...matrix.roles[id], ...fields } as Role;
  return deepFreeze({ ...matrix, roles: { ...matrix.roles, [id]: role } });
}

describe('checkGroups', () => {
  const flat = raciOf(['p', 'q', 'r'], ['a'], ['a p A/R', 'a q C', 'a r C']);
  const rules = /unknown-member|group-cycle/;

  it('finds members that are no roles, one finding for each list', () => {
    const matrix = withRole(flat, 'p', { members: ['q', 'x', 7], anyOf: ['toString'] });
    expectFindings(matrix, rules, [
      'error ref-unknown-member roles.p.members | judgement: Drop what is no role: x, 7',
      'error ref-unknown-member roles.p.anyOf | judgement: Drop what is no role: toString',
    ]);
    const [members, anyOf] = findingsOf(matrix, rules);
    expect(members).toMatchObject({
      message: '"p" names what is no role in members: x, 7.',
      params: { roleId: 'p', field: 'members', memberIds: ['x', 7] },
    });
    expect([members, anyOf].map((finding) => finding!.fixes![0]!.operations)).toEqual([
      [{ kind: 'change-role', roleId: 'p', change: { members: ['q'] } }],
      [{ kind: 'change-role', roleId: 'p', change: { anyOf: null } }],
    ]);
  });

  it('takes a list that is none for an unknown member', () => {
    expectFindings(withRole(flat, 'p', { members: 'q' }), rules, [
      'error ref-unknown-member roles.p.members | judgement: Drop what is no role: q',
    ]);
    expectFindings(withRole(flat, 'p', { members: { q: 1 } }), rules, [
      'error ref-unknown-member roles.p.members | judgement: Drop what is no role: object',
    ]);
    expectFindings(withRole(flat, 'p', { members: null, anyOf: [] }), rules, []);
  });

  it('finds groups in a circle and unties a single one', () => {
    const own = withRole(flat, 'p', { members: ['q', 'p'], anyOf: ['p'] });
    expectFindings(own, rules, [
      'error ref-group-cycle roles.p.members | safe: Take "p" out of "p"',
    ]);
    expect(findingsOf(own, rules)[0]!.fixes![0]!.operations).toEqual([
      { kind: 'change-role', roleId: 'p', change: { members: ['q'] } },
      { kind: 'change-role', roleId: 'p', change: { anyOf: null } },
    ]);
    const ring = withRole(withRole(flat, 'p', { members: ['q', 'r'] }), 'q', { anyOf: ['p'] });
    expectFindings(ring, rules, ['error ref-group-cycle roles.p | judgement: Take "q" out of "p"']);
    expect(findingsOf(ring, rules)[0]).toMatchObject({
      message: 'Groups hold each other in a circle: p, q.',
      params: { roleId: 'p', roleIds: ['p', 'q'] },
    });
    const knot = withRole(withRole(ring, 'q', { members: ['p', 'r'] }), 'r', { members: ['p'] });
    expectFindings(knot, rules, ['error ref-group-cycle roles.p']);
  });
});

describe('checkAccountableGroups', () => {
  const rules = /accountable-is-group/;

  it('finds a group that answers, and lets each member answer in its place', () => {
    const matrix = raciOf(
      ['m', 'n', group('g', 'm', 'n', 'h'), group('h', 'n')],
      ['a'],
      ['a g A', 'a m R', 'a n C'],
    );
    expectFindings(matrix, rules, [
      'warning activity-accountable-is-group assignments.a/g/A | judgement: Let "m" answer, as one of "g"',
    ]);
    expect(findingsOf(matrix, rules)[0]).toMatchObject({
      message: '"g" is accountable for "a", and is a group.',
      params: { activityId: 'a', roleId: 'g' },
    });
    expect(findingsOf(matrix, rules)[0]!.fixes![0]!.operations).toEqual([
      { kind: 'remove-assignment', assignmentId: 'a/g/A' },
      { kind: 'add-assignment', assignment: { activityId: 'a', roleId: 'g', code: 'C' } },
      { kind: 'add-assignment', assignment: { activityId: 'a', roleId: 'm', code: 'A' } },
    ]);
  });

  it('gives a member a cell that it has not yet', () => {
    const matrix = raciOf(['m', group('g', 'm')], ['a'], ['a g A/R']);
    const [finding] = findingsOf(matrix, rules);
    expect(finding!.fixes![0]!.operations).toEqual([
      { kind: 'remove-assignment', assignmentId: 'a/g/A' },
      { kind: 'add-assignment', assignment: { activityId: 'a', roleId: 'm', code: 'A' } },
    ]);
  });

  it('does not take one of several for a group, nor a group that only works', () => {
    const roles = ['m', { name: 'g', anyOf: ['m'] }, group('h', 'm')];
    expectFindings(raciOf(roles, ['a'], ['a g A', 'a h R']), rules, []);
  });

  it('offers eight members, and no list beyond', () => {
    const names = Array.from({ length: 9 }, (_, i) => `m${i}`);
    const fixes = (count: number) => {
      const roles = [...names, group('g', ...names.slice(0, count))];
      return findingsOf(raciOf(roles, ['a'], ['a g A/R']), rules)[0]!.fixes?.length ?? 0;
    };
    expect([fixes(8), fixes(9)]).toEqual([8, 0]);
  });
});

describe('groupAmong', () => {
  const rules = /multiple-accountable|is-group/;

  it('makes one finding of a group and its member that are accountable side by side', () => {
    const roles = ['m', group('h', 'm'), group('g', 'h'), 'x'];
    const [finding, ...more] = findingsOf(raciOf(roles, ['a'], ['a g A/R', 'a m A']), rules);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'responsibility/activity-multiple-accountable',
      message: '"g" is accountable for "a" as a group, and so is m from within it.',
      params: { count: 2, roleIds: ['m', 'g'], groupId: 'g', group: 'g', members: ['m'] },
    });
    expect(finding!.fixes).toHaveLength(3);
    const [other] = findingsOf(raciOf(roles, ['a'], ['a g A/R', 'a m A', 'a x A']), rules);
    expect(other).toMatchObject({ message: '3 roles are accountable for "a": m, g, x.' });
    expect(other!.params).not.toHaveProperty('groupId');
  });

  it('looks no further than the candidates', () => {
    const names = Array.from({ length: 8 }, (_, i) => `m${i}`);
    const groups = (count: number) => {
      const cells = names.slice(0, count).map((name) => `a ${name} A`);
      const matrix = raciOf([...names, group('g', ...names)], ['a'], ['a g A/R', ...cells]);
      return findingsOf(matrix, rules).map(({ params }) => params['groupId']);
    };
    expect([groups(7), groups(8)]).toEqual([['g'], [undefined]]);
  });
});

describe('members of a group', () => {
  it('have the part that the group has', () => {
    const rules = /role-(unassigned|no-ownership)/;
    const roles = ['m', 'n', group('g', 'm'), { name: 'one', anyOf: ['n'] }];
    expectFindings(raciOf(roles, ['a'], ['a g A/R', 'a one C', 'a m C']), rules, [
      'info role-no-ownership roles.one',
    ]);
    expectFindings(raciOf(roles, ['a'], ['a m A/R', 'a one C']), rules, [
      'warning role-unassigned roles.g | judgement: Remove the role "g"',
      'info role-no-ownership roles.one',
    ]);
  });

  it('are not removed out of a circle', () => {
    const flat = raciOf(['p', group('g', 'p')], ['a', 'b'], []);
    expectFindings(withRole(flat, 'p', { members: ['g'] }), /role-unassigned/, [
      'warning role-unassigned roles.p',
      'warning role-unassigned roles.g',
    ]);
  });
});

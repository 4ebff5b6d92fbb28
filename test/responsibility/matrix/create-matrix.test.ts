import { describe, expect, it } from 'vitest';
import { createMatrix } from '../../../src/responsibility/matrix/create-matrix.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { MatrixInput } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';

const base: MatrixInput = deepFreeze({
  scheme: raci,
  roles: ['Product Manager', 'Dev'],
  activities: ['Release', 'Support'],
  assignments: [],
});

function problems(
  input: unknown,
  options?: Parameters<typeof createMatrix>[1],
): readonly unknown[] {
  const made = createMatrix({ ...base, ...(input as object) }, options);
  expect(made.ok).toBe(false);
  return made.ok
    ? []
    : made.error.map(({ code, path }) => [code.replace(/^.*\//, ''), path.join('.')]);
}

describe('createMatrix', () => {
  it('makes ids from names, ranks from the order and one assignment of each code', () => {
    const made = createMatrix({
      ...base,
      assignments: [
        ['Release', 'Dev', 'A/R'],
        ['support', 'product-manager', ['C', 'informed']],
      ],
    });
    expect(made).toEqual({
      ok: true,
      value: {
        id: 'matrix',
        name: 'Responsibility matrix',
        schemeId: 'raci',
        roles: {
          'product-manager': { id: 'product-manager', name: 'Product Manager', rank: 'a0' },
          dev: { id: 'dev', name: 'Dev', rank: 'a1' },
        },
        activities: {
          release: { id: 'release', name: 'Release', rank: 'a0' },
          support: { id: 'support', name: 'Support', rank: 'a1' },
        },
        assignments: {
          'release/dev/A': { activityId: 'release', roleId: 'dev', code: 'A' },
          'release/dev/R': { activityId: 'release', roleId: 'dev', code: 'R' },
          'support/product-manager/C': {
            activityId: 'support',
            roleId: 'product-manager',
            code: 'C',
          },
          'support/product-manager/I': {
            activityId: 'support',
            roleId: 'product-manager',
            code: 'I',
          },
        },
      },
    });
  });

  it('takes what is given about roles, activities and assignments', () => {
    const made = createMatrix({
      scheme: raci,
      id: 'm',
      name: 'M',
      roles: [{ id: 'c', name: ' Customer ', kind: 'external' }, { name: 'C' }],
      activities: [
        { name: 'Test', phase: ' Build ' },
        { name: 'Test', phase: 'Run', critical: true },
        { name: 'Ship', phase: '-', critical: false },
      ],
      assignments: [
        { activityId: 'test-2', roleId: 'c', code: 'R', from: '2026-01-01', note: 'new' },
        { activityId: 'ship', roleId: 'customer', code: '-' },
      ],
    });
    expect(made.ok && made.value).toEqual({
      id: 'm',
      name: 'M',
      schemeId: 'raci',
      roles: {
        c: { id: 'c', name: 'Customer', kind: 'external', rank: 'a0' },
        'c-2': { id: 'c-2', name: 'C', rank: 'a1' },
      },
      activities: {
        test: { id: 'test', name: 'Test', phase: 'Build', rank: 'a0' },
        'test-2': { id: 'test-2', name: 'Test', phase: 'Run', critical: true, rank: 'a1' },
        ship: { id: 'ship', name: 'Ship', rank: 'a2' },
      },
      assignments: {
        'test-2/c/R': {
          activityId: 'test-2',
          roleId: 'c',
          code: 'R',
          from: '2026-01-01',
          note: 'new',
        },
      },
    });
  });

  it('takes groups, aliases and parts, which name others by id, name or alias', () => {
    const made = createMatrix({
      scheme: raci,
      roles: [
        { name: 'Owner', aliases: [' PO ', 'Lead'], skills: [' law '], occupancy: { max: 1 } },
        { id: 'd', name: 'Dev', aliases: ['lead'] },
        { name: 'Team', members: ['po', 'd'], anyOf: ['Owner'] },
      ],
      activities: [
        { name: 'Part', parentId: 'WHOLE' },
        { name: 'Whole', dimensions: { facing: 'customer' }, resource: { subject: ' Release ' } },
      ],
      assignments: [['part', 'PO', 'A']],
    });
    expect(made.ok && [made.value.roles, made.value.activities, made.value.assignments]).toEqual([
      {
        owner: {
          id: 'owner',
          name: 'Owner',
          rank: 'a0',
          aliases: ['PO', 'Lead'],
          skills: ['law'],
          occupancy: { max: 1 },
        },
        d: { id: 'd', name: 'Dev', rank: 'a1', aliases: ['lead'] },
        team: { id: 'team', name: 'Team', rank: 'a2', members: ['owner', 'd'], anyOf: ['owner'] },
      },
      {
        part: { id: 'part', name: 'Part', rank: 'a0', parentId: 'whole' },
        whole: {
          id: 'whole',
          name: 'Whole',
          rank: 'a1',
          dimensions: { facing: 'customer' },
          resource: { subject: ' Release ' },
        },
      },
      { 'part/owner/A': { activityId: 'part', roleId: 'owner', code: 'A' } },
    ]);
    if (!made.ok) return;
    const { roles, activities, assignments } = made.value;
    const again = createMatrix({
      scheme: raci,
      roles: Object.values(roles),
      activities: Object.values(activities),
      assignments: Object.values(assignments),
    });
    expect(again).toEqual(made);
  });

  it('prefers a name to an alias, and takes no alias that two have', () => {
    const roles = [{ name: 'A', aliases: ['B', 'X', 'x'] }, 'B', { name: 'C', aliases: ['Y'] }];
    const made = createMatrix({
      ...base,
      roles,
      assignments: [
        ['Release', 'b', 'R'],
        ['Release', 'X', 'R'],
      ],
    });
    expect(made.ok && Object.keys(made.value.assignments)).toEqual(['release/b/R', 'release/a/R']);
    const two = [...roles, { name: 'D', aliases: ['y'] }];
    expect(problems({ roles: two, assignments: [['Release', 'Y', 'R']] })).toEqual([
      ['input-unknown-role', 'assignments.0.1'],
    ]);
  });

  it('refuses fields that hold what they should not, and names of nobody', () => {
    expect(
      problems({
        roles: [
          { name: 'A', aliases: 'x', members: [1], anyOf: {}, occupancy: 3, skills: null },
          { name: 'B', members: ['A', 'nobody'], anyOf: ['x'] },
          { name: 'C', aliases: ['x'.repeat(10_001)] },
        ],
        activities: [
          {
            name: 'P',
            critical: 'yes',
            dimensions: { focus: 'x' },
            resource: 'x',
            parentId: 'nothing',
          },
          { name: 'Q', parentId: 7 },
        ],
      }),
    ).toEqual([
      ['input-unreadable', 'roles.0.aliases'],
      ['input-unreadable', 'roles.0.members'],
      ['input-unreadable', 'roles.0.anyOf'],
      ['input-unreadable', 'roles.0.occupancy'],
      ['input-unreadable', 'roles.0.skills'],
      ['text-too-long', 'roles.2.aliases.0'],
      ['input-unknown-role', 'roles.1.members.1'],
      ['input-unknown-role', 'roles.1.anyOf.0'],
      ['input-unreadable', 'activities.0.critical'],
      ['input-unreadable', 'activities.0.dimensions'],
      ['input-unreadable', 'activities.0.resource'],
      ['input-unreadable', 'activities.1.parentId'],
      ['input-unknown-activity', 'activities.0.parentId'],
    ]);
  });

  it('gives ids that are there back to itself', () => {
    const first = createMatrix({ ...base, assignments: [['Release', 'Dev', 'A/R']] });
    if (!first.ok) throw new Error('refused');
    const { roles, activities, assignments } = first.value;
    const second = createMatrix({
      scheme: raci,
      roles: Object.values(roles),
      activities: Object.values(activities),
      assignments: Object.values(assignments),
    });
    expect(second).toEqual(first);
  });

  it('takes ids that mean something to JavaScript', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const made = createMatrix({
      scheme: raci,
      roles: names.map((id) => ({ id, name: `Role ${id}` })),
      activities: names.map((id) => ({ id, name: `Activity ${id}` })),
      assignments: names.map((id) => [id, id, 'A/R'] as const),
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    expect(Object.keys(made.value.roles)).toEqual(names);
    expect(Object.keys(made.value.assignments)).toHaveLength(8);
    expect(Object.prototype).not.toHaveProperty('name');
  });

  it('numbers names that make the same id', () => {
    const made = createMatrix({
      ...base,
      roles: ['!', '?', 'role', { id: 'role-2', name: 'x' }],
      activities: [],
    });
    expect(made.ok && Object.keys(made.value.roles)).toEqual([
      'role',
      'role-3',
      'role-4',
      'role-2',
    ]);
  });

  it('refuses unknown roles, activities and codes, with their paths', () => {
    const assignments = [
      ['Release', 'Nobody', 'A'],
      ['Nothing', 'Dev', 'A'],
      ['Release', 'Dev', 'Q'],
      { activityId: 'x', roleId: 7, code: 'A' },
      { activityId: 'release', roleId: 'dev', code: 'acountable' },
      ['Release', 'Dev', ['R', 7]],
      ['Support', 'Dev', Array.from({ length: 101 }, () => 'R')],
    ];
    expect(problems({ assignments })).toEqual([
      ['input-unknown-role', 'assignments.0.1'],
      ['input-unknown-activity', 'assignments.1.0'],
      ['cell-unknown-code', 'assignments.2.2'],
      ['input-unknown-activity', 'assignments.3.activityId'],
      ['input-unknown-role', 'assignments.3.roleId'],
      ['cell-unknown-code', 'assignments.4.code'],
      ['input-unreadable', 'assignments.5.2'],
      ['input-unreadable', 'assignments.6.2'],
    ]);
    const made = createMatrix({ ...base, assignments: [['Release', 'Dev', '\u0410']] });
    expect(made).toMatchObject({ error: [{ params: { raw: '\u0410', suggestion: 'A' } }] });
  });

  it('refuses the same assignment twice', () => {
    expect(
      problems({
        assignments: [
          ['Release', 'Dev', 'R,R'],
          ['Release', 'Dev', 'Responsible'],
        ],
      }),
    ).toEqual([
      ['cell-duplicate-code', 'assignments.0.2'],
      ['cell-duplicate-code', 'assignments.1.2'],
    ]);
  });

  it('refuses ids given twice, names that a reader takes for one, and names and ids that are none', () => {
    expect(
      problems({
        roles: [
          { id: 'x', name: 'A' },
          { id: 'x', name: 'B' },
          { id: '', name: 'C' },
          { id: 3, name: 'D' },
        ],
      }),
    ).toEqual([
      ['ref-duplicate-id', 'roles.1.id'],
      ['input-invalid-id', 'roles.2.id'],
      ['input-unreadable', 'roles.3.id'],
      ['input-invalid-id', 'roles.3.id'],
    ]);
    expect(problems({ activities: ['Release', 'RELEASE ', 'Re-lease', 'R\u0435lease'] })).toEqual([
      ['ref-duplicate-name', 'activities.1'],
      ['ref-duplicate-name', 'activities.3'],
    ]);
    expect(problems({ roles: ['', '\u200b', { name: 5 }, { name: 'E', kind: 'alien' }] })).toEqual([
      ['input-invalid-name', 'roles.0'],
      ['input-invalid-name', 'roles.1'],
      ['input-unreadable', 'roles.2.name'],
      ['input-invalid-name', 'roles.2'],
      ['input-unreadable', 'roles.3.kind'],
      ['ref-duplicate-name', 'roles.1'],
      ['ref-duplicate-name', 'roles.2'],
    ]);
    expect(problems({ activities: [{ name: 'A', phase: 4 }] })).toEqual([
      ['input-unreadable', 'activities.0.phase'],
    ]);
  });

  it('refuses a name that stands for two activities', () => {
    const activities = [
      { name: 'Test', phase: 'Build' },
      { name: 'Test', phase: 'Run' },
    ];
    expect(problems({ activities, assignments: [['TEST', 'Dev', 'R']] })).toEqual([
      ['input-unknown-activity', 'assignments.0.0'],
    ]);
  });

  it('keeps to the limits, which can be moved', () => {
    const many = Array.from({ length: 100_001 }, (_, i) => `r${i}`);
    expect(problems({ roles: many })).toEqual([['too-many-entities', '']]);
    expect(problems({ roles: new Array(2 ** 32 - 1) })).toEqual([['too-many-entities', '']]);
    expect(problems({}, { limits: { entities: 3 } })).toEqual([['too-many-entities', '']]);
    expect(problems({ roles: ['x'.repeat(10_001)] })[0]).toEqual(['text-too-long', 'roles.0.name']);
    const long = { ...base, roles: ['x'.repeat(100_000)] };
    expect(createMatrix(long, { limits: { stringLength: 100_000 } }).ok).toBe(true);
  });

  it('refuses input that cannot be read', () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    const throwing = Object.defineProperty({}, 'name', {
      get: () => {
        throw new Error('no');
      },
    });
    for (const roles of [proxy, [throwing], [null], 'abc', undefined, { length: 1 }]) {
      expect(problems({ roles })).toEqual([['input-unreadable', '']]);
    }
    expect(problems({ assignments: [null] })).toEqual([['input-unreadable', '']]);
    expect(createMatrix(null as never).ok).toBe(false);
  });
});

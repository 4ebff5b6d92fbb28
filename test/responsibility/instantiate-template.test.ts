import { describe, expect, it } from 'vitest';
import { validateMatrix } from '../../src/responsibility/checks/validate.js';
import { instantiateTemplate } from '../../src/responsibility/instantiate-template.js';
import { raci } from '../../src/responsibility/schemes/raci.js';
import type {
  InstantiateTemplateOptions,
  ResponsibilityTemplate,
} from '../../src/responsibility/template-types.js';
import type { ResponsibilityMatrix } from '../../src/responsibility/types.js';
import { deepFreeze } from './grid/grids.js';

const template: ResponsibilityTemplate = deepFreeze({
  id: 'small',
  version: '1',
  name: 'Small',
  schemeId: 'raci',
  roles: [
    { id: 'pm', name: 'Product management', aliases: ['PM'] },
    { id: 'dev', name: 'Engineering', skills: ['code'] },
    { id: 'team', name: 'Team', members: ['dev', 'pm', 'other'], anyOf: ['pm', 'dev'] },
  ],
  phases: [
    {
      name: 'Plan',
      activities: [
        {
          id: 'goal',
          name: 'Set the goal',
          critical: true,
          dimensions: { focus: 'strategy' },
          refs: ['q01', 'q02'],
          stated: { pm: 'A/R' },
          viaGroup: { dev: 'C' },
          inferred: { team: 'I', pm: 'R' },
        },
        { id: 'part', name: 'Write it down', parentId: 'goal', stated: { pm: 'A/R', dev: 'I' } },
      ],
    },
    { name: '', activities: [{ id: 'build', name: 'Build', parentId: 'nothing' }] },
  ],
  suppressions: [
    { code: 'a/a', reason: 'Any.' },
    { code: 'a/b', activityId: 'goal', reason: 'Goal.' },
    { code: 'a/c', roleId: 'dev', reason: 'Dev.' },
    { code: 'a/d', activityId: 'goal', roleId: 'pm', reason: 'Both.' },
  ],
});

function make(options?: unknown, from: unknown = template): ResponsibilityMatrix {
  const made = instantiateTemplate(
    from as ResponsibilityTemplate,
    deepFreeze(options) as InstantiateTemplateOptions,
  );
  if (!made.ok) throw new Error(made.error.map(({ message }) => message).join(' '));
  return made.value;
}

function problems(options: unknown, from: unknown = template): readonly unknown[] {
  const made = instantiateTemplate(
    from as ResponsibilityTemplate,
    options as InstantiateTemplateOptions,
  );
  if (made.ok) return [];
  return made.error.map(({ code, path, severity }) => [
    code.replace('responsibility/template-', ''),
    path.join('.'),
    severity,
  ]);
}

describe('instantiateTemplate', () => {
  it('makes a matrix with its roles, activities and provenance', () => {
    expect(make()).toEqual({
      id: 'small',
      name: 'Small',
      schemeId: 'raci',
      roles: {
        pm: { id: 'pm', name: 'Product management', rank: 'a0', aliases: ['PM'] },
        dev: { id: 'dev', name: 'Engineering', rank: 'a1', skills: ['code'] },
        team: {
          id: 'team',
          name: 'Team',
          rank: 'a2',
          members: ['dev', 'pm', 'other'],
          anyOf: ['pm', 'dev'],
        },
      },
      activities: {
        goal: {
          id: 'goal',
          name: 'Set the goal',
          rank: 'a0',
          critical: true,
          dimensions: { focus: 'strategy' },
          phase: 'Plan',
        },
        part: { id: 'part', name: 'Write it down', rank: 'a1', phase: 'Plan', parentId: 'goal' },
        build: { id: 'build', name: 'Build', rank: 'a2', parentId: 'nothing' },
      },
      assignments: Object.fromEntries(
        [
          ['goal', 'pm', 'A', 'stated', 'q01, q02'],
          ['goal', 'pm', 'R', 'stated', 'q01, q02'],
          ['goal', 'dev', 'C', 'via-group', 'q01, q02'],
          ['goal', 'team', 'I', 'inferred', 'q01, q02'],
          ['part', 'pm', 'A', 'stated'],
          ['part', 'pm', 'R', 'stated'],
          ['part', 'dev', 'I', 'stated'],
        ].map(([activityId, roleId, code, basis, note]) => [
          `${activityId}/${roleId}/${code}`,
          { activityId, roleId, code, basis, ...(note === undefined ? {} : { note }) },
        ]),
      ),
      suppressions: template.suppressions,
    });
    expect('note' in make().assignments['part/pm/A']!).toBe(false);
    expect('phase' in make().activities['build']!).toBe(false);
  });

  it('takes the id and the name of the caller, and other ids and names of roles and activities', () => {
    const matrix = make({
      id: 'ours',
      name: 'Our matrix',
      roles: { pm: { id: 'cpo', name: 'Chief product officer' }, dev: { name: 'Crew' }, team: {} },
      rename: { build: 'Make it' },
    });
    expect([matrix.id, matrix.name]).toEqual(['ours', 'Our matrix']);
    expect(Object.values(matrix.roles).map(({ id, name }) => [id, name])).toEqual([
      ['cpo', 'Chief product officer'],
      ['dev', 'Crew'],
      ['team', 'Team'],
    ]);
    expect(matrix.roles['team']).toMatchObject({
      members: ['dev', 'cpo', 'other'],
      anyOf: ['cpo', 'dev'],
    });
    expect(matrix.activities['build']?.name).toBe('Make it');
    expect(Object.keys(matrix.assignments)).toContain('goal/cpo/A');
    expect(matrix.suppressions?.[3]).toEqual({
      code: 'a/d',
      activityId: 'goal',
      roleId: 'cpo',
      reason: 'Both.',
    });
    expect(Object.keys(make({ roles: { pm: { id: 'x' }, dev: { id: 'pm' } } }).roles)).toEqual([
      'x',
      'pm',
      'team',
    ]);
  });

  it('leaves roles out with their cells, memberships and suppressions', () => {
    const matrix = make({ roles: { dev: null } });
    expect(Object.keys(matrix.roles)).toEqual(['pm', 'team']);
    expect(matrix.roles['team']).toMatchObject({ members: ['pm', 'other'], anyOf: ['pm'] });
    expect(Object.values(matrix.assignments).map(({ roleId }) => roleId)).not.toContain('dev');
    expect(matrix.suppressions?.map(({ code }) => code)).toEqual(['a/a', 'a/b', 'a/d']);
  });

  it('takes the activities that are included and not excluded, with what hangs on them', () => {
    const matrix = make({ include: ['part', 'build'], exclude: ['build'] });
    expect(Object.keys(matrix.activities)).toEqual(['part']);
    expect('parentId' in matrix.activities['part']!).toBe(false);
    expect(Object.keys(matrix.assignments)).toEqual(['part/pm/A', 'part/pm/R', 'part/dev/I']);
    expect(matrix.suppressions?.map(({ code }) => code)).toEqual(['a/a', 'a/c']);
    expect(Object.keys(make({ exclude: ['goal'] }).activities)).toEqual(['part', 'build']);
    expect(Object.keys(make({ include: [] }).activities)).toEqual([]);
    const none = make(
      { include: [] },
      { ...template, suppressions: template.suppressions?.slice(1, 2) },
    );
    expect('suppressions' in none).toBe(false);
    expect('suppressions' in make({}, { ...template, suppressions: undefined })).toBe(false);
  });

  it('names ids that are not in the template', () => {
    expect(
      problems({
        roles: { nobody: null, constructor: { name: 'x' } },
        include: ['goal', 'x'],
        exclude: [7],
        rename: { y: 'Y' },
      }),
    ).toEqual([
      ['unknown-role', 'options.roles.nobody', 'error'],
      ['unknown-role', 'options.roles.constructor', 'error'],
      ['unknown-activity', 'options.include.1', 'error'],
      ['unknown-activity', 'options.exclude.0', 'error'],
      ['unknown-activity', 'options.rename.y', 'error'],
    ]);
    const made = instantiateTemplate(template, { exclude: [null as never], roles: { x: null } });
    expect(!made.ok && made.error.map(({ message, params }) => [message, params])).toEqual([
      ['The template has no role "x".', { roleId: 'x' }],
      ['The template has no activity "null".', { activityId: null }],
    ]);
  });

  it('names ids that come twice, in the template or by a change', () => {
    expect(problems({ roles: { pm: { id: 'dev' } } })).toEqual([
      ['duplicate-id', 'template.roles.1', 'error'],
    ]);
    expect(problems({ roles: { dev: { id: 'pm' } } })).toEqual([
      ['duplicate-id', 'options.roles.dev', 'error'],
    ]);
    expect(problems({ roles: { dev: { id: 'pm' }, pm: null } })).toEqual([]);
    const twice = [...template.phases, { name: 'Again', activities: [{ id: 'goal', name: 'x' }] }];
    expect(problems({}, { ...template, phases: twice })).toEqual([
      ['duplicate-id', 'template.phases.2.activities.0', 'error'],
    ]);
  });

  it('names texts that are none, where they stand', () => {
    expect(
      problems({
        id: '',
        name: 5,
        roles: { pm: { id: '' }, dev: { name: 7 }, team: 'Mannschaft' },
        rename: { goal: '' },
      }),
    ).toEqual([
      ['invalid-text', 'options.id', 'error'],
      ['invalid-text', 'options.name', 'error'],
      ['invalid-text', 'options.roles.pm.id', 'error'],
      ['invalid-text', 'options.roles.dev.name', 'error'],
      ['unreadable', 'options.roles.team', 'error'],
      ['invalid-text', 'options.rename.goal', 'error'],
    ]);
    const broken = {
      ...template,
      schemeId: null,
      suppressions: ['accepted'],
      roles: ['PM', null, { id: 4, name: 'x' }, { id: 5, name: 'y' }, { id: 'r', name: '' }, []],
      phases: [
        {
          name: 3,
          activities: [{ id: 9, name: 'a' }, { id: 'b', name: null }, 7],
        },
      ],
    };
    expect(problems({}, broken)).toEqual([
      ['invalid-text', 'template.schemeId', 'error'],
      ['unreadable', 'template.roles.0', 'error'],
      ['unreadable', 'template.roles.1', 'error'],
      ['unreadable', 'template.roles.5', 'error'],
      ['invalid-text', 'template.roles.2.id', 'error'],
      ['invalid-text', 'template.roles.3.id', 'error'],
      ['invalid-text', 'template.roles.4.name', 'error'],
      ['invalid-text', 'template.phases.0.name', 'error'],
      ['invalid-text', 'template.phases.0.activities.0.id', 'error'],
      ['unreadable', 'template.phases.0.activities.2', 'error'],
      ['invalid-text', 'template.phases.0.activities.1.name', 'error'],
      ['unreadable', 'template.suppressions.0', 'error'],
    ]);
    const [finding] = (
      instantiateTemplate(template, { id: 7 as never }) as { readonly error: readonly unknown[] }
    ).error;
    expect(finding).toMatchObject({
      message: 'One id of the matrix is no text, or an empty one.',
      params: { collection: 'matrix', field: 'id', given: 7 },
    });
  });

  it('names roles of cells that the template has not', () => {
    const phases = [
      { name: 'P', activities: [{ id: 'a', name: 'A', viaGroup: { ghost: 'R', pm: 'A' } }] },
    ];
    expect(problems({}, { ...template, phases })).toEqual([
      ['unknown-role', 'template.phases.0.activities.0.viaGroup.ghost', 'error'],
    ]);
    expect(problems({ include: [] }, { ...template, phases })).toEqual([]);
  });

  it('makes a blank template a matrix with nothing in its cells, and an empty one an empty matrix', () => {
    const blank = make(
      {},
      {
        ...template,
        phases: [
          {
            name: '',
            activities: [{ id: 'a', name: 'A', stated: { pm: '', dev: ' / ' }, inferred: null }],
          },
        ],
      },
    );
    expect(blank.assignments).toEqual({});
    expect(validateMatrix(blank, raci).map(({ code }) => code)).toContain(
      'responsibility/activity-unassigned',
    );
    const empty = make({}, { ...template, roles: [], phases: [], suppressions: [] });
    expect(validateMatrix(empty, raci).map(({ code }) => code)).toEqual([
      'responsibility/matrix-empty',
    ]);
  });

  it('takes ids that mean something to JavaScript', () => {
    const hostile: unknown = JSON.parse(
      '{"id":"t","version":"1","name":"T","schemeId":"raci","roles":[{"id":"__proto__","name":"P"},{"id":"constructor","name":"C"}],"phases":[{"name":"","activities":[{"id":"__proto__","name":"A","stated":{"__proto__":"A/R","constructor":"C"}}]}]}',
    );
    const matrix = make(JSON.parse('{"roles":{"__proto__":{"name":"Proto"}}}'), hostile);
    expect(Object.keys(matrix.assignments)).toEqual([
      '__proto__/__proto__/A',
      '__proto__/__proto__/R',
      '__proto__/constructor/C',
    ]);
    expect(Object.values(matrix.roles).map(({ name }) => name)).toEqual(['Proto', 'C']);
  });

  it('survives what is no template', () => {
    for (const from of [null, 5, {}, { roles: 5 }, { ...template, phases: [null] }]) {
      expect(problems({}, from).at(-1)).toEqual(['unreadable', '', 'error']);
    }
    expect(problems({ include: 5 })).toEqual([['unreadable', '', 'error']]);
    expect(problems(null)).toEqual([]);
    expect(problems({ include: null, exclude: null, rename: null, roles: null })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../../src/core/finding.js';
import { mergeMatrices } from '../../../src/responsibility/compare/merge-matrices.js';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { toGrid } from '../../../src/responsibility/grid/to-grid.js';
import { daci } from '../../../src/responsibility/schemes/daci.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { Assignment, ResponsibilityMatrix, Role } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';
import { twoHeads } from '../schemes.js';

const base = deepFreeze(
  readGrid(
    [
      ['', 'PM', 'Dev', 'Ops'],
      ['Plan', 'A/R', 'C', 'I'],
      ['Build', 'A', 'R', ''],
      ['Run', 'I', 'C', 'A/R'],
    ],
    raci,
  ).matrix,
);

type Change = (matrix: ResponsibilityMatrix) => ResponsibilityMatrix;

const make = (...changes: readonly Change[]): ResponsibilityMatrix =>
  deepFreeze(changes.reduce((matrix, change) => change(matrix), base));

const without = <T>(
  record: Readonly<Record<string, T>>,
  gone: (id: string, entity: T) => boolean,
) => Object.fromEntries(Object.entries(record).filter(([id, entity]) => !gone(id, entity)));

const assign =
  (activityId: string, roleId: string, code: string, more: Partial<Assignment> = {}): Change =>
  (matrix) => ({
    ...matrix,
    assignments: {
      ...matrix.assignments,
      [`${activityId}/${roleId}/${code}`]: { activityId, roleId, code, ...more },
    },
  });
const unassign =
  (id: string): Change =>
  (matrix) => ({ ...matrix, assignments: without(matrix.assignments, (each) => each === id) });
const changeRole =
  (id: string, change: Partial<Role>): Change =>
  (matrix) => ({
    ...matrix,
    roles: { ...matrix.roles, [id]: { ...matrix.roles[id]!, ...change } },
  });
const changeActivity =
  (id: string, change: object): Change =>
  (matrix) => ({
    ...matrix,
    activities: { ...matrix.activities, [id]: { ...matrix.activities[id]!, ...change } },
  });
const removeRole =
  (id: string): Change =>
  (matrix) => ({
    ...matrix,
    roles: without(matrix.roles, (each) => each === id),
    assignments: without(matrix.assignments, (_, { roleId }) => roleId === id),
  });
const removeActivity =
  (id: string): Change =>
  (matrix) => ({
    ...matrix,
    activities: without(matrix.activities, (each) => each === id),
    assignments: without(matrix.assignments, (_, { activityId }) => activityId === id),
  });

function conflictsOf(
  ours: ResponsibilityMatrix,
  theirs: ResponsibilityMatrix,
): readonly (readonly unknown[])[] {
  return mergeMatrices(base, ours, theirs, { scheme: raci }).conflicts.map(
    ({ kind, path, taken }) => [kind, path.join(' '), taken],
  );
}
const merged = (ours: ResponsibilityMatrix, theirs: ResponsibilityMatrix): ResponsibilityMatrix =>
  mergeMatrices(base, ours, theirs, { scheme: raci }).matrix;

describe('mergeMatrices', () => {
  it('takes what only one side changed, and what both changed alike', () => {
    const ours = make(
      changeRole('pm', { name: 'Product' }),
      assign('build', 'ops', 'C'),
      changeRole('ops', { aliases: ['SRE'] }),
    );
    const theirs = make(
      changeRole('pm', { skills: ['pricing'] }),
      removeActivity('run'),
      changeRole('ops', { aliases: ['SRE'] }),
    );
    expect(mergeMatrices(base, ours, theirs, { scheme: raci })).toEqual({
      matrix: make(
        changeRole('pm', { name: 'Product', skills: ['pricing'] }),
        changeRole('ops', { aliases: ['SRE'] }),
        assign('build', 'ops', 'C'),
        removeActivity('run'),
      ),
      conflicts: [],
    });
  });

  it('lets one side rename a role that the other assigns', () => {
    const [ours, theirs] = [
      make(changeRole('dev', { name: 'Engineers' })),
      make(assign('run', 'dev', 'I')),
    ];
    expect(conflictsOf(ours, theirs)).toEqual([]);
    expect(toGrid(merged(ours, theirs))).toEqual([
      ['Activity', 'PM', 'Engineers', 'Ops'],
      ['Plan', 'A/R', 'C', 'I'],
      ['Build', 'A', 'R', ''],
      ['Run', 'I', 'C/I', 'A/R'],
    ]);
  });

  it('reports a field that both changed, and takes ours', () => {
    const ours = make(
      changeRole('pm', { name: 'Product' }),
      changeActivity('plan', { phase: '1' }),
    );
    const theirs = make(
      changeRole('pm', { name: 'Manager' }),
      changeActivity('plan', { phase: '2' }),
    );
    const { matrix, conflicts } = mergeMatrices(base, ours, theirs);
    expect(matrix).toEqual(ours);
    expect(conflicts[0]).toEqual({
      code: 'responsibility/merge-field',
      severity: 'warning',
      kind: 'field',
      path: ['roles', 'pm', 'name'],
      params: { collection: 'roles', roleId: 'pm', name: 'Product', field: 'name' },
      message: 'Both sides changed "name" of "Product" in roles, each in its way.',
      hint: 'Ours was taken: check it.',
      base: 'PM',
      ours: 'Product',
      theirs: 'Manager',
      taken: 'ours',
    });
    // What was absent has no version.
    expect(conflicts[1]).toMatchObject({
      path: ['activities', 'plan', 'phase'],
      ours: '1',
      theirs: '2',
    });
    expect(conflicts[1]).not.toHaveProperty('base');
    expect(conflicts[1]!.params).toEqual({
      collection: 'activities',
      activityId: 'plan',
      name: 'Plan',
      field: 'phase',
    });
  });

  it('lets a field go that ours cleared and theirs changed, with a conflict', () => {
    const start = make(changeRole('pm', { skills: ['a'] }));
    const { matrix, conflicts } = mergeMatrices(
      start,
      base,
      make(changeRole('pm', { skills: ['b'] })),
    );
    expect(matrix).toEqual(base);
    expect(conflicts).toMatchObject([{ kind: 'field', base: ['a'], theirs: ['b'], taken: 'ours' }]);
    expect(conflicts[0]).not.toHaveProperty('ours');
    const other = mergeMatrices(start, make(changeRole('pm', { skills: ['b'] })), base);
    expect(other.matrix.roles['pm']!.skills).toEqual(['b']);
  });

  it('reports a field of the matrix that both changed', () => {
    const { matrix, conflicts } = mergeMatrices(
      base,
      { ...base, name: 'a', reviewBy: '2027-01-01' },
      { ...base, name: 'b', suppressions: [] },
    );
    expect(matrix).toEqual({ ...base, name: 'a', reviewBy: '2027-01-01', suppressions: [] });
    expect(conflicts).toMatchObject([
      {
        kind: 'matrix-field',
        path: ['name'],
        params: { field: 'name' },
        message: 'Both sides changed "name" of the matrix, each in its way.',
        base: base.name,
        ours: 'a',
        theirs: 'b',
      },
    ]);
  });

  it('reports an id that both sides added differently, not one added alike', () => {
    const add = (role: Partial<Role>): ResponsibilityMatrix =>
      make((matrix) => ({
        ...matrix,
        roles: { ...matrix.roles, qa: { id: 'qa', name: 'QA', rank: 'z', ...role } },
      }));
    expect(conflictsOf(add({}), add({}))).toEqual([]);
    const [ours, theirs] = [add({ aliases: ['T'] }), add({ name: 'Quality', skills: ['x'] })];
    expect(conflictsOf(ours, theirs)).toEqual([['added-twice', 'roles qa name', 'ours']]);
    expect(merged(ours, theirs).roles['qa']).toEqual({
      id: 'qa',
      name: 'QA',
      rank: 'z',
      aliases: ['T'],
      skills: ['x'],
    });
    expect(
      conflictsOf(
        make(assign('build', 'ops', 'C')),
        make(assign('build', 'ops', 'C', { note: 'n' })),
      ),
    ).toEqual([]);
  });

  it('keeps what one side removed and the other changed, with all that it had', () => {
    const [ours, theirs] = [
      make(removeRole('dev')),
      make(changeRole('dev', { name: 'Engineers' })),
    ];
    const { matrix, conflicts } = mergeMatrices(base, ours, theirs);
    expect(matrix).toEqual(theirs);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({
      kind: 'removed-and-changed',
      path: ['roles', 'dev'],
      params: {
        collection: 'roles',
        roleId: 'dev',
        name: 'Engineers',
        removedBy: 'ours',
        changedBy: 'theirs',
      },
      message: '"Engineers" in roles was removed by ours and changed by theirs.',
      theirs: theirs.roles['dev'],
      base: base.roles['dev'],
      taken: 'theirs',
    });
    expect(conflicts[0]).not.toHaveProperty('ours');
    const swapped = mergeMatrices(base, theirs, ours);
    expect(swapped.matrix).toEqual(theirs);
    expect(swapped.conflicts).toMatchObject([
      { taken: 'ours', params: { removedBy: 'theirs', changedBy: 'ours' } },
    ]);
  });

  it('keeps an assignment that one side removed and the other changed', () => {
    const [ours, theirs] = [
      make(unassign('build/dev/R')),
      make(assign('build', 'dev', 'R', { note: 'half of it' })),
    ];
    expect(merged(ours, theirs)).toEqual(theirs);
    expect(conflictsOf(ours, theirs)).toEqual([
      ['removed-and-changed', 'assignments build/dev/R', 'theirs'],
    ]);
    expect(mergeMatrices(base, ours, theirs).conflicts[0]!.params).toMatchObject({
      assignmentId: 'build/dev/R',
      name: 'build/dev/R',
    });
  });

  it('keeps what one side removed and the other gave a new part, with all that it had', () => {
    const [ours, theirs] = [make(removeRole('dev')), make(assign('run', 'dev', 'I'))];
    expect(conflictsOf(ours, theirs)).toEqual([['removed-and-used', 'roles dev', 'theirs']]);
    expect(merged(ours, theirs)).toEqual(theirs);
    expect(merged(theirs, ours)).toEqual(theirs);
    const more = make(removeActivity('build'), assign('plan', 'ops', 'C'));
    const use = make(assign('build', 'ops', 'C'));
    expect(conflictsOf(use, more)).toEqual([['removed-and-used', 'activities build', 'ours']]);
    expect(merged(use, more)).toEqual(
      make(assign('build', 'ops', 'C'), assign('plan', 'ops', 'C')),
    );
  });

  it('does not bring back what both sides have removed, nor cells of what is gone', () => {
    const ours = make(removeRole('dev'), removeActivity('build'));
    const theirs = make(assign('run', 'dev', 'I'));
    expect(conflictsOf(ours, theirs)).toEqual([['removed-and-used', 'roles dev', 'theirs']]);
    expect(merged(ours, theirs)).toEqual(make(removeActivity('build'), assign('run', 'dev', 'I')));
    const gone = make(removeRole('ops'));
    expect(merged(gone, make(removeRole('ops'), assign('plan', 'ops', 'C')))).toEqual(
      make(removeRole('ops'), assign('plan', 'ops', 'C')),
    );
  });

  it('keeps members, stand-ins and headings that one side newly refers to', () => {
    for (const refer of [
      changeRole('pm', { members: ['dev'] }),
      changeRole('pm', { anyOf: ['ops', 'dev'] }),
    ]) {
      const [ours, theirs] = [make(removeRole('dev')), make(refer)];
      expect(conflictsOf(ours, theirs)).toEqual([['removed-and-used', 'roles dev', 'theirs']]);
      expect(merged(ours, theirs)).toEqual(theirs);
    }
    const start = make(changeActivity('run', { parentId: 'build' }));
    const removed = deepFreeze(removeActivity('build')(removeActivity('run')(start)));
    const used = deepFreeze(assign('run', 'dev', 'I')(start));
    const { matrix, conflicts } = mergeMatrices(start, removed, used);
    expect(conflicts.map(({ path }) => path)).toEqual([
      ['activities', 'build'],
      ['activities', 'run'],
    ]);
    expect(matrix).toEqual(used);
  });

  it('leaves a dangling reference as the side wants it that has it so', () => {
    const dangling = make((matrix) => ({
      ...matrix,
      roles: without(matrix.roles, (id) => id === 'dev'),
    }));
    expect(mergeMatrices(base, dangling, base)).toEqual({ matrix: dangling, conflicts: [] });
    expect(mergeMatrices(base, base, dangling)).toEqual({ matrix: dangling, conflicts: [] });
    const nowhere = make(assign('plan', 'ghost', 'C'));
    expect(mergeMatrices(base, nowhere, base)).toEqual({ matrix: nowhere, conflicts: [] });
  });

  it('reports two accountable roles that come from the two sides', () => {
    const move = (roleId: string): ResponsibilityMatrix =>
      make(unassign('build/pm/A'), assign('build', roleId, 'A'));
    const { matrix, conflicts } = mergeMatrices(base, move('dev'), move('ops'), { scheme: raci });
    expect(toGrid(matrix)[2]).toEqual(['Build', '', 'A/R', 'A']);
    expect(conflicts).toEqual([
      {
        code: 'responsibility/merge-accountable',
        severity: 'error',
        kind: 'accountable',
        path: ['activities', 'build'],
        params: {
          activityId: 'build',
          activity: 'Build',
          count: 2,
          roleIds: ['dev', 'ops'],
          roles: ['Dev', 'Ops'],
        },
        message:
          'After the merge 2 roles are accountable for "Build"; each side had as many as the scheme asks for.',
        hint: 'Decide who answers for it: Dev, Ops.',
        base: ['pm'],
        ours: ['dev'],
        theirs: ['ops'],
        taken: 'both',
      },
    ]);
    expect(mergeMatrices(base, move('dev'), move('ops')).conflicts).toEqual([]);
    expect(formatFinding(conflicts[0]!)).toMatch(/Dev, Ops\.$/);
  });

  it('does not repeat what one side alone has wrong', () => {
    const two = make(assign('build', 'dev', 'A'));
    expect(conflictsOf(two, make(changeRole('pm', { name: 'x' })))).toEqual([]);
    expect(conflictsOf(make(changeRole('pm', { name: 'x' })), two)).toEqual([]);
    const fresh = make((matrix) => ({
      ...matrix,
      activities: { ...matrix.activities, sell: { id: 'sell', name: 'Sell', rank: 'z' } },
    }));
    expect(conflictsOf(fresh, make(changeRole('pm', { name: 'x' })))).toEqual([]);
  });

  it('reports too few accountable roles where each side had enough', () => {
    const three = readGrid(
      [
        ['', 'a', 'b', 'c'],
        ['x', 'D', 'D', 'D'],
        ['y', 'D', 'D', 'W'],
      ],
      twoHeads,
      { layout: 'activity-rows' },
    ).matrix;
    const drop = (...ids: readonly string[]): ResponsibilityMatrix => ({
      ...three,
      assignments: without(three.assignments, (id) => ids.includes(id)),
    });
    const { conflicts } = mergeMatrices(three, drop('x/a/D'), drop('x/b/D'), { scheme: twoHeads });
    expect(conflicts).toMatchObject([
      { kind: 'accountable', params: { count: 1, roleIds: ['c'] } },
    ]);
  });

  it('reports a cell to which each side gave other codes, and takes those of ours', () => {
    const set = (...codes: readonly string[]): ResponsibilityMatrix =>
      make(unassign('build/dev/R'), ...codes.map((code) => assign('build', 'dev', code)));
    const cell = (ours: ResponsibilityMatrix, theirs: ResponsibilityMatrix): unknown =>
      toGrid(merged(ours, theirs))[2]![2];
    const { conflicts } = mergeMatrices(base, set('C'), set('I'));
    expect(conflicts).toEqual([
      {
        code: 'responsibility/merge-cell',
        severity: 'warning',
        kind: 'cell',
        path: ['activities', 'build'],
        params: { activityId: 'build', activity: 'Build', roleId: 'dev', role: 'Dev' },
        message: 'Both sides changed the codes of "Dev" on "Build", each in its way.',
        hint: 'Ours was taken: check it.',
        base: ['R'],
        ours: ['C'],
        theirs: ['I'],
        taken: 'ours',
      },
    ]);
    expect(cell(set('C'), set('I'))).toBe('C');
    expect(cell(set('I', 'R'), set())).toBe('I/R');
    expect(cell(set(), set('I', 'R'))).toBe('');
    expect(conflictsOf(set(), set('C'))).toContainEqual(['cell', 'activities build', 'ours']);
    expect(conflictsOf(set('C'), set('C'))).toEqual([]);
    expect(conflictsOf(set('R', 'C'), set('R', 'C'))).toEqual([]);
    // What both have is merged field by field.
    const noted = make(
      unassign('build/dev/R'),
      assign('build', 'dev', 'R', { note: 'n' }),
      assign('build', 'dev', 'I'),
    );
    expect(merged(set('R', 'C'), noted)).toEqual(
      make(assign('build', 'dev', 'R', { note: 'n' }), assign('build', 'dev', 'C')),
    );
    // An empty cell that both fill.
    const fill = (code: string): ResponsibilityMatrix => make(assign('build', 'ops', code));
    expect(mergeMatrices(base, fill('C'), fill('I')).conflicts).toMatchObject([
      { kind: 'cell', base: [], ours: ['C'], theirs: ['I'] },
    ]);
  });

  it('reports the cell where a damaged assignment stands beside it', () => {
    const damage = (matrix: ResponsibilityMatrix): ResponsibilityMatrix => ({
      ...matrix,
      assignments: {
        ...matrix.assignments,
        odd: { activityId: 'build', roleId: 'dev', code: 7 as never },
        none: null as never,
      },
    });
    const set = (code: string): ResponsibilityMatrix =>
      damage(make(unassign('build/dev/R'), assign('build', 'dev', code)));
    const { conflicts } = mergeMatrices(damage(base), set('C'), set('I'));
    expect(conflicts).toMatchObject([{ kind: 'cell', base: ['R'], ours: ['C'], theirs: ['I'] }]);
  });

  it('leaves a cell of what one side removed to the keeping of it', () => {
    const ours = make(removeRole('dev'));
    const theirs = make(unassign('build/dev/R'), assign('build', 'dev', 'I'));
    expect(conflictsOf(ours, theirs)).toEqual([['removed-and-used', 'roles dev', 'theirs']]);
    expect(merged(ours, theirs)).toEqual(theirs);
  });

  it('reports an activity that nobody is left to do', () => {
    const both = make(assign('build', 'ops', 'R'));
    const drop = (id: string): ResponsibilityMatrix =>
      deepFreeze({ ...both, assignments: without(both.assignments, (each) => each === id) });
    const [ours, theirs] = [drop('build/dev/R'), drop('build/ops/R')];
    expect(mergeMatrices(both, ours, theirs, { scheme: raci }).conflicts).toEqual([
      {
        code: 'responsibility/merge-holders',
        severity: 'error',
        kind: 'holders',
        path: ['activities', 'build'],
        params: {
          activityId: 'build',
          activity: 'Build',
          count: 0,
          roleIds: [],
          roles: [],
          codes: 'R',
        },
        message:
          'After the merge 0 roles have R on "Build"; each side had as many as the scheme asks for.',
        hint: 'Decide who has it.',
        base: ['dev', 'ops'],
        ours: ['ops'],
        theirs: ['dev'],
        taken: 'both',
      },
    ]);
  });

  it('reports too many holders of a code with bounds of its own', () => {
    const start = readGrid(
      [
        ['', 'a', 'b', 'c'],
        ['x', 'A', 'D', 'C'],
      ],
      daci,
      {
        layout: 'activity-rows',
      },
    ).matrix;
    const move = (roleId: string): ResponsibilityMatrix => ({
      ...start,
      assignments: {
        ...without(start.assignments, (id) => id === 'x/b/D'),
        [`x/${roleId}/D`]: { activityId: 'x', roleId, code: 'D' },
      },
    });
    const { conflicts } = mergeMatrices(start, move('a'), move('c'), { scheme: daci });
    expect(conflicts).toMatchObject([
      { kind: 'holders', params: { codes: 'D', count: 2, roleIds: ['a', 'c'] } },
    ]);
  });

  it('orders the conflicts: matrix, roles, activities, assignments, each by id', () => {
    const side = (name: string): ResponsibilityMatrix =>
      make(
        (matrix) => ({ ...matrix, reviewBy: name, name }),
        assign('plan', 'ops', 'I', { note: name, to: name }),
        assign('build', 'dev', 'R', { note: name }),
        changeRole('pm', { name }),
        changeRole('dev', { name }),
        changeActivity('run', { name }),
        changeActivity('build', { name, phase: name }),
      );
    expect(conflictsOf(side('x'), side('y')).map(([, path]) => path)).toEqual([
      'name',
      'reviewBy',
      'roles dev name',
      'roles pm name',
      'activities build name',
      'activities build phase',
      'activities run name',
      'assignments build/dev/R note',
      'assignments plan/ops/I note',
      'assignments plan/ops/I to',
    ]);
  });

  it('takes what is no object for removed, and ids that mean something to JavaScript', () => {
    const broken = (value: unknown): ResponsibilityMatrix =>
      make((matrix) => ({ ...matrix, roles: { ...matrix.roles, dev: value as Role } }));
    const named = make(changeRole('dev', { name: 'x' }));
    expect(conflictsOf(broken(null), named)).toEqual([
      ['removed-and-changed', 'roles dev', 'theirs'],
    ]);
    expect(conflictsOf(named, broken('x'))).toEqual([['removed-and-changed', 'roles dev', 'ours']]);
    expect(conflictsOf(broken(7), broken('x'))).toEqual([
      ['removed-and-changed', 'roles dev', 'theirs'],
    ]);
    expect(merged(broken(7), broken('x')).roles['dev']).toBe('x');
    const proto = JSON.parse('{"__proto__":{"id":"__proto__","name":"P","rank":"z"}}') as object;
    const withProto = (role: object): ResponsibilityMatrix => ({
      ...base,
      roles: Object.assign(Object.create(null), base.roles, role) as ResponsibilityMatrix['roles'],
    });
    const { matrix } = mergeMatrices(base, withProto(proto), make(changeRole('pm', { name: 'x' })));
    expect(Object.keys(matrix.roles)).toEqual(['pm', 'dev', 'ops', '__proto__']);
    expect(mergeMatrices(null as never, null as never, null as never)).toEqual({
      matrix: { roles: {}, activities: {}, assignments: {} },
      conflicts: [],
    });
  });

  it('names an entity by what one of the three calls it', () => {
    const name = (given: unknown): ResponsibilityMatrix =>
      make(changeRole('dev', { name: given as string, skills: [String(given)] }));
    const called = (ours: unknown, theirs: unknown): unknown =>
      mergeMatrices(base, name(ours), name(theirs)).conflicts[0]!.params['name'];
    expect(called('x', 'y')).toBe('x');
    expect(called('', 'y')).toBe('y');
    expect(called(7, '')).toBe('Dev');
    const nameless = make(changeRole('dev', { name: 1 as never }));
    expect(
      mergeMatrices(nameless, name(2), name(3)).conflicts.map(({ params }) => params['name'])[0],
    ).toBe('dev');
  });
});

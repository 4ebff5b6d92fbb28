import { describe, expect, it } from 'vitest';
import { diffMatrices } from '../../../src/responsibility/compare/diff-matrices.js';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { applyMatrixOperations } from '../../../src/responsibility/operations/operations.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { Assignment, ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';
import { motley } from '../schemes.js';

const before = deepFreeze(
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

/** The same ids with other contents. */
function changed(rows: readonly (readonly string[])[]): ResponsibilityMatrix {
  return readGrid(rows, raci).matrix;
}

const nothing = { added: [], removed: [], renamed: [], changed: [], moved: [] };

describe('diffMatrices', () => {
  it('finds nothing between a matrix and its copy', () => {
    const copy = JSON.parse(JSON.stringify(before)) as ResponsibilityMatrix;
    expect(diffMatrices(before, copy, raci)).toEqual({
      fields: [],
      roles: nothing,
      activities: nothing,
      cells: [],
      accountabilityTransfers: [],
      operations: [],
    });
  });

  it('lists roles and activities that came, went, were renamed or changed', () => {
    const { pm, dev } = before.roles as Readonly<
      Record<'pm' | 'dev', (typeof before.roles)[string]>
    >;
    const after: ResponsibilityMatrix = {
      ...before,
      name: 'Next year',
      reviewBy: '2027-01-01',
      roles: {
        pm: { ...pm, name: 'Product', kind: 'internal', aliases: ['PO'] },
        dev: { ...dev, name: 'Dev' },
        qa: { id: 'qa', name: 'QA', rank: 'z' },
      },
      activities: {
        ...before.activities,
        plan: { ...before.activities['plan']!, phase: 'First', critical: false },
      },
    };
    const diff = diffMatrices(before, after, raci);
    expect(diff.fields).toEqual(['name', 'reviewBy']);
    expect(diff.roles).toEqual({
      added: [{ id: 'qa', name: 'QA' }],
      removed: [{ id: 'ops', name: 'Ops' }],
      renamed: [{ id: 'pm', from: 'PM', to: 'Product' }],
      changed: [{ id: 'pm', fields: ['aliases', 'kind'] }],
      moved: [],
    });
    expect(diff.activities).toEqual({
      ...nothing,
      changed: [{ id: 'plan', fields: ['critical', 'phase'] }],
    });
  });

  it('tells a move from new ranks in the same order', () => {
    const rank = (id: string, to: string): ResponsibilityMatrix['roles'] => ({
      ...before.roles,
      [id]: { ...before.roles[id]!, rank: to },
    });
    expect(diffMatrices(before, { ...before, roles: rank('ops', 'zz') }, raci).roles).toEqual(
      nothing,
    );
    expect(diffMatrices(before, { ...before, roles: rank('pm', 'zz') }, raci).roles.moved).toEqual([
      'pm',
    ]);
  });

  it('lists the changed cells in the order of activities and roles, strongest code first', () => {
    const after = changed([
      ['', 'PM', 'Dev', 'Ops'],
      ['Plan', 'R', 'A', 'I'],
      ['Build', 'A', 'R', 'C'],
      ['Run', '', 'C', 'R/A'],
    ]);
    expect(diffMatrices(before, after, raci).cells).toEqual([
      { activityId: 'plan', roleId: 'pm', before: ['A', 'R'], after: ['R'], terms: [] },
      { activityId: 'plan', roleId: 'dev', before: ['C'], after: ['A'], terms: [] },
      { activityId: 'build', roleId: 'ops', before: [], after: ['C'], terms: [] },
      { activityId: 'run', roleId: 'pm', before: ['I'], after: [], terms: [] },
    ]);
  });

  it('lists the cells of what came and went, and codes that the scheme does not have last', () => {
    const add = (assignment: Assignment): ResponsibilityMatrix => ({
      ...before,
      roles: { pm: before.roles['pm']!, dev: before.roles['dev']! },
      assignments: {
        ...Object.fromEntries(
          Object.entries(before.assignments).filter(([, { roleId }]) => roleId !== 'ops'),
        ),
        z1: assignment,
        z0: { ...assignment, code: 'Y' },
        z2: { ...assignment, code: 'I' },
      },
    });
    const after = add({ activityId: 'ghost', roleId: 'pm', code: 'X' });
    const { cells } = diffMatrices(before, after, raci);
    expect(
      cells.map(({ activityId, roleId, before: old, after: now }) => [
        activityId,
        roleId,
        old,
        now,
      ]),
    ).toEqual([
      ['plan', 'ops', ['I'], []],
      ['run', 'ops', ['A', 'R'], []],
      ['ghost', 'pm', [], ['I', 'X', 'Y']],
    ]);
  });

  it('names codes that stay on other terms', () => {
    const id = 'build/dev/R';
    const after = {
      ...before,
      assignments: {
        ...before.assignments,
        [id]: { ...before.assignments[id]!, to: '2027-01-01' },
      },
    };
    expect(diffMatrices(before, after, raci).cells).toEqual([
      { activityId: 'build', roleId: 'dev', before: ['R'], after: ['R'], terms: ['R'] },
    ]);
  });

  it('lists transfers of accountability apart, also where nobody gave it up or took it over', () => {
    const after = changed([
      ['', 'PM', 'Dev', 'Ops'],
      ['Plan', 'C', 'A/R', 'I'],
      ['Build', 'A', 'A/R', ''],
      ['Run', 'I', 'C', 'R'],
    ]);
    expect(diffMatrices(before, after, raci).accountabilityTransfers).toEqual([
      { activityId: 'plan', from: ['pm'], to: ['dev'] },
      { activityId: 'build', from: [], to: ['dev'] },
      { activityId: 'run', from: ['ops'], to: [] },
    ]);
  });

  it('takes a role that is gone for one that gave it up, and no new or removed activity for a transfer', () => {
    const roles = { pm: before.roles['pm']!, dev: before.roles['dev']! };
    const { plan, run } = before.activities as Readonly<
      Record<string, (typeof before.activities)[string]>
    >;
    const activities = { plan: plan!, run: run!, sell: { id: 'sell', name: 'Sell', rank: 'z' } };
    const sold = { activityId: 'sell', roleId: 'pm', code: 'A' };
    const after = { ...before, roles, activities, assignments: { ...before.assignments, sold } };
    expect(diffMatrices(before, after, raci).accountabilityTransfers).toEqual([
      { activityId: 'run', from: ['ops'], to: [] },
    ]);
    expect(diffMatrices(after, before, raci).accountabilityTransfers).toEqual([
      { activityId: 'run', from: [], to: ['ops'] },
    ]);
  });

  it('goes by duties, not by letters', () => {
    const led = readGrid(
      [
        ['', 'a', 'b'],
        ['x', 'L', 'R'],
        ['y', 'A', 'R'],
      ],
      motley,
    ).matrix;
    const after = readGrid(
      [
        ['', 'a', 'b'],
        ['x', 'A', 'R'],
        ['y', 'R', 'L'],
      ],
      motley,
    ).matrix;
    expect(diffMatrices(led, after, motley).accountabilityTransfers).toEqual([
      { activityId: 'y', from: ['a'], to: ['b'] },
    ]);
  });

  it('needs the scheme unless both are RACI', () => {
    expect(diffMatrices(before, before).cells).toEqual([]);
    const other = { ...before, schemeId: 'daci' };
    for (const pair of [
      [before, other],
      [other, before],
    ] as const) {
      expect(() => diffMatrices(pair[0], pair[1])).toThrow(
        expect.objectContaining({
          code: 'responsibility/scheme-needed',
          params: { schemeId: 'daci' },
        }),
      );
    }
    expect(diffMatrices(before, other, raci).fields).toEqual(['schemeId']);
  });

  it('leads from the first to the second by its operations', () => {
    const after: ResponsibilityMatrix = {
      ...changed([
        ['', 'PM', 'Dev', 'QA'],
        ['Plan', 'R', 'A', 'I'],
        ['Sell', 'A/R', '', ''],
        ['Run', 'I', 'C', 'A/R'],
      ]),
      suppressions: [{ code: 'responsibility/x', reason: 'known' }],
    };
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      const { operations } = diffMatrices(from, to, raci);
      expect(operations).toHaveLength(1);
      const reached = applyMatrixOperations(from, operations);
      expect(reached.ok && reached.value).toEqual(to);
    }
    const onlySuppressed = { ...before, suppressions: [] };
    expect(diffMatrices(before, onlySuppressed, raci).operations).toEqual([
      {
        kind: 'restore',
        put: { roles: {}, activities: {}, assignments: {} },
        drop: { roles: [], activities: [], assignments: [] },
        suppressions: [],
      },
    ]);
    const { operations } = diffMatrices(before, { ...before, roles: {} }, raci);
    expect(operations).toEqual([
      {
        kind: 'restore',
        put: { roles: {}, activities: {}, assignments: {} },
        drop: { roles: ['pm', 'dev', 'ops'], activities: [], assignments: [] },
      },
    ]);
  });

  it('survives ids that are none and assignments given twice', () => {
    const odd = {
      ...before,
      assignments: {
        a: { activityId: 'plan', roleId: 'pm', code: 'A' },
        b: { activityId: 'plan', roleId: 'pm', code: 'A' },
        c: { activityId: 7, roleId: null, code: undefined },
        d: null,
      },
    } as unknown as ResponsibilityMatrix;
    expect(diffMatrices({ ...before, assignments: {} }, odd, raci).cells).toEqual([
      { activityId: 'plan', roleId: 'pm', before: [], after: ['A'], terms: [] },
      { activityId: '7', roleId: 'null', before: [], after: ['undefined'], terms: [] },
    ]);
    expect(diffMatrices({} as ResponsibilityMatrix, null as never, raci).cells).toEqual([]);
  });
});

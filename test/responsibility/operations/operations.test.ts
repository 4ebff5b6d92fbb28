import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { toGrid } from '../../../src/responsibility/grid/to-grid.js';
import type { MatrixOperation } from '../../../src/responsibility/operations/matrix-operation.js';
import {
  applyMatrixFix,
  applyMatrixOperations,
} from '../../../src/responsibility/operations/operations.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';

const matrix = deepFreeze(
  readGrid(
    [
      ['Activity', 'PM', 'Dev'],
      ['Release', 'A', 'R'],
      ['Support', 'I', 'A/R'],
    ],
    raci,
  ).matrix,
);

function grid(operations: readonly MatrixOperation[]): unknown {
  const changed = applyMatrixOperations(matrix, deepFreeze(operations));
  if (changed.ok) return toGrid(changed.value).slice(1);
  return changed.error.map(({ code, path }) => [code.replace(/^.*\//, ''), path.join('.')]);
}

describe('applyMatrixOperations', () => {
  it('adds and removes assignments', () => {
    expect(
      grid([
        { kind: 'remove-assignment', assignmentId: 'support/pm/I' },
        { kind: 'add-assignment', assignment: { activityId: 'support', roleId: 'pm', code: 'C' } },
      ]),
    ).toEqual([
      ['Release', 'A', 'R'],
      ['Support', 'C', 'A/R'],
    ]);
  });

  it('removes a role or an activity with its assignments', () => {
    expect(grid([{ kind: 'remove-role', roleId: 'dev' }])).toEqual([
      ['Release', 'A'],
      ['Support', 'I'],
    ]);
    expect(grid([{ kind: 'remove-activity', activityId: 'release' }])).toEqual([
      ['Support', 'I', 'A/R'],
    ]);
    expect(
      grid([
        { kind: 'add-assignment', assignment: { activityId: 'release', roleId: 'dev', code: 'C' } },
        { kind: 'remove-role', roleId: 'dev' },
        { kind: 'remove-activity', activityId: 'support' },
      ]),
    ).toEqual([['Release', 'A']]);
  });

  it('shares what it does not touch and leaves the input as it is', () => {
    const before = JSON.stringify(matrix);
    const changed = applyMatrixOperations(matrix, [
      { kind: 'remove-assignment', assignmentId: 'release/pm/A' },
    ]);
    expect(changed.ok && changed.value.roles).toBe(matrix.roles);
    expect(JSON.stringify(matrix)).toBe(before);
  });

  it('refuses what does not fit and applies nothing then', () => {
    const add = (activityId: string, roleId: string, code = 'C'): MatrixOperation => ({
      kind: 'add-assignment',
      assignment: { activityId, roleId, code },
    });
    const fine = { kind: 'remove-assignment', assignmentId: 'release/dev/R' } as const;
    for (const operation of [
      add('nothing', 'pm'),
      add('release', 'nobody'),
      add('release', 'toString'),
      { kind: 'remove-assignment', assignmentId: 'release/dev/C' },
      { kind: 'remove-role', roleId: 'constructor' },
      { kind: 'remove-activity', activityId: 'x' },
    ] as const) {
      expect(grid([fine, operation])).toEqual([['operation-unknown-target', 'operations.1']]);
    }
    expect(grid([add('release', 'dev', 'R')])).toEqual([
      ['operation-target-exists', 'operations.0'],
    ]);
    expect(grid([add('release', 'dev', 7 as never)])).toEqual([
      ['operation-invalid-field', 'operations.0'],
    ]);
    expect(grid([{ kind: 'rename' } as never])).toEqual([
      ['operation-unknown-kind', 'operations.0'],
    ]);
    const removed = { kind: 'remove-role', roleId: 'dev' } as const;
    expect(grid([removed, removed])).toEqual([['operation-unknown-target', 'operations.1']]);
    const gone = { kind: 'remove-activity', activityId: 'release' } as const;
    expect(grid([gone, gone])).toEqual([['operation-unknown-target', 'operations.1']]);
  });

  it('survives hostile input and keeps to its limit', () => {
    for (const operations of [null, {}, 'x', [null], [{ kind: 'add-assignment' }], [undefined]]) {
      const changed = applyMatrixOperations(matrix, operations as never);
      expect(changed).toMatchObject({
        ok: false,
        error: [{ code: 'responsibility/input-unreadable' }],
      });
    }
    const two = [
      { kind: 'remove-role', roleId: 'dev' },
      { kind: 'remove-role', roleId: 'pm' },
    ] as const;
    expect(applyMatrixOperations(matrix, two, { limits: { entities: 1 } })).toMatchObject({
      error: [{ code: 'core/too-many-entities', path: ['operations'] }],
    });
    expect(applyMatrixOperations(matrix, new Array(2 ** 32 - 1)).ok).toBe(false);
  });

  it('takes ids that mean something to JavaScript, and records that are none', () => {
    const hostile = JSON.parse(
      '{"roles":{"__proto__":{"name":"x","rank":"a0"},"r":null},"activities":{"a":{"name":"a","rank":"a0"}},"assignments":{"n":null}}',
    ) as ResponsibilityMatrix;
    const added = applyMatrixOperations(hostile, [
      { kind: 'add-assignment', assignment: { activityId: 'a', roleId: '__proto__', code: 'R' } },
      { kind: 'remove-role', roleId: 'r' },
    ]);
    expect(added.ok && Object.keys(added.value.assignments)).toEqual(['n', 'a/__proto__/R']);
    expect(added.ok && Object.keys(added.value.roles)).toEqual(['__proto__']);
  });
});

describe('applyMatrixFix', () => {
  it('applies the operations of a fix', () => {
    const fix = {
      title: 'Remove',
      safety: 'judgement',
      resolves: [],
      operations: [{ kind: 'remove-role', roleId: 'dev' }],
    } as const;
    const fixed = applyMatrixFix(matrix, fix);
    expect(fixed.ok && Object.keys(fixed.value.roles)).toEqual(['pm']);
    expect(applyMatrixFix(matrix, null as never).ok).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { invertMatrixOperations } from '../../../src/responsibility/operations/invert-operations.js';
import type { MatrixOperation } from '../../../src/responsibility/operations/matrix-operation.js';
import type { ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';
import { after } from '../sketch.js';
import { raciOf } from '../structured.js';

const base = raciOf(['p', 'q'], ['a'], ['a p A']);

function inverse(matrix: ResponsibilityMatrix, ...operations: readonly MatrixOperation[]): unknown {
  after(matrix, ...operations);
  const inverted = invertMatrixOperations(deepFreeze(matrix), operations);
  return inverted.ok ? inverted.value : inverted.error.map(({ code, path }) => [code, path]);
}

describe('invertMatrixOperations', () => {
  it('turns assignments around by operations of their own', () => {
    const assignment = { activityId: 'a', roleId: 'q', code: 'R' };
    expect(inverse(base, { kind: 'add-assignment', assignment })).toEqual([
      { kind: 'remove-assignment', assignmentId: 'a/q/R' },
    ]);
    expect(inverse(base, { kind: 'remove-assignment', assignmentId: 'a/p/A' })).toEqual([
      { kind: 'add-assignment', assignment: base.assignments['a/p/A'] },
    ]);
    expect(inverse(base, { kind: 'change-role', roleId: 'p', change: {} })).toEqual([]);
  });

  it('restores the rest, first of all', () => {
    expect(inverse(base, { kind: 'remove-role', roleId: 'p' })).toEqual([
      { kind: 'restore', put: { roles: { p: base.roles['p'] } } },
      { kind: 'add-assignment', assignment: base.assignments['a/p/A'] },
    ]);
    expect(inverse(base, { kind: 'add-role', role: { id: 'n', name: 'N' } })).toEqual([
      { kind: 'restore', drop: { roles: ['n'] } },
    ]);
    const suppression = { code: 'x', reason: 'r' };
    expect(inverse(base, { kind: 'add-suppression', suppression })).toEqual([
      { kind: 'restore', suppressions: null },
    ]);
    const held = { ...base, suppressions: [suppression] };
    expect(inverse(held, { kind: 'remove-suppression', suppression })).toEqual([
      { kind: 'restore', suppressions: [suppression] },
    ]);
  });

  it('restores assignments that no operation would add', () => {
    const assignments = {
      odd: { activityId: 'a', roleId: 'p', code: 'A' },
      'a/x/A': { activityId: 'a', roleId: 'x', code: 'A' },
      'x/p/A': { activityId: 'x', roleId: 'p', code: 'A' },
      nothing: null as never,
    };
    const removals = Object.keys(assignments).map(
      (assignmentId): MatrixOperation => ({ kind: 'remove-assignment', assignmentId }),
    );
    expect(inverse({ ...base, assignments }, ...removals)).toEqual([
      { kind: 'restore', put: { assignments } },
    ]);
    const restored = { activityId: 'a', roleId: 'p', code: 'A', note: 'new' };
    const put = { assignments: { 'a/p/A': restored } };
    expect(inverse(base, { kind: 'restore', put })).toEqual([
      { kind: 'restore', put: { assignments: base.assignments } },
    ]);
  });

  it('tells why operations cannot be applied', () => {
    const inverted = invertMatrixOperations(base, [{ kind: 'remove-role', roleId: 'x' }]);
    expect(inverted).toMatchObject({
      ok: false,
      error: [{ code: 'responsibility/operation-unknown-target', path: ['operations', 0] }],
    });
    const limited = invertMatrixOperations(base, [{ kind: 'restore' }], {
      limits: { entities: 0 },
    });
    expect(limited).toMatchObject({ error: [{ code: 'core/too-many-entities' }] });
  });
});

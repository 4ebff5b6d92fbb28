import { expect } from 'vitest';
import { orderParts } from '../../src/responsibility/matrix/matrix-parts.js';
import { invertMatrixOperations } from '../../src/responsibility/operations/invert-operations.js';
import type { MatrixOperation } from '../../src/responsibility/operations/matrix-operation.js';
import { applyMatrixOperations } from '../../src/responsibility/operations/operations.js';
import type { ResponsibilityMatrix } from '../../src/responsibility/types.js';
import { deepFreeze } from './grid/grids.js';

/** The matrix after operations, whose inverse leads back. */
export function after(
  matrix: ResponsibilityMatrix,
  ...operations: readonly MatrixOperation[]
): ResponsibilityMatrix {
  deepFreeze(matrix);
  const changed = applyMatrixOperations(matrix, deepFreeze(operations));
  const inverse = invertMatrixOperations(matrix, operations);
  if (!changed.ok || !inverse.ok) throw new Error(JSON.stringify(changed));
  const back = applyMatrixOperations(changed.value, inverse.value);
  expect(back.ok && back.value).toEqual(matrix);
  return changed.value;
}

/** Why an operation is refused, as the second of a batch. */
export function refusalOf(matrix: ResponsibilityMatrix, operation: MatrixOperation): string {
  const nothing = { kind: 'restore' } as const;
  const changed = applyMatrixOperations(deepFreeze(matrix), [nothing, operation]);
  if (changed.ok) return 'applied';
  const [{ code, path, params, message }] = changed.error as [(typeof changed.error)[0]];
  expect(path).toEqual(['operations', 1]);
  expect(message).not.toMatch(/[{}]/);
  return [code.replace(/^.*\/(operation-)?/, ''), ...Object.values(params).map(String)].join(' ');
}

/** Roles in their order, then `activity role code` in the order of the activities, the roles and the codes. */
export function sketch({
  roles,
  activities,
  assignments,
}: ResponsibilityMatrix): readonly string[] {
  const columns = orderParts(roles).ids;
  const lines = orderParts(activities).ids.flatMap((activity) =>
    columns.flatMap((role) =>
      Object.values(assignments)
        .filter(({ activityId, roleId }) => activityId === activity && roleId === role)
        .map(({ code }) => `${activity} ${role} ${code}`)
        .sort(),
    ),
  );
  return [columns.join(' '), ...lines];
}

/** The ids of the activities in their order. */
export function activitiesIn({ activities }: ResponsibilityMatrix): string {
  return orderParts(activities).ids.join(' ');
}

import { createFinding, type Fix } from '../core/finding.js';
import { createRecord, hasOwn, type JsonRecord, toJsonScalar } from '../core/json.js';
import { checkLimit, type Limits, resolveLimits } from '../core/limits.js';
import { err, ok, type Result } from '../core/result.js';
import { assignmentId } from './assignment-id.js';
import { OPERATION_MESSAGES, type ResponsibilityFinding } from './messages.js';
import type { Assignment, MatrixOperation, ResponsibilityMatrix } from './types.js';

export interface ApplyMatrixOperationsOptions {
  /** `entities` bounds the number of operations; absent = the defaults. */
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * Apply operations in their order, all of them or none.
 *
 * @param matrix - stays as it is; what the operations do not touch is shared with the result
 * @returns the new matrix, or the first operation that does not fit, under the path `['operations', index]`
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev'], ['Release', 'A', 'R']], raci)
 * const changed = applyMatrixOperations(matrix, [{ kind: 'remove-assignment', assignmentId: 'release/dev/R' }])
 * changed.ok && toGrid(changed.value) //=> [['Activity', 'PM', 'Dev'], ['Release', 'A', '']]
 */
export function applyMatrixOperations(
  matrix: ResponsibilityMatrix,
  operations: readonly MatrixOperation[],
  options: ApplyMatrixOperationsOptions = {},
): Result<ResponsibilityMatrix, readonly ResponsibilityFinding[]> {
  try {
    const { entities } = resolveLimits(options.limits);
    const code = 'core/too-many-entities';
    const tooMany = checkLimit(code, operations.length, entities, ['operations']);
    return tooMany === undefined ? applyAll(matrix, operations) : err([tooMany]);
  } catch {
    return refuse('responsibility/input-unreadable', []);
  }
}

/**
 * Apply a fix of a finding of `validateMatrix`.
 *
 * A fix is made for the matrix that was checked: check again after applying one.
 *
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev'], ['Release', 'A', 'A/R']], raci)
 * const [finding] = validateMatrix(matrix, raci)
 * const fixed = applyMatrixFix(matrix, finding.fixes![1])
 * fixed.ok && toGrid(fixed.value) //=> [['Activity', 'PM', 'Dev'], ['Release', 'C', 'A/R']]
 */
export function applyMatrixFix(
  matrix: ResponsibilityMatrix,
  fix: Fix<MatrixOperation>,
): Result<ResponsibilityMatrix, readonly ResponsibilityFinding[]> {
  try {
    return applyMatrixOperations(matrix, fix.operations);
  } catch {
    return refuse('responsibility/input-unreadable', []);
  }
}

const REMOVALS = {
  'remove-assignment': ['assignments', 'assignmentId'],
  'remove-role': ['roles', 'roleId'],
  'remove-activity': ['activities', 'activityId'],
} as const;

type Collection = 'roles' | 'activities' | 'assignments';

function applyAll(
  matrix: ResponsibilityMatrix,
  operations: readonly MatrixOperation[],
): Result<ResponsibilityMatrix, readonly ResponsibilityFinding[]> {
  /** Copies of the collections that change. */
  const changed: { [C in Collection]?: Record<string, unknown> } = {};
  const change = (collection: Collection): Record<string, unknown> =>
    (changed[collection] ??= Object.assign(createRecord(), matrix[collection]));
  const has = (collection: Collection, id: string): boolean =>
    hasOwn(changed[collection] ?? matrix[collection], id);
  for (let i = 0; i < operations.length; i++) {
    const operation = operations[i]!;
    const path = ['operations', i];
    const { kind } = operation;
    if (kind === 'add-assignment') {
      const { activityId, roleId, code } = operation.assignment;
      if (!has('activities', activityId)) return refuseTarget('activities', activityId, path);
      if (!has('roles', roleId)) return refuseTarget('roles', roleId, path);
      if (typeof code !== 'string') return refuse('responsibility/input-unreadable', path);
      const id = assignmentId(activityId, roleId, code);
      if (has('assignments', id)) {
        return refuse('responsibility/operation-target-exists', path, { id });
      }
      change('assignments')[id] = operation.assignment;
    } else if (hasOwn(REMOVALS, kind)) {
      const [collection, field] = REMOVALS[kind];
      const id = (operation as unknown as Readonly<Record<typeof field, string>>)[field];
      if (!has(collection, id)) return refuseTarget(collection, id, path);
      delete change(collection)[id];
    } else return refuse('responsibility/operation-unknown-kind', path);
  }
  const isGone = (collection: 'roles' | 'activities', id: string): boolean =>
    changed[collection] !== undefined && hasOwn(matrix[collection], id) && !has(collection, id);
  if (changed.roles !== undefined || changed.activities !== undefined) {
    const assignments = change('assignments');
    for (const id of Object.keys(assignments)) {
      // A stored assignment may be null; it stays what it is.
      const { activityId, roleId } = Object(assignments[id]) as Assignment;
      if (isGone('activities', activityId) || isGone('roles', roleId)) delete assignments[id];
    }
  }
  return ok({ ...matrix, ...(changed as Partial<ResponsibilityMatrix>) });
}

function refuseTarget(
  collection: Collection,
  id: unknown,
  path: readonly (string | number)[],
): ReturnType<typeof refuse> {
  const params = { collection, id: toJsonScalar(id) };
  return refuse('responsibility/operation-unknown-target', path, params);
}

function refuse(
  code: keyof typeof OPERATION_MESSAGES,
  path: readonly (string | number)[],
  params: JsonRecord = {},
): { readonly ok: false; readonly error: readonly ResponsibilityFinding[] } {
  return err([createFinding(OPERATION_MESSAGES, code, 'error', params, { path })]);
}

import { createFinding, type Fix } from '../core/finding.js';
import { createRecord, hasOwn, type JsonRecord, toJsonScalar } from '../core/json.js';
import { checkLimit, DEFAULT_LIMITS, type Limits } from '../core/limits.js';
import { err, ok, type Result } from '../core/result.js';
import { assignmentId } from './assignment-id.js';
import { RESPONSIBILITY_MESSAGES, type ResponsibilityFinding } from './messages.js';
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
    const { length } = operations;
    const tooMany = checkLimit(
      'core/too-many-entities',
      length,
      { ...DEFAULT_LIMITS, ...options.limits }.entities,
      ['operations'],
    );
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
 * const fixed = applyMatrixFix(matrix, finding.fixes[1])
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

function applyAll(
  matrix: ResponsibilityMatrix,
  operations: readonly MatrixOperation[],
): Result<ResponsibilityMatrix, readonly ResponsibilityFinding[]> {
  const assignments = without(matrix.assignments, () => false);
  const roles = new Set<string>();
  const activities = new Set<string>();
  const hasRole = (id: string): boolean => hasOwn(matrix.roles, id) && !roles.has(id);
  const hasActivity = (id: string): boolean => hasOwn(matrix.activities, id) && !activities.has(id);
  for (let i = 0; i < operations.length; i++) {
    const operation = operations[i]!;
    const path = ['operations', i];
    switch (operation.kind) {
      case 'add-assignment': {
        const { activityId, roleId, code } = operation.assignment;
        if (!hasActivity(activityId)) return unknownTarget('activities', activityId, path);
        if (!hasRole(roleId)) return unknownTarget('roles', roleId, path);
        if (typeof code !== 'string') return refuse('responsibility/input-unreadable', path);
        const id = assignmentId(activityId, roleId, code);
        if (id in assignments)
          return refuse('responsibility/operation-target-exists', path, { id });
        assignments[id] = operation.assignment;
        break;
      }
      case 'remove-assignment': {
        const { assignmentId: id } = operation;
        if (!(id in assignments)) return unknownTarget('assignments', id, path);
        delete assignments[id];
        break;
      }
      case 'remove-role':
        if (!hasRole(operation.roleId)) return unknownTarget('roles', operation.roleId, path);
        roles.add(operation.roleId);
        break;
      case 'remove-activity':
        if (!hasActivity(operation.activityId)) {
          return unknownTarget('activities', operation.activityId, path);
        }
        activities.add(operation.activityId);
        break;
      default: {
        const none: never = operation;
        const kind = toJsonScalar((none as { kind: unknown }).kind);
        return refuse('responsibility/operation-unknown-kind', path, { kind });
      }
    }
  }
  const isOrphan = (_: string, assignment: Assignment): boolean => {
    // A stored assignment may be null; it stays what it is.
    const { activityId, roleId } = Object(assignment) as Assignment;
    return roles.has(roleId) || activities.has(activityId);
  };
  return ok({
    ...matrix,
    roles: roles.size === 0 ? matrix.roles : without(matrix.roles, (id) => roles.has(id)),
    activities:
      activities.size === 0
        ? matrix.activities
        : without(matrix.activities, (id) => activities.has(id)),
    assignments: roles.size + activities.size === 0 ? assignments : without(assignments, isOrphan),
  });
}

/** A copy of the record with the entries that stay. */
function without<T>(
  record: Readonly<Record<string, T>>,
  leaves: (id: string, entity: T) => boolean,
): Record<string, T> {
  const copy = createRecord<T>();
  for (const id of Object.keys(record)) if (!leaves(id, record[id]!)) copy[id] = record[id]!;
  return copy;
}

function unknownTarget(
  collection: 'roles' | 'activities' | 'assignments',
  id: unknown,
  path: readonly (string | number)[],
): ReturnType<typeof refuse> {
  return refuse('responsibility/operation-unknown-target', path, {
    collection,
    id: toJsonScalar(id),
  });
}

function refuse(
  code: keyof typeof RESPONSIBILITY_MESSAGES,
  path: readonly (string | number)[],
  params: JsonRecord = {},
): { readonly ok: false; readonly error: readonly ResponsibilityFinding[] } {
  return err([createFinding(RESPONSIBILITY_MESSAGES, code, 'error', params, { path })]);
}

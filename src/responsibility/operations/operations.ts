import { createFinding, type Fix } from '../../core/finding.js';
import type { JsonRecord } from '../../core/json.js';
import { checkLimit, type Limits, resolveLimits } from '../../core/limits.js';
import { err, ok, type Result } from '../../core/result.js';
import { OPERATION_MESSAGES, type ResponsibilityFinding } from '../messages.js';
import type { ResponsibilityMatrix } from '../types.js';
import {
  addActivity,
  changeActivity,
  moveActivity,
  removeActivity,
  splitActivity,
} from './activity-operations.js';
import { addAssignment, removeAssignment, setCell } from './cell-operations.js';
import { closeDraft, type MatrixDraft, openDraft, type Refusal } from './matrix-draft.js';
import type { MatrixOperation } from './matrix-operation.js';
import { restoreRecords } from './restore-operation.js';
import { addRole, changeRole, mergeRoles, removeRole } from './role-operations.js';
import { addSuppression, removeSuppression } from './suppression-operations.js';

export interface ApplyMatrixOperationsOptions {
  /** `entities` bounds the number of operations; absent = the defaults. */
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * Apply operations in their order, all of them or none.
 *
 * Each operation sees what the ones before it have done. A collection is copied once, however many operations change it.
 *
 * @param matrix - stays as it is; what the operations do not touch is shared with the result
 * @returns the new matrix (the same one when nothing changes), or the first operation that does not fit, under the path
 *   `['operations', index]`, with the reason as its code
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev'], ['Release', 'A', 'R']], raci)
 * const changed = applyMatrixOperations(matrix, [
 *   { kind: 'add-role', role: { id: 'qa', name: 'QA' }, before: 'dev' },
 *   { kind: 'set-cell', activityId: 'release', roleId: 'qa', codes: ['C'] },
 * ])
 * changed.ok && toGrid(changed.value) //=> [['Activity', 'PM', 'QA', 'Dev'], ['Release', 'A', 'C', 'R']]
 */
export function applyMatrixOperations(
  matrix: ResponsibilityMatrix,
  operations: readonly MatrixOperation[],
  options: ApplyMatrixOperationsOptions = {},
): Result<ResponsibilityMatrix, readonly ResponsibilityFinding[]> {
  return changeMatrix(matrix, operations, options, (draft) => closeDraft(matrix, draft));
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

/** Do operations to a draft of a matrix and take what is wanted of it. */
export function changeMatrix<T>(
  matrix: ResponsibilityMatrix,
  operations: readonly MatrixOperation[],
  options: ApplyMatrixOperationsOptions,
  resultOf: (draft: MatrixDraft) => T,
): Result<T, readonly ResponsibilityFinding[]> {
  let path: readonly (string | number)[] = [];
  try {
    const { entities } = resolveLimits(options.limits);
    const { length } = operations;
    const tooMany = checkLimit('core/too-many-entities', length, entities, ['operations']);
    if (tooMany !== undefined) return err([tooMany]);
    if (!Array.isArray(operations)) return refuse('responsibility/input-unreadable', path);
    const draft = openDraft(matrix);
    for (let i = 0; i < length; i++) {
      path = ['operations', i];
      const refusal = applyOne(draft, operations[i]!);
      if (refusal !== undefined) return refuse(refusal[0], path, refusal[1]);
    }
    path = [];
    return ok(resultOf(draft));
  } catch {
    // A getter that throws, a revoked proxy, a record that is none.
    return refuse('responsibility/input-unreadable', path);
  }
}

function applyOne(draft: MatrixDraft, operation: MatrixOperation): Refusal {
  switch (operation.kind) {
    case 'add-role':
      return addRole(draft, operation.role, operation);
    case 'remove-role':
      return removeRole(draft, operation.roleId);
    case 'change-role':
      return changeRole(draft, operation.roleId, operation.change);
    case 'merge-roles':
      return mergeRoles(draft, operation.roleId, operation.intoRoleId);
    case 'add-activity':
      return addActivity(draft, operation.activity, operation);
    case 'remove-activity':
      return removeActivity(draft, operation.activityId);
    case 'change-activity':
      return changeActivity(draft, operation.activityId, operation.change);
    case 'move-activity':
      return moveActivity(draft, operation.activityId, operation, operation.parentId);
    case 'split-activity':
      return splitActivity(draft, operation.activityId, operation.parts);
    case 'add-assignment':
      return addAssignment(draft, operation.assignment);
    case 'remove-assignment':
      return removeAssignment(draft, operation.assignmentId);
    case 'set-cell':
      return setCell(draft, operation.activityId, operation.roleId, operation.codes);
    case 'add-suppression':
      return addSuppression(draft, operation.suppression);
    case 'remove-suppression':
      return removeSuppression(draft, operation.suppression);
    case 'restore':
      return restoreRecords(draft, operation);
    default:
      operation satisfies never;
      return ['responsibility/operation-unknown-kind', {}];
  }
}

function refuse(
  code: keyof typeof OPERATION_MESSAGES,
  path: readonly (string | number)[],
  params: JsonRecord = {},
): { readonly ok: false; readonly error: readonly ResponsibilityFinding[] } {
  return err([createFinding(OPERATION_MESSAGES, code, 'error', params, { path })]);
}

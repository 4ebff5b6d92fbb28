import { createRecord, hasOwn } from '../../core/json.js';
import type { Result } from '../../core/result.js';
import { assignmentId } from '../matrix/assignment-id.js';
import type { ResponsibilityFinding } from '../messages.js';
import type { Assignment, ResponsibilityMatrix } from '../types.js';
import type { MatrixDraft } from './matrix-draft.js';
import type { MatrixOperation } from './matrix-operation.js';
import { type ApplyMatrixOperationsOptions, changeMatrix } from './operations.js';

/**
 * The operations that lead back: applied to what `applyMatrixOperations` makes of the matrix, they make the matrix again.
 *
 * Keep them beside each change for undo. Assignments that came or went go or come by operations of their own; whatever else has
 * changed is put back by one `restore`.
 *
 * @param matrix - as it is before the operations
 * @returns the inverse, empty when the operations change nothing; or why the operations cannot be applied
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev'], ['Release', 'A', 'R']], raci)
 * const inverse = invertMatrixOperations(matrix, [{ kind: 'set-cell', activityId: 'release', roleId: 'dev', codes: ['C'] }])
 * inverse.ok && inverse.value.map(({ kind }) => kind) //=> ['remove-assignment', 'add-assignment']
 */
export function invertMatrixOperations(
  matrix: ResponsibilityMatrix,
  operations: readonly MatrixOperation[],
  options: ApplyMatrixOperationsOptions = {},
): Result<readonly MatrixOperation[], readonly ResponsibilityFinding[]> {
  return changeMatrix(matrix, operations, options, (draft) => inverseOf(matrix, draft));
}

/** What has to come and go again in one collection. */
interface Reversal<T> {
  readonly put: Record<string, T>;
  readonly drop: string[];
}

function inverseOf(matrix: ResponsibilityMatrix, draft: MatrixDraft): readonly MatrixOperation[] {
  const { activities, roles } = matrix;
  const [rolesBack, activitiesBack, assignmentsBack] = [
    reversalOf(matrix.roles, draft.roles.close().changed),
    reversalOf(matrix.activities, draft.activities.close().changed),
    reversalOf(matrix.assignments, draft.assignments.close().changed),
  ];
  const removals = assignmentsBack.drop.map(
    (id): MatrixOperation => ({ kind: 'remove-assignment', assignmentId: id }),
  );
  const additions: MatrixOperation[] = [];
  for (const [id, assignment] of Object.entries(assignmentsBack.put)) {
    // What an operation cannot add (it refers to nothing, or lies under an id of its own) is put back as it is.
    if (draft.assignments.has(id) || !isAddable(id, assignment, activities, roles)) continue;
    delete assignmentsBack.put[id];
    additions.push({ kind: 'add-assignment', assignment });
  }
  const suppressions = draft.suppressions.close();
  const isSuppressed = suppressions === matrix.suppressions;
  const put = recordsOf(rolesBack.put, activitiesBack.put, assignmentsBack.put);
  const drop = recordsOf(rolesBack.drop, activitiesBack.drop, []);
  const restore: MatrixOperation = {
    kind: 'restore',
    ...(put === undefined ? {} : { put }),
    ...(drop === undefined ? {} : { drop }),
    ...(isSuppressed ? {} : { suppressions: matrix.suppressions ?? null }),
  };
  const restores = Object.keys(restore).length > 1 ? [restore] : [];
  return [...restores, ...removals, ...additions];
}

function reversalOf<T>(
  before: Readonly<Record<string, T>>,
  changed: readonly string[],
): Reversal<T> {
  const put = createRecord<T>();
  const drop: string[] = [];
  for (const id of changed) {
    if (hasOwn(before, id)) put[id] = before[id]!;
    else drop.push(id);
  }
  return { put, drop };
}

function isAddable(
  id: string,
  assignment: Assignment,
  activities: ResponsibilityMatrix['activities'],
  roles: ResponsibilityMatrix['roles'],
): boolean {
  const { activityId, roleId, code } = Object(assignment) as Assignment;
  return (
    hasOwn(activities, activityId) &&
    hasOwn(roles, roleId) &&
    id === assignmentId(activityId, roleId, code)
  );
}

/** Only those that hold something; undefined when none does. */
function recordsOf<R extends object, A extends object, S extends object>(
  roles: R,
  activities: A,
  assignments: S,
): { readonly roles?: R; readonly activities?: A; readonly assignments?: S } | undefined {
  const all = Object.entries({ roles, activities, assignments });
  const filled = all.filter(([, part]) => Object.keys(part).length > 0);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

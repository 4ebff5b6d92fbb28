import { assignmentId } from '../matrix/assignment-id.js';
import type { Assignment } from '../types.js';
import { isText } from './entity-fields.js';
import {
  activityKey,
  type MatrixDraft,
  type Refusal,
  refuseField,
  refuseTaken,
  refuseTarget,
  roleKey,
} from './matrix-draft.js';

/** More than any scheme has codes. */
const MOST_CODES = 100;

export function addAssignment(draft: MatrixDraft, assignment: Assignment): Refusal {
  const { activityId, roleId, code } = assignment;
  const missing = missingEnd(draft, activityId, roleId);
  if (missing !== undefined) return missing;
  if (!isText(code)) return refuseField('code');
  const id = assignmentId(activityId, roleId, code);
  if (draft.assignments.has(id)) return refuseTaken('assignments', id);
  draft.assignments.put(id, assignment);
  return undefined;
}

export function removeAssignment({ assignments }: MatrixDraft, id: unknown): Refusal {
  if (!assignments.has(id)) return refuseTarget('assignments', id);
  assignments.drop(id);
  return undefined;
}

export function setCell(
  draft: MatrixDraft,
  activityId: string,
  roleId: string,
  codes: readonly string[],
): Refusal {
  const missing = missingEnd(draft, activityId, roleId);
  if (missing !== undefined) return missing;
  if (!areCodes(codes)) return refuseField('codes');
  const { assignments } = draft;
  const kept = new Set<unknown>();
  for (const id of cellOf(draft, activityId, roleId)) {
    const { code } = assignments.get(id);
    if (codes.includes(code as string) && !kept.has(code)) kept.add(code);
    else assignments.drop(id);
  }
  for (const code of codes) {
    if (!kept.has(code))
      assignments.put(assignmentId(activityId, roleId, code), { activityId, roleId, code });
    kept.add(code);
  }
  return undefined;
}

function areCodes(codes: unknown): codes is readonly string[] {
  return Array.isArray(codes) && codes.length <= MOST_CODES && Array.from(codes).every(isText);
}

/** Unless the cell has the code already. */
export function putAssignment(draft: MatrixDraft, assignment: Assignment): void {
  const { activityId, roleId, code } = assignment;
  const id = assignmentId(activityId, roleId, code);
  const isThere = cellOf(draft, activityId, roleId).some(
    (other) => draft.assignments.get(other).code === code,
  );
  if (!isThere) draft.assignments.put(id, assignment);
}

/** Ids of the assignments of one role on one activity. */
function cellOf(
  { assignments }: MatrixDraft,
  activityId: string,
  roleId: string,
): readonly string[] {
  const row = assignments.referring(activityKey(activityId));
  const column = assignments.referring(roleKey(roleId));
  return [...(row.size < column.size ? row : column)].filter((id) => {
    const assignment = assignments.get(id);
    return assignment.activityId === activityId && assignment.roleId === roleId;
  });
}

function missingEnd(
  { activities, roles }: MatrixDraft,
  activityId: unknown,
  roleId: unknown,
): Refusal {
  if (!activities.has(activityId)) return refuseTarget('activities', activityId);
  return roles.has(roleId) ? undefined : refuseTarget('roles', roleId);
}

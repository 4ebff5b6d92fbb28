import { toJsonScalar } from '../../core/json.js';
import type { ActivityId, AssignmentId, RoleId } from '../types.js';

/**
 * The id of an assignment: `activity/role/code`, with `~` and `/` inside the parts written as `~0` and `~1`.
 *
 * Two different triples never have the same id, whatever the parts hold.
 *
 * @returns the key of the assignment in `matrix.assignments`
 * @example
 * assignmentId('define-vision', 'product/management', 'A') //=> 'define-vision/product~1management/A'
 * @see RFC 6901, JSON Pointer, section 3 (the escapes)
 */
export function assignmentId(activityId: ActivityId, roleId: RoleId, code: string): AssignmentId {
  return `${escapePart(activityId)}/${escapePart(roleId)}/${escapePart(code)}`;
}

function escapePart(given: string): string {
  // What is no text is no id of anything; its toString is not run.
  const part = typeof given === 'string' ? given : String(toJsonScalar(given));
  return /[~/]/.test(part) ? part.replace(/~/g, '~0').replace(/\//g, '~1') : part;
}

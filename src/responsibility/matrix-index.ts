import { nameOf, orderedActivities, orderedRoles, storedAssignments } from './matrix-parts.js';
import { indexScheme, type SchemeIndex, UNKNOWN_CODE } from './scheme-index.js';
import type {
  Activity,
  Assignment,
  ResponsibilityMatrix,
  ResponsibilityScheme,
  Role,
} from './types.js';

/** A matrix made ready for checking: ids are numbers, the assignments lie activity by activity, role by role. */
export interface MatrixIndex {
  readonly scheme: SchemeIndex;
  readonly roleIds: readonly string[];
  readonly roleNames: readonly string[];
  readonly roles: readonly Role[];
  readonly activityIds: readonly string[];
  readonly activityNames: readonly string[];
  readonly activities: readonly Activity[];
  readonly assignmentIds: readonly string[];
  readonly assignments: readonly Assignment[];
  readonly roleNumbers: ReadonlyMap<string, number>;
  readonly activityNumbers: ReadonlyMap<string, number>;
  /** Entries of activity a: rowStarts[a] to rowStarts[a + 1]. */
  readonly rowStarts: Int32Array;
  /** Of each entry, in the order of activity, role and code: */
  readonly entryRoles: Int32Array;
  /** its code's number; `UNKNOWN_CODE` when the scheme has it not; */
  readonly entryCodes: Uint8Array;
  /** and its place in `assignments`. */
  readonly entryAssignments: Int32Array;
  /** Places in `assignments` of those that name a role or an activity that does not exist. */
  readonly dangling: readonly number[];
  /** What is stored as a role, an activity or an assignment and is none. */
  readonly malformed: readonly { readonly collection: Collection; readonly id: string }[];
}

type Collection = 'roles' | 'activities' | 'assignments';

export function indexMatrix(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
): MatrixIndex {
  const schemeIndex = indexScheme(scheme);
  const roles = orderedRoles(matrix);
  const activities = orderedActivities(matrix);
  const stored = storedAssignments(matrix);
  const assignments = stored.entities;
  const count = assignments.length;

  const roleNumbers = new Map(roles.ids.map((id, i) => [id, i]));
  const activityNumbers = new Map(activities.ids.map((id, i) => [id, i]));
  const roleOf = new Int32Array(count);
  const activityOf = new Int32Array(count);
  const codeOf = new Uint8Array(count);
  const dangling: number[] = [];
  let kept = 0;
  let order = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const { activityId, roleId, code } = assignments[i]!;
    const role = roleNumbers.get(roleId);
    const activity = activityNumbers.get(activityId);
    if (role === undefined || activity === undefined) {
      dangling.push(i);
      continue;
    }
    roleOf[i] = role;
    activityOf[i] = activity;
    codeOf[i] = schemeIndex.exact.get(code) ?? UNKNOWN_CODE;
    order[kept++] = i;
  }
  order = order.subarray(0, kept);
  order = sortBy(order, codeOf, UNKNOWN_CODE + 1);
  order = sortBy(order, roleOf, roles.ids.length);
  order = sortBy(order, activityOf, activities.ids.length);

  const rowStarts = new Int32Array(activities.ids.length + 1);
  for (let i = 0; i < kept; i++) rowStarts[activityOf[order[i]!]! + 1]!++;
  for (let a = 0; a < activities.ids.length; a++) rowStarts[a + 1]! += rowStarts[a]!;
  return {
    scheme: schemeIndex,
    roleIds: roles.ids,
    roleNames: roles.entities.map((role, i) => nameOf(role, roles.ids[i]!)),
    roles: roles.entities,
    activityIds: activities.ids,
    activityNames: activities.entities.map((activity, i) => nameOf(activity, activities.ids[i]!)),
    activities: activities.entities,
    assignmentIds: stored.ids,
    assignments,
    roleNumbers,
    activityNumbers,
    rowStarts,
    entryRoles: order.map((i) => roleOf[i]!),
    entryCodes: Uint8Array.from(order, (i) => codeOf[i]!),
    entryAssignments: order,
    dangling,
    malformed: [
      ...roles.malformed.map((id) => ({ collection: 'roles' as const, id })),
      ...activities.malformed.map((id) => ({ collection: 'activities' as const, id })),
      ...stored.malformed.map((id) => ({ collection: 'assignments' as const, id })),
    ],
  };
}

/** Counting sort, stable. */
function sortBy(
  order: Int32Array<ArrayBuffer>,
  keys: Int32Array | Uint8Array,
  buckets: number,
): Int32Array<ArrayBuffer> {
  const starts = new Int32Array(buckets + 1);
  for (let i = 0; i < order.length; i++) starts[keys[order[i]!]! + 1]!++;
  for (let k = 0; k < buckets; k++) starts[k + 1]! += starts[k]!;
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[starts[keys[order[i]!]!]!++] = order[i]!;
  return sorted;
}

/** The codes of one role on one activity. */
export interface Cell {
  readonly role: number;
  /** Known codes as bits. */
  readonly mask: number;
  /** Its entries: from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
}

/** The cells of an activity that hold something, in the order of the roles. */
export function cellsOf(index: MatrixIndex, activity: number): readonly Cell[] {
  const { rowStarts, entryRoles, entryCodes } = index;
  const cells: Cell[] = [];
  const last = rowStarts[activity + 1]!;
  let end = rowStarts[activity]!;
  while (end < last) {
    const start = end;
    const role = entryRoles[start]!;
    let mask = 0;
    while (end < last && entryRoles[end] === role) mask |= 1 << entryCodes[end++]!;
    cells.push({ role, mask: mask & ~(1 << UNKNOWN_CODE), start, end });
  }
  return cells;
}

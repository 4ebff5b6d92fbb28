import { listParts, type OrderedList, orderParts, type PartList } from './matrix-parts.js';
import { indexDuties, type SchemeDuties } from './scheme-duties.js';
import type {
  Activity,
  Assignment,
  ResponsibilityMatrix,
  ResponsibilityScheme,
  Role,
} from './types.js';

/** A matrix made ready for checking: ids are numbers, the assignments lie cell by cell. */
export interface MatrixIndex {
  readonly scheme: SchemeDuties;
  readonly roles: OrderedList<Role>;
  readonly activities: OrderedList<Activity>;
  readonly assignments: PartList<Assignment>;
  /** Places in `assignments` by activity. */
  readonly places: readonly number[][];
  /** By place: the number of the code in the lowest 5 bits (`UNKNOWN_CODE` when the scheme has it not), above it the role. */
  readonly keys: Int32Array;
  /** Places of assignments that name a role or an activity that does not exist. */
  readonly dangling: readonly number[];
}

/** What one role holds on one activity. */
export interface Cell {
  readonly activity: number;
  readonly role: number;
  /** Codes of the scheme as bits. */
  readonly mask: number;
  /** Its assignments among the places of the activity: from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
}

const CODE_BITS = 5;
/** No mask has a bit for it. */
export const UNKNOWN_CODE = 31;

export function indexMatrix(matrix: ResponsibilityMatrix, by: ResponsibilityScheme): MatrixIndex {
  const scheme = indexDuties(by);
  const roles = orderParts(matrix.roles);
  const activities = orderParts(matrix.activities);
  const assignments = listParts(matrix.assignments);
  const keys = new Int32Array(assignments.ids.length);
  const dangling: number[] = [];
  const places = activities.ids.map((): number[] => []);
  assignments.entities.forEach(({ activityId, roleId, code }, place) => {
    const role = roles.numbers.get(roleId);
    const row = places[activities.numbers.get(activityId) ?? -1];
    if (role === undefined || row === undefined) dangling.push(place);
    else {
      keys[place] = (role << CODE_BITS) | (scheme.exact.get(code) ?? UNKNOWN_CODE);
      row.push(place);
    }
  });
  return { scheme, roles, activities, assignments, places, keys, dangling };
}

/** The cells of an activity that hold something, in the order of the roles. */
export function cellsOf({ places, keys }: MatrixIndex, activity: number): readonly Cell[] {
  const row = places[activity]!.sort((a, b) => keys[a]! - keys[b]!);
  const cells: Cell[] = [];
  let end = 0;
  while (end < row.length) {
    const start = end;
    const role = keys[row[start]!]! >> CODE_BITS;
    let mask = 0;
    for (; end < row.length && keys[row[end]!]! >> CODE_BITS === role; end++) {
      const code = keys[row[end]!]! & UNKNOWN_CODE;
      if (code !== UNKNOWN_CODE) mask |= 1 << code;
    }
    cells.push({ activity, role, mask, start, end });
  }
  return cells;
}

/** Places of the assignments of a cell. */
export function placesOf({ places }: MatrixIndex, cell: Cell): readonly number[] {
  return places[cell.activity]!.slice(cell.start, cell.end);
}

export function codeAt({ keys }: MatrixIndex, place: number): number {
  return keys[place]! & UNKNOWN_CODE;
}

/** In how many cells does one of these codes stand? */
export function countOf(masks: readonly number[], wanted: number): number {
  let count = 0;
  for (const mask of masks) if (mask & wanted) count++;
  return count;
}

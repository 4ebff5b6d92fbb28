import { toDayNumber } from '../../core/iso-date.js';
import { readOptions } from '../../core/options.js';
import { indexDuties, type SchemeDuties } from '../scheme-duties.js';
import { runsOn } from '../staffing/period.js';
import type {
  Activity,
  Assignment,
  ResponsibilityMatrix,
  ResponsibilityScheme,
  Role,
} from '../types.js';
import { listParts, type OrderedList, orderParts, type PartList } from './matrix-parts.js';

/** A matrix made ready for checking: ids are numbers, and what is filled lies cell by cell in typed columns. */
export interface MatrixIndex {
  readonly scheme: SchemeDuties;
  readonly roles: OrderedList<Role>;
  readonly activities: OrderedList<Activity>;
  readonly assignments: PartList<Assignment>;
  /** Places in `assignments`, cell by cell, in a cell by the strength of the codes. */
  readonly places: Uint32Array;
  /** By place: the number of the code; `UNKNOWN_CODE` when the scheme has it not. */
  readonly codes: Uint8Array;
  readonly cells: CellColumns;
  /** By activity: 1 when one of its assignments has a date. */
  readonly dated: Uint8Array;
  /** Places of assignments that name a role or an activity that does not exist. */
  readonly dangling: readonly number[];
}

/** The cells that hold something: activity by activity, in an activity in the order of the roles. */
export interface CellColumns {
  /** By activity: where its cells begin; one more for the end of the last. */
  readonly first: Uint32Array;
  /** By cell: the number of its role. */
  readonly roles: Uint32Array;
  /** By cell: codes of the scheme as bits. */
  readonly masks: Int32Array;
  /** By cell: where its assignments begin in `places`; one more for the end of the last. */
  readonly starts: Uint32Array;
}

/** What one role holds on one activity. */
export interface Cell {
  readonly activity: number;
  readonly role: number;
  /** Codes of the scheme as bits. */
  readonly mask: number;
  /** Its assignments among `places`: from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
}

/** No mask has a bit for it. */
export const UNKNOWN_CODE = 31;

export interface IndexMatrixOptions {
  /** Day, `YYYY-MM-DD`: assignments that do not run on it are left out. Absent = all count. */
  readonly on?: string | undefined;
}

/**
 * Read a matrix into typed columns, once: ids become numbers, assignments are sorted into cells by counting.
 *
 * For `validateMatrix` with the same matrix and scheme, as often as wanted. A change of the matrix does not reach the index.
 *
 * @param matrix - any content is survived
 * @param by - the scheme of the codes
 * @param options.on - the day whose assignments count
 * @returns an index whose inside may change from version to version
 * @throws DomainError `responsibility/invalid-scheme`, `core/invalid-date` for `on`
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev'], ['Release', 'A', 'R'], ['Support', 'A', 'A']], raci)
 * const index = indexMatrix(matrix, raci)
 * validateMatrix(matrix, raci, { index, preset: 'gaps-only' }).map(({ code }) => code) //=> ['responsibility/activity-no-performer']
 */
export function indexMatrix(
  matrix: ResponsibilityMatrix,
  by: ResponsibilityScheme,
  options: IndexMatrixOptions = {},
): MatrixIndex {
  const on = readOptions(options).on ?? undefined;
  if (on !== undefined) toDayNumber(on);
  const scheme = indexDuties(by);
  const parts = readOptions(matrix);
  const roles = orderParts(parts.roles);
  const activities = orderParts(parts.activities);
  const assignments = listParts(parts.assignments);
  const { length } = assignments.ids;
  const rows = new Uint32Array(length);
  const columns = new Uint32Array(length);
  const codes = new Uint8Array(length);
  const known = new Uint32Array(length);
  const dated = new Uint8Array(activities.ids.length);
  const dangling: number[] = [];
  let count = 0;
  // Assignments of one activity mostly follow each other.
  let activityBefore: unknown;
  let row: number | undefined;
  for (let place = 0; place < length; place++) {
    const assignment = assignments.entities[place]!;
    const { activityId, roleId, code } = assignment;
    if (activityId !== activityBefore) {
      activityBefore = activityId;
      row = activities.numbers.get(activityId);
    }
    const column = roles.numbers.get(roleId);
    if (column === undefined || row === undefined) {
      dangling.push(place);
      continue;
    }
    if (on !== undefined && !runsOn(assignment, on)) continue;
    if (assignment.from !== undefined || assignment.to !== undefined) dated[row] = 1;
    rows[place] = row;
    columns[place] = column;
    codes[place] = scheme.exact.get(code) ?? UNKNOWN_CODE;
    known[count++] = place;
  }
  const byCode = sortByNumber(known.subarray(0, count), codes, UNKNOWN_CODE + 1);
  const byRole = sortByNumber(byCode, columns, roles.ids.length);
  const places = sortByNumber(byRole, rows, activities.ids.length);
  const cells = joinCells(places, rows, columns, codes, activities.ids.length);
  return { scheme, roles, activities, assignments, places, codes, cells, dated, dangling };
}

/** A stable counting sort of places by a number below `limit`. */
function sortByNumber(
  places: Uint32Array,
  numbers: Uint32Array | Uint8Array,
  limit: number,
): Uint32Array {
  const starts = new Uint32Array(limit + 1);
  for (const place of places) starts[numbers[place]! + 1]!++;
  for (let number = 0; number < limit; number++) starts[number + 1]! += starts[number]!;
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[starts[numbers[place]!]!++] = place;
  return sorted;
}

function joinCells(
  places: Uint32Array,
  rows: Uint32Array,
  columns: Uint32Array,
  codes: Uint8Array,
  activities: number,
): CellColumns {
  const first = new Uint32Array(activities + 1);
  const roles = new Uint32Array(places.length);
  const masks = new Int32Array(places.length);
  const starts = new Uint32Array(places.length + 1);
  let count = 0;
  let row = -1;
  let role = -1;
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    if (rows[place] !== row || columns[place] !== role) {
      row = rows[place]!;
      role = columns[place]!;
      roles[count] = role;
      starts[count] = at;
      first[row + 1] = ++count;
    }
    const code = codes[place]!;
    if (code !== UNKNOWN_CODE) masks[count - 1]! |= 1 << code;
  }
  starts[count] = places.length;
  // An activity without a cell ends where the one before it ends.
  for (let activity = 0; activity < activities; activity++) {
    first[activity + 1] = Math.max(first[activity]!, first[activity + 1]!);
  }
  return {
    first,
    roles: roles.subarray(0, count),
    masks: masks.subarray(0, count),
    starts: starts.subarray(0, count + 1),
  };
}

/** The cells of an activity that hold something, in the order of the roles. */
export function cellsOf(index: MatrixIndex, activity: number): readonly Cell[] {
  const { first } = index.cells;
  const found: Cell[] = [];
  for (let cell = first[activity]!; cell < first[activity + 1]!; cell++) {
    found.push(cellAt(index, activity, cell));
  }
  return found;
}

/** One cell by its number in the columns. */
export function cellAt({ cells }: MatrixIndex, activity: number, cell: number): Cell {
  const { roles, masks, starts } = cells;
  return {
    activity,
    role: roles[cell]!,
    mask: masks[cell]!,
    start: starts[cell]!,
    end: starts[cell + 1]!,
  };
}

/** The codes of each cell of an activity as bits. */
export function masksOf({ cells }: MatrixIndex, activity: number): Int32Array {
  return cells.masks.subarray(cells.first[activity], cells.first[activity + 1]);
}

/** Places of the assignments of a cell. */
export function placesOf({ places }: MatrixIndex, cell: Cell): Uint32Array {
  return places.subarray(cell.start, cell.end);
}

export function codeAt({ codes }: MatrixIndex, place: number): number {
  return codes[place]!;
}

/** In how many cells does one of these codes stand? */
export function countOf(masks: ArrayLike<number>, wanted: number): number {
  let count = 0;
  for (let at = 0; at < masks.length; at++) if (masks[at]! & wanted) count++;
  return count;
}

import { nameOf, orderedActivities, orderedRoles, storedAssignments } from './matrix-parts.js';
import { MATRIX_TEXTS } from './messages.js';
import type { ResponsibilityMatrix } from './types.js';

/**
 * The rows of a table for a matrix: a header of role names, a row for each activity, codes joined by `/` in alphabetical order.
 *
 * A new phase is a row of one cell, "-" alone ends it, and an activity without a code holds "-" in its first cell, so that
 * `readGrid` with the layout `activity-rows` makes the same matrix again where ids come from names. Dates, basis and notes
 * of assignments do not fit into a cell and are left out.
 *
 * @returns rows of texts in the order of the ranks
 * @example
 * toGrid(readGrid([['Activity', 'PM', 'Dev'], ['Release', 'A', 'R']], raci).matrix) //=> [['Activity', 'PM', 'Dev'], ['Release', 'A', 'R']]
 */
export function toGrid(matrix: ResponsibilityMatrix): readonly (readonly string[])[] {
  const roles = orderedRoles(matrix);
  const activities = orderedActivities(matrix);
  const columns = new Map(roles.ids.map((id, i) => [id, i + 1]));
  const cells = new Map(activities.ids.map((id) => [id, new Map<number, string[]>()]));
  for (const { activityId, roleId, code } of storedAssignments(matrix).entities) {
    const column = columns.get(roleId);
    const row = cells.get(activityId);
    if (column === undefined || row === undefined) continue;
    const codes = row.get(column);
    if (codes === undefined) row.set(column, [code]);
    else codes.push(code);
  }
  const header = [
    MATRIX_TEXTS.corner,
    ...roles.entities.map((role, i) => nameOf(role, roles.ids[i]!)),
  ];
  // One column at least, so that a row is not taken for a heading.
  if (roles.ids.length === 0) header.push('-');
  const rows: string[][] = [header];
  let current: string | undefined;
  activities.entities.forEach((activity, i) => {
    const id = activities.ids[i]!;
    const { phase } = activity;
    if (phase !== current) rows.push([phase ?? '-']);
    current = phase;
    const codes = cells.get(id)!;
    const row = header.map((_, column) => codes.get(column)?.sort().join('/') ?? '');
    row[0] = nameOf(activity, id);
    if (codes.size === 0) row[1] = '-';
    rows.push(row);
  });
  return rows;
}

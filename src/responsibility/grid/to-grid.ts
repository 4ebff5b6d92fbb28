import { textIn } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import { listParts, orderParts } from '../matrix/matrix-parts.js';
import { MATRIX_TEXTS } from '../messages.js';
import type { ResponsibilityMatrix } from '../types.js';

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
  matrix = readOptions(matrix);
  const roles = orderParts(matrix.roles);
  const activities = orderParts(matrix.activities);
  const held = activities.ids.map(() => new Map<number, string[]>());
  for (const { activityId, roleId, code } of listParts(matrix.assignments).entities) {
    const cells = held[activities.numbers.get(activityId) ?? -1];
    const role = roles.numbers.get(roleId);
    if (cells === undefined || role === undefined) continue;
    const codes = cells.get(role);
    if (codes === undefined) cells.set(role, [textIn(code)]);
    else codes.push(textIn(code));
  }
  // One column at least, so that a row is not taken for a heading.
  const heads = roles.ids.length === 0 ? ['-'] : roles.names;
  const rows: string[][] = [[MATRIX_TEXTS.corner, ...heads]];
  let current: string | undefined;
  activities.entities.forEach(({ phase }, i) => {
    if (phase !== current) rows.push([textIn(phase ?? '-')]);
    current = phase;
    const cells = heads.map((_, role) => held[i]!.get(role)?.sort().join('/') ?? '');
    if (held[i]!.size === 0) cells[0] = '-';
    rows.push([activities.names[i]!, ...cells]);
  });
  return rows;
}

import type { Row } from '../checks/check.js';
import { type Cell, codeAt, countOf, type MatrixIndex, placesOf } from '../matrix/matrix-index.js';
import { mayShare } from '../scheme-duties.js';
import { codesIn, missOf } from '../scheme-index.js';
import type { Assignment } from '../types.js';
import type { MatrixOperation } from './matrix-operation.js';

/** What a cell is to hold instead. */
export interface CellChange {
  readonly cell: Cell;
  /** Codes as bits. */
  readonly mask: number;
}

/**
 * The operations that change cells of one activity; undefined when they would break the scheme: where codes come together
 * that may not, or the holders of a code or a duty miss their number by more than before.
 *
 * @param terms - what else the new assignments say; absent = nothing
 */
export function changeCells(
  index: MatrixIndex,
  { counts }: Row,
  changes: readonly CellChange[],
  terms?: Assignment,
): readonly MatrixOperation[] | undefined {
  const { scheme } = index;
  const before = changes.map(({ cell }) => cell.mask);
  const after = changes.map(({ mask }) => mask);
  const fit = changes.every(({ cell, mask }) => !(mask & ~cell.mask) || mayShare(scheme, mask));
  const hold = scheme.bounds.every((bound, i) => {
    const count = counts[i]!;
    const next = count - countOf(before, bound.mask) + countOf(after, bound.mask);
    return missOf(next, bound) <= missOf(count, bound);
  });
  if (!fit || !hold) return undefined;
  return changes.flatMap(({ cell, mask }) => [
    ...[...placesOf(index, cell)]
      .filter((place) => ((cell.mask & ~mask) >> codeAt(index, place)) & 1)
      .map((place) => removalOf(index, place)),
    ...codesIn(mask & ~cell.mask).map((code): MatrixOperation => {
      const activityId = index.activities.ids[cell.activity]!;
      const roleId = index.roles.ids[cell.role]!;
      const assignment = { ...terms, activityId, roleId, code: scheme.codes[code]!.code };
      return { kind: 'add-assignment', assignment };
    }),
  ]);
}

export function removalOf({ assignments }: MatrixIndex, place: number): MatrixOperation {
  return { kind: 'remove-assignment', assignmentId: assignments.ids[place]! };
}

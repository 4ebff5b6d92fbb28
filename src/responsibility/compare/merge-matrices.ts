import { createRecord } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import { compareTexts } from '../matrix/matrix-parts.js';
import type { ResponsibilityMatrix, ResponsibilityScheme } from '../types.js';
import { findContestedCells } from './merge-cells.js';
import { createConflict, type MergeConflict } from './merge-conflict.js';
import { type Merge, mergeEntities } from './merge-entities.js';
import { mergeFields } from './merge-fields.js';
import { checkHolders } from './merge-holders.js';
import { keepWhatIsUsed } from './merge-references.js';

export interface MergeMatricesOptions {
  /** Of the matrices: finds activities that are left with too many or too few roles that account, perform or hold a bounded code. Absent = that is not looked at. */
  readonly scheme?: ResponsibilityScheme | undefined;
}

export interface MergedMatrix {
  readonly matrix: ResponsibilityMatrix;
  /** What needs a decision; empty = the merge is clean. The matrix first, then roles, activities, assignments, each by id. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merge two matrices that come from the same one: what only one side changed is as that side has it, what both changed alike is so.
 *
 * Roles, activities and assignments are merged by id and field by field, so that a role may be renamed on one side and assigned
 * on the other. A field that both changed differently is as in ours, also where both added the same id. What one side removed
 * and the other changed, or gave a new part, stays with all that it had there. A list (members, suppressions) is one field, and
 * so is the set of codes of a cell: where both gave it another one, it holds those of ours.
 * Each such case is a conflict with the three versions and what was taken.
 *
 * @param base - what both sides began with
 * @returns a clean merge is the same whichever side is ours; validate it like any matrix
 * @throws DomainError `responsibility/invalid-scheme` when a scheme is given that has no list of codes
 * @example
 * const base = readGrid([['Activity', 'PM', 'Ops'], ['Plan', 'A/R', 'C'], ['Launch', '', 'R']], raci).matrix
 * const give = (roleId: string) => applyMatrixOperations(base, [
 *   { kind: 'add-assignment', assignment: { activityId: 'launch', roleId, code: 'A' } },
 * ])
 * const [ours, theirs] = [give('pm'), give('ops')]
 * if (!ours.ok || !theirs.ok) throw new Error('not applied')
 * const { matrix, conflicts } = mergeMatrices(base, ours.value, theirs.value, { scheme: raci })
 * toGrid(matrix)[2] //=> ['Launch', 'A', 'A/R']
 * conflicts.map(({ kind, taken }) => [kind, taken]) //=> [['accountable', 'both']]
 * @see Tancred Lindholm, "A three-way merge for XML documents", DocEng 2004
 */
export function mergeMatrices(
  base: ResponsibilityMatrix,
  ours: ResponsibilityMatrix,
  theirs: ResponsibilityMatrix,
  options: MergeMatricesOptions = {},
): MergedMatrix {
  const { scheme } = readOptions(options);
  const merge: Merge = {
    base: readOptions(base),
    ours: readOptions(ours),
    theirs: readOptions(theirs),
    merged: { roles: createRecord(), activities: createRecord(), assignments: createRecord() },
    kept: { roles: new Map(), activities: new Map(), assignments: new Map() },
    conflicts: [],
  };
  const fields = mergeFields(
    merge,
    (field, versions) => {
      merge.conflicts.push(createConflict('matrix-field', [field], { field }, versions, 'ours'));
    },
    ['roles', 'activities', 'assignments'],
  );
  mergeEntities(merge, 'roles');
  mergeEntities(merge, 'activities');
  mergeEntities(merge, 'assignments', findContestedCells(merge));
  keepWhatIsUsed(merge);
  const matrix = { ...fields, ...merge.merged } as unknown as ResponsibilityMatrix;
  if (scheme !== undefined) checkHolders(merge, matrix, scheme);
  return { matrix, conflicts: merge.conflicts.sort(compareConflicts) };
}

const PLACES: readonly unknown[] = ['roles', 'activities', 'assignments'];

function compareConflicts({ path: a }: MergeConflict, { path: b }: MergeConflict): number {
  return (
    PLACES.indexOf(a[0]) - PLACES.indexOf(b[0]) ||
    compareTexts(String(a[0]), String(b[0])) ||
    compareTexts(String(a[1]), String(b[1])) ||
    compareTexts(String(a[2]), String(b[2]))
  );
}

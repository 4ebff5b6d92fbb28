import { type Measure, ratio } from '../../core/measure.js';
import { readOptions } from '../../core/options.js';
import { cellsOf, indexMatrix } from '../matrix/matrix-index.js';
import type { ResponsibilityMatrix, ResponsibilityScheme } from '../types.js';
import { involvingCodes } from './involvement.js';

export interface MatrixDensity {
  /** Activities × roles. */
  readonly cells: number;
  /** Cells that hold anything, as the rule `responsibility/matrix-density` counts them. */
  readonly filled: number;
  /** Those of them that give a part in the activity: more than `excluded` and codes that the scheme does not have. */
  readonly involved: number;
  /** filled ÷ cells, 0 to 1. */
  readonly density: Measure;
}

/**
 * How full a matrix is: filled cells ÷ (activities × roles).
 *
 * Above 0.8 everybody is in everything, and the matrix says little; published matrices are filled to 97 %.
 *
 * @returns `density` unknown with the reason `no-cells` when there are no roles or no activities
 * @throws DomainError `responsibility/invalid-scheme` when the scheme has no list of codes
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev'], ['Plan', 'A/R', 'C'], ['Build', '', 'A/R']], raci)
 * densityOf(matrix, raci) //=> { cells: 4, filled: 3, involved: 3, density: { status: 'known', value: 0.75 } }
 */
export function densityOf(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
): MatrixDensity {
  const index = indexMatrix(readOptions(matrix), scheme);
  const involving = involvingCodes(index.scheme);
  let filled = 0;
  let involved = 0;
  index.activities.ids.forEach((_, activity) => {
    for (const { mask } of cellsOf(index, activity)) {
      filled += 1;
      if (mask & involving) involved += 1;
    }
  });
  const cells = index.activities.ids.length * index.roles.ids.length;
  return { cells, filled, involved, density: ratio(filled, cells, 'no-cells') };
}

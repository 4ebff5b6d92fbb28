import { DomainError } from '../../core/domain-error.js';
import { toJsonScalar } from '../../core/json.js';
import { type Measure, ratio } from '../../core/measure.js';
import { readOptions } from '../../core/options.js';
import { cellsOf, indexMatrix } from '../matrix/matrix-index.js';
import { codesWith } from '../scheme-index.js';
import {
  type ActivityId,
  DUTIES,
  type Duty,
  type ResponsibilityMatrix,
  type ResponsibilityScheme,
  type RoleId,
} from '../types.js';
import { involvingCodes } from './involvement.js';

/** An activity that both roles have a part in. */
export interface SharedActivity {
  readonly activityId: ActivityId;
  /** Duties that both have on it, in the order of `DUTIES`; empty = their parts differ. */
  readonly duties: readonly Duty[];
}

export interface RoleOverlap {
  /** 0 = no activity in common, 1 = the same activities. */
  readonly jaccard: Measure;
  /** In their order. */
  readonly both: readonly SharedActivity[];
  readonly onlyFirst: readonly ActivityId[];
  readonly onlySecond: readonly ActivityId[];
}

/**
 * How far two roles have the same work: Jaccard = |A ∩ B| ÷ |A ∪ B|, A and B the activities that each has a part in.
 *
 * A part is any duty but `excluded`. Two roles that share activities and duties are candidates to be merged or told apart.
 *
 * @param roleIds - two ids of roles of the matrix
 * @returns `jaccard` unknown with the reason `no-activities` when neither has any
 * @throws DomainError `responsibility/unknown-role` when one is no role of the matrix; `responsibility/invalid-scheme`
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'PO'], ['Plan', 'A/R', 'R'], ['Price', 'A', 'C'], ['Sell', 'A', '']], raci)
 * const overlap = overlapOf(matrix, raci, ['pm', 'po'])
 * overlap.both //=> [{ activityId: 'plan', duties: ['perform'] }, { activityId: 'price', duties: [] }]
 * overlap.onlyFirst //=> ['sell']
 * @see Paul Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11(2), 1912
 */
export function overlapOf(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
  roleIds: readonly [first: RoleId, second: RoleId],
): RoleOverlap {
  const index = indexMatrix(readOptions(matrix), scheme);
  const given = readOptions(roleIds);
  const [first, second] = [0, 1].map((place): number => {
    const roleId = given[place];
    const number = typeof roleId === 'string' ? index.roles.numbers.get(roleId) : undefined;
    if (number !== undefined) return number;
    throw new DomainError('responsibility/unknown-role', { roleId: toJsonScalar(roleId) });
  });
  const involving = involvingCodes(index.scheme);
  const dutyMasks = DUTIES.map((duty) => codesWith(index.scheme, duty));
  const both: SharedActivity[] = [];
  const onlyFirst: ActivityId[] = [];
  const onlySecond: ActivityId[] = [];
  index.activities.ids.forEach((activityId, activity) => {
    let [a, b] = [0, 0];
    for (const { role, mask } of cellsOf(index, activity)) {
      if (role === first) a = mask & involving;
      if (role === second) b = mask & involving;
    }
    if (a !== 0 && b !== 0) {
      const duties = DUTIES.filter((_, i) => {
        const bits = dutyMasks[i]!;
        return a & bits && b & bits;
      });
      both.push({ activityId, duties });
    } else if (a !== 0) onlyFirst.push(activityId);
    else if (b !== 0) onlySecond.push(activityId);
  });
  const union = both.length + onlyFirst.length + onlySecond.length;
  return { jaccard: ratio(both.length, union, 'no-activities'), both, onlyFirst, onlySecond };
}

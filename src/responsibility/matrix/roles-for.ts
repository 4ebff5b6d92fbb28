import { DomainError } from '../../core/domain-error.js';
import { toJsonScalar } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import { codesIn, codesWith } from '../scheme-index.js';
import {
  type ActivityId,
  DUTIES,
  type Duty,
  type ResponsibilityMatrix,
  type ResponsibilityScheme,
  type RoleId,
} from '../types.js';
import { cellsOf, indexMatrix } from './matrix-index.js';

/** A role and the codes that it holds on an activity. */
export interface RolePart {
  readonly roleId: RoleId;
  /** Strongest first. */
  readonly codes: readonly string[];
}

/**
 * The roles that have a part in an activity, as the matrix says it: for people, on a day, see `holdersOf`.
 *
 * @param duty - only the codes that bear this duty; absent = all codes
 * @returns in the order of the roles; groups are not resolved, periods are not looked at, codes that the scheme has not are left out
 * @throws DomainError `responsibility/unknown-activity`; `responsibility/unknown-duty`; `responsibility/invalid-scheme`
 * @example
 * const { matrix } = readGrid([['', 'PM', 'Dev', 'QA'], ['Release', 'A', 'A/R', 'C'], ['Plan', 'A', 'R', 'I']], raci)
 * rolesFor(matrix, raci, 'release', 'account') //=> [{ roleId: 'pm', codes: ['A'] }, { roleId: 'dev', codes: ['A'] }]
 * rolesFor(matrix, raci, 'release').map(({ codes }) => codes.join('/')) //=> ['A', 'A/R', 'C']
 */
export function rolesFor(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
  activityId: ActivityId,
  duty?: Duty,
): readonly RolePart[] {
  const index = indexMatrix(readOptions(matrix), scheme);
  const activity = index.activities.numbers.get(activityId);
  if (activity === undefined) {
    const params = { activityId: toJsonScalar(activityId) };
    throw new DomainError('responsibility/unknown-activity', params);
  }
  if (duty !== undefined && !DUTIES.includes(duty)) {
    throw new DomainError('responsibility/unknown-duty', { duty: toJsonScalar(duty) });
  }
  const wanted = duty === undefined ? -1 : codesWith(index.scheme, duty);
  return cellsOf(index, activity).flatMap(({ role, mask }) => {
    const codes = codesIn(mask & wanted).map((i) => index.scheme.codes[i]!.code);
    return codes.length === 0 ? [] : [{ roleId: index.roles.ids[role]!, codes }];
  });
}

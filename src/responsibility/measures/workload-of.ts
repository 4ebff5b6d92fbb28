import { DomainError } from '../../core/domain-error.js';
import { hasOwn, toJsonScalar } from '../../core/json.js';
import { type Measure, ratio } from '../../core/measure.js';
import { readOptions } from '../../core/options.js';
import { cellsOf, indexMatrix } from '../matrix/matrix-index.js';
import { codesIn, codesWith } from '../scheme-index.js';
import {
  DUTIES,
  type Duty,
  type ResponsibilityMatrix,
  type ResponsibilityScheme,
  type RoleId,
} from '../types.js';
import { involvingCodes } from './involvement.js';

/** Load of a duty on one activity, relative to doing the work; a duty that is not named has the default. */
export type DutyWeights = { readonly [D in Duty]?: number | undefined };

/** Ours, not published anywhere: a starting point to replace by what is known about your own work. */
export const DEFAULT_DUTY_WEIGHTS = {
  perform: 1,
  account: 0.5,
  decide: 0.5,
  approve: 0.25,
  verify: 0.5,
  veto: 0.25,
  recommend: 0.5,
  coordinate: 0.5,
  supervise: 0.25,
  support: 0.5,
  advise: 0.25,
  notify: 0.05,
  excluded: 0,
} as const satisfies Readonly<Record<Duty, number>>;

export interface WorkloadOptions {
  /** Finite numbers ≥ 0; absent = `DEFAULT_DUTY_WEIGHTS`. */
  readonly weights?: DutyWeights | undefined;
}

export interface RoleWorkload {
  readonly roleId: RoleId;
  readonly name: string;
  /** Activities that it has a part in: any duty but `excluded`. */
  readonly activities: number;
  /** Activities on which it has the duty. */
  readonly duties: Readonly<Record<Duty, number>>;
  /** In activities done: 2 is as much as doing two of them. */
  readonly load: number;
  /** Its part of the load of all roles, 0 to 1. */
  readonly share: Measure;
}

/**
 * What each role has to do: load = Σ over its codes of the weight of the heaviest duty of the code.
 *
 * Loads compare roles of one matrix; no number of hours is meant. RACI with the default weights: R 1, A 0.5, C 0.25, I 0.05,
 * and A/R 1.5.
 *
 * @returns the roles in their order; `share` unknown with the reason `no-load` when the loads are all 0
 * @throws DomainError `responsibility/invalid-weight` when a weight is no finite number ≥ 0; `responsibility/invalid-scheme`
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev'], ['Plan', 'A/R', 'C'], ['Build', 'A', 'R']], raci)
 * workloadOf(matrix, raci).map(({ name, duties, load }) => [name, duties.account, duties.perform, load])
 * //=> [['PM', 2, 1, 2], ['Dev', 0, 1, 1.25]]
 * workloadOf(matrix, raci, { weights: { account: 1 } }).map(({ load }) => load) //=> [3, 1.25]
 */
export function workloadOf(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
  options: WorkloadOptions = {},
): readonly RoleWorkload[] {
  const weights = readWeights(readOptions(options).weights);
  const index = indexMatrix(readOptions(matrix), scheme);
  const { codes } = index.scheme;
  const heaviest = codes.map((_, i) =>
    DUTIES.reduce(
      (weight, duty) =>
        (codesWith(index.scheme, duty) >> i) & 1 ? Math.max(weight, weights[duty]) : weight,
      0,
    ),
  );
  const involving = involvingCodes(index.scheme);
  const dutyMasks = DUTIES.map((duty) => codesWith(index.scheme, duty));
  const counted = index.roles.ids.map(() => ({
    activities: 0,
    duties: DUTIES.map(() => 0),
    codes: codes.map(() => 0),
  }));
  index.activities.ids.forEach((_, activity) => {
    for (const { role, mask } of cellsOf(index, activity)) {
      const counts = counted[role]!;
      if (mask & involving) counts.activities += 1;
      dutyMasks.forEach((bits, i) => {
        if (mask & bits) counts.duties[i]! += 1;
      });
      for (const code of codesIn(mask)) counts.codes[code]! += 1;
    }
  });
  // Count × weight, so that a thousand times 0.05 is rounded once.
  const loads = counted.map((counts) =>
    counts.codes.reduce((sum, count, i) => sum + count * heaviest[i]!, 0),
  );
  const total = loads.reduce((sum, load) => sum + load, 0);
  return counted.map(({ activities, duties }, role) => ({
    roleId: index.roles.ids[role]!,
    name: index.roles.names[role]!,
    activities,
    duties: Object.fromEntries(DUTIES.map((duty, i) => [duty, duties[i]!])) as Record<Duty, number>,
    load: loads[role]!,
    share: ratio(loads[role]!, total, 'no-load'),
  }));
}

function readWeights(given: DutyWeights | undefined): Readonly<Record<Duty, number>> {
  const own = readOptions(given ?? {});
  const weights: Record<Duty, number> = { ...DEFAULT_DUTY_WEIGHTS };
  for (const duty of DUTIES) {
    const weight = hasOwn(own, duty) ? own[duty] : undefined;
    if (weight === undefined) continue;
    // Above this the sum over a matrix would not be finite.
    if (typeof weight !== 'number' || !(weight >= 0 && weight <= HEAVIEST)) {
      throw new DomainError('responsibility/invalid-weight', {
        duty,
        weight: toJsonScalar(weight),
      });
    }
    weights[duty] = weight;
  }
  return weights;
}

const HEAVIEST = 1e9;

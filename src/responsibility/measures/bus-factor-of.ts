import { DomainError } from '../../core/domain-error.js';
import { known, type Measure, ratio, unknown } from '../../core/measure.js';
import { readOptions } from '../../core/options.js';
import { cellsOf, indexMatrix, type MatrixIndex } from '../matrix/matrix-index.js';
import { expandRole } from '../matrix/role-groups.js';
import type { Reason } from '../staffing/staffing-types.js';
import type { ActivityId, ResponsibilityMatrix, ResponsibilityScheme, RoleId } from '../types.js';

/** The duties without which an activity stands still. */
export type VitalDuty = 'perform' | 'account';

export interface BusFactorOptions {
  /** Who has the duty, as ids of people: from `holdersOf` on a day. Absent = roles are counted. */
  readonly holders?: ((activityId: ActivityId, duty: VitalDuty) => readonly string[]) | undefined;
}

/** How thinly one duty is held. */
export interface DutyBusFactor {
  /** Fewest holders on one activity that has any. */
  readonly lowest: Measure;
  /** Activities that rest on one holder alone. */
  readonly single: readonly { readonly activityId: ActivityId; readonly holderId: string }[];
  /** Those ÷ the activities that have a holder, 0 to 1. */
  readonly share: Measure;
  /** Activities that nobody holds. */
  readonly unheld: readonly ActivityId[];
}

/** What stops when one holder is gone. */
export interface Dependence {
  readonly holderId: string;
  /** Activities that only this holder performs. */
  readonly perform: number;
  /** Activities that only this holder answers for. */
  readonly account: number;
  /** Activities that stop for either reason. */
  readonly activities: number;
}

export interface BusFactor {
  readonly counted: 'roles' | 'people';
  readonly perform: DutyBusFactor;
  readonly account: DutyBusFactor;
  /** Whoever some activity rests on alone, the most activities first, then as they come. */
  readonly dependence: readonly Dependence[];
}

/**
 * Bus factor: the fewest holders of a duty on any activity, and the activities whose work or accountability rests on one alone.
 *
 * Of roles, a group counts as the roles that belong to it. One accountable role is what most schemes ask for: read `account`
 * by people, where one holder without a deputy is the risk. Where who accounts also performs, the accountable perform what has
 * no performer.
 *
 * @param options.holders - people instead of roles, e.g. `(activityId, duty) => holdersOf(matrix, scheme, staffing, { activityId,
 *   duty, on }).map(({ personId }) => personId)`
 * @returns `lowest` and `share` unknown with the reason `no-holders` when no activity has one
 * @throws DomainError `responsibility/invalid-holders` when `holders` is no function; `responsibility/invalid-scheme`
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev', 'QA'], ['Plan', 'A/R', 'C', ''], ['Build', 'A', 'R', 'R']], raci)
 * const { perform, dependence } = busFactorOf(matrix, raci)
 * perform.lowest //=> { status: 'known', value: 1 }
 * perform.single //=> [{ activityId: 'plan', holderId: 'pm' }]
 * dependence //=> [{ holderId: 'pm', perform: 1, account: 2, activities: 2 }]
 * @see Guilherme Avelino et al., "A novel approach for estimating truck factors", ICPC 2016
 */
export function busFactorOf(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
  options: BusFactorOptions = {},
): BusFactor {
  matrix = readOptions(matrix);
  const { holders } = readOptions(options);
  if (holders !== undefined && typeof holders !== 'function') {
    throw new DomainError('responsibility/invalid-holders');
  }
  const index = indexMatrix(matrix, scheme);
  const isImplied = readOptions(scheme.options).accountImpliesPerform === true;
  const lookup = holders ?? roleLookup(matrix, index);
  const find = (activityId: ActivityId, duty: VitalDuty): readonly string[] => {
    const found: unknown = lookup(activityId, duty);
    const list = Array.isArray(found) ? found : [];
    return [...new Set(list)].filter((id): id is string => typeof id === 'string');
  };
  const tallies = { perform: createTally(), account: createTally() };
  const dependence = new Map<string, { perform: number; account: number; activities: number }>();
  for (const activityId of index.activities.ids) {
    const account = find(activityId, 'account');
    const doers = find(activityId, 'perform');
    const perform = doers.length === 0 && isImplied ? account : doers;
    count(tallies.perform, activityId, perform);
    count(tallies.account, activityId, account);
    const alone = { perform: aloneIn(perform), account: aloneIn(account) };
    for (const holderId of new Set([...alone.perform, ...alone.account])) {
      const counts = dependence.get(holderId) ?? { perform: 0, account: 0, activities: 0 };
      dependence.set(holderId, counts);
      counts.activities += 1;
      if (alone.perform.includes(holderId)) counts.perform += 1;
      if (alone.account.includes(holderId)) counts.account += 1;
    }
  }
  return {
    counted: holders === undefined ? 'roles' : 'people',
    perform: summarize(tallies.perform),
    account: summarize(tallies.account),
    dependence: [...dependence]
      .map(([holderId, counts]) => ({ holderId, ...counts }))
      .sort((a, b) => b.activities - a.activities),
  };
}

/** The only holder, if there is only one. */
function aloneIn(holders: readonly string[]): readonly string[] {
  return holders.length === 1 ? holders : [];
}

interface Tally {
  lowest: number;
  held: number;
  readonly single: { readonly activityId: ActivityId; readonly holderId: string }[];
  readonly unheld: ActivityId[];
}

function createTally(): Tally {
  return { lowest: Infinity, held: 0, single: [], unheld: [] };
}

function count(tally: Tally, activityId: ActivityId, holders: readonly string[]): void {
  const [holderId, ...others] = holders;
  if (holderId === undefined) {
    tally.unheld.push(activityId);
    return;
  }
  tally.held += 1;
  tally.lowest = Math.min(tally.lowest, holders.length);
  if (others.length === 0) tally.single.push({ activityId, holderId });
}

function summarize({ lowest, held, single, unheld }: Tally): DutyBusFactor {
  const share = ratio(single.length, held, 'no-holders');
  return { lowest: held === 0 ? unknown('no-holders') : known(lowest), single, share, unheld };
}

/** The roles that hold a duty, groups as what belongs to them. */
function roleLookup(
  { roles }: ResponsibilityMatrix,
  index: MatrixIndex,
): (activityId: ActivityId, duty: VitalDuty) => readonly string[] {
  const concrete = new Map<RoleId, readonly RoleId[]>();
  const expand = (roleId: RoleId): readonly RoleId[] => {
    const before = concrete.get(roleId);
    if (before !== undefined) return before;
    const expanded = expandRole(roles, roleId);
    const groups = new Set(expanded.flatMap(({ via }) => via.map(groupOf)));
    const found = expanded.map((role) => role.roleId).filter((id) => !groups.has(id));
    concrete.set(roleId, found);
    return found;
  };
  return (activityId, duty) =>
    cellsOf(index, index.activities.numbers.get(activityId)!)
      .filter(({ mask }) => mask & index.scheme[duty])
      .flatMap(({ role }) => expand(index.roles.ids[role]!));
}

/** A role is expanded by groups and stand-ins only. */
function groupOf(reason: Reason): RoleId {
  return 'groupId' in reason ? reason.groupId : (reason as { readonly oneOfId: RoleId }).oneOfId;
}

import { DomainError } from '../../core/domain-error.js';
import { isEqualJson } from '../../core/equal-json.js';
import { textIn, toJsonScalar } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import { assignmentId } from '../matrix/assignment-id.js';
import { listParts, type OrderedList, orderParts } from '../matrix/matrix-parts.js';
import { restoringOperations } from '../operations/restoring-operations.js';
import { indexDuties, type SchemeDuties } from '../scheme-duties.js';
import { raci } from '../schemes/raci.js';
import type {
  Activity,
  Assignment,
  ResponsibilityMatrix,
  ResponsibilityScheme,
  Role,
} from '../types.js';
import { changedFields, diffEntities } from './entity-diff.js';
import type { AccountabilityTransfer, CellChange, MatrixDiff } from './matrix-diff.js';

/**
 * What differs between two matrices: roles, activities and cells, and who answers for an activity that another answered for.
 *
 * Roles and activities are the same when they have the same id; a new name is `renamed`. Transfers of accountability are also
 * among the cells, and listed apart because each has to be accepted by somebody.
 *
 * @param scheme - says which codes account; absent = RACI, if that is what both are written in
 * @returns everything in the order of `after`, then of `before`; empty lists when they say the same
 * @throws DomainError `responsibility/scheme-needed` when it is absent and one matrix is in another scheme than RACI;
 *   `responsibility/invalid-scheme`
 * @example
 * const before = readGrid([['Activity', 'PM', 'Ops'], ['Plan', 'A/R', 'C'], ['Launch', 'A', 'R']], raci).matrix
 * const after = readGrid([['Activity', 'PM', 'Ops'], ['Plan', 'A/R', 'C'], ['Launch', 'I', 'A/R']], raci).matrix
 * const diff = diffMatrices(before, after, raci)
 * diff.cells.map((cell) => [cell.roleId, cell.before.join('/'), cell.after.join('/')]) //=> [['pm', 'A', 'I'], ['ops', 'R', 'A/R']]
 * diff.accountabilityTransfers //=> [{ activityId: 'launch', from: ['pm'], to: ['ops'] }]
 */
export function diffMatrices(
  before: ResponsibilityMatrix,
  after: ResponsibilityMatrix,
  scheme?: ResponsibilityScheme,
): MatrixDiff {
  const [old, now] = [sideOf(before), sideOf(after)];
  const duties = indexDuties(scheme ?? requireRaci(old.matrix, now.matrix));
  const cells = pairCells(old, now);
  return {
    fields: changedFields(old.matrix, now.matrix, ['roles', 'activities', 'assignments']),
    roles: diffEntities(old.roles, now.roles),
    activities: diffEntities(old.activities, now.activities),
    cells: cells.flatMap((cell) => changeOf(cell, duties)),
    accountabilityTransfers: transfersOf(cells, old, now, duties),
    operations: restoringOperations(old.matrix, now.matrix),
  };
}

function requireRaci(...matrices: readonly ResponsibilityMatrix[]): ResponsibilityScheme {
  for (const { schemeId } of matrices) {
    if (schemeId !== raci.id) {
      throw new DomainError('responsibility/scheme-needed', { schemeId: toJsonScalar(schemeId) });
    }
  }
  return raci;
}

interface Side {
  readonly matrix: ResponsibilityMatrix;
  readonly roles: OrderedList<Role>;
  readonly activities: OrderedList<Activity>;
}

function sideOf(given: ResponsibilityMatrix): Side {
  const matrix = readOptions(given);
  return { matrix, roles: orderParts(matrix.roles), activities: orderParts(matrix.activities) };
}

/** One cell of both matrices: its assignments by code. */
interface CellPair {
  readonly activityId: string;
  readonly roleId: string;
  readonly before: Map<string, Assignment>;
  readonly after: Map<string, Assignment>;
}

/** All cells that hold something in one of the two, in their order. */
function pairCells(old: Side, now: Side): readonly CellPair[] {
  const cells = new Map<string, CellPair>();
  for (const [side, { matrix }] of [
    ['before', old],
    ['after', now],
  ] as const) {
    for (const assignment of listParts(matrix.assignments).entities) {
      const activityId = textIn(assignment.activityId);
      const roleId = textIn(assignment.roleId);
      const key = assignmentId(activityId, roleId, '');
      const cell = cells.get(key) ?? { activityId, roleId, before: new Map(), after: new Map() };
      cells.set(key, cell);
      cell[side].set(textIn(assignment.code), assignment);
    }
  }
  const activityPlaces = placesOf(now.activities, old.activities);
  const rolePlaces = placesOf(now.roles, old.roles);
  const last = Infinity;
  return [...cells]
    .map(([key, cell]) => ({
      key,
      cell,
      activity: activityPlaces.get(cell.activityId) ?? last,
      role: rolePlaces.get(cell.roleId) ?? last,
    }))
    .sort(
      (a, b) => compare(a.activity, b.activity) || compare(a.role, b.role) || compare(a.key, b.key),
    )
    .map(({ cell }) => cell);
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Places of the ids of the first list, then of those that are only in the second. */
function placesOf(
  first: OrderedList<unknown>,
  second: OrderedList<unknown>,
): ReadonlyMap<string, number> {
  return new Map([...new Set([...first.ids, ...second.ids])].map((id, place) => [id, place]));
}

function changeOf({ activityId, roleId, ...cell }: CellPair, duties: SchemeDuties): CellChange[] {
  const [before, after] = [codesOf(cell.before, duties), codesOf(cell.after, duties)];
  const terms = before.filter((code) => {
    const now = cell.after.get(code);
    return now !== undefined && !isEqualJson(cell.before.get(code), now);
  });
  const isSame = before.length === after.length && before.every((code) => cell.after.has(code));
  return isSame && terms.length === 0 ? [] : [{ activityId, roleId, before, after, terms }];
}

/** Strongest first, then what the scheme does not have. */
function codesOf(codes: ReadonlyMap<string, unknown>, { exact }: SchemeDuties): readonly string[] {
  const strength = (code: string): number => exact.get(code) ?? Infinity;
  return [...codes.keys()].sort((a, b) => compare(strength(a), strength(b)) || compare(a, b));
}

function transfersOf(
  cells: readonly CellPair[],
  old: Side,
  now: Side,
  { exact, account }: SchemeDuties,
): readonly AccountabilityTransfer[] {
  const accounts = (codes: ReadonlyMap<string, unknown>): boolean =>
    [...codes.keys()].some((code) => {
      const number = exact.get(code);
      return number !== undefined && (account >> number) & 1;
    });
  const transfers = new Map<string, { activityId: string; from: string[]; to: string[] }>();
  for (const { activityId, roleId, before, after } of cells) {
    if (!old.activities.numbers.has(activityId) || !now.activities.numbers.has(activityId))
      continue;
    const was = accounts(before) && old.roles.numbers.has(roleId);
    const is = accounts(after) && now.roles.numbers.has(roleId);
    if (was === is) continue;
    const transfer = transfers.get(activityId) ?? { activityId, from: [], to: [] };
    transfers.set(activityId, transfer);
    transfer[was ? 'from' : 'to'].push(roleId);
  }
  return [...transfers.values()];
}

import { textsIn } from '../../core/json.js';
import { type Cell, cellsOf, type MatrixIndex, placesOf } from '../matrix/matrix-index.js';
import { twinKey } from '../matrix/names.js';
import { changeCells } from '../operations/change-cells.js';
import type { SplitPart } from '../operations/matrix-operation.js';
import { mayShare, type SchemeDuties } from '../scheme-duties.js';
import { type Bound, codesIn, missOf } from '../scheme-index.js';
import type { Check, Mend, Row } from './check.js';
import { hasSoundPeriod } from './date-rules.js';
import { partName } from './rule-messages.js';

/** Beyond so many candidates a fix for each helps nobody, and the list of them would grow by the square. */
export const MOST_CANDIDATES = 8;
const LONGEST_partName = 200;

/** The strongest of these codes that any number of roles may hold and that leaves accountability alone. */
export function freeCode({ codes, account }: SchemeDuties, mask: number): number | undefined {
  return codesIn(mask & ~account).find((i) => codes[i]!.perActivity?.max === undefined);
}

/** Where one holder is missing: for the only role that has the other duty, the strongest code that bears this one alone. */
export function giveCode(
  index: MatrixIndex,
  row: Row,
  title: 'make-accountable' | 'make-performer',
  missing: number,
  wanted: Bound,
  other: Bound,
): readonly Mend[] {
  const [cell, ...more] = cellsOf(index, row.activity).filter(({ mask }) => mask & other.mask);
  const [code] = codesIn(wanted.mask & ~other.mask);
  if (missing > 1 || cell === undefined || more.length > 0 || code === undefined) return [];
  if (cell.mask & wanted.mask) return [];
  const operations = changeCells(index, row, [{ cell, mask: cell.mask | (1 << code) }]);
  return [{ title, params: { role: index.roles.names[cell.role]! }, operations }];
}

/** For each candidate: it stays accountable, the others keep their work or are consulted; or each has a part of its own. */
export function keepOne(check: Check, row: Row): readonly Mend[] {
  const { index } = check;
  const { scheme, roles } = index;
  const holders = cellsOf(index, row.activity).filter(({ mask }) => mask & scheme.account);
  if (scheme.bounds[0].max !== 1 || holders.length > MOST_CANDIDATES) return [];
  const changes = holders.map((cell) => ({ cell, mask: demote(scheme, cell) }));
  const mends = holders.map((kept): Mend => {
    const others = changes.filter(({ cell }) => cell !== kept);
    const operations = changeCells(index, row, others);
    return { title: 'keep-accountable', params: { role: roles.names[kept.role]! }, operations };
  });
  const isSound = mends.every(({ operations }) => operations !== undefined) && isClean(check, row);
  return isSound ? [...mends, splitAmong(check, row, changes)] : mends;
}

/** For each member of a group that is accountable: it answers in its place. */
export function letMember(check: Check, row: Row, cell: Cell): readonly Mend[] {
  const { index } = check;
  const { roles, scheme } = index;
  const members = new Set(textsIn(roles.entities[cell.role]!.members));
  const numbers = [...members].flatMap((id) => roles.numbers.get(id) ?? []);
  if (numbers.length > MOST_CANDIDATES) return [];
  return numbers.flatMap((role): readonly Mend[] => {
    const isGroup = textsIn(roles.entities[role]!.members).length > 0;
    if (isGroup || role === cell.role) return [];
    const own =
      cellsOf(index, row.activity).find((other) => other.role === role) ?? emptyCell(row, role);
    const operations = changeCells(index, row, [
      { cell, mask: demote(scheme, cell) },
      { cell: own, mask: own.mask | (cell.mask & scheme.account) },
    ]);
    return [{ title: 'member-accountable', params: { member: roles.names[role]! }, operations }];
  });
}

/** The role that is accountable above, where it is only one, is accountable here as well. */
export function inheritAccountable(
  { index }: Check,
  row: Row,
  above: number,
  missing: number,
): readonly Mend[] {
  const { roles, scheme } = index;
  const [holder, ...more] = cellsOf(index, above).filter(({ mask }) => mask & scheme.account);
  if (holder === undefined || more.length > 0 || missing > 1) return [];
  const { role } = holder;
  const own =
    cellsOf(index, row.activity).find((other) => other.role === role) ?? emptyCell(row, role);
  const [code] = codesIn(holder.mask & scheme.account) as [number];
  const operations = changeCells(index, row, [{ cell: own, mask: own.mask | (1 << code) }]);
  return [{ title: 'make-accountable', params: { role: roles.names[role]! }, operations }];
}

/** A cell that holds nothing yet. */
function emptyCell({ activity }: Row, role: number): Cell {
  return { activity, role, mask: 0, start: 0, end: 0 };
}

/** Is there nothing else that a part would have as well, and nothing that hangs on the activity? */
function isClean({ index, hierarchy }: Check, { activity, counts }: Row): boolean {
  const { scheme } = index;
  const areClean = cellsOf(index, activity).every(
    (cell) =>
      mayShare(scheme, cell.mask) &&
      codesIn(cell.mask).length === placesOf(index, cell).length &&
      [...placesOf(index, cell)].every((at) => hasSoundPeriod(index.assignments.entities[at]!)),
  );
  // Accountability itself is what the parts mend.
  const isBound = scheme.bounds.every((bound, i) => i === 0 || missOf(counts[i]!, bound) === 0);
  return areClean && isBound && hierarchy.parts[activity] === 0;
}

function splitAmong(
  check: Check,
  { activity }: Row,
  changes: readonly { readonly cell: Cell; readonly mask: number }[],
): Mend {
  const { activities, roles, scheme } = check.index;
  const phase = activities.entities[activity]!.phase;
  const names = new Set<string>();
  const parts = changes.map(({ cell: kept }): SplitPart => {
    const name = partName(activities.names[activity]!, roles.names[kept.role]!);
    names.add(twinKey(name, phase));
    const cells = changes
      .filter(({ cell }) => cell !== kept)
      .map(({ cell, mask }) => ({
        roleId: roles.ids[cell.role]!,
        codes: codesIn(mask).map((code) => scheme.codes[code]!.code),
      }));
    return { id: `${activities.ids[activity]!}-${roles.ids[kept.role]!}`, name, cells };
  });
  const isFree = parts.every(
    ({ id, name }) =>
      name.length <= LONGEST_partName &&
      !check.activityNames().has(twinKey(name, phase)) &&
      !activities.numbers.has(id) &&
      !activities.malformed.includes(id),
  );
  const activityId = activities.ids[activity]!;
  const isPossible = isFree && names.size === parts.length;
  const operations = isPossible
    ? [{ kind: 'split-activity', activityId, parts } as const]
    : undefined;
  return { title: 'split-activity', params: { count: parts.length }, operations };
}

/** What a role holds when it is no longer accountable. */
function demote(scheme: SchemeDuties, { mask }: Cell): number {
  const rest = mask & ~scheme.account;
  const losesWork = mask & scheme.perform && !(rest & scheme.perform);
  const work = losesWork ? freeCode(scheme, scheme.perform) : undefined;
  const code = work ?? (rest === 0 ? freeCode(scheme, scheme.advise) : undefined);
  const next = code === undefined ? rest : rest | (1 << code);
  return mayShare(scheme, next) ? next : rest;
}

import { changeCells } from './change-cells.js';
import type { Check, Mend, Row } from './check.js';
import { type Cell, countOf, type MatrixIndex } from './matrix-index.js';
import { mayShare, type SchemeDuties } from './scheme-duties.js';
import { type Bound, codesIn } from './scheme-index.js';

/** The rules of an activity that somebody has a part in: its holders are within the bounds of the scheme, and it is talked about. */
export function checkActivity(check: Check, row: Row): void {
  const { index, report } = check;
  const { scheme } = index;
  const { activity, masks, counts } = row;
  const [account, perform] = scheme.bounds;
  const [accountable, performers] = counts as readonly [number, number];
  if (accountable < account.min) {
    report('responsibility/activity-no-accountable', row, { count: accountable }, () =>
      giveCode(index, row, 'make-accountable', account.min - accountable, account, perform),
    );
  }
  if (accountable > account.max) {
    const rule = 'responsibility/activity-multiple-accountable';
    report(rule, row, holdersOf(index, row, account.mask), () => keepOne(index, row));
  }
  if (performers < perform.min) {
    const implied = scheme.scheme.options.accountImpliesPerform && accountable > 0;
    const mends = (): readonly Mend[] =>
      giveCode(index, row, 'make-performer', perform.min - performers, perform, account);
    const severity = implied ? 'info' : undefined;
    report('responsibility/activity-no-performer', row, {}, mends, severity);
  }
  scheme.bounds.forEach(({ mask, min, max }, i) => {
    const count = counts[i]!;
    if (i < 2 || (count >= min && count <= max)) return;
    const { code } = scheme.codes[codesIn(mask)[0]!]!;
    const allowed = min === max ? String(min) : `${min}..${max === Infinity ? 'n' : max}`;
    const params = { code, allowed, ...holdersOf(index, row, mask) };
    report('responsibility/activity-code-cardinality', row, params);
  });
  if (scheme.advise | scheme.notify && countOf(masks, scheme.advise | scheme.notify) === 0) {
    report('responsibility/activity-no-communication', row);
  }
  const isCritical = index.activities.entities[activity]!.critical === true;
  if (isCritical && scheme.advise && countOf(masks, scheme.advise) === 0) {
    report('responsibility/activity-critical-without-consulted', row);
  }
}

/** Number, names and ids of the roles that hold one of the codes, as params. */
export function holdersOf(
  { roles }: MatrixIndex,
  { cells }: Row,
  mask: number,
): {
  readonly count: number;
  readonly roles: readonly string[];
  readonly roleIds: readonly string[];
} {
  const holders = cells.filter((cell) => cell.mask & mask);
  return {
    count: holders.length,
    roles: holders.map(({ role }) => roles.names[role]!),
    roleIds: holders.map(({ role }) => roles.ids[role]!),
  };
}

/** The strongest of these codes that any number of roles may hold and that leaves accountability alone. */
export function freeCode({ codes, account }: SchemeDuties, mask: number): number | undefined {
  return codesIn(mask & ~account).find((i) => codes[i]!.perActivity?.max === undefined);
}

/** Where one holder is missing: for the only role that has the other duty, the strongest code that bears this one alone. */
function giveCode(
  index: MatrixIndex,
  row: Row,
  title: 'make-accountable' | 'make-performer',
  missing: number,
  wanted: Bound,
  other: Bound,
): readonly Mend[] {
  const [cell, ...more] = row.cells.filter(({ mask }) => mask & other.mask);
  const [code] = codesIn(wanted.mask & ~other.mask);
  if (missing > 1 || cell === undefined || more.length > 0 || code === undefined) return [];
  if (cell.mask & wanted.mask) return [];
  const operations = changeCells(index, row, [{ cell, mask: cell.mask | (1 << code) }]);
  return [{ title, params: { role: index.roles.names[cell.role]! }, operations }];
}

/** Beyond so many candidates a fix for each helps nobody, and the list of them would grow by the square. */
const MOST_CANDIDATES = 8;

/** For each candidate: it stays accountable, the others keep their work or are consulted. */
function keepOne(index: MatrixIndex, row: Row): readonly Mend[] {
  const { scheme, roles } = index;
  const holders = row.cells.filter(({ mask }) => mask & scheme.account);
  if (scheme.bounds[0].max !== 1 || holders.length > MOST_CANDIDATES) return [];
  const changes = holders.map((cell) => ({ cell, mask: demote(scheme, cell) }));
  return holders.map((kept) => ({
    title: 'keep-accountable',
    params: { role: roles.names[kept.role]! },
    operations: changeCells(
      index,
      row,
      changes.filter(({ cell }) => cell !== kept),
    ),
  }));
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

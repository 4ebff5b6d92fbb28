import { type Check, createFix, type MatrixFixes, namesOf, type RowTally } from './check.js';
import { addOperation, dropOperations, freeCode, mayAdd } from './fix-guards.js';
import { type Cell, cellsOf } from './matrix-index.js';
import type { RuleCode } from './rules.js';
import { codesIn } from './scheme-index.js';
import type { MatrixOperation } from './types.js';

/** As many accountable roles as the scheme asks for, and somebody who does the work. */
export function checkAccountability(check: Check, row: RowTally): void {
  const { scheme } = check.index;
  const { activity, account: count } = row;
  if (count < scheme.accountMin) {
    const rule = 'responsibility/activity-no-accountable';
    const enough = count + 1 === scheme.accountMin;
    check.report(rule, { activity }, { count }, () =>
      enough ? giveCode(check, row, 'make-accountable', rule, scheme.perform, scheme.account) : [],
    );
  }
  if (count > scheme.accountMax) {
    const params = { count, ...rolesWith(check, row, scheme.account) };
    check.report('responsibility/activity-multiple-accountable', { activity }, params, () =>
      keepOne(check, row),
    );
  }
  if (row.perform < scheme.performMin) {
    const rule = 'responsibility/activity-no-performer';
    const enough = row.perform + 1 === scheme.performMin;
    const fixes = (): MatrixFixes =>
      enough ? giveCode(check, row, 'make-performer', rule, scheme.account, scheme.perform) : [];
    const implied = scheme.scheme.options.accountImpliesPerform && count > 0;
    check.report(rule, { activity }, {}, fixes, implied ? 'info' : undefined);
  }
}

/** Names and ids of the roles that hold one of the codes. */
export function rolesWith(
  { index }: Check,
  { activity }: RowTally,
  mask: number,
): { readonly roles: readonly string[]; readonly roleIds: readonly string[] } {
  const holders = cellsOf(index, activity).filter((cell) => cell.mask & mask);
  return {
    roles: holders.map(({ role }) => index.roleNames[role]!),
    roleIds: holders.map(({ role }) => index.roleIds[role]!),
  };
}

/** For the only role that has the one duty, the strongest code that bears the other duty alone. */
function giveCode(
  { index }: Check,
  row: RowTally,
  title: 'make-accountable' | 'make-performer',
  resolves: RuleCode,
  has: number,
  lacks: number,
): MatrixFixes {
  const [cell, ...others] = cellsOf(index, row.activity).filter(({ mask }) => mask & has);
  const [code] = codesIn(lacks & ~has);
  if (cell === undefined || others.length > 0 || cell.mask & lacks) return [];
  if (code === undefined || !mayAdd(index.scheme, row, cell.mask, code)) return [];
  const operation = addOperation(index, row.activity, cell.role, code);
  return [createFix(title, namesOf(index, cell), [resolves], [operation])];
}

/** Beyond so many candidates a fix for each helps nobody, and the list of them would grow by the square. */
const MOST_CANDIDATES = 8;

/** For each candidate: it stays accountable, the others keep their work or are consulted. */
function keepOne({ index }: Check, row: RowTally): MatrixFixes {
  const { scheme } = index;
  const { activity } = row;
  const holders = cellsOf(index, activity).filter(({ mask }) => mask & scheme.account);
  if (scheme.accountMax !== 1 || holders.length > MOST_CANDIDATES) return [];
  const rule = 'responsibility/activity-multiple-accountable';
  return holders.flatMap((kept) => {
    const others = holders.filter((cell) => cell !== kept).map((cell) => demote(cell));
    // Those who lose their work must leave enough who do it.
    if (row.perform - others.filter(({ idle }) => idle).length < scheme.performMin) return [];
    const operations = others.flatMap((other) => other.operations);
    return [createFix('keep-accountable', namesOf(index, kept), [rule], operations)];
  });

  function demote(cell: Cell): {
    readonly idle: boolean;
    readonly operations: readonly MatrixOperation[];
  } {
    const rest = cell.mask & ~scheme.account;
    const operations = [...dropOperations(index, cell, cell.mask & scheme.account)];
    const losesWork = (cell.mask & scheme.perform) !== 0 && (rest & scheme.perform) === 0;
    const work = losesWork ? freeCode(scheme, scheme.perform) : undefined;
    const code = work ?? (rest === 0 ? freeCode(scheme, scheme.advise) : undefined);
    const fits = code !== undefined && mayAdd(scheme, row, rest, code);
    if (fits) operations.push(addOperation(index, activity, cell.role, code));
    return { idle: losesWork && !(fits && code === work), operations };
  }
}

import { readOptions } from '../../core/options.js';
import { type Cell, cellsOf, countOf, type MatrixIndex } from '../matrix/matrix-index.js';
import { codesIn } from '../scheme-index.js';
import { giveCode, keepOne, MOST_CANDIDATES } from './accountable-fixes.js';
import { mostAtOnce } from './at-once.js';
import type { Check, Mend, Row } from './check.js';
import { checkAccountableGroups, groupAmong } from './group-rules.js';
import { checkChain, checkInherited } from './hierarchy-rules.js';
import { THROUGH_GROUP_MESSAGE } from './rule-messages.js';

/** The rules of an activity that somebody has a part in: its holders are within the bounds of the scheme, and it is talked about. */
export function checkActivity(check: Check, row: Row): void {
  const { index, report } = check;
  const { scheme } = index;
  const { activity, masks, counts } = row;
  const [account, perform] = scheme.bounds;
  const [accountable, performers] = counts as readonly [number, number];
  const missing = account.min - accountable;
  if (missing > 0 && !checkInherited(check, row, missing)) {
    report('responsibility/activity-no-accountable', row, { count: accountable }, () =>
      giveCode(index, row, 'make-accountable', missing, account, perform),
    );
  }
  const isDated = index.dated[activity] !== 0;
  if (
    accountable > account.max &&
    !(isDated && mostAtOnce(index, activity, account.mask) <= account.max)
  ) {
    checkMultiple(check, row);
  } else checkAccountableGroups(check, row);
  checkChain(check, row);
  if (performers < perform.min) {
    const { accountImpliesPerform } = readOptions(scheme.scheme.options);
    const implied = accountImpliesPerform && accountable > 0;
    const mends = (): readonly Mend[] =>
      giveCode(index, row, 'make-performer', perform.min - performers, perform, account);
    const severity = implied ? 'info' : undefined;
    report('responsibility/activity-no-performer', row, {}, mends, severity);
  }
  scheme.bounds.forEach(({ mask, min, max }, i) => {
    const count = counts[i]!;
    if (i < 2 || (count >= min && count <= max)) return;
    if (isDated && count > max && mostAtOnce(index, activity, mask) <= max) return;
    const { code } = scheme.codes[codesIn(mask)[0]!]!;
    const allowed = min === max ? String(min) : `${min}..${max === Infinity ? 'n' : max}`;
    const params = { code, allowed, ...holdersIn(index, row, mask) };
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

/** Too many are accountable; a group and its members are one case of it. */
function checkMultiple(check: Check, row: Row): void {
  const { index, report } = check;
  const rule = 'responsibility/activity-multiple-accountable';
  const { mask } = index.scheme.bounds[0];
  const params = holdersIn(index, row, mask);
  const holders = cellsOf(index, row.activity)
    .filter((cell: Cell) => cell.mask & mask)
    .map(({ role }) => role);
  const group = groupAmong(check, holders, MOST_CANDIDATES);
  const mends = (): readonly Mend[] => keepOne(check, row);
  if (group === undefined) return report(rule, row, params, mends);
  const members = holders.filter((role) => role !== group).map((role) => index.roles.names[role]!);
  const through = { groupId: index.roles.ids[group]!, group: index.roles.names[group]!, members };
  const subject = { activity: row.activity, template: THROUGH_GROUP_MESSAGE };
  report(rule, subject, { ...params, ...through }, mends);
}

/** Number, names and ids of the roles that hold one of the codes, as params. */
export function holdersIn(
  index: MatrixIndex,
  row: Row,
  mask: number,
): {
  readonly count: number;
  readonly roles: readonly string[];
  readonly roleIds: readonly string[];
} {
  const { roles } = index;
  const holders = cellsOf(index, row.activity).filter((cell) => cell.mask & mask);
  return {
    count: holders.length,
    roles: holders.map(({ role }) => roles.names[role]!),
    roleIds: holders.map(({ role }) => roles.ids[role]!),
  };
}

import { checkAccountability, rolesWith } from './accountability-rules.js';
import { type Check, createFix, namesOf, type RowTally } from './check.js';
import { addOperation, dropOperations, freeCode } from './fix-guards.js';
import { cellsOf } from './matrix-index.js';
import type { ActiveRule } from './rules.js';

/** The rules of one activity; one that nobody has anything to do with has no other problem. */
export function checkActivity(check: Check, row: RowTally): void {
  const { index, rules, report } = check;
  const { scheme } = index;
  const { activity, advise, notify, perform } = row;
  const roles = index.roleIds.length;
  if (row.filled === 0) {
    const rule = 'responsibility/activity-unassigned';
    return report(rule, { activity }, {}, () => [
      createFix(
        'delete-activity',
        namesOf(index, { activity }),
        [rule],
        [{ kind: 'remove-activity', activityId: index.activityIds[activity]! }],
      ),
    ]);
  }
  checkAccountability(check, row);
  checkCardinality(check, row);
  checkConsulted(check, row);
  if (perform > rules['responsibility/activity-too-many-performers'].max) {
    const params = { count: perform, ...rolesWith(check, row, scheme.perform) };
    report('responsibility/activity-too-many-performers', { activity }, params);
  }
  if (notify > limitOf(rules['responsibility/activity-too-many-informed'], roles)) {
    report('responsibility/activity-too-many-informed', { activity }, { count: notify });
  }
  if (scheme.advise | scheme.notify && advise + notify === 0) {
    report('responsibility/activity-no-communication', { activity });
  }
  if (scheme.advise && advise === 0 && index.activities[activity]!.critical === true) {
    report('responsibility/activity-critical-without-consulted', { activity });
  }
  if (row.filled === roles && roles >= rules['responsibility/activity-no-gaps'].min) {
    report('responsibility/activity-no-gaps', { activity });
  }
}

/** Codes with a cardinality of their own, beside those that the rules of accountability look after. */
function checkCardinality(check: Check, row: RowTally): void {
  const { scheme } = check.index;
  scheme.codes.forEach(({ code }, number) => {
    const count = row.holders[number]!;
    const min = scheme.ownMin[number]!;
    const max = scheme.ownMax[number]!;
    if ((count >= min && count <= max) || (scheme.account >> number) & 1) return;
    const allowed = min === max ? String(min) : `${min}..${max === Infinity ? 'n' : max}`;
    const params = { code, count, allowed, ...rolesWith(check, row, 1 << number) };
    check.report('responsibility/activity-code-cardinality', { activity: row.activity }, params);
  });
}

function checkConsulted({ index, rules, report }: Check, row: RowTally): void {
  const { scheme } = index;
  const { activity, advise: count } = row;
  const rule = 'responsibility/activity-too-many-consulted';
  const most = limitOf(rules[rule], index.roleIds.length);
  if (count <= most) return;
  report(rule, { activity }, { count }, () => {
    // Those that stand last are told instead; who else it should be is for people to judge.
    const told = freeCode(scheme, scheme.notify & ~scheme.advise);
    const excess = count - Math.floor(most);
    const demoted = cellsOf(index, activity)
      .filter(({ mask }) => mask & scheme.advise && !(mask & ~scheme.advise))
      .slice(-excess);
    const needed = scheme.ownMin.some((min, code) => {
      const lost = demoted.filter(({ mask }) => (mask >> code) & 1).length;
      return lost > 0 && row.holders[code]! - lost < min;
    });
    if (told === undefined || demoted.length < excess || needed) return [];
    const operations = demoted.flatMap((cell) => [
      ...dropOperations(index, cell, cell.mask),
      addOperation(index, activity, cell.role, told),
    ]);
    const roles = demoted.map(({ role }) => index.roleNames[role]!);
    return [createFix('inform-instead', { roles }, [rule], operations)];
  });
}

/** Both bounds of a rule must be passed. */
function limitOf({ max, share }: ActiveRule, roles: number): number {
  return Math.max(max, share * roles);
}

import { type Check, createFix, namesOf } from './check.js';
import type { ActiveRule } from './rules.js';

/** What each role has in the whole matrix, by number of the role. */
export interface RoleTally {
  /** Activities with a code. */
  readonly filled: Int32Array;
  readonly account: Int32Array;
  readonly perform: Int32Array;
  /** Activities with a duty beyond support, advise, notify and excluded. */
  readonly owning: Int32Array;
}

/** The rules of one role; one that has no part in anything has no other problem. */
export function checkRole({ index, rules, report }: Check, role: number, tally: RoleTally): void {
  const filled = tally.filled[role]!;
  const account = tally.account[role]!;
  const perform = tally.perform[role]!;
  const of = index.activityIds.length;
  if (filled === 0) {
    const rule = 'responsibility/role-unassigned';
    return report(rule, { role }, {}, () => [
      createFix(
        'delete-role',
        namesOf(index, { role }),
        [rule],
        [{ kind: 'remove-role', roleId: index.roleIds[role]! }],
      ),
    ]);
  }
  if (isTooMuch(perform, of, rules['responsibility/role-too-many-performing'])) {
    report('responsibility/role-too-many-performing', { role }, { count: perform, of });
  }
  if (isTooMuch(account, of, rules['responsibility/role-too-many-accountable'])) {
    report('responsibility/role-too-many-accountable', { role }, { count: account, of });
  }
  if (tally.owning[role] === 0 && index.roles[role]!.kind !== 'external') {
    report('responsibility/role-no-ownership', { role }, { count: filled });
  }
  if (account > 0 && perform === 0 && index.scheme.perform !== 0) {
    report('responsibility/role-accountable-only', { role }, { count: account });
  }
  if (filled === of && of >= rules['responsibility/role-no-gaps'].min) {
    report('responsibility/role-no-gaps', { role });
  }
}

/** At least min, and more than the share. */
export function isTooMuch(count: number, of: number, { min, share }: ActiveRule): boolean {
  return count >= min && count > share * of;
}

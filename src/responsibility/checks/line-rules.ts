import { cellsOf, countOf, type MatrixIndex, masksOf } from '../matrix/matrix-index.js';
import { changeCells } from '../operations/change-cells.js';
import type { MatrixOperation } from '../operations/matrix-operation.js';
import { freeCode } from './accountable-fixes.js';
import { holdersIn } from './activity-rules.js';
import type { Check, Mend, Row } from './check.js';
import { rolesBelow } from './group-graph.js';
import { NO_PARENT } from './hierarchy.js';
import type { ActiveRule } from './rule-settings.js';

/** One role and what it has. */
export interface Column {
  readonly role: number;
  /** The codes of each cell as bits. */
  readonly masks: readonly number[];
  /** Has it a part through a group, or as one of several? */
  readonly isInvolved: boolean;
  /** Does it own something that way? */
  readonly isOwning: boolean;
}

/** Rules that compare how many hold a duty, of all that could, with thresholds. */
const COUNTED = {
  activity: [
    ['responsibility/activity-too-many-consulted', 'advise'],
    ['responsibility/activity-too-many-performers', 'perform'],
    ['responsibility/activity-too-many-informed', 'notify'],
  ],
  role: [
    ['responsibility/role-too-many-performing', 'perform'],
    ['responsibility/role-too-many-accountable', 'account'],
  ],
} as const;

/** The rules that activities and roles share: one without a cell has no other problem, and others have too many. */
export function checkLine(check: Check, line: Row | Column): void {
  const { index, rules, report } = check;
  const { masks } = line;
  const row = 'activity' in line ? line : undefined;
  const kind = row === undefined ? 'role' : 'activity';
  const of = (row === undefined ? index.activities : index.roles).ids.length;
  if (masks.length === 0) {
    // The parts of an activity have what it has not; so have the members of a group.
    const hasPart = 'role' in line ? line.isInvolved : check.hierarchy.parts[line.activity]! > 0;
    if (hasPart) return;
    return report(`responsibility/${kind}-unassigned`, line, {}, () => {
      const isFree = 'role' in line ? isLoose(check, line.role) : isLeaf(check, line.activity);
      return isFree ? [{ title: `remove-${kind}`, operations: [removalOf(index, line)] }] : [];
    });
  }
  for (const [rule, duty] of COUNTED[kind]) {
    const mask = index.scheme[duty];
    const count = countOf(masks, mask);
    if (!isTooMuch(count, of, rules[rule])) continue;
    const params = row === undefined ? { count, of } : holdersIn(index, row, mask);
    const { max, share } = rules[rule];
    report(rule, line, params, () =>
      row !== undefined && duty === 'advise'
        ? informInstead(index, row, count - Math.floor(Math.max(max, share * of)))
        : [],
    );
  }
  const full = `responsibility/${kind}-no-gaps` as const;
  if (masks.length === of && of >= rules[full].min) report(full, line);
}

/** The rules of a role alone: it owns something and does something. */
export function checkRole({ index, report }: Check, column: Column): void {
  const { role, masks, isOwning } = column;
  const { account, owning, perform } = index.scheme;
  const count = masks.length;
  if (
    count > 0 &&
    !isOwning &&
    countOf(masks, owning) === 0 &&
    index.roles.entities[role]!.kind !== 'external'
  ) {
    report('responsibility/role-no-ownership', column, { count });
  }
  const accounts = countOf(masks, account);
  if (accounts > 0 && perform !== 0 && countOf(masks, perform) === 0) {
    report('responsibility/role-accountable-only', column, { count: accounts });
  }
}

/** At least min, and above max and the share. */
export function isTooMuch(count: number, of: number, { min, max, share }: ActiveRule): boolean {
  return count >= min && count > max && count > share * of;
}

/** Can an activity without a part of its own go, and leave no heading without a part behind? */
function isLeaf({ index, hierarchy }: Check, activity: number): boolean {
  const { parents, parts, isCircular } = hierarchy;
  const parent = parents[activity]!;
  if (parent === NO_PARENT) return isCircular[activity] === 0;
  return parts[parent]! > 1 || masksOf(index, parent).length > 0;
}

/** A role that stands in a circle of groups is a knot to untie first. */
function isLoose({ groups }: Check, role: number): boolean {
  return !rolesBelow(groups, [role]).has(role);
}

function removalOf({ activities, roles }: MatrixIndex, line: Row | Column): MatrixOperation {
  return 'activity' in line
    ? { kind: 'remove-activity', activityId: activities.ids[line.activity]! }
    : { kind: 'remove-role', roleId: roles.ids[line.role]! };
}

/** The last that are consulted and nothing else are told instead; who else it should be is for people to judge. */
function informInstead(index: MatrixIndex, row: Row, excess: number): readonly Mend[] {
  const { scheme, roles } = index;
  const told = freeCode(scheme, scheme.notify & ~scheme.advise);
  const last = cellsOf(index, row.activity)
    .filter(({ mask }) => mask & scheme.advise && !(mask & ~scheme.advise))
    .slice(-excess);
  if (told === undefined || last.length < excess) return [];
  const changes = last.map((cell) => ({ cell, mask: 1 << told }));
  const params = { roles: last.map(({ role }) => roles.names[role]!) };
  return [{ title: 'inform-instead', params, operations: changeCells(index, row, changes) }];
}

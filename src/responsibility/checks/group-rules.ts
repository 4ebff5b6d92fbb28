import { stronglyConnectedGroups } from '../../core/graph.js';
import { type Json, textsIn, toJsonScalar } from '../../core/json.js';
import { type Cell, cellsOf, placesOf } from '../matrix/matrix-index.js';
import type { MatrixOperation } from '../operations/matrix-operation.js';
import { codesIn } from '../scheme-index.js';
import type { Role, RoleId } from '../types.js';
import { letMember } from './accountable-fixes.js';
import type { Check, Row } from './check.js';
import { rolesBelow } from './group-graph.js';

const FIELDS = ['members', 'anyOf'] as const;

/** The rules of groups: their members exist, and no group is a member of itself. */
export function checkGroups(check: Check): void {
  const { ids, entities } = check.index.roles;
  entities.forEach((role, i) => {
    for (const field of FIELDS) checkMembers(check, i, field);
    const own = FIELDS.find((field) => textsIn(role[field]).includes(ids[i]!));
    if (own !== undefined) checkCycle(check, [i], own);
  });
  if (check.groups === undefined) return;
  for (const cycle of stronglyConnectedGroups(check.groups)) checkCycle(check, cycle);
}

/** A group that is accountable, unless another finding speaks of it. */
export function checkAccountableGroups(check: Check, row: Row): void {
  const { index, groups, report } = check;
  if (groups === undefined) return;
  for (const cell of cellsOf(index, row.activity)) {
    const held = cell.mask & index.scheme.account;
    if (held === 0 || textsIn(index.roles.entities[cell.role]!.members).length === 0) continue;
    const [strongest] = codesIn(held);
    const place = placesOf(index, cell).find((at) => index.codes[at] === strongest)!;
    const path = ['assignments', index.assignments.ids[place]!];
    report('responsibility/activity-accountable-is-group', { ...subjectOf(cell), path }, {}, () =>
      letMember(check, row, cell),
    );
  }
}

/** The role among these that holds all the others, as a group or as one that they may stand in for. */
export function groupAmong(
  { groups }: Check,
  roles: readonly number[],
  most: number,
): number | undefined {
  if (groups === undefined || roles.length > most) return undefined;
  return roles.find((group) => {
    const below = rolesBelow(groups, [group]);
    return roles.every((role) => role === group || below.has(role));
  });
}

const subjectOf = ({ activity, role }: Cell) => ({ activity, role });

function checkMembers({ index, report }: Check, role: number, field: 'members' | 'anyOf'): void {
  const { numbers, ids, entities } = index.roles;
  const given: unknown = entities[role]![field];
  if (given === undefined || given === null) return;
  const isKnown = (id: unknown): id is RoleId => typeof id === 'string' && numbers.has(id);
  // What is no list names nobody.
  const known = Array.isArray(given) ? given.filter(isKnown) : [];
  const unknown = Array.isArray(given) ? given.filter((id) => !isKnown(id)) : [given];
  const memberIds: readonly Json[] = unknown.map((id) => toJsonScalar(id));
  if (memberIds.length === 0) return;
  const path = ['roles', ids[role]!, field];
  report('responsibility/ref-unknown-member', { role, path }, { field, memberIds }, () => [
    { title: 'drop-members', operations: [changeMembers(ids[role]!, field, known)] },
  ]);
}

function checkCycle(
  { index, report }: Check,
  cycle: readonly number[],
  ...field: readonly string[]
): void {
  const { ids, names, entities } = index.roles;
  const [first] = cycle as [number];
  const params = { roleIds: cycle.map((i) => ids[i]!), roles: cycle.map((i) => names[i]!) };
  const path = ['roles', ids[first]!, ...field];
  report('responsibility/ref-group-cycle', { role: first, path }, params, () => {
    // What is out of the first role's lists cannot lead back to it; in a knot of several circles that is not enough.
    const inside = cycle.map((i) => ids[i]!);
    const isSimple = cycle.every((i) => linksOf(entities[i]!, inside).length === 1);
    if (!isSimple) return [];
    const [member] = linksOf(entities[first]!, inside) as [RoleId];
    const operations = FIELDS.flatMap((field) => {
      const list = textsIn(entities[first]![field]);
      if (!list.includes(member)) return [];
      return [
        changeMembers(
          ids[first]!,
          field,
          list.filter((id) => id !== member),
        ),
      ];
    });
    const other = { member: names[index.roles.numbers.get(member)!]! };
    return [{ title: 'leave-group', params: other, operations, isSafe: cycle.length === 1 }];
  });
}

function linksOf({ members, anyOf }: Role, inside: readonly RoleId[]): readonly RoleId[] {
  const own = new Set(inside);
  return [...new Set([...textsIn(members), ...textsIn(anyOf)])].filter((id) => own.has(id));
}

function changeMembers(
  roleId: RoleId,
  field: 'members' | 'anyOf',
  list: readonly RoleId[],
): MatrixOperation {
  return { kind: 'change-role', roleId, change: { [field]: list.length === 0 ? null : list } };
}

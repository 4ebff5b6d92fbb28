import { textsIn } from '../../core/json.js';
import { foldText } from '../grid/fold.js';
import type { Assignment, Role, RoleId } from '../types.js';
import { putAssignment } from './cell-operations.js';
import { isObject, isText, ROLE_FIELDS } from './entity-fields.js';
import {
  type MatrixDraft,
  type Refusal,
  refuseField,
  refuseTaken,
  refuseTarget,
  roleKey,
} from './matrix-draft.js';
import type { MatrixPlace, NewRole, RoleChange } from './matrix-operation.js';
import { changeFields, wrongChangeOf, wrongFieldOf } from './operation-fields.js';
import { renameInSuppressions } from './suppression-operations.js';

export function addRole({ roles }: MatrixDraft, role: NewRole, place: MatrixPlace): Refusal {
  if (!isObject(role)) return refuseField('role');
  const wrong = wrongFieldOf(role, ROLE_FIELDS);
  if (wrong !== undefined) return refuseField(wrong);
  if (roles.has(role.id)) return refuseTaken('roles', role.id);
  const refusal = refuseMembers(roles, role, role.id) ?? refusePlace(roles, 'roles', place);
  if (refusal !== undefined) return refusal;
  const rank = role.rank ?? roles.rankAt(place);
  roles.put(role.id, changeFields({}, { ...role, rank }));
  return undefined;
}

export function removeRole(draft: MatrixDraft, roleId: unknown): Refusal {
  const { roles, assignments } = draft;
  if (!roles.has(roleId)) return refuseTarget('roles', roleId);
  for (const id of assignments.referring(roleKey(roleId))) assignments.drop(id);
  renameInSuppressions(draft, roleKey(roleId), 'roleId', []);
  renameInGroups(draft, roleId, []);
  roles.drop(roleId);
  return undefined;
}

export function changeRole({ roles }: MatrixDraft, roleId: unknown, change: RoleChange): Refusal {
  if (!roles.has(roleId)) return refuseTarget('roles', roleId);
  if (!isObject(change)) return refuseField('change');
  const wrong = wrongChangeOf(change, ROLE_FIELDS);
  if (wrong !== undefined) return refuseField(wrong);
  const refusal = refuseMembers(roles, change, roleId);
  if (refusal !== undefined) return refusal;
  roles.put(roleId, changeFields(roles.get(roleId), change));
  return undefined;
}

export function mergeRoles(draft: MatrixDraft, roleId: unknown, intoRoleId: unknown): Refusal {
  const { roles, assignments } = draft;
  if (!roles.has(roleId)) return refuseTarget('roles', roleId);
  if (!roles.has(intoRoleId)) return refuseTarget('roles', intoRoleId);
  if (roleId === intoRoleId) return ['responsibility/operation-same-target', { id: roleId }];
  for (const id of assignments.referring(roleKey(roleId))) {
    const assignment = assignments.get(id) as Assignment;
    assignments.drop(id);
    putAssignment(draft, { ...assignment, roleId: intoRoleId });
  }
  renameInSuppressions(draft, roleKey(roleId), 'roleId', [intoRoleId]);
  renameInGroups(draft, roleId, [intoRoleId]);
  roles.put(intoRoleId, joinRoles(roles.get(roleId), roles.get(intoRoleId), roleId, intoRoleId));
  roles.drop(roleId);
  return undefined;
}

export function refusePlace(
  { has }: Pick<MatrixDraft['roles'], 'has'>,
  collection: 'roles' | 'activities',
  { before, after }: MatrixPlace,
): Refusal {
  if (before !== undefined && after !== undefined) return refuseField('after');
  const id = before ?? after;
  return id === undefined || has(id) ? undefined : refuseTarget(collection, id);
}

/** A group names roles that exist, and not itself. */
function refuseMembers(
  roles: MatrixDraft['roles'],
  { members, anyOf }: RoleChange,
  ownId: RoleId,
): Refusal {
  for (const id of [...(members ?? []), ...(anyOf ?? [])]) {
    if (id === ownId) return ['responsibility/operation-same-target', { id }];
    if (!roles.has(id)) return refuseTarget('roles', id);
  }
  return undefined;
}

/** The groups of a role have others in its place; a list that becomes empty goes away. */
function renameInGroups({ roles }: MatrixDraft, roleId: RoleId, ids: readonly RoleId[]): void {
  for (const groupId of roles.referring(roleKey(roleId))) {
    const group = roles.get(groupId);
    const renamed = (list: unknown): readonly RoleId[] | null => {
      const all = textsIn(list).flatMap((id) => (id === roleId ? ids : [id]));
      const others = [...new Set(all)].filter((id) => id !== groupId);
      return others.length === 0 ? null : others;
    };
    const change = { members: renamed(group.members), anyOf: renamed(group.anyOf) };
    roles.put(groupId, changeFields(group, change));
  }
}

function joinRoles(from: Partial<Role>, into: Partial<Role>, fromId: RoleId, intoId: RoleId): Role {
  const names = new Map<string, string>();
  // A stored name may be anything; the id stands for what is no text.
  const own = isText(into.name) ? into.name : intoId;
  for (const name of [own, ...textsIn(into.aliases)]) names.set(foldText(name), name);
  const old = isText(from.name) ? from.name : fromId;
  for (const name of [old, ...textsIn(from.aliases)]) {
    if (!names.has(foldText(name))) names.set(foldText(name), name);
  }
  const [, ...aliases] = names.values();
  const union = (field: 'members' | 'anyOf' | 'skills'): readonly string[] | null => {
    const all = new Set([...textsIn(into[field]), ...textsIn(from[field])]);
    if (field !== 'skills') for (const id of [fromId, intoId]) all.delete(id);
    return all.size === 0 ? null : [...all];
  };
  return changeFields<Role>(into, {
    aliases: aliases.length === 0 ? null : aliases,
    members: union('members'),
    anyOf: union('anyOf'),
    skills: union('skills'),
  });
}

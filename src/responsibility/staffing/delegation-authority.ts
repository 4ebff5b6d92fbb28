import { readOptions } from '../../core/options.js';
import type { Duty } from '../types.js';
import { type DutyIndex, NEVER_DELEGATED } from './duty-claims.js';
import type { RoleDemand } from './role-demand.js';
import { spreadRole } from './role-people.js';
import { appendTo, type Handover } from './staffing-day.js';

/** What people can hand on, on a day. */
export interface Authority {
  /** By person: each role that is theirs or was handed on to them, and whether they may hand it on. */
  readonly roles: ReadonlyMap<string, ReadonlyMap<string, boolean>>;
  /** Of a role of the matrix: codes that it has, by itself or in the place of another one, as bits. */
  readonly maskOf: (roleId: string) => number;
  /** Of a role of the matrix: numbers of those whose part it has, its own among them. */
  readonly sourcesOf: (roleId: string) => readonly number[];
}

/** Of everybody who hands on something. */
export function authorityOf(duties: DutyIndex, demand: readonly RoleDemand[]): Authority {
  const sources = new Map<string, number[]>();
  const masks = new Map<string, number>();
  const roles = new Map<string, Map<string, boolean>>();
  duties.index.roles.ids.forEach((id, number) => {
    for (const { roleId } of duties.reach(number)) {
      appendTo(sources, roleId, number);
      masks.set(roleId, (masks.get(roleId) ?? 0) | demand[number]!.ownMask);
    }
    const isOfRole = ({ roleIds }: Handover): boolean => roleIds?.has(id) ?? true;
    for (const [personId, mayPass] of spreadRole(duties, id, isOfRole)) {
      roles.set(personId, (roles.get(personId) ?? new Map<string, boolean>()).set(id, mayPass));
    }
  });
  return {
    roles,
    maskOf: (roleId) => masks.get(roleId)!,
    sourcesOf: (roleId) => sources.get(roleId)!,
  };
}

/** Can the roles bear the duty? */
export function bearsDuty({ index, masks }: DutyIndex, mask: number, duty: Duty): boolean {
  if (NEVER_DELEGATED.includes(duty) || mask & masks[duty]) return true;
  const { accountImpliesPerform } = readOptions(index.scheme.scheme.options);
  return duty === 'perform' && accountImpliesPerform === true && (mask & masks.account) !== 0;
}

/** A part of what delegations hand on; undefined = all of it. */
type Part = ReadonlySet<unknown> | undefined;
const PARTS = ['roleIds', 'activityIds', 'duties'] as const;

/** Is there anything that each of the steps hands on? A step is one or more delegations between the same two people. */
export function haveCommonPart(steps: readonly (readonly Handover[])[]): boolean {
  return PARTS.every((part) => {
    const common = steps
      .map((step) => unite(step.map((handover) => handover[part])))
      .reduce(meet, undefined);
    return common === undefined || common.size > 0;
  });
}

function unite(parts: readonly Part[]): Part {
  const all = new Set<unknown>();
  for (const part of parts) {
    if (part === undefined) return undefined;
    for (const id of part) all.add(id);
  }
  return all;
}

function meet(one: Part, other: Part): Part {
  if (one === undefined || other === undefined) return one ?? other;
  return new Set([...one].filter((id) => other.has(id)));
}

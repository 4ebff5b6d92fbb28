import { hasOwn } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import type { RoleId } from '../types.js';
import type { EscalationStep, Staffing } from './staffing-types.js';

/** A role that something may come to, and when. */
export interface EscalationStop {
  readonly roleId: RoleId;
  /** Working days after which it comes here at the latest: what the steps before have, added up; undefined = one of them does not say. */
  readonly afterDays: number | undefined;
}

export interface EscalationPath {
  /** From the role itself; each role once. */
  readonly stops: readonly EscalationStop[];
  /** `top`: the last role turns to nobody. `circle`: it turns to one of those before it. */
  readonly end: 'top' | 'circle';
}

/**
 * Whom a role turns to when it cannot settle something, and whom that role turns to, up to the last word.
 *
 * @returns the role itself after 0 days, alone where nothing is said about it; a circle ends where it closes
 * @example
 * const staffing = {
 *   people: {}, appointments: {}, delegations: {}, separations: {}, waivers: {},
 *   escalation: { dev: { toRoleId: 'pm', afterDays: 2 }, pm: { toRoleId: 'cpo', afterDays: 5 } },
 * }
 * escalationPath(staffing, 'dev').stops //=> [{ roleId: 'dev', afterDays: 0 }, { roleId: 'pm', afterDays: 2 }, { roleId: 'cpo', afterDays: 7 }]
 */
export function escalationPath(staffing: Staffing, roleId: RoleId): EscalationPath {
  const { escalation } = readOptions(staffing);
  const stops: EscalationStop[] = [{ roleId, afterDays: 0 }];
  const seen = new Set<RoleId>([roleId]);
  let last = stops[0]!;
  for (;;) {
    const step = stepOf(escalation, last.roleId);
    if (step === undefined) return { stops, end: 'top' };
    const { toRoleId, afterDays } = step;
    if (seen.has(toRoleId)) return { stops, end: 'circle' };
    seen.add(toRoleId);
    last = { roleId: toRoleId, afterDays: addDays(last.afterDays, afterDays) };
    stops.push(last);
  }
}

/** What a role does next; undefined where nothing readable is said. */
export function stepOf(escalation: unknown, roleId: unknown): EscalationStep | undefined {
  const steps = readOptions(escalation as Readonly<Record<string, unknown>>);
  if (typeof roleId !== 'string' || !hasOwn(steps, roleId)) return undefined;
  const step = readOptions(steps[roleId] as EscalationStep);
  return typeof step.toRoleId === 'string' ? step : undefined;
}

function addDays(before: number | undefined, days: unknown): number | undefined {
  if (before === undefined || typeof days !== 'number' || !(days >= 0)) return undefined;
  return Number.isFinite(before + days) ? before + days : undefined;
}

import { isIsoDate } from '../../core/iso-date.js';
import { hasOwn } from '../../core/json.js';
import { isObject, isText } from '../operations/entity-fields.js';
import type { Suppression } from '../types.js';
import { RESPONSIBILITY_RULES } from './rules.js';

/** How a suppression stands to the check. */
export type SuppressionState = 'active' | 'expired' | 'unknown-code' | 'not-a-record';

/** The suppressions of a matrix, and which of them are of use. */
export interface Suppressions {
  /** In the order of the list. */
  readonly states: readonly SuppressionState[];
  /** Has it met a finding? */
  readonly isUsed: (place: number) => boolean;
  /** The closest active one that a finding falls under; from then on it is used, as are all others that it falls under. */
  readonly find: (code: string, activityId: unknown, roleId: unknown) => Suppression | undefined;
}

/** @param on - a day; absent = none is expired */
export function readSuppressions(list: unknown, on: string | undefined): Suppressions {
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  const states = all.map((suppression) => stateOf(suppression, on));
  const codes = new Set<string>();
  /** The first of those that say the same. */
  const first = new Map<string, Suppression>();
  const keys = all.map((suppression, place) => {
    if (states[place] !== 'active') return '';
    const { code, activityId, roleId } = suppression as Suppression;
    const key = keyOf(code, activityId, roleId);
    codes.add(code);
    if (!first.has(key)) first.set(key, suppression as Suppression);
    return key;
  });
  const used = new Set<string>();
  const find = (code: string, activityId: unknown, roleId: unknown): Suppression | undefined => {
    if (!codes.has(code)) return undefined;
    const found = [
      keyOf(code, activityId, roleId),
      keyOf(code, activityId, undefined),
      keyOf(code, undefined, roleId),
      keyOf(code, undefined, undefined),
    ].filter((key) => first.has(key));
    for (const key of found) used.add(key);
    return found[0] === undefined ? undefined : first.get(found[0]);
  };
  return { states, isUsed: (place) => used.has(keys[place]!), find };
}

function stateOf(suppression: unknown, on: string | undefined): SuppressionState {
  if (!isObject(suppression)) return 'not-a-record';
  const { code, until } = suppression as Partial<Suppression>;
  if (!isText(code) || !hasOwn(RESPONSIBILITY_RULES, code)) return 'unknown-code';
  // An end that is no day is reached at once: a finding is rather shown than hidden.
  const isOver = until !== undefined && on !== undefined && (!isIsoDate(until) || until <= on);
  return isOver ? 'expired' : 'active';
}

function keyOf(code: string, activityId: unknown, roleId: unknown): string {
  return JSON.stringify([code, activityId ?? null, roleId ?? null]);
}

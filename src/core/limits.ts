import { DomainError } from './domain-error.js';
import { createFinding, type Finding, type MessageTemplate } from './finding.js';

/** How large untrusted input may be. The limits bind `parse*`, `create*`, `read*` and `apply*`, nothing else. */
export interface Limits {
  /** Levels of nesting. */
  readonly depth: number;
  /** Entities (rows × columns, roles, activities, assignments, items) in one input. */
  readonly entities: number;
  /** UTF-16 code units of one string. */
  readonly stringLength: number;
}

export const DEFAULT_LIMITS: Limits = { depth: 64, entities: 100_000, stringLength: 10_000 };

export type LimitCode = 'core/too-many-entities' | 'core/text-too-long';

const MESSAGES: Readonly<Record<LimitCode, MessageTemplate>> = {
  'core/too-many-entities': {
    message: 'The input holds {count} entities; the limit is {limit}.',
    hint: 'Split it, or raise the limit `entities`.',
  },
  'core/text-too-long': {
    message: 'A text of {count} characters is longer than the limit of {limit}.',
    hint: 'Shorten it, or raise the limit `stringLength`.',
  },
};

/**
 * The limits of a call: the defaults, and what the options change.
 *
 * @throws DomainError `core/invalid-limit` when one is no number from 0; Infinity = no limit
 */
export function resolveLimits(changes: Partial<Limits> | undefined): Limits {
  const limits: Record<keyof Limits, number> = { ...DEFAULT_LIMITS };
  for (const name of Object.keys(limits) as (keyof Limits)[]) {
    const limit = changes?.[name] ?? limits[name];
    if (!(typeof limit === 'number' && limit >= 0)) throw new DomainError('core/invalid-limit');
    limits[name] = limit + 0;
  }
  return limits;
}

/** The finding for a count above its limit, or nothing. */
export function checkLimit(
  code: LimitCode,
  count: number,
  limit: number,
  path: readonly (string | number)[] = [],
): Finding<LimitCode, never> | undefined {
  return count > limit
    ? createFinding(MESSAGES, code, 'error', { count, limit }, { path })
    : undefined;
}

import { DomainError } from '../../core/domain-error.js';
import { createRecord, hasOwn, type Json, type JsonRecord, toJsonScalar } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import { DUTIES, type Duty } from '../types.js';
import { type GrantDenial, type GrantMapping, PERSON_PLACEHOLDER } from './grant-types.js';

/** One line of the mapping. */
export interface GrantRule {
  readonly duty: Duty;
  readonly actions: readonly string[];
  /** Undefined = it allows. */
  readonly denial: GrantDenial | undefined;
}

/** The lines that allow, in the order of the duties, then those that deny. */
export function readMapping(given: GrantMapping): readonly GrantRule[] {
  const mapping = readOptions(given) as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(mapping)) {
    const isKnown = key === 'deny' || (key !== 'excluded' && DUTIES.includes(key as Duty));
    if (!isKnown) throw invalidMapping('not-a-duty', key);
  }
  const allowing = DUTIES.flatMap((duty): readonly GrantRule[] => {
    const actions = hasOwn(mapping, duty) ? mapping[duty] : undefined;
    return actions === undefined
      ? []
      : [{ duty, actions: readActions(actions), denial: undefined }];
  });
  const deny = hasOwn(mapping, 'deny') ? (mapping['deny'] ?? []) : [];
  if (!Array.isArray(deny)) throw invalidMapping('not-a-list', deny);
  return [...allowing, ...deny.map(readDenial)];
}

function readDenial(given: GrantDenial): GrantRule {
  const denial = readOptions(given);
  const { duty, actions, reason, conditions } = denial;
  if (!DUTIES.includes(duty)) throw invalidMapping('not-a-duty', duty);
  if (typeof reason !== 'string') throw invalidMapping('no-reason', reason);
  if (conditions !== undefined && !isConditions(conditions)) {
    throw invalidMapping('not-conditions', conditions);
  }
  return { duty, actions: readActions(actions), denial };
}

function readActions(given: unknown): readonly string[] {
  const actions: readonly unknown[] = Array.isArray(given) ? given : [given];
  const odd = actions.findIndex((action) => typeof action !== 'string' || action === '');
  if (odd >= 0) throw invalidMapping('not-an-action', actions[odd]);
  return actions as readonly string[];
}

/** Conditions that are no object could be taken for none, and none means all. */
export function isConditions(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DEEPEST = 64;

/** The conditions of a denial for one person. */
export function fillConditions(conditions: JsonRecord, personId: string): JsonRecord {
  return fill(conditions, personId, 0) as JsonRecord;
}

function fill(value: Json | undefined, personId: string, depth: number): Json | undefined {
  if (value === PERSON_PLACEHOLDER) return personId;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) throw invalidMapping('too-deep', depth);
  if (Array.isArray(value)) return value.map((each) => fill(each as Json, personId, depth + 1)!);
  const filled = createRecord<Json>();
  for (const key of Object.keys(value)) {
    const inner = fill((value as JsonRecord)[key], personId, depth + 1);
    if (inner !== undefined) filled[key] = inner;
  }
  return filled;
}

function invalidMapping(problem: string, value: unknown): DomainError {
  return new DomainError('responsibility/invalid-mapping', { problem, value: toJsonScalar(value) });
}

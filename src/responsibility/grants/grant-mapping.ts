import { DomainError } from '../../core/domain-error.js';
import { createRecord, hasOwn, type Json, type JsonRecord, toJsonScalar } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import { DUTIES, type Duty } from '../types.js';
import { type GrantDenial, type GrantMapping, PERSON_PLACEHOLDER } from './grant-types.js';

type Path = readonly (string | number)[];

/** One line of the mapping. */
export interface GrantRule {
  readonly duty: Duty;
  readonly actions: readonly string[];
  /** Undefined = it allows. */
  readonly denial: GrantDenial | undefined;
  /** Where it stands in the mapping. */
  readonly path: Path;
}

/** The lines that allow, in the order of the duties, then those that deny. */
export function readMapping(given: GrantMapping): readonly GrantRule[] {
  const mapping = readOptions(given) as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(mapping)) {
    const isKnown = key === 'deny' || (key !== 'excluded' && DUTIES.includes(key as Duty));
    if (!isKnown) throw invalidMapping('not-a-duty', key, [key]);
  }
  const allowing = DUTIES.flatMap((duty): readonly GrantRule[] => {
    const actions = hasOwn(mapping, duty) ? mapping[duty] : undefined;
    if (actions === undefined) return [];
    const path = [duty];
    return [{ duty, actions: readActions(actions, path), denial: undefined, path }];
  });
  const deny = hasOwn(mapping, 'deny') ? (mapping['deny'] ?? []) : [];
  if (!Array.isArray(deny)) throw invalidMapping('not-a-list', deny, ['deny']);
  return [...allowing, ...deny.map(readDenial)];
}

function readDenial(given: GrantDenial, at: number): GrantRule {
  const denial = readOptions(given);
  const { duty, actions, reason, conditions } = denial;
  const path = ['deny', at];
  if (!DUTIES.includes(duty)) throw invalidMapping('not-a-duty', duty, [...path, 'duty']);
  if (typeof reason !== 'string') throw invalidMapping('no-reason', reason, [...path, 'reason']);
  if (conditions !== undefined && !isConditions(conditions)) {
    throw invalidMapping('not-conditions', conditions, [...path, 'conditions']);
  }
  return { duty, actions: readActions(actions, [...path, 'actions']), denial, path };
}

function readActions(given: unknown, path: Path): readonly string[] {
  const actions: readonly unknown[] = Array.isArray(given) ? given : [given];
  const odd = actions.findIndex((action) => typeof action !== 'string' || action === '');
  if (odd >= 0) {
    throw invalidMapping(
      'not-an-action',
      actions[odd],
      Array.isArray(given) ? [...path, odd] : path,
    );
  }
  return actions as readonly string[];
}

/** Conditions that are no object could be taken for none, and none means all. */
export function isConditions(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DEEPEST = 64;

/** A key of both the resource and the denial could only stand once, and the denial would be narrower or wider than it says. */
export function requireDistinctKeys(
  own: JsonRecord | undefined,
  { denial, path }: GrantRule,
  activityId: string,
): void {
  const denied = denial?.conditions;
  if (own === undefined || denied === undefined) return;
  for (const key of Object.keys(denied)) {
    if (denied[key] === undefined || !hasOwn(own, key)) continue;
    throw invalidMapping('clashing-condition', key, [...path, 'conditions', key], { activityId });
  }
}

/** The conditions of a denial for one person. */
export function fillConditions(conditions: JsonRecord, personId: string, path: Path): JsonRecord {
  const filled = createRecord<Json>();
  for (const key of Object.keys(conditions)) {
    const value = fill(conditions[key], personId, [...path, 'conditions', key], 1);
    if (value !== undefined) filled[key] = value;
  }
  return filled;
}

function fill(
  value: Json | undefined,
  personId: string,
  path: Path,
  depth: number,
): Json | undefined {
  if (value === PERSON_PLACEHOLDER) return personId;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) throw invalidMapping('too-deep', depth, path);
  if (Array.isArray(value)) {
    return value.map((each) => fill(each as Json, personId, path, depth + 1)!);
  }
  const filled = createRecord<Json>();
  for (const key of Object.keys(value)) {
    const inner = fill((value as JsonRecord)[key], personId, path, depth + 1);
    if (inner !== undefined) filled[key] = inner;
  }
  return filled;
}

function invalidMapping(
  problem: string,
  value: unknown,
  path: Path,
  more: JsonRecord = {},
): DomainError {
  return new DomainError('responsibility/invalid-mapping', {
    problem,
    value: toJsonScalar(value),
    path: path.map(toJsonScalar),
    ...more,
  });
}

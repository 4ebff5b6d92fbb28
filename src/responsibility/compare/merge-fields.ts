import { isEqualJson } from '../../core/equal-json.js';
import { createRecord, hasOwn } from '../../core/json.js';
import type { Versions } from './merge-conflict.js';

/** What the three-way rule makes of one thing. */
export type MergeOutcome =
  | { readonly kind: 'settled'; readonly value: unknown }
  /** Both sides changed it differently. */
  | { readonly kind: 'contested' };

/** Three-way rule: what only one side changed is as that side has it, what both changed alike is so. */
export function settle({ base, ours, theirs }: Versions): MergeOutcome {
  if (isEqualJson(ours, theirs) || isEqualJson(base, theirs)) {
    return { kind: 'settled', value: ours };
  }
  return isEqualJson(base, ours) ? { kind: 'settled', value: theirs } : { kind: 'contested' };
}

/**
 * Field by field; of a field that both sides changed differently ours is taken.
 *
 * @param contest - is told each such field
 */
export function mergeFields(
  { base, ours, theirs }: Versions,
  contest: (field: string, versions: Versions) => void,
  ignored: readonly string[] = [],
): Record<string, unknown> {
  const merged = createRecord<unknown>();
  for (const field of keysOf(ours, theirs)) {
    if (ignored.includes(field)) continue;
    const versions = {
      base: readField(base, field),
      ours: readField(ours, field),
      theirs: readField(theirs, field),
    };
    const outcome = settle(versions);
    if (outcome.kind === 'contested') contest(field, versions);
    const value = outcome.kind === 'settled' ? outcome.value : versions.ours;
    if (value !== undefined) merged[field] = value;
  }
  return merged;
}

/** The keys of both, those of the first one first. */
export function keysOf(first: unknown, second: unknown): Iterable<string> {
  return new Set([...Object.keys(Object(first)), ...Object.keys(Object(second))]);
}

/** What an object holds under a key of its own; undefined = nothing, or no object. */
export function readField(entity: unknown, field: string): unknown {
  return isObject(entity) && hasOwn(entity, field)
    ? (entity as Readonly<Record<string, unknown>>)[field]
    : undefined;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

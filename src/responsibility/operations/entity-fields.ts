import { isRankKey } from '../../core/rank-key.js';
import { foldText } from '../grid/fold.js';
import { type Activity, ROLE_KINDS, type Role } from '../types.js';

/** What may stand in a field. */
type FieldCheck = (value: unknown) => boolean;

/** The fields of an entity beside its id. */
export interface FieldChecks {
  /** Fields that every entity has. */
  readonly required: Readonly<Record<string, FieldCheck>>;
  readonly optional: Readonly<Record<string, FieldCheck>>;
}

const LONGEST_LIST = 10_000;

const NAMED = {
  name: (value: unknown) => isText(value) && foldText(value) !== '',
  rank: isRankKey,
} as const;

/** The fields of a role. */
export const ROLE_FIELDS = {
  required: NAMED,
  optional: {
    kind: (value: unknown) => ROLE_KINDS.includes(value as 'internal'),
    aliases: isTextList,
    members: isTextList,
    anyOf: isTextList,
    occupancy: isCardinality,
    skills: isTextList,
  },
} as const satisfies {
  required: Record<'name' | 'rank', FieldCheck>;
  optional: Record<Exclude<keyof Role, 'id' | 'name' | 'rank'>, FieldCheck>;
};

/** The fields of an activity. */
export const ACTIVITY_FIELDS = {
  required: NAMED,
  optional: {
    phase: isText,
    critical: (value: unknown) => typeof value === 'boolean',
    parentId: isText,
    dimensions: isDimensions,
    resource: (value: unknown) =>
      isObject(value) &&
      isText(value['subject']) &&
      (value['conditions'] === undefined || isObject(value['conditions'])),
  },
} as const satisfies {
  required: Record<'name' | 'rank', FieldCheck>;
  optional: Record<Exclude<keyof Activity, 'id' | 'name' | 'rank'>, FieldCheck>;
};

const DIMENSIONS = {
  focus: ['strategy', 'execution'],
  facing: ['customer', 'internal'],
  stance: ['visionary', 'tactical'],
  mode: ['communication', 'coordination'],
} as const;

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= LONGEST_LIST && Array.from(value).every(isText);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCardinality(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { min = 0, max = Infinity } = value as { readonly min?: unknown; readonly max?: unknown };
  const isMin = Number.isInteger(min) && (min as number) >= 0;
  const isMax = max === Infinity || Number.isInteger(max);
  return isMin && isMax && (max as number) >= Math.max(1, min as number);
}

function isDimensions(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.entries(DIMENSIONS).every(([field, allowed]) => {
    const stance = value[field];
    return stance === undefined || (allowed as readonly unknown[]).includes(stance);
  });
}

import { toJsonScalar } from '../../core/json.js';

const DEEPEST = 4;
const MOST_ENTRIES = 20;

/** Conditions as JSON for a sentence, `…` for what is too much of it; undefined = none, which means all. */
export function conditionText(conditions: unknown): string | undefined {
  const isNone =
    typeof conditions !== 'object' || conditions === null || Object.keys(conditions).length === 0;
  return isNone ? undefined : textOf(conditions, 0);
}

function textOf(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(toJsonScalar(value));
  if (depth === DEEPEST) return '…';
  if (Array.isArray(value)) {
    return `[${listOf(value, (each) => textOf(each, depth + 1))}]`;
  }
  const inner = value as Readonly<Record<string, unknown>>;
  const entryOf = (key: string): string =>
    `${JSON.stringify(key)}:${textOf(inner[key], depth + 1)}`;
  return `{${listOf(Object.keys(inner), entryOf)}}`;
}

function listOf<T>(list: readonly T[], toText: (entry: T) => string): string {
  const texts = list.slice(0, MOST_ENTRIES).map(toText);
  return [...texts, ...(list.length > MOST_ENTRIES ? ['…'] : [])].join(',');
}

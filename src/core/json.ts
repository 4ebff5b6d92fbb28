/** A value that survives `JSON.stringify` and `JSON.parse` unchanged. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export type JsonRecord = { readonly [key: string]: Json };

/**
 * The JSON form of one foreign scalar, for the params of a finding: what JSON cannot hold becomes a short text.
 *
 * Never reads a property, so that a hostile getter or Proxy is not run.
 *
 * @returns numbers, booleans and null as they are, a text cut at 200 characters; `'NaN'`, `'Infinity'`, `'-0'`, `'5n'`; else the
 *   type's name
 */
export function toJsonScalar(value: unknown): null | boolean | number | string {
  const type = typeof value;
  if (typeof value === 'string') return value.slice(0, 200);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value !== 'number') return type === 'bigint' ? `${value as bigint}n` : type;
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : String(value);
}

/** Does the object itself, not its prototype, hold the key? Keys come from users: `__proto__` is a key like any other. */
export function hasOwn(object: object, key: PropertyKey): boolean {
  return Object.hasOwn(object, key);
}

/** A record without a prototype, so that `__proto__` and `constructor` are keys like any other. */
export function createRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

/** The texts of a stored list, which may be anything. */
export function textsIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((text) => typeof text === 'string') : [];
}

/** A stored text, which may be anything: what is none becomes a short one that says what it is. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : String(toJsonScalar(value));
}

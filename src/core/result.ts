import type { Finding } from './finding.js';

/**
 * The outcome of an operation that may be refused: `{ ok: true, value }` or `{ ok: false, error }`.
 *
 * A plain object: it narrows by `if (result.ok)` and survives JSON and `structuredClone`.
 */
export type Result<T, E = readonly Finding[]> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** What went well, with its value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** What was refused, with the reason. */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

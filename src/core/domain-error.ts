import type { JsonRecord } from './json.js';

/**
 * The one class of the library: what a function throws when its caller has a bug.
 *
 * Tell errors apart by `code`, not by `instanceof`: the ESM and the CJS copy of this class are different classes.
 *
 * @example
 * try { rice({ reach: 1, impact: 1, confidence: 1, effort: 0 }) } catch (error) { (error as DomainError).code } //=> 'prioritization/invalid-input'
 */
export class DomainError extends Error {
  /** Stable slug, `module/rule`. */
  readonly code: string;
  /** The data behind the message, JSON only. */
  readonly params: JsonRecord;

  constructor(code: string, params: JsonRecord = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
  }
}

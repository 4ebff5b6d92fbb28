/**
 * A number that may not exist: 0/0, no data, too few observations.
 *
 * Never NaN, Infinity or a 0 that means "nothing": `reason` is a stable slug (`no-data`, `division-by-zero`).
 */
export type Measure =
  | { readonly status: 'known'; readonly value: number }
  | { readonly status: 'unknown'; readonly reason: string };

/** A measure with a value; a value that is not finite is unknown with the reason `not-finite`. */
export function known(value: number): Measure {
  return Number.isFinite(value) ? { status: 'known', value } : unknown('not-finite');
}

/** A measure without a value, and why. */
export function unknown(reason: string): Measure {
  return { status: 'unknown', reason };
}

/** numerator ÷ denominator; unknown with the given reason when the denominator is 0. */
export function ratio(numerator: number, denominator: number, reason: string): Measure {
  return denominator === 0 ? unknown(reason) : known(numerator / denominator);
}

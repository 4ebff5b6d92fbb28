import { DomainError } from './domain-error.js';
import { toJsonScalar } from './json.js';
import { known, type Measure, unknown } from './measure.js';
import { readOptions } from './options.js';

/**
 * Σ values by Neumaier's compensated summation: the error does not grow with the number of values.
 *
 * @param values - finite; a sum beyond the largest double is NaN
 * @see A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54, 1974
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Σ values ÷ their number; unknown with the reason `no-data` when there are none. */
export function mean(values: ArrayLike<number>): Measure {
  return values.length === 0 ? unknown('no-data') : known(sum(values) / values.length);
}

/** The nearest value within [min, max]. */
export function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}

/** The value itself when it is a safe integer; else a DomainError `core/not-an-integer` that bears its name. */
export function requireInteger(value: number, name: string): number {
  if (!Number.isSafeInteger(value)) {
    throw new DomainError('core/not-an-integer', { name, value: toJsonScalar(value) });
  }
  return value;
}

/** The value itself when it is finite; else a DomainError `core/not-finite` that bears its name. */
export function requireFinite(value: number, name: string): number {
  if (!Number.isFinite(value)) {
    throw new DomainError('core/not-finite', { name, value: toJsonScalar(value) });
  }
  return value;
}

export interface FormatScoreOptions {
  /** Digits after the decimal point, an integer from 0 to 20. */
  readonly decimals: number;
}

/** A double carries 15 decimal digits through any computation of a few steps; the 16th is often noise. */
const SIGNIFICANT_DIGITS = 15;

/**
 * A number as people publish it: rounded to a fixed number of decimals, a half away from zero.
 *
 * The value counts as known to 15 significant decimal digits, so that 6 × 3 × 0.7 ÷ 4, which a double holds as
 * 3.1499999999999995, is the 3.15 that it is on paper. `toFixed` rounds the binary value and prints 3.1.
 *
 * @param value - any finite number
 * @param options.decimals - digits after the point, an integer from 0 to 20
 * @returns plain decimal notation, never an exponent and never `-0`
 * @throws DomainError `core/not-finite` when the value is NaN or infinite
 * @throws DomainError `core/invalid-decimals` when decimals is not an integer from 0 to 20
 * @example
 * formatScore((6 * 3 * 0.7) / 4, { decimals: 1 }) //=> '3.2'
 * @see ISO 80000-1:2009, annex B, rule B: of two equally near multiples, the one of greater magnitude
 */
export function formatScore(value: number, options: FormatScoreOptions): string {
  const { decimals } = readOptions(options);
  requireFinite(value, 'value');
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) {
    throw new DomainError('core/invalid-decimals', { decimals: toJsonScalar(decimals) });
  }
  // 'd.dddddddddddddde±x': 15 digits and the power of ten of the first one.
  const [mantissa, power] = Math.abs(value)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split('e') as [string, string];
  const digits = mantissa.replace('.', '');
  const scaled = roundDigits(digits, Number(power) + 1 + decimals).padStart(decimals + 1, '0');
  const point = scaled.length - decimals;
  const text = decimals === 0 ? scaled : `${scaled.slice(0, point)}.${scaled.slice(point)}`;
  return value < 0 && /[1-9]/.test(scaled) ? `-${text}` : text;
}

/** The first `kept` of 15 digits as an integer, rounded by the next digit; zeros are added when more are asked for. */
function roundDigits(digits: string, kept: number): string {
  if (kept < 0) return '0';
  if (kept >= digits.length) return digits + '0'.repeat(kept - digits.length);
  return String(Number(digits.slice(0, kept)) + (digits.charAt(kept) >= '5' ? 1 : 0));
}

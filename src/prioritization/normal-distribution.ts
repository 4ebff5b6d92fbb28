import { clamp } from '../core/number.js';

/** The 90th percentile of the standard normal distribution. */
export const Z90 = 1.2815515655446004;

const LOG_SQRT_TWO_PI = 0.9189385332046727;
/** Beyond it the tail is below 2e-19 and 1 − tail is 1. */
const FARTHEST = 9;

/**
 * Φ(z), the probability that a standard normal number is at most z: ½ + φ(z) × (z + z³⁄3 + z⁵⁄15 + …).
 *
 * All terms have one sign, so nothing cancels: at most 200 terms with 4 roundings each leave an absolute error below 1e-13.
 * The relative error of small values is larger.
 *
 * @param z - any number or infinity
 * @see G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004
 */
export function normalCdf(z: number): number {
  // Not `> FARTHEST`: the series would never end on NaN.
  if (!(Math.abs(z) <= FARTHEST)) return z > 0 ? 1 : 0;
  const square = z * z;
  let term = z;
  let sum = z;
  let before = 0;
  for (let odd = 3; sum !== before; odd += 2) {
    before = sum;
    term *= square / odd;
    sum += term;
  }
  return clamp(0.5 + sum * Math.exp(-square / 2 - LOG_SQRT_TWO_PI), 0, 1);
}

/**
 * The z with Φ(z) = p, by rational approximation with a relative error below 1.2e-9.
 *
 * @param p - 0 to 1; 0 gives −∞ and 1 gives ∞
 * @see P. J. Acklam, "An algorithm for computing the inverse normal cumulative distribution function", 2003
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return -Infinity;
  if (p < 0.02425) {
    const tail = Math.sqrt(-2 * Math.log(p));
    return polynomial(TAIL_ABOVE, tail) / polynomial(TAIL_BELOW, tail);
  }
  const distance = p - 0.5;
  const square = distance * distance;
  return (polynomial(MIDDLE_ABOVE, square) * distance) / polynomial(MIDDLE_BELOW, square);
}

// Coefficients from the highest power down.
const MIDDLE_ABOVE: readonly number[] = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const MIDDLE_BELOW: readonly number[] = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
  1,
];
const TAIL_ABOVE: readonly number[] = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
];
const TAIL_BELOW: readonly number[] = [
  0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1,
];

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let at = 0; at < coefficients.length; at += 1) value = value * x + coefficients[at]!;
  return value;
}

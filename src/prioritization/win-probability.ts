import { known, type Measure, unknown } from '../core/measure.js';
import { INCOMPLETE, SCORED } from './columns.js';
import { normalCdf, Z90 } from './normal-distribution.js';
import { productForm } from './product-form.js';
import type { ScoringModel } from './types.js';
import { isCutOff, type UncertainScoreInput } from './uncertain-input.js';
import { readUncertainItems } from './uncertain-items.js';

/**
 * The probability that one item scores higher than another: Φ((μa − μb) ÷ √(σa² + σb²)), exactly.
 *
 * For models that are a product (RICE, ICE, CD3, not WSJF), with values and `{ p10, p90 }` ranges: then ln score is normal, with the
 * mean μ = ln coefficient + Σ exponent × ln-mean and the variance σ² = Σ (exponent × ln-sd)². Inputs count as independent.
 * For all else there is `rankUnderUncertainty`.
 *
 * @param a - the inputs of one item
 * @param b - the inputs of the other
 * @returns 0 to 1 with an absolute error below 1e-12, a tie of two certain scores counts ½; unknown with the reason
 *   `not-a-product-model`, `not-lognormal` (a triangular range, a score below 0), `cut-off` (more than 1e-13 of a range lies outside of
 *   what its criterion allows), `incomplete` or `invalid`
 * @throws DomainError `prioritization/invalid-model`
 * @example
 * const a = { costOfDelay: { p10: 20, p90: 45 }, duration: 4 };
 * const b = { costOfDelay: 30, duration: 4 };
 * winProbability(cd3Model, a, b) //=> { status: 'known', value: 0.5 }
 * winProbability(wsjfModel, {}, {}) //=> { status: 'unknown', reason: 'not-a-product-model' }
 * @see J. Aitchison and J. A. C. Brown, "The Lognormal Distribution", 1957
 */
export function winProbability<K extends string>(
  model: ScoringModel<K>,
  a: UncertainScoreInput<K>,
  b: UncertainScoreInput<K>,
): Measure {
  const [first, second] = readLogScores(model, [a, b]) as [LogScore | string, LogScore | string];
  if (typeof first === 'string') return unknown(first);
  if (typeof second === 'string') return unknown(second);
  const sd = Math.hypot(first.sd, second.sd);
  const ahead = first.mean - second.mean;
  // Both scores may be 0, whose logarithm is −∞; certain ones are equal as rankItems takes them, within 1e-9.
  if (sd === 0) return known(Math.abs(ahead) > 1e-9 ? Number(ahead > 0) : 0.5);
  return known(normalCdf(ahead / sd));
}

/** Percentiles and mean of a score. */
export interface ScoreInterval {
  /** One time in ten the score is lower. */
  readonly p10: Measure;
  readonly p50: Measure;
  /** One time in ten the score is higher. */
  readonly p90: Measure;
  /** Above p50 where anything is uncertain. */
  readonly mean: Measure;
}

/**
 * Percentiles of the score of one item, exactly: p50 = e^μ, p10 and p90 = e^(μ ∓ 1.28155 σ), mean = e^(μ + σ² ÷ 2).
 *
 * μ and σ as in `winProbability`, and for the same models and ranges; agrees to 1e-12 on all runtimes.
 *
 * @param input - the inputs of the item
 * @returns in units of the score; each unknown with the reason that `winProbability` gives
 * @throws DomainError `prioritization/invalid-model`
 * @example
 * const { p50 } = scoreInterval(cd3Model, { costOfDelay: { p10: 20, p90: 45 }, duration: 2 });
 * p50.status === 'known' && formatScore(p50.value, { decimals: 3 }) //=> '15.000'
 * @see J. Aitchison and J. A. C. Brown, "The Lognormal Distribution", 1957
 */
export function scoreInterval<K extends string>(
  model: ScoringModel<K>,
  input: UncertainScoreInput<K>,
): ScoreInterval {
  const score = readLogScores(model, [input])[0]!;
  const at = (shift: (sd: number) => number): Measure =>
    typeof score === 'string' ? unknown(score) : known(Math.exp(score.mean + shift(score.sd)));
  return {
    p10: at((sd) => -Z90 * sd),
    p50: at(() => 0),
    p90: at((sd) => Z90 * sd),
    mean: at((sd) => (sd * sd) / 2),
  };
}

/** Mean and standard deviation of the logarithm of a score; a score of 0 has the mean −∞. */
interface LogScore {
  readonly mean: number;
  readonly sd: number;
}

/** Per input its logarithmic score, or the reason why there is none. */
function readLogScores<K extends string>(
  model: ScoringModel<K>,
  inputs: readonly UncertainScoreInput<K>[],
): readonly (LogScore | string)[] {
  const { ranges, rows } = readUncertainItems(inputs, model);
  const exponents = productForm(model.formula)?.exponents;
  return inputs.map((_, row) => {
    if (exponents === undefined) return 'not-a-product-model';
    const status = rows.status[row];
    if (status !== SCORED) return status === INCOMPLETE ? 'incomplete' : 'invalid';
    let variance = 0;
    for (const [name, range] of ranges[row]!) {
      if (range.kind === 'triangular') return 'not-lognormal';
      if (range.kind !== 'lognormal') continue;
      if (isCutOff(range)) return 'cut-off';
      variance += ((exponents.get(name) ?? 0) * range.logSd) ** 2;
    }
    // The table holds the medians, and the median of a product of lognormals is the product of their medians.
    const score = rows.scores[row]!;
    if (score < 0) return 'not-lognormal';
    return { mean: Math.log(score), sd: score === 0 ? 0 : Math.sqrt(variance) };
  });
}

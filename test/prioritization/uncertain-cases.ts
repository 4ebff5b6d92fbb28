import { createRandom } from '../../src/core/random.js';
import { normalCdf } from '../../src/prioritization/normal-distribution.js';
import { rankUnderUncertainty } from '../../src/prioritization/rank-under-uncertainty.js';
import { riceModel } from '../../src/prioritization/rice.js';
import { valueOfInformation } from '../../src/prioritization/value-of-information.js';
import { scoreInterval, winProbability } from '../../src/prioritization/win-probability.js';
import { valueOf } from './uncertain-vectors.js';

/** Two RICE items whose reach, impact and effort are lognormal ranges of up to a factor of 10. */
export function randomPair(seed: number) {
  const random = createRandom(seed);
  const range = (scale: number) => {
    const p10 = scale * (0.5 + random.uniform());
    return { p10, p90: p10 * (1 + 9 * random.uniform() ** 2) };
  };
  return ['a', 'b'].map((id) => ({
    id,
    reach: range(500),
    impact: range(1),
    confidence: 0.5 + random.uniform() / 2,
    effort: range(2),
  })) as [RandomItem, RandomItem];
}

type Range = { readonly p10: number; readonly p90: number };
export interface RandomItem {
  readonly id: string;
  readonly reach: Range;
  readonly impact: Range;
  readonly confidence: number;
  readonly effort: Range;
}

/** How many of its standard errors each simulated figure of a random case is from the exact one. */
export function deviations(seed: number, trials: number): readonly number[] {
  const pair = randomPair(seed);
  const [a, b] = pair;
  const exact = valueOf(winProbability(riceModel, a, b));
  const simulated = rankUnderUncertainty(pair, riceModel, { seed, trials }).find(
    ({ id }) => id === 'a',
  )!;
  const value = valueOfInformation(pair, riceModel, { seed, trials }).find(
    ({ id, criterion }) => id === 'a' && criterion === 'reach',
  )!;
  return [
    (simulated.winShare - exact) / simulated.standardError,
    // E(rank of a) = 1 + P(b beats a).
    (simulated.expectedRank - (2 - exact)) / simulated.standardError,
    (value.value - exactValueOfReach(a, b)) / (value.standardError + 1e-9),
  ];
}

/** E max(m(x), M) − max(E m(x), M) for m(x) = c × x with x lognormal: the formula of Black and Scholes. */
export function exactValueOfReach(a: RandomItem, b: RandomItem): number {
  const mean = valueOf(scoreInterval(riceModel, a).mean);
  const bar = valueOf(scoreInterval(riceModel, b).mean);
  const sd = Math.log(a.reach.p90 / a.reach.p10) / 2 / 1.2815515655446004;
  const d = Math.log(mean / bar) / sd + sd / 2;
  const above = mean * normalCdf(d) - bar * normalCdf(d - sd);
  return bar + above - Math.max(mean, bar);
}

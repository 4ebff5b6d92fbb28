import { createRecord } from '../core/json.js';
import { type Progress, runToEnd } from '../core/progress.js';
import { criteriaOf, evaluateFormula } from './formula.js';
import { type CriterionRange, rangeOf } from './normalization.js';
import { createTally, type UncertainRank } from './rank-tally.js';
import { scoredPlaces } from './score-rows.js';
import type { ItemsFor, ScoringModel } from './types.js';
import type { UncertainScoreSource } from './uncertain-input.js';
import { createSample, type Sample, type SimulationOptions, STRATA } from './uncertain-items.js';

/**
 * How sure an order is: the share of seeded trials in which each item wins, is among the first k, and takes each rank.
 *
 * Each uncertain input is drawn once per trial, independently of the others; the draws of an item depend on the seed, its id and
 * the criterion only, so that adding, removing or moving other items changes none of them (where ids repeat, on which one of them it
 * is). Draws are Latin hypercube samples, no less accurate than independent ones; the standard errors are those of independent ones.
 *
 * Percentiles are the mean, over windows of 1,000 trials, of the percentile of each window at position (n + 1) × level; at 10,000
 * trials that is off by less than a fifth of the sampling error. The mean of a skewed score is above its p50: the rank goes by neither
 * of the two, but by who is ahead in each trial.
 *
 * @param items - objects with `id` and the criteria as own properties, each a value, `{ low, mode, high }` or `{ p10, p50?, p90 }`;
 *   incomplete and invalid ones are left out, and `validateUncertainItems` says which and why
 * @param options.seed - any safe integer
 * @param options.trials - 1 to 1,000,000, trials × items up to 250,000,000, items up to 25,000; absent = 10,000
 * @param options.topK - what `topShare` counts, ≥ 1; absent = 1
 * @returns best expected rank first; the same bytes for the same seed on one runtime, agreeing to 1e-12 on others, where ranges are
 *   triangular bit for bit
 * @throws DomainError `prioritization/invalid-model`, `prioritization/invalid-input` (no list, a bad option)
 * @example
 * const items = [
 *   { id: 'search', costOfDelay: { low: 5, mode: 10, high: 20 }, duration: 2 },
 *   { id: 'export', costOfDelay: 6, duration: { p10: 1, p90: 3 } },
 *   { id: 'themes', costOfDelay: 1, duration: 4 },
 * ];
 * const [first, second, third] = rankUnderUncertainty(items, cd3Model, { seed: 1 });
 * [first.id, second.id, third.id, first.winShare > 0.7, third.rankShares]
 * //=> ['search', 'export', 'themes', true, [0, 0, 1]]
 * @see R. Lahdelma and P. Salminen, "SMAA-2: Stochastic multicriteria acceptability analysis", Operations Research 49(3), 2001
 */
export function rankUnderUncertainty<T extends UncertainScoreSource<K>, K extends string>(
  items: ItemsFor<T, K>,
  model: ScoringModel<K>,
  options: SimulationOptions,
): readonly UncertainRank[] {
  return runToEnd(simulate(createSample(items, model, options), model));
}

/**
 * `rankUnderUncertainty` step by step: the same result, with progress, and a result at any time for who stops early.
 *
 * `done` counts trials; with many items it stays for several steps. `best`, read before the next step, is the result of the trials
 * done so far, empty before the first.
 *
 * @returns a generator; its steps are at most 125 trials or about 65,000 draws long
 * @throws DomainError as `rankUnderUncertainty`, at once
 * @example
 * const steps = rankUnderUncertaintySteps([{ id: 'a', costOfDelay: { p10: 1, p90: 3 }, duration: 1 }], cd3Model, { seed: 1, trials: 250 });
 * const [first] = steps;
 * [first.done, first.total, first.best?.length] //=> [125, 250, 1]
 */
export function rankUnderUncertaintySteps<T extends UncertainScoreSource<K>, K extends string>(
  items: ItemsFor<T, K>,
  model: ScoringModel<K>,
  options: SimulationOptions,
): Generator<Progress<readonly UncertainRank[]>, readonly UncertainRank[]> {
  return simulate(createSample(items, model, options), model);
}

/** Numbers drawn or scored between two steps. */
const STEP = 65_536;

function* simulate<K extends string>(
  { ids, columns, draws, trials, topK }: Sample,
  { criteria, formula }: ScoringModel<K>,
): Generator<Progress<readonly UncertainRank[]>, readonly UncertainRank[]> {
  const count = ids.length;
  const isRandom = draws.length > 0;
  const total = isRandom ? trials : 1;
  const tally = createTally(ids, topK, isRandom);
  const everyone = scoredPlaces(new Uint8Array(count));
  const relative = [...criteriaOf(formula, 'relative')];
  // Per uncertain criterion the values of one round of trials, trial after trial.
  const rounds = createRecord<Float64Array>();
  for (const { criterion } of draws) rounds[criterion] ??= repeat(columns[criterion]!);
  const current = Object.assign(createRecord<Float64Array>(), columns);
  const block = new Float64Array(STRATA);
  let done = 0;
  let work = 0;
  const isLong = (more: number): boolean => {
    work = work < STEP ? work + more : more;
    return work >= STEP;
  };
  const progress = () => ({
    done,
    total,
    get best() {
      return tally.results();
    },
  });
  while (done < total) {
    const values = block.subarray(0, total - done);
    for (const { place, criterion, fill } of draws) {
      fill(values);
      const round = rounds[criterion]!;
      for (let trial = 0; trial < values.length; trial += 1) {
        round[trial * count + place] = values[trial]!;
      }
      if (isLong(values.length)) yield progress();
    }
    for (let trial = 0; trial < values.length; trial += 1) {
      for (const [name, round] of Object.entries(rounds)) {
        current[name] = round.subarray(trial * count, (trial + 1) * count);
      }
      const ranges = createRecord<CriterionRange>();
      for (const name of relative) ranges[name] = rangeOf(current[name]!, everyone);
      tally.add(
        evaluateFormula(formula, { criteria, columns: current, length: count, ranges }).values,
      );
      done += 1;
      if (isLong(count)) yield progress();
    }
    work = 0;
    yield progress();
  }
  return tally.results();
}

function repeat(column: Float64Array): Float64Array {
  const repeated = new Float64Array(STRATA * column.length);
  for (let at = 0; at < STRATA; at += 1) repeated.set(column, at * column.length);
  return repeated;
}

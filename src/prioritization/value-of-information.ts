import { createRecord } from '../core/json.js';
import { type Progress, runToEnd } from '../core/progress.js';
import { type Columns, criteriaOf, evaluateFormula, operandsOf } from './formula.js';
import { productForm } from './product-form.js';
import type { ItemsFor } from './rank-items.js';
import type { ScoreFormula, ScoringModel } from './types.js';
import type { UncertainScoreInput } from './uncertain-input.js';
import {
  createSample,
  type Draw,
  type Sample,
  type SimulationOptions,
  STRATA,
} from './uncertain-items.js';

/** What it is worth to learn one uncertain input before choosing. */
export interface InformationValue<K extends string = string> {
  readonly id: string;
  readonly criterion: K;
  /** In units of the score, ≥ 0; 0 = no outcome of the estimate would change the choice. */
  readonly value: number;
  /** Of `value`, an upper estimate. */
  readonly standardError: number;
}

/**
 * Which estimate to refine next: E[max over items of E(score | x)] − max over items of E(score), for each uncertain input x (EVPPI).
 *
 * By so much the mean score of the best item would rise if x were known before the choice. With `topK` it is the sum of the scores of
 * the k best. A high value: learn that number first; compare it with what learning costs. Choices go by the mean score here, which
 * for skewed ranges is above the median.
 *
 * Inputs are independent, so that x moves only the score of its own item: the value is the mean of max(m(x), M) − max(E m(x), M) over
 * the trials, where m(x) = E(score | x) and M is the mean score of the k-th best of the others. Where the score is a + b × x^e given
 * all other inputs (products; sums; WSJF) m is taken from the means over all trials at two values of x. Otherwise it is simulated at
 * the first 125 draws of x over the first 1,000 trials of the rest, the same for each x. A model that normalizes relative to the list
 * is taken with the normalization of the central values.
 *
 * @param items - as for `rankUnderUncertainty`; those without a score, or without one in every trial, are left out
 * @param options.seed - any safe integer; the draws are those of `rankUnderUncertainty`
 * @param options.trials - 1 to 1,000,000, trials × items up to 250,000,000; absent = 10,000
 * @param options.topK - how many items will be chosen, ≥ 1; absent = 1
 * @returns uncertain inputs only, the highest value first; a value below twice its standard error may be 0
 * @throws DomainError `prioritization/invalid-model`, `prioritization/invalid-input` (no list, a bad option)
 * @example
 * const items = [
 *   { id: 'safe', costOfDelay: { low: 90, mode: 100, high: 110 }, duration: 1 },
 *   { id: 'bold', costOfDelay: { low: 0, mode: 90, high: 180 }, duration: 1 },
 * ];
 * const [first, second] = valueOfInformation(items, cd3Model, { seed: 1 });
 * [first.id, first.criterion, second.value < 0.1] //=> ['bold', 'costOfDelay', true]
 * @see M. Strong, J. Oakley and A. Brennan, "Estimating multiparameter partial expected value of perfect information",
 *   Medical Decision Making 34(3), 2014
 */
export function valueOfInformation<T extends UncertainScoreInput<K>, K extends string>(
  items: ItemsFor<T, K>,
  model: ScoringModel<K>,
  options: SimulationOptions,
): readonly InformationValue<K>[] {
  return runToEnd(evaluateInputs(createSample(items, model, options), model));
}

/**
 * `valueOfInformation` step by step, one item after the other: the same result.
 *
 * @returns a generator that yields after each item; `total` is twice the number of items
 * @throws DomainError as `valueOfInformation`, at once
 * @example
 * const items = [{ id: 'a', costOfDelay: { p10: 1, p90: 3 }, duration: 1 }];
 * [...valueOfInformationSteps(items, cd3Model, { seed: 1 })] //=> [{ done: 1, total: 2 }, { done: 2, total: 2 }]
 */
export function valueOfInformationSteps<T extends UncertainScoreInput<K>, K extends string>(
  items: ItemsFor<T, K>,
  model: ScoringModel<K>,
  options: SimulationOptions,
): Generator<Progress, readonly InformationValue<K>[]> {
  return evaluateInputs(createSample(items, model, options), model);
}

const INNER_TRIALS = 1000;

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

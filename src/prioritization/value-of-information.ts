import { createRecord } from '../core/json.js';
import { type Progress, runToEnd } from '../core/progress.js';
import { type Columns, criteriaOf, evaluateFormula, operandsOf } from './formula.js';
import { productForm } from './product-form.js';
import type { ItemsFor, ScoreFormula, ScoringModel } from './types.js';
import type { UncertainScoreSource } from './uncertain-input.js';
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
  /** Of `value`, an upper estimate: sampling, the error of the means compared with, and one gain as large as the farthest outcome unseen. */
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
 * @param items - as for `rankUnderUncertainty`; those without a score, or without one in every trial, are
 *   left out
 * @param options.seed - any safe integer; the same seed gives the same result
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
export function valueOfInformation<T extends UncertainScoreSource<K>, K extends string>(
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
export function valueOfInformationSteps<T extends UncertainScoreSource<K>, K extends string>(
  items: ItemsFor<T, K>,
  model: ScoringModel<K>,
  options: SimulationOptions,
): Generator<Progress, readonly InformationValue<K>[]> {
  return evaluateInputs(createSample(items, model, options), model);
}

const INNER_TRIALS = 1000;

function* evaluateInputs<K extends string>(
  { ids, columns, draws, trials, topK, rows }: Sample,
  { criteria, formula }: ScoringModel<K>,
): Generator<Progress, readonly InformationValue<K>[]> {
  const total = 2 * ids.length;
  const drawsOf = ids.map((): Draw[] => []);
  for (const draw of draws) drawsOf[draw.place]!.push(draw);
  const { ranges } = rows.context;
  const scoreMoments = (drawn: Columns, length: number): Moments =>
    momentsOf(evaluateFormula(formula, { criteria, columns: drawn, length, ranges }).values);

  const moments: Moments[] = [];
  for (const place of ids.keys()) {
    const length = drawsOf[place]!.length === 0 ? 1 : trials;
    moments.push(scoreMoments(drawColumns(columns, place, drawsOf[place]!, length), length));
    yield { done: moments.length, total };
  }
  // A score that is missing in a trial makes the variance NaN.
  const chosen = [...ids.keys()]
    .filter((place) => Number.isFinite(moments[place]!.variance))
    .sort((a, b) => moments[b]!.mean - moments[a]!.mean);
  const positions = new Map(chosen.map((place, position) => [place, position]));

  const values: InformationValue<K>[] = [];
  for (const [place, id] of ids.entries()) {
    const position = positions.get(place);
    const own = position === undefined ? [] : drawsOf[place]!;
    const drawn = drawColumns(columns, place, own, own.length === 0 ? 0 : trials);
    for (const { criterion } of own) {
      // The k-th best of the others.
      const rival = chosen[position! < topK ? topK : topK - 1];
      const { mean: bar, variance } = rival === undefined ? NO_RIVAL : moments[rival]!;
      const exponent = exponentOf(formula, criterion);
      const isNested = exponent === undefined;
      const inner = isNested ? Math.min(trials, INNER_TRIALS) : trials;
      const meanAt = (x: number): number =>
        scoreMoments(fixInput(drawn, criterion, x, inner), inner).mean;
      const outcomes = drawn[criterion]!.subarray(0, isNested ? STRATA : trials);
      const means = outcomes.map(isNested ? meanAt : interpolate(meanAt, outcomes, exponent));
      const center = momentsOf(means).mean;
      const gainsAbove = (shift: number): Moments =>
        momentsOf(
          means.map((mean) => Math.max((center > bar ? bar - mean : mean - bar) + shift, 0)),
        );
      const gain = gainsAbove(0);
      // What one standard error of the bar and of the item's own mean can do to the value.
      const drift = Math.sqrt(variance / trials + moments[place]!.variance / inner);
      const moved = gainsAbove(drift).mean - gain.mean;
      // One gain as large as the farthest outcome may have been missed.
      const missed =
        means.reduce((most, mean) => Math.max(most, Math.abs(mean - center)), 0) / means.length;
      const standardError = Math.hypot(Math.sqrt(gain.variance / means.length), moved, missed);
      if (Number.isFinite(gain.mean + standardError)) {
        values.push({ id, criterion: criterion as K, value: gain.mean, standardError });
      }
    }
    yield { done: ids.length + place + 1, total };
  }
  return values.sort((a, b) => b.value - a.value);
}

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

const NO_RIVAL: Moments = { mean: -Infinity, variance: 0 };

function momentsOf(values: Float64Array): Moments {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let variance = 0;
  for (const value of values) variance += (value - mean) ** 2 / values.length;
  return { mean, variance };
}

/** The inputs of one item in each trial. */
function drawColumns(
  columns: Columns,
  place: number,
  draws: readonly Draw[],
  length: number,
): Columns {
  const drawn = createRecord<Float64Array>();
  for (const [name, column] of Object.entries(columns)) {
    drawn[name] = new Float64Array(length).fill(column[place]!);
  }
  for (const { criterion, fill } of draws) {
    for (let at = 0; at < length; at += STRATA) fill(drawn[criterion]!.subarray(at, at + STRATA));
  }
  return drawn;
}

function fixInput(drawn: Columns, criterion: string, value: number, length: number): Columns {
  const fixed = createRecord<Float64Array>();
  for (const [name, column] of Object.entries(drawn)) fixed[name] = column.subarray(0, length);
  fixed[criterion] = new Float64Array(length).fill(value);
  return fixed;
}

/** m(x) = a + b × x^exponent through its values at the lowest and the highest outcome. */
function interpolate(
  meanAt: (x: number) => number,
  outcomes: Float64Array,
  exponent: number,
): (x: number) => number {
  const [low, high] = [
    outcomes.reduce((a, b) => Math.min(a, b)),
    outcomes.reduce((a, b) => Math.max(a, b)),
  ];
  const [from, to] = [low ** exponent, high ** exponent];
  const start = meanAt(low);
  const slope = from === to ? 0 : (meanAt(high) - start) / (to - from);
  return (x) => start + slope * (x ** exponent - from);
}

/** The e for which a formula is a + b × criterion^e, whatever the other criteria are; undefined where it has not this form. */
function exponentOf(formula: ScoreFormula, criterion: string): number | undefined {
  const exponent = productForm(formula)?.exponents.get(criterion);
  if (exponent !== undefined || typeof formula === 'number') return exponent;
  if ('normalized' in formula) return formula.by === 'sum' ? undefined : 1;
  const holders = operandsOf(formula).filter((operand) => criteriaOf(operand).has(criterion));
  const [holder] = holders;
  if (holder === undefined || holders.length > 1) return undefined;
  if ('quotient' in formula && formula.quotient[1] === holder) {
    const divisor = productForm(holder)?.exponents.get(criterion);
    return divisor && -divisor;
  }
  const isLinear = ['sum', 'weighted', 'product', 'difference', 'quotient'].some(
    (operation) => operation in formula,
  );
  return isLinear ? exponentOf(holder, criterion) : undefined;
}

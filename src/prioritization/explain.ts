import { DomainError } from '../core/domain-error.js';
import { readOptions } from '../core/options.js';
import { attribute } from './attribution.js';
import { readColumns, SCORED, type ScoreTable } from './columns.js';
import { isRelative } from './formula.js';
import { checkModel } from './model-structure.js';
import { productForm } from './product-form.js';
import { scoreRows } from './score-rows.js';
import type { ScoreFormula, ScoreInput, ScoreOptions, ScoreSource, ScoringModel } from './types.js';

export interface ExplainScoreOptions<K extends string = string> extends ScoreOptions {
  /** The item to compare with; absent = a neutral one: 1 for each factor of a product, else 0, or 1 where 0 is not allowed. */
  readonly against?: ScoreSource<K> | undefined;
  /** The inputs of the whole set, needed by a model that normalizes relative to it. */
  readonly population?: readonly ScoreSource<K>[] | undefined;
}

/** What one criterion contributes to the difference between two scores. */
export interface Contribution<K extends string = string> {
  readonly criterion: K;
  /** In units of the score; the values of all criteria add up to `score` − `reference`. */
  readonly value: number;
  /** |value| ÷ Σ|value|, 0 to 1; 0 for all when nothing differs. */
  readonly share: number;
  /** The criterion's value in the reference item; absent = the item has none. */
  readonly from?: number | undefined;
  /** The criterion's value in this item; absent = the item has none. */
  readonly to?: number | undefined;
}

export interface ScoreExplanation<K extends string = string> {
  readonly score: number;
  /** The score of the item compared with. */
  readonly reference: number;
  /** In the order of the model's criteria. */
  readonly contributions: readonly Contribution<K>[];
  /** The criteria whose 0 makes the score 0. */
  readonly zeroedBy?: readonly K[] | undefined;
}

/**
 * Why an item scores as it does against another one: score − reference = Σ contributions (to the rounding of doubles).
 *
 * A product is split by logarithms (value = L × exponent × ln(to ÷ from) with the logarithmic mean L of both scores), a sum term by
 * term, anything else by the Shapley value over all orders in which the criteria can change.
 *
 * @param options.against - the item to compare with, such as the next in the ranking
 * @returns contributions in units of the score
 * @throws DomainError `prioritization/not-scored` when one of both items has no score, `prioritization/too-many-criteria` when more
 *   than 10 criteria differ within one term that is neither a sum nor a product
 * @example
 * const { contributions } = explainScore(wsjfModel,
 *   { businessValue: 8, timeCriticality: 5, riskReduction: 2, jobSize: 4 },
 *   { against: { businessValue: 8, timeCriticality: 5, riskReduction: 2, jobSize: 5 } });
 * contributions.map(({ criterion, value }) => [criterion, value])
 * //=> [['businessValue', 0], ['timeCriticality', 0], ['riskReduction', 0], ['jobSize', 0.75]]
 * @see B. W. Ang, "LMDI decomposition approach", Energy Policy 2015; L. S. Shapley, "A value for n-person games", 1953
 */
export function explainScore<K extends string>(
  model: ScoringModel<K>,
  input: ScoreSource<K>,
  options: ExplainScoreOptions<K> = {},
): ScoreExplanation<K> {
  options = readOptions(options);
  checkModel(model);
  const names = Object.keys(model.criteria) as K[];
  const floor = { zeroEffort: options.zeroEffort };
  const table = readColumns([input, options.against ?? neutralInput(model, names)], model, floor);
  const population = isRelative(model)
    ? readColumns(options.population ?? [], model, floor)
    : undefined;
  const rows = scoreRows(table, population && scoreRows(population).context.ranges);
  for (const row of [0, 1]) {
    if (rows.status[row] !== SCORED) {
      throw new DomainError('prioritization/not-scored', { item: row === 0 ? 'input' : 'against' });
    }
  }
  const [score, reference] = [rows.scores[0]!, rows.scores[1]!];
  const values = attribute(model.formula, rows.context);
  const total = names.reduce((sum, name) => sum + Math.abs(values.get(name) ?? 0), 0);
  const zeroedBy = zeroFactors(model.formula, table, names);
  return {
    score,
    reference,
    contributions: names.map((criterion) => {
      const value = (values.get(criterion) ?? 0) + 0; // −0 is 0
      const [to, from] = [table.columns[criterion]![0]!, table.columns[criterion]![1]!];
      return {
        criterion,
        value,
        share: total === 0 ? 0 : Math.abs(value) / total,
        ...(Number.isNaN(from) ? {} : { from }),
        ...(Number.isNaN(to) ? {} : { to }),
      };
    }),
    ...(zeroedBy.length === 0 ? {} : { zeroedBy }),
  };
}

function neutralInput<K extends string>(
  model: ScoringModel<K>,
  names: readonly K[],
): ScoreInput<K> {
  const isProduct = productForm(model.formula) !== undefined;
  const entries = names.map((name) => {
    const { min = -Infinity, max = Infinity, exclusiveMin = -Infinity } = model.criteria[name];
    const neutral = (isProduct ? [1] : [0, 1]).find((value) => value > exclusiveMin);
    return [name, Math.min(Math.max(neutral ?? exclusiveMin + 1, min), max)];
  });
  return Object.fromEntries(entries) as ScoreInput<K>;
}

/** Only a positive exponent makes 0 of a 0: the power of 0 is 1. */
function zeroFactors<K extends string>(
  formula: ScoreFormula,
  table: ScoreTable,
  names: readonly K[],
): readonly K[] {
  const exponents = productForm(formula)?.exponents ?? new Map<string, number>();
  return names.filter((name) => (exponents.get(name) ?? 0) > 0 && table.columns[name]![0] === 0);
}

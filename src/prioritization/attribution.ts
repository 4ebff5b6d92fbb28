import { DomainError } from '../core/domain-error.js';
import { createRecord } from '../core/json.js';
import { criteriaOf, evaluateFormula, type FormulaContext } from './formula.js';
import { productForm } from './product-form.js';
import type { ScoreFormula } from './types.js';

/**
 * What each criterion contributes to the difference between two rows: row 0 is the item, row 1 the reference.
 *
 * Sums are split term by term, products by logarithms, anything else by the Shapley value; the contributions add up to the
 * difference.
 */
export function attribute(
  formula: ScoreFormula,
  context: FormulaContext,
): ReadonlyMap<string, number> {
  if (typeof formula === 'object') {
    if ('sum' in formula)
      return addUp(
        formula.sum.map((of) => ({ weight: 1, of })),
        context,
      );
    if ('weighted' in formula) return addUp(formula.weighted, context);
  }
  return logShares(formula, context) ?? shapleyValues(formula, context);
}

/** The Shapley value of a sum is the sum of the Shapley values: terms need not be looked at together. */
function addUp(
  terms: readonly { readonly weight: number; readonly of: ScoreFormula }[],
  context: FormulaContext,
): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const { weight, of } of terms) {
    for (const [name, value] of attribute(of, context)) {
      total.set(name, (total.get(name) ?? 0) + weight * value);
    }
  }
  return total;
}

/** The split of a product; undefined when the formula is none or a score is not above 0. */
function logShares(
  formula: ScoreFormula,
  context: FormulaContext,
): ReadonlyMap<string, number> | undefined {
  const form = productForm(formula);
  const [score = 0, reference = 0] = mix(formula, context, 2, (mixture) => mixture === 0);
  if (form === undefined || !(score > 0 && reference > 0)) return undefined;
  const logs = new Map<string, number>();
  for (const [name, exponent] of form.exponents) {
    logs.set(name, exponent * Math.log(context.columns[name]![0]! / context.columns[name]![1]!));
  }
  const logRatio = [...logs.values()].reduce((sum, log) => sum + log, 0);
  // The logarithmic mean of two equal scores is the score.
  const mean = score === reference || logRatio === 0 ? score : (score - reference) / logRatio;
  return new Map([...logs].map(([name, log]) => [name, mean * log]));
}

const MOST_PLAYERS = 10;

/** The mean change that a criterion makes, over all orders in which the criteria change from reference to item. */
function shapleyValues(
  formula: ScoreFormula,
  context: FormulaContext,
): ReadonlyMap<string, number> {
  const players = [...criteriaOf(formula)].filter((name) => {
    const column = context.columns[name]!;
    return !Object.is(column[0], column[1]);
  });
  const count = players.length;
  if (count > MOST_PLAYERS) {
    throw new DomainError('prioritization/too-many-criteria', { count, most: MOST_PLAYERS });
  }
  const worth = mix(formula, context, 2 ** count, (coalition, name) => {
    const player = players.indexOf(name);
    return player < 0 || (coalition & (1 << player)) !== 0;
  });
  const weights = orderWeights(count);
  return new Map(
    players.map((name, player) => {
      const bit = 1 << player;
      let value = 0;
      for (let coalition = 0; coalition < worth.length; coalition += 1) {
        if ((coalition & bit) !== 0) continue;
        value += weights[bitCount(coalition)]! * (worth[coalition | bit]! - worth[coalition]!);
      }
      return [name, value];
    }),
  );
}

/** The share of orders in which exactly a given coalition of each size comes first: size! (count − size − 1)! ÷ count!. */
function orderWeights(count: number): readonly number[] {
  const weights = [1 / count];
  for (let size = 1; size < count; size += 1)
    weights.push((weights[size - 1]! * size) / (count - size));
  return weights;
}

/**
 * The formula for many mixtures of the two rows at once; an absent value counts 0.
 *
 * @param isFromItem - does mixture m have the item's value of the criterion, or that of the reference?
 */
function mix(
  formula: ScoreFormula,
  context: FormulaContext,
  length: number,
  isFromItem: (mixture: number, criterion: string) => boolean,
): Float64Array {
  const columns = createRecord<Float64Array>();
  for (const name of criteriaOf(formula)) {
    const [item, reference] = context.columns[name]!;
    columns[name] = new Float64Array(length).map((_, at) =>
      isFromItem(at, name) ? item! : reference!,
    );
  }
  const { values, gaps } = evaluateFormula(formula, { ...context, columns, length });
  if (gaps.some((gap) => gap !== 0))
    throw new DomainError('prioritization/not-scored', { item: 'mixture' });
  return values.map((value) => (Number.isNaN(value) ? 0 : value));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

import { criteriaOf, operandsOf } from './formula.js';
import type { Criterion, ScoreFormula } from './types.js';

/** What solving needs to know of the item. */
export interface SolveContext {
  readonly criteria: Readonly<Record<string, Criterion>>;
  /** The value of a part of the formula for the item; NaN where it is absent. */
  readonly valueOf: (formula: ScoreFormula) => number;
}

/**
 * The value of a criterion for which a formula takes the target: undone operation by operation, from the outside in.
 *
 * @returns a candidate: whoever asks has to put it in, since a maximum may hide it; NaN when the criterion stands more than once, is
 *   normalized relative to a list, or does not occur
 */
export function solveForCriterion(
  formula: ScoreFormula,
  criterion: string,
  target: number,
  context: SolveContext,
): number {
  if (typeof formula === 'number') return Number.NaN;
  if ('criterion' in formula) return target;
  if ('normalized' in formula) {
    if (formula.by !== 'range') return Number.NaN;
    const [low, high] = formula.bounds;
    const distance = target * (high - low);
    return context.criteria[criterion]!.direction === 'cost' ? high - distance : low + distance;
  }
  const operands = operandsOf(formula);
  const holders = operands.filter((operand) => criteriaOf(operand).has(criterion));
  const [holder] = holders;
  if (holder === undefined || holders.length > 1) return Number.NaN;
  const at = operands.indexOf(holder);
  const inner = undo(formula, at, target, context.valueOf);
  return solveForCriterion(holder, criterion, inner, context);
}

/** What the operand at a place has to be for the whole to be the target. */
function undo(
  formula: Exclude<ScoreFormula, number | { criterion: unknown } | { normalized: unknown }>,
  at: number,
  target: number,
  valueOf: SolveContext['valueOf'],
): number {
  // What is absent is left out of sums and products.
  const rest = <F>(
    list: readonly F[],
    neutral: number,
    of: (others: readonly F[]) => ScoreFormula,
  ) => {
    const value = list.length > 1 ? valueOf(of(list.filter((_, place) => place !== at))) : neutral;
    return Number.isNaN(value) ? neutral : value;
  };
  if ('sum' in formula) return target - rest(formula.sum, 0, (sum) => ({ sum }));
  if ('weighted' in formula) {
    const others = rest(formula.weighted, 0, (weighted) => ({ weighted }));
    return (target - others) / formula.weighted[at]!.weight;
  }
  if ('product' in formula) return target / rest(formula.product, 1, (product) => ({ product }));
  if ('quotient' in formula) {
    const [dividend, divisor] = formula.quotient;
    return at === 0 ? target * valueOf(divisor) : valueOf(dividend) / target;
  }
  if ('difference' in formula) {
    const [minuend, subtrahend] = formula.difference;
    return at === 0 ? target + valueOf(subtrahend) : valueOf(minuend) - target;
  }
  if ('power' in formula) {
    const [base, exponent] = formula.power;
    // Of the two roots of an even power, the one on the side of the value now.
    const sign = exponent % 2 === 0 ? Math.sign(valueOf(base)) : Math.sign(target);
    return sign * Math.abs(target) ** (1 / exponent);
  }
  return target;
}

/** Steps away from the value: the first is a millionth of it, each a quarter longer than the one before, the last 1e13 times it. */
const FIRST_STEP = 1e-6;
const LAST_STEP = 1e13;
const GROWTH = 1.25;

/**
 * The nearest value at which a function changes its sign, to the last bit; undefined when no step finds one.
 *
 * @param low - steps go towards it and never beyond; −∞ = no bound
 * @param isZero - tells a crossing from a jump
 */
export function findCrossing(
  from: number,
  gap: (value: number) => number,
  isZero: (value: number) => boolean,
  low: number,
  high: number,
): number | undefined {
  const sides = [low, high].map((bound) => ({ bound, at: from, sign: Math.sign(gap(from)) }));
  // The last step goes all the way to a bound.
  for (let step = FIRST_STEP; ; step = step < LAST_STEP ? step * GROWTH : Infinity) {
    const found: number[] = [];
    for (const side of sides) {
      const { at, sign, bound } = side;
      side.at = stepTowards(from, bound, step);
      side.sign = Math.sign(gap(side.at));
      if (side.sign * sign <= 0) found.push(bisect(at, side.at, sign, gap));
    }
    const [nearest] = found.filter(isZero).sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
    if (nearest !== undefined || step === Infinity) return nearest;
  }
}

/** @param bound - where it is infinite, the step is a multiple of the value; else the rest of the way shrinks by 1 + step */
function stepTowards(from: number, bound: number, step: number): number {
  if (Number.isFinite(bound)) return bound + (from - bound) / (1 + step);
  return from + Math.sign(bound) * Math.min(step, LAST_STEP) * (Math.abs(from) || 1);
}

/** The first double towards b at which the sign is no longer that of a. */
function bisect(a: number, b: number, sign: number, gap: (value: number) => number): number {
  let [near, far] = [a, b];
  for (;;) {
    const middle = near / 2 + far / 2;
    if (middle === near || middle === far) return far;
    if (Math.sign(gap(middle)) === sign) near = middle;
    else far = middle;
  }
}

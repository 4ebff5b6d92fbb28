import { combine, FORMULA_GAPS, OPERATIONS } from './arithmetic.js';
import {
  type CriterionRange,
  normalizationGap,
  normalize,
  normalizeBetween,
} from './normalization.js';
import type { Criterion, ScoreFormula } from './types.js';

/** One column per criterion, all of the same length; NaN = an absent value. */
export type Columns = Readonly<Record<string, Float64Array>>;

/** What a formula is evaluated on: many rows at once. */
export interface FormulaContext {
  readonly criteria: Readonly<Record<string, Criterion>>;
  readonly columns: Columns;
  readonly length: number;
  /** Needed only by relative normalization. */
  readonly ranges: Readonly<Record<string, CriterionRange>>;
}

export interface FormulaValues {
  /** Per row the value; NaN where the criteria are absent or the arithmetic has no result. May be a column of the context. */
  readonly values: Float64Array;
  /** Per row 0, or 1 + the place of the reason in `FORMULA_GAPS`. */
  readonly gaps: Uint8Array;
}

/**
 * The value of a formula for every row.
 *
 * Operands are taken from left to right. An absent criterion is left out of sums, products, maxima, minima and weighted sums; a
 * quotient, difference or power with an absent operand is absent, and so is a list of which only constants remain. Every
 * intermediate result has to be finite, and a product, quotient or power of a number other than 0 must not vanish: an overflow or
 * underflow inside could come out as a plausible number.
 */
export function evaluateFormula(formula: ScoreFormula, context: FormulaContext): FormulaValues {
  const gaps = new Uint8Array(context.length);
  return { values: evaluateNode(formula, context, gaps), gaps };
}

/** The direct operands of a formula. */
export function operandsOf(formula: ScoreFormula): readonly ScoreFormula[] {
  if (typeof formula === 'number' || 'criterion' in formula || 'normalized' in formula) return [];
  if ('weighted' in formula) return formula.weighted.map(({ of }) => of);
  if ('power' in formula) return formula.power;
  if ('sum' in formula) return formula.sum;
  if ('product' in formula) return formula.product;
  if ('quotient' in formula) return formula.quotient;
  if ('difference' in formula) return formula.difference;
  return 'max' in formula ? formula.max : formula.min;
}

/** All criteria of a formula; with `relative` only those whose normalization needs the whole set. */
export function criteriaOf(
  formula: ScoreFormula,
  which: 'all' | 'relative' = 'all',
): ReadonlySet<string> {
  if (typeof formula === 'object' && 'criterion' in formula) {
    return new Set(which === 'all' ? [formula.criterion] : []);
  }
  if (typeof formula === 'object' && 'normalized' in formula) {
    return new Set(which !== 'relative' || formula.by !== 'range' ? [formula.normalized] : []);
  }
  return new Set(operandsOf(formula).flatMap((operand) => [...criteriaOf(operand, which)]));
}

/** Does a score depend on the other items of the list? */
export function isRelative({ formula }: { readonly formula: ScoreFormula }): boolean {
  return criteriaOf(formula, 'relative').size > 0;
}

function evaluateNode(
  formula: ScoreFormula,
  context: FormulaContext,
  gaps: Uint8Array,
): Float64Array {
  if (typeof formula === 'number') return new Float64Array(context.length).fill(formula + 0); // −0 is 0
  if ('criterion' in formula) return context.columns[formula.criterion]!;
  if ('normalized' in formula) return evaluateNormalized(formula, context, gaps);
  const isWeighted = 'weighted' in formula;
  const operation = isWeighted ? 'sum' : OPERATIONS.find((name) => name in formula)!;
  const operands = operandsOf(formula);
  const isMixed = operands.some(isConstant) && !operands.every(isConstant);
  const isMeasured = new Uint8Array(isMixed ? context.length : 0);
  let total: Float64Array | undefined;
  for (const [at, operand] of operands.entries()) {
    let column = evaluateNode(operand, context, gaps);
    if (isWeighted) column = weigh(column, formula.weighted[at]!.weight, gaps);
    if (isMixed && !isConstant(operand)) markKnown(isMeasured, column);
    total = total === undefined ? column : combine(operation, total, column, gaps);
  }
  return isMixed
    ? total!.map((value, row) => (isMeasured[row] === 1 ? value : Number.NaN))
    : total!;
}

function isConstant(formula: ScoreFormula): boolean {
  return typeof formula === 'number';
}

function markKnown(marks: Uint8Array, column: Float64Array): void {
  for (let row = 0; row < column.length; row += 1) if (!Number.isNaN(column[row])) marks[row] = 1;
}

/** weight × value; where there is no value there is nothing to weigh. */
function weigh(column: Float64Array, weight: number, gaps: Uint8Array): Float64Array {
  const weights = column.map((value) => (Number.isNaN(value) ? value : weight));
  return combine('product', column, weights, gaps);
}

function evaluateNormalized(
  formula: Extract<ScoreFormula, { normalized: unknown }>,
  context: FormulaContext,
  gaps: Uint8Array,
): Float64Array {
  const { direction } = context.criteria[formula.normalized]!;
  const range = context.ranges[formula.normalized]!;
  return context.columns[formula.normalized]!.map((value, row) => {
    if (Number.isNaN(value)) return value;
    const isFixed = formula.by === 'range';
    const result = isFixed
      ? normalizeBetween(value, direction, formula.bounds[0], formula.bounds[1])
      : normalize(value, formula.by, direction, range);
    if (result - result !== 0) {
      const reason = isFixed ? 'overflow' : normalizationGap(value, formula.by, direction, range);
      gaps[row] ||= 1 + FORMULA_GAPS.indexOf(reason);
    }
    return result;
  });
}

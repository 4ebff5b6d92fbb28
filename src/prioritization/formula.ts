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

/** Why the arithmetic of a row has no result. */
export const FORMULA_GAPS = [
  'overflow',
  'division-by-zero',
  'underflow',
  'not-a-real-number',
  'negative-share',
  'empty-population',
] as const;
export type FormulaGap = (typeof FORMULA_GAPS)[number];

export interface FormulaValues {
  /** Per row the value; NaN where the criteria are absent or the arithmetic has no result. May be a column of the context. */
  readonly values: Float64Array;
  /** Per row 0, or 1 + the place of the reason in `FORMULA_GAPS`. */
  readonly gaps: Uint8Array;
  /** Every row has a value, and it is not −0. */
  readonly isComplete: boolean;
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
  const state = {
    gaps: new Uint8Array(context.length),
    isComplete: operandsOf(formula).length > 0,
  };
  const values = evaluateNode(formula, context, state);
  return { values, ...state };
}

/** What the evaluation of a formula notes on its way. */
interface Notes {
  readonly gaps: Uint8Array;
  isComplete: boolean;
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
    return new Set(which === 'all' || formula.by !== 'range' ? [formula.normalized] : []);
  }
  return new Set(operandsOf(formula).flatMap((operand) => [...criteriaOf(operand, which)]));
}

function evaluateNode(formula: ScoreFormula, context: FormulaContext, notes: Notes): Float64Array {
  if (typeof formula === 'number') return new Float64Array(context.length).fill(formula + 0); // −0 is 0
  if ('criterion' in formula) return context.columns[formula.criterion]!;
  if ('normalized' in formula) return evaluateNormalized(formula, context, notes);
  const isWeighted = 'weighted' in formula;
  const operation = isWeighted ? 'sum' : OPERATIONS.find((name) => name in formula)!;
  const operands = operandsOf(formula);
  const isMixed = operands.some(isConstant) && !operands.every(isConstant);
  const isMeasured = new Uint8Array(isMixed ? context.length : 0);
  let total: Float64Array | undefined;
  for (const [at, operand] of operands.entries()) {
    let column = evaluateNode(operand, context, notes);
    if (isWeighted) column = weigh(column, formula.weighted[at]!.weight, notes);
    if (isMixed && !isConstant(operand)) markKnown(isMeasured, column);
    total = total === undefined ? column : combine(operation, total, column, notes);
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
function weigh(column: Float64Array, weight: number, notes: Notes): Float64Array {
  const weights = column.map((value) => (Number.isNaN(value) ? value : weight));
  return combine('product', column, weights, notes);
}

function evaluateNormalized(
  formula: Extract<ScoreFormula, { normalized: unknown }>,
  context: FormulaContext,
  notes: Notes,
): Float64Array {
  const { direction } = context.criteria[formula.normalized]!;
  const range = context.ranges[formula.normalized]!;
  notes.isComplete = false;
  return context.columns[formula.normalized]!.map((value, row) => {
    if (Number.isNaN(value)) return value;
    const isFixed = formula.by === 'range';
    const result = isFixed
      ? normalizeBetween(value, direction, formula.bounds[0], formula.bounds[1])
      : normalize(value, formula.by, direction, range);
    if (result - result !== 0) {
      const reason = isFixed ? 'overflow' : normalizationGap(value, range);
      notes.gaps[row] ||= 1 + FORMULA_GAPS.indexOf(reason);
    }
    return result;
  });
}

const OPERATIONS = ['sum', 'product', 'quotient', 'difference', 'max', 'min', 'power'] as const;
type Operation = (typeof OPERATIONS)[number];

/** One operation on two columns. */
function combine(
  operation: Operation,
  left: Float64Array,
  right: Float64Array,
  notes: Notes,
): Float64Array {
  const out = new Float64Array(left.length);
  if (combineNumbers(operation, left, right, out)) return out;
  notes.isComplete = false;
  const needsBoth = operation === 'quotient' || operation === 'difference' || operation === 'power';
  for (let row = 0; row < out.length; row += 1) {
    const a = left[row]!;
    const b = right[row]!;
    if (Number.isNaN(a) || Number.isNaN(b)) {
      out[row] = needsBoth ? Number.NaN : Number.isNaN(a) ? b : a;
      continue;
    }
    const value = operate(operation, a, b);
    const hasVanished =
      value === 0 &&
      a !== 0 &&
      (operation === 'quotient' || operation === 'power' || (operation === 'product' && b !== 0));
    if (value - value === 0 && !hasVanished) {
      out[row] = value;
    } else {
      notes.gaps[row] ||= 1 + FORMULA_GAPS.indexOf(reasonOf(operation, a, b, value));
      out[row] = Number.NaN;
    }
  }
  return out;
}

/**
 * The four basic operations in tight loops, as they suit almost every list.
 *
 * @returns whether all results are finite and none of a product or quotient is 0; otherwise each row has to be looked at
 */
function combineNumbers(
  operation: Operation,
  left: Float64Array,
  right: Float64Array,
  out: Float64Array,
): boolean {
  const length = out.length;
  // NaN once a result is not finite: NaN and ∞ − ∞ stay.
  let doubt = 0;
  if (operation === 'product') {
    for (let row = 0; row < length; row += 1) {
      const value = left[row]! * right[row]!;
      out[row] = value;
      doubt += value === 0 ? Number.NaN : value - value;
    }
  } else if (operation === 'quotient') {
    for (let row = 0; row < length; row += 1) {
      const value = left[row]! / right[row]!;
      out[row] = value;
      doubt += value === 0 ? Number.NaN : value - value;
    }
  } else if (operation === 'sum') {
    for (let row = 0; row < length; row += 1) {
      const value = left[row]! + right[row]!;
      out[row] = value;
      doubt += value - value;
    }
  } else if (operation === 'difference') {
    for (let row = 0; row < length; row += 1) {
      const value = left[row]! - right[row]!;
      out[row] = value;
      doubt += value - value;
    }
  } else {
    return false;
  }
  return doubt === 0;
}

function operate(operation: Operation, a: number, b: number): number {
  switch (operation) {
    case 'product':
      return a * b;
    case 'quotient':
      return a / b;
    case 'sum':
      return a + b;
    case 'difference':
      return a - b;
    case 'max':
      return Math.max(a, b);
    case 'min':
      return Math.min(a, b);
    case 'power':
      return a ** b;
  }
}

function reasonOf(operation: Operation, a: number, b: number, value: number): FormulaGap {
  const divisor = operation === 'quotient' ? b : operation === 'power' ? a : 1;
  if (divisor === 0) return 'division-by-zero';
  if (Number.isNaN(value)) return 'not-a-real-number';
  return value === 0 ? 'underflow' : 'overflow';
}

import type { FormulaGap } from '../../src/prioritization/arithmetic.js';
import {
  type CriterionRange,
  normalizationGap,
  normalize,
  normalizeBetween,
} from '../../src/prioritization/normalization.js';
import type { Criterion, ScoreFormula } from '../../src/prioritization/types.js';

/** One row, number by number: what the columns of src/prioritization/formula.ts have to equal, bit for bit. */
export interface ReferenceContext {
  readonly criteria: Readonly<Record<string, Criterion>>;
  readonly values: Readonly<Record<string, number | undefined>>;
  readonly ranges: Readonly<Record<string, CriterionRange>>;
}

class Gap extends Error {
  readonly reason: FormulaGap;
  constructor(reason: FormulaGap) {
    super(reason);
    this.reason = reason;
  }
}

/** A number, 'absent', or the reason why there is no number. */
export function referenceScore(
  formula: ScoreFormula,
  context: ReferenceContext,
): number | 'absent' | FormulaGap {
  try {
    return evaluate(formula, context) ?? 'absent';
  } catch (error) {
    if (error instanceof Gap) return error.reason;
    throw error;
  }
}

function evaluate(formula: ScoreFormula, context: ReferenceContext): number | undefined {
  if (typeof formula === 'number') return formula;
  if ('criterion' in formula) return context.values[formula.criterion];
  if ('normalized' in formula) {
    const value = context.values[formula.normalized];
    if (value === undefined) return undefined;
    const { direction } = context.criteria[formula.normalized]!;
    if (formula.by === 'range')
      return checked(normalizeBetween(value, direction, ...formula.bounds), 'overflow');
    const range = context.ranges[formula.normalized]!;
    return checked(
      normalize(value, formula.by, direction, range),
      normalizationGap(value, formula.by, direction, range),
    );
  }
  if ('sum' in formula) return fold(formula.sum, context, (a, b) => a + b);
  if ('product' in formula) return fold(formula.product, context, times);
  if ('max' in formula) return fold(formula.max, context, (a, b) => (a > b ? a : b));
  if ('min' in formula) return fold(formula.min, context, (a, b) => (a < b ? a : b));
  if ('weighted' in formula) {
    let total: number | undefined;
    let isMeasured = formula.weighted.every(({ of }) => typeof of === 'number');
    for (const { weight, of } of formula.weighted) {
      const value = evaluate(of, context);
      if (value === undefined) continue;
      if (typeof of !== 'number') isMeasured = true;
      const term = times(value, weight);
      total = checked(total === undefined ? term : total + term, 'overflow');
    }
    return isMeasured ? total : undefined;
  }
  const [left, right] =
    'quotient' in formula
      ? formula.quotient
      : 'difference' in formula
        ? formula.difference
        : formula.power;
  const a = evaluate(left, context);
  const b = evaluate(right, context);
  if (a === undefined || b === undefined) return undefined;
  if ('difference' in formula) return checked(a - b, 'overflow');
  if ('quotient' in formula) {
    if (b === 0) throw new Gap('division-by-zero');
    return vanishing(a / b, a);
  }
  if (a === 0 && b < 0) throw new Gap('division-by-zero');
  return vanishing(checked(a ** b, 'not-a-real-number'), a);
}

/** From left to right, absent operands left out; absent when nothing but constants is left beside an absent one. */
function fold(
  operands: readonly ScoreFormula[],
  context: ReferenceContext,
  combine: (a: number, b: number) => number,
): number | undefined {
  let total: number | undefined;
  let isMeasured = operands.every((operand) => typeof operand === 'number');
  for (const operand of operands) {
    const value = evaluate(operand, context);
    if (value === undefined) continue;
    if (typeof operand !== 'number') isMeasured = true;
    total = total === undefined ? value : checked(combine(total, value), 'overflow');
  }
  return isMeasured ? total : undefined;
}

function times(a: number, b: number): number {
  if (a === 0 || b === 0) return a * b;
  return vanishing(a * b, a);
}

function vanishing(value: number, from: number): number {
  if (value === 0 && from !== 0) throw new Gap('underflow');
  return checked(value, 'overflow');
}

function checked(value: number, reasonOfNaN: FormulaGap): number {
  if (Number.isNaN(value)) throw new Gap(reasonOfNaN);
  if (!Number.isFinite(value)) throw new Gap('overflow');
  return value;
}

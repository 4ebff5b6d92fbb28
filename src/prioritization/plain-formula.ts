import { type FormulaContext, operandsOf } from './formula.js';
import type { ScoreFormula } from './types.js';

const PLAIN_OPERATIONS = ['product', 'quotient', 'sum', 'difference'] as const;
type PlainOperation = (typeof PLAIN_OPERATIONS)[number];
type Table = Pick<FormulaContext, 'columns' | 'length'>;

/**
 * A formula of the four basic operations in tight loops, one per operation; it suits almost every list.
 *
 * @returns what `evaluateFormula` gives where every row has a value and no product or quotient is 0; undefined where a row has to be
 *   looked at, and for any other formula
 */
export function evaluatePlainFormula(
  formula: ScoreFormula,
  table: Table,
): Float64Array | undefined {
  const values = evaluate(formula, table);
  return values !== undefined && isSound(values, formula) ? values : undefined;
}

function operationOf(formula: ScoreFormula): PlainOperation | undefined {
  return PLAIN_OPERATIONS.find((name) => name in Object(formula));
}

/** A fresh column, not yet checked; undefined for a formula of another kind, and for an operand that is not sound. */
function evaluate(formula: ScoreFormula, table: Table): Float64Array | undefined {
  const operation = operationOf(formula);
  const operands = operandsOf(formula);
  if (operation === undefined || operands.length < 2) return undefined;
  // A factor that is ∞ or vanished shows in the product, and a dividend in the quotient; a term or a divisor may not.
  const hides = operation === 'sum' || operation === 'difference';
  let total: Float64Array | undefined;
  let isOwn = false;
  for (const [at, operand] of operands.entries()) {
    const values = operandValues(operand, table);
    if (values === undefined) return undefined;
    const mustCheck =
      operationOf(operand) !== undefined && (hides || (operation === 'quotient' && at === 1));
    if (mustCheck && !isSound(values, operand)) return undefined;
    if (total === undefined) {
      total = values;
      // A column belongs to the table: only what was made here may be written to.
      isOwn = !('criterion' in Object(operand));
      continue;
    }
    const out: Float64Array = isOwn ? total : new Float64Array(table.length);
    operate(operation, out, total, values);
    total = out;
    isOwn = true;
  }
  return total;
}

function operandValues(operand: ScoreFormula, table: Table): Float64Array | undefined {
  if (typeof operand === 'number') return new Float64Array(table.length).fill(operand + 0); // −0 is 0
  return 'criterion' in operand ? table.columns[operand.criterion] : evaluate(operand, table);
}

/** Are all values finite, and none of a product or quotient 0? */
function isSound(values: Float64Array, formula: ScoreFormula): boolean {
  const operation = operationOf(formula);
  const mayVanish = operation === 'sum' || operation === 'difference';
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!;
    if (value - value !== 0 || (value === 0 && !mayVanish)) return false;
  }
  return true;
}

function operate(
  operation: PlainOperation,
  out: Float64Array,
  left: Float64Array,
  right: Float64Array,
): void {
  const { length } = out;
  if (operation === 'product') {
    for (let row = 0; row < length; row += 1) out[row] = left[row]! * right[row]!;
  } else if (operation === 'quotient') {
    for (let row = 0; row < length; row += 1) out[row] = left[row]! / right[row]!;
  } else if (operation === 'sum') {
    for (let row = 0; row < length; row += 1) out[row] = left[row]! + right[row]!;
  } else {
    for (let row = 0; row < length; row += 1) out[row] = left[row]! - right[row]!;
  }
}

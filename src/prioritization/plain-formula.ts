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
  const operation = PLAIN_OPERATIONS.find((name) => name in Object(formula));
  const operands = operandsOf(formula);
  if (operation === undefined || operands.length < 2) return undefined;
  let total = operandValues(operands[0]!, table);
  if (total === undefined) return undefined;
  // A column belongs to the table: only what was made here may be written to.
  const out = 'criterion' in Object(operands[0]) ? new Float64Array(table.length) : total;
  for (const operand of operands.slice(1)) {
    const values = operandValues(operand, table);
    if (values === undefined || !operate(operation, out, total, values)) return undefined;
    total = out;
  }
  return out;
}

function operandValues(operand: ScoreFormula, table: Table): Float64Array | undefined {
  if (typeof operand === 'number') return new Float64Array(table.length).fill(operand + 0); // −0 is 0
  return 'criterion' in operand
    ? table.columns[operand.criterion]
    : evaluatePlainFormula(operand, table);
}

/** @returns false as soon as a value is not finite, or a product or quotient is 0 */
function operate(
  operation: PlainOperation,
  out: Float64Array,
  left: Float64Array,
  right: Float64Array,
): boolean {
  const { length } = out;
  if (operation === 'product') {
    for (let row = 0; row < length; row += 1) {
      const value = left[row]! * right[row]!;
      if (value - value !== 0 || value === 0) return false;
      out[row] = value;
    }
  } else if (operation === 'quotient') {
    for (let row = 0; row < length; row += 1) {
      const value = left[row]! / right[row]!;
      if (value - value !== 0 || value === 0) return false;
      out[row] = value;
    }
  } else if (operation === 'sum') {
    for (let row = 0; row < length; row += 1) {
      const value = left[row]! + right[row]!;
      if (value - value !== 0) return false;
      out[row] = value;
    }
  } else {
    for (let row = 0; row < length; row += 1) {
      const value = left[row]! - right[row]!;
      if (value - value !== 0) return false;
      out[row] = value;
    }
  }
  return true;
}

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

export const OPERATIONS = [
  'sum',
  'product',
  'quotient',
  'difference',
  'max',
  'min',
  'power',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** One operation on two columns, row by row. */
export function combine(
  operation: Operation,
  left: Float64Array,
  right: Float64Array,
  gaps: Uint8Array,
): Float64Array {
  const out = new Float64Array(left.length);
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
      gaps[row] ||= 1 + FORMULA_GAPS.indexOf(reasonOf(operation, a, b, value));
      out[row] = Number.NaN;
    }
  }
  return out;
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
  // With a 0 on the left only a power can have no result.
  const divisor = operation === 'quotient' ? b : a;
  if (divisor === 0) return 'division-by-zero';
  if (Number.isNaN(value)) return 'not-a-real-number';
  return value === 0 ? 'underflow' : 'overflow';
}

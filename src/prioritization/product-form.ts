import type { ScoreFormula } from './types.js';

/** A formula written as coefficient × Π criterion ^ exponent. */
export interface ProductForm {
  readonly coefficient: number;
  readonly exponents: ReadonlyMap<string, number>;
}

/** The product form of a formula made of criteria, constants, products, quotients and powers; undefined for any other. */
export function productForm(formula: ScoreFormula): ProductForm | undefined {
  if (typeof formula === 'number') return { coefficient: formula, exponents: new Map() };
  if ('criterion' in formula) {
    return { coefficient: 1, exponents: new Map([[formula.criterion, 1]]) };
  }
  if ('product' in formula) return multiplyAll(formula.product.map((factor) => [factor, 1]));
  if ('quotient' in formula) {
    return multiplyAll([
      [formula.quotient[0], 1],
      [formula.quotient[1], -1],
    ]);
  }
  return 'power' in formula ? multiplyAll([formula.power]) : undefined;
}

function multiplyAll(
  factors: readonly (readonly [ScoreFormula, number])[],
): ProductForm | undefined {
  let coefficient = 1;
  const exponents = new Map<string, number>();
  for (const [factor, exponent] of factors) {
    const form = productForm(factor);
    if (form === undefined) return undefined;
    coefficient *= form.coefficient ** exponent;
    for (const [name, own] of form.exponents) {
      exponents.set(name, (exponents.get(name) ?? 0) + own * exponent);
    }
  }
  return { coefficient, exponents };
}

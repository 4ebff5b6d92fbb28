import type { Criterion, ScoreFormula, ScoringModel } from '../../src/prioritization/types.js';

/** A criterion without bounds; `rest` adds or replaces. */
export const criterion = (rest: Partial<Criterion> = {}): Criterion => ({
  label: 'Label',
  direction: 'benefit',
  ...rest,
});

/** A user's own model, as it would come from JSON: the compiler does not know its criteria. */
export const modelOf = (
  formula: ScoreFormula,
  criteria: Readonly<Record<string, Criterion>> = { a: criterion(), b: criterion() },
): ScoringModel => ({ id: 'own', version: '1.0.0', name: 'Own', criteria, formula });

/** An own property also where the name is `__proto__`. */
export const own = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(entries) as Record<string, T>;

export const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
};

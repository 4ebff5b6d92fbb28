import { createFinding, type Severity } from '../core/finding.js';
import type { JsonRecord } from '../core/json.js';
import { operandsOf } from './formula.js';
import { LINT_MESSAGES } from './model-messages.js';
import type { ModelFinding } from './model-structure.js';
import type { Criterion, ScoreFormula, ScoringModel } from './types.js';

type Path = readonly (string | number)[];

/** Where a part of a formula stands. */
interface Place {
  readonly path: Path;
  /** 1 = a larger value raises the score, −1 = it lowers it, as far as the signs of the factors are known. */
  readonly sign: 1 | -1;
  /** Is the whole score proportional to this part? */
  readonly isFactor: boolean;
  /** Is it multiplied or divided? */
  readonly isInRatio: boolean;
}

/** What may mislead in a model that can be used, in the order of the formula. */
export function lintModel(model: ScoringModel): readonly ModelFinding[] {
  const found: ModelFinding[] = [];
  const note = (
    code: keyof typeof LINT_MESSAGES,
    severity: Severity,
    params: JsonRecord,
    path: Path,
  ): void => {
    found.push(createFinding(LINT_MESSAGES, code, severity, params, { path }));
  };
  const visit = (formula: ScoreFormula, place: Place): void => {
    if (typeof formula === 'number') {
      if (place.isFactor && place.path.length > 1)
        note('prioritization/rank-neutral-factor', 'info', { factor: formula }, place.path);
      return;
    }
    if ('criterion' in formula)
      return lintCriterion(formula.criterion, model.criteria[formula.criterion]!, place, note);
    if ('normalized' in formula) {
      const { label } = model.criteria[formula.normalized]!;
      const params = { criterion: formula.normalized, label, by: formula.by };
      if (formula.by !== 'range') note('prioritization/set-relative', 'info', params, place.path);
      return;
    }
    if ('weighted' in formula) {
      const sum = formula.weighted.reduce((total, { weight }) => total + weight, 0);
      if (Math.abs(sum - 1) > 1e-9)
        note('prioritization/weights-do-not-sum', 'info', { sum }, [...place.path, 'weighted']);
    }
    if ('quotient' in formula && !isPositive(formula.quotient[1], model)) {
      note('prioritization/divisor-may-vanish', 'warning', {}, [...place.path, 'quotient', 1]);
    }
    for (const [at, operand] of operandsOf(formula).entries()) {
      visit(operand, placeOf(formula, at, place));
    }
  };
  visit(model.formula, { path: ['formula'], sign: 1, isFactor: true, isInRatio: false });
  return found;
}

function lintCriterion(
  name: string,
  { label, direction, scale, levels }: Criterion,
  { path, sign, isInRatio }: Place,
  note: (
    code: keyof typeof LINT_MESSAGES,
    severity: Severity,
    params: JsonRecord,
    path: Path,
  ) => void,
): void {
  const params = { criterion: name, label };
  if ((direction === 'cost') === (sign === 1)) {
    note(
      `prioritization/${direction === 'cost' ? 'cost-raises-score' : 'benefit-lowers-score'}`,
      'warning',
      params,
      path,
    );
  }
  const isLabelled = scale === undefined ? levels !== undefined : scale !== 'ratio';
  if (isLabelled && isInRatio) note('prioritization/labels-in-ratio', 'info', params, path);
}

function placeOf(
  formula: Exclude<ScoreFormula, number>,
  at: number,
  { path, sign, isFactor, isInRatio }: Place,
): Place {
  const name = (Object.keys(SIGN_OF) as (keyof typeof SIGN_OF)[]).find((key) => key in formula)!;
  const isProduct = name === 'product' || name === 'quotient';
  const isLowering =
    'weighted' in formula
      ? formula.weighted[at]!.weight < 0
      : 'power' in formula
        ? formula.power[1] < 0
        : SIGN_OF[name] === -1 && at === 1;
  return {
    path: 'weighted' in formula ? [...path, name, at, 'of'] : [...path, name, at],
    sign: isLowering ? (sign === 1 ? -1 : 1) : sign,
    isFactor: isFactor && isProduct,
    isInRatio: isInRatio || isProduct || name === 'power',
  };
}

/** −1 where the second operand lowers the result. */
const SIGN_OF = {
  sum: 1,
  product: 1,
  max: 1,
  min: 1,
  weighted: 1,
  power: 1,
  quotient: -1,
  difference: -1,
} as const;

/** Is the value above 0 for all values that the criteria allow? As far as ranges tell. */
function isPositive(formula: ScoreFormula, model: ScoringModel): boolean {
  if (typeof formula === 'number') return formula > 0;
  if ('criterion' in formula) {
    const { min = -Infinity, exclusiveMin = -Infinity } = model.criteria[formula.criterion]!;
    return min > 0 || exclusiveMin >= 0;
  }
  if ('power' in formula) return isPositive(formula.power[0], model);
  const operands = operandsOf(formula);
  const positive = operands.filter((operand) => isPositive(operand, model)).length;
  if ('max' in formula) return positive > 0;
  if ('sum' in formula)
    return positive > 0 && operands.every((operand) => isNotNegative(operand, model));
  return (
    ('product' in formula || 'quotient' in formula || 'min' in formula) &&
    positive === operands.length
  );
}

function isNotNegative(formula: ScoreFormula, model: ScoringModel): boolean {
  if (typeof formula === 'number') return formula >= 0;
  if ('criterion' in formula) {
    const { min = -Infinity, exclusiveMin = -Infinity } = model.criteria[formula.criterion]!;
    return min >= 0 || exclusiveMin >= 0;
  }
  return isPositive(formula, model);
}

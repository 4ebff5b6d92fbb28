import { finiteScore, requireCriteria } from './criterion.js';
import type { Criterion, ScoringModel } from './types.js';

export interface CostOfDelayInput {
  /** User-business value, relative points ≥ 0. */
  readonly businessValue: number;
  /** Time criticality, relative points ≥ 0. */
  readonly timeCriticality: number;
  /** Risk reduction and/or opportunity enablement (RR|OE), relative points ≥ 0. */
  readonly riskReduction: number;
}

export interface WsjfInput extends CostOfDelayInput {
  /** Job size as a stand-in for duration, relative points > 0. */
  readonly jobSize: number;
}

/**
 * Score one job by SAFe's WSJF: (business value + time criticality + risk reduction) ÷ job size.
 *
 * Higher is better. The points are relative to the other jobs of one backlog (1, 2, 3, 5, 8, 13, 20; each column has a 1):
 * a score means nothing outside of it. For cost of delay in money use {@link cd3}.
 *
 * @param input.businessValue - relative points ≥ 0
 * @param input.timeCriticality - relative points ≥ 0
 * @param input.riskReduction - risk reduction and/or opportunity enablement, relative points ≥ 0
 * @param input.jobSize - relative points > 0
 * @returns points of delay per point of size
 * @throws DomainError `prioritization/invalid-input` when a value is missing, not finite or out of its range
 * @example
 * wsjf({ businessValue: 8, timeCriticality: 5, riskReduction: 2, jobSize: 4 }) //=> 3.75
 * @see Scaled Agile Framework, "WSJF", framework.scaledagile.com/wsjf
 */
export function wsjf(input: WsjfInput): number {
  const values = requireCriteria(wsjfModel.criteria, input);
  const costOfDelay = values.businessValue + values.timeCriticality + values.riskReduction;
  return finiteScore(costOfDelay / values.jobSize, [costOfDelay]);
}

/**
 * The numerator of WSJF: business value + time criticality + risk reduction.
 *
 * @returns relative points; compare them only within one backlog
 * @throws DomainError `prioritization/invalid-input` when a value is missing, not finite or out of its range
 * @example
 * wsjfCostOfDelay({ businessValue: 1, timeCriticality: 3, riskReduction: 5 }) //=> 9
 * @see Scaled Agile Framework, "WSJF", framework.scaledagile.com/wsjf
 */
export function wsjfCostOfDelay(input: CostOfDelayInput): number {
  const { businessValue, timeCriticality, riskReduction } = requireCriteria(delayCriteria, input);
  const costOfDelay = businessValue + timeCriticality + riskReduction;
  return finiteScore(costOfDelay, [costOfDelay]);
}

const businessValue: Criterion = {
  label: 'Business value',
  unit: 'points',
  scale: 'relative',
  min: 0,
  direction: 'benefit',
};
const timeCriticality: Criterion = {
  label: 'Time criticality',
  unit: 'points',
  scale: 'relative',
  min: 0,
  direction: 'benefit',
};
const riskReduction: Criterion = {
  label: 'Risk reduction',
  unit: 'points',
  scale: 'relative',
  min: 0,
  direction: 'benefit',
};

const delayCriteria: Readonly<Record<keyof CostOfDelayInput, Criterion>> = {
  businessValue,
  timeCriticality,
  riskReduction,
};

/** SAFe's WSJF as data; scores as {@link wsjf} does. */
export const wsjfModel: ScoringModel<keyof WsjfInput> = {
  id: 'wsjf',
  version: '1.0.0',
  name: 'WSJF (SAFe)',
  criteria: {
    businessValue,
    timeCriticality,
    riskReduction,
    jobSize: {
      label: 'Job size',
      unit: 'points',
      scale: 'relative',
      exclusiveMin: 0,
      direction: 'cost',
    },
  },
  formula: {
    quotient: [
      {
        sum: [
          { criterion: 'businessValue' },
          { criterion: 'timeCriticality' },
          { criterion: 'riskReduction' },
        ],
      },
      { criterion: 'jobSize' },
    ],
  },
};

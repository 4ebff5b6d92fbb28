import { finiteScore, requireCriteria } from './criterion.js';
import type { ScoringModel } from './types.js';

export interface Cd3Input {
  /** What one unit of time of delay costs, ≥ 0: money (or points) per week, day or month. */
  readonly costOfDelay: number;
  /** How long the item occupies the team, in that same unit of time, > 0. */
  readonly duration: number;
}

/**
 * Score one job by CD3, cost of delay divided by duration: costOfDelay ÷ duration.
 *
 * Higher is better. For independent jobs, one after the other, with a constant cost of delay, this order has the lowest total
 * delay cost there is (Smith's rule). A score that is 50 % higher does not save 50 %.
 *
 * @param input.costOfDelay - money (or points) per unit of time, ≥ 0
 * @param input.duration - in the same unit of time, > 0
 * @returns money (or points) per unit of time, per unit of time
 * @throws DomainError `prioritization/invalid-input` when a value is missing, not finite or out of its range
 * @example
 * cd3({ costOfDelay: 30, duration: 4 }) //=> 7.5
 * @see Donald Reinertsen, "The Principles of Product Development Flow", 2009; blackswanfarming.com/cd3
 */
export function cd3(input: Cd3Input): number {
  const { costOfDelay, duration } = requireCriteria(cd3Model.criteria, input);
  return finiteScore(costOfDelay / duration, [costOfDelay]);
}

/** CD3 as data; scores as {@link cd3} does. */
export const cd3Model: ScoringModel<keyof Cd3Input> = {
  id: 'cd3',
  version: '1.0.0',
  name: 'CD3 (cost of delay ÷ duration)',
  criteria: {
    costOfDelay: {
      label: 'Cost of delay',
      unit: 'money per unit of time',
      min: 0,
      direction: 'benefit',
    },
    duration: { label: 'Duration', unit: 'units of time', exclusiveMin: 0, direction: 'cost' },
  },
  formula: { quotient: [{ criterion: 'costOfDelay' }, { criterion: 'duration' }] },
};

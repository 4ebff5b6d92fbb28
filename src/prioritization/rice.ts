import { finiteScore, requireCriteria } from './criterion.js';
import type { ScoringModel } from './types.js';

export interface RiceInput {
  /** People or events in one period, ≥ 0; the same period for the whole list. */
  readonly reach: number;
  /** Effect on one of them: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal; any number ≥ 0. */
  readonly impact: number;
  /** Ratio 0 to 1 (80 % is 0.8). */
  readonly confidence: number;
  /** Person-months, or any one unit for the whole list, > 0. */
  readonly effort: number;
}

/**
 * Score one candidate by RICE: reach × impact × confidence ÷ effort.
 *
 * Higher is better. The scale has no meaning of its own: compare scores only within one list and one reach period.
 * The operations are taken from left to right: ((reach × impact) × confidence) ÷ effort.
 *
 * @param input.reach - people or events in one period, ≥ 0
 * @param input.impact - effect on one of them: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal; any number ≥ 0
 * @param input.confidence - ratio 0 to 1 (80 % is 0.8)
 * @param input.effort - person-months (or any one unit for the whole list), > 0
 * @returns impact per unit of effort; 0 when a factor is 0
 * @throws DomainError `prioritization/invalid-input` when a value is missing, not finite or out of its range
 * @example
 * rice({ reach: 450, impact: 3, confidence: 1, effort: 2 }) //=> 675
 * @see Sean McBride, "RICE: Simple prioritization for product managers", Intercom, 2018
 */
export function rice(input: RiceInput): number {
  const { reach, impact, confidence, effort } = requireCriteria(riceModel.criteria, input);
  return finiteScore((reach * impact * confidence) / effort, [reach, impact, confidence]);
}

/** RICE as data; scores as {@link rice} does. */
export const riceModel: ScoringModel<'reach' | 'impact' | 'confidence' | 'effort'> = {
  id: 'rice',
  version: '1.0.0',
  name: 'RICE',
  criteria: {
    reach: { label: 'Reach', unit: 'people per period', min: 0, direction: 'benefit' },
    impact: {
      label: 'Impact',
      min: 0,
      direction: 'benefit',
      // Intercom chose the numbers as multiples of each other.
      scale: 'ratio',
      levels: { massive: 3, high: 2, medium: 1, low: 0.5, minimal: 0.25 },
    },
    confidence: { label: 'Confidence', unit: 'ratio', min: 0, max: 1, direction: 'benefit' },
    effort: { label: 'Effort', unit: 'person-months', exclusiveMin: 0, direction: 'cost' },
  },
  formula: {
    quotient: [
      { product: [{ criterion: 'reach' }, { criterion: 'impact' }, { criterion: 'confidence' }] },
      { criterion: 'effort' },
    ],
  },
};

import { requireCriteria } from './criterion.js';
import type { ScoringModel } from './types.js';

export interface OpportunityInput {
  /** How important the outcome is, 0 to 10: 10 × the share of customers who rate it 4 or 5 of 5. */
  readonly importance: number;
  /** How satisfied they are with it today, 0 to 10, measured the same way. */
  readonly satisfaction: number;
}

/**
 * Score one customer outcome by Ulwick's opportunity algorithm: importance + max(importance − satisfaction, 0).
 *
 * Above 10 is worth a look, above 12 is strong, above 15 is rare. Score each segment apart: an average over segments hides them.
 * The clamp at 0 comes after the answers of a segment were aggregated, never per respondent.
 *
 * @param input.importance - 0 to 10
 * @param input.satisfaction - 0 to 10
 * @returns 0 to 20; an outcome that is over-served scores its importance
 * @throws DomainError `prioritization/invalid-input` when a value is missing, not finite or out of its range
 * @example
 * opportunityScore({ importance: 9, satisfaction: 4 }) //=> 14
 * @see Anthony Ulwick, "What Customers Want", 2005
 */
export function opportunityScore(input: OpportunityInput): number {
  const { importance, satisfaction } = requireCriteria(opportunityModel.criteria, input);
  return importance + Math.max(importance - satisfaction, 0);
}

/** The opportunity score as data; scores as {@link opportunityScore} does. */
export const opportunityModel: ScoringModel<keyof OpportunityInput> = {
  id: 'opportunity-score',
  version: '1.0.0',
  name: 'Opportunity score (Ulwick)',
  criteria: {
    importance: { label: 'Importance', unit: '0 to 10', min: 0, max: 10, direction: 'benefit' },
    satisfaction: { label: 'Satisfaction', unit: '0 to 10', min: 0, max: 10, direction: 'cost' },
  },
  formula: {
    sum: [
      { criterion: 'importance' },
      { max: [{ difference: [{ criterion: 'importance' }, { criterion: 'satisfaction' }] }, 0] },
    ],
  },
};

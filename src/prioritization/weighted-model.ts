import { DomainError } from '../core/domain-error.js';
import { toJsonScalar } from '../core/json.js';
import { readOptions } from '../core/options.js';
import type { Criterion, ScoreFormula, ScoringModel } from './types.js';

/** A criterion with its share in a weighted score. */
export interface WeightedCriterion extends Criterion {
  /** Any number; give weights that sum to 1 to keep the score on the scale of the values. */
  readonly weight: number;
}

export interface WeightedModelInput<K extends string> {
  readonly id: string;
  /** Absent = the id. */
  readonly name?: string | undefined;
  /** Absent = 1.0.0. */
  readonly version?: string | undefined;
  readonly criteria: Readonly<Record<K, WeightedCriterion>>;
}

/**
 * A weighted scoring model: Σ weight × value, each value on the scale 0..1, higher = better.
 *
 * A criterion with `min` and `max` is placed between these bounds, so that a score does not change when another item is added.
 * One without them is placed between the lowest and the highest value of the list that is ranked: set-relative.
 *
 * @param input.criteria - in the order of the formula; a cost counts from its top down
 * @returns a model like any other; the weights are taken as they are, they are not divided by their sum
 * @throws DomainError `prioritization/invalid-model` when a weight is not finite, all are 0, or `min` is not below `max`
 * @example
 * const model = weightedModel({ id: 'fit', criteria: {
 *   value: { label: 'Value', min: 0, max: 10, direction: 'benefit', weight: 0.5 },
 *   risk: { label: 'Risk', min: 0, max: 10, direction: 'cost', weight: 0.5 },
 * } });
 * rankItems([{ id: 'a', value: 5, risk: 0 }, { id: 'b', value: 5, risk: 5 }], model).ranked.map(({ score }) => score) //=> [0.75, 0.5]
 * @see Jira Product Discovery and airfocus, weighted scores (docs/concepts/prioritization.md compares their normalizations)
 */
export function weightedModel<K extends string>(input: WeightedModelInput<K>): ScoringModel<K> {
  input = readOptions(input);
  // Object(null) is {}: what is no record has no weights, and that is an error of its own.
  const given = Object(input.criteria) as WeightedModelInput<K>['criteria'];
  const entries = (Object.keys(given) as K[]).map((name) => {
    const { weight, ...criterion } = Object(given[name]) as WeightedCriterion;
    return { name, weight, criterion };
  });
  if (
    !entries.every(({ weight }) => Number.isFinite(weight)) ||
    entries.every(({ weight }) => weight === 0)
  ) {
    throw new DomainError('prioritization/invalid-model', {
      model: toJsonScalar(input.id),
      problem: 'weights',
    });
  }
  return {
    id: input.id,
    version: input.version ?? '1.0.0',
    name: input.name ?? input.id,
    criteria: Object.fromEntries(entries.map(({ name, criterion }) => [name, criterion])) as Record<
      K,
      Criterion
    >,
    formula: {
      weighted: entries.map(({ name, weight, criterion }) => ({
        weight,
        of: onUnitScale(name, criterion),
      })),
    },
  };
}

function onUnitScale<K extends string>(name: K, { min, max }: Criterion): ScoreFormula<K> {
  if (min === undefined || max === undefined) return { normalized: name, by: 'min-max' };
  if (min < max) return { normalized: name, by: 'range', bounds: [min, max] };
  throw new DomainError('prioritization/invalid-model', {
    criterion: name,
    problem: 'min-not-below-max',
  });
}

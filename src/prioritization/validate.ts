import { lintModel } from './lint-model.js';
import { findModelErrors, type ModelFinding } from './model-structure.js';
import type { ScoringModel } from './types.js';

/**
 * Check a scoring model, also one of unknown origin: every error and every lint, nothing thrown.
 *
 * Errors keep the model from being used. Warnings and infos speak of a formula that can be used and may mislead: a cost that
 * raises the score, a divisor that can be 0, labels in a ratio, weights that do not sum to 1.
 *
 * @param model - what claims to be a model; the built-in ones have no finding above info
 * @returns errors first; the lints of a model with an error are left out; empty = good
 * @example
 * validateModel(riceModel) //=> []
 * validateModel({ ...cd3Model, formula: { criterion: 'costOfDelays' } }).map(({ code }) => code)
 * //=> ['prioritization/unknown-criterion', 'prioritization/unused-criterion', 'prioritization/unused-criterion']
 * validateModel(wsjfModel).map(({ code, severity }) => [code, severity])
 * //=> [['prioritization/labels-in-ratio', 'info'], ['prioritization/labels-in-ratio', 'info'], ['prioritization/labels-in-ratio', 'info'], ['prioritization/labels-in-ratio', 'info']]
 */
export function validateModel(model: ScoringModel): readonly ModelFinding[] {
  const errors = findModelErrors(model);
  return errors.some(({ severity }) => severity === 'error')
    ? errors
    : [...errors, ...lintModel(model)];
}

import type { MessageTemplate } from '../core/finding.js';

/** What is wrong with a scoring model. */
export const MODEL_MESSAGES = {
  'prioritization/invalid-model': {
    message: 'The model is malformed at {place}: {why}.',
    hint: 'See docs/concepts/prioritization.md for the shape of a model.',
  },
  'prioritization/unknown-criterion': {
    message: 'The formula uses "{criterion}", which is not a criterion of the model.',
    hint: 'Declare it under `criteria`, or correct the name.',
  },
  'prioritization/unused-criterion': {
    message: 'The formula never uses the criterion "{criterion}".',
    hint: 'Remove it, or use it.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** What may mislead in a model that can be used. */
export const LINT_MESSAGES = {
  'prioritization/rank-neutral-factor': {
    message: 'The factor {factor} scales all scores alike and changes no rank.',
    hint: 'Leave it out; to let a criterion count more, raise it to a power.',
  },
  'prioritization/cost-raises-score': {
    message: '{label} is a cost, and a higher value raises the score.',
    hint: 'Divide by it or subtract it, or call it a benefit.',
  },
  'prioritization/benefit-lowers-score': {
    message: '{label} is a benefit, and a higher value lowers the score.',
    hint: 'Multiply by it or add it, or call it a cost.',
  },
  'prioritization/labels-in-ratio': {
    message: '{label} is a scale of labels, and the formula multiplies or divides it.',
    hint: 'Labels have no zero: 3 ÷ 2 is below 8 ÷ 5, yet with 1 added to the labels above, 4 ÷ 2 is above 9 ÷ 5.',
  },
  'prioritization/weights-do-not-sum': {
    message: 'The weights sum to {sum}, not to 1.',
    hint: 'The order is the same; divide them by their sum to keep the scale of the values.',
  },
  'prioritization/set-relative': {
    message: '{label} is normalized by the list that is ranked ({by}).',
    hint: 'A score changes when another item is added; fixed bounds (`range`) keep it.',
  },
  'prioritization/divisor-may-vanish': {
    message: 'The divisor can be 0 or negative.',
    hint: 'Give its criteria a lowest value above 0 (`exclusiveMin: 0`).',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** What is wrong at a place of a model, in words. */
export const MODEL_PROBLEMS = {
  'not-a-text': 'it is not a text',
  'no-criteria': 'there are no criteria',
  'too-many-criteria': 'there are too many criteria',
  'too-deep-or-too-large': 'it is too deep, too large, or contains itself',
  'not-finite': 'it is not a finite number',
  'not-one-operation': 'it is not exactly one operation, number or criterion',
  'not-two-operands': 'it does not have exactly two operands',
  'exponent-not-a-number': 'the exponent is not a finite number',
  'unknown-normalization': 'there is no such normalization',
  'min-not-below-max': 'the lowest value is not below the highest',
  'unknown-direction': 'it is neither "benefit" nor "cost"',
  'unknown-scale': 'there is no such scale',
  'not-a-record': 'it is not a record of words and numbers',
  'not-a-list-of-operands': 'it is not a list of at least one operand',
} as const;

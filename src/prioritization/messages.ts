import type { MessageTemplate } from '../core/finding.js';

export type PrioritizationCode = keyof typeof PRIORITIZATION_MESSAGES;

/** The English sentence of each finding code of this module. */
export const PRIORITIZATION_MESSAGES = {
  'prioritization/not-a-number': {
    message: '{label} is {value}, which is not a number.',
    hint: 'Give a finite number; turn text into numbers where the data enters.',
  },
  'prioritization/unknown-level': {
    message: '{label} is "{value}", which is not one of its levels: {levels}.',
    hint: 'Use one of the levels or a number.',
  },
  'prioritization/out-of-range': {
    message: '{label} is {value}; allowed is {range}.',
    hint: 'Correct the value, or widen the range in the model.',
  },
  'prioritization/looks-like-percent': {
    message: '{label} is {value}; allowed is {range}.',
    hint: 'It looks like a percentage: write {suggestion} for {value} %.',
  },
  'prioritization/unreadable': {
    message: 'The values of this item cannot be read.',
    hint: 'Rank plain objects.',
  },
  'prioritization/not-computable': {
    message: 'The score cannot be computed: {reason}.',
    hint: 'Check the inputs, or guard the divisor in the formula.',
  },
  'prioritization/needs-population': {
    message: 'The model is relative to a set of items, and no set was given.',
    hint: 'Rank the whole list, or pass it as `population`.',
  },
  'prioritization/duplicate-id': {
    message: '{count} items have the id "{id}".',
    hint: 'Each of them is ranked; make ids unique so that results can be told apart.',
  },
  'prioritization/missing-id': {
    message: 'Item {index} has no id; "{id}" stands for it.',
    hint: 'Give it an `id`, or pass the option `id`.',
  },
  'prioritization/criterion-in-no-item': {
    message: 'No item has "{criterion}".',
    hint: 'Check the spelling, or pass the option `input`.',
  },
  'prioritization/floor-applied': {
    message: '{label} of "{id}" is 0; the floor {floor} was taken.',
    hint: 'Estimate it.',
  },
  'prioritization/zero-range': {
    message: 'All items have the same {label}, so that it cannot tell them apart.',
    hint: 'It counts the same for each of them.',
  },
  'prioritization/invalid-model': {
    message: 'The model is malformed: {problem}.',
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

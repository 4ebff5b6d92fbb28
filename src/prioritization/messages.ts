import type { MessageTemplate } from '../core/finding.js';
import { LINT_MESSAGES, MODEL_MESSAGES } from './model-messages.js';

/** Codes of the findings of this module, and of the sentences of `explainRank`. */
export type PrioritizationCode =
  | keyof typeof RANKING_MESSAGES
  | keyof typeof MODEL_MESSAGES
  | keyof typeof LINT_MESSAGES
  | keyof typeof METHOD_MESSAGES
  | keyof typeof UNCERTAINTY_MESSAGES
  | keyof typeof EXPLANATION_MESSAGES;

// Several catalogues, so that an import carries the sentences that it can say, and no others.

/** What concerns the values of an item, or a list as a whole. */
export const RANKING_MESSAGES = {
  'prioritization/not-a-number': {
    message: '{label} is {shown}; a number is wanted.',
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
    message: 'The score cannot be computed: {why}.',
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
    message: 'Item {position} of the list has no id; "{id}" stands for it.',
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
  'prioritization/no-spread': {
    message: 'All items have {value} for {label}, a scale that compares them.',
    hint: 'Estimate the items against each other, the smallest 1.',
  },
  'prioritization/no-anchor': {
    message:
      'The lowest {label} of the list is {value}; on a scale that compares the items it is 1.',
    hint: 'Give the smallest item 1 and the others as a multiple of it.',
  },
  'prioritization/zero-range': {
    message: 'All items have the same {label}, so that it cannot tell them apart.',
    hint: 'It counts the same for each of them.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** What the methods beside the ranking say of their input or result. */
export const METHOD_MESSAGES = {
  'prioritization/small-sample': {
    message: '{count} answers, fewer than {least}: the shares are rough.',
    hint: 'Look at the intervals, or ask more people.',
  },
  'prioritization/pooled-segments': {
    message: '{count} segments are pooled.',
    hint: 'Score each segment apart: an average hides what one of them lacks.',
  },
  'prioritization/effort-missing': {
    message: '"{id}" has no effort.',
    hint: 'Estimate it.',
  },
  'prioritization/must-share-high': {
    message: 'Must takes {percent} % of the effort; the limit is {limit} %.',
    hint: 'Make some of it Should, or say why the risk is low.',
  },
  'prioritization/could-share-low': {
    message: 'Could has {percent} % of the effort; it should have {limit} %.',
    hint: 'Without it there is no contingency to give up.',
  },
  'prioritization/over-capacity': {
    message:
      'Must, Should and Could take {effort}, of which Must {must}; the capacity is {capacity}.',
    hint: "Move items to Won't this time.",
  },
  'prioritization/low-agreement': {
    message: 'The ratings go from {lowest} to {highest}; agreement is {percent} %.',
    hint: 'Let the raters tell each other why before you rank.',
  },
  'prioritization/not-reciprocal': {
    message:
      'Cell [{row}][{column}] is {value} and its counterpart {counterpart}, not 1 ÷ {value}.',
    hint: 'Correct one of both.',
  },
  'prioritization/inconsistent-judgements': {
    message: 'The judgements contradict each other: the consistency ratio is {percent} %.',
    hint: 'Above 10 % judge again before you use the weights.',
  },
  'prioritization/self-comparison': {
    message: '"{id}" is compared with itself {count} times.',
    hint: 'These comparisons are left out.',
  },
  'prioritization/comparisons-disconnected': {
    message: '{count} groups of items were never compared with each other.',
    hint: 'Compare across the groups; until then a weak prior places them.',
  },
  'prioritization/undefeated': {
    message: 'Never beaten by the others: {ids}.',
    hint: 'Compare more; until then a weak prior keeps the strengths finite.',
  },
  'prioritization/winless': {
    message: 'Never won against the others: {ids}.',
    hint: 'Compare more; until then a weak prior keeps the strengths finite.',
  },
  'prioritization/overspent': {
    message: '"{personId}" spent {amount} of {purse}.',
    hint: 'It counts in full; settle it and count again.',
  },
  'prioritization/unknown-item': {
    message: 'There is no price for "{itemId}".',
    hint: 'Add it to the prices, or correct the id.',
  },
  'prioritization/budget-share': {
    message: 'All purses hold {percent} % of all prices.',
    hint: 'One to two thirds make people choose and join.',
  },
  'prioritization/no-joint-purchase': {
    message: 'No price is above one purse of {purse}.',
    hint: 'Price one or two items so that people must join to buy them.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** What concerns inputs that are ranges. */
export const UNCERTAINTY_MESSAGES = {
  'prioritization/missing-value': {
    message: '"{id}" has no {label}.',
    hint: 'Estimate it, as a number or as a range; until then the item has no rank.',
  },
  'prioritization/invalid-range': {
    message: 'The {label} of "{id}" is no range that can be used: {problem}.',
    hint: 'Give low, mode and high in ascending order, or p10 and p90 above 0.',
  },
  'prioritization/far-median': {
    message:
      'The p50 of the {label} of "{id}" is {given}; the lognormal through p10 and p90 has {fitted}.',
    hint: 'The fit takes p10 and p90 only: check the three numbers, or give low, mode and high.',
  },
  'prioritization/confidence-and-ranges': {
    message:
      '{label} multiplies the score of {count} items whose inputs are ranges: the doubt counts twice.',
    hint: 'Either multiply by confidence, or widen the ranges and set it to its maximum.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** The sentences of `explainRank`. */
export const EXPLANATION_MESSAGES = {
  'prioritization/place': {
    message: '"{id}" is number {rank} of {count} with a score of {score}.',
  },
  'prioritization/shared-place': {
    message: '"{id}" shares rank {rank} of {count} with {others}, with a score of {score}.',
  },
  'prioritization/is-behind': {
    message: '"{id}" is behind "{other}" ({otherScore}): {reasons}.',
  },
  'prioritization/is-ahead': {
    message: '"{id}" is ahead of "{other}" ({otherScore}): {reasons}.',
  },
  'prioritization/reason': {
    message: '{label} {own} against {theirs}',
  },
  'prioritization/zeroed-by': {
    message: 'The score of "{id}" is 0 because of: {labels}.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/**
 * All sentences of this module by code, in English: what a catalogue in another language has to hold.
 *
 * @example
 * prioritizationMessages()['prioritization/duplicate-id'].message //=> '{count} items have the id "{id}".'
 */
export function prioritizationMessages(): Readonly<Record<PrioritizationCode, MessageTemplate>> {
  return {
    ...RANKING_MESSAGES,
    ...MODEL_MESSAGES,
    ...LINT_MESSAGES,
    ...METHOD_MESSAGES,
    ...UNCERTAINTY_MESSAGES,
    ...EXPLANATION_MESSAGES,
  };
}

/** Why a formula has no value, in words. */
export const GAP_WORDS = {
  overflow: 'it is too large for a number',
  'division-by-zero': 'it divides by 0',
  underflow: 'it is too close to 0 for a number',
  'not-a-real-number': 'it is the root of a negative number',
  'negative-share': 'it is a share of values of which some are negative',
  'empty-population': 'no item of the set has a value',
} as const;

/** The headings of a ranking as text. */
export const RANKING_LABELS = {
  rank: 'Rank',
  item: 'Item',
  score: 'Score',
  notRanked: 'Not ranked',
  why: 'Why',
  missing: 'missing',
} as const;
export type RankingLabels = { readonly [Label in keyof typeof RANKING_LABELS]: string };

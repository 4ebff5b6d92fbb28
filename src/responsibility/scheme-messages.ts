import type { MessageTemplate } from '../core/finding.js';

/** Of `validateScheme`. */
export const SCHEME_MESSAGES = {
  'responsibility/scheme-malformed': {
    message: 'The scheme is malformed at {place}: {why}.',
    hint: 'See the type ResponsibilityScheme.',
  },
  'responsibility/scheme-no-codes': {
    message: 'The scheme has no codes.',
    hint: 'List at least one.',
  },
  'responsibility/scheme-too-many-codes': {
    message: 'The scheme has {count} codes; the limit is {limit}.',
    hint: 'Join codes that oblige to the same, or make two schemes of it.',
  },
  'responsibility/scheme-invalid-code': {
    message: '"{text}" cannot be read from a cell: {why}.',
    hint: 'Choose a code of letters or digits.',
  },
  'responsibility/scheme-duplicate-code': {
    message: 'Two codes are "{code}".',
    hint: 'Give each its own.',
  },
  'responsibility/scheme-ambiguous-text': {
    message: '"{text}" names the code "{other}" as well as "{code}", and is read as "{other}".',
    hint: 'Name them apart.',
  },
  'responsibility/scheme-unknown-duty': {
    message: 'The code "{code}" bears "{duty}", which is no duty.',
    hint: 'Use some of: {expected}.',
  },
  'responsibility/scheme-no-duty': {
    message: 'The code "{code}" bears no duty, so that no rule sees it.',
    hint: 'Say what it obliges to: {expected}.',
  },
  'responsibility/scheme-excluded-with-duty': {
    message: 'The code "{code}" says that a role has no part, and bears other duties.',
    hint: 'Make two codes of it.',
  },
  'responsibility/scheme-invalid-cardinality': {
    message: 'The number of holders of the code "{code}" cannot be: {why}.',
    hint: 'Give integers, min from 0 and max from 1, or leave them out.',
  },
  'responsibility/scheme-unknown-implied': {
    message: 'The code "{code}" implies "{implied}", which is no code of the scheme.',
    hint: 'Name one of its codes, or leave it out.',
  },
  'responsibility/scheme-implied-not-weaker': {
    message: 'The code "{code}" implies "{implied}", which is not weaker and stays in the cell.',
    hint: 'Leave it out, or change their order.',
  },
  'responsibility/scheme-unknown-combined': {
    message: 'A combination names "{code}", which is no code of the scheme.',
    hint: 'Name codes of the scheme, or leave it out.',
  },
  'responsibility/scheme-combined-excluded': {
    message:
      'A combination names "{code}", which says that a role has no part: it always stands alone.',
    hint: 'Leave it out.',
  },
  'responsibility/scheme-equal-order': {
    message:
      'The codes "{other}" and "{code}" are equally strong; "{other}" stays where they compete.',
    hint: 'Give each its own order.',
  },
  'responsibility/scheme-nobody-answers': {
    message:
      'No code of the scheme accounts or decides: nobody can be missing, and nobody be one too many.',
    hint: 'Give the duty account or decide to the code that does.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** What is wrong at a place, for the sentence of `responsibility/scheme-malformed`. */
export const SCHEME_PROBLEMS = {
  'no-object': 'it is no object',
  'no-text': 'it is no text, or an empty one',
  'long-text': 'it is longer than 10,000 characters',
  'no-list': 'it is no list',
  'long-list': 'it has more than 1,000 entries',
  'no-number': 'it is no finite number',
  'no-boolean': 'it is neither true nor false',
} as const;

/** Why a text is no code. */
export const CODE_PROBLEMS = {
  separator: 'it holds white space or one of / , + ; & |, which separate codes',
  dash: 'a dash says that there is no code',
  unseen: 'it holds a character that is not seen',
} as const;

/** What is wrong with a number of holders. */
export const CARDINALITY_PROBLEMS = {
  min: 'its min is no integer from 0',
  max: 'its max is no integer from 1',
  order: 'its min is above its max',
} as const;

import type { MessageTemplate } from '../../core/finding.js';
import type { ActivityDimensions } from '../types.js';

/** What a pole says about an activity, and for whom it speaks. */
export const FIT_REASONS = {
  strategy: { message: 'It sets where the product is to go, which speaks for {roleId}.' },
  execution: { message: 'It keeps the work going from day to day, which speaks for {roleId}.' },
  customer: {
    message: 'It is done with people outside of the company, which speaks for {roleId}.',
  },
  internal: { message: 'It is done among the teams of the company, which speaks for {roleId}.' },
  visionary: { message: 'It looks beyond what is being built now, which speaks for {roleId}.' },
  tactical: { message: 'It brings what is agreed to its end, which speaks for {roleId}.' },
  communication: {
    message: 'It stands and falls with making others understand, which speaks for {roleId}.',
  },
  coordination: {
    message:
      'It stands and falls with bringing work of several teams together, which speaks for {roleId}.',
  },
} as const satisfies Readonly<
  Record<NonNullable<ActivityDimensions[keyof ActivityDimensions]>, MessageTemplate>
>;

/** What comes out of the reasons. */
export const FIT_VERDICTS = {
  clear: { message: 'All that is declared ({for} of {of}) speaks for {roleId}.' },
  majority: { message: '{for} of {of} declared dimensions speak for {roleId}, the others do not.' },
  tie: {
    message:
      'The declared dimensions contradict each other: {tied} have {for} each. Split the activity, or decide.',
  },
  undeclared: {
    message: 'Nothing is declared about the activity; say at least one of: {dimensions}.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** Of `suggestAccountable`. */
export const FIT_MESSAGES = {
  'responsibility/dimension-unknown-value': {
    message: '"{value}" is no value of {dimension} and was not counted.',
    hint: 'Write one of: {expected}.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

import type { Finding, MessageTemplate } from '../core/finding.js';
import type { LimitCode } from '../core/limits.js';
import {
  DUPLICATE_CODE_MESSAGE,
  DUPLICATE_NAME_MESSAGE,
  RULE_MESSAGES,
  UNKNOWN_CODE_MESSAGE,
} from './checks/rule-messages.js';
import { MERGE_MESSAGES } from './compare/compare-messages.js';
import { MARKDOWN_MESSAGES } from './grid/markdown-messages.js';
import type { MatrixOperation } from './operations/matrix-operation.js';
import { FIT_MESSAGES } from './role-fit/role-fit-messages.js';
import { SCHEME_MESSAGES } from './scheme-messages.js';
import { STAFFING_MESSAGES } from './staffing/staffing-messages.js';
import { OVERLAY_MESSAGES, TEMPLATE_MESSAGES } from './template-messages.js';

// One catalogue for each concern, so that a bundle holds the sentences of what it uses.

const UNREADABLE = {
  message: 'The input cannot be read.',
  hint: 'Pass plain objects and arrays of the documented shape.',
} as const;

/** Of `readGrid`. */
export const GRID_MESSAGES = {
  'responsibility/cell-unknown-code': UNKNOWN_CODE_MESSAGE,
  'responsibility/cell-duplicate-code': DUPLICATE_CODE_MESSAGE,
  'responsibility/grid-empty': {
    message: 'The grid holds nothing.',
    hint: 'Its first row names the roles, its first column the activities.',
  },
  'responsibility/grid-unreadable-row': {
    message: 'Row {row} is not a list of texts and was left out.',
    hint: 'Pass each row as an array of strings.',
  },
  'responsibility/grid-not-text': {
    message: 'The cell in row {row}, column {column} is not a text.',
    hint: 'Pass each cell as a string.',
  },
  'responsibility/grid-ragged-row': {
    message: 'Row {row} has {cells} cells, the header {expected}.',
    hint: 'Check that no cell has moved.',
  },
  'responsibility/grid-title-row': {
    message: 'Row {row}, "{text}", was taken for a title.',
    hint: 'Remove it if it is none.',
  },
  'responsibility/grid-phase-row': {
    message: 'Row {row}, "{text}", was taken for a heading of the rows below.',
    hint: 'If it is an activity, write "-" in its cells.',
  },
  'responsibility/grid-missing-name': {
    message: 'Row {row}, column {column} holds no name; "{name}" stands for it.',
    hint: 'Name it.',
  },
  'responsibility/grid-columns-left-out': {
    message: '{count} columns hold codes and have no name; the first {limit} were read.',
    hint: 'Name the columns in the header, or cut the row that is too long.',
  },
  'responsibility/grid-column-ignored': {
    message: 'The column "{header}" names no code; its {count} cells were left out.',
    hint: 'Name it after one of: {expected}.',
  },
  'responsibility/grid-turned': {
    message:
      'The rows were taken for roles and the {activities} columns for activities: then each has more nearly one accountable role.',
    hint: 'If the rows are activities, pass the layout "activity-rows" or write "Activity" into the corner.',
  },
  'responsibility/grid-party-cells': {
    message: 'The cells name who is responsible; each of them was given {codes}.',
    hint: 'Check who answers for what is shared.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** Of `createMatrix`. */
export const INPUT_MESSAGES = {
  'responsibility/cell-unknown-code': UNKNOWN_CODE_MESSAGE,
  'responsibility/cell-duplicate-code': DUPLICATE_CODE_MESSAGE,
  'responsibility/ref-duplicate-name': DUPLICATE_NAME_MESSAGE,
  'responsibility/ref-duplicate-id': {
    message: 'Two of the {collection} have the id "{id}".',
    hint: 'Give each its own id.',
  },
  'responsibility/input-unreadable': UNREADABLE,
  'responsibility/input-invalid-name': {
    message: 'One of the {collection} has no name.',
    hint: 'Give it a name.',
  },
  'responsibility/input-invalid-id': {
    message: 'The id of one of the {collection} is not a text.',
    hint: 'Give it an id, or leave it out.',
  },
  'responsibility/input-unknown-role': {
    message: 'There is no role "{role}".',
    hint: 'Use the id or the name of a role.',
  },
  'responsibility/input-unknown-activity': {
    message: 'There is no activity "{activity}".',
    hint: 'Use the id or the name of an activity.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** Of `applyMatrixOperations`. */
export const OPERATION_MESSAGES = {
  'responsibility/input-unreadable': UNREADABLE,
  'responsibility/operation-unknown-kind': {
    message: 'The operation is of no known kind.',
    hint: 'See the type MatrixOperation.',
  },
  'responsibility/operation-unknown-target': {
    message: 'There is no "{id}" in {collection}.',
    hint: 'Check the matrix again.',
  },
  'responsibility/operation-target-exists': {
    message: '"{id}" exists already in {collection}.',
    hint: 'Check the matrix again, or use another id.',
  },
  'responsibility/operation-invalid-field': {
    message: 'The field "{field}" of the operation does not hold what it should.',
    hint: 'See the type MatrixOperation.',
  },
  'responsibility/operation-same-target': {
    message: 'The operation names "{id}" twice, and would act on it and on itself.',
    hint: 'Name two different ones.',
  },
  'responsibility/operation-cycle': {
    message: '"{id}" would become a part of itself, or stand deeper than {limit} levels.',
    hint: 'Choose another activity to put it under.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

type OwnCode =
  | keyof typeof STAFFING_MESSAGES
  | keyof typeof RULE_MESSAGES
  | keyof typeof GRID_MESSAGES
  | keyof typeof SCHEME_MESSAGES
  | keyof typeof MARKDOWN_MESSAGES
  | keyof typeof INPUT_MESSAGES
  | keyof typeof OPERATION_MESSAGES
  | keyof typeof TEMPLATE_MESSAGES
  | keyof typeof OVERLAY_MESSAGES
  | keyof typeof FIT_MESSAGES
  | keyof typeof MERGE_MESSAGES;

/** Codes of the findings of this module, and those of `core` that it passes on. */
export type ResponsibilityCode = OwnCode | LimitCode | 'core/more-findings';

export type ResponsibilityFinding = Finding<ResponsibilityCode, MatrixOperation>;

/**
 * The English sentence and hint of each finding code of this module.
 *
 * @example
 * responsibilityMessages()['responsibility/activity-no-accountable'].message //=> 'Nobody is accountable for "{activity}".'
 */
export function responsibilityMessages(): Readonly<Record<OwnCode, MessageTemplate>> {
  return {
    ...STAFFING_MESSAGES,
    ...RULE_MESSAGES,
    ...GRID_MESSAGES,
    ...SCHEME_MESSAGES,
    ...MARKDOWN_MESSAGES,
    ...INPUT_MESSAGES,
    ...OPERATION_MESSAGES,
    ...TEMPLATE_MESSAGES,
    ...OVERLAY_MESSAGES,
    ...FIT_MESSAGES,
    ...MERGE_MESSAGES,
  };
}

/** Texts that stand for what a source leaves out. */
export const MATRIX_TEXTS = {
  name: 'Responsibility matrix',
  corner: 'Activity',
  row: 'Row',
  column: 'column',
} as const;

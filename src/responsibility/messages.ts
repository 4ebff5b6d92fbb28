import type { Finding, MessageTemplate } from '../core/finding.js';
import type { LimitCode } from '../core/limits.js';
import type { MatrixOperation } from './types.js';

/** Codes of the findings of this module, and those of `core` that it passes on. */
export type ResponsibilityCode =
  | keyof typeof RESPONSIBILITY_MESSAGES
  | LimitCode
  | 'core/more-findings';

export type ResponsibilityFinding = Finding<ResponsibilityCode, MatrixOperation>;

/** The English sentence of each finding code of this module. */
export const RESPONSIBILITY_MESSAGES = {
  'responsibility/activity-unassigned': {
    message: 'Nobody has anything to do with "{activity}".',
    hint: 'Assign it, or delete it when nobody needs it.',
  },
  'responsibility/activity-no-accountable': {
    message: 'Nobody is accountable for "{activity}".',
    hint: 'Let one role answer for it, as close to the work as it can be.',
  },
  'responsibility/activity-multiple-accountable': {
    message: '{count} roles are accountable for "{activity}": {roles}.',
    hint: 'Keep one of them, or split the activity so that each answers for its part.',
  },
  'responsibility/activity-no-performer': {
    message: 'Nobody is named to do "{activity}".',
    hint: 'Name who does the work; it may be the accountable role.',
  },
  'responsibility/activity-too-many-performers': {
    message: '{count} roles do "{activity}": {roles}.',
    hint: 'Split it into activities that fewer roles do together.',
  },
  'responsibility/activity-too-many-consulted': {
    message: '{count} roles are consulted on "{activity}".',
    hint: 'Ask those whose answer can change the outcome; tell the others.',
  },
  'responsibility/activity-too-many-informed': {
    message: '{count} roles are informed of "{activity}".',
    hint: 'Keep those who act on the news.',
  },
  'responsibility/activity-no-communication': {
    message: 'Nobody is consulted on "{activity}" or informed of it.',
    hint: 'Name who should be asked or told, if there is anybody.',
  },
  'responsibility/activity-critical-without-consulted': {
    message: 'Nobody is consulted on "{activity}", which is critical.',
    hint: 'Name somebody whose advice is sought before.',
  },
  'responsibility/activity-code-cardinality': {
    message: '{count} roles hold {code} on "{activity}"; the scheme allows {allowed}.',
    hint: 'Add or remove holders until the number fits.',
  },
  'responsibility/activity-no-gaps': {
    message: 'Every role has a part in "{activity}".',
    hint: 'Clear those who need no part in it.',
  },
  'responsibility/cell-unknown-code': {
    message: '"{raw}" of "{role}" on "{activity}" is not a code of the scheme.',
    hint: 'Write one of: {expected}.',
  },
  'responsibility/cell-combination-not-allowed': {
    message: '"{role}" holds {codes} on "{activity}", which do not go together.',
    hint: 'Keep the strongest.',
  },
  'responsibility/cell-redundant-code': {
    message: '"{role}" holds {codes} on "{activity}"; {redundant} says nothing more.',
    hint: 'Drop {redundant}.',
  },
  'responsibility/cell-duplicate-code': {
    message: '"{role}" holds {code} on "{activity}" twice.',
    hint: 'Keep one of them.',
  },
  'responsibility/cell-excluded-with-other': {
    message: '"{role}" is kept out of "{activity}" and holds {codes} on it.',
    hint: 'Keep it out, or give it a part.',
  },
  'responsibility/ref-unknown-role': {
    message: 'The assignment "{assignmentId}" names the role "{roleId}", which does not exist.',
    hint: 'Add the role, or correct or remove the assignment.',
  },
  'responsibility/ref-unknown-activity': {
    message:
      'The assignment "{assignmentId}" names the activity "{activityId}", which does not exist.',
    hint: 'Add the activity, or correct or remove the assignment.',
  },
  'responsibility/ref-not-a-record': {
    message: '"{id}" in {collection} is not an object.',
    hint: 'Read stored matrices with a parser that checks their shape.',
  },
  'responsibility/ref-duplicate-id': {
    message: 'The id "{id}" stands for more than one of the {collection}.',
    hint: 'Give each its own id.',
  },
  'responsibility/ref-duplicate-name': {
    message: 'Two of the {collection} are called "{name}".',
    hint: 'Merge them, or tell them apart by name.',
  },
  'responsibility/ref-similar-name': {
    message: 'Of the {collection}, "{name}" and "{other}" differ only in spaces or hyphens.',
    hint: 'Merge them if they are the same.',
  },
  'responsibility/role-unassigned': {
    message: '"{role}" has no part in any activity.',
    hint: 'Remove the role, or find what is missing.',
  },
  'responsibility/role-too-many-performing': {
    message: '"{role}" does {count} of {of} activities.',
    hint: 'Ask whether one role can stay on top of so much; share the work or split the role.',
  },
  'responsibility/role-too-many-accountable': {
    message: '"{role}" is accountable for {count} of {of} activities.',
    hint: 'Move accountability down to the roles that do the work.',
  },
  'responsibility/role-no-ownership': {
    message: '"{role}" is only consulted, informed or helping, on {count} activities.',
    hint: 'Expand the role, drop it, or mark it as external.',
  },
  'responsibility/role-accountable-only': {
    message: '"{role}" is accountable for {count} activities and does none.',
    hint: 'Check that it is close enough to the work to answer for it.',
  },
  'responsibility/role-no-gaps': {
    message: '"{role}" has a part in every activity.',
    hint: 'Clear where the role is not needed.',
  },
  'responsibility/matrix-empty': {
    message: 'The matrix has {activities} activities and {roles} roles.',
    hint: 'Add at least one of each.',
  },
  'responsibility/matrix-other-scheme': {
    message: 'The matrix is written in the scheme "{schemeId}" and checked by "{scheme}".',
    hint: 'Check it by the scheme that it is written in, or translate it.',
  },
  'responsibility/matrix-density': {
    message: '{percent} % of the cells hold a code: nearly everybody has a part in everything.',
    hint: 'Start with those who are only informed, then with those who are consulted.',
  },
  'responsibility/matrix-accountability-concentration': {
    message: '"{role}" is accountable {count} times of {of} in the whole matrix.',
    hint: 'Spread accountability, so that one role is not the bottleneck.',
  },
  'responsibility/input-unreadable': {
    message: 'The input cannot be read.',
    hint: 'Pass plain objects and arrays of the documented shape.',
  },
  'responsibility/input-invalid-name': {
    message: 'One of the {collection} has no name.',
    hint: 'Give it a name of at least one visible character.',
  },
  'responsibility/input-invalid-id': {
    message: 'The id of one of the {collection} is not a text of at least one character.',
    hint: 'Give it an id, or leave the id out to have it made from the name.',
  },
  'responsibility/input-unknown-role': {
    message: 'There is no role "{role}".',
    hint: 'Use the id or the name of one of the roles.',
  },
  'responsibility/input-unknown-activity': {
    message: 'There is no activity "{activity}".',
    hint: 'Use the id or the name of one of the activities.',
  },
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
    message: 'Row {row}, "{text}", stands above the header and was taken for a title.',
    hint: 'Remove it if it is none.',
  },
  'responsibility/grid-phase-row': {
    message: 'Row {row}, "{text}", holds no code and was taken for a heading of the rows below.',
    hint: 'If it is an activity, write "-" in its cells.',
  },
  'responsibility/grid-missing-name': {
    message: 'Row {row}, column {column} holds no name; "{name}" stands for it.',
    hint: 'Name it.',
  },
  'responsibility/grid-column-ignored': {
    message: 'The column "{header}" names no code; its {count} cells were left out.',
    hint: 'Name the column after a code: {expected}.',
  },
  'responsibility/grid-party-cells': {
    message: 'The cells name who is responsible; each of them was given {codes}.',
    hint: 'Check who answers for an activity that is shared.',
  },
  'responsibility/operation-unknown-kind': {
    message: 'The operation is of no known kind.',
    hint: 'See the type MatrixOperation.',
  },
  'responsibility/operation-unknown-target': {
    message: 'The operation names "{id}", which is not among the {collection}.',
    hint: 'Check the matrix again: the operation was made for another state of it.',
  },
  'responsibility/operation-target-exists': {
    message: 'The assignment "{id}" exists already.',
    hint: 'Check the matrix again: the operation was made for another state of it.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** The English titles of fixes. */
export const FIX_TITLES = {
  'delete-activity': { message: 'Delete "{activity}"' },
  'delete-role': { message: 'Remove the role "{role}"' },
  'delete-assignment': { message: 'Remove the assignment' },
  'make-accountable': { message: 'Make "{role}" accountable as well' },
  'keep-accountable': { message: 'Keep "{role}" accountable, the others not' },
  'make-performer': { message: 'Let "{role}" do it as well' },
  'inform-instead': { message: 'Inform {roles} instead of consulting' },
  'drop-codes': { message: 'Drop {codes}' },
  'replace-code': { message: 'Replace "{raw}" by {codes}' },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** Texts that stand for what a source leaves out. */
export const MATRIX_TEXTS = {
  name: 'Responsibility matrix',
  corner: 'Activity',
  row: 'Row',
  column: 'column',
} as const;

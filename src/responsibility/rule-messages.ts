import type { MessageTemplate } from '../core/finding.js';

// Sentences that reading has as well.

export const UNKNOWN_CODE_MESSAGE = {
  message: '{shown} of "{role}" on "{activity}" is not a code of the scheme.',
  hint: 'Write one of: {expected}.',
} as const;
export const DUPLICATE_CODE_MESSAGE = {
  message: '"{role}" holds {code} on "{activity}" twice.',
  hint: 'Keep one of them.',
} as const;
export const DUPLICATE_NAME_MESSAGE = {
  message: 'Two of the {collection} are called "{name}".',
  hint: 'Merge them, or tell them apart by name.',
} as const;
/** Of the rules of `validateMatrix`. */
export const RULE_MESSAGES = {
  'responsibility/ref-not-a-record': {
    message: '"{id}" in {collection} is not an object.',
    hint: 'Correct or remove it.',
  },
  'responsibility/ref-unknown-role': {
    message: 'The assignment "{assignmentId}" names no role: "{roleId}".',
    hint: 'Correct or remove it.',
  },
  'responsibility/ref-unknown-activity': {
    message: 'The assignment "{assignmentId}" names no activity: "{activityId}".',
    hint: 'Correct or remove it.',
  },
  'responsibility/ref-duplicate-name': DUPLICATE_NAME_MESSAGE,
  'responsibility/ref-similar-name': {
    message: 'Two of the {collection} are called "{name}" and "{other}".',
    hint: 'Merge them, or tell them apart by name.',
  },
  'responsibility/cell-unknown-code': UNKNOWN_CODE_MESSAGE,
  'responsibility/cell-excluded-with-other': {
    message: '"{role}" is kept out of "{activity}" and holds {codes} on it.',
    hint: 'Keep one of them.',
  },
  'responsibility/cell-combination-not-allowed': {
    message: '"{role}" holds {codes} on "{activity}", which do not go together.',
    hint: 'Keep the strongest.',
  },
  'responsibility/cell-redundant-code': {
    message: '"{role}" holds {codes} on "{activity}"; {redundant} says nothing more.',
    hint: 'Drop {redundant}.',
  },
  'responsibility/cell-duplicate-code': DUPLICATE_CODE_MESSAGE,
  'responsibility/activity-unassigned': {
    message: 'Nobody has a part in "{activity}".',
    hint: 'Assign it, or remove it.',
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
  'responsibility/activity-code-cardinality': {
    message: '{count} roles hold {code} on "{activity}"; the scheme allows {allowed}.',
    hint: 'Add or remove holders.',
  },
  'responsibility/activity-too-many-performers': {
    message: '{count} roles do "{activity}": {roles}.',
    hint: 'Split the activity.',
  },
  'responsibility/activity-too-many-consulted': {
    message: '{count} roles are consulted on "{activity}": {roles}.',
    hint: 'Keep those whose answer matters.',
  },
  'responsibility/activity-too-many-informed': {
    message: '{count} roles are informed of "{activity}": {roles}.',
    hint: 'Keep those who act on it.',
  },
  'responsibility/activity-no-communication': {
    message: 'Nobody is consulted on "{activity}" or informed of it.',
    hint: 'Name who should be.',
  },
  'responsibility/activity-critical-without-consulted': {
    message: 'Nobody is consulted on "{activity}", which is critical.',
    hint: 'Name who should be.',
  },
  'responsibility/activity-no-gaps': {
    message: 'Every role has a part in "{activity}".',
    hint: 'Clear what is not needed.',
  },
  'responsibility/role-unassigned': {
    message: '"{role}" has no part in any activity.',
    hint: 'Assign it, or remove it.',
  },
  'responsibility/role-too-many-performing': {
    message: '"{role}" does {count} of {of} activities.',
    hint: 'Split the role, or share the work.',
  },
  'responsibility/role-too-many-accountable': {
    message: '"{role}" is accountable for {count} of {of} activities.',
    hint: 'Let those answer who do the work.',
  },
  'responsibility/role-no-ownership': {
    message: '"{role}" is only consulted, informed or helping, on {count} activities.',
    hint: 'Expand the role, drop it, or mark it as external.',
  },
  'responsibility/role-accountable-only': {
    message: '"{role}" is accountable for {count} activities and does none.',
    hint: 'Let those answer who do the work.',
  },
  'responsibility/role-no-gaps': {
    message: '"{role}" has a part in every activity.',
    hint: 'Clear what is not needed.',
  },
  'responsibility/matrix-empty': {
    message: 'The matrix has {activities} activities and {roles} roles.',
    hint: 'Add at least one of each.',
  },
  'responsibility/matrix-other-scheme': {
    message: 'The scheme of the matrix is "{schemeId}", not "{scheme}".',
    hint: 'Check it by its own scheme.',
  },
  'responsibility/matrix-density': {
    message: '{percent} % of the cells hold a code.',
    hint: 'Clear what is not needed.',
  },
  'responsibility/matrix-accountability-concentration': {
    message: '"{role}" is accountable {count} times of {of}.',
    hint: 'Let those answer who do the work.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** The titles of fixes, which take the params of the finding. */
export const FIX_TITLES = {
  'remove-activity': { message: 'Delete "{activity}"' },
  'remove-role': { message: 'Remove the role "{role}"' },
  'remove-assignment': { message: 'Remove the assignment' },
  'make-accountable': { message: 'Make "{role}" accountable as well' },
  'keep-accountable': { message: 'Keep "{role}" accountable, the others not' },
  'make-performer': { message: 'Let "{role}" do it as well' },
  'inform-instead': { message: 'Inform {roles} instead of consulting' },
  'drop-codes': { message: 'Drop {codes}' },
  'replace-code': { message: 'Replace "{raw}" by {codes}' },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

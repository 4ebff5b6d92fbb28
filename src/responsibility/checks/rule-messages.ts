import type { MessageTemplate } from '../../core/finding.js';

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
/** Of a group and its members that are accountable side by side. */
export const THROUGH_GROUP_MESSAGE = {
  message:
    '"{group}" is accountable for "{activity}" as a group, and so is {members} from within it.',
  hint: 'Keep one of them; better one role than a group.',
} as const;
/** Of the rules of `validateMatrix`. */
export const RULE_MESSAGES = {
  'responsibility/matrix-unreadable': {
    message: 'This is no responsibility matrix.',
    hint: 'Pass an object with roles, activities and assignments by id.',
  },
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
  'responsibility/ref-ambiguous-alias': {
    message: '"{alias}", an alias of "{role}", may also mean: {meanings}.',
    hint: 'Write the role out, and drop the alias.',
  },
  'responsibility/ref-unknown-member': {
    message: '"{role}" names what is no role in {field}: {memberIds}.',
    hint: 'Correct or remove it.',
  },
  'responsibility/ref-group-cycle': {
    message: 'Groups hold each other in a circle: {roles}.',
    hint: 'Take one of them out of another.',
  },
  'responsibility/ref-invalid-date': {
    message: 'There is no day "{value}", in {place}.',
    hint: 'Write a day as YYYY-MM-DD, of the years 1900 to 2200.',
  },
  'responsibility/ref-reversed-period': {
    message: 'The assignment "{assignmentId}" ends on {to}, before any day from {from} on.',
    hint: 'It counts up to the day before "to": correct one of the two.',
  },
  'responsibility/hierarchy-orphan': {
    message: '"{activity}" is a part of what does not exist: "{parentId}".',
    hint: 'Correct or clear it.',
  },
  'responsibility/hierarchy-cycle': {
    message: 'Activities are parts of each other in a circle: {activities}.',
    hint: 'Take one of them out of what it is a part of.',
  },
  'responsibility/hierarchy-child-without-accountable': {
    message: 'Nobody is accountable for "{activity}"; {roles} is for all of "{parent}".',
    hint: 'Name who answers for the part, or turn the rule off where parts inherit it.',
  },
  'responsibility/hierarchy-accountable-not-in-chain': {
    message: '"{role}" is accountable for "{activity}" and has no part in "{parent}".',
    hint: 'Give it a part in the whole, or let somebody of the whole answer.',
  },
  'responsibility/activity-accountable-is-group': {
    message: '"{role}" is accountable for "{activity}", and is a group.',
    hint: 'Let one of its members answer: what all answer for nobody does.',
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
  'responsibility/review-stale': {
    message: 'The matrix was to be looked at again by {reviewBy}.',
    hint: 'Go through it with those who are in it, and set the next day.',
  },
  'responsibility/suppression-unknown-code': {
    message: 'A suppression names no rule: "{code}".',
    hint: 'Use the code of a finding, as RESPONSIBILITY_RULES lists them.',
  },
  'responsibility/suppression-expired': {
    message: 'The suppression of "{code}" ended on {until}.',
    hint: 'Mend what it hid, or accept it anew with a later day.',
  },
  'responsibility/suppression-unused': {
    message: 'The suppression of "{code}" hides nothing.',
    hint: 'Remove it, so that it hides nothing new.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** The titles of fixes, which take the params of the finding. */
export const FIX_TITLES = {
  'remove-activity': { message: 'Delete "{activity}"' },
  'remove-role': { message: 'Remove the role "{role}"' },
  'remove-assignment': { message: 'Remove the assignment' },
  'make-accountable': { message: 'Make "{role}" accountable as well' },
  'keep-accountable': { message: 'Keep "{role}" accountable, the others not' },
  'member-accountable': { message: 'Let "{member}" answer, as one of "{role}"' },
  'split-activity': { message: 'Split "{activity}" into {count} parts, one for each of them' },
  'leave-parent': { message: 'Take "{activity}" out of what it is a part of' },
  'leave-group': { message: 'Take "{member}" out of "{role}"' },
  'drop-members': { message: 'Drop what is no role: {memberIds}' },
  'drop-alias': { message: 'Drop the alias "{alias}"' },
  'remove-suppression': { message: 'Remove the suppression of "{code}"' },
  'make-performer': { message: 'Let "{role}" do it as well' },
  'inform-instead': { message: 'Inform {roles} instead of consulting' },
  'drop-codes': { message: 'Drop {codes}' },
  'replace-code': { message: 'Replace "{raw}" by {codes}' },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** The name of the part of an activity that one role answers for. */
export function partName(activity: string, role: string): string {
  return `${activity} (${role})`;
}

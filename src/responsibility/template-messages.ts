import type { MessageTemplate } from '../core/finding.js';

/** Of `instantiateTemplate`. */
export const TEMPLATE_MESSAGES = {
  'responsibility/template-unreadable': {
    message: 'The template or its options cannot be read.',
    hint: 'Pass plain objects and arrays of the documented shape.',
  },
  'responsibility/template-invalid-text': {
    message: 'One {field} of the {collection} is no text, or an empty one.',
    hint: 'Give it a text, or leave it out.',
  },
  'responsibility/template-duplicate-id': {
    message: 'Two of the {collection} would have the id "{id}".',
    hint: 'Give each its own id; roles are joined in the matrix, with the operation merge-roles.',
  },
  'responsibility/template-unknown-role': {
    message: 'The template has no role "{roleId}".',
    hint: 'Use the id that the role has in the template.',
  },
  'responsibility/template-unknown-activity': {
    message: 'The template has no activity "{activityId}".',
    hint: 'Use the id that the activity has in the template.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** Of `overlayMatrix`. */
export const OVERLAY_MESSAGES = {
  'responsibility/overlay-unreadable': {
    message: 'Cell {index} of the override cannot be read and was left out.',
    hint: 'Give it activityId, roleId and codes as texts.',
  },
  'responsibility/overlay-unknown-role': {
    message: 'The override names a role that is not there (any more): "{roleId}".',
    hint: 'Point it to another role, or reset the cell.',
  },
  'responsibility/overlay-unknown-activity': {
    message: 'The override names an activity that is not there (any more): "{activityId}".',
    hint: 'Point it to another activity, or reset the cell.',
  },
  'responsibility/overlay-duplicate-cell': {
    message: 'The override has "{role}" on "{activity}" twice; the later cell holds.',
    hint: 'Keep one of them.',
  },
  'responsibility/overlay-base-changed': {
    message: '"{role}" on "{activity}" held {before} when it was overridden and holds {now} below.',
    hint: 'Decide again whether the override is to stay.',
  },
  'responsibility/overlay-same-as-base': {
    message: 'The override of "{role}" on "{activity}" says what is there without it.',
    hint: 'Reset the cell, so that it follows the template again.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

/** Stands for the codes of an empty cell. */
export const EMPTY_CELL = 'nothing';

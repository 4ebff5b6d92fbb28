import type { MessageTemplate } from '../../core/finding.js';

/** Of `mergeMatrices`. */
export const MERGE_MESSAGES = {
  'responsibility/merge-matrix-field': {
    message: 'Both sides changed "{field}" of the matrix, each in its way.',
    hint: 'Ours was taken: check it.',
  },
  'responsibility/merge-field': {
    message: 'Both sides changed "{field}" of "{name}" in {collection}, each in its way.',
    hint: 'Ours was taken: check it.',
  },
  'responsibility/merge-added-twice': {
    message: 'Both sides added "{name}" to {collection}, each with its own "{field}".',
    hint: 'Ours was taken; if they are two things, give one of them another id.',
  },
  'responsibility/merge-removed-and-changed': {
    message: '"{name}" in {collection} was removed by {removedBy} and changed by {changedBy}.',
    hint: 'It was kept: what is kept can still be removed.',
  },
  'responsibility/merge-removed-and-used': {
    message:
      '"{name}" in {collection} was removed by {removedBy} and put to new use by {changedBy}.',
    hint: 'It was kept with all it had: what is kept can still be removed.',
  },
  'responsibility/merge-cell': {
    message: 'Both sides changed the codes of "{role}" on "{activity}", each in its way.',
    hint: 'Ours was taken: check it.',
  },
  'responsibility/merge-accountable': {
    message:
      'After the merge {count} roles are accountable for "{activity}"; each side had as many as the scheme asks for.',
    hint: 'Decide who answers for it: {roles}.',
  },
  'responsibility/merge-holders': {
    message:
      'After the merge {count} roles have {codes} on "{activity}"; each side had as many as the scheme asks for.',
    hint: 'Decide who has it.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

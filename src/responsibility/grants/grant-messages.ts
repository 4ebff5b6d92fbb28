import type { MessageTemplate } from '../../core/finding.js';

/** Sentences of `explainGrant`: what, then the links of the chain. */
export const GRANT_MESSAGES = {
  allow: { message: '"{person}" may {action} {subject}.' },
  'allow-where': { message: '"{person}" may {action} {subject} where {conditions}.' },
  deny: { message: '"{person}" may not {action} {subject}: {reason}' },
  'deny-where': { message: '"{person}" may not {action} {subject} where {conditions}: {reason}' },
  assignment: { message: '"{role}" holds {code} on "{activity}", which bears the duty "{duty}".' },
  group: { message: '"{role}" belongs to "{group}".' },
  'any-of': { message: '"{role}" may stand in the place of "{group}".' },
  holder: { message: '"{person}" is in the role "{role}".' },
  acting: { message: '"{person}" is acting in the role "{role}".' },
  deputy: { message: '"{person}" is a deputy in the role "{role}", and nobody else is there.' },
  shadow: { message: '"{person}" learns the role "{role}".' },
  delegation: { message: '"{giver}" has handed it on to "{person}".' },
  until: { message: 'It holds until {validUntil}, that day left out.' },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

import { foldText } from '../grid/fold.js';

/** What people write where a name is to come. */
const PLACEHOLDER_WORDS: readonly string[] = [
  '',
  '-',
  '—',
  '?',
  '??',
  '???',
  'TBA',
  'TBC',
  'TBD',
  'TBH',
  'TO BE ANNOUNCED',
  'TO BE CONFIRMED',
  'TO BE DECIDED',
  'TO BE DEFINED',
  'TO BE DETERMINED',
  'TO BE HIRED',
  'TODO',
  'N/A',
  'NA',
  'NN',
  'N.N.',
  'NONE',
  'NOBODY',
  'OPEN',
  'UNASSIGNED',
  'UNKNOWN',
  'VACANT',
  'XXX',
];
const LONGEST_PLACEHOLDER = 60;
const BRACKETED = /^(\[.*\]|<.*>|\{.*\})$/;

/** Does the text stand where a name is to come (`TBD`, `N/A`, `[Name]`)? */
export function isPlaceholder(text: unknown): boolean {
  if (typeof text !== 'string' || text.length > LONGEST_PLACEHOLDER) return false;
  const folded = foldText(text);
  return PLACEHOLDER_WORDS.includes(folded) || BRACKETED.test(folded);
}

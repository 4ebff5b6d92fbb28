import type { ResponsibilityScheme } from '../types.js';

/**
 * RAPID, for decisions: Recommend proposes (one or more), Agree must consent before, Input is heard, Decide commits the
 * organisation (one), Perform carries it out (one or more).
 *
 * A is a veto, to be given sparingly; it does not decide. RAPID is a trademark of Bain & Company.
 *
 * @example
 * rapid.codes.map(({ code, duties }) => `${code}: ${duties.join()}`) //=> ['D: decide,account', 'A: veto', 'R: recommend', 'P: perform', 'I: advise']
 * @see Paul Rogers and Marcia Blenko, "Who has the D?", Harvard Business Review, January 2006
 */
export const rapid: ResponsibilityScheme = {
  id: 'rapid',
  version: '1',
  name: 'RAPID',
  codes: [
    {
      code: 'D',
      name: 'Decide',
      duties: ['decide', 'account'],
      order: 1,
      words: ['decider', 'decides'],
      perActivity: { min: 1, max: 1 },
    },
    { code: 'A', name: 'Agree', duties: ['veto'], order: 2, words: ['agrees'] },
    {
      code: 'R',
      name: 'Recommend',
      duties: ['recommend'],
      order: 3,
      words: ['recommender', 'recommends'],
      perActivity: { min: 1 },
    },
    {
      code: 'P',
      name: 'Perform',
      duties: ['perform'],
      order: 4,
      words: ['performer', 'performs'],
      perActivity: { min: 1 },
    },
    { code: 'I', name: 'Input', duties: ['advise'], order: 5 },
  ],
  options: { accountImpliesPerform: false },
  source: 'Bain & Company, RAPID; Rogers and Blenko, Who has the D?, 2006',
};

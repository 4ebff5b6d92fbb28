import type { ResponsibilityScheme } from '../types.js';

/**
 * PACSI: Perform does the work (one or more), Accountable answers for it (exactly one), Control reviews the result and can
 * refuse it, Suggest gives advice that does not bind, Informed is told.
 *
 * C is not RACI's: what it says is binding, and it is not the accountable role.
 *
 * @example
 * pacsi.codes.map(({ code, duties }) => `${code}: ${duties.join()}`) //=> ['A: account', 'P: perform', 'C: verify,veto', 'S: advise', 'I: notify']
 * @see Wikipedia, "Responsibility assignment matrix", section on PACSI
 */
export const pacsi: ResponsibilityScheme = {
  id: 'pacsi',
  version: '1',
  name: 'PACSI',
  codes: [
    {
      code: 'A',
      name: 'Accountable',
      duties: ['account'],
      order: 1,
      perActivity: { min: 1, max: 1 },
    },
    {
      code: 'P',
      name: 'Perform',
      duties: ['perform'],
      order: 2,
      words: ['performer', 'performed'],
      perActivity: { min: 1 },
    },
    { code: 'C', name: 'Control', duties: ['verify', 'veto'], order: 3, words: ['controller'] },
    { code: 'S', name: 'Suggest', duties: ['advise'], order: 4, implies: ['I'] },
    { code: 'I', name: 'Informed', duties: ['notify'], order: 5, words: ['inform'] },
  ],
  combinations: [['A', 'P']],
  options: { accountImpliesPerform: false },
  source: 'Wikipedia, Responsibility assignment matrix (PACSI)',
};

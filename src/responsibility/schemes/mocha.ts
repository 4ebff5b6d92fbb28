import type { ResponsibilityScheme } from '../types.js';

/**
 * MOCHA: the Manager holds the Owner to account (one), the Owner sees to it that the work gets done (one), Helpers do parts
 * of it, the Consulted give their view, the Approver signs off.
 *
 * Manager and owner are two; either may be the approver. The owner does the work where nobody helps. There is no code for
 * those who are only told.
 *
 * @example
 * mocha.codes.map((code) => code.name) //=> ['Owner', 'Approver', 'Manager', 'Helper', 'Consulted']
 * @see The Management Center, "Frequently asked questions about MOCHA"
 */
export const mocha: ResponsibilityScheme = {
  id: 'mocha',
  version: '1',
  name: 'MOCHA',
  codes: [
    {
      code: 'O',
      name: 'Owner',
      duties: ['account', 'coordinate'],
      order: 1,
      perActivity: { min: 1, max: 1 },
    },
    { code: 'A', name: 'Approver', duties: ['approve'], order: 2, words: ['approve'] },
    {
      code: 'M',
      name: 'Manager',
      duties: ['supervise'],
      order: 3,
      perActivity: { min: 1, max: 1 },
    },
    {
      code: 'H',
      name: 'Helper',
      duties: ['perform', 'support'],
      order: 4,
      words: ['helpers', 'help'],
    },
    {
      code: 'C',
      name: 'Consulted',
      duties: ['advise'],
      order: 5,
      words: ['consultant', 'consult'],
    },
  ],
  combinations: [
    ['O', 'A'],
    ['M', 'A'],
  ],
  options: { accountImpliesPerform: true },
  source: 'The Management Center, Frequently asked questions about MOCHA',
};

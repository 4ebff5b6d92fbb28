import type { ResponsibilityScheme } from '../types.js';

/**
 * RASCI, also RASIC: RACI, and Support lends hands or means to whoever is Responsible.
 *
 * Support is no share of the responsibility: an activity with S alone has nobody who does it.
 *
 * @example
 * rasci.codes.map(({ code, duties }) => `${code}: ${duties.join()}`) //=> ['A: account,approve', 'R: perform', 'S: support', 'C: advise', 'I: notify']
 * @see Interfacing, "What is RASCI-VS", help of EPC 10
 * @see Wikipedia, "Responsibility assignment matrix", section on RASCI
 */
export const rasci: ResponsibilityScheme = {
  id: 'rasci',
  version: '1',
  name: 'RASCI',
  codes: [
    {
      code: 'A',
      name: 'Accountable',
      duties: ['account', 'approve'],
      order: 1,
      perActivity: { min: 1, max: 1 },
    },
    { code: 'R', name: 'Responsible', duties: ['perform'], order: 2, perActivity: { min: 1 } },
    {
      code: 'S',
      name: 'Support',
      duties: ['support'],
      order: 3,
      words: ['supportive', 'supporting'],
    },
    {
      code: 'C',
      name: 'Consulted',
      duties: ['advise'],
      order: 4,
      words: ['consult'],
      implies: ['I'],
    },
    { code: 'I', name: 'Informed', duties: ['notify'], order: 5, words: ['inform'] },
  ],
  combinations: [['A', 'R']],
  options: { accountImpliesPerform: false },
  source: 'Interfacing, What is RASCI-VS; Wikipedia, Responsibility assignment matrix',
};

import type { ResponsibilityScheme } from '../types.js';

/**
 * DACI, for decisions: the Driver gets them made (one), the Approver makes them (one), Contributors know and have no vote,
 * the Informed are told.
 *
 * A is not RACI's: it decides. D is not RACI's R: it leads to the decision, and who carries it out is not said. Where a
 * decision needs several approvers, raise the bound with `extendScheme`.
 *
 * @example
 * daci.codes.map((code) => code.name) //=> ['Approver', 'Driver', 'Contributor', 'Informed']
 * @see Atlassian, "DACI: a decision-making framework", Work Life
 */
export const daci: ResponsibilityScheme = {
  id: 'daci',
  version: '1',
  name: 'DACI',
  codes: [
    {
      code: 'A',
      name: 'Approver',
      duties: ['decide', 'account'],
      order: 1,
      words: ['approve'],
      perActivity: { min: 1, max: 1 },
    },
    {
      code: 'D',
      name: 'Driver',
      duties: ['coordinate'],
      order: 2,
      words: ['drive'],
      perActivity: { min: 1, max: 1 },
    },
    {
      code: 'C',
      name: 'Contributor',
      duties: ['advise'],
      order: 3,
      words: ['contributors', 'contribute'],
      implies: ['I'],
    },
    { code: 'I', name: 'Informed', duties: ['notify'], order: 4, words: ['inform'] },
  ],
  combinations: [['A', 'D']],
  options: { accountImpliesPerform: false },
  source: 'Atlassian, DACI: a decision-making framework',
};

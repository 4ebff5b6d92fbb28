import type { ResponsibilityScheme } from '../types.js';

/**
 * RACI: Responsible does the work (one or more), Accountable answers for it (exactly one), Consulted is asked before,
 * Informed is told after.
 *
 * Only A and R may share a cell; I beside C says nothing more. The convention that A without R does the work as well is
 * off: take `{ ...raci, options: { accountImpliesPerform: true } }` where yours says so.
 *
 * @example
 * raci.codes.map((code) => code.name) //=> ['Accountable', 'Responsible', 'Consulted', 'Informed']
 * @see PMI, "A Guide to the Project Management Body of Knowledge", 5th edition, 2013, figure 9-5
 * @see Michael L. Smith and James Erwin, "Role & Responsibility Charting (RACI)", 2005
 */
export const raci: ResponsibilityScheme = {
  id: 'raci',
  version: '1',
  name: 'RACI',
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
      code: 'C',
      name: 'Consulted',
      duties: ['advise'],
      order: 3,
      words: ['consult'],
      implies: ['I'],
    },
    { code: 'I', name: 'Informed', duties: ['notify'], order: 4, words: ['inform'] },
  ],
  combinations: [['A', 'R']],
  options: { accountImpliesPerform: false },
  source: 'PMI, PMBOK Guide, 5th edition, 2013, figure 9-5; Smith and Erwin, RACI, 2005',
};

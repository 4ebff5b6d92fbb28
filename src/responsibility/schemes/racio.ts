import type { ResponsibilityScheme } from '../types.js';

/**
 * RACIO, also CAIRO: RACI, and Omitted (out of the loop) says that a role has no part, on purpose.
 *
 * O is not a blank cell: a blank says nothing, O says no. It stands alone in its cell.
 *
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Sales'], ['Pricing', 'A/R', 'C/O']], racio)
 * validateMatrix(matrix, racio)[0]?.code //=> 'responsibility/cell-excluded-with-other'
 * @see Wikipedia, "Responsibility assignment matrix", section on CAIRO
 */
export const racio: ResponsibilityScheme = {
  id: 'racio',
  version: '1',
  name: 'RACIO',
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
    {
      code: 'O',
      name: 'Omitted',
      duties: ['excluded'],
      order: 5,
      words: ['omit', 'out of the loop'],
    },
  ],
  combinations: [['A', 'R']],
  options: { accountImpliesPerform: false },
  source: 'Wikipedia, Responsibility assignment matrix (CAIRO)',
};

import type { ResponsibilityScheme } from '../types.js';

/**
 * Primary and supporting: primary roles do an activity and answer for it (one or more), supporting ones help.
 *
 * Several primary roles are normal: 28 of the 47 tasks of NIST's risk management framework have more than one, each of which
 * RACI would call an error. Who is asked or told is not said.
 *
 * @example
 * const { matrix } = readGrid([['Task', 'System owner', 'CISO'], ['Monitor', 'P', 'P'], ['Dispose', 'P', 'S']], primarySupporting)
 * validateMatrix(matrix, primarySupporting) //=> []
 * @see NIST SP 800-37 revision 2, 2018, appendix E
 */
export const primarySupporting: ResponsibilityScheme = {
  id: 'primary-supporting',
  version: '1',
  name: 'Primary and supporting',
  codes: [
    {
      code: 'P',
      name: 'Primary',
      duties: ['perform', 'account'],
      order: 1,
      perActivity: { min: 1 },
    },
    {
      code: 'S',
      name: 'Supporting',
      duties: ['support'],
      order: 2,
      words: ['support'],
    },
  ],
  combinations: [['P', 'S']],
  options: { accountImpliesPerform: false },
  source: 'NIST SP 800-37 revision 2, 2018, appendix E',
};

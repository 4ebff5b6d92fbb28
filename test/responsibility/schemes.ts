import type { ResponsibilityScheme } from '../../src/responsibility/types.js';

/** A scheme that has a bit of everything: two accountable codes, cardinalities, an excluded code, aliases. */
export const motley: ResponsibilityScheme = {
  id: 'motley',
  version: '1',
  name: 'Motley',
  codes: [
    {
      code: 'L',
      name: 'Lead',
      duties: ['account', 'perform'],
      order: 1,
      aliases: ['LD'],
      perActivity: { max: 1 },
    },
    {
      code: 'A',
      name: 'Accountable',
      duties: ['account'],
      order: 2,
      perActivity: { min: 1, max: 1 },
    },
    { code: 'R', name: 'Responsible', duties: ['perform'], order: 3, perActivity: { min: 1 } },
    { code: 'V', name: 'Verifier', duties: ['verify'], order: 4, perActivity: { min: 1, max: 1 } },
    { code: 'S', name: 'Support', duties: ['support'], order: 5, words: ['helper'] },
    {
      code: 'C',
      name: 'Consulted',
      duties: ['advise'],
      order: 6,
      implies: ['I', 'V'],
      perActivity: { min: 1 },
    },
    { code: 'I', name: 'Informed', duties: ['notify'], order: 7, implies: ['C'] },
    { code: 'O', name: 'Omitted', duties: ['excluded'], order: 8 },
  ],
  combinations: [
    ['L', 'V'],
    ['A', 'R'],
    ['R', 'S'],
  ],
  options: { accountImpliesPerform: true },
};

/** A scheme in which two roles must answer for each activity. */
export const twoHeads: ResponsibilityScheme = {
  id: 'two-heads',
  version: '1',
  name: 'Two heads',
  codes: [
    { code: 'D', name: 'Decider', duties: ['account'], order: 1, perActivity: { min: 2, max: 2 } },
    { code: 'W', name: 'Worker', duties: ['perform'], order: 2, perActivity: { min: 2 } },
  ],
  options: { accountImpliesPerform: false },
};

import type { ResponsibilityScheme } from '../types.js';

/**
 * DARE, for decisions: Deciders have the only votes (one or more), Advisers a voice, Recommenders work out the options
 * (one or more), Execution stakeholders carry the decision out and have to be told.
 *
 * Several deciders are no finding. A is an adviser here, who cannot hold up anything.
 *
 * @example
 * dare.codes.map(({ code, duties }) => `${code}: ${duties.join()}`) //=> ['D: decide,account', 'E: perform,notify', 'R: recommend', 'A: advise']
 * @see McKinsey & Company, "The limits of RACI—and a better way to make decisions", 2022 (read in quotations)
 */
export const dare: ResponsibilityScheme = {
  id: 'dare',
  version: '1',
  name: 'DARE',
  codes: [
    {
      code: 'D',
      name: 'Decider',
      duties: ['decide', 'account'],
      order: 1,
      words: ['deciders', 'decide'],
      perActivity: { min: 1 },
    },
    {
      code: 'E',
      name: 'Execution stakeholder',
      duties: ['perform', 'notify'],
      order: 2,
      words: ['execution stakeholders', 'executor', 'execute'],
    },
    {
      code: 'R',
      name: 'Recommender',
      duties: ['recommend'],
      order: 3,
      words: ['recommenders', 'recommend'],
      perActivity: { min: 1 },
    },
    {
      code: 'A',
      name: 'Adviser',
      duties: ['advise'],
      order: 4,
      words: ['advisers', 'advisor', 'advisors', 'advise'],
    },
  ],
  options: { accountImpliesPerform: false },
  source: 'McKinsey, The limits of RACI, 2022',
};

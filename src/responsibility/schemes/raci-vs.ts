import type { ResponsibilityScheme } from '../types.js';

/**
 * RACI-VS: RACI, and a Verifier checks the result against its criteria, a Signatory authorises that it is handed over.
 *
 * The signatory is best the accountable role (`A/S`). Whoever does the work does not verify it: `R/V` is a finding. In
 * RASCI-VS the letter S means both support and signatory: give one of them another code (see `extendScheme`).
 *
 * @example
 * raciVs.codes.map(({ code, name }) => `${code} ${name}`) //=> ['A Accountable', 'S Signatory', 'R Responsible', 'V Verifier', 'C Consulted', 'I Informed']
 * @see Interfacing, "What is RASCI-VS", help of EPC 10
 * @see Wikipedia, "Responsibility assignment matrix", section on RACI-VS
 */
export const raciVs: ResponsibilityScheme = {
  id: 'raci-vs',
  version: '1',
  name: 'RACI-VS',
  codes: [
    {
      code: 'A',
      name: 'Accountable',
      duties: ['account', 'approve'],
      order: 1,
      perActivity: { min: 1, max: 1 },
    },
    { code: 'S', name: 'Signatory', duties: ['approve'], order: 2, words: ['sign'] },
    { code: 'R', name: 'Responsible', duties: ['perform'], order: 3, perActivity: { min: 1 } },
    { code: 'V', name: 'Verifier', duties: ['verify'], order: 4, words: ['verify', 'verified'] },
    {
      code: 'C',
      name: 'Consulted',
      duties: ['advise'],
      order: 5,
      words: ['consult'],
      implies: ['I'],
    },
    { code: 'I', name: 'Informed', duties: ['notify'], order: 6, words: ['inform'] },
  ],
  combinations: [
    ['A', 'R', 'S'],
    ['A', 'V'],
  ],
  options: { accountImpliesPerform: false },
  source: 'Interfacing, What is RASCI-VS; Wikipedia, Responsibility assignment matrix',
};

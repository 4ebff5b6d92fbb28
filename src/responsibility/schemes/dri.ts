import type { ResponsibilityScheme } from '../types.js';

/**
 * DRI: one Directly Responsible Individual answers for each activity and decides about it (exactly one).
 *
 * The individual is a person, at the lowest level that can decide: let each role of the matrix be one, or staff it with
 * one. Who does the work, and who is asked or told, is not said.
 *
 * @example
 * const { matrix } = readGrid([['Activity', 'Ana', 'Ben'], ['Launch', 'DRI', 'DRI'], ['Pricing', '', 'DRI']], dri)
 * validateMatrix(matrix, dri).map((finding) => finding.message) //=> ['2 roles are accountable for "Launch": Ana, Ben.']
 * @see GitLab, "Directly responsible individuals (DRI)", The GitLab Handbook
 */
export const dri: ResponsibilityScheme = {
  id: 'dri',
  version: '1',
  name: 'DRI',
  codes: [
    {
      code: 'D',
      name: 'Directly responsible individual',
      duties: ['account', 'decide'],
      order: 1,
      aliases: ['DRI'],
      perActivity: { min: 1, max: 1 },
    },
  ],
  options: { accountImpliesPerform: false },
  source: 'GitLab, The GitLab Handbook, Directly responsible individuals',
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentId } from '../../src/responsibility/assignment-id.js';
import type { RuleCode, RuleSettings } from '../../src/responsibility/rules.js';
import { RESPONSIBILITY_RULES } from '../../src/responsibility/rules.js';
import { raci } from '../../src/responsibility/schemes/raci.js';
import type {
  Assignment,
  ResponsibilityMatrix,
  ResponsibilityScheme,
} from '../../src/responsibility/types.js';
import { expectFixesToHold } from './fix-contract.js';
import { primarySupporting, uict } from './grids.js';
import { motley, twoHeads } from './schemes.js';

const ODD_CODES = ['а', 'accountable', 'Ld', 'A/R', 'Responsibel', 'X', 'o', 'c'];

function matrixOf(scheme: ResponsibilityScheme): fc.Arbitrary<ResponsibilityMatrix> {
  const codes = [
    ...scheme.codes.map(({ code }) => code),
    ...scheme.codes.map(({ code }) => code),
    ...ODD_CODES,
  ];
  const cell = fc.tuple(fc.nat(2), fc.nat(6), fc.constantFrom(...codes), fc.boolean());
  return fc.array(cell, { maxLength: 40 }).map((cells) => {
    const assignments: Record<string, Assignment> = {};
    cells.forEach(([a, r, code, canonical], i) => {
      // Role 6 does not exist; some records lie under a key of their own.
      const assignment = { activityId: `a${a}`, roleId: `r${r}`, code };
      const id = canonical ? assignmentId(`a${a}`, `r${r}`, code) : `key ${i}`;
      assignments[id] = assignment;
    });
    return {
      id: 'm',
      name: 'M',
      schemeId: scheme.id,
      roles: Object.fromEntries(
        [0, 1, 2, 3, 4, 5].map((r) => [`r${r}`, { id: `r${r}`, name: `Role ${r}`, rank: `a${r}` }]),
      ),
      activities: Object.fromEntries(
        [0, 1, 2].map((a) => [`a${a}`, { id: `a${a}`, name: `Activity ${a}`, rank: `a${a}` }]),
      ),
      assignments,
    };
  });
}

/** Every rule of cells and activities as an error, so that no fix may trade one finding for another of them. */
const STRICTEST: RuleSettings = Object.fromEntries(
  (Object.keys(RESPONSIBILITY_RULES) as RuleCode[])
    .filter((code) => code.includes('/cell-') && !code.endsWith('redundant-code'))
    .map((code) => [code, 'error']),
);

describe('fixes', () => {
  it('remove what they claim and add no error, under any scheme', () => {
    let fixes = 0;
    const schemes = fc.constantFrom(raci, motley, twoHeads, uict, primarySupporting);
    const cases = schemes.chain((scheme) => fc.tuple(fc.constant(scheme), matrixOf(scheme)));
    fc.assert(
      fc.property(cases, fc.boolean(), ([scheme, matrix], strict) => {
        const options = strict ? { rules: STRICTEST } : { preset: 'strict' as const };
        fixes += expectFixesToHold(matrix, scheme, options);
      }),
      { numRuns: 500 },
    );
    expect(fixes).toBeGreaterThan(500);
  });
});

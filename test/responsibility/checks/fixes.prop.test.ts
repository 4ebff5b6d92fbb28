import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleCode, RuleSettings } from '../../../src/responsibility/checks/rules.js';
import { RESPONSIBILITY_RULES } from '../../../src/responsibility/checks/rules.js';
import * as responsibility from '../../../src/responsibility/index.js';
import { assignmentId } from '../../../src/responsibility/matrix/assignment-id.js';
import type {
  Assignment,
  ResponsibilityMatrix,
  ResponsibilityScheme,
} from '../../../src/responsibility/types.js';
import { primarySupporting, uict } from '../grid/grids.js';
import { motley, twoHeads } from '../schemes.js';
import { expectFixesToHold } from './fix-contract.js';

/** Every scheme that is exported. */
const BUILT_IN = Object.values(responsibility).filter(
  (value): value is ResponsibilityScheme =>
    typeof value === 'object' && 'codes' in value && 'options' in value,
);

const ODD_CODES = ['а', 'accountable', 'Ld', 'A/R', 'Responsibel', 'X', 'o', 'c'];

const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 1 });
const roleIds = fc.uniqueArray(fc.constantFrom('r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'nobody'), {
  maxLength: 3,
});

/** What a matrix has beside its cells: parts of activities, groups, aliases, suppressions. */
const structure = fc.record({
  parents: fc.array(rarely(fc.constantFrom('a0', 'a1', 'a2', 'nothing')), {
    minLength: 3,
    maxLength: 3,
  }),
  groups: fc.array(fc.record({ members: rarely(roleIds), anyOf: rarely(roleIds) }), {
    minLength: 6,
    maxLength: 6,
  }),
  aliases: fc.array(rarely(fc.uniqueArray(fc.constantFrom('PO', 'Role 1', 'r2', 'x'))), {
    minLength: 6,
    maxLength: 6,
  }),
  suppressions: rarely(
    fc.array(
      fc.record(
        {
          code: fc.constantFrom('no-rule', ...Object.keys(RESPONSIBILITY_RULES)),
          reason: fc.constantFrom('so it is', 'because'),
          activityId: fc.constantFrom('a0', 'a1', 'a9'),
          roleId: fc.constantFrom('r0', 'r9'),
          until: fc.constantFrom('2026-01-01', '2027-01-01', 'never'),
        },
        { requiredKeys: ['code', 'reason'] },
      ),
      { maxLength: 4 },
    ),
  ),
});

function matrixOf(scheme: ResponsibilityScheme): fc.Arbitrary<ResponsibilityMatrix> {
  const codes = [
    ...scheme.codes.map(({ code }) => code),
    ...scheme.codes.map(({ code }) => code),
    ...ODD_CODES,
  ];
  const cell = fc.tuple(fc.nat(2), fc.nat(6), fc.constantFrom(...codes), fc.boolean());
  const cells = fc.array(cell, { maxLength: 40 });
  return fc.tuple(cells, structure).map(([cells, { parents, groups, aliases, suppressions }]) => {
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
        [0, 1, 2, 3, 4, 5].map((r) => [
          `r${r}`,
          { id: `r${r}`, name: `Role ${r}`, rank: `a${r}`, aliases: aliases[r], ...groups[r] },
        ]),
      ),
      activities: Object.fromEntries(
        [0, 1, 2].map((a) => [
          `a${a}`,
          { id: `a${a}`, name: `Activity ${a}`, rank: `a${a}`, parentId: parents[a] },
        ]),
      ),
      assignments,
      suppressions,
    };
  });
}

/** Every rule of cells and activities as an error, so that no fix may trade one finding for another of them. */
const STRICTEST: RuleSettings = Object.fromEntries(
  (Object.keys(RESPONSIBILITY_RULES) as RuleCode[])
    .filter((code) => code.includes('/cell-') && !code.endsWith('redundant-code'))
    .map((code) => [code, 'error']),
);

const day = fc.constantFrom('2026-01-01', '2025-12-31', undefined);

describe('fixes', () => {
  it('remove what they claim and add no error, under any scheme', () => {
    let fixes = 0;
    const schemes = fc.constantFrom(...BUILT_IN, motley, twoHeads, uict, primarySupporting);
    const cases = schemes.chain((scheme) => fc.tuple(fc.constant(scheme), matrixOf(scheme)));
    fc.assert(
      fc.property(cases, fc.boolean(), day, ([scheme, matrix], strict, on) => {
        const options = strict ? { rules: STRICTEST, on } : { preset: 'strict' as const, on };
        fixes += expectFixesToHold(matrix, scheme, options);
      }),
      { numRuns: 500 },
    );
    expect(fixes).toBeGreaterThan(500);
  });
});

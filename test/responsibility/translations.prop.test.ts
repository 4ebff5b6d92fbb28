import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentId } from '../../src/responsibility/matrix/assignment-id.js';
import { daci } from '../../src/responsibility/schemes/daci.js';
import { dare } from '../../src/responsibility/schemes/dare.js';
import { dri } from '../../src/responsibility/schemes/dri.js';
import { mocha } from '../../src/responsibility/schemes/mocha.js';
import { pacsi } from '../../src/responsibility/schemes/pacsi.js';
import { primarySupporting } from '../../src/responsibility/schemes/primary-supporting.js';
import { raci } from '../../src/responsibility/schemes/raci.js';
import { raciVs } from '../../src/responsibility/schemes/raci-vs.js';
import { racio } from '../../src/responsibility/schemes/racio.js';
import { rapid } from '../../src/responsibility/schemes/rapid.js';
import { rasci } from '../../src/responsibility/schemes/rasci.js';
import { translateMatrix } from '../../src/responsibility/translate-matrix.js';
import type {
  Duty,
  ResponsibilityMatrix,
  ResponsibilityScheme,
} from '../../src/responsibility/types.js';

const scheme = fc.constantFrom(
  daci,
  dare,
  dri,
  mocha,
  pacsi,
  primarySupporting,
  raci,
  raciVs,
  racio,
  rapid,
  rasci,
);

function matrixOf({
  id: schemeId,
  codes,
}: ResponsibilityScheme): fc.Arbitrary<ResponsibilityMatrix> {
  const code = fc.constantFrom(...codes.map((each) => each.code));
  return fc.array(fc.tuple(fc.nat(3), fc.nat(3), code), { maxLength: 20 }).map((cells) => ({
    id: 'm',
    name: 'M',
    schemeId,
    roles: Object.fromEntries(
      [0, 1, 2].map((r) => [`r${r}`, { id: `r${r}`, name: `Role ${r}`, rank: `a${r}` }]),
    ),
    activities: Object.fromEntries(
      [0, 1, 2].map((a) => [`a${a}`, { id: `a${a}`, name: `Activity ${a}`, rank: `a${a}` }]),
    ),
    assignments: Object.fromEntries(
      cells.map(([a, r, text]) => {
        const assignment = { activityId: `a${a}`, roleId: `r${r}`, code: text };
        return [assignmentId(`a${a}`, `r${r}`, text), assignment];
      }),
    ),
  }));
}

/** The duties of each cell that holds something, by cell. */
function dutiesOf(matrix: ResponsibilityMatrix, { codes }: ResponsibilityScheme) {
  const cells = new Map<string, Set<Duty>>();
  for (const { activityId, roleId, code } of Object.values(matrix.assignments)) {
    const key = `${activityId} ${roleId}`;
    const duties = cells.get(key) ?? new Set();
    cells.set(key, duties);
    for (const duty of codes.find((each) => each.code === code)!.duties) duties.add(duty);
  }
  return cells;
}

const cases = (): fc.Arbitrary<
  readonly [ResponsibilityScheme, ResponsibilityScheme, ResponsibilityMatrix]
> =>
  fc
    .tuple(scheme, scheme)
    .chain(([from, to]) => fc.tuple(fc.constant(from), fc.constant(to), matrixOf(from)));

describe('translateMatrix', () => {
  it('says all that is lost and gained, and nothing else', () => {
    fc.assert(
      fc.property(cases(), ([from, to, matrix]) => {
        const { matrix: translated, lost } = translateMatrix(matrix, from, to);
        const before = dutiesOf(matrix, from);
        const after = dutiesOf(translated, to);
        const losses = new Map(lost.map((loss) => [`${loss.activityId} ${loss.roleId}`, loss]));
        expect([...after.keys()].every((key) => before.has(key))).toBe(true);
        expect(losses.size).toBe(lost.length);
        for (const [key, duties] of before) {
          const now = after.get(key) ?? new Set<Duty>();
          const loss = losses.get(key);
          expect(new Set(loss?.duties)).toEqual(
            new Set([...duties].filter((duty) => !now.has(duty))),
          );
          expect(new Set(loss?.gained)).toEqual(
            new Set([...now].filter((duty) => !duties.has(duty))),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives no cell what its role has not agreed to, but to who goes on accounting', () => {
    const agreed: readonly Duty[] = ['account', 'decide', 'approve', 'perform'];
    fc.assert(
      fc.property(cases(), ([from, to, matrix]) => {
        const { matrix: translated, lost } = translateMatrix(matrix, from, to);
        const before = dutiesOf(matrix, from);
        const after = dutiesOf(translated, to);
        const canAccount = to.codes.some(({ duties }) => duties.includes('account'));
        for (const [key, duties] of before) {
          const isKept = after.get(key)?.has('account') ?? false;
          expect(isKept).toBe(duties.has('account') && canAccount);
        }
        for (const { activityId, roleId, gained } of lost) {
          if (before.get(`${activityId} ${roleId}`)!.has('account')) continue;
          expect(gained.filter((duty) => agreed.includes(duty))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing when both schemes are one', () => {
    fc.assert(
      fc.property(
        scheme.chain((each) => fc.tuple(fc.constant(each), matrixOf(each))),
        ([each, matrix]) => {
          expect(translateMatrix(matrix, each, each)).toEqual({ matrix, lost: [] });
        },
      ),
      { numRuns: 500 },
    );
  });
});

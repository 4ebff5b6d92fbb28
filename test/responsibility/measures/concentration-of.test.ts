import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { concentrationOf } from '../../../src/responsibility/measures/concentration-of.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';

const known = (value: number) => ({ status: 'known', value });

/** A matrix in which role i answers for so many activities. */
function answering(...counts: readonly number[]): ResponsibilityMatrix {
  const rows = counts.flatMap((count, role) =>
    Array.from({ length: count }, (_, i) => [
      `activity ${role} ${i}`,
      ...counts.map((__, other) => (other === role ? 'A/R' : 'C')),
    ]),
  );
  return deepFreeze(readGrid([['', ...counts.map((_, role) => `r${role}`)], ...rows], raci).matrix);
}

describe('concentrationOf', () => {
  it('shares out the accountabilities, the largest part first', () => {
    const { accountabilities, roles } = concentrationOf(answering(1, 0, 3, 1), raci);
    expect(accountabilities).toBe(5);
    expect(roles).toEqual([
      { roleId: 'r2', name: 'r2', count: 3, share: known(0.6) },
      { roleId: 'r0', name: 'r0', count: 1, share: known(0.2) },
      { roleId: 'r3', name: 'r3', count: 1, share: known(0.2) },
      { roleId: 'r1', name: 'r1', count: 0, share: known(0) },
    ]);
  });

  it('has the Gini and HHI of the definitions', () => {
    // ΣΣ|x − y| ÷ (2 n Σ x): 1, 2, 3, 4 → 20 ÷ (2 × 4 × 10); Σ x² ÷ (Σ x)² → 30 ÷ 100.
    const uneven = concentrationOf(answering(2, 4, 1, 3), raci);
    expect([uneven.gini, uneven.hhi]).toEqual([known(0.25), known(0.3)]);
    const even = concentrationOf(answering(2, 2, 2, 2), raci);
    expect([even.gini, even.hhi]).toEqual([known(0), known(0.25)]);
    // All with one of n: (n − 1) ÷ n and 1.
    const heaped = concentrationOf(answering(0, 0, 5, 0), raci);
    expect([heaped.gini, heaped.hhi]).toEqual([known(0.75), known(1)]);
  });

  it('agrees with the double sum over all pairs', () => {
    const counts = [7, 0, 3, 3, 12, 1];
    const total = counts.reduce((sum, x) => sum + x, 0);
    const differences = counts.flatMap((x) => counts.map((y) => Math.abs(x - y)));
    const expected = differences.reduce((sum, d) => sum + d, 0) / (2 * counts.length * total);
    const { gini } = concentrationOf(answering(...counts), raci);
    expect(gini.status === 'known' && gini.value).toBeCloseTo(expected, 14);
  });

  it('leaves out an external role unless it answers for something', () => {
    const matrix = answering(2, 1, 0);
    const external = (id: string): ResponsibilityMatrix => ({
      ...matrix,
      roles: { ...matrix.roles, [id]: { ...matrix.roles[id]!, kind: 'external' } },
    });
    expect(concentrationOf(matrix, raci).gini).toEqual(known(4 / 9));
    const silent = concentrationOf(external('r2'), raci);
    expect(silent.roles.map(({ roleId }) => roleId)).toEqual(['r0', 'r1']);
    expect(silent.gini).toEqual(known(1 / 6));
    expect(concentrationOf(external('r1'), raci).roles.map(({ roleId }) => roleId)).toEqual([
      'r0',
      'r1',
      'r2',
    ]);
  });

  it('counts an activity with two accountable roles twice', () => {
    const { matrix } = readGrid(
      [
        ['', 'a', 'b'],
        ['x', 'A', 'A/R'],
      ],
      raci,
      { layout: 'activity-rows' },
    );
    expect(concentrationOf(matrix, raci)).toMatchObject({ accountabilities: 2, hhi: known(0.5) });
  });

  it('is unknown where there is nothing to share, or nobody to share it with', () => {
    const reason = { status: 'unknown', reason: 'no-accountabilities' };
    const nothing = concentrationOf(answering(0, 0), raci);
    expect(nothing).toMatchObject({ accountabilities: 0, gini: reason, hhi: reason });
    expect(nothing.roles.map(({ share }) => share)).toEqual([reason, reason]);
    expect(concentrationOf(answering(0), raci).gini).toEqual(reason);
    expect(concentrationOf(answering(3), raci)).toMatchObject({
      gini: { status: 'unknown', reason: 'too-few-roles' },
      hhi: known(1),
    });
    const bare = { ...answering(1), roles: {}, activities: {} };
    expect(concentrationOf(bare, raci)).toEqual({
      accountabilities: 0,
      roles: [],
      gini: reason,
      hhi: reason,
    });
  });
});

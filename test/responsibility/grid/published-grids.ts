import { describe, expect, it } from 'vitest';
import { validateMatrix } from '../../../src/responsibility/checks/validate.js';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { toGrid } from '../../../src/responsibility/grid/to-grid.js';
import { expectFixesToHold } from '../checks/fix-contract.js';
import {
  comparable,
  deepFreeze,
  EXPECTED_RULES,
  type Expectation,
  expectedLines,
  type PublishedGrid,
  readJson,
  rowsOf,
  schemeOf,
} from './grids.js';

/** The tests that every published grid passes, wherever it lies. */
export function describePublishedGrid(folder: string, name: string): void {
  describe(name, () => {
    const published = deepFreeze(readJson<PublishedGrid>(folder, name));
    const expectation = readJson<Record<string, Expectation>>(folder, 'expected')[name]!;
    const scheme = deepFreeze(schemeOf(published));
    const rows = rowsOf(published);
    const { matrix, findings, layout } = readGrid(rows, scheme);
    deepFreeze(matrix);

    it('is read with its ids, whatever way it lies', () => {
      expect(layout).toBe('activity-rows');
      expect(Object.values(matrix.activities).map(({ id }) => id)).toEqual(
        published.activities.map(({ id }) => id),
      );
      expect(Object.values(matrix.roles).map(({ id }) => id)).toEqual(
        published.roles.map(({ id }) => id),
      );
      const turned = rows[0]!.map((_, column) => rows.map((row) => row[column]!));
      turned[0]![0] = '';
      const again = readGrid(turned, scheme);
      expect(again.layout).toBe('role-rows');
      expect(again.matrix).toEqual(matrix);
    });

    it('has the findings that are expected of it, in code, activity and role', () => {
      const all = [...findings, ...validateMatrix(matrix, scheme, { rules: EXPECTED_RULES })];
      expect(comparable(all)).toEqual(expectedLines(expectation));
    });

    it('is the same after a way through toGrid', () => {
      const again = readGrid(toGrid(matrix), scheme);
      expect(again.findings).toEqual([]);
      expect(again.matrix).toEqual(matrix);
    });

    it('has fixes that do what they claim', () => {
      expectFixesToHold(matrix, scheme, { preset: 'strict' });
    });
  });
}

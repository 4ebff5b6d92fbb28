import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { densityOf } from '../../../src/responsibility/measures/density-of.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { motley } from '../schemes.js';

describe('densityOf', () => {
  it('divides the filled cells by all cells', () => {
    const grid = [
      ['', 'a', 'b', 'c'],
      ['x', 'A/R', 'R', ''],
      ['y', 'O', 'A', 'C'],
    ];
    const density = { status: 'known', value: 5 / 6 };
    const { matrix } = readGrid(grid, motley);
    expect(densityOf(matrix, motley)).toEqual({ cells: 6, filled: 5, involved: 4, density });
  });

  it('counts a code that the scheme does not have as filled, not as a part', () => {
    const { matrix } = readGrid(
      [
        ['', 'a'],
        ['x', 'O'],
      ],
      motley,
    );
    const density = { status: 'known', value: 1 };
    expect(densityOf(matrix, raci)).toEqual({ cells: 1, filled: 1, involved: 0, density });
  });

  it('is unknown without cells', () => {
    const density = { status: 'unknown', reason: 'no-cells' };
    for (const grid of [[['', 'a']], [[''], ['x']]]) {
      const { matrix } = readGrid(grid, raci);
      const bare = grid.length === 1 ? matrix : { ...matrix, roles: {} };
      expect(densityOf(bare, raci).density).toEqual(density);
    }
  });
});

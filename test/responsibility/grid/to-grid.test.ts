import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { toGrid } from '../../../src/responsibility/grid/to-grid.js';
import { createMatrix } from '../../../src/responsibility/matrix/create-matrix.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { deepFreeze } from './grids.js';

describe('toGrid', () => {
  it('writes activities and roles in the order of their ranks, never of the record', () => {
    const made = createMatrix({
      scheme: raci,
      roles: ['10', '9'],
      activities: ['2', '1'],
      assignments: [
        ['2', '9', 'R/A'],
        ['1', '10', 'C'],
      ],
    });
    if (!made.ok) throw new Error('refused');
    expect(Object.keys(made.value.roles)).toEqual(['9', '10']);
    const rows = toGrid(deepFreeze(made.value));
    expect(rows).toEqual([
      ['Activity', '10', '9'],
      ['2', '', 'A/R'],
      ['1', 'C', ''],
    ]);
    expect(readGrid(rows, raci).matrix).toEqual(made.value);
  });

  it('marks phases, their end, and activities that nobody has', () => {
    const made = createMatrix({
      scheme: raci,
      roles: ['PM'],
      activities: [{ name: 'a', phase: 'Plan' }, 'b', { name: 'c', phase: 'Build' }],
      assignments: [['c', 'PM', 'A']],
    });
    if (!made.ok) throw new Error('refused');
    const rows = toGrid(made.value);
    expect(rows).toEqual([
      ['Activity', 'PM'],
      ['Plan'],
      ['a', '-'],
      ['-'],
      ['b', '-'],
      ['Build'],
      ['c', 'A'],
    ]);
    expect(readGrid(rows, raci).matrix).toEqual(made.value);
  });

  it('keeps activities without any role', () => {
    const made = createMatrix({
      scheme: raci,
      roles: [],
      activities: [{ name: 'a', phase: 'Plan' }, 'b'],
      assignments: [],
    });
    if (!made.ok) throw new Error('refused');
    expect(toGrid(made.value)).toEqual([
      ['Activity', '-'],
      ['Plan'],
      ['a', '-'],
      ['-'],
      ['b', '-'],
    ]);
    expect(readGrid(toGrid(made.value), raci).matrix).toEqual(made.value);
  });

  it('leaves out what a matrix from a file cannot place', () => {
    const broken = {
      roles: { r: { id: 'r', name: '', rank: 'a0' }, s: null, q: { name: 7, rank: 3 } },
      activities: { a: { id: 'a', name: 'A', rank: 'a0' }, b: { rank: 'a0', phase: 5 } },
      assignments: {
        1: { activityId: 'a', roleId: 'r', code: 'R' },
        2: { activityId: 'a', roleId: 'x', code: 'R' },
        3: { activityId: 'x', roleId: 'r', code: 'R' },
        4: 5,
        5: { activityId: 'a', roleId: 'r', code: 8 },
        6: { activityId: 'b', roleId: 'r', code: { toString: null } },
      },
    } as unknown as ResponsibilityMatrix;
    expect(toGrid(broken)).toEqual([
      ['Activity', 'q', 'r'],
      ['A', '', '8/R'],
      ['5'],
      ['b', '', 'object'],
    ]);
    expect(toGrid({} as ResponsibilityMatrix)).toEqual([['Activity', '-']]);
    expect(toGrid({ roles: null, activities: 'a' } as unknown as ResponsibilityMatrix)).toEqual([
      ['Activity', '-'],
    ]);
  });
});

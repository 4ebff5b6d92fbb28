import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { communicationOf } from '../../../src/responsibility/measures/communication-of.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';

const known = (value: number) => ({ status: 'known', value });

describe('communicationOf', () => {
  it('counts who is asked and who is told, the mean and the most', () => {
    const grid = [
      ['', 'a', 'b', 'c', 'd'],
      ['x', 'A/R', 'C', 'C', 'I'],
      ['y', 'A/R', 'C/I', 'I', 'C'],
      ['z', 'A', 'R', '', 'I'],
    ];
    expect(communicationOf(readGrid(grid, raci).matrix, raci)).toEqual({
      activities: [
        { activityId: 'x', advise: 2, notify: 1, total: 3 },
        { activityId: 'y', advise: 2, notify: 2, total: 3 },
        { activityId: 'z', advise: 0, notify: 1, total: 1 },
      ],
      advise: { mean: known(4 / 3), most: known(2), mostOn: ['x', 'y'] },
      notify: { mean: known(4 / 3), most: known(2), mostOn: ['y'] },
      total: { mean: known(7 / 3), most: known(3), mostOn: ['x', 'y'] },
    });
  });

  it('names no activity when nobody is asked', () => {
    const { advise } = communicationOf(
      readGrid(
        [
          ['', 'a'],
          ['x', 'A/R'],
        ],
        raci,
      ).matrix,
      raci,
    );
    expect(advise).toEqual({ mean: known(0), most: known(0), mostOn: [] });
  });

  it('is unknown without activities', () => {
    const unknown = { status: 'unknown', reason: 'no-activities' };
    const { activities, total } = communicationOf(readGrid([['', 'a']], raci).matrix, raci);
    expect(activities).toEqual([]);
    expect(total).toEqual({ mean: unknown, most: unknown, mostOn: [] });
  });
});

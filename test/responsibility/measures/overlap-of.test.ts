import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { overlapOf } from '../../../src/responsibility/measures/overlap-of.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { motley } from '../schemes.js';

const { matrix } = readGrid(
  [
    ['', 'a', 'b', 'c'],
    ['v', 'L', 'A', 'R'],
    ['w', 'A', 'R', ''],
    ['x', 'R', '', 'A'],
    ['y', '', 'C', 'A'],
    ['z', 'O', 'O', 'L'],
  ],
  motley,
);

describe('overlapOf', () => {
  it('divides the activities of both by those of either', () => {
    expect(overlapOf(matrix, motley, ['a', 'b'])).toEqual({
      jaccard: { status: 'known', value: 2 / 4 },
      both: [
        { activityId: 'v', duties: ['account'] },
        { activityId: 'w', duties: [] },
      ],
      onlyFirst: ['x'],
      onlySecond: ['y'],
    });
  });

  it('lists the duties that both have, not those of other roles', () => {
    expect(overlapOf(matrix, motley, ['a', 'c'])).toEqual({
      jaccard: { status: 'known', value: 2 / 5 },
      both: [
        { activityId: 'v', duties: ['perform'] },
        { activityId: 'x', duties: [] },
      ],
      onlyFirst: ['w'],
      onlySecond: ['y', 'z'],
    });
    expect(overlapOf(matrix, motley, ['a', 'a'])).toMatchObject({
      jaccard: { value: 1 },
      both: [{ duties: ['perform', 'account'] }, { duties: ['account'] }, { duties: ['perform'] }],
    });
  });

  it('is unknown when neither has a part', () => {
    const idle = readGrid(
      [
        ['', 'a', 'b', 'c'],
        ['x', 'O', '', 'L'],
      ],
      motley,
    ).matrix;
    expect(overlapOf(idle, motley, ['a', 'b']).jaccard).toEqual({
      status: 'unknown',
      reason: 'no-activities',
    });
  });

  it('refuses what is no role', () => {
    for (const [given, roleId] of [
      [['a', 'nobody'], 'nobody'],
      [['constructor', 'a'], 'constructor'],
      [[7, 'a'], 7],
      [null, 'undefined'],
    ] as const) {
      expect(() => overlapOf(matrix, raci, given as never)).toThrow(
        expect.objectContaining({ code: 'responsibility/unknown-role', params: { roleId } }),
      );
    }
  });
});

import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { coverageOf } from '../../../src/responsibility/measures/coverage-of.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { deepFreeze } from '../grid/grids.js';
import { motley, twoHeads } from '../schemes.js';

const known = (value: number) => ({ status: 'known', value });

describe('coverageOf', () => {
  const matrix = deepFreeze(
    readGrid(
      [
        ['', 'PM', 'Dev', 'Ops'],
        ['Plan', 'A/R', 'C', ''],
        ['Build', 'A', 'R', 'R'],
        ['Run', 'I', 'C', 'A'],
        ['Close', '-', '', ''],
      ],
      raci,
    ).matrix,
  );

  it('counts the activities that meet each minimum of the scheme', () => {
    expect(coverageOf(matrix, raci)).toEqual({
      activities: 4,
      assigned: known(3 / 4),
      complete: known(2 / 4),
      minimums: [
        { duty: 'account', codes: ['A'], min: 1, met: 3, share: known(0.75), missing: ['close'] },
        {
          duty: 'perform',
          codes: ['R'],
          min: 1,
          met: 2,
          share: known(0.5),
          missing: ['run', 'close'],
        },
      ],
    });
  });

  it('takes who accounts for who performs where the scheme says so', () => {
    const implied = { ...raci, options: { accountImpliesPerform: true } };
    const { complete, minimums } = coverageOf(matrix, implied);
    expect(complete).toEqual(known(3 / 4));
    expect(minimums.map(({ met, missing }) => [met, missing])).toEqual([
      [3, ['close']],
      [3, ['close']],
    ]);
    expect(coverageOf(matrix, { ...raci, options: null as never }).complete).toEqual(known(0.5));
  });

  it('counts single codes with bounds of their own, without a duty', () => {
    const grid = [
      ['', 'a', 'b', 'c', 'd'],
      ['x', 'L', 'V', 'C', ''],
      ['y', 'A', 'R', 'C', 'I'],
    ];
    const found = coverageOf(readGrid(grid, motley).matrix, motley);
    expect(found.complete).toEqual(known(0.5));
    expect(found.minimums).toEqual([
      { duty: 'account', codes: ['L', 'A'], min: 1, met: 2, share: known(1), missing: [] },
      { duty: 'perform', codes: ['L', 'R'], min: 1, met: 2, share: known(1), missing: [] },
      { codes: ['V'], min: 1, met: 1, share: known(0.5), missing: ['y'] },
      { codes: ['C'], min: 1, met: 2, share: known(1), missing: [] },
    ]);
    expect(found.minimums.map((minimum) => 'duty' in minimum)).toEqual([true, true, false, false]);
  });

  it('asks for as many as the scheme does', () => {
    const grid = [
      ['', 'a', 'b', 'c'],
      ['x', 'D', 'D/W', 'W'],
      ['y', 'D', 'W', 'W'],
    ];
    const { minimums } = coverageOf(readGrid(grid, twoHeads).matrix, twoHeads);
    expect(minimums.map(({ min, missing }) => [min, missing])).toEqual([
      [2, ['y']],
      [2, []],
    ]);
  });

  it('knows no share without activities and no completeness without minimums', () => {
    const empty = readGrid([['', 'PM']], raci).matrix;
    const { activities, assigned, complete, minimums } = coverageOf(empty, raci);
    const none = { status: 'unknown', reason: 'no-activities' };
    expect([activities, assigned, complete]).toEqual([0, none, none]);
    expect(minimums.map(({ met, share }) => [met, share])).toEqual([
      [0, none],
      [0, none],
    ]);
    const free = {
      ...raci,
      codes: raci.codes.map((code) => ({ ...code, perActivity: undefined })),
    };
    expect(coverageOf(matrix, free)).toEqual({
      activities: 4,
      assigned: known(0.75),
      complete: { status: 'unknown', reason: 'no-minimums' },
      minimums: [],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import {
  DEFAULT_DUTY_WEIGHTS,
  workloadOf,
} from '../../../src/responsibility/measures/workload-of.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { DUTIES } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';
import { motley } from '../schemes.js';

const matrix = deepFreeze(
  readGrid(
    [
      ['', 'PM', 'Dev', 'Ops', 'Guest'],
      ['Plan', 'A/R', 'C', 'I', ''],
      ['Build', 'A', 'R', 'C', ''],
      ['Run', 'I', 'C/I', 'A/R', ''],
    ],
    raci,
  ).matrix,
);

describe('workloadOf', () => {
  it('counts the duties of each role and weighs its codes', () => {
    const loads = workloadOf(matrix, raci);
    // PM A + R + A + I = 0.5 + 1 + 0.5 + 0.05; Dev C + R + C + I; Ops I + C + A + R.
    expect(
      loads.map(({ roleId, name, activities, load }) => [roleId, name, activities, load]),
    ).toEqual([
      ['pm', 'PM', 3, 2.05],
      ['dev', 'Dev', 3, 1.55],
      ['ops', 'Ops', 3, 1.8],
      ['guest', 'Guest', 0, 0],
    ]);
    const [pm, dev, , guest] = loads;
    const none = Object.fromEntries(DUTIES.map((duty) => [duty, 0]));
    expect(pm!.duties).toEqual({ ...none, account: 2, approve: 2, perform: 1, notify: 1 });
    expect(dev!.duties).toEqual({ ...none, perform: 1, advise: 2, notify: 1 });
    expect(guest!.duties).toEqual(none);
  });

  it('gives each role its share of all loads', () => {
    const shares = workloadOf(matrix, raci).map(({ share }) =>
      share.status === 'known' ? share.value.toFixed(4) : share.reason,
    );
    // of 5.4
    expect(shares).toEqual(['0.3796', '0.2870', '0.3333', '0.0000']);
  });

  it('counts a code once, by its heaviest duty', () => {
    const grid = [
      ['', 'a', 'b', 'c'],
      ['x', 'L', 'A/R', 'O'],
    ];
    const loads = workloadOf(readGrid(grid, motley, { layout: 'activity-rows' }).matrix, motley);
    expect(loads.map(({ load, activities }) => [load, activities])).toEqual([
      [1, 1],
      [1.5, 1],
      [0, 0],
    ]);
    expect(loads[2]!.duties.excluded).toBe(1);
  });

  it('takes weights of your own beside the defaults', () => {
    const load = (weights: object): readonly number[] =>
      workloadOf(matrix, raci, { weights }).map((role) => role.load);
    expect(load({ account: 0, approve: 0, notify: 0 })).toEqual([1, 1.5, 1.25, 0]);
    expect(load({ account: 0 })).toEqual([1.55, 1.55, 1.55, 0]);
    expect(load({ perform: undefined })).toEqual([2.05, 1.55, 1.8, 0]);
    expect(load({ perform: 1e9, account: 0, approve: 0, advise: 0, notify: 0 })).toEqual([
      1e9, 1e9, 1e9, 0,
    ]);
    expect(load(Object.create({ perform: 5 }) as object)).toEqual([2.05, 1.55, 1.8, 0]);
    expect(workloadOf(matrix, raci, { weights: null as never })[0]!.load).toBe(2.05);
    const nothing = Object.fromEntries(DUTIES.map((duty) => [duty, 0]));
    expect(workloadOf(matrix, raci, { weights: nothing })[0]!.share).toEqual({
      status: 'unknown',
      reason: 'no-load',
    });
  });

  it('has the defaults that its docs name', () => {
    expect(DEFAULT_DUTY_WEIGHTS).toEqual({
      perform: 1,
      account: 0.5,
      decide: 0.5,
      approve: 0.25,
      verify: 0.5,
      veto: 0.25,
      recommend: 0.5,
      coordinate: 0.5,
      supervise: 0.25,
      support: 0.5,
      advise: 0.25,
      notify: 0.05,
      excluded: 0,
    });
  });

  it('refuses a weight that is none', () => {
    for (const [weight, shown] of [
      [-0.1, -0.1],
      [Number.NaN, 'NaN'],
      [Infinity, 'Infinity'],
      [1.1e9, 1.1e9],
      ['1', '1'],
      [null, null],
    ] as const) {
      expect(() => workloadOf(matrix, raci, { weights: { perform: weight as number } })).toThrow(
        expect.objectContaining({
          code: 'responsibility/invalid-weight',
          params: { duty: 'perform', weight: shown },
        }),
      );
    }
  });
});

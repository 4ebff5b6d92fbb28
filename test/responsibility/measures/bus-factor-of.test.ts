import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { busFactorOf } from '../../../src/responsibility/measures/bus-factor-of.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';

const known = (value: number) => ({ status: 'known', value });

const matrix = deepFreeze(
  readGrid(
    [
      ['', 'PM', 'Dev', 'Ops'],
      ['Plan', 'A/R', 'C', ''],
      ['Build', 'A', 'R', 'R'],
      ['Run', 'I', 'C', 'A'],
      ['Fix', 'C', 'A/R', ''],
    ],
    raci,
  ).matrix,
);

describe('busFactorOf', () => {
  it('finds the activities that rest on one role', () => {
    expect(busFactorOf(matrix, raci)).toEqual({
      counted: 'roles',
      perform: {
        lowest: known(1),
        single: [
          { activityId: 'plan', holderId: 'pm' },
          { activityId: 'fix', holderId: 'dev' },
        ],
        share: known(2 / 3),
        unheld: ['run'],
      },
      account: {
        lowest: known(1),
        single: [
          { activityId: 'plan', holderId: 'pm' },
          { activityId: 'build', holderId: 'pm' },
          { activityId: 'run', holderId: 'ops' },
          { activityId: 'fix', holderId: 'dev' },
        ],
        share: known(1),
        unheld: [],
      },
      dependence: [
        { holderId: 'pm', perform: 1, account: 2, activities: 2 },
        { holderId: 'ops', perform: 0, account: 1, activities: 1 },
        { holderId: 'dev', perform: 1, account: 1, activities: 1 },
      ],
    });
  });

  it('lets the accountable perform where the scheme says so', () => {
    const implied = { ...raci, options: { accountImpliesPerform: true } };
    const { perform } = busFactorOf(matrix, implied);
    expect(perform.unheld).toEqual([]);
    expect(perform.single).toContainEqual({ activityId: 'run', holderId: 'ops' });
    expect(perform.share).toEqual(known(3 / 4));
    expect(busFactorOf(matrix, { ...raci, options: null as never }).perform.unheld).toEqual([
      'run',
    ]);
  });

  it('counts a group as the roles that belong to it', () => {
    const grouped = (members: readonly string[], field = 'members'): ResponsibilityMatrix => ({
      ...matrix,
      roles: { ...matrix.roles, pm: { ...matrix.roles['pm']!, [field]: members } },
    });
    expect(busFactorOf(grouped(['dev', 'ops']), raci).dependence).toEqual([
      { holderId: 'ops', perform: 0, account: 1, activities: 1 },
      { holderId: 'dev', perform: 1, account: 1, activities: 1 },
    ]);
    expect(busFactorOf(grouped(['dev']), raci).perform.single[0]).toEqual({
      activityId: 'plan',
      holderId: 'dev',
    });
    expect(busFactorOf(grouped(['ops'], 'anyOf'), raci).perform.single[0]!.holderId).toBe('ops');
    expect(busFactorOf(grouped(['pm', 'nobody']), raci).perform.single[0]!.holderId).toBe('pm');
  });

  it('counts people where a lookup says who they are', () => {
    const asked: string[] = [];
    const people: Readonly<Record<string, readonly string[]>> = {
      'plan perform': ['ann', 'bo', 'ann'],
      'plan account': ['ann'],
      'build perform': ['bo', 'bo'],
      'build account': ['bo'],
      'run account': ['ann', 'bo'],
    };
    const factor = busFactorOf(matrix, raci, {
      holders: (activityId, duty) => {
        asked.push(`${activityId} ${duty}`);
        return people[`${activityId} ${duty}`] ?? [];
      },
    });
    expect(factor.counted).toBe('people');
    expect(factor.perform).toEqual({
      lowest: known(1),
      single: [{ activityId: 'build', holderId: 'bo' }],
      share: known(1 / 2),
      unheld: ['run', 'fix'],
    });
    expect(factor.account.single).toEqual([
      { activityId: 'plan', holderId: 'ann' },
      { activityId: 'build', holderId: 'bo' },
    ]);
    expect(factor.account.share).toEqual(known(2 / 3));
    expect(factor.dependence).toEqual([
      { holderId: 'ann', perform: 0, account: 1, activities: 1 },
      { holderId: 'bo', perform: 1, account: 1, activities: 1 },
    ]);
    expect(asked).toHaveLength(8);
  });

  it('puts whom the most rests on first, and knows two holders', () => {
    const two = busFactorOf(matrix, raci, {
      holders: (activityId) => (activityId === 'plan' ? ['x'] : activityId === 'run' ? [] : ['y']),
    });
    expect(two.dependence.map(({ holderId, activities }) => [holderId, activities])).toEqual([
      ['y', 2],
      ['x', 1],
    ]);
    const worker = busFactorOf(matrix, raci, {
      holders: (_, duty) => (duty === 'perform' ? ['x'] : ['x', 'y']),
    });
    expect(worker.dependence).toEqual([{ holderId: 'x', perform: 4, account: 0, activities: 4 }]);
    const pair = busFactorOf(matrix, raci, { holders: () => ['x', 'y'] });
    expect(pair.perform).toEqual({ lowest: known(2), single: [], share: known(0), unheld: [] });
    expect(pair.dependence).toEqual([]);
  });

  it('is unknown when nobody holds anything', () => {
    const none = { status: 'unknown', reason: 'no-holders' };
    const { account } = busFactorOf(matrix, raci, { holders: () => [] });
    expect(account).toMatchObject({ lowest: none, share: none, single: [] });
    expect(account.unheld).toHaveLength(4);
  });

  it('survives a lookup that answers nonsense and refuses one that is none', () => {
    for (const answer of [null, 'ann', [null, 7, {}]]) {
      const { account } = busFactorOf(matrix, raci, { holders: () => answer as never });
      expect(account.unheld).toHaveLength(4);
    }
    for (const holders of [null, 7, {}]) {
      expect(() => busFactorOf(matrix, raci, { holders: holders as never })).toThrow(
        expect.objectContaining({ code: 'responsibility/invalid-holders' }),
      );
    }
  });
});

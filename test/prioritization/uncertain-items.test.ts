import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import type { ScoringModel } from '../../src/prioritization/types.js';
import {
  createSample,
  readUncertainItems,
  STRATA,
} from '../../src/prioritization/uncertain-items.js';
import { thrownBy } from './hostile-values.js';

const item = { costOfDelay: { low: 0, mode: 5, high: 10 }, duration: { p10: 1, p90: 2 } };
const options = { seed: 7, trials: 1000 };
const drawn = (
  sample: ReturnType<typeof createSample>,
  place: number,
  criterion: string,
  count = STRATA,
) => {
  const block = new Float64Array(count);
  sample.draws.find((draw) => draw.place === place && draw.criterion === criterion)!.fill(block);
  return block;
};

describe('readUncertainItems', () => {
  it('puts the central value of each range into the table and keeps numbers', () => {
    const { ids, table, rows, ranges } = readUncertainItems(
      [
        { id: 'a', ...item, duration: { p10: 1, p90: 4 } },
        { id: 2, costOfDelay: 3, duration: 2 },
        'text',
        { costOfDelay: 1 },
      ],
      cd3Model,
    );
    expect(ids).toEqual(['a', '2', '#3', '#4']);
    expect([...table.columns['costOfDelay']!]).toEqual([5, 3, Number.NaN, 1]);
    expect([...table.columns['duration']!]).toEqual([2, 2, Number.NaN, Number.NaN]);
    expect([...rows.status]).toEqual([0, 0, 2, 1]);
    expect(ranges.map((own) => [...own.keys()])).toEqual([['costOfDelay', 'duration'], [], [], []]);
  });

  it('reads own properties only, under any name', () => {
    const criteria = Object.fromEntries([['__proto__', { label: 'P', direction: 'benefit' }]]);
    const model = {
      id: 'm',
      version: '1',
      name: 'm',
      criteria,
      formula: { criterion: '__proto__' },
    } as unknown as ScoringModel;
    const items = [JSON.parse('{"id":"a","__proto__":{"low":1,"mode":2,"high":3}}'), { id: 'b' }];
    const { table, rows } = readUncertainItems(items, model);
    expect(table.columns['__proto__']![0]).toBe(2);
    expect([...rows.status]).toEqual([0, 1]);
  });
});

describe('createSample', () => {
  it('takes the items that have a score, and their uncertain inputs', () => {
    const items = [
      { id: 'x' },
      { id: 'a', ...item },
      { id: 'b', costOfDelay: { p10: 2, p90: 2 }, duration: 4 },
      { id: 'bad', ...item, duration: 0 },
      { id: 'c', ...item, costOfDelay: 1 },
    ];
    const { ids, columns, draws, trials, topK } = createSample(items, cd3Model, { seed: 1 });
    expect(ids).toEqual(['a', 'b', 'c']);
    expect([...columns['costOfDelay']!]).toEqual([5, 2, 1]);
    expect(draws.map(({ place, criterion }) => [place, criterion])).toEqual([
      [0, 'costOfDelay'],
      [0, 'duration'],
      [2, 'duration'],
    ]);
    expect([trials, topK]).toEqual([10_000, 1]);
  });

  it('draws one value from each of 125 equal parts of the distribution, in random order', () => {
    const sample = createSample(
      [{ id: 'a', costOfDelay: { low: 0, mode: 0, high: 1 }, duration: 1 }],
      cd3Model,
      options,
    );
    for (let round = 0; round < 3; round += 1) {
      const values = drawn(sample, 0, 'costOfDelay');
      // F(x) = 1 − (1 − x)².
      const strata = Array.from(values, (x) => Math.floor((1 - (1 - x) ** 2) * STRATA));
      expect(strata).not.toEqual([...strata].sort((a, b) => a - b));
      expect(strata.sort((a, b) => a - b)).toEqual(Array.from({ length: STRATA }, (_, at) => at));
    }
  });

  it('gives an item the same draws whatever else is in the list', () => {
    const a = { id: 'a', ...item };
    const alone = drawn(createSample([a], cd3Model, options), 0, 'duration');
    const among = createSample(
      [{ ...item, id: 'b' }, { id: 'c' }, { ...a, costOfDelay: 3 }],
      cd3Model,
      options,
    );
    expect(drawn(among, 1, 'duration')).toEqual(alone);
    expect(drawn(among, 0, 'duration')).not.toEqual(alone);
  });

  it('draws otherwise for another seed, another criterion and another item of the same id', () => {
    const range = { p10: 1, p90: 2 };
    const same = { id: 'a', costOfDelay: range, duration: range };
    const sample = createSample([same, same], cd3Model, options);
    const blocks = [
      drawn(sample, 0, 'costOfDelay'),
      drawn(sample, 0, 'duration'),
      drawn(sample, 1, 'costOfDelay'),
      drawn(createSample([same], cd3Model, { seed: 8 }), 0, 'costOfDelay'),
    ];
    expect(new Set(blocks.map((block) => block.join())).size).toBe(4);
    expect(drawn(createSample([same], cd3Model, options), 0, 'costOfDelay')).toEqual(blocks[0]);
  });

  it('draws the numbers that it has always drawn', () => {
    const sample = createSample(
      [{ id: 'a', costOfDelay: { low: 0, mode: 5, high: 10 }, duration: 1 }],
      cd3Model,
      options,
    );
    expect([...drawn(sample, 0, 'costOfDelay', 3)]).toMatchInlineSnapshot(`
      [
        5.202572110022627,
        3.6909124244053446,
        6.342615909336306,
      ]
    `);
  });

  it('draws for the third item of one id what it has always drawn', () => {
    const same = { id: 'a', costOfDelay: { low: 0, mode: 5, high: 10 }, duration: 1 };
    const sample = createSample([same, same, same], cd3Model, options);
    expect(drawn(sample, 2, 'costOfDelay', 1)[0]).toBe(0.7954908215126575);
  });

  it('keeps items apart whose ids are alike', () => {
    const ids = Array.from({ length: 2000 }, (_, at) => `item-${at}`);
    const { draws } = createSample(
      ids.map((id) => ({ id, costOfDelay: 1, duration: { p10: 1, p90: 2 } })),
      cd3Model,
      options,
    );
    const firsts = draws.map(({ fill }) => {
      const block = new Float64Array(1);
      fill(block);
      return block[0]!;
    });
    expect(new Set(firsts).size).toBe(2000);
    // Each is above its median as often as below, within 5 standard deviations.
    const below = firsts.filter((value) => value < Math.SQRT2).length / 2000;
    expect(Math.abs(below - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / 2000));
  });

  it.each([
    [{ seed: 1.5 }, 'seed-not-an-integer'],
    [{ seed: 2 ** 53 }, 'seed-not-an-integer'],
    [{ seed: '1' }, 'seed-not-an-integer'],
    [{}, 'seed-not-an-integer'],
    [{ seed: 1, topK: 0 }, 'topK-not-a-count'],
    [{ seed: 1, topK: 1.5 }, 'topK-not-a-count'],
    [{ seed: 1, topK: '2' }, 'topK-not-a-count'],
    [{ seed: 1, trials: 0 }, 'trials'],
    [{ seed: 1, trials: 2.5 }, 'trials'],
    [{ seed: 1, trials: Number.NaN }, 'trials'],
    [{ seed: 1, trials: 1_000_001 }, 'trials'],
  ])('refuses %j', (wrong, problem) => {
    expect(
      thrownBy(() => createSample([{ id: 'a', ...item }], cd3Model, wrong as never)),
    ).toMatchObject({
      code: 'prioritization/invalid-input',
      params: { problem },
    });
  });

  it('takes the smallest and the largest numbers that it allows', () => {
    const sample = createSample([{ id: 'a', ...item }], cd3Model, {
      seed: -5,
      trials: 1_000_000,
      topK: 1,
    });
    expect(sample.trials).toBe(1_000_000);
    expect(createSample([{ id: 'a', ...item }], cd3Model, { seed: 0, trials: 1 }).trials).toBe(1);
  });

  it('says how many trials and items together are too many', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, at) => ({ id: `${at}`, costOfDelay: 1, duration: 1 }));
    expect(
      thrownBy(() => createSample(many(25_001), cd3Model, { seed: 1, trials: 1 })),
    ).toMatchObject({ params: { problem: 'too-many-items', most: 25_000 } });
    expect(createSample(many(25_000), cd3Model, { seed: 1 }).ids).toHaveLength(25_000);
    expect(
      thrownBy(() => createSample(many(25_000), cd3Model, { seed: 1, trials: 10_001 })),
    ).toMatchObject({
      params: { problem: 'trials', most: 1_000_000, mostTimesItems: 250_000_000 },
    });
    expect(createSample(many(250), cd3Model, { seed: 1, trials: 1_000_000 }).ids).toHaveLength(250);
    expect(() => createSample(many(251), cd3Model, { seed: 1, trials: 1_000_000 })).toThrow(
      'mostTimesItems',
    );
  });
});

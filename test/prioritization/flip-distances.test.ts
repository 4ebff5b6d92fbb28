import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { flipDistances } from '../../src/prioritization/flip-distances.js';
import { iceMeanModel } from '../../src/prioritization/ice.js';
import { opportunityModel } from '../../src/prioritization/opportunity-score.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { ScoreFormula } from '../../src/prioritization/types.js';
import { weightedModel } from '../../src/prioritization/weighted-model.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';
import riceVectors from '../vectors/rice.json' with { type: 'json' };
import vectors from '../vectors/sensitivity.json' with { type: 'json' };
import { criterion, modelOf } from './model-of.js';

interface RiceItem {
  readonly id: string;
  readonly reach: number;
  readonly impact: number;
  readonly confidence: number;
  readonly effort: number;
}

describe.each(vectors.cases)('the shared case $id', ({ inputs, expected, tolerance }) => {
  const backlog = riceVectors.cases.find(({ id }) => id === inputs.items)!;
  const items = (backlog.inputs as unknown as { readonly items: readonly RiceItem[] }).items;
  const found = flipDistances(items, riceModel, { id: inputs.challenger, to: inputs.incumbent });
  const of = (name: string) => found.find((each) => each.criterion === name)!;

  it('gives the factors and the values', () => {
    const flip = expected.P1_vs_P3;
    const expectNear = (actual: number | undefined, exact: number) =>
      expect(Math.abs(actual! - exact)).toBeLessThan(tolerance * exact);
    expect(found.map((each) => each.criterion)).toEqual([
      'reach',
      'impact',
      'confidence',
      'effort',
    ]);
    expectNear(of('reach').factor, flip.reachFactor);
    expectNear(of('impact').factor, flip.impactFactor);
    expectNear(of('confidence').factor, flip.confidenceFactor);
    expectNear(of('effort').factor, flip.effortFactor);
    expectNear(of('confidence').to, flip.confidenceNeeded);
    expectNear(of('effort').to, flip.effortNeeded);
    expectNear(of('reach').to, flip.reachNeeded);
  });

  it('says what cannot be reached', () => {
    expect(found.map(({ reachable }) => reachable)).toEqual([
      true,
      true,
      expected.P1_vs_P3.confidenceFeasible,
      true,
    ]);
  });
});

const ab = (formula: ScoreFormula, criteria?: Parameters<typeof modelOf>[1]) =>
  modelOf(formula, criteria);
const flip = (
  formula: ScoreFormula,
  item: object,
  other: object,
  name = 'a',
  criteria?: Parameters<typeof modelOf>[1],
) =>
  flipDistances(
    [
      { id: 'x', ...item },
      { id: 'y', ...other },
    ],
    ab(formula, criteria),
    { id: 'x', to: 'y' },
  ).find((each) => each.criterion === name)!;
const a = { criterion: 'a' };
const b = { criterion: 'b' };

describe('flipDistances', () => {
  const items = [
    { id: 'low', costOfDelay: 2, duration: 2 },
    { id: 'top', costOfDelay: 12, duration: 2 },
    { id: 'mid', costOfDelay: 8, duration: 2 },
    { id: 'twin', costOfDelay: 4, duration: 1 },
  ];

  it('asks by default for the next above that is not tied, and for the first for the next below', () => {
    const to = (id: string) => flipDistances(items, cd3Model, { id })[0]!.to;
    expect([to('low'), to('top'), to('mid'), to('twin')]).toEqual([8, 8, 12, 6]);
    const tiedFirst = [{ id: 'p', costOfDelay: 4, duration: 1 }, ...items.slice(2), items[0]!];
    expect(flipDistances(tiedFirst, cd3Model, { id: 'twin' })[0]).toMatchObject({ from: 4, to: 1 });
  });

  it('has nothing to tell about an item alone, or among equals', () => {
    expect(flipDistances([items[0]!], cd3Model, { id: 'low' })).toEqual([]);
    expect(flipDistances(items.slice(2), cd3Model, { id: 'twin' })).toEqual([]);
  });

  it('gives the value now for items that are tied already', () => {
    expect(flipDistances(items, cd3Model, { id: 'twin', to: 'mid' })).toEqual([
      { criterion: 'costOfDelay', from: 4, to: 4, factor: 1, reachable: true },
      { criterion: 'duration', from: 1, to: 1, factor: 1, reachable: true },
    ]);
  });

  it('adds the difference of the scores ÷ weight in a sum', () => {
    const ice = [
      { id: 'x', impact: 5, confidence: 6, ease: 4 },
      { id: 'y', impact: 9, confidence: 9, ease: 3 },
    ];
    expect(
      flipDistances(ice, iceMeanModel, { id: 'x' }).map(({ to, reachable }) => [to, reachable]),
    ).toEqual([
      [11, false],
      [12, false],
      [10, true],
    ]);
  });

  it('mixes sums and quotients', () => {
    const jobs = [
      { id: 'x', businessValue: 8, timeCriticality: 5, riskReduction: 2, jobSize: 5 },
      { id: 'y', businessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 4 },
    ];
    expect(flipDistances(jobs, wsjfModel, { id: 'x' })).toEqual([
      { criterion: 'businessValue', from: 8, to: 13, factor: 1.625, reachable: true },
      { criterion: 'timeCriticality', from: 5, to: 10, factor: 2, reachable: true },
      { criterion: 'riskReduction', from: 2, to: 7, factor: 3.5, reachable: true },
      { criterion: 'jobSize', from: 5, to: 3.75, factor: 0.75, reachable: true },
    ]);
    const back = flipDistances(jobs, wsjfModel, { id: 'y' });
    expect(back.map(({ to, reachable }) => [to, reachable])).toEqual([
      [4, true],
      [1, true],
      [-1, false],
      [16 / 3, true],
    ]);
  });

  it('has no factor where the value is 0, and no value where no change helps', () => {
    const zero = [
      { id: 'x', reach: 0, impact: 2, confidence: 0.5, effort: 2 },
      { id: 'y', reach: 30, impact: 2, confidence: 0.5, effort: 2 },
    ];
    expect(flipDistances(zero, riceModel, { id: 'x' })).toEqual([
      { criterion: 'reach', from: 0, to: 30, reachable: true },
      { criterion: 'impact', from: 2, reachable: false },
      { criterion: 'confidence', from: 0.5, reachable: false },
      { criterion: 'effort', from: 2, reachable: false },
    ]);
    const down = flipDistances(zero, riceModel, { id: 'y' });
    expect(down[0]).toEqual({ criterion: 'reach', from: 30, to: 0, factor: 0, reachable: true });
    expect(down[3]).toEqual({ criterion: 'effort', from: 2, reachable: false });
  });

  it('leaves out what the item has not got', () => {
    const criteria = { a: criterion(), b: criterion({ required: false }) };
    const found = flipDistances(
      [
        { id: 'x', a: 1 },
        { id: 'y', a: 2, b: 3 },
      ],
      ab({ sum: [a, b] }, criteria),
      { id: 'x' },
    );
    expect(found).toEqual([{ criterion: 'a', from: 1, to: 5, factor: 5, reachable: true }]);
  });

  it('counts a value on the bound as reachable whatever the rounding', () => {
    const criteria = { a: criterion({ max: 1 }), b: criterion() };
    for (let other = 1; other < 50; other += 1) {
      const { to, reachable } = flip(
        { product: [a, b] },
        { a: 0.1, b: other / 7 },
        { a: 1, b: other / 7 },
        'a',
        criteria,
      );
      expect([to, reachable]).toEqual([1, true]);
    }
    expect(
      flip({ product: [a, b] }, { a: 0.1, b: 1 }, { a: 1, b: 1.000001 }, 'a', criteria).reachable,
    ).toBe(false);
  });

  it('gives the bound itself where rounding puts the value beyond it', () => {
    expect(204.8 + 102.4).toBeGreaterThan(307.2);
    const most = { a: criterion({ max: 307.2 }), b: criterion() };
    expect(
      flip({ difference: [a, b] }, { a: 1, b: 102.4 }, { a: 204.8, b: 0 }, 'a', most),
    ).toMatchObject({ to: 307.2, reachable: true });
  });

  it('searches where the criterion stands twice', () => {
    const items_ = [
      { id: 'x', importance: 6, satisfaction: 5 },
      { id: 'y', importance: 9, satisfaction: 4 },
    ];
    const [importance, satisfaction] = flipDistances(items_, opportunityModel, { id: 'x' });
    // 2x − 5 = 14.
    expect(importance!.to).toBeCloseTo(9.5, 12);
    expect(importance!.reachable).toBe(true);
    // 12 − s = 14.
    expect(satisfaction).toMatchObject({ from: 5, to: -2, reachable: false });
    expect(flip({ sum: [a, { power: [a, 2] }] }, { a: 2, b: 0 }, { a: 3, b: 0 }).to).toBeCloseTo(
      3,
      12,
    );
    expect(flip({ sum: [a, { power: [a, 2] }] }, { a: 3, b: 0 }, { a: 2, b: 0 }).to).toBeCloseTo(
      2,
      12,
    );
  });

  it('finds the nearest of several ties, within the range before beyond it', () => {
    // x² − 10x is the same at 2 and at 8.
    const parabola: ScoreFormula = { difference: [{ power: [a, 2] }, { product: [a, 10] }] };
    expect(flip(parabola, { a: 4, b: 0 }, { a: 2, b: 0 }).to).toBeCloseTo(2, 11);
    expect(flip(parabola, { a: 7, b: 0 }, { a: 2, b: 0 }).to).toBeCloseTo(8, 11);
    const above3 = { a: criterion({ min: 3 }), b: criterion() };
    expect(flip(parabola, { a: 4, b: 0 }, { a: 8, b: 0 }, 'a', above3).to).toBeCloseTo(8, 11);
    const above3Only = { a: criterion({ exclusiveMin: 3 }), b: criterion() };
    expect(flip(parabola, { a: 4, b: 0 }, { a: 8, b: 0 }, 'a', above3Only).to).toBeCloseTo(8, 11);
    const below7 = { a: criterion({ max: 7 }), b: criterion() };
    expect(flip(parabola, { a: 6, b: 0 }, { a: 2, b: 0 }, 'a', below7).to).toBeCloseTo(2, 11);
    const below5 = { a: criterion({ min: 3, max: 9 }), b: criterion() };
    const far = flip(parabola, { a: 4, b: 0 }, { a: 9, b: 1 }, 'a', below5);
    expect(far).toMatchObject({ from: 4, reachable: true });
    expect(far.to).toBeCloseTo(9, 11);
  });

  it('reaches the closed end of a range, and looks beyond it when nothing lies within', () => {
    const sum: ScoreFormula = { sum: [a, { power: [a, 2] }, b] };
    const bounded = { a: criterion({ min: 0, max: 3 }), b: criterion() };
    const end = flip(sum, { a: 1, b: 0 }, { a: 3, b: 0 }, 'a', bounded);
    expect(end.to).toBeCloseTo(3, 12);
    expect(end.reachable).toBe(true);
    const beyond = flip(sum, { a: 1, b: 0 }, { a: 3, b: 8 }, 'a', bounded);
    expect(beyond).toMatchObject({ from: 1, reachable: false });
    expect(beyond.to).toBeCloseTo(4, 12);
  });

  it('looks beyond a lower end too', () => {
    const cubic: ScoreFormula = { sum: [a, { power: [a, 3] }, b] };
    const above1 = { a: criterion({ min: 1 }), b: criterion() };
    // −1 − 1 = 1 + 1 − 4.
    const below = flip(cubic, { a: 3, b: 0 }, { a: 1, b: -4 }, 'a', above1);
    expect(below).toMatchObject({ from: 3, reachable: false });
    expect(below.to).toBeCloseTo(-1, 12);
  });

  it('takes neither two small scores nor two opposite ones for a tie', () => {
    expect(flip({ difference: [a, b] }, { a: 0.30001, b: 0.3 }, { a: 0, b: 0 }).to).toBeCloseTo(
      0.3,
      12,
    );
    expect(flip({ sum: [a, b] }, { a: 5, b: 0 }, { a: -5, b: 0 })).toMatchObject({
      from: 5,
      to: -5,
    });
  });

  it('takes no pole for a tie', () => {
    // 1 ÷ (x − x² ÷ 100) changes its sign at 100, where it is not 0.
    const pole: ScoreFormula = {
      quotient: [1, { difference: [a, { quotient: [{ power: [a, 2] }, 100] }] }],
    };
    expect(flip(pole, { a: 50, b: 0 }, { a: -50, b: 0 }).to).toBeCloseTo(-50, 10);
    const never: ScoreFormula = { sum: [{ power: [a, 2] }, { power: [a, 4] }, b] };
    expect(flip(never, { a: 1, b: 5 }, { a: 1, b: 4 }, 'a')).toMatchObject({ from: 1 });
    expect(flip(never, { a: 1, b: 5 }, { a: 0, b: 4 }, 'a')).toEqual({
      criterion: 'a',
      from: 1,
      reachable: false,
    });
  });

  it('takes a repeated factor by its exponent', () => {
    expect(flip({ product: [a, a, b] }, { a: 2, b: 5 }, { a: 6, b: 5 })).toEqual({
      criterion: 'a',
      from: 2,
      to: 6,
      factor: 3,
      reachable: true,
    });
    expect(
      flip({ quotient: [b, { product: [a, a] }] }, { a: 2, b: 5 }, { a: 6, b: 5 }).to,
    ).toBeCloseTo(6, 12);
  });

  it('takes a repeated factor by its exponent also where no search gets to', () => {
    const { to, factor } = flip({ product: [a, a, b] }, { a: 1e-3, b: 1 }, { a: 1e15, b: 1 });
    expect(to! / 1e15).toBeCloseTo(1, 12);
    expect(factor! / 1e18).toBeCloseTo(1, 12);
  });

  it('finds a tie at a score of 0', () => {
    expect(
      flip({ sum: [a, { power: [a, 3] }, b] }, { a: 2, b: -0.3 }, { a: 0, b: 0 }).to,
    ).toBeCloseTo(0.2784, 4);
    expect(flip({ difference: [a, b] }, { a: 2, b: 0.3 }, { a: 0, b: 0 }).to).toBeCloseTo(0.3, 14);
  });

  it('moves the scale with the value where the model is relative to the list', () => {
    const relative = weightedModel({
      id: 'r',
      criteria: {
        a: { label: 'A', direction: 'benefit', weight: 0.5 },
        b: { label: 'B', direction: 'cost', weight: 0.5, min: 0, max: 10 },
      },
    });
    const three = [
      { id: 'x', a: 2, b: 1 },
      { id: 'y', a: 10, b: 3 },
      { id: 'z', a: 0, b: 5 },
    ];
    const found = flipDistances(three, relative, { id: 'x', to: 'y' });
    for (const { criterion: name, to } of found.slice(0, 1)) {
      const changed = three.map((item) => (item.id === 'x' ? { ...item, [name]: to! } : item));
      const [first, second] = rankItems(changed, relative).ranked;
      expect(first!.score).toBeCloseTo(second!.score, 9);
    }
    // a ÷ 10 × 0.5 + 0.45 = 0.5 + 0.35.
    expect(found[0]!.to).toBeCloseTo(8, 9);
    expect(found[1]).toMatchObject({ from: 1, to: -5, reachable: false });
    // x above y moves the end of the scale: 0.5 + 0.25 = 0.5 × 10 ÷ a + 0.3.
    const above = flipDistances(
      [
        { id: 'x', a: 2, b: 5 },
        { id: 'y', a: 10, b: 4 },
        { id: 'z', a: 0, b: 5 },
      ],
      relative,
      { id: 'x', to: 'y' },
    );
    expect(above[0]!.to).toBeCloseTo(100 / 9, 9);
  });

  it('ties: an item with the found value has the same rank', () => {
    const found = flipDistances(items, cd3Model, { id: 'low', to: 'top' });
    for (const { criterion: name, to } of found) {
      const { ranked } = rankItems(
        items.map((item) => (item.id === 'low' ? { ...item, [name]: to } : item)) as typeof items,
        cd3Model,
      );
      expect(ranked.filter(({ rank }) => rank === 1).map(({ id }) => id)).toEqual(['low', 'top']);
    }
  });

  it('works for a criterion called __proto__', () => {
    const criteria = Object.fromEntries([['__proto__', criterion()]]);
    const model = modelOf({ product: [{ criterion: '__proto__' }, 2] }, criteria);
    const list = ['{"id":"x","__proto__":2}', '{"id":"y","__proto__":6}'].map(
      (text) => JSON.parse(text) as object,
    );
    expect(flipDistances(list as never, model, { id: 'x' })).toEqual([
      { criterion: '__proto__', from: 2, to: 6, factor: 3, reachable: true },
    ]);
  });

  it.each([
    [{ id: 'nobody' }, 'prioritization/invalid-input', { problem: 'unknown-id', id: 'nobody' }],
    [
      { id: 'low', to: 'nobody' },
      'prioritization/invalid-input',
      { problem: 'unknown-id', id: 'nobody' },
    ],
    [{}, 'prioritization/invalid-input', { problem: 'unknown-id', id: 'undefined' }],
    [{ id: 'bad' }, 'prioritization/not-scored', { item: 'bad' }],
    [{ id: 'low', to: 'bad' }, 'prioritization/not-scored', { item: 'bad' }],
  ])('refuses %j', (options, code, params) => {
    const list = [...items, { id: 'bad', costOfDelay: 1, duration: 0 }];
    expect(() => flipDistances(list, cd3Model, options as never)).toThrow(
      expect.objectContaining({ code, params }),
    );
  });
});

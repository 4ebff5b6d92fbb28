import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../src/core/progress.js';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { normalCdf } from '../../src/prioritization/normal-distribution.js';
import { opportunityModel } from '../../src/prioritization/opportunity-score.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { ScoreFormula, ScoringModel } from '../../src/prioritization/types.js';
import {
  type InformationValue,
  valueOfInformation,
  valueOfInformationSteps,
} from '../../src/prioritization/value-of-information.js';
import { weightedModel } from '../../src/prioritization/weighted-model.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';
import { criterion, modelOf } from './model-of.js';
import { exactValueOfReach, randomPair } from './uncertain-cases.js';

const SEED = { seed: 11 };
const find = (values: readonly InformationValue[], id: string, name: string) =>
  values.find((each) => each.id === id && each.criterion === name)!;
const expectNear = ({ value, standardError }: InformationValue, exact: number) =>
  expect(Math.abs(value - exact), `${value} is not ${exact}`).toBeLessThan(3 * standardError);

/** E max(X − bar, 0) for a triangular X, by the midpoint rule over its density. */
function gainOfTriangle(low: number, mode: number, high: number, bar: number): number {
  const steps = 200_000;
  let gain = 0;
  for (let at = 0; at < steps; at += 1) {
    const x = low + ((at + 0.5) / steps) * (high - low);
    const density = x < mode ? (x - low) / (mode - low) : (high - x) / (high - mode);
    gain += (Math.max(x - bar, 0) * density * 2) / steps;
  }
  return gain;
}

describe('valueOfInformation', () => {
  it('finds the worse but less certain of two normal scores worth 7.91, the better one 1.67', () => {
    // reference/prioritization.md 5.5: 100 ± 20 against 80 ± 40. Far from 0 a lognormal is as good as normal.
    const model = modelOf({ difference: [{ criterion: 'a' }, 100_000] }, { a: criterion() });
    const z90 = 1.2815515655446004;
    const normal = (id: string, mean: number, sd: number) => ({
      id,
      a: { p10: 100_000 + mean - z90 * sd, p90: 100_000 + mean + z90 * sd },
    });
    const values = valueOfInformation([normal('sure', 100, 20), normal('bold', 80, 40)], model, {
      seed: 1,
      trials: 100_000,
    });
    const exact = (sd: number) =>
      (sd * Math.exp(-((20 / sd) ** 2) / 2)) / Math.sqrt(2 * Math.PI) - 20 * normalCdf(-20 / sd);
    expect(exact(40)).toBeCloseTo(7.91, 2);
    expect(exact(20)).toBeCloseTo(1.67, 2);
    expect(values.map(({ id }) => id)).toEqual(['bold', 'sure']);
    expectNear(values[0]!, exact(40));
    expectNear(values[1]!, exact(20));
    expect(values[0]!.standardError).toBeLessThan(0.1);
  });

  it('agrees with the closed form of a factor of a product', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const pair = randomPair(seed);
      const values = valueOfInformation(pair, riceModel, { seed });
      expectNear(find(values, 'a', 'reach'), exactValueOfReach(...pair));
    }
  });

  it('agrees with the integral for a term of a sum, a divisor of it and a constant rival', () => {
    const item = {
      id: 'a',
      businessValue: { low: 1, mode: 2, high: 9 },
      timeCriticality: 2,
      riskReduction: 0,
      jobSize: 2,
    };
    const rival = { id: 'b', businessValue: 7, timeCriticality: 0, riskReduction: 0, jobSize: 2 };
    const [value, ...others] = valueOfInformation([item, rival], wsjfModel, SEED);
    expect(others).toEqual([]);
    // Mean (4 + 2) ÷ 2 against 3.5: learning pays where businessValue is above 5.
    expectNear(value!, gainOfTriangle(1, 2, 9, 5) / 2);
    const slow = { ...rival, id: 'c', jobSize: { low: 1, mode: 2, high: 6 } };
    const [size] = valueOfInformation([slow, { ...rival, businessValue: 3 }], wsjfModel, SEED);
    let mean = 0;
    let best = 0;
    for (let at = 0; at < 200_000; at += 1) {
      const x = 1 + ((at + 0.5) / 200_000) * 5;
      const weight = ((x < 2 ? x - 1 : (6 - x) / 4) * 2) / 200_000;
      mean += (7 / x) * weight;
      best += Math.max(7 / x, 1.5) * weight;
    }
    expect(size).toMatchObject({ id: 'c', criterion: 'jobSize' });
    expectNear(size!, best - Math.max(mean, 1.5));
  });

  it('simulates what is neither a sum nor a product', () => {
    const unsure = { id: 'a', importance: { low: 2, mode: 5, high: 8 }, satisfaction: 5 };
    const rival = { id: 'b', importance: 6, satisfaction: 6 };
    const [value] = valueOfInformation([unsure, rival], opportunityModel, {
      seed: 1,
      trials: 20_000,
    });
    // Mean: 5 + E max(x − 5, 0) = 5.5 against 6; 2x − 5 above 6 where x is above 5.5.
    expect(gainOfTriangle(2, 5, 8, 5)).toBeCloseTo(0.5, 6);
    expectNear(value!, 2 * gainOfTriangle(2, 5, 8, 5.5));
    expect(value!.value).toBeGreaterThan(0.3);
    expect(value!.standardError).toBeLessThan(0.12);
  });

  it('simulates over the other inputs too', () => {
    // max(a, b) − 2 against 0 with a and b between 0 and 3: E(max | a) = E max(a, b).
    const model = modelOf({ max: [{ criterion: 'a' }, { criterion: 'b' }] });
    const triangle = { low: 0, mode: 1.5, high: 3 };
    const values = valueOfInformation(
      [
        { id: 'x', a: triangle, b: triangle },
        { id: 'y', a: 2, b: 0 },
      ],
      model,
      { seed: 4, trials: 20_000 },
    );
    const given = (a: number) => a + gainOfTriangle(0, 1.5, 3, a);
    let exact = 0;
    for (let at = 0; at < 400; at += 1) {
      const a = ((at + 0.5) / 400) * 3;
      const weight = ((a < 1.5 ? a / 1.5 : (3 - a) / 1.5) * 2) / 400;
      exact += Math.max(Math.round(given(a) * 1e9) / 1e9 - 2, 0) * weight;
    }
    for (const value of values) expectNear(value, exact);
    expect(values).toHaveLength(2);
  }, 60_000);

  it('is 0 where nothing can change the choice', () => {
    const items = [
      { id: 'top', costOfDelay: { low: 50, mode: 60, high: 70 }, duration: 1 },
      { id: 'low', costOfDelay: { low: 1, mode: 2, high: 3 }, duration: { p10: 1, p90: 1.1 } },
    ];
    const values = valueOfInformation(items, cd3Model, SEED);
    expect(values.map(({ id, criterion: name, value }) => [id, name, value])).toEqual([
      ['top', 'costOfDelay', 0],
      ['low', 'costOfDelay', 0],
      ['low', 'duration', 0],
    ]);
    // One outcome as far as 50 or 70 are from the mean may be unseen in 10,000 trials.
    expect(values[0]!.standardError).toBeGreaterThan(0.00098);
    expect(values[0]!.standardError).toBeLessThan(0.001);
    const [alone] = valueOfInformation([items[0]!], cd3Model, SEED);
    expect(alone!.value).toBe(0);
    expect(alone!.standardError).toBeGreaterThan(0);
  });

  it('compares with the k-th best of the others', () => {
    const triangle = { low: 3, mode: 5, high: 9 };
    const items = [
      { id: 'a', costOfDelay: 10, duration: 1 },
      { id: 'b', costOfDelay: triangle, duration: 1 },
      { id: 'c', costOfDelay: 6, duration: 1 },
      { id: 'd', costOfDelay: 4, duration: 1 },
    ];
    const of = (topK: number) => valueOfInformation(items, cd3Model, { ...SEED, topK })[0]!;
    // The mean of b is 17 ÷ 3: below a and c, above d.
    expect(of(1).value).toBe(0);
    expectNear(of(2), gainOfTriangle(3, 5, 9, 6));
    expectNear(of(3), gainOfTriangle(3, 5, 9, 4) - (17 / 3 - 4));
    expect(of(3).value).toBeGreaterThan(0);
    expect(of(4).value).toBe(0);
    expect(of(9).value).toBe(0);
  });

  it('ranks the others by their means, whatever their order in the list', () => {
    const items = [
      { id: 'c', costOfDelay: 6, duration: 1 },
      { id: 'd', costOfDelay: 4, duration: 1 },
      { id: 'b', costOfDelay: { low: 3, mode: 5, high: 9 }, duration: 1 },
      { id: 'a', costOfDelay: 10, duration: 1 },
    ];
    const of = (topK: number) => valueOfInformation(items, cd3Model, { ...SEED, topK })[0]!;
    expect(of(1).value).toBe(0);
    expectNear(of(2), gainOfTriangle(3, 5, 9, 6));
    expectNear(of(3), gainOfTriangle(3, 5, 9, 4) - (17 / 3 - 4));
    expect(of(3).value).toBeGreaterThan(0);
    expect(of(4).value).toBe(0);
  });

  it('is unsure of a value of 0 where the mean to beat is unsure', () => {
    const items = [
      { id: 'near', costOfDelay: { low: 97.9, mode: 98, high: 98.1 }, duration: 1 },
      { id: 'wide', costOfDelay: { low: 0, mode: 100, high: 200 }, duration: 1 },
    ];
    const values = valueOfInformation(items, cd3Model, { seed: 1, trials: 125 });
    const near = find(values, 'near', 'costOfDelay');
    expect(near.value).toBe(0);
    // The mean of "wide" has a standard error of √(200² ÷ 24 ÷ 125) = 3.65: with one less, "near" would be 1.65 above it.
    expect(near.standardError).toBeGreaterThan(1.5);
    expect(near.standardError).toBeLessThan(1.8);
  });

  it.each<[string, ScoreFormula, number]>([
    ['a term', { sum: [{ criterion: 'a' }, { criterion: 'b' }] }, 1],
    [
      'a weighted term',
      {
        weighted: [
          { weight: 2, of: { criterion: 'a' } },
          { weight: 1, of: { criterion: 'b' } },
        ],
      },
      2,
    ],
    ['a factor', { product: [{ sum: [{ criterion: 'a' }, 1] }, { criterion: 'b' }] }, 12],
    ['a dividend', { quotient: [{ sum: [{ criterion: 'a' }, 1] }, { criterion: 'b' }] }, 1 / 12],
    ['a minuend', { difference: [{ criterion: 'a' }, { criterion: 'b' }] }, 1],
    ['a place on a scale', { normalized: 'a', by: 'range', bounds: [0, 20] }, 1 / 20],
    ['a share of the largest', { normalized: 'a', by: 'max' }, 1 / 6],
  ])('takes %s from all trials instead of simulating at 125 values', (_, formula, slope) => {
    const item = { id: 'x', a: { low: 2, mode: 5, high: 11 }, b: 12 };
    const [value] = valueOfInformation([item, { id: 'y', a: 6, b: 12 }], modelOf(formula), SEED);
    expectNear(value!, gainOfTriangle(2, 5, 11, 6) * slope);
    // At 125 values it would be above 0.08 × slope.
    expect(value!.standardError).toBeLessThan(0.02 * slope);
  });

  it('is 0 for the inputs of a model that has one score for all', () => {
    const items = [
      { id: 'x', a: { low: 1, mode: 2, high: 3 } },
      { id: 'y', a: 2 },
    ];
    const values = valueOfInformation(items, modelOf(5, { a: criterion() }), SEED);
    expect(values.map(({ id, value }) => [id, value])).toEqual([['x', 0]]);
  });

  it('takes a fixed scale as linear and a relative one as it is for the central values', () => {
    const x = { label: 'X', direction: 'benefit', weight: 1 } as const;
    const items = [
      { id: 'a', x: { low: 0, mode: 2, high: 10 } },
      { id: 'b', x: 5 },
      { id: 'c', x: 0 },
    ];
    const fixed = weightedModel({ id: 'f', criteria: { x: { ...x, min: 0, max: 10 } } });
    expectNear(valueOfInformation(items, fixed, SEED)[0]!, gainOfTriangle(0, 2, 10, 5) / 10);
    // Central values 2, 5 and 0: the scale is x ÷ 5.
    const relative = weightedModel({ id: 'r', criteria: { x } });
    expectNear(valueOfInformation(items, relative, SEED)[0]!, gainOfTriangle(0, 2, 10, 5) / 5);
    const shares = modelOf({ normalized: 'x', by: 'sum' }, { x: criterion() });
    expectNear(valueOfInformation(items, shares, SEED)[0]!, gainOfTriangle(0, 2, 10, 5) / 7);
    const costs = modelOf(
      { normalized: 'x', by: 'sum' },
      { x: criterion({ direction: 'cost', exclusiveMin: 0 }) },
    );
    const [cost] = valueOfInformation(
      [
        { id: 'a', x: { low: 1, mode: 2, high: 9 } },
        { id: 'b', x: 2 },
      ],
      costs,
      SEED,
    );
    let exact = 0;
    for (let at = 0; at < 100_000; at += 1) {
      const value = 1 + ((at + 0.5) / 100_000) * 8;
      const weight = ((value < 2 ? value - 1 : (9 - value) / 7) * 2) / 100_000;
      exact += Math.max(1 / value - 0.5, 0) * weight;
    }
    expectNear(cost!, exact);
  });

  it.each([
    [
      'a difference',
      { difference: [{ criterion: 'b' }, { criterion: 'a' }] },
      (x: number) => 12 - x,
      5,
    ],
    [
      'a weighted sum',
      {
        weighted: [
          { weight: 2, of: { criterion: 'a' } },
          { weight: 1, of: { criterion: 'b' } },
        ],
      },
      (x: number) => 2 * x + 12,
      24,
    ],
    [
      'a factor of a sum',
      { product: [{ sum: [{ criterion: 'a' }, 1] }, { criterion: 'b' }] },
      (x: number) => 12 * (x + 1),
      80,
    ],
    [
      'a numerator',
      { quotient: [{ sum: [{ criterion: 'a' }, 3] }, { criterion: 'b' }] },
      (x: number) => (x + 3) / 12,
      0.75,
    ],
    [
      'a divisor of a sum',
      { quotient: [{ sum: [{ criterion: 'b' }, 3] }, { power: [{ criterion: 'a' }, 2] }] },
      (x: number) => 15 / x ** 2,
      1,
    ],
    [
      'a divisor that is a sum',
      { quotient: [{ criterion: 'b' }, { sum: [{ criterion: 'a' }, 1] }] },
      (x: number) => 12 / (x + 1),
      2,
    ],
    [
      'a power of a sum',
      { power: [{ sum: [{ criterion: 'a' }, 1] }, 2] },
      (x: number) => (x + 1) ** 2,
      50,
    ],
    [
      'twice the same',
      { sum: [{ criterion: 'a' }, { power: [{ criterion: 'a' }, 2] }] },
      (x: number) => x + x * x,
      40,
    ],
    ['a minimum', { min: [{ criterion: 'a' }, 7] }, (x: number) => Math.min(x, 7), 5.5],
    ['a square', { product: [{ criterion: 'a' }, { criterion: 'a' }] }, (x: number) => x * x, 40],
    ['nothing', { quotient: [{ criterion: 'a' }, { criterion: 'a' }] }, () => 1, 0.5],
    ['an input that the formula does not use', { criterion: 'b' }, () => 12, 11],
    ['an input that no term of a sum uses', { sum: [{ criterion: 'b' }, 1] }, () => 13, 11],
  ])('is right for %s', (_, formula, score, bar) => {
    const plain = modelOf(formula as never);
    const item = { id: 'x', a: { low: 2, mode: 5, high: 11 }, b: 12 };
    let mean = 0;
    let best = 0;
    for (let at = 0; at < 100_000; at += 1) {
      const x = 2 + ((at + 0.5) / 100_000) * 9;
      const weight = ((x < 5 ? (x - 2) / 3 : (11 - x) / 6) * 2) / 100_000;
      mean += score(x) * weight;
      best += Math.max(score(x), bar) * weight;
    }
    // A rival with the score `bar`: the same formula cannot give it, so that it is found as the item at the x where it does.
    const at = Array.from({ length: 900_001 }, (__, step) => 2 + step / 100_000).reduce((a, b) =>
      Math.abs(score(a) - bar) <= Math.abs(score(b) - bar) ? a : b,
    );
    const reached = score(at);
    const exact = best - Math.max(mean, bar);
    const [value] = valueOfInformation([item, { ...item, id: 'y', a: at }], plain, {
      seed: 5,
      trials: 20_000,
    });
    if (Math.abs(reached - bar) < 1e-3) expectNear(value!, exact);
    else expect(value!.value).toBe(0);
    expect(value!.value).toBeGreaterThanOrEqual(0);
  });

  it('leaves out items without a score, and those that miss one in a trial', () => {
    const model = modelOf({
      power: [{ difference: [{ criterion: 'a' }, { criterion: 'b' }] }, 0.5],
    });
    const items = [
      { id: 'sometimes', a: { low: 0, mode: 5, high: 9 }, b: 3 },
      { id: 'never', a: 1, b: 3 },
      { id: 'always', a: { low: 4, mode: 5, high: 9 }, b: 3 },
      { id: 'rival', a: 5, b: 3 },
    ];
    expect(valueOfInformation(items, model, { seed: 1, trials: 500 }).map(({ id }) => id)).toEqual([
      'always',
    ]);
  });

  it('leaves out an input at an outcome of which there would be no score', () => {
    const model = modelOf({
      power: [{ difference: [{ criterion: 'a' }, { criterion: 'b' }] }, 0.5],
    });
    // In 10 trials a may always be above b, and the lowest a still be below the highest b.
    const item = { id: 'x', a: { low: 3, mode: 6, high: 9 }, b: { low: 0, mode: 2, high: 6 } };
    const rival = { id: 'y', a: 5, b: 1 };
    const found = Array.from({ length: 20 }, (_, seed) =>
      valueOfInformation([item, rival], model, { seed, trials: 10 }),
    );
    expect(new Set(found.map(({ length }) => length))).toEqual(new Set([0, 2]));
    for (const { value, standardError } of found.flat()) {
      expect(Number.isFinite(value)).toBe(true);
      expect(Number.isFinite(standardError)).toBe(true);
    }
  });

  it('leaves out what is too large to average', () => {
    const model = modelOf({ criterion: 'a' }, { a: criterion() });
    const items = [
      { id: 'huge', a: { low: 1e200, mode: 1e201, high: 1e202 } },
      { id: 'rival', a: 5 },
    ];
    expect(valueOfInformation(items, model, { seed: 1, trials: 500 })).toEqual([]);
  });

  it('gives a value from a single trial', () => {
    const items = [
      { id: 'a', costOfDelay: { low: 1, mode: 2, high: 3 }, duration: 1 },
      { id: 'b', costOfDelay: 2, duration: 1 },
    ];
    const [value] = valueOfInformation(items, cd3Model, { seed: 1, trials: 1 });
    expect(value).toEqual({ id: 'a', criterion: 'costOfDelay', value: 0, standardError: 0 });
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const of = (seed: number) =>
      JSON.stringify(valueOfInformation(randomPair(1), riceModel, { seed, trials: 500 }));
    expect(of(1)).toBe(of(1));
    expect(of(1)).not.toBe(of(2));
  });

  it('does not depend on the order of the items', () => {
    const pair = randomPair(3);
    const sort = (values: readonly InformationValue[]) =>
      [...values].sort((a, b) => (a.id + a.criterion < b.id + b.criterion ? -1 : 1));
    const options = { seed: 1, trials: 500 };
    expect(sort(valueOfInformation([...pair].reverse(), riceModel, options))).toEqual(
      sort(valueOfInformation(pair, riceModel, options)),
    );
  });

  it('takes a list of nobody, and refuses a bad option at once', () => {
    expect(valueOfInformation([], cd3Model as ScoringModel, SEED)).toEqual([]);
    expect(() => valueOfInformation([], cd3Model as ScoringModel, {} as never)).toThrow(
      'prioritization/invalid-input',
    );
    expect(() => valueOfInformationSteps([], cd3Model as ScoringModel, {} as never)).toThrow(
      'prioritization/invalid-input',
    );
  });
});

describe('valueOfInformationSteps', () => {
  it('counts each item twice and ends with the result of the plain function', () => {
    const options = { seed: 3, trials: 300 };
    const pair = randomPair(2);
    expect(runToEnd(valueOfInformationSteps(pair, riceModel, options))).toEqual(
      valueOfInformation(pair, riceModel, options),
    );
    expect([...valueOfInformationSteps(pair, riceModel, options)]).toEqual(
      [1, 2, 3, 4].map((done) => ({ done, total: 4 })),
    );
  });
});

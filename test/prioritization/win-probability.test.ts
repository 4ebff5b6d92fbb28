import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { ScoringModel } from '../../src/prioritization/types.js';
import { scoreInterval, winProbability } from '../../src/prioritization/win-probability.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';
import vectors from '../vectors/uncertainty.json' with { type: 'json' };
import { itemsOf, valueOf } from './uncertain-vectors.js';

const product = (formula: unknown): ScoringModel =>
  ({
    id: 'm',
    version: '1',
    name: 'm',
    criteria: {
      x: { label: 'X', direction: 'benefit' },
      y: { label: 'Y', direction: 'benefit', required: false },
    },
    formula,
  }) as ScoringModel;
const x = { criterion: 'x' };

describe.each(vectors.cases)('the shared case $id', ({ inputs, expected, tolerance }) => {
  const items = itemsOf(inputs);

  it('gives every probability that one beats another', () => {
    for (const [pair, probability] of Object.entries(expected.pairwiseWin)) {
      const [a, b] = pair.split('>').map((id) => items.find((item) => item.id === id)!);
      const value = valueOf(winProbability(riceModel, a!, b!));
      expect(Math.abs(value - probability), pair).toBeLessThan(1e-12);
    }
    expect(valueOf(winProbability(riceModel, items[0]!, items[1]!))).toBeCloseTo(0.71, 3);
  });

  it('gives every percentile and mean', () => {
    for (const item of items) {
      const { p10, p50, p90, mean } = scoreInterval(riceModel, item);
      const { median, ...others } = expected.scores[item.id as 'A'];
      expect(Math.abs(valueOf(p10) / others.p10 - 1)).toBeLessThan(tolerance.closedForm);
      expect(Math.abs(valueOf(p50) / median - 1)).toBeLessThan(tolerance.closedForm);
      expect(Math.abs(valueOf(p90) / others.p90 - 1)).toBeLessThan(tolerance.closedForm);
      expect(Math.abs(valueOf(mean) / others.mean - 1)).toBeLessThan(tolerance.closedForm);
    }
  });
});

describe('winProbability', () => {
  const item = { costOfDelay: 10, duration: 2 };

  it('is 1, ½ or 0 between certain scores', () => {
    const of = (costOfDelay: number) =>
      winProbability(cd3Model, { costOfDelay, duration: 2 }, item);
    expect([11, 10, 9, 0].map((value) => valueOf(of(value)))).toEqual([1, 0.5, 0, 0]);
    expect(valueOf(of(10 + 1e-10))).toBe(0.5);
    expect(valueOf(of(10 + 1e-7))).toBe(1);
    const nothing = { costOfDelay: 0, duration: 2 };
    expect(valueOf(winProbability(cd3Model, nothing, nothing))).toBe(0.5);
  });

  it('is 0 for a score of 0 against anything above, however uncertain', () => {
    const zero = { costOfDelay: 0, duration: { p10: 1, p90: 2 } };
    const some = { costOfDelay: { p10: 1, p90: 2 }, duration: 1 };
    expect(valueOf(winProbability(cd3Model, zero, some))).toBe(0);
    expect(valueOf(winProbability(cd3Model, some, zero))).toBe(1);
    expect(valueOf(winProbability(cd3Model, zero, zero))).toBe(0.5);
  });

  it('counts an exponent for each time that a criterion stands in the product', () => {
    const model = product({ power: [x, 2] });
    const range = { p10: 1, p90: 4 };
    // ln x² has twice the deviation: σ = ln 4 ÷ 1.2816; x² against 9 is x against 3.
    const squared = valueOf(winProbability(model, { x: range }, { x: 3 }));
    const plain = valueOf(winProbability(product(x), { x: range }, { x: 3 }));
    expect(squared).toBeCloseTo(plain, 13);
    expect(plain).toBeLessThan(0.3);
    const { p90, mean } = scoreInterval(model, { x: range });
    expect(valueOf(p90)).toBeCloseTo(16, 12);
    expect(valueOf(mean)).toBeCloseTo(
      4 * Math.exp((2 * (Math.log(4) / 2 / 1.2815515655446004)) ** 2 / 2),
      12,
    );
  });

  it('leaves out what is optional and absent, and a criterion that the formula does not use', () => {
    const model = product({ product: [x, { criterion: 'y' }] });
    expect(valueOf(winProbability(model, { x: 3 }, { x: 2, y: 1 }))).toBe(1);
    const unused = { x: 3, y: { p10: 1, p90: 9 } };
    expect(valueOf(winProbability(product(x), unused, { x: 2 }))).toBe(1);
  });

  it('takes equal percentiles as a number', () => {
    expect(valueOf(winProbability(product(x), { x: { p10: 3, p90: 3 } }, { x: 2 }))).toBe(1);
  });

  it('is unknown, with the reason, where it would not be exact', () => {
    const reasonOf = (a: object, b: object, model: ScoringModel = cd3Model as ScoringModel) =>
      winProbability(model, a as never, b as never);
    const unknown = (reason: string) => ({ status: 'unknown', reason });
    expect(reasonOf(item, item, wsjfModel as ScoringModel)).toEqual(unknown('not-a-product-model'));
    const triangle = { ...item, costOfDelay: { low: 1, mode: 2, high: 3 } };
    expect(reasonOf(triangle, item)).toEqual(unknown('not-lognormal'));
    expect(reasonOf(item, triangle)).toEqual(unknown('not-lognormal'));
    expect(reasonOf({ costOfDelay: 1 }, item)).toEqual(unknown('incomplete'));
    expect(reasonOf({ costOfDelay: 1, duration: 0 }, item)).toEqual(unknown('invalid'));
    expect(reasonOf({ x: -1 }, { x: 1 }, product(x))).toEqual(unknown('not-lognormal'));
    const rice = { reach: 1, impact: 1, effort: 1 };
    const cut = { ...rice, confidence: { p10: 0.5, p90: 0.9 } };
    expect(reasonOf(cut, { ...rice, confidence: 1 }, riceModel as ScoringModel)).toEqual(
      unknown('cut-off'),
    );
  });

  it('throws for a model that is none', () => {
    expect(() => winProbability({} as never, {}, {})).toThrow('prioritization/invalid-model');
  });
});

describe('scoreInterval', () => {
  it('is unknown with the reason, in each part', () => {
    const unknown = { status: 'unknown', reason: 'incomplete' };
    expect(scoreInterval(cd3Model, {})).toEqual({
      p10: unknown,
      p50: unknown,
      p90: unknown,
      mean: unknown,
    });
  });

  it('is one number for a certain score, 0 included', () => {
    const { p10, p50, p90, mean } = scoreInterval(cd3Model, {
      costOfDelay: 0,
      duration: { p10: 1, p90: 2 },
    });
    expect([p10, p50, p90, mean].map(valueOf)).toEqual([0, 0, 0, 0]);
  });

  it('is never infinite', () => {
    const { p90 } = scoreInterval(product({ power: [x, 300] }), { x: { p10: 0.01, p90: 100 } });
    expect(p90).toEqual({ status: 'unknown', reason: 'not-finite' });
  });
});

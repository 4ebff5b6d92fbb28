import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/prioritization/attribution.js';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { explainScore } from '../../src/prioritization/explain.js';
import { opportunityModel } from '../../src/prioritization/opportunity-score.js';
import { productForm } from '../../src/prioritization/product-form.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { Criterion, ScoreFormula, ScoringModel } from '../../src/prioritization/types.js';
import { type WsjfInput, wsjfModel } from '../../src/prioritization/wsjf.js';
import { thrownBy } from './hostile-values.js';

const p1 = { reach: 450, impact: 3, confidence: 1, effort: 2 };
const p3 = { reach: 800, impact: 2, confidence: 0.5, effort: 1 };

function valuesOf(
  contributions: readonly { criterion: string; value: number }[],
): Record<string, number> {
  return Object.fromEntries(contributions.map(({ criterion, value }) => [criterion, value]));
}

function plain(names: readonly string[], rest: Partial<Criterion> = {}): Record<string, Criterion> {
  return Object.fromEntries(
    names.map((name) => [name, { label: name, direction: 'benefit' as const, ...rest }]),
  );
}

function modelOf(formula: ScoreFormula, criteria: Record<string, Criterion>): ScoringModel {
  return { id: 'm', version: '1', name: 'M', criteria, formula };
}

describe('explainScore', () => {
  it('splits the difference of a product by logarithms: L × exponent × ln(to ÷ from)', () => {
    const { score, reference, contributions } = explainScore(riceModel, p3, { against: p1 });
    expect([score, reference]).toEqual([800, 675]);
    const mean = (800 - 675) / Math.log(800 / 675);
    const values = valuesOf(contributions);
    expect(values['reach']).toBeCloseTo(mean * Math.log(800 / 450), 9);
    expect(values['impact']).toBeCloseTo(mean * Math.log(2 / 3), 9);
    expect(values['confidence']).toBeCloseTo(mean * Math.log(0.5), 9);
    expect(values['effort']).toBeCloseTo(-mean * Math.log(1 / 2), 9);
    const total = contributions.reduce((sum, { value }) => sum + Math.abs(value), 0);
    for (const { value, share } of contributions)
      expect(share).toBeCloseTo(Math.abs(value) / total, 12);
    expect(contributions.map(({ from, to }) => [from, to])).toEqual([
      [450, 800],
      [3, 2],
      [1, 0.5],
      [2, 1],
    ]);
  });

  it('splits two equal scores of a product so that the parts cancel', () => {
    const { contributions } = explainScore(
      riceModel,
      { ...p1, reach: 900, effort: 4 },
      { against: p1 },
    );
    const values = valuesOf(contributions);
    expect(values['reach']).toBeCloseTo(675 * Math.log(2), 9);
    expect(values['effort']).toBeCloseTo(-675 * Math.log(2), 9);
    expect([values['impact'], values['confidence']]).toEqual([0, 0]);
  });

  it('takes a sum term by term', () => {
    const formula: ScoreFormula = {
      sum: [{ criterion: 'a' }, { criterion: 'b' }, { criterion: 'a' }],
    };
    const model = modelOf(formula, plain(['a', 'b']));
    const { contributions, score, reference } = explainScore(
      model,
      { a: 3, b: 1 },
      { against: { a: 1, b: 5 } },
    );
    expect([score, reference]).toEqual([7, 7]);
    expect(valuesOf(contributions)).toEqual({ a: 4, b: -4 });
  });

  it('weighs each term of a weighted score', () => {
    const model = modelOf(
      {
        weighted: [
          { weight: 0.25, of: { criterion: 'a' } },
          { weight: 2, of: { criterion: 'b' } },
        ],
      },
      plain(['a', 'b']),
    );
    expect(
      valuesOf(explainScore(model, { a: 8, b: 3 }, { against: { a: 4, b: 2 } }).contributions),
    ).toEqual({ a: 1, b: 2 });
  });

  it('gives Shapley values for anything else: the mean over both orders of change', () => {
    const { contributions } = explainScore(
      opportunityModel,
      { importance: 9, satisfaction: 4 },
      { against: { importance: 5, satisfaction: 5 } },
    );
    // Either order: 4 more in the sum and 4 more in the maximum by importance, 1 by satisfaction.
    expect(valuesOf(contributions)).toEqual({ importance: 8, satisfaction: 1 });
    const job = explainScore(
      wsjfModel,
      { businessValue: 8, timeCriticality: 5, riskReduction: 2, jobSize: 4 },
      { against: { businessValue: 2, timeCriticality: 5, riskReduction: 2, jobSize: 6 } },
    );
    // 9 ÷ 6 to 15 ÷ 4: value first 1 + 1.25, size first 0.75 + 1.5.
    expect(valuesOf(job.contributions)).toEqual({
      businessValue: 1.25,
      timeCriticality: 0,
      riskReduction: 0,
      jobSize: 1,
    });
  });

  it('compares with a neutral item when none is given: 1 for factors, 0 for terms, and inside the range', () => {
    expect(explainScore(riceModel, p1).reference).toBe(1);
    expect(
      explainScore(wsjfModel, {
        businessValue: 8,
        timeCriticality: 5,
        riskReduction: 2,
        jobSize: 4,
      }).reference,
    ).toBe(0);
    // In a sum 0 is neutral; where it is not allowed 1, and where that is not allowed either 1 more.
    const above = (exclusiveMin: number) =>
      explainScore(
        modelOf({ sum: [{ criterion: 'a' }] }, plain(['a'], { exclusiveMin })),
        { a: 9 },
        {},
      ).reference;
    expect([-2, 0, 0.5, 1, 3].map(above)).toEqual([0, 1, 1, 2, 4]);
    const bounded = modelOf(
      { product: [{ criterion: 'low' }, { criterion: 'high' }, { criterion: 'above' }] },
      {
        low: plain(['low'], { min: 2 })['low']!,
        high: plain(['high'], { max: 0.5 })['high']!,
        above: plain(['above'], { exclusiveMin: 3 })['above']!,
      },
    );
    expect(explainScore(bounded, { low: 2, high: 0.5, above: 10 }).reference).toBe(2 * 0.5 * 4);
  });

  it('names the factors that make a score 0, and lets them carry the difference', () => {
    const { score, zeroedBy, contributions } = explainScore(
      riceModel,
      { ...p1, confidence: 0 },
      { against: p1 },
    );
    expect([score, zeroedBy]).toEqual([0, ['confidence']]);
    expect(valuesOf(contributions)).toEqual({ reach: 0, impact: 0, confidence: -675, effort: 0 });
    expect(explainScore(riceModel, p1, { against: p3 })).not.toHaveProperty('zeroedBy');
    const sums = modelOf({ sum: [{ criterion: 'a' }] }, plain(['a']));
    expect(explainScore(sums, { a: 0 }, { against: { a: 1 } })).not.toHaveProperty('zeroedBy');
  });

  it('does not blame a 0 to the power of 0, which is 1', () => {
    const model = modelOf(
      { product: [{ power: [{ criterion: 'a' }, 0] }, { criterion: 'b' }] },
      plain(['a', 'b']),
    );
    const scored = explainScore(model, { a: 0, b: 5 }, { against: { a: 1, b: 1 } });
    expect(scored.score).toBe(5);
    expect(scored).not.toHaveProperty('zeroedBy');
    expect(explainScore(model, { a: 0, b: 0 }, { against: { a: 1, b: 1 } })).toMatchObject({
      score: 0,
      zeroedBy: ['b'],
    });
  });

  it('has shares of 0 where nothing differs', () => {
    const { contributions } = explainScore(
      cd3Model,
      { costOfDelay: 4, duration: 2 },
      { against: { costOfDelay: 4, duration: 2 } },
    );
    expect(contributions).toEqual([
      { criterion: 'costOfDelay', value: 0, share: 0, from: 4, to: 4 },
      { criterion: 'duration', value: 0, share: 0, from: 2, to: 2 },
    ]);
    expect(Object.is(contributions[1]!.value, 0)).toBe(true);
  });

  it('counts an absent optional value as nothing', () => {
    const model = modelOf(
      { sum: [{ criterion: 'a' }, { criterion: 'b' }] },
      { ...plain(['a']), ...plain(['b'], { required: false }) },
    );
    const { contributions } = explainScore(model, { a: 1, b: 3 }, { against: { a: 1 } });
    expect(contributions).toEqual([
      { criterion: 'a', value: 0, share: 0, from: 1, to: 1 },
      { criterion: 'b', value: 3, share: 1, to: 3 },
    ]);
    expect(explainScore(model, { a: 1 }, { against: { a: 1, b: 3 } }).contributions[1]).toEqual({
      criterion: 'b',
      value: -3,
      share: 1,
      from: 3,
    });
  });

  it('takes the ranges of relative normalization from the population', () => {
    const model = modelOf({ normalized: 'a', by: 'max' }, plain(['a']));
    const population = [{ a: 2 }, { a: 10 }];
    expect(explainScore(model, { a: 5 }, { against: { a: 2 }, population })).toMatchObject({
      score: 0.5,
      reference: 0.2,
    });
    expect(thrownBy(() => explainScore(model, { a: 5 }, { against: { a: 2 } }))).toMatchObject({
      code: 'prioritization/not-scored',
    });
  });

  it('does not look at a population where the model needs none', () => {
    const options = { against: { costOfDelay: 4, duration: 2 }, population: {} as never };
    expect(explainScore(cd3Model, { costOfDelay: 9, duration: 2 }, options).score).toBe(4.5);
  });

  it('takes the floor of zeroEffort', () => {
    const zeroEffort = { floor: 0.5 };
    expect(explainScore(riceModel, { ...p1, effort: 0 }, { against: p1, zeroEffort }).score).toBe(
      2700,
    );
  });

  it('says which of both items has no score', () => {
    expect(
      thrownBy(() => explainScore(riceModel, { ...p1, effort: null }, { against: p1 })),
    ).toMatchObject({
      code: 'prioritization/not-scored',
      params: { item: 'input' },
    });
    expect(
      thrownBy(() => explainScore(riceModel, p1, { against: { ...p1, effort: 0 } })),
    ).toMatchObject({
      code: 'prioritization/not-scored',
      params: { item: 'against' },
    });
  });

  it('says when a mixture of both items has no score', () => {
    const model = modelOf(
      { max: [{ quotient: [1, { difference: [{ criterion: 'a' }, { criterion: 'b' }] }] }, 0] },
      plain(['a', 'b']),
    );
    expect(
      thrownBy(() => explainScore(model, { a: 2, b: 1 }, { against: { a: 3, b: 2 } })),
    ).toMatchObject({
      code: 'prioritization/not-scored',
      params: { item: 'mixture' },
    });
  });

  it('refuses more than 10 criteria that differ within one term that is no sum and no product', () => {
    const names = Array.from({ length: 11 }, (_, at) => `c${at}`);
    const model = modelOf({ max: names.map((criterion) => ({ criterion })) }, plain(names));
    const all = (value: number) => Object.fromEntries(names.map((name) => [name, value]));
    expect(thrownBy(() => explainScore(model, all(2), { against: all(1) }))).toMatchObject({
      code: 'prioritization/too-many-criteria',
      params: { count: 11, most: 10 },
    });
    const { contributions } = explainScore(model, { ...all(1), c0: 2 }, { against: all(1) });
    expect(contributions[0]!.value).toBe(1);
  });

  /**
   * How far the contributions are from adding up, in shares of what was added: doubles are rounded in proportion to the
   * mixtures of both items, and these can be ten million times as large as both scores.
   */
  function gapOf(input: WsjfInput, against: WsjfInput): number {
    const { score, reference, contributions } = explainScore(wsjfModel, input, { against });
    const sum = contributions.reduce((total, { value }) => total + value, 0);
    const added = contributions.reduce((total, { value }) => total + Math.abs(value), 0);
    return Math.abs(sum - (score - reference)) / (added + score + reference);
  }

  it('adds up where mixtures of both items are far larger than both (found by the property below)', () => {
    const small = { businessValue: 0.01, timeCriticality: 0.01 };
    const input = { ...small, riskReduction: 671088.6555186147, jobSize: 188939.99199397798 };
    const against = { ...small, riskReduction: 0.010000000000000009, jobSize: 0.01 };
    expect(gapOf(input, against)).toBeLessThan(1e-14);
  });

  it('has contributions that add up to the difference, for any numbers', () => {
    const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    const job = fc.record({
      businessValue: amount,
      timeCriticality: amount,
      riskReduction: amount,
      jobSize: amount,
    });
    fc.assert(
      fc.property(job, job, (input, against) => {
        expect(gapOf(input, against)).toBeLessThan(1e-14);
      }),
      { numRuns: 500 },
    );
  });
});

describe('attribute', () => {
  const context = (criteria: Record<string, Criterion>, columns: Record<string, number[]>) => ({
    criteria,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)]),
    ),
    length: 2,
    ranges: {},
  });

  it('gives nothing for a constant, and for a criterion its change', () => {
    expect([...attribute(7, context({}, {}))]).toEqual([]);
    expect([...attribute({ criterion: 'a' }, context(plain(['a']), { a: [5, -2] }))]).toEqual([
      ['a', 7],
    ]);
  });
});

describe('productForm', () => {
  const form = (formula: ScoreFormula): unknown => {
    const found = productForm(formula);
    return found && [found.coefficient, [...found.exponents]];
  };
  const a: ScoreFormula = { criterion: 'a' };
  const b: ScoreFormula = { criterion: 'b' };

  it('gathers the constants and the exponents of products, quotients and powers', () => {
    expect(form(5)).toEqual([5, []]);
    expect(
      form({ quotient: [{ product: [a, 2, b] }, { product: [4, { power: [a, 3] }] }] }),
    ).toEqual([
      0.5,
      [
        ['a', -2],
        ['b', 1],
      ],
    ]);
    expect(form({ product: [2, a, 3] })).toEqual([6, [['a', 1]]]);
    expect(form({ quotient: [a, 4] })).toEqual([0.25, [['a', 1]]]);
    expect(form({ power: [{ product: [2, a] }, 3] })).toEqual([8, [['a', 3]]]);
    expect(form({ power: [{ quotient: [a, b] }, 2] })).toEqual([
      1,
      [
        ['a', 2],
        ['b', -2],
      ],
    ]);
  });

  it('is undefined for any other formula', () => {
    for (const formula of [
      { sum: [a, b] },
      { product: [a, { max: [b, 1] }] },
      { normalized: 'a', by: 'max' },
    ] as const) {
      expect(form(formula)).toBeUndefined();
    }
  });
});

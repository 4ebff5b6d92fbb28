import { describe, expect, it } from 'vitest';
import { lintModel } from '../../src/prioritization/lint-model.js';
import { opportunityModel } from '../../src/prioritization/opportunity-score.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { Criterion, ScoreFormula, ScoringModel } from '../../src/prioritization/types.js';
import { weightedModel } from '../../src/prioritization/weighted-model.js';
import { wsjf, wsjfModel } from '../../src/prioritization/wsjf.js';

const value: Criterion = { label: 'Value', min: 0, direction: 'benefit' };
const work: Criterion = { label: 'Work', exclusiveMin: 0, direction: 'cost' };
const v: ScoreFormula = { criterion: 'value' };
const w: ScoreFormula = { criterion: 'work' };

function modelWith(formula: ScoreFormula, criteria: Record<string, Criterion> = {}): ScoringModel {
  return { id: 'm', version: '1', name: 'M', criteria: { value, work, ...criteria }, formula };
}

function lints(formula: ScoreFormula, criteria: Record<string, Criterion> = {}): unknown[] {
  return lintModel(modelWith(formula, criteria)).map(({ code, severity, path }) => [
    code.replace('prioritization/', ''),
    severity,
    path.join('.'),
  ]);
}

describe('lintModel', () => {
  it('looks at the operation, not at what else a part of a formula holds', () => {
    const part = { toString: 'a note', product: [v, 2] } as unknown as ScoreFormula;
    expect(lints(part)).toEqual([['rank-neutral-factor', 'info', 'formula.product.1']]);
  });

  it('has nothing to say of RICE, of the opportunity score and of weights between bounds', () => {
    const bounded = (weight: number) => ({
      label: 'L',
      min: 0,
      max: 5,
      direction: 'benefit' as const,
      weight,
    });
    const model = weightedModel({
      id: 'w',
      criteria: { a: bounded(0.7), b: { ...bounded(0.3), direction: 'cost' } },
    });
    for (const each of [riceModel, opportunityModel, model]) expect(lintModel(each)).toEqual([]);
  });

  it('finds a constant that scales all scores alike, and only that', () => {
    const found = (path: string) => [['rank-neutral-factor', 'info', path]];
    expect(lints({ product: [v, 2] })).toEqual(found('formula.product.1'));
    expect(lints({ quotient: [v, 3] })).toEqual(found('formula.quotient.1'));
    expect(lints({ quotient: [{ product: [0.5, v] }, w] })).toEqual(
      found('formula.quotient.0.product.0'),
    );
    expect(lints({ sum: [v, 2] })).toEqual([]);
    expect(lints({ sum: [{ product: [v, 2] }, v] })).toEqual([]);
    expect(lints({ power: [v, 2] })).toEqual([]);
    expect(lints(7)).toEqual([]);
  });

  it('finds a cost that raises the score and a benefit that lowers it', () => {
    expect(lints({ product: [v, w] })).toEqual([
      ['cost-raises-score', 'warning', 'formula.product.1'],
    ]);
    expect(lints({ difference: [w, v] })).toEqual([
      ['cost-raises-score', 'warning', 'formula.difference.0'],
      ['benefit-lowers-score', 'warning', 'formula.difference.1'],
    ]);
    expect(lints({ difference: [v, w] })).toEqual([]);
    expect(
      lints({ quotient: [1, { quotient: [w, v] }] }, { value: { ...value, exclusiveMin: 0 } }),
    ).toEqual([['rank-neutral-factor', 'info', 'formula.quotient.0']]);
    expect(lints({ power: [w, -1] })).toEqual([]);
    expect(lints({ power: [w, 2] })).toEqual([['cost-raises-score', 'warning', 'formula.power.0']]);
    expect(
      lints({
        weighted: [
          { weight: 1.5, of: v },
          { weight: -0.5, of: w },
        ],
      }),
    ).toEqual([]);
    expect(
      lints({
        weighted: [
          { weight: 0.5, of: v },
          { weight: 0.5, of: w },
        ],
      }),
    ).toEqual([['cost-raises-score', 'warning', 'formula.weighted.1.of']]);
    expect(lints({ normalized: 'work', by: 'range', bounds: [0, 5] })).toEqual([]);
  });

  it('finds labels that are multiplied or divided', () => {
    const sized: Criterion = {
      label: 'Size',
      exclusiveMin: 0,
      direction: 'cost',
      levels: { S: 1, L: 5 },
    };
    const found = [['labels-in-ratio', 'info', 'formula.quotient.1']];
    expect(lints({ quotient: [v, w] }, { work: sized })).toEqual(found);
    expect(lints({ quotient: [v, w] }, { work: { ...work, scale: 'ordinal' } })).toEqual(found);
    expect(lints({ quotient: [v, w] }, { work: { ...work, scale: 'relative' } })).toEqual(found);
    expect(lints({ quotient: [v, w] }, { work: { ...sized, scale: 'ratio' } })).toEqual([]);
    expect(lints({ difference: [v, w] }, { work: sized })).toEqual([]);
    expect(lints({ sum: [v, { power: [w, -2] }] }, { work: sized })).toEqual([
      ['labels-in-ratio', 'info', 'formula.sum.1.power.0'],
    ]);
    expect(lintModel(wsjfModel).map(({ params }) => params['label'])).toEqual([
      'Business value',
      'Time criticality',
      'Risk reduction',
      'Job size',
    ]);
  });

  it('names the shift of labels that turns an order round, and it does', () => {
    const score = (businessValue: number, jobSize: number) =>
      wsjf({ businessValue, timeCriticality: 0, riskReduction: 0, jobSize });
    expect(score(3, 2)).toBeLessThan(score(8, 5));
    expect(score(4, 2)).toBeGreaterThan(score(9, 5));
    expect(lintModel(wsjfModel)[0]!.hint).toContain('3 ÷ 2 is below 8 ÷ 5, yet with 1 added');
  });

  it('finds weights that do not sum to 1', () => {
    const weighted = (...weights: number[]): ScoreFormula => ({
      weighted: weights.map((weight) => ({ weight, of: v })),
    });
    expect(lints(weighted(0.1, 0.2, 0.7))).toEqual([]);
    expect(lints(weighted(1, 1))).toEqual([['weights-do-not-sum', 'info', 'formula.weighted']]);
    expect(lints(weighted(0.5, 0.5 - 2e-9))).toHaveLength(1);
    expect(lintModel(modelWith(weighted(2, 3)))[0]!.params).toEqual({ sum: 5 });
  });

  it('takes a weight and an exponent of 0 as neither raising nor lowering', () => {
    const weighted = [
      { weight: 1, of: v },
      { weight: 0, of: v },
    ];
    expect(lints({ weighted })).toEqual([]);
    expect(lints({ power: [v, 0] })).toEqual([]);
  });

  it('names the factor, and the normalization with its criterion', () => {
    expect(lintModel(modelWith({ product: [v, 2] }))[0]!.params).toEqual({ factor: 2 });
    expect(lintModel(modelWith({ normalized: 'value', by: 'sum' }))[0]!.params).toEqual({
      criterion: 'value',
      label: 'Value',
      by: 'sum',
    });
  });

  it('points at the divisor that may be 0', () => {
    expect(lints({ sum: [v, { quotient: [v, { difference: [w, v] }] }] })).toEqual([
      ['divisor-may-vanish', 'warning', 'formula.sum.1.quotient.1'],
    ]);
  });

  it('finds a normalization by the list', () => {
    expect(lints({ normalized: 'value', by: 'min-max' })).toEqual([
      ['set-relative', 'info', 'formula'],
    ]);
  });

  describe('finds a divisor that can be 0', () => {
    const may = (divisor: ScoreFormula): boolean =>
      lintModel(
        modelWith(
          { quotient: [v, divisor] },
          {
            free: { label: 'Free', direction: 'cost' },
            one: { ...work, min: 1, exclusiveMin: undefined },
          },
        ),
      ).some(({ code }) => code === 'prioritization/divisor-may-vanish');
    const free: ScoreFormula = { criterion: 'free' };
    it.each<[string, ScoreFormula]>([
      ['a criterion from 0', v],
      ['a criterion without bounds', free],
      ['0', 0],
      ['a negative constant', -1],
      ['a sum in which nothing is above 0', { sum: [v, v] }],
      ['a sum with a term that can be negative', { sum: [w, free] }],
      ['a sum with a negative constant', { sum: [w, -1] }],
      ['a product with a factor that can be 0', { product: [w, v] }],
      ['a minimum with a term that can be 0', { min: [w, v] }],
      ['a maximum of terms that can be 0', { max: [v, free] }],
      ['a difference', { difference: [w, 1] }],
      ['a quotient with a dividend that can be 0', { quotient: [v, w] }],
      ['a power of what can be 0', { power: [v, 2] }],
    ])('%s', (_, divisor) => expect(may(divisor)).toBe(true));

    it.each<[string, ScoreFormula]>([
      ['a criterion above 0', w],
      ['a criterion from 1', { criterion: 'one' }],
      ['a constant above 0', 0.5],
      ['a sum of 0 and more with something above 0', { sum: [v, 1] }],
      ['a sum with a criterion above 0', { sum: [v, w, 0] }],
      ['a product of what is above 0', { product: [w, 2] }],
      ['a sum with a product of what is above 0', { sum: [v, { product: [w, 2] }] }],
      ['a minimum of what is above 0', { min: [w, 2] }],
      ['a maximum with something above 0', { max: [free, 1] }],
      ['a power of what is above 0', { power: [w, -2] }],
      ['a quotient of what is above 0', { quotient: [1, w] }],
    ])('and not %s', (_, divisor) => expect(may(divisor)).toBe(false));
  });
});

describe('rankItems with a relative scale', () => {
  const job = (id: string, businessValue: number, jobSize: number | null) => ({
    id,
    businessValue,
    timeCriticality: 1,
    riskReduction: id === 'a' ? 1 : 2,
    jobSize,
  });
  const findings = (...jobs: ReturnType<typeof job>[]) =>
    rankItems(jobs, wsjfModel).findings.map(({ code, params }) => [
      code,
      params['criterion'],
      params['value'],
    ]);

  it('warns of a scale that has no 1, and of one without spread', () => {
    expect(findings(job('a', 2, 1), job('b', 5, 3))).toEqual([
      ['prioritization/no-anchor', 'businessValue', 2],
      ['prioritization/no-spread', 'timeCriticality', 1],
    ]);
  });

  it('leaves values that are out of range to the findings of their items', () => {
    expect(findings(job('a', 1, 0), job('b', 5, 1), job('c', 5, 2))).toEqual([
      ['prioritization/no-spread', 'timeCriticality', 1],
    ]);
  });

  it('looks at items without a score too, and at two values at least', () => {
    expect(findings(job('a', 2, 1))).toEqual([]);
    expect(findings(job('a', 2, 1), job('b', 1, null))).toEqual([
      ['prioritization/no-spread', 'timeCriticality', 1],
    ]);
  });
});

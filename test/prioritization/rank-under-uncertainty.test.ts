import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../src/core/progress.js';
import { cd3Model } from '../../src/prioritization/cd3.js';
import type { UncertainRank } from '../../src/prioritization/rank-tally.js';
import {
  rankUnderUncertainty,
  rankUnderUncertaintySteps,
} from '../../src/prioritization/rank-under-uncertainty.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { ScoringModel } from '../../src/prioritization/types.js';
import { weightedModel } from '../../src/prioritization/weighted-model.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';
import vectors from '../vectors/uncertainty.json' with { type: 'json' };
import { deviations } from './uncertain-cases.js';
import { itemsOf } from './uncertain-vectors.js';

const ITEMS = [
  { id: 'a', costOfDelay: { low: 4, mode: 6, high: 12 }, duration: { p10: 1, p90: 3 } },
  { id: 'b', costOfDelay: { p10: 3, p90: 9 }, duration: 2 },
  { id: 'c', costOfDelay: 5, duration: { low: 1, mode: 2, high: 4 } },
];

describe.each(vectors.cases)('the shared case $id', ({ inputs, expected, tolerance }) => {
  const items = itemsOf(inputs);
  let made: readonly UncertainRank[] | undefined;
  /** Once for both tests, and not yet while the tests are only listed. */
  const results = (): readonly UncertainRank[] => {
    made ??= rankUnderUncertainty(items, riceModel, { seed: 2024, trials: 100_000 });
    return made;
  };

  it('gives the share of each rank', () => {
    for (const { id, rankShares, winShare, standardError } of results()) {
      const exact = expected.rankProbability_1_2_3[id as 'A'];
      for (const [rank, share] of rankShares.entries()) {
        expect(Math.abs(share - exact[rank]!), `${id} ${rank + 1}`).toBeLessThan(
          tolerance.monteCarlo100k,
        );
      }
      expect(Math.abs(winShare - exact[0]!)).toBeLessThan(3 * standardError);
    }
    expect(results()[0]).toMatchObject({ id: 'C' });
    expect(results()[0]!.winShare).toBeCloseTo(0.742, 2);
  });

  it('gives the expected rank, mean and percentiles', () => {
    for (const { id, mean, p10, p50, p90, expectedRank, rankStandardError } of results()) {
      const exact = expected.scores[id as 'A'];
      const [first, second, third] = expected.rankProbability_1_2_3[id as 'A'];
      expect(Math.abs(expectedRank - (first! + 2 * second! + 3 * third!))).toBeLessThan(
        3 * rankStandardError,
      );
      // 100,000 trials: a standard error of about 0.4 % at the ends, and half a percent of bias.
      expect(Math.abs(mean / exact.mean - 1)).toBeLessThan(0.01);
      expect(Math.abs(p10 / exact.p10 - 1)).toBeLessThan(0.015);
      expect(Math.abs(p50 / exact.median - 1)).toBeLessThan(0.015);
      expect(Math.abs(p90 / exact.p90 - 1)).toBeLessThan(0.015);
    }
  });
});

describe('rankUnderUncertainty', () => {
  it('is within 3 standard errors of the exact values on 50 random cases', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      for (const deviation of deviations(seed, 2000)) expect(Math.abs(deviation)).toBeLessThan(3);
    }
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const of = (seed: number) =>
      JSON.stringify(rankUnderUncertainty(ITEMS, cd3Model, { seed, trials: 500 }));
    expect(of(5)).toBe(of(5));
    expect(of(5)).not.toBe(of(6));
  });

  it('does not depend on the order of the items', () => {
    const options = { seed: 5, trials: 1200 };
    const there = rankUnderUncertainty(ITEMS, cd3Model, options);
    expect(rankUnderUncertainty([...ITEMS].reverse(), cd3Model, options)).toEqual(there);
  });

  it('does not move an item when one that cannot compete joins', () => {
    const options = { seed: 5, trials: 300 };
    const without = rankUnderUncertainty(ITEMS, cd3Model, options);
    const last = { id: 'z', costOfDelay: { p10: 1e-9, p90: 2e-9 }, duration: 1 };
    const joined = rankUnderUncertainty([last, ...ITEMS], cd3Model, options);
    expect(joined.slice(0, 3)).toEqual(
      without.map((each) => ({ ...each, rankShares: [...each.rankShares, 0] })),
    );
  });

  it('ranks certain items as rankItems does, without an error', () => {
    const items = [
      { id: 'a', costOfDelay: 4, duration: 2 },
      { id: 'b', costOfDelay: 9, duration: 3 },
      { id: 'c', costOfDelay: 2, duration: 1 },
    ];
    const results = rankUnderUncertainty(items, cd3Model, { seed: 1, topK: 2 });
    expect(
      results.map(({ id, expectedRank, winShare, topShare }) => [
        id,
        expectedRank,
        winShare,
        topShare,
      ]),
    ).toEqual([
      ['b', 1, 1, 1],
      ['a', 2.5, 0, 0.5],
      ['c', 2.5, 0, 0.5],
    ]);
    expect(results[0]).toEqual({
      id: 'b',
      mean: 3,
      p10: 3,
      p50: 3,
      p90: 3,
      expectedRank: 1,
      rankShares: [1, 0, 0],
      winShare: 1,
      topShare: 1,
      standardError: 0,
      rankStandardError: 0,
      scoredShare: 1,
    });
  });

  it('leaves out what has no score, and takes lists of nobody and of one', () => {
    const options = { seed: 1, trials: 10 };
    const items = [
      { id: 'x', costOfDelay: 3, duration: null },
      ITEMS[0]!,
      { id: 'y', costOfDelay: 3, duration: { p10: 2, p90: 1 } },
    ];
    const [only, ...others] = rankUnderUncertainty(items, cd3Model, options);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: 'a', rankShares: [1], winShare: 1, expectedRank: 1 });
    expect(only!.standardError).toBeGreaterThan(0);
    expect(rankUnderUncertainty([], cd3Model as ScoringModel, options)).toEqual([]);
  });

  it('keeps a constant input and an optional one that is absent', () => {
    const model = {
      ...wsjfModel,
      criteria: {
        ...wsjfModel.criteria,
        riskReduction: { ...wsjfModel.criteria.riskReduction, required: false },
      },
    };
    const item = {
      id: 'a',
      businessValue: 2,
      timeCriticality: 2,
      jobSize: { low: 2, mode: 2, high: 2 },
    };
    const [result] = rankUnderUncertainty([item] as never, model, { seed: 1, trials: 10 });
    expect(result).toMatchObject({ mean: 2, p10: 2, p90: 2 });
  });

  it('normalizes each trial anew where the model is relative to the list', () => {
    const model = weightedModel({
      id: 'relative',
      criteria: { x: { label: 'X', direction: 'benefit', weight: 1 } },
    });
    const items = [
      { id: 'a', x: { low: 1, mode: 2, high: 3 } },
      { id: 'b', x: { low: 2, mode: 3, high: 4 } },
    ];
    const [b, a] = rankUnderUncertainty(items, model, { seed: 1, trials: 2000 });
    // The better of two is at 1, the other at 0.
    expect(b!.mean).toBeCloseTo(b!.winShare, 9);
    expect(a!.mean).toBeCloseTo(a!.winShare, 9);
    expect(b!.winShare).toBeGreaterThan(0.9);
    expect(b!.winShare).toBeLessThan(1);
    expect(b!.p10).toBe(1);
  });

  it('lets an item without a result in a trial stand last in it', () => {
    const model = {
      ...cd3Model,
      formula: {
        power: [{ difference: [{ criterion: 'costOfDelay' }, { criterion: 'duration' }] }, 0.5],
      },
    } as typeof cd3Model;
    const items = [
      { id: 'a', costOfDelay: { low: 0, mode: 5, high: 9 }, duration: 3 },
      { id: 'b', costOfDelay: 5, duration: 4 },
    ];
    const results = rankUnderUncertainty(items, model, { seed: 1, trials: 1250 });
    const a = results.find(({ id }) => id === 'a')!;
    // P(x > 3) = 1 − 9 ÷ 45 and P(x > 4) = 1 − 16 ÷ 45.
    expect(a.scoredShare).toBeCloseTo(0.8, 2);
    expect(a.winShare).toBeCloseTo(1 - 16 / 45, 2);
    expect(a.p10).toBeGreaterThan(0);
  });

  it('never draws outside of the range of a criterion', () => {
    const item = { id: 'a', reach: 1, impact: 1, confidence: { p10: 0.6, p90: 0.99 }, effort: 1 };
    const [result] = rankUnderUncertainty([item], riceModel, { seed: 1, trials: 5000 });
    expect(result!.mean).toBeLessThan(0.99);
    expect(result!.p90).toBeLessThan(0.99);
    expect(result!.p10).toBeGreaterThan(0.55);
  });

  it.each([
    [{ seed: Number.NaN }, 'prioritization/invalid-input'],
    [{ seed: 1, trials: 1e9 }, 'prioritization/invalid-input'],
  ])('refuses %j at once', (options, code) => {
    expect(() => rankUnderUncertainty(ITEMS, cd3Model, options)).toThrow(code);
    expect(() => rankUnderUncertaintySteps(ITEMS, cd3Model, options)).toThrow(code);
  });
});

describe('rankUnderUncertaintySteps', () => {
  it('ends with the result of the plain function', () => {
    const options = { seed: 3, trials: 1300, topK: 2 };
    expect(runToEnd(rankUnderUncertaintySteps(ITEMS, cd3Model, options))).toEqual(
      rankUnderUncertainty(ITEMS, cd3Model, options),
    );
  });

  it('tells the trials done after each round of 125, with the result so far', () => {
    const steps = rankUnderUncertaintySteps(ITEMS, cd3Model, { seed: 3, trials: 300 });
    const first = steps.next().value as { done: number; total: number; best: unknown };
    expect([first.done, first.total]).toEqual([125, 300]);
    expect(first.best).toEqual(rankUnderUncertainty(ITEMS, cd3Model, { seed: 3, trials: 125 }));
    expect([...steps].map(({ done, total }) => [done, total])).toEqual([
      [250, 300],
      [300, 300],
    ]);
  });

  it('pauses within a round when there are many items', () => {
    const many = Array.from({ length: 400 }, (_, at) => ({
      id: `${at}`,
      costOfDelay: { low: 1, mode: 2, high: 3 },
      duration: { low: 1, mode: 2, high: 3 },
    }));
    const done = Array.from(
      rankUnderUncertaintySteps(many, cd3Model, { seed: 1, trials: 250 }),
      (step) => step.done,
    );
    // 100,000 draws and 50,000 scores in each round: one pause while drawing, one while scoring, one at the end.
    expect(done).toEqual([0, 78, 125, 125, 203, 250]);
  });

  it('pauses as soon as 65,536 numbers are drawn or scored, and counts anew from there', () => {
    const many = Array.from({ length: 8190 }, (_, at) => ({
      id: `${at}`,
      costOfDelay: at === 0 ? { low: 1, mode: 2, high: 3 } : 1,
      duration: 1,
    }));
    const done = Array.from(
      rankUnderUncertaintySteps(many, cd3Model, { seed: 1, trials: 16 }),
      (step) => step.done,
    );
    // 16 draws + 8 trials × 8,190 scores = 65,536.
    expect(done).toEqual([8, 16]);
  });

  it('has nothing to show before the first trial', () => {
    const many = Array.from({ length: 600 }, (_, at) => ({
      id: `${at}`,
      costOfDelay: { low: 1, mode: 2, high: 3 },
      duration: 1,
    }));
    const { value } = rankUnderUncertaintySteps(many, cd3Model, { seed: 1, trials: 250 }).next();
    expect(value).toMatchObject({ done: 0, total: 250, best: [] });
  });
});

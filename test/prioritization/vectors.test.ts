/**
 * The shared vectors of ../vectors: every case of a file runs, so that a new one is run too. The source of each case stands in the
 * file.
 */
import { describe, expect, it } from 'vitest';
import { cd3, cd3Model } from '../../src/prioritization/cd3.js';
import { prepareColumns } from '../../src/prioritization/columns.js';
import { ice, iceMeanModel, iceModel } from '../../src/prioritization/ice.js';
import { opportunityModel, opportunityScore } from '../../src/prioritization/opportunity-score.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { rankTable } from '../../src/prioritization/rank-table.js';
import { rice, riceModel } from '../../src/prioritization/rice.js';
import { scoreItem } from '../../src/prioritization/score-item.js';
import type { ScoringModel } from '../../src/prioritization/types.js';
import { weightedModel } from '../../src/prioritization/weighted-model.js';
import { wsjf, wsjfCostOfDelay, wsjfModel } from '../../src/prioritization/wsjf.js';
import cd3Vectors from '../vectors/cd3.json' with { type: 'json' };
import iceVectors from '../vectors/ice.json' with { type: 'json' };
import odiVectors from '../vectors/odi.json' with { type: 'json' };
import riceVectors from '../vectors/rice.json' with { type: 'json' };
import traps from '../vectors/sql-and-numeric-traps.json' with { type: 'json' };
import weightedVectors from '../vectors/weighted-normalised.json' with { type: 'json' };
import wsjfVectors from '../vectors/wsjf.json' with { type: 'json' };
import { criterion, modelOf, own } from './model-of.js';

interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: number;
}
type Item = Readonly<Record<string, number>> & { readonly id: never };
type Numbers = Readonly<Record<string, number>>;

const casesOf = (file: { readonly cases: readonly unknown[] }) => file.cases as readonly Case[];
const titles = (cases: readonly Case[]) => cases.map((each) => [each.id, each] as const);
const itemsOf = ({ inputs }: Case) => inputs['items'] as readonly Item[];

const expectNear = (actual: number | undefined, expected: number, { tolerance }: Case) =>
  expect(Math.abs(actual! - expected), `${actual} is not ${expected}`).toBeLessThanOrEqual(
    tolerance,
  );

/** The scores by every door: the formula, scoreItem, rankItems. */
const expectScores = (
  each: Case,
  model: ScoringModel,
  formula: (item: never) => number,
  expected: Numbers,
) => {
  const ranking = rankItems(itemsOf(each) as never, model);
  expect(ranking.ranked).toHaveLength(Object.keys(expected).length);
  for (const item of itemsOf(each)) {
    const { id } = item;
    expectNear(formula(item as never), expected[id]!, each);
    const scored = scoreItem(model, item);
    expectNear(scored.status === 'scored' ? scored.value : Number.NaN, expected[id]!, each);
    expectNear(ranking.ranked.find((place) => place.id === id)?.score, expected[id]!, each);
  }
};

const expectOrder = (each: Case, model: ScoringModel, order: unknown) => {
  const items = itemsOf(each) as readonly { readonly id: string }[];
  expect(rankItems(items, model).ranked.map(({ id }) => id)).toEqual(order);
  const rows = [...rankTable(prepareColumns(items, model))];
  expect(rows.map((row) => items[row]!.id)).toEqual(order);
};

describe('vectors/rice.json', () => {
  it.each(titles(casesOf(riceVectors)))('%s', (_, each) => {
    if (each.expected['mustTie'] === true) {
      // Same real product, other order of the factors: 330 and 330.00000000000006.
      const [a, b] = [each.inputs['a'] as number[], each.inputs['b'] as number[]];
      const items = [b, a].map(([reach, impact, effort]) => ({
        reach,
        impact,
        confidence: 1,
        effort: 1 / effort!,
        id: `${reach}`,
      }));
      expect(a[0]! * a[1]! * a[2]!).toBe(each.expected['a']);
      expect(b[0]! * b[1]! * b[2]!).toBe(each.expected['b']);
      const product = modelOf(
        { product: [{ criterion: 'x' }, { criterion: 'y' }, { criterion: 'z' }] },
        { x: criterion(), y: criterion(), z: criterion() },
      );
      const rows = [b, a].map(([x, y, z], row) => ({ id: `${row}`, x, y, z }));
      for (const { ranked } of [rankItems(rows, product), rankItems(items, riceModel)]) {
        expect(ranked.map(({ rank, tied }) => [rank, tied])).toEqual([
          [1, true],
          [1, true],
        ]);
      }
      // A tie keeps the order of the input, also where the second is larger by an error of the arithmetic.
      expect(rankItems(rows, product).ranked.map(({ id }) => id)).toEqual(['0', '1']);
      expect([...rankTable(prepareColumns(rows, product))]).toEqual([0, 1]);
      return;
    }
    expectScores(each, riceModel, rice, each.expected['scores'] as Numbers);
    if (each.expected['ranking'] !== undefined)
      expectOrder(each, riceModel, each.expected['ranking']);
  });
});

describe('vectors/ice.json', () => {
  it.each(titles(casesOf(iceVectors)))('%s', (_, each) => {
    const { scores, ranking, product, mean, rankingProduct, rankingMean } = each.expected;
    expectScores(each, iceModel, ice, (scores ?? product) as Numbers);
    expectOrder(each, iceModel, ranking ?? rankingProduct);
    if (mean === undefined) return;
    expectScores(
      each,
      iceMeanModel,
      (item: never) => ice(item, { combine: 'mean' }),
      mean as Numbers,
    );
    expectOrder(each, iceMeanModel, rankingMean);
  });
});

describe('vectors/wsjf.json', () => {
  /** The file calls risk reduction and opportunity enablement `rrOe`. */
  const withNames = (each: Case): Case => ({
    ...each,
    inputs: { items: itemsOf(each).map(({ rrOe, ...rest }) => ({ ...rest, riskReduction: rrOe })) },
  });

  it.each(titles(casesOf(wsjfVectors).map(withNames)))('%s', (_, each) => {
    const costs = each.expected['costOfDelay'] as Numbers;
    for (const item of itemsOf(each)) {
      expectNear(wsjfCostOfDelay(item as never), costs[item.id]!, each);
    }
    if (each.expected['scores'] !== undefined)
      expectScores(each, wsjfModel, wsjf, each.expected['scores'] as Numbers);
    else
      expect(scoreItem<string>(wsjfModel, itemsOf(each)[0]!)).toEqual({
        status: 'incomplete',
        missing: ['jobSize'],
      });
  });
});

describe('vectors/cd3.json', () => {
  interface Job {
    readonly id: string;
    readonly costOfDelay: number;
    readonly duration: number;
  }
  /** The files name the two numbers in three ways. */
  const jobsOf = ({ inputs }: Case): readonly Job[] => {
    const pairs = inputs['jobs_weight_length'] as readonly [number, number][] | undefined;
    if (pairs !== undefined)
      return pairs.map(([costOfDelay, duration], i) => ({ id: `${i}`, costOfDelay, duration }));
    return ((inputs['items'] ?? []) as readonly Record<string, never>[]).map((item) => ({
      id: item['id']!,
      costOfDelay: item['costOfDelayPerWeek'] ?? item['weight']!,
      duration: item['durationWeeks'] ?? item['length']!,
    }));
  };
  const finishes = (jobs: readonly Job[]) => {
    let at = 0;
    return jobs.map(({ duration }) => (at += duration));
  };
  const delayCost = (jobs: readonly Job[]) =>
    finishes(jobs).reduce((total, finish, i) => total + finish * jobs[i]!.costOfDelay, 0);
  const first = (jobs: readonly Job[], id: string) => [
    ...jobs.filter((job) => job.id === id),
    ...jobs.filter((job) => job.id !== id),
  ];
  const byNumber = (jobs: readonly Job[], value: (job: Job) => number) =>
    [...jobs].sort((a, b) => value(b) - value(a));

  it.each(titles(casesOf(cd3Vectors)))('%s', (_, each) => {
    const jobs = jobsOf(each);
    // Three totals of the file belong to jobs that it does not hold.
    if (each.inputs['file'] !== undefined) return expect(jobs).toEqual([]);
    const { ranked } = rankItems(jobs, cd3Model);
    const order = ranked.map(({ item }) => item);
    const rows = [...rankTable(prepareColumns(jobs, cd3Model))];
    expect(rows.map((row) => jobs[row])).toEqual(order);
    expect(ranked).toHaveLength(jobs.length);

    const checks: Record<string, (expected: never) => void> = {
      cd3: (scores: Numbers) => {
        for (const job of jobs) {
          expectNear(cd3(job), scores[job.id]!, each);
          expectNear(ranked.find(({ id }) => id === job.id)?.score, scores[job.id]!, each);
        }
      },
      optimalOrder: (ids: readonly string[]) => expect(order.map(({ id }) => id)).toEqual(ids),
      totalDelayCost: (totals: Numbers) => {
        for (const [name, total] of Object.entries(totals))
          expect(delayCost(first(jobs, name.replace('First', '')))).toBe(total);
        expect(delayCost(order)).toBe(Math.min(...Object.values(totals)));
      },
      cumulativeOutput: (outputs: Numbers) => {
        const baseline = each.inputs['baselinePerWeek'] as number;
        const weeks = each.inputs['horizonWeeks'] as number;
        const output = (some: readonly Job[]) =>
          finishes(some).reduce(
            (sum, finish, i) => sum + (weeks - finish) * some[i]!.costOfDelay,
            baseline * weeks,
          );
        for (const [name, total] of Object.entries(outputs))
          expect(output(first(jobs, name.replace('First', '')))).toBe(total);
        expect(output(order)).toBe(Math.max(...Object.values(outputs)));
      },
      completionTimes: (times: readonly number[]) => expect(finishes(order)).toEqual(times),
      total: (total: number) => expect(delayCost(order)).toBe(total),
      ratioRuleTotal_optimal: (total: number) => expect(delayCost(order)).toBe(total),
      differenceRuleTotal: (total: number) =>
        expect(
          delayCost(
            byNumber(
              byNumber(jobs, (job) => job.costOfDelay),
              (job) => job.costOfDelay - job.duration,
            ),
          ),
        ).toBe(total),
      computedHere: (totals: Numbers) =>
        expect({
          fifo: delayCost(jobs),
          sjf: delayCost(byNumber(jobs, (job) => -job.duration)),
          highestDelayCostFirst: delayCost(byNumber(jobs, (job) => job.costOfDelay)),
        }).toEqual(totals),
    };
    expect(Object.keys(checks)).toEqual(expect.arrayContaining(Object.keys(each.expected)));
    for (const [name, expected] of Object.entries(each.expected)) checks[name]!(expected as never);
  });
});

describe('vectors/odi.json', () => {
  interface Response {
    readonly outcome: string;
    readonly importance: number | null;
    readonly satisfaction: number | null;
  }
  /** 10 × the share of the complete answers above 3, by outcome: the rule that the file states. */
  const aggregate = (responses: readonly Response[], outcome: string) => {
    const complete = responses.filter(
      (each) => each.outcome === outcome && each.importance !== null && each.satisfaction !== null,
    );
    const share = (key: 'importance' | 'satisfaction') =>
      (10 * complete.filter((each) => each[key]! > 3).length) / complete.length;
    return { importance: share('importance'), satisfaction: share('satisfaction') };
  };

  it.each(titles(casesOf(odiVectors)))('%s', (_, each) => {
    const responses = each.inputs['responses'] as readonly Response[] | undefined;
    if (responses === undefined) {
      expectScores(each, opportunityModel, opportunityScore, each.expected['scores'] as Numbers);
      return;
    }
    for (const [outcome, expected] of Object.entries(each.expected as Record<string, Numbers>)) {
      const rates = aggregate(responses, outcome);
      expectNear(rates.importance, expected['importance']!, each);
      expectNear(rates.satisfaction, expected['satisfaction']!, each);
      expectNear(opportunityScore(rates), expected['opportunity']!, each);
    }
  });
});

describe('vectors/weighted-normalised.json', () => {
  type Rows = readonly (readonly number[])[];
  /** One benefit criterion, normalized over the set and × 100. */
  const normalisedValues = (each: Case) => {
    const values = each.inputs['values'] as readonly number[];
    // Jira takes 0 for the minimum where all values are positive: the share of the maximum.
    const by = values.every((value) => value >= 0) ? 'max' : 'min-max';
    const model = modelOf({ product: [{ normalized: 'x', by }, 100] }, { x: criterion() });
    const population = values.map((x, row) => ({ id: `${row}`, x }));
    const { ranked } = rankItems(population, model);
    for (const [row, expected] of (each.expected['normalised'] as number[]).entries()) {
      const scored = scoreItem(model, population[row]!, { population });
      expectNear(scored.status === 'scored' ? scored.value : Number.NaN, expected, each);
      expectNear(ranked.find(({ id }) => id === `${row}`)?.score, expected, each);
    }
  };

  const checks: Record<string, (each: Case) => void> = {
    'jpd-normalise': normalisedValues,
    'airfocus-focus-score': (each) => {
      const { value, cost, valueWeight, costWeight } = each.inputs as unknown as {
        readonly value: Rows;
        readonly cost: Rows;
        readonly valueWeight: number;
        readonly costWeight: number;
      };
      const side = (rows: Rows, prefix: string) => ({
        weighted: rows.map(([, weight], i) => ({
          weight: weight!,
          of: { criterion: `${prefix}${i}` },
        })),
      });
      const names = [
        ...value.map(([x], i) => [`value${i}`, x!] as const),
        ...cost.map(([x], i) => [`cost${i}`, x!] as const),
      ];
      const model = modelOf(
        {
          weighted: [
            { weight: valueWeight, of: side(value, 'value') },
            { weight: costWeight, of: { difference: [1, side(cost, 'cost')] } },
          ],
        },
        own(names.map(([name]) => [name, criterion({ min: 0, max: 1 })] as const)),
      );
      const item = { id: 'a', ...own(names) };
      expectNear(rankItems([item], model).ranked[0]?.score, each.expected['score'] as number, each);
      const scored = scoreItem(model, item);
      expectNear(
        scored.status === 'scored' ? scored.value : Number.NaN,
        each.expected['score'] as number,
        each,
      );
      // The same as a fixed scale of 0 to 1, the costs from the top down.
      const same = weightedModel({
        id: 'same',
        criteria: own([
          ...value.map(
            ([, weight], i) =>
              [
                `value${i}`,
                { ...criterion({ min: 0, max: 1 }), weight: weight! * valueWeight },
              ] as const,
          ),
          ...cost.map(
            ([, weight], i) =>
              [
                `cost${i}`,
                {
                  ...criterion({ min: 0, max: 1, direction: 'cost' }),
                  weight: weight! * costWeight,
                },
              ] as const,
          ),
        ]),
      });
      expectNear(rankItems([item], same).ranked[0]?.score, each.expected['score'] as number, each);
    },
    'weighted-sum-sumnorm': (each) => {
      const { matrix, weights, direction } = each.inputs as {
        readonly matrix: Rows;
        readonly weights: readonly number[];
        readonly direction: readonly ('max' | 'min')[];
      };
      const model = modelOf(
        {
          weighted: weights.map((weight, i) => ({
            weight,
            of: { normalized: `c${i}`, by: 'sum' as const },
          })),
        },
        own(
          direction.map(
            (to, i) =>
              [`c${i}`, criterion({ direction: to === 'max' ? 'benefit' : 'cost' })] as const,
          ),
        ),
      );
      const population = matrix.map((row, r) => ({
        id: `${r}`,
        ...own(row.map((value, i) => [`c${i}`, value] as const)),
      }));
      const { ranked } = rankItems(population, model);
      for (const [row, score] of (each.expected['scores'] as number[]).entries()) {
        const scored = scoreItem(model, population[row]!, { population });
        expectNear(scored.status === 'scored' ? scored.value : Number.NaN, score, each);
        expectNear(ranked.find(({ id }) => id === `${row}`)?.score, score, each);
      }
      const scores = each.expected['scores'] as number[];
      expect(ranked.map(({ id }) => Number(id))).toEqual(
        [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!),
      );
    },
  };

  it.each(titles(casesOf(weightedVectors)))('%s', (_, each) => {
    const { method } = each as Case & { readonly method: string };
    expect(Object.keys(checks)).toContain(method);
    checks[method]!(each);
  });
});

describe('vectors/sql-and-numeric-traps.json', () => {
  const checks: Record<string, (each: Case) => void> = {
    /** What a database does silently; here: no integer division, no NULL for a division by zero, missing items last and named. */
    'sqlite-3.40.1': (each) => {
      const [truncated, exact] = each.expected['results'] as number[];
      const value = rice({ reach: 500, impact: 2, confidence: 1, effort: 3 });
      expect(value).not.toBe(truncated);
      expectNear(value, exact!, each);
      const { ranked, incomplete, invalid } = rankItems(
        [
          { id: 'null', costOfDelay: 1, duration: null },
          { id: 'zero', costOfDelay: 1, duration: 0 },
          { id: 'low', costOfDelay: 1, duration: 9 },
          { id: 'high', costOfDelay: 9, duration: 1 },
        ],
        cd3Model,
      );
      expect(ranked.map(({ id }) => id)).toEqual(['high', 'low']);
      expect(incomplete.map(({ id }) => id)).toEqual(['null']);
      expect(invalid.map(({ id }) => id)).toEqual(['zero']);
    },
    /** JavaScript makes (500 × 2 × null) ÷ 3 a 0; a missing confidence is missing. */
    'js-null-as-zero': () => {
      expect(scoreItem(riceModel, { reach: 500, impact: 2, confidence: null, effort: 3 })).toEqual({
        status: 'incomplete',
        missing: ['confidence'],
      });
    },
  };

  it.each(titles(casesOf(traps)))('%s', (id, each) => {
    expect(Object.keys(checks)).toContain(id);
    checks[id]!(each);
  });
});

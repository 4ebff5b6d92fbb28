import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { prepareColumns } from '../../src/prioritization/columns.js';
import { rankItems, topItems } from '../../src/prioritization/rank-items.js';
import { rankTable, topOfTable } from '../../src/prioritization/rank-table.js';
import { riceModel } from '../../src/prioritization/rice.js';
import { scoreItem } from '../../src/prioritization/score-item.js';
import type { ScoringModel } from '../../src/prioritization/types.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';
import { criterion, modelOf } from './model-of.js';

const factor = fc.integer({ min: 1, max: 12 }).map((n) => n / 4);
const idea = fc.record({
  reach: fc.oneof(factor, fc.constant(null)),
  impact: fc.constantFrom<number>(0, 0.25, 0.5, 1, 2, 3),
  confidence: fc.constantFrom<number>(0.5, 0.8, 1, 80),
  effort: fc.oneof(factor, fc.constantFrom(0, null)),
});
const ideas = fc
  .array(idea, { maxLength: 40 })
  .map((list) => list.map((each, i) => ({ id: `i${i}`, ...each })));

/** Many ties, also such as only the tolerance makes. */
const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -5, max: 5 }))
    .map(([n, steps]) => n * (1 + steps * 3e-10)),
  fc.constantFrom(null, Number.NaN, -0, 1e308, 5e-324),
);
const values = fc
  .array(value, { maxLength: 60 })
  .map((list) => list.map((a, i) => ({ id: `i${i}`, a })));
/** Long enough for the radix sort. */
const longValues = fc.tuple(values, fc.constantFrom(0, 511, 513, 700)).map(([some, length]) =>
  some.length === 0
    ? some
    : Array.from({ length: Math.max(length, some.length) }, (_, i) => ({
        id: `i${i}`,
        a: some[i % some.length]!.a,
      })),
);
const byA: ScoringModel = modelOf({ criterion: 'a' }, { a: criterion() });

describe('rankItems', () => {
  it('gives every item the same rank, whatever the order of the input', () => {
    fc.assert(
      fc.property(
        ideas.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const ranksOf = (some: typeof list) =>
            rankItems(some, riceModel)
              .ranked.map(({ id, rank, tied, score }) => `${id} ${rank} ${tied} ${score}`)
              .sort();
          expect(ranksOf(shuffled)).toEqual(ranksOf(list));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the same ranks in any order also where the tolerance makes the ties', () => {
    fc.assert(
      fc.property(
        values.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const ranksOf = (some: typeof list) =>
            rankItems(some, byA)
              .ranked.map(({ id, rank, tied }) => `${id} ${rank} ${tied}`)
              .sort();
          expect(ranksOf(shuffled)).toEqual(ranksOf(list));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('puts each item in exactly one list', () => {
    fc.assert(
      fc.property(longValues, (list) => {
        const { ranked, incomplete, invalid } = rankItems(list, byA);
        const ids = [...ranked, ...incomplete, ...invalid].map(({ id }) => id);
        expect(ids.sort()).toEqual(list.map(({ id }) => id).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('has competition ranks: 1 more than the number of items in better runs', () => {
    fc.assert(
      fc.property(longValues, (list) => {
        const { ranked } = rankItems(list, byA);
        for (const [at, { rank, tied }] of ranked.entries()) {
          const previous = ranked[at - 1]?.rank;
          expect(rank === previous || rank === at + 1).toBe(true);
          expect(tied).toBe(rank === previous || ranked[at + 1]?.rank === rank);
        }
        // Between runs the scores fall.
        const best = new Map<number, number>();
        for (const { rank, score } of ranked)
          best.set(rank, Math.max(best.get(rank) ?? -Infinity, score));
        const falling = [...best.values()];
        expect(falling).toEqual([...falling].sort((a, b) => b - a));
      }),
      { numRuns: 500 },
    );
  });

  it('is the order of rankTable, and each score is that of scoreItem', () => {
    fc.assert(
      fc.property(ideas, (list) => {
        const { ranked, incomplete, invalid } = rankItems(list, riceModel);
        const rows = [...rankTable(prepareColumns(list, riceModel))];
        expect(rows.map((row) => list[row]!.id)).toEqual(ranked.map(({ id }) => id));
        for (const { item, score } of ranked)
          expect(scoreItem(riceModel, item)).toMatchObject({ value: score });
        for (const { item, missing } of incomplete)
          expect(scoreItem(riceModel, item)).toEqual({ status: 'incomplete', missing });
        for (const { item, findings } of invalid)
          expect(scoreItem(riceModel, item)).toEqual({ status: 'invalid', findings });
      }),
      { numRuns: 500 },
    );
  });

  it.each(['reach', 'impact', 'effort'] as const)(
    'keeps the order of RICE when every %s is scaled',
    (name) => {
      fc.assert(
        fc.property(ideas, fc.constantFrom(0.125, 0.5, 2, 3, 7, 100), (list, scale) => {
          const scaled = list.map((item) => ({
            ...item,
            [name]: item[name] === null ? null : item[name] * scale,
          }));
          const ranks = (some: typeof list) =>
            rankItems(some, riceModel).ranked.map(({ id, rank }) => [id, rank]);
          expect(ranks(scaled)).toEqual(ranks(list));
        }),
        { numRuns: 500 },
      );
    },
  );

  it('keeps the order of RICE when every confidence is scaled down', () => {
    fc.assert(
      fc.property(ideas, fc.constantFrom(0.1, 0.3, 0.5, 0.99), (list, scale) => {
        const usable = list.filter(({ confidence }) => confidence <= 1);
        const scaled = usable.map((item) => ({ ...item, confidence: item.confidence * scale }));
        const ranks = (some: typeof list) =>
          rankItems(some, riceModel).ranked.map(({ id, rank }) => [id, rank]);
        expect(ranks(scaled)).toEqual(ranks(usable));
      }),
      { numRuns: 500 },
    );
  });
});

describe('topItems', () => {
  it('is the head of rankItems for any k, with many ties', () => {
    fc.assert(
      fc.property(
        longValues,
        fc.nat({ max: 720 }),
        fc.constantFrom(0, 1e-9, 1e-3, 0.5),
        (list, k, tolerance) => {
          const head = rankItems(list, byA, { tolerance }).ranked.slice(0, k);
          expect(topItems(list, byA, k, { tolerance })).toEqual(head);
          const table = prepareColumns(list, byA);
          expect([...topOfTable(table, k, { tolerance })].map((row) => list[row]!.id)).toEqual(
            head.map(({ id }) => id),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is the head also with tie-breakers', () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 62 }), (list, k) => {
        const options = {
          tieBreakers: [
            (one: { id: string }, other: { id: string }) => (one.id < other.id ? 1 : -1),
          ],
        };
        expect(topItems(list, byA, k, options)).toEqual(
          rankItems(list, byA, options).ranked.slice(0, k),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('scores', () => {
  const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  const scoreOf = (model: ScoringModel, input: object): number => {
    const score = scoreItem(model, input);
    if (score.status !== 'scored') throw new Error(`no score: ${JSON.stringify(score)}`);
    return score.value;
  };
  const ratio = fc
    .double({ min: 0, max: 1, noNaN: true, minExcluded: true })
    .filter((x) => x > 1e-6);
  const methods: readonly (readonly [
    string,
    ScoringModel,
    fc.Arbitrary<Readonly<Record<string, number>>>,
  ])[] = [
    [
      'RICE',
      riceModel,
      fc.record({ reach: positive, impact: positive, confidence: ratio, effort: positive }),
    ],
    [
      'WSJF',
      wsjfModel,
      fc.record({
        businessValue: positive,
        timeCriticality: positive,
        riskReduction: positive,
        jobSize: positive,
      }),
    ],
    ['CD3', cd3Model, fc.record({ costOfDelay: positive, duration: positive })],
  ];

  it.each(methods)('of %s rise with each benefit and fall with each cost', (_, model, input) => {
    fc.assert(
      fc.property(input, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        for (const [name, { direction }] of Object.entries(model.criteria)) {
          // Downwards: a confidence cannot rise above 1.
          const less = values[name]! * (1 - share * 0.999);
          const [before, after] = [
            scoreOf(model, values),
            scoreOf(model, { ...values, [name]: less }),
          ];
          if (direction === 'benefit') expect(after).toBeLessThanOrEqual(before);
          else expect(after).toBeGreaterThanOrEqual(before);
        }
      }),
      { numRuns: 500 },
    );
  });
});

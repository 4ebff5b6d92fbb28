/** JSON-shaped hostile values, in every place of the methods: a typed error or a value, within a second. */
import { describe, expect, it } from 'vitest';
import { ahpWeights } from '../../src/prioritization/ahp.js';
import { bradleyTerry, validateComparisons } from '../../src/prioritization/bradley-terry.js';
import { combineRatings } from '../../src/prioritization/combine-ratings.js';
import { confidenceFromPercent } from '../../src/prioritization/confidence-from-percent.js';
import { classifyKano, summarizeKano } from '../../src/prioritization/kano.js';
import { kanoCoordinates } from '../../src/prioritization/kano-coordinates.js';
import { checkMoscow } from '../../src/prioritization/moscow.js';
import { summarizeOpportunities } from '../../src/prioritization/opportunity-survey.js';
import { topsis } from '../../src/prioritization/topsis.js';
import { valueEffortQuadrant } from '../../src/prioritization/value-effort.js';
import { buyAFeature, hundredDollar } from '../../src/prioritization/votes.js';
import { CORPUS } from '../hostile/corpus.js';
import { problemOf } from '../hostile/expect-total.js';

type Call = (value: never) => unknown;

/** The same call with the value in place of one field after the other. */
const fields = (
  base: Readonly<Record<string, unknown>>,
  call: (input: never) => unknown,
): readonly Call[] =>
  Object.keys(base).map((field) => (value: never) => call({ ...base, [field]: value } as never));

const LINES = { valueThreshold: 5, effortThreshold: 5, margin: 1 };
const POINT = { value: 1, effort: 1 };
const ITEM = { id: 'a', category: 'must', effort: 1 } as const;
const KANO = { functional: 'like', dysfunctional: 'dislike' } as const;
const ANSWER = { outcome: 'o', segment: 's', importance: 5, satisfaction: 1 };
const CRITERIA = [{ weight: 1, direction: 'benefit' }] as const;
const CHOICES = [{ id: 'a', values: [1] }];
const VECTOR = { normalization: 'vector' } as const;
const DUEL = { winner: 'a', loser: 'b', count: 2 };
const SPENDING = { personId: 'p', itemId: 'a', amount: 5 };
const PRICE = { id: 'a', price: 5 };

const DOORS: Readonly<Record<string, readonly Call[]>> = {
  valueEffortQuadrant: [
    (value) => valueEffortQuadrant(value, LINES),
    (value) => valueEffortQuadrant(POINT, value),
    ...fields(POINT, (input) => valueEffortQuadrant(input, LINES)),
    ...fields(LINES, (options) => valueEffortQuadrant(POINT, options)),
  ],
  checkMoscow: [
    (value) => checkMoscow(value),
    (value) => checkMoscow([ITEM, value]),
    (value) => checkMoscow([ITEM], value),
    ...fields(ITEM, (item) => checkMoscow([item, ITEM], { capacity: 1 })),
    ...fields({ capacity: 1, maxMustShare: 1, minCouldShare: 0 }, (o) => checkMoscow([ITEM], o)),
  ],
  kano: [
    (value) => classifyKano(value),
    (value) => classifyKano(KANO, value),
    (value) => classifyKano(KANO, { table: value }),
    (value) => summarizeKano(value),
    (value) => summarizeKano([value, KANO]),
    (value) => summarizeKano([KANO], { table: value }),
    (value) => summarizeKano([KANO], { closeness: value }),
    (value) => kanoCoordinates(value),
    (value) => kanoCoordinates([value, KANO]),
    ...fields(KANO, (answer) => [classifyKano(answer)]),
    ...fields(KANO, (answer) => [summarizeKano([answer]), kanoCoordinates([answer])]),
  ],
  summarizeOpportunities: [
    (value) => summarizeOpportunities(value),
    (value) => summarizeOpportunities([ANSWER, value]),
    (value) => summarizeOpportunities([ANSWER], value),
    (value) => summarizeOpportunities([ANSWER], { pooled: value }),
    ...fields(ANSWER, (answer) => summarizeOpportunities([answer, ANSWER])),
  ],
  ahpWeights: [
    (value) => ahpWeights(value),
    (value) => ahpWeights([value, [1, 1]]),
    (value) =>
      ahpWeights([
        [1, value],
        [1, 1],
      ]),
    (value) => ahpWeights([[1]], value),
    (value) => ahpWeights([[1]], { randomIndex: value }),
    (value) => ahpWeights([[1]], { randomIndex: { table: value, value: 1 } }),
    (value) => ahpWeights([[1]], { randomIndex: { table: 'x', value } }),
  ],
  topsis: [
    (value) => topsis(value, CRITERIA, VECTOR),
    (value) => topsis(CHOICES, value, VECTOR),
    (value) => topsis(CHOICES, CRITERIA, value),
    (value) => topsis(CHOICES, CRITERIA, { normalization: value }),
    (value) => topsis([...CHOICES, { id: 'b', values: [value] }], CRITERIA, VECTOR),
    (value) =>
      topsis([{ id: 'b', values: [value] }, ...CHOICES], CRITERIA, { normalization: 'min-max' }),
    ...fields(CHOICES[0]!, (choice) => topsis([choice], CRITERIA, VECTOR)),
    ...fields(CRITERIA[0], (criterion) => topsis(CHOICES, [criterion], VECTOR)),
  ],
  bradleyTerry: [
    (value) => bradleyTerry(value),
    (value) => bradleyTerry([DUEL, value]),
    (value) => bradleyTerry([DUEL], value),
    (value) => bradleyTerry([DUEL], { prior: value }),
    (value) => validateComparisons(value),
    ...fields(DUEL, (duel) => bradleyTerry([duel, DUEL])),
    ...fields(DUEL, (duel) => validateComparisons([duel, DUEL])),
  ],
  votes: [
    (value) => hundredDollar(value),
    (value) => hundredDollar([SPENDING, value]),
    (value) => hundredDollar([SPENDING], { purse: value }),
    (value) => buyAFeature(value, [SPENDING]),
    (value) => buyAFeature([PRICE, value], [SPENDING]),
    (value) => buyAFeature([PRICE], value, { purse: 5 }),
    ...fields({ purse: 5, people: 2 }, (options) => buyAFeature([PRICE], [SPENDING], options)),
    ...fields(SPENDING, (row) => hundredDollar([row, SPENDING])),
    ...fields(SPENDING, (row) => buyAFeature([PRICE], [row, SPENDING], { purse: 5 })),
    ...fields(PRICE, (price) => buyAFeature([price], [SPENDING], { purse: 5 })),
  ],
  combineRatings: [
    (value) => combineRatings(value),
    (value) => combineRatings([1, value, 3]),
    (value) => combineRatings([1, 3], value),
    (value) => combineRatings([1, 3], { scale: value }),
    (value) => combineRatings([1, 3], { minAgreement: value }),
    ...fields({ min: 0, max: 9 }, (scale) => combineRatings([1, 3], { scale })),
  ],
  confidenceFromPercent: [(value) => confidenceFromPercent(value)],
};

/** The path of a number in an answer that is none: NaN or infinite. */
function oddNumber(answer: unknown): string | undefined {
  let odd: string | undefined;
  JSON.stringify(answer, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) odd = key;
    return value;
  });
  return odd;
}

const JSON_VALUES = CORPUS.filter(({ kind }) => kind === 'json');
/** Slow to make: for whole inputs, rows and options, which are the first calls of each method. */
const isHuge = (name: string) => name.includes('100,000') || name.includes('316');

describe('hostile values', () => {
  for (const [name, calls] of Object.entries(DOORS)) {
    it(`bear no fruit in ${name}`, () => {
      const problems: string[] = [];
      for (const [at, call] of calls.entries()) {
        for (const value of JSON_VALUES) {
          if (at > 2 && isHuge(value.name)) continue;
          let answer: unknown;
          const recorded = (input: unknown) => {
            answer = undefined;
            answer = call(input as never);
            return answer;
          };
          const problem = problemOf(recorded, value) ?? oddNumber(answer);
          if (problem !== undefined) problems.push(`call ${at}, ${value.name}: ${problem}`);
        }
      }
      expect(problems).toEqual([]);
    }, 60_000);
  }
});

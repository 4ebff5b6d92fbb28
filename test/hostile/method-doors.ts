import { type Door, door, type Fields, fields, figures, options, PART, TYPED } from './door.js';

const LINES = { valueThreshold: 5, effortThreshold: 5, margin: 1 };
const POINT = { value: 1, effort: 1 };
const ITEM = { id: 'a', category: 'must', effort: 1 };
const KANO = { functional: 'like', dysfunctional: 'dislike' };
const ANSWER = { outcome: 'o', segment: 's', importance: 5, satisfaction: 1 };
const CRITERION = { weight: 1, direction: 'benefit' };
const CHOICE = { id: 'a', values: [1] };
const VECTOR = { normalization: 'vector' };
const DUEL = { winner: 'a', loser: 'b', count: 2 };
const SPENDING = { personId: 'p', itemId: 'a', amount: 5 };
const PRICE = { id: 'a', price: 5 };
const RECORD = { id: 'a', criterion: 'reach', estimatedOn: '2026-01-01' };
const STALE = { today: '2026-06-01', maxAgeDays: 30, agreedOn: '2026-03-01' };
const TAGGED: Fields = { tag: 'new', effort: 1 };
const MIX = {
  tags: (item: Fields) => item['tag'],
  effort: (item: Fields) => item['effort'],
};
const RANKS = [
  { id: 'a', rank: 1 },
  { id: 'b', rank: 2 },
];

const insert = (list: readonly unknown[], at: number, value: unknown): readonly unknown[] => [
  ...list.slice(0, at),
  value,
  ...list.slice(at),
];

/** The first argument, one element of it, and the options of a function that takes a list. */
const list = (name: string, element: unknown, ...rest: readonly unknown[]): readonly Door[] => [
  door(name, 'list', TYPED, (api, value) => api[name]!(value, ...rest)),
  door(name, 'element', TYPED, (api, value) => api[name]!([element, value], ...rest)),
];

const whole = (name: string, ...before: readonly unknown[]): Door =>
  door(name, 'options', TYPED, (api, value) => api[name]!(...before, value));

/** Scoring methods: their answers are figures, and none of them may be NaN or infinite. */
export const METHOD_DOORS: readonly Door[] = figures([
  door('valueEffortQuadrant', 'input', TYPED, (api, value) =>
    api['valueEffortQuadrant']!(value, LINES),
  ),
  whole('valueEffortQuadrant', POINT),
  ...fields('valueEffortQuadrant', PART, POINT, (api, input) =>
    api['valueEffortQuadrant']!(input, LINES),
  ),
  ...options('valueEffortQuadrant', LINES, (api, lines) =>
    api['valueEffortQuadrant']!(POINT, lines),
  ),

  ...list('checkMoscow', ITEM),
  whole('checkMoscow', [ITEM]),
  ...fields('checkMoscow', PART, ITEM, (api, item) =>
    api['checkMoscow']!([item, ITEM], { capacity: 1 }),
  ),
  ...options('checkMoscow', { capacity: 1, maxMustShare: 1, minCouldShare: 0 }, (api, given) =>
    api['checkMoscow']!([ITEM], given),
  ),

  door('classifyKano', 'response', TYPED, (api, value) => api['classifyKano']!(value)),
  whole('classifyKano', KANO),
  ...fields('classifyKano', PART, KANO, (api, answer) => api['classifyKano']!(answer)),
  ...options('classifyKano', { table: undefined }, (api, given) =>
    api['classifyKano']!(KANO, given),
  ),
  ...list('summarizeKano', KANO),
  ...fields('summarizeKano', PART, KANO, (api, answer) => api['summarizeKano']!([answer])),
  whole('summarizeKano', [KANO]),
  ...options('summarizeKano', { table: undefined, closeness: undefined }, (api, given) =>
    api['summarizeKano']!([KANO], given),
  ),
  ...list('kanoCoordinates', KANO),
  ...fields('kanoCoordinates', PART, KANO, (api, answer) => api['kanoCoordinates']!([answer])),

  ...list('summarizeOpportunities', ANSWER),
  whole('summarizeOpportunities', [ANSWER]),
  ...options('summarizeOpportunities', { pooled: true }, (api, given) =>
    api['summarizeOpportunities']!([ANSWER], given),
  ),
  ...fields('summarizeOpportunities', PART, ANSWER, (api, answer) =>
    api['summarizeOpportunities']!([answer, ANSWER]),
  ),

  door('ahpWeights', 'table', TYPED, (api, value) => api['ahpWeights']!(value)),
  door('ahpWeights', 'row', TYPED, (api, value) => api['ahpWeights']!([value, [1, 1]])),
  door('ahpWeights', 'judgement', PART, (api, value) => {
    const pairwise = [
      [1, value],
      [1, 1],
    ];
    return api['ahpWeights']!(pairwise);
  }),
  whole('ahpWeights', [[1]]),
  ...options('ahpWeights', { randomIndex: undefined }, (api, given) =>
    api['ahpWeights']!([[1]], given),
  ),
  ...fields('ahpWeights', PART, { table: 'x', value: 1 }, (api, randomIndex) =>
    api['ahpWeights']!([[1]], { randomIndex }),
  ),

  ...list('topsis', CHOICE, [CRITERION], VECTOR),
  door('topsis', 'criteria', TYPED, (api, value) => api['topsis']!([CHOICE], value, VECTOR)),
  whole('topsis', [CHOICE], [CRITERION]),
  ...options('topsis', VECTOR, (api, given) => api['topsis']!([CHOICE], [CRITERION], given)),
  ...['vector', 'min-max'].map((normalization) =>
    door('topsis', `value, ${normalization}`, PART, (api, value) =>
      api['topsis']!([CHOICE, { id: 'b', values: [value] }], [CRITERION], { normalization }),
    ),
  ),
  ...fields('topsis', PART, CHOICE, (api, choice) => api['topsis']!([choice], [CRITERION], VECTOR)),
  ...fields('topsis', PART, CRITERION, (api, criterion) =>
    api['topsis']!([CHOICE], [criterion], VECTOR),
  ),

  ...list('bradleyTerry', DUEL),
  whole('bradleyTerry', [DUEL]),
  ...options('bradleyTerry', { prior: 1 }, (api, given) => api['bradleyTerry']!([DUEL], given)),
  ...fields('bradleyTerry', PART, DUEL, (api, duel) => api['bradleyTerry']!([duel, DUEL])),
  ...list('validateComparisons', DUEL),
  ...fields('validateComparisons', PART, DUEL, (api, duel) =>
    api['validateComparisons']!([duel, DUEL]),
  ),

  ...list('hundredDollar', SPENDING),
  ...options('hundredDollar', { purse: 100 }, (api, given) =>
    api['hundredDollar']!([SPENDING], given),
  ),
  ...fields('hundredDollar', PART, SPENDING, (api, row) => api['hundredDollar']!([row, SPENDING])),
  ...list('buyAFeature', PRICE, [SPENDING]),
  door('buyAFeature', 'purchases', TYPED, (api, value) =>
    api['buyAFeature']!([PRICE], value, { purse: 5 }),
  ),
  ...options('buyAFeature', { purse: 5, people: 2 }, (api, given) =>
    api['buyAFeature']!([PRICE], [SPENDING], given),
  ),
  ...fields('buyAFeature', PART, SPENDING, (api, row) =>
    api['buyAFeature']!([PRICE], [row, SPENDING], { purse: 5 }),
  ),
  ...fields('buyAFeature', PART, PRICE, (api, price) =>
    api['buyAFeature']!([price], [SPENDING], { purse: 5 }),
  ),

  ...list('combineRatings', 1),
  whole('combineRatings', [1, 3]),
  ...options('combineRatings', { scale: undefined, minAgreement: 0.5 }, (api, given) =>
    api['combineRatings']!([1, 3], given),
  ),
  ...fields('combineRatings', PART, { min: 0, max: 9 }, (api, scale) =>
    api['combineRatings']!([1, 3], { scale }),
  ),
  door('confidenceFromPercent', 'percent', TYPED, (api, value) =>
    api['confidenceFromPercent']!(value),
  ),

  ...list('staleInputs', RECORD, STALE),
  whole('staleInputs', [RECORD]),
  ...fields('staleInputs', PART, RECORD, (api, record) =>
    api['staleInputs']!([record, RECORD], STALE),
  ),
  ...options('staleInputs', STALE, (api, given) => api['staleInputs']!([RECORD], given)),

  ...list('rankedInvestmentMix', TAGGED, MIX),
  whole('rankedInvestmentMix', [TAGGED]),
  ...fields('rankedInvestmentMix', PART, TAGGED, (api, item) =>
    api['rankedInvestmentMix']!([item, TAGGED], MIX),
  ),
  ...options('rankedInvestmentMix', { ...MIX, first: 1, capacity: 5 }, (api, given) =>
    api['rankedInvestmentMix']!([TAGGED], given),
  ),

  ...['before', 'after'].flatMap((place, at) => [
    door('compareRankings', place, TYPED, (api, value) =>
      api['compareRankings']!(...insert([RANKS], at, value)),
    ),
    door('compareRankings', `element of ${place}`, TYPED, (api, value) =>
      api['compareRankings']!(...insert([RANKS], at, ['a', value])),
    ),
    ...fields(
      'compareRankings',
      PART,
      RANKS[0]!,
      (api, place) => api['compareRankings']!(...insert([RANKS], at, [place, ...RANKS])),
      `place ${place}:`,
    ),
  ]),
]);

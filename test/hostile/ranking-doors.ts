import { ANYTHING, type Api, type Door, door, fields, options, PART, TYPED } from './door.js';

const ITEM = { id: 'a', reach: 1, impact: 1, confidence: 1, effort: 1 };

const formula = (name: string, base: Readonly<Record<string, number>>): readonly Door[] => [
  door(name, 'input', ANYTHING, (api, value) => api[name]!(value)),
  ...fields(name, ANYTHING, base, (api, input) => api[name]!(input)),
];

/** A ranking that is made anew for each call. */
const live = (api: Api): unknown =>
  api['createLiveRanking']!([ITEM, { ...ITEM, id: 'b', reach: 2 }], api.riceModel);

export const RANKING_DOORS: readonly Door[] = [
  ...formula('rice', { reach: 1, impact: 1, confidence: 1, effort: 1 }),
  ...formula('ice', { impact: 1, confidence: 1, ease: 1 }),
  door('ice', 'option combine', TYPED, (api, value) =>
    api['ice']!({ impact: 1, confidence: 1, ease: 1 }, { combine: value }),
  ),
  ...formula('wsjf', { businessValue: 1, timeCriticality: 1, riskReduction: 1, jobSize: 1 }),
  ...formula('wsjfCostOfDelay', { businessValue: 1, timeCriticality: 1, riskReduction: 1 }),
  ...formula('cd3', { costOfDelay: 1, duration: 1 }),
  ...formula('opportunityScore', { importance: 1, satisfaction: 1 }),

  door('rankItems', 'items', ANYTHING, (api, value) => api['rankItems']!(value, api.riceModel)),
  door('rankItems', 'an item', ANYTHING, (api, value) =>
    api['rankItems']!([ITEM, value, { ...ITEM, id: 'b' }], api.riceModel),
  ),
  ...fields('rankItems', ANYTHING, ITEM, (api, item) =>
    api['rankItems']!([ITEM, item, item], api.riceModel),
  ),
  door('rankItems', 'model', TYPED, (api, value) => api['rankItems']!([ITEM], value)),
  ...['tolerance', 'zeroEffort', 'limit'].map((option) =>
    door('rankItems', `option ${option}`, TYPED, (api, value) =>
      api['rankItems']!([ITEM], api.riceModel, { [option]: value }),
    ),
  ),
  door('topItems', 'items', ANYTHING, (api, value) => api['topItems']!(value, api.riceModel, 3)),
  door('topItems', 'an item', ANYTHING, (api, value) =>
    api['topItems']!([ITEM, value, ITEM], api.riceModel, 3),
  ),
  door('topItems', 'k', TYPED, (api, value) => api['topItems']!([ITEM], api.riceModel, value)),
  door('scoreItem', 'input', ANYTHING, (api, value) => api['scoreItem']!(api.riceModel, value)),
  ...fields('scoreItem', ANYTHING, ITEM, (api, item) => api['scoreItem']!(api.riceModel, item)),
  door('scoreItem', 'model', TYPED, (api, value) => api['scoreItem']!(value, ITEM)),
  door('scoreItem', 'option population', TYPED, (api, value) =>
    api['scoreItem']!(api.riceModel, ITEM, { population: value }),
  ),
  ...['rankItems', 'formatRanking'].map((name) =>
    door(name, 'options', PART, (api, value) => {
      const ranking = api['rankItems']!([ITEM], api.riceModel);
      return name === 'rankItems'
        ? api['rankItems']!([ITEM], api.riceModel, value)
        : api['formatRanking']!(ranking, value);
    }),
  ),
  door('topItems', 'options', PART, (api, value) =>
    api['topItems']!([ITEM], api.riceModel, 1, value),
  ),
  door('scoreItem', 'options', PART, (api, value) => api['scoreItem']!(api.riceModel, ITEM, value)),
  door('ice', 'options', PART, (api, value) =>
    api['ice']!({ impact: 1, confidence: 1, ease: 1 }, value),
  ),
  door('weightedModel', 'input', TYPED, (api, value) => api['weightedModel']!(value)),
  door('rankTable', 'options', PART, (api, value) =>
    api['rankTable']!(api['prepareColumns']!([ITEM], api.riceModel), value),
  ),
  door('topOfTable', 'options', PART, (api, value) =>
    api['topOfTable']!(api['prepareColumns']!([ITEM], api.riceModel), 1, value),
  ),
  // Models are documents that users write.
  door('validateModel', 'model', ANYTHING, (api, value) => api['validateModel']!(value)),
  ...['id', 'version', 'name', 'criteria', 'formula'].map((field) =>
    door('validateModel', `field ${field}`, ANYTHING, (api, value) =>
      api['validateModel']!({ ...api.riceModel, [field]: value }),
    ),
  ),
  door('validateModel', 'a criterion', ANYTHING, (api, value) =>
    api['validateModel']!({ ...api.riceModel, criteria: { reach: value } }),
  ),
  ...['sum', 'product', 'quotient', 'power', 'weighted', 'criterion', 'normalized'].map(
    (operation) =>
      door('validateModel', `formula ${operation}`, ANYTHING, (api, value) =>
        api['validateModel']!({ ...api.riceModel, formula: { [operation]: value } }),
      ),
  ),
  door('weightedModel', 'weight', TYPED, (api, value) =>
    api['weightedModel']!({
      id: 'm',
      criteria: { a: { label: 'A', direction: 'benefit', weight: value } },
    }),
  ),
  door('weightedModel', 'criteria', TYPED, (api, value) =>
    api['weightedModel']!({ id: 'm', criteria: value }),
  ),
  door('formatRanking', 'ranking of an item', ANYTHING, (api, value) =>
    api['formatRanking']!(api['rankItems']!([ITEM, value], api.riceModel)),
  ),
  door('formatRanking', 'ranking of an id', ANYTHING, (api, value) =>
    api['formatRanking']!(api['rankItems']!([{ ...ITEM, id: value }], api.riceModel)),
  ),
  ...['decimals', 'limit', 'width'].map((option) =>
    door('formatRanking', `option ${option}`, TYPED, (api, value) =>
      api['formatRanking']!(api['rankItems']!([ITEM], api.riceModel), { [option]: value }),
    ),
  ),

  ...['prepareColumns', 'createLiveRanking'].flatMap((name) => [
    door(name, 'items', ANYTHING, (api, value) => api[name]!(value, api.riceModel)),
    door(name, 'an item', ANYTHING, (api, value) => api[name]!([ITEM, value], api.riceModel)),
    ...fields(name, ANYTHING, ITEM, (api, item) => api[name]!([ITEM, item], api.riceModel)),
    door(name, 'model', TYPED, (api, value) => api[name]!([ITEM], value)),
    door(name, 'options', PART, (api, value) => api[name]!([ITEM], api.riceModel, value)),
    ...options(name, { tolerance: 0, zeroEffort: undefined }, (api, given) =>
      api[name]!([ITEM], api.riceModel, given),
    ),
  ]),
  door('rankTable', 'table of an item', TYPED, (api, value) =>
    api['rankTable']!(api['prepareColumns']!([ITEM, value], api.riceModel)),
  ),
  ...options('rankTable', { tolerance: 0 }, (api, given) =>
    api['rankTable']!(api['prepareColumns']!([ITEM], api.riceModel), given),
  ),
  door('topOfTable', 'k', PART, (api, value) =>
    api['topOfTable']!(api['prepareColumns']!([ITEM, ITEM], api.riceModel), value),
  ),
  ...options('topOfTable', { tolerance: 0 }, (api, given) =>
    api['topOfTable']!(api['prepareColumns']!([ITEM, ITEM], api.riceModel), 1, given),
  ),

  door('updateRanking', 'id', TYPED, (api, value) => api['updateRanking']!(live(api), value, ITEM)),
  door('updateRanking', 'input', TYPED, (api, value) =>
    api['updateRanking']!(live(api), 'a', value),
  ),
  ...fields('updateRanking', PART, ITEM, (api, item) =>
    api['updateRanking']!(live(api), 'a', item),
  ),
  door('removeFromRanking', 'id', TYPED, (api, value) =>
    api['removeFromRanking']!(live(api), value),
  ),
  door('rankOf', 'id', TYPED, (api, value) => api['rankOf']!(live(api), value)),
  door('pageOfRanking', 'offset', PART, (api, value) => api['pageOfRanking']!(live(api), value, 5)),
  door('pageOfRanking', 'limit', PART, (api, value) => api['pageOfRanking']!(live(api), 0, value)),

  door('explainScore', 'input', TYPED, (api, value) => api['explainScore']!(api.riceModel, value)),
  ...fields('explainScore', PART, ITEM, (api, item) => api['explainScore']!(api.riceModel, item)),
  door('explainScore', 'model', TYPED, (api, value) => api['explainScore']!(value, ITEM)),
  door('explainScore', 'options', PART, (api, value) =>
    api['explainScore']!(api.riceModel, ITEM, value),
  ),
  ...options('explainScore', { against: ITEM, population: [ITEM] }, (api, given) =>
    api['explainScore']!(api.riceModel, ITEM, given),
  ),
  ...fields(
    'explainScore',
    PART,
    ITEM,
    (api, against) => api['explainScore']!(api.riceModel, ITEM, { against }),
    'field of the other',
  ),
  door('explainRank', 'items', TYPED, (api, value) =>
    api['explainRank']!(value, api.riceModel, { id: 'a' }),
  ),
  door('explainRank', 'an item', TYPED, (api, value) =>
    api['explainRank']!([ITEM, value], api.riceModel, { id: 'a' }),
  ),
  ...fields('explainRank', PART, ITEM, (api, item) =>
    api['explainRank']!([{ ...ITEM, id: 'b' }, item], api.riceModel, { id: 'b' }),
  ),
  door('explainRank', 'model', TYPED, (api, value) =>
    api['explainRank']!([ITEM], value, { id: 'a' }),
  ),
  door('explainRank', 'options', PART, (api, value) =>
    api['explainRank']!([ITEM], api.riceModel, value),
  ),
  ...options('explainRank', { id: 'a', decimals: 1, catalogue: {} }, (api, given) =>
    api['explainRank']!([ITEM, { ...ITEM, id: 'b', reach: 2 }], api.riceModel, given),
  ),
];

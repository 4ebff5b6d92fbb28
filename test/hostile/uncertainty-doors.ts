import {
  type Api,
  type Door,
  door,
  type Fields,
  fields,
  figures,
  options,
  PART,
  TYPED,
} from './door.js';

const ITEM = { id: 'a', costOfDelay: { low: 1, mode: 2, high: 4 }, duration: { p10: 1, p90: 3 } };
const OTHER = { id: 'b', costOfDelay: 2, duration: 1 };
const TRIANGLE = { low: 1, mode: 2, high: 4 };
const QUANTILES = { p10: 1, p50: 2, p90: 4 };
const FEW = { seed: 1, trials: 20, topK: 1 };

const toEnd = (steps: unknown): unknown => {
  const generator = steps as Generator<unknown, unknown>;
  let step = generator.next();
  while (step.done !== true) step = generator.next();
  return step.value;
};
/** By name, the functions that take items, a model and a seed; one that steps is run to its end. */
const SIMULATIONS: Readonly<Record<string, (answer: unknown) => unknown>> = {
  rankUnderUncertainty: (answer) => answer,
  rankUnderUncertaintySteps: toEnd,
  valueOfInformation: (answer) => answer,
  valueOfInformationSteps: toEnd,
};

/** A range of each kind with a hostile value in one of its places. */
const ranges = (name: string, call: (api: Api, input: unknown) => unknown): readonly Door[] => [
  ...fields(name, PART, TRIANGLE, call, 'triangle'),
  ...fields(name, PART, QUANTILES, call, 'quantile'),
];
const withCost = (costOfDelay: unknown): Fields => ({ ...ITEM, costOfDelay });

/** The answers are figures, and none of them may be NaN or infinite. */
export const UNCERTAINTY_DOORS: readonly Door[] = figures([
  ...Object.entries(SIMULATIONS).flatMap(([name, end]) => {
    const run = (api: Api, ...given: readonly unknown[]) => end(api[name]!(...given));
    return [
      door(name, 'items', TYPED, (api, value) => run(api, value, api.cd3Model, FEW)),
      door(name, 'an item', TYPED, (api, value) => run(api, [OTHER, value], api.cd3Model, FEW)),
      ...fields(name, PART, ITEM, (api, item) => run(api, [OTHER, item], api.cd3Model, FEW)),
      ...ranges(name, (api, range) => run(api, [OTHER, withCost(range)], api.cd3Model, FEW)),
      door(name, 'model', TYPED, (api, value) => run(api, [ITEM, OTHER], value, FEW)),
      door(name, 'options', PART, (api, value) => run(api, [ITEM, OTHER], api.cd3Model, value)),
      ...options(name, FEW, (api, given) => run(api, [ITEM, OTHER], api.cd3Model, given)),
    ];
  }),

  door('validateUncertainItems', 'items', TYPED, (api, value) =>
    api['validateUncertainItems']!(value, api.cd3Model),
  ),
  door('validateUncertainItems', 'an item', TYPED, (api, value) =>
    api['validateUncertainItems']!([OTHER, value], api.cd3Model),
  ),
  ...fields('validateUncertainItems', PART, ITEM, (api, item) =>
    api['validateUncertainItems']!([OTHER, item], api.cd3Model),
  ),
  ...ranges('validateUncertainItems', (api, range) =>
    api['validateUncertainItems']!([withCost(range)], api.cd3Model),
  ),
  door('validateUncertainItems', 'model', TYPED, (api, value) =>
    api['validateUncertainItems']!([ITEM], value),
  ),

  door('scoreInterval', 'input', TYPED, (api, value) => api['scoreInterval']!(api.cd3Model, value)),
  ...fields('scoreInterval', PART, ITEM, (api, item) => api['scoreInterval']!(api.cd3Model, item)),
  ...ranges('scoreInterval', (api, range) => api['scoreInterval']!(api.cd3Model, withCost(range))),
  door('scoreInterval', 'model', TYPED, (api, value) => api['scoreInterval']!(value, ITEM)),
  door('winProbability', 'the first', TYPED, (api, value) =>
    api['winProbability']!(api.cd3Model, value, ITEM),
  ),
  door('winProbability', 'the second', TYPED, (api, value) =>
    api['winProbability']!(api.cd3Model, ITEM, value),
  ),
  ...fields('winProbability', PART, ITEM, (api, item) =>
    api['winProbability']!(api.cd3Model, item, ITEM),
  ),
  ...ranges('winProbability', (api, range) =>
    api['winProbability']!(api.cd3Model, withCost(range), ITEM),
  ),
  door('winProbability', 'model', TYPED, (api, value) =>
    api['winProbability']!(value, ITEM, OTHER),
  ),

  door('flipDistances', 'items', TYPED, (api, value) =>
    api['flipDistances']!(value, api.cd3Model, { id: 'b' }),
  ),
  door('flipDistances', 'an item', TYPED, (api, value) =>
    api['flipDistances']!([OTHER, value], api.cd3Model, { id: 'b' }),
  ),
  ...fields('flipDistances', PART, { ...OTHER, id: 'c' }, (api, item) =>
    api['flipDistances']!([OTHER, item], api.cd3Model, { id: 'b' }),
  ),
  door('flipDistances', 'model', TYPED, (api, value) =>
    api['flipDistances']!([OTHER], value, { id: 'b' }),
  ),
  door('flipDistances', 'options', PART, (api, value) =>
    api['flipDistances']!([OTHER], api.cd3Model, value),
  ),
  ...options('flipDistances', { id: 'b', to: 'c' }, (api, given) =>
    api['flipDistances']!([OTHER, { ...OTHER, id: 'c', duration: 3 }], api.cd3Model, given),
  ),
]);

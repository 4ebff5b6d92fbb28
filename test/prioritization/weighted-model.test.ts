import { describe, expect, it } from 'vitest';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { scoreItem } from '../../src/prioritization/score-item.js';
import { validateModel } from '../../src/prioritization/validate.js';
import { weightedModel } from '../../src/prioritization/weighted-model.js';
import { thrownBy } from './hostile-values.js';
import { criterion, deepFreeze, own } from './model-of.js';

const value = { ...criterion({ label: 'Value', min: 0, max: 10 }), weight: 0.75 };
const risk = { ...criterion({ label: 'Risk', min: 0, max: 10, direction: 'cost' }), weight: 0.25 };

describe('weightedModel', () => {
  it('places criteria with bounds between them, a cost from the top down', () => {
    const model = weightedModel({ id: 'fit', criteria: { value, risk } });
    const { ranked } = rankItems(
      [
        { id: 'a', value: 10, risk: 2 },
        { id: 'b', value: 5, risk: 5 },
      ],
      model,
    );
    expect(ranked.map(({ id, score }) => [id, score])).toEqual([
      ['a', 0.95],
      ['b', 0.5],
    ]);
  });

  it('places criteria without both bounds between the lowest and the highest of the list', () => {
    const model = weightedModel({
      id: 'relative',
      criteria: {
        free: { ...criterion(), weight: 1 },
        low: { ...criterion({ min: 0 }), weight: 10 },
        high: { ...criterion({ max: 100 }), weight: 100 },
      },
    });
    const { ranked } = rankItems(
      [
        { id: 'a', free: 1, low: 2, high: 3 },
        { id: 'b', free: 3, low: 1, high: 2 },
        { id: 'c', free: 2, low: 3, high: 1 },
      ],
      model,
    );
    expect(ranked.map(({ id, score }) => [id, score])).toEqual([
      ['a', 105],
      ['b', 51],
      ['c', 10.5],
    ]);
  });

  it('takes the weights as they are', () => {
    const model = weightedModel({ id: 'x', criteria: { value: { ...value, weight: -3 } } });
    expect(scoreItem(model, { value: 10 })).toMatchObject({ status: 'scored', value: -3 });
  });

  it('names the model by its id and gives it a version, unless told otherwise', () => {
    expect(weightedModel({ id: 'fit', criteria: { value } })).toMatchObject({
      id: 'fit',
      name: 'fit',
      version: '1.0.0',
    });
    expect(
      weightedModel({ id: 'fit', name: 'Fit', version: '2.1.0', criteria: { value } }),
    ).toMatchObject({ id: 'fit', name: 'Fit', version: '2.1.0' });
  });

  it('makes a model like any other: clean, JSON, without weights among the criteria', () => {
    const model = weightedModel(deepFreeze({ id: 'fit', criteria: { value, risk } }));
    expect(validateModel(model)).toEqual([]);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(model.criteria.value).toEqual(criterion({ label: 'Value', min: 0, max: 10 }));
  });

  it('takes criteria named __proto__ and constructor', () => {
    const model = weightedModel({
      id: 'hostile',
      criteria: own([
        ['__proto__', value],
        ['constructor', risk],
      ]),
    });
    expect(validateModel(model)).toEqual([]);
    const input = own([
      ['__proto__', 8],
      ['constructor', 2],
    ]);
    expect(scoreItem(model, input)).toMatchObject({ status: 'scored', value: 0.8 });
  });

  it('leaves out an optional criterion that an item lacks, with its weight', () => {
    const model = weightedModel({
      id: 'fit',
      criteria: { value, risk: { ...risk, required: false } },
    });
    expect(scoreItem(model, { value: 8 })).toMatchObject({
      status: 'scored',
      value: (8 / 10) * 0.75,
    });
  });

  it.each([
    ['is not finite', { value: { ...value, weight: Number.NaN } }],
    ['is not finite beside one that is', { value, risk: { ...risk, weight: Infinity } }],
    ['is missing', { value: criterion() as never }],
    ['are all 0', { value: { ...value, weight: 0 }, risk: { ...risk, weight: 0 } }],
    ['are none', {}],
  ])('refuses weights that %s', (_, criteria) => {
    expect(
      thrownBy(() => weightedModel<string>({ id: 'x', criteria: criteria as never })),
    ).toMatchObject({
      code: 'prioritization/invalid-model',
      params: { model: 'x', problem: 'weights' },
    });
  });

  it.each([
    [5, 5],
    [6, 5],
    [Number.NaN, 5],
  ])('refuses bounds of %d and %d', (min, max) => {
    expect(
      thrownBy(() => weightedModel({ id: 'x', criteria: { value: { ...value, min, max } } })),
    ).toMatchObject({
      code: 'prioritization/invalid-model',
      params: { criterion: 'value', problem: 'min-not-below-max' },
    });
  });
});

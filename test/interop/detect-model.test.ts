import { describe, expect, it } from 'vitest';
import { detectModel } from '../../src/interop/detect-model.js';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { iceModel } from '../../src/prioritization/ice.js';
import { opportunityModel } from '../../src/prioritization/opportunity-score.js';
import { riceModel } from '../../src/prioritization/rice.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';

describe('detectModel', () => {
  it.each([
    ['RICE', ['ID', 'Title', 'Reach', 'Impact', 'Confidence', 'Effort (pm)'], riceModel],
    ['ICE', ['Idea', 'Impact', 'Confidence', 'Ease'], iceModel],
    ['WSJF', ['Job', 'User-business value', 'Time criticality', 'RR/OE', 'Job size'], wsjfModel],
    ['CD3', ['Feature', 'CoD', 'Duration (weeks)'], cd3Model],
    ['WSJF with its cost of delay', ['BV', 'TC', 'RR|OE', 'CoD', 'Job size'], wsjfModel],
    ['RICE beside ICE', ['Reach', 'Impact', 'Confidence', 'Effort', 'Ease'], riceModel],
  ])('finds %s', (_, header, model) => {
    const found = detectModel(header);
    expect(found.model).toBe(model);
    expect(found.findings).toEqual([]);
    expect(found.candidates).toHaveLength(4);
    expect(found.candidates[0]).toMatchObject({ model, missing: [] });
  });

  it('says which model is nearest and what it lacks', () => {
    const { model, candidates, findings } = detectModel(['Feature', 'Reach', 'Impact', 'Effort']);
    expect(model).toBeUndefined();
    expect(candidates[0]).toEqual({
      model: riceModel,
      columns: { title: 'Feature', reach: 'Reach', impact: 'Impact', effort: 'Effort' },
      missing: ['confidence'],
    });
    expect(findings).toMatchObject([
      {
        code: 'interop/model-not-found',
        severity: 'error',
        message: 'The columns fit no scoring model; RICE is nearest and lacks Confidence.',
        params: { nearest: 'RICE', missing: ['Confidence'] },
      },
    ]);
  });

  it('tries the models and the columns that it is given', () => {
    const header = ['Importance', 'Zufriedenheit'];
    const columns = { satisfaction: 'Zufriedenheit' };
    expect(detectModel(header, { models: [opportunityModel] }).model).toBeUndefined();
    expect(detectModel(header, { models: [opportunityModel], columns }).model).toBe(
      opportunityModel,
    );
    expect(detectModel(header, { models: [] })).toMatchObject({ model: undefined, candidates: [] });
    const none = detectModel(header, { models: [] }).findings[0]!;
    expect(none.params).toEqual({ nearest: null, missing: [] });
  });

  it('does not ask for criteria that are not required', () => {
    const { duration, costOfDelay } = cd3Model.criteria;
    const model = {
      ...cd3Model,
      criteria: { costOfDelay, duration: { ...duration, required: false } },
    };
    expect(detectModel(['CoD'], { models: [model] }).model).toBe(model);
  });

  it.each([undefined, 'reach', [1], null])('throws for the header %o', (header) => {
    expect(() => detectModel(header as never)).toThrow(
      expect.objectContaining({ code: 'interop/invalid-input' }),
    );
  });

  it('throws for models that are no list', () => {
    expect(() => detectModel(['a'], { models: {} as never })).toThrow(
      expect.objectContaining({ code: 'interop/invalid-input' }),
    );
  });

  it('finds no column by what is no text', () => {
    const columns = { reach: { toString: 1 } } as never;
    const { candidates } = detectModel(['Reach', 'Impact'], { models: [riceModel], columns });
    expect(candidates[0]!.columns).toEqual({ impact: 'Impact' });
  });

  it('throws for a model that is none', () => {
    expect(() => detectModel(['a'], { models: [{} as never] })).toThrow(
      expect.objectContaining({ code: 'prioritization/invalid-model' }),
    );
  });
});

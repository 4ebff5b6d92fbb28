import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { validateModel } from '../../src/prioritization/validate.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';

describe('validateModel', () => {
  const codes = (...models: Parameters<typeof validateModel>) =>
    validateModel(...models).map(({ code }) => code);

  it('gives the lints of a model that can be used', () => {
    expect(codes(wsjfModel)).toEqual(Array(4).fill('prioritization/labels-in-ratio'));
    expect(codes(cd3Model)).toEqual([]);
  });

  it('gives warnings of the structure before the lints', () => {
    const model = { ...cd3Model, formula: { product: [{ criterion: 'duration' }, 2] } } as const;
    expect(codes(model)).toEqual([
      'prioritization/unused-criterion',
      'prioritization/cost-raises-score',
      'prioritization/rank-neutral-factor',
    ]);
  });

  it('gives the errors of a model that cannot, and no lint', () => {
    expect(codes({ ...wsjfModel, id: 5 as never })).toEqual(['prioritization/invalid-model']);
  });
});

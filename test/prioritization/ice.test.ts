import { describe, expect, it } from 'vitest';
import { ice, iceMeanModel, iceModel } from '../../src/prioritization/ice.js';
import { validateModel } from '../../src/prioritization/validate.js';
import { thrownBy } from './hostile-values.js';

describe('ice', () => {
  it('multiplies by default: 8 × 7 × 5 is 280 (innerview.co/terms/ice-score)', () => {
    expect(ice({ impact: 8, confidence: 7, ease: 5 })).toBe(280);
    expect(ice({ impact: 8, confidence: 7, ease: 5 }, { combine: 'product' })).toBe(280);
    expect(ice({ impact: 8, confidence: 7, ease: 5 }, { combine: undefined })).toBe(280);
  });

  it('takes the mean when asked: (10 + 10 + 1) ÷ 3 is 7', () => {
    expect(ice({ impact: 10, confidence: 10, ease: 1 }, { combine: 'mean' })).toBe(7);
  });

  it('is 0, not -0', () => {
    expect(ice({ impact: -0, confidence: 7, ease: 5 })).toBe(0);
    expect(ice({ impact: -0, confidence: -0, ease: -0 }, { combine: 'mean' })).toBe(0);
  });

  it.each(['impact', 'confidence', 'ease'] as const)('refuses a %s outside of 0 to 10', (name) => {
    for (const value of [-1, 11, 80]) {
      expect(
        thrownBy(() => ice({ impact: 1, confidence: 1, ease: 1, [name]: value })),
      ).toMatchObject({
        code: 'prioritization/invalid-input',
        params: { criterion: name, value, problem: 'out-of-range' },
      });
    }
  });

  it('refuses a missing value', () => {
    expect(thrownBy(() => ice({ impact: 1, confidence: 1 } as never))).toMatchObject({
      params: { criterion: 'ease', problem: 'missing' },
    });
  });

  it('refuses a score that vanishes although no factor is 0', () => {
    const tiny = { impact: 1e-200, confidence: 1e-200, ease: 1 };
    expect(thrownBy(() => ice(tiny))).toMatchObject({ params: { problem: 'underflow' } });
    const least = { impact: 5e-324, confidence: 0, ease: 0 };
    expect(thrownBy(() => ice(least, { combine: 'mean' }))).toMatchObject({
      params: { problem: 'underflow' },
    });
  });
});

describe.each([
  ['iceModel', iceModel],
  ['iceMeanModel', iceMeanModel],
] as const)('%s', (_, model) => {
  it('is clean and survives JSON', () => {
    expect(validateModel(model).filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

describe('ice, with a combination that is neither', () => {
  it('refuses it', () => {
    const combine = 'average' as never;
    expect(() => ice({ impact: 1, confidence: 1, ease: 1 }, { combine })).toThrow(
      'unknown-combination',
    );
  });
});

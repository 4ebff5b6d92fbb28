import { describe, expect, it } from 'vitest';
import { rice, riceModel } from '../../src/prioritization/rice.js';
import { scoreItem } from '../../src/prioritization/score-item.js';
import { validateModel } from '../../src/prioritization/validate.js';
import { NOT_NUMBERS, thrownBy } from './hostile-values.js';
import { deepFreeze } from './model-of.js';

const p1 = { reach: 450, impact: 3, confidence: 1, effort: 2 };
const names = ['reach', 'impact', 'confidence', 'effort'] as const;

describe('rice', () => {
  it('gives 675, 400 and 800 for the three projects of the article (Intercom, 2018)', () => {
    expect(rice(p1)).toBe(675);
    expect(rice({ reach: 2000, impact: 1, confidence: 0.8, effort: 4 })).toBe(400);
    expect(rice({ reach: 800, impact: 2, confidence: 0.5, effort: 1 })).toBe(800);
  });

  it('takes the operations from left to right', () => {
    const [reach, impact, confidence, effort] = [1.1, 3, 0.7, 0.3];
    expect(rice({ reach, impact, confidence, effort })).toBe(
      (reach * impact * confidence) / effort,
    );
  });

  it.each(['reach', 'impact', 'confidence'] as const)(
    'is 0, not -0, when %s is 0 or -0',
    (name) => {
      expect(rice({ ...p1, [name]: 0 })).toBe(0);
      expect(rice({ ...p1, [name]: -0 })).toBe(0);
    },
  );

  it.each(
    names.flatMap((name) =>
      NOT_NUMBERS.map(([what, value, json]) => [name, what, value, json] as const),
    ),
  )('refuses a %s that is %s', (name, _, value, json) => {
    expect(thrownBy(() => rice({ ...p1, [name]: value as never }))).toMatchObject({
      code: 'prioritization/invalid-input',
      params: {
        criterion: name,
        value: json,
        problem: name === 'impact' && typeof value === 'string' ? 'unknown-level' : 'not-a-number',
      },
    });
  });

  it.each(names)('refuses a missing %s', (name) => {
    for (const input of [
      { ...p1, [name]: null },
      { ...p1, [name]: undefined },
    ]) {
      expect(thrownBy(() => rice(input as never))).toMatchObject({
        code: 'prioritization/invalid-input',
        params: { criterion: name, problem: 'missing' },
      });
    }
  });

  it('refuses what holds no input at all', () => {
    for (const input of [null, undefined, 5, 'P1', [], () => p1]) {
      expect(thrownBy(() => rice(input as never))).toMatchObject({
        code: 'prioritization/invalid-input',
        params: { criterion: 'reach', problem: 'missing' },
      });
    }
  });

  it('refuses a confidence of 80 as a percentage and never divides it', () => {
    expect(thrownBy(() => rice({ ...p1, confidence: 80 }))).toMatchObject({
      code: 'prioritization/invalid-input',
      params: { criterion: 'confidence', value: 80, problem: 'looks-like-percent' },
    });
  });

  it.each([
    ['reach', -1],
    ['impact', -0.25],
    ['confidence', -0.1],
    ['confidence', 101],
    ['effort', 0],
    ['effort', -0],
    ['effort', -2],
  ] as const)('refuses a %s of %d as out of range', (name, value) => {
    expect(thrownBy(() => rice({ ...p1, [name]: value }))).toMatchObject({
      code: 'prioritization/invalid-input',
      params: { criterion: name, problem: 'out-of-range' },
    });
  });

  it('refuses a score beyond the largest double', () => {
    for (const input of [
      { ...p1, reach: 1e308, impact: 10 },
      { ...p1, reach: 1e308, effort: 1e-10 },
      // ∞ × 0 would be NaN.
      { ...p1, reach: 1e308, impact: 10, confidence: 0 },
    ]) {
      expect(thrownBy(() => rice(input))).toMatchObject({
        code: 'prioritization/invalid-input',
        params: { problem: 'overflow' },
      });
    }
  });

  it('refuses a score that vanishes although no factor is 0', () => {
    for (const input of [
      { ...p1, reach: 1e-200, impact: 1e-200 },
      { ...p1, reach: 1e-200, impact: 1e-200, confidence: 0 },
      { ...p1, reach: 1e-200, effort: 1e200 },
      { ...p1, reach: 5e-324, effort: 1e308 },
    ]) {
      expect(thrownBy(() => rice(input))).toMatchObject({ params: { problem: 'underflow' } });
    }
  });

  it('reads own properties only', () => {
    expect(thrownBy(() => rice(Object.create(p1) as never))).toMatchObject({
      params: { problem: 'missing' },
    });
  });

  it('keeps its input untouched', () => {
    expect(rice(deepFreeze({ ...p1 }))).toBe(675);
  });
});

describe('riceModel', () => {
  it('is clean', () => {
    expect(validateModel(riceModel)).toEqual([]);
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(riceModel))).toEqual(riceModel);
  });

  it('takes the words of the article for impact: massive 3, high 2, medium 1, low 0.5, minimal 0.25', () => {
    const values = ['massive', 'high', 'medium', 'low', 'minimal'].map((impact) => {
      const score = scoreItem(riceModel, { reach: 100, impact, confidence: 1, effort: 1 });
      return score.status === 'scored' && score.value;
    });
    expect(values).toEqual([300, 200, 100, 50, 25]);
  });
});

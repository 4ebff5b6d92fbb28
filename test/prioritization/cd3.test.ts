import { describe, expect, it } from 'vitest';
import { cd3, cd3Model } from '../../src/prioritization/cd3.js';
import { validateModel } from '../../src/prioritization/validate.js';
import { thrownBy } from './hostile-values.js';

describe('cd3', () => {
  it('gives 5 and 7.5 for the two improvements of the ice-cream maker (blackswanfarming.com)', () => {
    expect(cd3({ costOfDelay: 10, duration: 2 })).toBe(5);
    expect(cd3({ costOfDelay: 30, duration: 4 })).toBe(7.5);
  });

  it('is 0 without a cost of delay', () => {
    expect(cd3({ costOfDelay: -0, duration: 4 })).toBe(0);
  });

  it.each([0, -0, -1])('refuses a duration of %d', (duration) => {
    expect(thrownBy(() => cd3({ costOfDelay: 1, duration }))).toMatchObject({
      code: 'prioritization/invalid-input',
      params: { criterion: 'duration', problem: 'out-of-range' },
    });
  });

  it('refuses what a double cannot hold', () => {
    expect(thrownBy(() => cd3({ costOfDelay: 1e308, duration: 1e-10 }))).toMatchObject({
      params: { problem: 'overflow' },
    });
    expect(thrownBy(() => cd3({ costOfDelay: 1e-308, duration: 1e308 }))).toMatchObject({
      params: { problem: 'underflow' },
    });
  });
});

describe('cd3Model', () => {
  it('is clean and survives JSON', () => {
    expect(validateModel(cd3Model)).toEqual([]);
    expect(JSON.parse(JSON.stringify(cd3Model))).toEqual(cd3Model);
  });
});

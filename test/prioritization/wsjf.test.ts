import { describe, expect, it } from 'vitest';
import { validateModel } from '../../src/prioritization/validate.js';
import { wsjf, wsjfCostOfDelay, wsjfModel } from '../../src/prioritization/wsjf.js';
import { thrownBy } from './hostile-values.js';

/** The board chip "wsjf 3.75" of github.com/theam/facility, pull request 176. */
const chip = { businessValue: 8, timeCriticality: 5, riskReduction: 2, jobSize: 4 };

describe('wsjf', () => {
  it('gives 3.75 for value 8, time 5, risk 2, size 4', () => {
    expect(wsjf(chip)).toBe(3.75);
  });

  it('is 0 when all three values are 0', () => {
    expect(wsjf({ businessValue: 0, timeCriticality: -0, riskReduction: 0, jobSize: 4 })).toBe(0);
    expect(wsjf({ businessValue: -0, timeCriticality: -0, riskReduction: -0, jobSize: 4 })).toBe(0);
  });

  it.each([0, -0, -3])('refuses a job size of %d', (jobSize) => {
    expect(thrownBy(() => wsjf({ ...chip, jobSize }))).toMatchObject({
      code: 'prioritization/invalid-input',
      params: { criterion: 'jobSize', problem: 'out-of-range' },
    });
  });

  it('refuses a missing job size', () => {
    expect(thrownBy(() => wsjf({ ...chip, jobSize: undefined as never }))).toMatchObject({
      params: { criterion: 'jobSize', problem: 'missing' },
    });
  });

  it('refuses a sum or a score beyond the doubles', () => {
    const huge = { ...chip, businessValue: 1e308, timeCriticality: 1e308 };
    expect(thrownBy(() => wsjf(huge))).toMatchObject({ params: { problem: 'overflow' } });
    const tiny = { businessValue: 5e-324, timeCriticality: 0, riskReduction: 0, jobSize: 10 };
    expect(thrownBy(() => wsjf(tiny))).toMatchObject({ params: { problem: 'underflow' } });
  });
});

describe('wsjfCostOfDelay', () => {
  it('gives 9 for 1 + 3 + 5 (Jason Yip, 2024)', () => {
    expect(wsjfCostOfDelay({ businessValue: 1, timeCriticality: 3, riskReduction: 5 })).toBe(9);
  });

  it('is 0, not -0', () => {
    expect(wsjfCostOfDelay({ businessValue: -0, timeCriticality: -0, riskReduction: -0 })).toBe(0);
  });

  it('refuses a negative value, and a sum beyond the largest double', () => {
    expect(
      thrownBy(() => wsjfCostOfDelay({ businessValue: -1, timeCriticality: 3, riskReduction: 5 })),
    ).toMatchObject({ params: { criterion: 'businessValue', value: -1, problem: 'out-of-range' } });
    expect(
      thrownBy(() =>
        wsjfCostOfDelay({ businessValue: 1e308, timeCriticality: 1e308, riskReduction: 5 }),
      ),
    ).toMatchObject({ params: { problem: 'overflow' } });
  });
});

describe('wsjfModel', () => {
  it('is clean and survives JSON', () => {
    expect(validateModel(wsjfModel).filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(JSON.parse(JSON.stringify(wsjfModel))).toEqual(wsjfModel);
  });
});

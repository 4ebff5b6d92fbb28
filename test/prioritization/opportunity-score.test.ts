import { describe, expect, it } from 'vitest';
import { opportunityModel, opportunityScore } from '../../src/prioritization/opportunity-score.js';
import { validateModel } from '../../src/prioritization/validate.js';
import { thrownBy } from './hostile-values.js';

describe('opportunityScore', () => {
  it('gives 14, 10 and 15 for a published set (pmanonymous.net, 2026)', () => {
    expect(opportunityScore({ importance: 9, satisfaction: 4 })).toBe(14);
    expect(opportunityScore({ importance: 8, satisfaction: 6 })).toBe(10);
    expect(opportunityScore({ importance: 10, satisfaction: 5 })).toBe(15);
  });

  it('is the importance for an outcome that is over-served (OppScore, run: 2 and 8 give 2)', () => {
    expect(opportunityScore({ importance: 2, satisfaction: 8 })).toBe(2);
  });

  it('reaches 0 and 20, and never -0', () => {
    expect(opportunityScore({ importance: -0, satisfaction: 0 })).toBe(0);
    expect(opportunityScore({ importance: 10, satisfaction: -0 })).toBe(20);
  });

  it.each(['importance', 'satisfaction'] as const)('refuses a %s outside of 0 to 10', (name) => {
    for (const value of [-1, 10.5, 100]) {
      expect(
        thrownBy(() => opportunityScore({ importance: 1, satisfaction: 1, [name]: value })),
      ).toMatchObject({
        code: 'prioritization/invalid-input',
        params: { criterion: name, value, problem: 'out-of-range' },
      });
    }
  });
});

describe('opportunityModel', () => {
  it('is clean and survives JSON', () => {
    expect(validateModel(opportunityModel)).toEqual([]);
    expect(JSON.parse(JSON.stringify(opportunityModel))).toEqual(opportunityModel);
  });
});

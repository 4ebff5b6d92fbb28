import { describe, expect, it } from 'vitest';
import { deviations } from '../prioritization/uncertain-cases.js';

const CASES = 1000;

describe('simulation against the exact values', () => {
  it(`is within 3 standard errors on ${CASES} random cases`, () => {
    const all = Array.from({ length: CASES }, (_, seed) => deviations(seed, 10_000));
    expect(Math.max(...all.flat().map(Math.abs))).toBeLessThan(3);
    // The draws are better than independent ones, and not biased.
    for (const figure of [0, 1, 2]) {
      const mean = all.reduce((sum, each) => sum + each[figure]!, 0) / CASES;
      expect(Math.abs(mean)).toBeLessThan(3 / Math.sqrt(CASES));
    }
  }, 600_000);
});

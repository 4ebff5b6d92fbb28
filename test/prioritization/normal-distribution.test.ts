import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile, Z90 } from '../../src/prioritization/normal-distribution.js';

// Reference values: mpmath 1.3 with 40 digits.
describe('normalCdf', () => {
  it.each([
    [-8.5, 9.479534822203318e-18],
    [-6, 9.86587645037698e-10],
    [-3, 0.0013498980316300946],
    [-1.5, 0.06680720126885807],
    [-0.5, 0.3085375387259869],
    [0, 0.5],
    [0.001, 0.500398942213911],
    [0.25, 0.5987063256829237],
    [1, 0.8413447460685429],
    [2.5, 0.9937903346742238],
    [5, 0.9999997133484281],
    [8, 0.9999999999999993],
    [9, 1],
    [-9, 0],
  ])('is within 1e-13 of the exact value at %s', (z, expected) => {
    expect(Math.abs(normalCdf(z) - expected)).toBeLessThan(1e-13);
  });

  it('is 0 and 1 beyond 9, and 0 for what is no number', () => {
    expect([-Infinity, -9.01, 9.01, Infinity, Number.NaN].map(normalCdf)).toEqual([0, 0, 1, 1, 0]);
  });

  it('never leaves 0 to 1', () => {
    for (let z = -9; z <= 9; z += 0.01) {
      expect(normalCdf(z)).toBeGreaterThanOrEqual(0);
      expect(normalCdf(z)).toBeLessThanOrEqual(1);
    }
  });
});

describe('normalQuantile', () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798407],
    [1e-6, -4.753424308822899],
    [0.001, -3.0902323061678136],
    [0.02, -2.053748910631823],
    [0.03, -1.8807936081512509],
    [0.1, -1.2815515655446004],
    [0.3, -0.5244005127080408],
    [0.49, -0.025068908258711036],
    [0.6, 0.2533471031357998],
    [0.9, Z90],
    [0.98, 2.053748910631823],
    [0.999, 3.0902323061678136],
  ])('has a relative error below 1.2e-9 at %s', (p, expected) => {
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(1.2e-9);
  });

  it('is 0 in the middle and infinite at the ends', () => {
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
  });
});

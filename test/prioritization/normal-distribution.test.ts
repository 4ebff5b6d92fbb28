import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile, Z90 } from '../../src/prioritization/normal-distribution.js';

// Reference values: mpmath 1.3 with 40 digits.
describe('normalCdf', () => {
  it.each([
    [-8.5, 9.4795348222033183542e-18],
    [-6, 9.865876450376981407e-10],
    [-3, 0.0013498980316300945267],
    [-1.5, 0.066807201268858066004],
    [-0.5, 0.30853753872598689636],
    [0, 0.5],
    [0.001, 0.50039894221391106258],
    [0.25, 0.59870632568292372424],
    [1, 0.84134474606854294859],
    [2.5, 0.99379033467422386483],
    [5, 0.99999971334842812081],
    [8, 0.9999999999999993779],
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
    [1e-300, -37.047096299361199237],
    [1e-20, -9.2623400897984075737],
    [1e-6, -4.7534243088228989482],
    [0.001, -3.0902323061678135415],
    [0.02, -2.0537489106318230529],
    [0.03, -1.8807936081512509389],
    [0.1, -1.281551565544600467],
    [0.3, -0.52440051270804078404],
    [0.49, -0.025068908258711035762],
    [0.6, 0.2533471031357997988],
    [0.9, Z90],
    [0.98, 2.0537489106318230529],
    [0.999, 3.0902323061678135415],
  ])('has a relative error below 1.2e-9 at %s', (p, expected) => {
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(1.2e-9);
  });

  it('is 0 in the middle and infinite at the ends', () => {
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahpWeights } from '../../src/prioritization/ahp.js';

const judgement = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.boolean())
  .map(([size, inverse]) => (inverse ? 1 / size : size));

/** A reciprocal matrix of 1 to 8 rows. */
const reciprocal = fc
  .integer({ min: 1, max: 8 })
  .chain((n) =>
    fc
      .array(judgement, { minLength: n * n, maxLength: n * n })
      .map((cells) =>
        Array.from({ length: n }, (_, row) =>
          Array.from({ length: n }, (_, column) =>
            row === column
              ? 1
              : row < column
                ? cells[row * n + column]!
                : 1 / cells[column * n + row]!,
          ),
        ),
      ),
  );

describe('ahpWeights', () => {
  it('returns the weights that a consistent matrix was made of', () => {
    const sizes = fc.array(fc.double({ min: 1, max: 900, noNaN: true }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(sizes, (parts) => {
        const total = parts.reduce((a, b) => a + b, 0);
        const { weights, consistencyIndex } = ahpWeights(parts.map((a) => parts.map((b) => a / b)));
        for (const [at, part] of parts.entries()) expect(weights[at]).toBeCloseTo(part / total, 12);
        if (parts.length > 1) expect(consistencyIndex).toEqual({ status: 'known', value: 0 });
      }),
      { numRuns: 500 },
    );
  });

  it('finds a positive eigenvector that sums to 1, and λmax ≥ n', () => {
    fc.assert(
      fc.property(reciprocal, (matrix) => {
        const { weights, lambdaMax, convergence } = ahpWeights(matrix);
        expect(convergence).toBeLessThanOrEqual(1e-12);
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(lambdaMax).toBeGreaterThan(matrix.length - 1e-10);
        for (const [row, cells] of matrix.entries()) {
          const image = cells.reduce((sum, cell, at) => sum + cell * weights[at]!, 0);
          expect(weights[row]).toBeGreaterThan(0);
          expect(Math.abs(image / (lambdaMax * weights[row]!) - 1)).toBeLessThan(1e-11);
        }
      }),
      { numRuns: 500 },
    );
  });
});

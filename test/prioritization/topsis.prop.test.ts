import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPSIS_NORMALIZATIONS, topsis } from '../../src/prioritization/topsis.js';
import { DIRECTIONS } from '../../src/prioritization/types.js';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const problem = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    criteria: fc.array(
      fc.record({
        weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
        direction: fc.constantFrom(...DIRECTIONS),
      }),
      { minLength: columns, maxLength: columns },
    ),
    matrix: fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 12,
    }),
    normalization: fc.constantFrom(...TOPSIS_NORMALIZATIONS),
  }),
);
const named = (matrix: readonly (readonly number[])[]) =>
  matrix.map((values, row) => ({ id: `a${row}`, values }));

describe('topsis', () => {
  it('stays within 0..1', () => {
    fc.assert(
      fc.property(problem, ({ criteria, matrix, normalization }) => {
        for (const { closeness } of topsis(named(matrix), criteria, { normalization }))
          if (closeness.status === 'known') {
            expect(closeness.value).toBeGreaterThanOrEqual(0);
            expect(closeness.value).toBeLessThanOrEqual(1);
          } else expect(closeness.reason).toBe('no-difference');
      }),
      { numRuns: 500 },
    );
  });

  it('calls an alternative that is best in all criteria 1, and one that is worst 0', () => {
    fc.assert(
      fc.property(problem, ({ criteria, matrix, normalization }) => {
        const extreme = (sign: number) =>
          criteria.map(({ direction }) => (direction === 'cost' ? -sign : sign) * 2e6);
        const result = topsis(named([...matrix, extreme(1), extreme(-1)]), criteria, {
          normalization,
        });
        expect(result.at(-2)?.closeness).toEqual({ status: 'known', value: 1 });
        expect(result.at(-1)?.closeness).toEqual({ status: 'known', value: 0 });
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argsortAscending, argsortDescending } from '../../src/core/argsort.js';

const number = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }));

/** Up to 40 values, and the same over and over where many are wanted: ties are common and the radix sort runs. */
const values = fc
  .tuple(fc.array(number, { minLength: 1, maxLength: 40 }), fc.constantFrom(0, 511, 512, 530))
  .map(([some, length]) =>
    Float64Array.from({ length: Math.max(some.length, length) }, (_, i) => some[i % some.length]!),
  );

const check = (list: Float64Array, order: Uint32Array, sign: 1 | -1) => {
  const expected = [...list.keys()].sort((a, b) => {
    const [x, y] = [list[a]!, list[b]!];
    return x === y ? a - b : x < y ? -sign : sign;
  });
  expect(order).toEqual(Uint32Array.from(expected));
};

describe('argsortDescending', () => {
  it('agrees with a comparator', () => {
    fc.assert(
      fc.property(values, (list) => check(list, argsortDescending(list), -1)),
      { numRuns: 500 },
    );
  });
});

describe('argsortAscending', () => {
  it('agrees with a comparator', () => {
    fc.assert(
      fc.property(values, (list) => check(list, argsortAscending(list), 1)),
      { numRuns: 500 },
    );
  });
});

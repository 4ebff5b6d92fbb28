import { describe, expect, it } from 'vitest';
import { argsortAscending, argsortDescending } from '../../src/core/argsort.js';
import { createRandom } from '../../src/core/random.js';

const { MAX_VALUE, MIN_VALUE } = Number;
const special = [
  0,
  -0,
  1,
  -1,
  0.1,
  -0.1,
  Infinity,
  -Infinity,
  MAX_VALUE,
  -MAX_VALUE,
  MIN_VALUE,
  -MIN_VALUE,
  2,
  1,
  2 ** 52,
  -(2 ** 52),
  1 + 2 ** -52,
  2 ** 31,
  2 ** 32,
  1e-310,
  -1e-310,
];
/** The same values many times: long enough for the radix sort. */
const long = Float64Array.from({ length: 1000 }, (_, i) => special[i % special.length]!);
const short = Float64Array.from(special);

const byComparator = (values: Float64Array, sign: 1 | -1) =>
  Uint32Array.from(
    [...values.keys()].sort((a, b) => {
      const [x, y] = [values[a]!, values[b]!];
      return x === y ? a - b : x < y ? -sign : sign;
    }),
  );

describe('argsortDescending', () => {
  it('puts the largest first and keeps equal ones in order', () => {
    expect([...argsortDescending(Float64Array.of(1, 3, 2, 3))]).toEqual([1, 3, 2, 0]);
  });

  it('agrees with a comparator on 2,000 doubles with all their bits', () => {
    const random = createRandom(1);
    const values = Float64Array.from({ length: 2000 }, () => random.uniform() - 0.5);
    expect(argsortDescending(values)).toEqual(byComparator(values, -1));
    expect(argsortAscending(values)).toEqual(byComparator(values, 1));
  });

  it.each([
    ['few', short],
    ['many', long],
  ])('sorts infinities, subnormals and both zeros among %s values', (_, values) => {
    expect(argsortDescending(values)).toEqual(byComparator(values, -1));
  });

  it.each([
    ['few', short, 5],
    ['many', long, 700],
  ])('sorts only the first of %s values', (_, values, count) => {
    const head = values.slice(0, count);
    expect(argsortDescending(values, count)).toEqual(byComparator(head, -1));
    expect(argsortDescending(values, 0)).toEqual(new Uint32Array(0));
  });

  it('leaves many equal values where they are', () => {
    const zeros = Float64Array.from({ length: 600 }, (_, i) => (i % 2 === 0 ? 0 : -0));
    expect(argsortDescending(zeros)).toEqual(Uint32Array.from(zeros.keys()));
  });

  it('does not change the values', () => {
    const values = long.slice();
    argsortDescending(values);
    expect(values).toEqual(long);
  });
});

describe('argsortAscending', () => {
  it('puts the smallest first and keeps equal ones in order', () => {
    expect([...argsortAscending(Float64Array.of(2, 1, 3, 1))]).toEqual([1, 3, 0, 2]);
  });

  it.each([
    ['few', short],
    ['many', long],
  ])('sorts infinities, subnormals and both zeros among %s values', (_, values) => {
    expect(argsortAscending(values)).toEqual(byComparator(values, 1));
    const head = values.slice(0, values.length - 1);
    expect(argsortAscending(values, head.length)).toEqual(byComparator(head, 1));
  });
});

/** An outlier takes the leading bits, so that they tell the others apart badly or not at all. */
const crowdBelowOutlier = (valueAt: (i: number) => number) =>
  Float64Array.from({ length: 2000 }, (_, i) => (i === 1234 ? MAX_VALUE : valueAt(i)));

describe('values that differ in few bits', () => {
  const lists: readonly (readonly [string, Float64Array])[] = [
    [
      'some neighbours out of order',
      Float64Array.from({ length: 2000 }, (_, i) => 1e6 + ((i * 7) % 2000) * 1e-4),
    ],
    ['a rising crowd below an outlier', crowdBelowOutlier((i) => 1 + i * 2 ** -45)],
    ['a falling crowd below an outlier', crowdBelowOutlier((i) => 1 - i * 2 ** -45)],
    ['a crowd of both signs below an outlier', crowdBelowOutlier((i) => ((i * 37) % 2000) - 1000)],
  ];
  it.each(lists)('%s, either way', (_, list) => {
    expect(argsortDescending(list)).toEqual(byComparator(list, -1));
    expect(argsortAscending(list)).toEqual(byComparator(list, 1));
  });
});

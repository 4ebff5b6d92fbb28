import { describe, expect, it } from 'vitest';
import {
  addMoney,
  allocateMoney,
  compareMoney,
  type Money,
  scaleMoney,
  subtractMoney,
  sumMoney,
} from '../../src/core/money.js';

const code = (expected: string) => expect.objectContaining({ code: expected });
const eur = (amount: number): Money => ({ amount, currency: 'EUR' });
const usd = (amount: number): Money => ({ amount, currency: 'USD' });
const MAX = Number.MAX_SAFE_INTEGER;
const bad = [
  eur(0.5),
  eur(Number.NaN),
  eur(Infinity),
  eur(2 ** 53),
  { amount: '1' as unknown as number, currency: 'EUR' },
  { amount: 1, currency: 'eur' },
  { amount: 1, currency: 'EURO' },
  { amount: 1, currency: ['EUR'] as unknown as string },
];

describe('addMoney', () => {
  it('adds amounts of one currency', () => {
    expect(addMoney(eur(1050), eur(-50))).toEqual(eur(1000));
  });

  it('refuses two currencies', () => {
    expect(() => addMoney(eur(1), usd(1))).toThrow(
      expect.objectContaining({
        code: 'core/currency-mismatch',
        params: { expected: 'EUR', found: 'USD' },
      }),
    );
  });

  it.each(bad)('refuses $amount $currency on either side', (money) => {
    expect(() => addMoney(money, eur(1))).toThrow(code('core/invalid-money'));
    expect(() => addMoney(eur(1), money)).toThrow(code('core/invalid-money'));
  });

  it('refuses a sum that is no safe integer', () => {
    expect(() => addMoney(eur(MAX), eur(1))).toThrow(code('core/invalid-money'));
  });
});

it('the refusal of bad money names it', () => {
  expect(() => addMoney(eur(0.5), eur(1))).toThrow(
    expect.objectContaining({ params: { amount: 0.5, currency: 'EUR' } }),
  );
});

describe('subtractMoney', () => {
  it('subtracts amounts of one currency', () => {
    expect(subtractMoney(eur(1), eur(3))).toEqual(eur(-2));
    expect(Object.is(subtractMoney(eur(-0), eur(0)).amount, 0)).toBe(true);
  });

  it('refuses two currencies, and bad amounts whose difference would be good', () => {
    expect(() => subtractMoney(eur(1), usd(1))).toThrow(code('core/currency-mismatch'));
    expect(() => subtractMoney(eur(1.5), eur(0.5))).toThrow(code('core/invalid-money'));
    expect(() => subtractMoney(eur(1), eur(0.5))).toThrow(code('core/invalid-money'));
    expect(() => subtractMoney(eur(-MAX), eur(1))).toThrow(code('core/invalid-money'));
  });
});

describe('sumMoney', () => {
  it('is 0 of the currency for no amounts', () => {
    expect(sumMoney([], 'EUR')).toEqual(eur(0));
  });

  it('is exact in any order, though the running sum leaves the safe integers', () => {
    expect(sumMoney([eur(MAX), eur(MAX), eur(-MAX), eur(-MAX), eur(7)], 'EUR')).toEqual(eur(7));
  });

  it('adds beyond 2^26', () => {
    expect(sumMoney([eur(MAX - 1), eur(1)], 'EUR')).toEqual(eur(MAX));
  });

  it('refuses another currency, a bad currency and a sum that is no safe integer', () => {
    expect(() => sumMoney([eur(1), usd(1)], 'EUR')).toThrow(code('core/currency-mismatch'));
    expect(() => sumMoney([], 'euro')).toThrow(code('core/invalid-money'));
    expect(() => sumMoney([eur(MAX), eur(1)], 'EUR')).toThrow(code('core/invalid-money'));
  });
});

describe('compareMoney', () => {
  it('orders amounts of one currency', () => {
    expect([
      compareMoney(eur(1), eur(2)),
      compareMoney(eur(2), eur(2)),
      compareMoney(eur(3), eur(2)),
    ]).toEqual([-1, 0, 1]);
  });

  it('refuses two currencies and bad amounts', () => {
    expect(() => compareMoney(eur(1), usd(2))).toThrow(code('core/currency-mismatch'));
    expect(() => compareMoney(eur(1), eur(0.5))).toThrow(code('core/invalid-money'));
  });
});

describe('scaleMoney', () => {
  it.each([
    [100, 1.005, 101], // 100.5 on paper; as doubles 100.49999999999999
    [-100, 1.005, -101],
    [1, 0.5, 1],
    [1, -0.5, -1],
    [1, 0.49, 0],
    [-1, 0.49, 0],
    [12_345, 0, 0],
    [12_345, 1, 12_345],
    [12_345, 1e-300, 0],
    [-3, 1e3, -3000],
    [MAX, 1, MAX],
    [10_000_000_000_001, 0.1, 1_000_000_000_000],
    [0, 1e300, 0],
  ])('scales %d by %d to %d', (amount, factor, expected) => {
    const scaled = scaleMoney(eur(amount), factor);
    expect(scaled).toEqual(eur(expected));
    expect(Object.is(scaled.amount, -0)).toBe(false);
  });

  it('refuses a factor that is not finite, bad money, and a result that is no safe integer', () => {
    expect(() => scaleMoney(eur(1), Number.NaN)).toThrow(
      expect.objectContaining({
        code: 'core/not-finite',
        params: { name: 'factor', value: 'NaN' },
      }),
    );
    expect(() => scaleMoney(eur(0.5), 2)).toThrow(code('core/invalid-money'));
    expect(() => scaleMoney(eur(MAX), 1.5)).toThrow(code('core/invalid-money'));
    expect(() => scaleMoney(eur(MAX), 1e308)).toThrow(code('core/invalid-money'));
  });
});

describe('allocateMoney', () => {
  const amounts = (money: Money, weights: number[]) =>
    allocateMoney(money, weights).map((share) => share.amount);

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [0.7, 0.3], [4, 1]], // 3.5 and 1.5: the earlier of two equal remainders
    [1, [1, 2], [0, 1]],
    [0, [1, 2], [0, 0]],
    [10, [0, 1, 0], [0, 10, 0]],
    [10, [1e-300, 1e300], [0, 10]],
    [MAX, [1, 1], [4_503_599_627_370_496, 4_503_599_627_370_495]],
    [7, [0.1, 0.2, 0.3, 0.1], [1, 2, 3, 1]],
  ])('shares %d by %j as %j', (amount, weights, expected) => {
    expect(amounts(eur(amount), weights)).toEqual(expected);
  });

  it('gives the seats of the textbook example of largest remainders', () => {
    // "Largest remainder method", Wikipedia: 100,000 votes, 10 seats, Hare quota
    const votes = [47_000, 16_000, 15_800, 12_000, 6_100, 3_100];
    expect(amounts(eur(10), votes)).toEqual([5, 2, 1, 1, 1, 0]);
  });

  it.each([[[]], [[0, 0]], [[2, -1]], [[1, Number.NaN]], [[Infinity]]])(
    'refuses the weights %j',
    (weights) => {
      expect(() => allocateMoney(eur(1), weights)).toThrow(code('core/invalid-weights'));
    },
  );

  it('says which weights it refuses', () => {
    for (const weights of [
      [2, -1],
      [0, 0],
    ]) {
      expect(() => allocateMoney(eur(1), weights)).toThrow(
        expect.objectContaining({ params: { weights } }),
      );
    }
  });

  it('gives the units left over to the earliest of many equal weights', () => {
    const shares = amounts(
      eur(29),
      Array.from({ length: 24 }, () => 1),
    );
    expect(shares).toEqual(shares.map((_, i) => (i < 5 ? 2 : 1)));
  });

  it('refuses bad money and leaves the weights as they are', () => {
    expect(() => allocateMoney(eur(0.5), [1])).toThrow(code('core/invalid-money'));
    const weights = Object.freeze([3, 1]);
    expect(allocateMoney(eur(3), weights)).toEqual([eur(2), eur(1)]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buyAFeature, hundredDollar } from '../../src/prioritization/votes.js';

const spendings = fc.array(
  fc.record({
    personId: fc.constantFrom('ann', 'bob', 'cem'),
    itemId: fc.constantFrom('a', 'b', 'c', 'x'),
    amount: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 30 },
);

describe('hundredDollar', () => {
  it('gives shares that sum to 1, or none', () => {
    fc.assert(
      fc.property(spendings, (votes) => {
        const shares = hundredDollar(votes).items.flatMap(({ share }) =>
          share.status === 'known' ? [share.value] : [],
        );
        if (votes.some(({ amount }) => amount > 0))
          expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        else expect(shares).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('buyAFeature', () => {
  it('loses no money: paid = prices of what was bought + refunds', () => {
    const prices = [
      { id: 'a', price: 50 },
      { id: 'b', price: 120 },
      { id: 'c', price: 7 },
    ];
    fc.assert(
      fc.property(spendings, (purchases) => {
        const { items, refunds } = buyAFeature(prices, purchases);
        const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        const spent = total(purchases.map(({ amount }) => amount));
        const cost = total(items.map(({ bought, price }) => (bought ? price : 0)));
        expect(cost + total(refunds.map(({ amount }) => amount))).toBeCloseTo(spent, 9);
      }),
      { numRuns: 500 },
    );
  });
});

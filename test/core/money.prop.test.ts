import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateMoney, scaleMoney, sumMoney } from '../../src/core/money.js';

const amount = fc.maxSafeInteger();
const money = amount.map((value) => ({ amount: value, currency: 'EUR' }));
// No subnormal weights: they hold too few bits for the quotient of doubles that stands beside the exact share below.
const weights = fc
  .array(fc.oneof(fc.nat(1000), fc.double({ min: 1e-300, max: 1e6, noNaN: true })), {
    minLength: 1,
    maxLength: 20,
  })
  .filter((all) => all.some((weight) => weight > 0));

describe('allocateMoney', () => {
  it('preserves the sum, gives nothing for nothing, and at most one unit off the exact share', () => {
    fc.assert(
      fc.property(money, weights, (whole, parts) => {
        const shares = allocateMoney(whole, parts);
        expect(sumMoney(shares, 'EUR')).toEqual({ ...whole, amount: whole.amount + 0 });
        const total = parts.reduce((all, part) => all + part, 0);
        shares.forEach((share, i) => {
          const exact = whole.amount * (parts[i]! / total);
          const slack = 1 + Math.abs(whole.amount) * 1e-14;
          expect(Math.abs(share.amount - exact)).toBeLessThanOrEqual(slack);
          if (parts[i] === 0) expect(share.amount).toBe(0);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('sumMoney', () => {
  it('agrees with BigInt in any order', () => {
    fc.assert(
      fc.property(fc.array(money, { maxLength: 30 }), (amounts) => {
        const exact = amounts.reduce((all, one) => all + BigInt(one.amount), 0n);
        const isSafe = Number.isSafeInteger(Number(exact));
        for (const order of [amounts, [...amounts].reverse()]) {
          if (isSafe) expect(sumMoney(order, 'EUR').amount).toBe(Number(exact));
          else expect(() => sumMoney(order, 'EUR')).toThrow('core/invalid-money');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('scaleMoney', () => {
  it('rounds hundredths as integer arithmetic does', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -10_000, max: 10_000 }), (units, percent) => {
        const product = BigInt(units) * BigInt(percent);
        const size = product < 0n ? -product : product;
        const rounded = Number((size + 50n) / 100n) * (product < 0n ? -1 : 1);
        const scaled = scaleMoney({ amount: units, currency: 'EUR' }, percent / 100);
        expect(scaled.amount).toBe(rounded + 0);
      }),
      { numRuns: 500 },
    );
  });
});

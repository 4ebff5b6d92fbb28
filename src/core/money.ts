import { DomainError } from './domain-error.js';
import { toJsonScalar } from './json.js';
import { requireFinite } from './number.js';

/** A sum of money. Two currencies never add. */
export interface Money {
  /** Whole minor units (cents for EUR, yen for JPY), a safe integer; negative is a debt. */
  readonly amount: number;
  /** ISO 4217 code, three capital letters. */
  readonly currency: string;
}

/** a + b, of one currency. */
export function addMoney(a: Money, b: Money): Money {
  return sumMoney([a, b], a.currency);
}

/** a − b, of one currency. */
export function subtractMoney(a: Money, b: Money): Money {
  requireSame(a, b.currency);
  requireSame(b, a.currency);
  return createMoney(a.amount - b.amount, a.currency);
}

/**
 * Σ amounts, exact in any order; 0 of the given currency when there are none.
 *
 * @throws DomainError `core/currency-mismatch`; `core/invalid-money` when the sum is no safe integer
 */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  // Two halves, so that a running sum beyond the safe integers loses nothing and the order does not matter.
  let high = 0;
  let low = 0;
  for (const money of amounts) {
    requireSame(money, currency);
    high += Math.trunc(money.amount / HALF);
    low += money.amount % HALF;
  }
  return createMoney(high * HALF + low, currency);
}

/** Negative when a is less than b, 0 when they are equal, positive when a is more. */
export function compareMoney(a: Money, b: Money): number {
  requireSame(a, b.currency);
  requireSame(b, a.currency);
  return Math.sign(a.amount - b.amount);
}

/**
 * amount × factor, rounded to whole minor units, a half away from zero.
 *
 * The factor counts as the decimal number that it prints as: 100 × 1.005 is 100.5 and gives 101.
 *
 * @throws DomainError `core/not-finite`; `core/invalid-money` when the result is no safe integer
 */
export function scaleMoney(money: Money, factor: number): Money {
  requireValid(money);
  const { digits, exponent } = toDecimal(requireFinite(factor, 'factor'));
  const product = BigInt(money.amount) * digits;
  if (exponent >= 0) return createMoney(Number(product * 10n ** BigInt(exponent)), money.currency);
  const unit = 10n ** BigInt(-exponent);
  const size = product < 0n ? -product : product;
  const rounded = Number((2n * size + unit) / (2n * unit));
  return createMoney(product < 0n ? -rounded : rounded, money.currency);
}

/**
 * Share a sum out in proportion to weights, in whole minor units that add up to it exactly.
 *
 * Largest remainder (Hamilton): each gets the whole part of its share, the units left over go one by one to the
 * largest remainders, the earlier first among equal ones.
 *
 * @param weights - finite, ≥ 0, at least one above 0; each counts as the decimal number that it prints as
 * @throws DomainError `core/invalid-weights`; `core/invalid-money`
 */
export function allocateMoney(money: Money, weights: readonly number[]): readonly Money[] {
  requireValid(money);
  if (!weights.every((weight) => Number.isFinite(weight) && weight >= 0)) {
    throw new DomainError('core/invalid-weights', { weights: weights.map(toJsonScalar) });
  }
  const decimals = weights.map(toDecimal);
  const lowest = decimals.reduce((least, { exponent }) => Math.min(least, exponent), 0);
  const parts = decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - lowest));
  const total = parts.reduce((all, part) => all + part, 0n);
  if (total === 0n) throw new DomainError('core/invalid-weights', { weights: [...weights] });

  const size = BigInt(Math.abs(money.amount));
  const shares = parts.map((part) => Number((size * part) / total));
  const remainders = parts.map((part) => (size * part) % total);
  const order = [...shares.keys()].sort((a, b) =>
    remainders[a]! === remainders[b]! ? a - b : remainders[a]! > remainders[b]! ? -1 : 1,
  );
  const left = Number(remainders.reduce((all, remainder) => all + remainder, 0n) / total);
  for (const index of order.slice(0, left)) shares[index]! += 1;
  return shares.map((share) => createMoney(money.amount < 0 ? -share : share, money.currency));
}

const HALF = 0x4000000;

function createMoney(amount: number, currency: string): Money {
  const money = { amount: amount + 0, currency }; // −0 + 0 is 0
  requireValid(money);
  return money;
}

function requireValid({ amount, currency }: Money): void {
  if (
    !Number.isSafeInteger(amount) ||
    typeof currency !== 'string' ||
    !/^[A-Z]{3}$/.test(currency)
  ) {
    throw new DomainError('core/invalid-money', {
      amount: toJsonScalar(amount),
      currency: toJsonScalar(currency),
    });
  }
}

function requireSame(money: Money, currency: string): void {
  requireValid(money);
  if (money.currency !== currency) {
    throw new DomainError('core/currency-mismatch', {
      expected: toJsonScalar(currency),
      found: money.currency,
    });
  }
}

/** The shortest decimal that reads back as the double, digits × 10^exponent. */
function toDecimal(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa, power] = value.toExponential().split('e') as [string, string];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

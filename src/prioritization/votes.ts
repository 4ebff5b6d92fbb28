import { type Measure, ratio } from '../core/measure.js';
import { sum } from '../core/number.js';
import { invalidInput } from './criterion.js';
import {
  createMethodFinding,
  isAtMost,
  LARGEST_QUANTITY,
  type MethodFinding,
  optionalNumber,
  requireNumber,
  requireRows,
  requireText,
  toPercent,
} from './required-input.js';

/** What one person puts on one item. */
export interface Spending {
  readonly personId: string;
  readonly itemId: string;
  /** ≥ 0, in the currency of the game. */
  readonly amount: number;
}

export interface HundredDollarOptions {
  /** What each person may spend, ≥ 1e-6; absent = 100. */
  readonly purse?: number | undefined;
}

export interface HundredDollarResult {
  /** In order of first appearance. */
  readonly items: readonly {
    readonly id: string;
    readonly amount: number;
    readonly share: Measure;
  }[];
  readonly findings: readonly MethodFinding[];
}

export interface FeaturePrice {
  readonly id: string;
  /** By cost, ≥ 1e-6. */
  readonly price: number;
}

export interface BuyAFeatureOptions {
  /** What each person may spend, ≥ 1e-6; absent = not checked. */
  readonly purse?: number | undefined;
  /** How many people play; absent = those who bought something. */
  readonly people?: number | undefined;
}

export interface BuyAFeatureResult {
  /** In the order of the prices. */
  readonly items: readonly FeaturePurchase[];
  /** What each person gets back; people who get nothing back are left out. */
  readonly refunds: readonly { readonly personId: string; readonly amount: number }[];
  readonly findings: readonly MethodFinding[];
}

export interface FeaturePurchase extends FeaturePrice {
  readonly paid: number;
  readonly bought: boolean;
  /** All that was paid when it is not bought, else what was paid above the price. */
  readonly refund: number;
}

/**
 * The hundred-dollar test: share of an item = what was put on it ÷ what was spent on all.
 *
 * Shares are a ratio scale: 40 % is twice as wanted as 20 %. Who spends more than the purse is a finding and still counts in full:
 * settle it with that person and count again.
 *
 * @param votes - amounts ≥ 0
 * @param options.purse - the fixed sum of each person
 * @returns shares 0 to 1, unknown when nothing was spent (`no-votes`)
 * @throws DomainError `prioritization/invalid-input` for an amount or purse out of its range, or an id that is no text
 * @example
 * hundredDollar([
 *   { personId: 'ann', itemId: 'search', amount: 75 }, { personId: 'ann', itemId: 'export', amount: 25 },
 *   { personId: 'bob', itemId: 'search', amount: 100 },
 * ]).items[0].share //=> { status: 'known', value: 0.875 }
 * @see Dean Leffingwell and Don Widrig, "Managing Software Requirements", 2003 (cumulative voting)
 */
export function hundredDollar(
  votes: readonly Spending[],
  options: HundredDollarOptions = {},
): HundredDollarResult {
  const purse = optionalNumber(options, 'purse', LEAST_PRICE, LARGEST_QUANTITY) ?? 100;
  const { byItem, byPerson } = readLedger(votes);
  const amounts = [...byItem].map(([id, rows]) => ({ id, amount: totalOf(rows) }));
  const total = sum(amounts.map(({ amount }) => amount));
  return {
    items: amounts.map((item) => ({ ...item, share: ratio(item.amount, total, 'no-votes') })),
    findings: findOverspent(byPerson, purse),
  };
}

/**
 * Buy a feature: an item is bought when what people paid for it together reaches its price; the rest is refunded.
 *
 * An item that is not bought is refunded in full. What was paid above a price goes back in proportion to what each person paid.
 *
 * @param prices - ≥ 1e-6, ids unique
 * @param purchases - amounts ≥ 0; for an id without a price: a finding, refunded in full
 * @param options.purse - what each person may spend
 * @returns items and refunds; findings for overspent purses, for all purses together outside of one to two thirds of all prices, and
 *   when no price is above one purse, so that nobody has to join with others
 * @throws DomainError `prioritization/invalid-input` for an amount, price or option out of its range, or two prices with one id
 * @example
 * const { items, refunds } = buyAFeature([{ id: 'search', price: 100 }, { id: 'export', price: 60 }], [
 *   { personId: 'ann', itemId: 'search', amount: 90 }, { personId: 'bob', itemId: 'search', amount: 30 },
 *   { personId: 'bob', itemId: 'export', amount: 40 },
 * ]);
 * items.map(({ id, bought, refund }) => [id, bought, refund]) //=> [['search', true, 20], ['export', false, 40]]
 * refunds //=> [{ personId: 'ann', amount: 15 }, { personId: 'bob', amount: 45 }]
 * @see Luke Hohmann, "Innovation Games", 2006
 */
export function buyAFeature(
  prices: readonly FeaturePrice[],
  purchases: readonly Spending[],
  options: BuyAFeatureOptions = {},
): BuyAFeatureResult {
  const purse = optionalNumber(options, 'purse', LEAST_PRICE, LARGEST_QUANTITY);
  const priced = requireRows(prices, (item, row) => ({
    id: requireText(item, 'id', row),
    price: requireNumber(item, 'price', LEAST_PRICE, LARGEST_QUANTITY, row),
  }));
  if (new Set(priced.map(({ id }) => id)).size < priced.length)
    throw invalidInput({ field: 'id', problem: 'duplicate-id' });
  const { byItem, byPerson } = readLedger(purchases);
  const people = optionalNumber(options, 'people', 0, LARGEST_QUANTITY) ?? byPerson.size;
  /** Which part of what was paid goes back. */
  const refunded = new Map<string, number>();
  const items = priced.map(({ id, price }) => {
    const paid = totalOf(byItem.get(id) ?? []);
    const bought = isAtMost(price, paid);
    const refund = !bought ? paid : isAtMost(paid, price) ? 0 : paid - price;
    if (bought) refunded.set(id, refund / paid);
    return { id, price, paid, bought, refund };
  });
  const refunds = [...byPerson].map(([personId, rows]) => ({
    personId,
    amount: sum(rows.map(({ itemId, amount }) => amount * (refunded.get(itemId) ?? 1))),
  }));
  const known = new Set(priced.map(({ id }) => id));
  return {
    items,
    refunds: refunds.filter(({ amount }) => amount > 0),
    findings: [
      ...[...byItem]
        .filter(([itemId]) => !known.has(itemId))
        .map(([itemId, [first]]) =>
          createMethodFinding('prioritization/unknown-item', 'error', { itemId }, [
            first!.row,
            'itemId',
          ]),
        ),
      ...(purse === undefined
        ? []
        : [...findOverspent(byPerson, purse), ...checkPrices(priced, purse, people)]),
    ],
  };
}

function checkPrices(
  priced: readonly FeaturePrice[],
  purse: number,
  people: number,
): readonly MethodFinding[] {
  if (priced.length === 0) return [];
  const share = (purse * people) / sum(priced.map(({ price }) => price));
  const findings: MethodFinding[] = [];
  if (!isAtMost(1 / 3, share) || !isAtMost(share, 2 / 3)) {
    const params = { share, percent: toPercent(share) };
    findings.push(createMethodFinding('prioritization/budget-share', 'info', params));
  }
  if (priced.every(({ price }) => price <= purse))
    findings.push(createMethodFinding('prioritization/no-joint-purchase', 'info', { purse }));
  return findings;
}

/** Prices and purses are at least this, so that no ratio of them is infinite. */
const LEAST_PRICE = 1e-6;

interface LedgerRow extends Spending {
  readonly row: number;
}

function readLedger(spendings: unknown) {
  const byItem = new Map<string, LedgerRow[]>();
  const byPerson = new Map<string, LedgerRow[]>();
  requireRows(spendings, (spending, row) => {
    const personId = requireText(spending, 'personId', row);
    const itemId = requireText(spending, 'itemId', row);
    const entry = {
      personId,
      itemId,
      amount: requireNumber(spending, 'amount', 0, LARGEST_QUANTITY, row),
      row,
    };
    add(byItem, itemId, entry);
    add(byPerson, personId, entry);
  });
  return { byItem, byPerson };
}

function add(ledger: Map<string, LedgerRow[]>, key: string, entry: LedgerRow) {
  const rows = ledger.get(key);
  if (rows === undefined) ledger.set(key, [entry]);
  else rows.push(entry);
}

function totalOf(rows: readonly LedgerRow[]): number {
  return sum(rows.map(({ amount }) => amount));
}

function findOverspent(
  byPerson: ReadonlyMap<string, readonly LedgerRow[]>,
  purse: number,
): readonly MethodFinding[] {
  return [...byPerson]
    .map(([personId, rows]) => ({ personId, amount: totalOf(rows), purse }))
    .filter(({ amount }) => !isAtMost(amount, purse))
    .map((params) => createMethodFinding('prioritization/overspent', 'error', params));
}

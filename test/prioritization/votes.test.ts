import { describe, expect, it } from 'vitest';
import { buyAFeature, hundredDollar, type Spending } from '../../src/prioritization/votes.js';
import { refusal } from './refusal.js';

const spend = (personId: string, itemId: string, amount: number): Spending => ({
  personId,
  itemId,
  amount,
});
const known = (value: number) => ({ status: 'known', value });
const codes = (result: { readonly findings: readonly { readonly code: string }[] }) =>
  result.findings.map(({ code }) => code);

describe('hundredDollar', () => {
  it('shares what was spent, in order of first appearance', () => {
    expect(
      hundredDollar([spend('ann', 'b', 60), spend('ann', 'a', 40), spend('bob', 'a', 100)]),
    ).toEqual({
      items: [
        { id: 'b', amount: 60, share: known(0.3) },
        { id: 'a', amount: 140, share: known(0.7) },
      ],
      findings: [],
    });
  });

  it('is content on the purse and finds who spends more, whose money still counts', () => {
    expect(codes(hundredDollar([spend('a', 'x', 99.9), spend('a', 'y', 0.1)]))).toEqual([]);
    const { items, findings } = hundredDollar([
      spend('a', 'x', 100),
      spend('b', 'x', 100),
      spend('b', 'y', 50),
    ]);
    expect(items.map(({ share }) => share)).toEqual([known(0.8), known(0.2)]);
    expect(findings).toMatchObject([
      {
        code: 'prioritization/overspent',
        severity: 'error',
        path: [],
        message: '"b" spent 150 of 100.',
        params: { personId: 'b', amount: 150, purse: 100 },
      },
    ]);
  });

  it('takes another purse', () => {
    const votes = [spend('a', 'x', 10)];
    expect(codes(hundredDollar(votes, { purse: 10 }))).toEqual([]);
    expect(codes(hundredDollar(votes, { purse: 9 }))).toEqual(['prioritization/overspent']);
  });

  it('has no shares where nothing was spent', () => {
    expect(hundredDollar([])).toEqual({ items: [], findings: [] });
    expect(hundredDollar([spend('a', 'x', 0)]).items).toEqual([
      { id: 'x', amount: 0, share: { status: 'unknown', reason: 'no-votes' } },
    ]);
  });

  it('takes 10,000 votes on ids that are names of the language', () => {
    const votes = Array.from({ length: 10_000 }, (_, at) =>
      spend(`${at}`, at % 4 === 0 ? '__proto__' : 'constructor', 0.1),
    );
    expect(hundredDollar(votes).items.map(({ share }) => share)).toEqual([
      known(0.25),
      known(0.75),
    ]);
  });

  it('refuses amounts and purses out of range and ids that are no texts', () => {
    for (const amount of [-1, 1.1e15])
      expect(() => hundredDollar([spend('a', 'x', amount)])).toThrow(
        refusal({ row: 0, field: 'amount', value: amount, problem: 'out-of-range' }),
      );
    for (const purse of [0, 9e-7, 1.1e15])
      expect(() => hundredDollar([], { purse })).toThrow(
        refusal({ field: 'purse', value: purse, problem: 'out-of-range' }),
      );
    expect(() => hundredDollar([null as never])).toThrow(
      refusal({ row: 0, field: 'personId', value: 'undefined', problem: 'not-a-text' }),
    );
    expect(() => hundredDollar([spend('a', 5 as never, 1)])).toThrow(
      refusal({ row: 0, field: 'itemId', value: 5, problem: 'not-a-text' }),
    );
    expect(() => hundredDollar(5 as never)).toThrow(refusal({ problem: 'not-a-list' }));
  });
});

describe('buyAFeature', () => {
  const prices = [
    { id: 'search', price: 100 },
    { id: 'export', price: 60 },
    { id: 'theme', price: 20 },
  ];

  it('buys what reaches its price together, and refunds the rest', () => {
    const purchases = [
      spend('ann', 'search', 90),
      spend('bob', 'search', 30),
      spend('bob', 'export', 40),
      spend('cem', 'theme', 20),
    ];
    expect(buyAFeature(prices, purchases)).toEqual({
      items: [
        { id: 'search', price: 100, paid: 120, bought: true, refund: 20 },
        { id: 'export', price: 60, paid: 40, bought: false, refund: 40 },
        { id: 'theme', price: 20, paid: 20, bought: true, refund: 0 },
      ],
      refunds: [
        { personId: 'ann', amount: 15 },
        { personId: 'bob', amount: 45 },
      ],
      findings: [],
    });
  });

  it('takes three times 0.1 for 0.3 and no cent less', () => {
    const pay = (price: number, amounts: readonly number[]) =>
      buyAFeature(
        [{ id: 'x', price }],
        amounts.map((amount) => spend('a', 'x', amount)),
      );
    expect(pay(0.3, [0.1, 0.1, 0.1])).toMatchObject({ items: [{ bought: true }], refunds: [] });
    expect(pay(0.8, [0.1, 0.7])).toMatchObject({
      items: [{ bought: true, refund: 0 }],
      refunds: [],
    });
    expect(pay(0.3, [0.29])).toMatchObject({ items: [{ bought: false, refund: 0.29 }] });
  });

  it('leaves what nobody paid for', () => {
    expect(buyAFeature(prices, []).items).toMatchObject(
      Array(3).fill({ paid: 0, bought: false, refund: 0 }),
    );
    expect(buyAFeature([], [])).toEqual({ items: [], refunds: [], findings: [] });
  });

  it('refunds all the rest to who put 0 on something', () => {
    const { refunds } = buyAFeature(prices, [
      { personId: 'ann', itemId: prices[0]!.id, amount: 0 },
      { personId: 'ann', itemId: prices[1]!.id, amount: 1 },
    ]);
    expect(refunds).toEqual([{ personId: 'ann', amount: 1 }]);
  });

  it('finds purchases of what has no price once for each id, and refunds them', () => {
    const { items, refunds, findings } = buyAFeature(
      [{ id: '__proto__', price: 5 }],
      [spend('a', '__proto__', 5), spend('a', 'toString', 3), spend('b', 'toString', 4)],
    );
    expect(items).toMatchObject([{ id: '__proto__', bought: true }]);
    expect(refunds).toEqual([
      { personId: 'a', amount: 3 },
      { personId: 'b', amount: 4 },
    ]);
    expect(findings).toMatchObject([
      {
        code: 'prioritization/unknown-item',
        severity: 'error',
        path: [1, 'itemId'],
        params: { itemId: 'toString' },
        message: 'There is no price for "toString".',
      },
    ]);
  });

  it('finds who spends more than the purse', () => {
    const purchases = [spend('a', 'search', 50), spend('a', 'export', 1), spend('b', 'search', 50)];
    expect(buyAFeature(prices, purchases, { purse: 50 }).findings).toMatchObject([
      { code: 'prioritization/overspent', params: { personId: 'a', amount: 51, purse: 50 } },
    ]);
  });

  it('guides all purses together to one to two thirds of all prices', () => {
    // All prices: 180.
    const share = (people: number, purse = 30) => codes(buyAFeature(prices, [], { purse, people }));
    expect([share(2), share(4)]).toEqual([[], []]);
    expect([share(1, 59), share(5)]).toEqual([
      ['prioritization/budget-share'],
      ['prioritization/budget-share'],
    ]);
    expect(buyAFeature(prices, [], { purse: 45, people: 3 }).findings).toMatchObject([
      {
        severity: 'info',
        path: [],
        params: { share: 0.75, percent: 75 },
        message: 'All purses hold 75 % of all prices.',
      },
    ]);
  });

  it('counts the people who bought unless told how many play', () => {
    const purchases = [spend('a', 'theme', 10), spend('b', 'theme', 10), spend('a', 'export', 1)];
    expect(codes(buyAFeature(prices, purchases, { purse: 30 }))).toEqual([]);
    expect(codes(buyAFeature(prices, purchases, { purse: 30, people: 9 }))).toEqual([
      'prioritization/budget-share',
    ]);
    expect(codes(buyAFeature(prices, purchases, { people: 9 }))).toEqual([]);
  });

  it('wants one price above a single purse', () => {
    expect(codes(buyAFeature(prices, [], { purse: 99.9, people: 1 }))).toEqual([]);
    expect(buyAFeature(prices, [], { purse: 100, people: 1 }).findings).toMatchObject([
      {
        code: 'prioritization/no-joint-purchase',
        severity: 'info',
        path: [],
        params: { purse: 100 },
      },
    ]);
    expect(codes(buyAFeature([], [], { purse: 1, people: 1 }))).toEqual([]);
  });

  it('refuses prices that are 0 or double, and options out of range', () => {
    for (const price of [0, 9e-7, 1.1e15])
      expect(() => buyAFeature([{ id: 'x', price }], [])).toThrow(
        refusal({ row: 0, field: 'price', value: price, problem: 'out-of-range' }),
      );
    expect(() => buyAFeature([prices[0]!, prices[0]!], [])).toThrow(
      refusal({ field: 'id', problem: 'duplicate-id' }),
    );
    expect(() => buyAFeature([null as never], [])).toThrow(
      refusal({ row: 0, field: 'id', value: 'undefined', problem: 'not-a-text' }),
    );
    for (const people of [-1, 1.1e15])
      expect(() => buyAFeature([], [], { people })).toThrow(
        refusal({ field: 'people', value: people, problem: 'out-of-range' }),
      );
    for (const purse of [0, 1.1e15])
      expect(() => buyAFeature([], [], { purse })).toThrow(
        refusal({ field: 'purse', value: purse, problem: 'out-of-range' }),
      );
    expect(() => buyAFeature(null as never, [])).toThrow(refusal({ problem: 'not-a-list' }));
    expect(() => buyAFeature([], null as never)).toThrow(refusal({ problem: 'not-a-list' }));
  });
});

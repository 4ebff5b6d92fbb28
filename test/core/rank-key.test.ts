import { describe, expect, it } from 'vitest';
import {
  compareRankKeys,
  isRankKey,
  rankBetween,
  ranksBetween,
  rebalanceRanks,
} from '../../src/core/rank-key.js';
import vectors from '../vectors/fractional-index.json' with { type: 'json' };

const code = (expected: string) => expect.objectContaining({ code: expected });
const SMALLEST = `A${'0'.repeat(26)}`;
const LARGEST_INTEGER = 'z'.repeat(27);

interface Case {
  readonly id: string;
  readonly source: string;
  readonly inputs: {
    readonly a?: string | null;
    readonly b?: string | null;
    readonly n?: number;
    readonly pattern?: string;
  };
  readonly expected: {
    readonly key?: string;
    readonly keys?: readonly string[];
    readonly error?: string;
    readonly keyLengthAfterInserts?: readonly (readonly number[])[];
  };
}
const cases = vectors.cases as readonly Case[];
/** The package swaps reversed bounds; a caller that passes them has a bug, so that we refuse. */
const REVERSED = 'fractional-index-23';

describe('shared vectors of fractional-indexing 4.0.0', () => {
  it.each(cases.filter(({ expected, id }) => expected.key && id !== REVERSED))(
    'rankBetween gives the published key: $id',
    ({ inputs, expected }) => {
      expect(rankBetween(inputs.a ?? null, inputs.b ?? null)).toBe(expected.key);
    },
  );

  it.each(cases.filter(({ id }) => id === REVERSED))(
    'rankBetween refuses reversed bounds, a stated divergence from the package, which gives $expected.key: $id',
    ({ inputs }) => {
      expect(() => rankBetween(inputs.a!, inputs.b!)).toThrow(code('core/rank-bounds'));
    },
  );

  it.each(cases.filter(({ expected }) => expected.error))(
    'rankBetween refuses an invalid key: $id',
    ({ inputs }) => {
      expect(() => rankBetween(inputs.a ?? null, inputs.b ?? null)).toThrow(
        code('core/invalid-rank'),
      );
    },
  );

  it.each(cases.filter(({ expected }) => expected.keys))(
    'ranksBetween gives the published keys: $id',
    ({ inputs, expected }) => {
      expect(ranksBetween(inputs.a ?? null, inputs.b ?? null, inputs.n!)).toEqual(expected.keys);
    },
  );

  it.each(cases.filter(({ expected }) => expected.keyLengthAfterInserts))(
    'keys grow as published, where the bound that the pattern names is the one that moves: $id',
    ({ inputs, expected }) => {
      let [lower, upper] = ['a0', 'a1'];
      const lengths = new Map<number, number>();
      for (let inserts = 1; inserts <= 200; inserts++) {
        const key = rankBetween(lower!, upper!);
        if (inputs.pattern === 'alwaysInsertBeforeSameUpper') upper = key;
        else lower = key;
        lengths.set(inserts, key.length);
      }
      const published = expected.keyLengthAfterInserts!;
      expect(published.map(([inserts]) => [inserts, lengths.get(inserts!)])).toEqual(published);
    },
  );

  it('are all tested', () => {
    const tested = cases.filter(
      ({ expected: e }) => e.key || e.error || e.keys || e.keyLengthAfterInserts,
    );
    expect(tested).toHaveLength(19);
    expect(cases).toHaveLength(19);
  });
});

describe('isRankKey', () => {
  it.each([
    'a0',
    'a0V',
    'Zz',
    'b125',
    'Y00',
    'zzzzzzzzzzzzzzzzzzzzzzzzzzz',
    `${SMALLEST}1`,
    'aV0V',
  ])('accepts %s', (key) => {
    expect(isRankKey(key)).toBe(true);
  });

  it.each([
    '',
    'a',
    '0',
    'a00',
    'b1',
    'Y0',
    '-a0',
    'a0-',
    'a0 ',
    'a0\n',
    '0a',
    'aé',
    SMALLEST,
    'z0',
    null,
    7,
  ])('refuses %j', (key) => {
    expect(isRankKey(key)).toBe(false);
  });

  it('refuses more than 4096 digits', () => {
    expect(isRankKey(`a0${'z'.repeat(4094)}`)).toBe(true);
    expect(isRankKey(`a0${'z'.repeat(4095)}`)).toBe(false);
  });
});

describe('compareRankKeys', () => {
  it('compares by code unit: Z before a', () => {
    expect(['a0', 'Zz', 'a0', 'a0V'].sort(compareRankKeys)).toEqual(['Zz', 'a0', 'a0', 'a0V']);
    expect([
      compareRankKeys('a0', 'a0'),
      compareRankKeys('a1', 'a0'),
      compareRankKeys('Zz', 'a0'),
    ]).toEqual([0, 1, -1]);
  });
});

describe('rankBetween', () => {
  it('refuses equal bounds', () => {
    expect(() => rankBetween('a1', 'a1')).toThrow(
      expect.objectContaining({ code: 'core/rank-bounds', params: { a: 'a1', b: 'a1' } }),
    );
  });

  it('refuses an invalid key on either side', () => {
    expect(() => rankBetween('a00', null)).toThrow(code('core/invalid-rank'));
    expect(() => rankBetween(null, '')).toThrow(code('core/invalid-rank'));
    expect(() => rankBetween(5 as unknown as string, null)).toThrow(code('core/invalid-rank'));
  });

  it('says what it refuses', () => {
    expect(() => rankBetween('a00', null)).toThrow(
      expect.objectContaining({ params: { rank: 'a00' } }),
    );
    expect(() => ranksBetween('a0', null, -1)).toThrow(
      expect.objectContaining({ params: { count: -1 } }),
    );
    const b = `${SMALLEST.slice(0, -1)}1`;
    expect(() => rankBetween(null, b)).toThrow(
      expect.objectContaining({ params: { a: null, b, count: 1 } }),
    );
  });

  it('finds room after the largest integer and before the smallest key', () => {
    expect(rankBetween(LARGEST_INTEGER, null)).toBe(`${LARGEST_INTEGER}V`);
    expect(rankBetween(null, `${SMALLEST}V`)).toBe(`${SMALLEST}G`);
  });

  it('says where keys come to an end, and stays within the stack', () => {
    expect(() => rankBetween(null, `${SMALLEST.slice(0, -1)}1`)).toThrow(
      code('core/rank-exhausted'),
    );
    const long = `a0${'z'.repeat(4094)}`;
    expect(() => rankBetween(long, 'a1')).toThrow(code('core/rank-exhausted'));
    expect(rankBetween(long, 'a2')).toBe('a1');
  });
});

describe('ranksBetween', () => {
  it('gives none for 0', () => {
    expect(ranksBetween('a0', 'a1', 0)).toEqual([]);
  });

  it('spaces keys within the bounds', () => {
    expect(ranksBetween('a0', 'a1', 3)).toEqual(['a0G', 'a0V', 'a0l']);
  });

  it.each([-1, 1.5, Number.NaN])('refuses %d keys', (count) => {
    expect(() => ranksBetween(null, null, count)).toThrow(code('core/invalid-count'));
  });

  it('refuses more keys than there are before the bound', () => {
    const second = `${SMALLEST.slice(0, -1)}2`;
    expect(() => ranksBetween(null, second, 3)).toThrow(code('core/rank-exhausted'));
  });
});

describe('rebalanceRanks', () => {
  it('gives short keys in the same order, each at its place', () => {
    const keys = ['a0VVVVVVVV', 'a0', 'b00', 'a0V'];
    expect(rebalanceRanks(keys)).toEqual(['a2', 'a0', 'a3', 'a1']);
    expect(keys[0]).toBe('a0VVVVVVVV');
  });

  it('tells equal keys apart by position', () => {
    expect(rebalanceRanks(['a1', 'a0', 'a1'])).toEqual(['a1', 'a0', 'a2']);
  });

  it('tells many equal keys apart by position', () => {
    const keys = Array.from({ length: 40 }, () => 'a1');
    expect(rebalanceRanks(keys)).toEqual(ranksBetween(null, null, 40));
  });

  it('mends texts that are no keys', () => {
    expect(rebalanceRanks(['~', '', 'a1'])).toEqual(['a2', 'a0', 'a1']);
    expect(rebalanceRanks([])).toEqual([]);
  });

  it('makes 100,000 keys of at most 4 digits', () => {
    const fresh = rebalanceRanks(ranksBetween(null, null, 100_000));
    expect(Math.max(...fresh.map((key) => key.length))).toBe(4);
    expect(fresh).toEqual([...fresh].sort(compareRankKeys));
  });
});

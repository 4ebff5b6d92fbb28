import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareRankKeys,
  isRankKey,
  rankBetween,
  ranksBetween,
  rebalanceRanks,
} from '../../src/core/rank-key.js';

/** A list after inserts at random places. */
const keys = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).map((places) => {
  const list: string[] = [];
  for (const place of places) {
    const at = place % (list.length + 1);
    list.splice(at, 0, rankBetween(list[at - 1] ?? null, list[at] ?? null));
  }
  return list;
});

describe('rankBetween', () => {
  it('keeps a list in order through any inserts', () => {
    fc.assert(
      fc.property(keys, (list) => {
        expect(list.every(isRankKey)).toBe(true);
        expect([...list].sort(compareRankKeys)).toEqual(list);
        expect(new Set(list).size).toBe(list.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('ranksBetween', () => {
  it('gives so many ascending keys within any two neighbours', () => {
    fc.assert(
      fc.property(keys, fc.nat(), fc.nat(40), (list, place, count) => {
        const at = place % (list.length + 1);
        const [a, b] = [list[at - 1] ?? null, list[at] ?? null];
        const made = ranksBetween(a, b, count);
        expect(made).toHaveLength(count);
        const all = [...(a === null ? [] : [a]), ...made, ...(b === null ? [] : [b])];
        expect(all.every((key, i) => i === 0 || all[i - 1]! < key)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('rebalanceRanks', () => {
  it('keeps the order, equal keys by position', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 60 }), (texts) => {
        const fresh = rebalanceRanks(texts);
        const order = (list: readonly string[]) =>
          [...list.keys()].sort((i, j) => compareRankKeys(list[i]!, list[j]!) || i - j);
        expect(order(fresh)).toEqual(order(texts));
        expect(new Set(fresh).size).toBe(texts.length);
        expect(fresh.every(isRankKey)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

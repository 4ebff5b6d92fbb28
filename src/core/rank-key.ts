import { generateNKeysBetween } from 'fractional-indexing';
import { DomainError } from './domain-error.js';
import { toJsonScalar } from './json.js';

/** Longer keys are refused: making a key between two recurses once for each digit. Rebalance long before (at 128). */
const LONGEST_KEY = 4096;
/** Base 62 digits; the first is the length of the integer part: Z and a have 1 digit, Y and b have 2, … */
const WRITTEN = /^[A-Za-z][0-9A-Za-z]+$/;
/** Nothing sorts before the smallest integer, so that it is no key. */
const SMALLEST = 'A00000000000000000000000000';

/** Is it a rank key: an integer part of the length that its first letter says, and a fraction without a last 0? */
export function isRankKey(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_KEY || !WRITTEN.test(value)) return false;
  const head = value.charCodeAt(0);
  const integerLength = head >= 97 ? head - 95 : 92 - head;
  if (value.length < integerLength || value === SMALLEST) return false;
  return value.length === integerLength || !value.endsWith('0');
}

/** Order of two keys by code unit: negative when a comes first, 0 when they are equal. */
export function compareRankKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A key that sorts after a and before b.
 *
 * @param a - the key before, null = the start of the list
 * @param b - the key after, null = the end of the list
 * @throws DomainError `core/invalid-rank`; `core/rank-bounds` when a is not before b; `core/rank-exhausted` when no
 * key of at most 4096 digits lies between them
 * @see David Greenspan, "Implementing Fractional Indexing", Observable, 2020
 */
export function rankBetween(a: string | null, b: string | null): string {
  return ranksBetween(a, b, 1)[0]!;
}

/** So many keys between a and b, ascending and about evenly spaced; see `rankBetween`. */
export function ranksBetween(a: string | null, b: string | null, count: number): readonly string[] {
  for (const rank of [a, b]) {
    if (rank !== null && !isRankKey(rank)) {
      throw new DomainError('core/invalid-rank', { rank: toJsonScalar(rank) });
    }
  }
  if (a !== null && b !== null && a >= b) throw new DomainError('core/rank-bounds', { a, b });
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new DomainError('core/invalid-count', { count: toJsonScalar(count) });
  }
  const keys = generateKeys(a, b, count);
  if (!keys.every(isRankKey)) throw new DomainError('core/rank-exhausted', { a, b, count });
  return keys;
}

/**
 * Fresh short keys in the order of the old ones, each at the place of its old key; the input may hold any texts.
 *
 * Equal keys, as two writers make them, are told apart by position: pass the keys in the order of their ids, and
 * the tie ends by id.
 */
export function rebalanceRanks(keys: readonly string[]): readonly string[] {
  const order = [...keys.keys()].sort((i, j) => compareRankKeys(keys[i]!, keys[j]!) || i - j);
  const fresh = ranksBetween(null, null, keys.length);
  const result: string[] = [...keys];
  order.forEach((position, place) => {
    result[position] = fresh[place]!;
  });
  return result;
}

/** With checked bounds the package throws only where keys come to an end; that is an empty answer here. */
function generateKeys(a: string | null, b: string | null, count: number): readonly string[] {
  try {
    return generateNKeysBetween(a, b, count);
  } catch {
    return [''];
  }
}

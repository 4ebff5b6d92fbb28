import { foldText } from '../grid/fold.js';

/** Two names that a reader takes for one. */
export interface NamePair {
  /** Positions in the list, the earlier one first. */
  readonly first: number;
  readonly second: number;
  /** They differ at most in case, spacing and look-alike letters; false = also in spaces, hyphens or underscores. */
  readonly equal: boolean;
}

/**
 * The names that a reader takes for an earlier one.
 *
 * @param scopes - names are compared within one scope (the phase of an activity); absent = all with all
 */
export function findTwinNames(
  names: readonly string[],
  scopes?: readonly (string | undefined)[],
): readonly NamePair[] {
  const pairs: NamePair[] = [];
  const earlier = new Map<string, number>();
  names.forEach((name, second) => {
    const key = twinKey(name, scopes?.[second]);
    const first = earlier.get(key);
    if (first === undefined) earlier.set(key, second);
    else pairs.push({ first, second, equal: foldText(names[first]!) === foldText(name) });
  });
  return pairs;
}

/** Names with the same key are taken for one. */
export function twinKey(name: string, scope: string | undefined): string {
  const text = foldText(name);
  // A stored phase may be anything.
  return `${text.replace(/[ _-]+/g, '') || text}\n${typeof scope === 'string' ? scope : ''}`;
}

/** Gives out ids that are unique among those it has given out and those reserved. */
export interface IdMaker {
  /** Keep an id; false when it is taken. */
  readonly reserve: (id: string) => boolean;
  /** The id of a name: its letters and digits in lower case, joined by `-`; numbered from 2 where that is taken. */
  readonly make: (name: string) => string;
}

/**
 * A maker of ids from names.
 *
 * @param fallback - stands for a name without a letter or digit
 */
export function createIdMaker(fallback: string): IdMaker {
  const taken = new Set<string>();
  // The last number used for a slug, so that 100,000 equal names stay linear.
  const numbers = new Map<string, number>();
  const reserve = (id: string): boolean => taken.size < taken.add(id).size;
  const make = (name: string): string => {
    const slug = slugOf(name) || fallback;
    let number = numbers.get(slug) ?? 1;
    let id = number === 1 ? slug : `${slug}-${++number}`;
    while (!reserve(id)) id = `${slug}-${++number}`;
    numbers.set(slug, number === 1 ? 1 : number);
    return id;
  };
  return { reserve, make };
}

function slugOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

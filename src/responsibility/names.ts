import { foldText } from './fold.js';

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
    const text = foldText(name);
    const key = `${text.replace(/[ _-]+/g, '') || text}\n${scopes?.[second] ?? ''}`;
    const first = earlier.get(key);
    if (first === undefined) earlier.set(key, second);
    else pairs.push({ first, second, equal: foldText(names[first]!) === text });
  });
  return pairs;
}

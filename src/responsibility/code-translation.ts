import { DomainError } from '../core/domain-error.js';
import { toJsonScalar } from '../core/json.js';
import { readOptions } from '../core/options.js';
import { maskWhere, type SchemeIndex } from './scheme-index.js';
import { type CodeDefinition, DUTIES, type Duty } from './types.js';

/** By code: the code or codes of the other scheme that stand for it; null = none. */
export type CodeMapping = Readonly<Record<string, string | readonly string[] | null>>;

/** What becomes of a code in the other scheme. */
export interface CodeHome {
  /** Numbers of the codes there, each once; empty = it has no home. */
  readonly codes: readonly number[];
  /** Its own duties as bits. */
  readonly duties: number;
}

/** Duties as bits, in the order of `DUTIES`. */
export function dutiesOf({ duties }: CodeDefinition): number {
  return duties.reduce((mask, duty) => mask | (1 << DUTIES.indexOf(duty)), 0);
}

export function dutiesIn(mask: number): readonly Duty[] {
  return DUTIES.filter((_, i) => (mask >> i) & 1);
}

/**
 * A look-up of the home of a code: as the mapping says; else the code with most of its duties, of those the one with the
 * fewest others, of those the strongest.
 *
 * A code that the scheme does not know and the mapping does is taken to oblige to what its home obliges to.
 *
 * @throws DomainError `responsibility/invalid-translation` when the mapping names what is no code of the other scheme
 */
export function createCodeFinder(
  from: SchemeIndex,
  to: SchemeIndex,
  mapping: CodeMapping | undefined,
): (code: string) => CodeHome {
  const duties = to.codes.map(dutiesOf);
  const homes = new Map<string, CodeHome>();
  for (const code of from.codes) {
    const own = dutiesOf(code);
    const nearest = findNearest(own, duties);
    homes.set(code.code, { codes: nearest === undefined ? [] : [nearest], duties: own });
  }
  for (const [code, targets] of Object.entries(readOptions(mapping ?? {}))) {
    if (targets === undefined) continue;
    const codes = readTargets(code, targets, to);
    const meant = codes.reduce((mask, i) => mask | duties[i]!, 0);
    homes.set(code, { codes, duties: homes.get(code)?.duties ?? meant });
  }
  const nowhere: CodeHome = { codes: [], duties: 0 };
  return (code) => homes.get(code) ?? nowhere;
}

function findNearest(own: number, duties: readonly number[]): number | undefined {
  let nearest: number | undefined;
  let best = 0;
  duties.forEach((mask, i) => {
    const shared = countBits(mask & own);
    // A code has at most 13 duties, so that one more in common outweighs all others.
    const worth = shared * (DUTIES.length + 1) - countBits(mask & ~own);
    if (shared === 0 || (nearest !== undefined && worth <= best)) return;
    nearest = i;
    best = worth;
  });
  return nearest;
}

function readTargets(code: string, targets: unknown, to: SchemeIndex): readonly number[] {
  const list: readonly unknown[] =
    targets === null ? [] : Array.isArray(targets) ? Array.from(targets) : [targets];
  for (const target of list) {
    if (typeof target === 'string' && to.exact.has(target)) continue;
    const params = { code, target: toJsonScalar(target) };
    throw new DomainError('responsibility/invalid-translation', params);
  }
  const numbers = maskWhere(to.codes, (each) => list.includes(each.code));
  return to.codes.flatMap((_, i) => ((numbers >> i) & 1 ? [i] : []));
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

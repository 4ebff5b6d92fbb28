import { DomainError } from '../core/domain-error.js';
import { toJsonScalar } from '../core/json.js';
import { readOptions } from '../core/options.js';
import { maskWhere, type SchemeIndex } from './scheme-index.js';
import { type CodeDefinition, DUTIES, type Duty } from './types.js';

/** By code: the code or codes of the other scheme that stand for it; null = none. */
export type CodeMapping = Readonly<Record<string, string | readonly string[] | null>>;

/** Tells what becomes of the codes of a cell in the other scheme. */
export interface CodeFinder {
  /** What a code obliges to, as bits; a code that only the mapping knows is taken to oblige to what its home obliges to. */
  readonly dutiesOf: (code: string) => number;
  /**
   * Numbers of the codes there, each once; empty = it has no home.
   *
   * @param cell - the duties of the whole cell, as bits
   */
  readonly homeOf: (code: string, cell: number) => readonly number[];
}

/** Duties as bits, in the order of `DUTIES`. */
export function dutiesOf({ duties }: CodeDefinition): number {
  return duties.reduce((mask, duty) => mask | (1 << DUTIES.indexOf(duty)), 0);
}

export function dutiesIn(mask: number): readonly Duty[] {
  return DUTIES.filter((_, i) => (mask >> i) & 1);
}

/** What nobody gets without having agreed to it. */
const AGREED: readonly Duty[] = ['account', 'decide', 'approve', 'perform'];

/**
 * A look-up of the home of a code: as the mapping says; else the code with most of its duties, of those the one with the
 * fewest others, of those the strongest.
 *
 * None that would give the cell `account`, `decide`, `approve` or `perform` which it had not. Who accounts goes on accounting:
 * a code that bears `account` goes to one that bears it where there is one, if it must be with another of these.
 *
 * @throws DomainError `responsibility/invalid-translation` when the mapping names what is no code of the other scheme
 */
export function createCodeFinder(
  from: SchemeIndex,
  to: SchemeIndex,
  mapping: CodeMapping | undefined,
): CodeFinder {
  const duties = to.codes.map(dutiesOf);
  const own = new Map(from.codes.map((code) => [code.code, dutiesOf(code)]));
  const mapped = new Map<string, readonly number[]>();
  // By the duties of the code and of its cell.
  const nearest = new Map<number, readonly number[]>();
  for (const [code, targets] of Object.entries(readOptions(mapping ?? {}))) {
    if (targets === undefined) continue;
    const codes = readTargets(code, targets, to);
    mapped.set(code, codes);
    const meant = codes.reduce((mask, i) => mask | duties[i]!, 0);
    if (!own.has(code)) own.set(code, meant);
  }
  return {
    dutiesOf: (code) => own.get(code) ?? 0,
    homeOf: (code, cell) => {
      const mask = own.get(code) ?? 0;
      const key = (cell << DUTIES.length) | mask;
      const home = mapped.get(code) ?? nearest.get(key) ?? findNearest(mask, cell, duties);
      if (!mapped.has(code)) nearest.set(key, home);
      return home;
    },
  };
}

function findNearest(own: number, cell: number, duties: readonly number[]): readonly number[] {
  const all = [...duties.keys()];
  const isFree = (i: number): boolean =>
    !dutiesIn(duties[i]! & ~cell).some((duty) => AGREED.includes(duty));
  const account = 1 << DUTIES.indexOf('account');
  const accounting = own & account ? all.filter((i) => duties[i]! & account) : [];
  const free = (accounting.length > 0 ? accounting : all).filter(isFree);
  let nearest: number | undefined;
  let best = 0;
  for (const i of free.length > 0 ? free : accounting) {
    const mask = duties[i]!;
    const shared = countBits(mask & own);
    // A code has at most 13 duties, so that one more in common outweighs all others.
    const worth = shared * (DUTIES.length + 1) - countBits(mask & ~own);
    if (shared === 0 || (nearest !== undefined && worth <= best)) continue;
    nearest = i;
    best = worth;
  }
  return nearest === undefined ? [] : [nearest];
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

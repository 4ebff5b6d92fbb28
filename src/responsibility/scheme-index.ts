import { DomainError } from '../core/domain-error.js';
import { foldLetters } from './fold.js';
import type { CodeDefinition, Duty, ResponsibilityScheme } from './types.js';

/** A scheme made ready for reading and checking: codes are numbered by strength, sets of codes are bit masks. */
export interface SchemeIndex {
  readonly scheme: ResponsibilityScheme;
  /** Strongest first; the position is the number of the code. */
  readonly codes: readonly CodeDefinition[];
  /** All of them, for messages. */
  readonly text: string;
  /** Code as written → number. */
  readonly exact: ReadonlyMap<string, number>;
  /** Code, alias, name or word in lower case → number. */
  readonly plain: ReadonlyMap<string, number>;
  /** The same as a reader sees them. */
  readonly folded: ReadonlyMap<string, number>;
  /** Codes that bear the duty. */
  readonly account: number;
  readonly perform: number;
  readonly advise: number;
  readonly notify: number;
  readonly excluded: number;
  /** Codes with a duty beyond support, advise, notify and excluded. */
  readonly owning: number;
  /** Weaker codes that say nothing more beside code i. */
  readonly implied: readonly number[];
  /** Sets that may share a cell; undefined = any. */
  readonly combinations: readonly number[] | undefined;
  /** Fewest and most roles that are accountable for one activity. */
  readonly accountMin: number;
  readonly accountMax: number;
  /** Fewest roles that perform one activity. */
  readonly performMin: number;
  /** Fewest roles that hold code i, beside what the duties above ask for. */
  readonly ownMin: readonly number[];
  /** Most roles that hold code i. */
  readonly ownMax: readonly number[];
}

/** Masks stay positive 32-bit integers with one bit to spare for codes that the scheme has not. */
const MOST_CODES = 30;
/** The bit of a code that the scheme has not. */
export const UNKNOWN_CODE = MOST_CODES;

const PASSIVE_DUTIES: readonly Duty[] = ['support', 'advise', 'notify', 'excluded'];

/** @throws DomainError `responsibility/invalid-scheme` when it has no list of codes */
export function indexScheme(scheme: ResponsibilityScheme): SchemeIndex {
  if (!Array.isArray(Object(scheme).codes)) throw new DomainError('responsibility/invalid-scheme');
  const codes = [...scheme.codes].sort((a, b) => a.order - b.order).slice(0, MOST_CODES);
  const exact = new Map<string, number>();
  const plain = new Map<string, number>();
  const folded = new Map<string, number>();
  const learn = (text: string, code: number): void => {
    for (const [texts, key] of [
      [plain, text.toLowerCase()],
      [folded, foldLetters(text)],
    ] as const) {
      if (key !== '' && !texts.has(key)) texts.set(key, code);
    }
  };
  // A code is never shadowed by the alias of another one, nor an alias by a word.
  codes.forEach(({ code }, i) => {
    exact.set(code, i);
    learn(code, i);
  });
  codes.forEach(({ aliases = [] }, i) => aliases.forEach((alias) => learn(alias, i)));
  codes.forEach(({ name, words = [] }, i) => [name, ...words].forEach((word) => learn(word, i)));

  const bearing = (duty: Duty): number => maskWhere(codes, ({ duties }) => duties.includes(duty));
  const among = (texts: readonly string[]): number =>
    maskWhere(codes, ({ code }) => texts.includes(code));
  const account = bearing('account');
  const perform = bearing('perform');
  return {
    scheme,
    codes,
    text: codes.map(({ code }) => code).join(', '),
    exact,
    plain,
    folded,
    account,
    perform,
    advise: bearing('advise'),
    notify: bearing('notify'),
    excluded: bearing('excluded'),
    owning: maskWhere(codes, ({ duties }) => duties.some((duty) => !PASSIVE_DUTIES.includes(duty))),
    implied: codes.map(({ implies = [] }, i) => among(implies) & (-2 << i)),
    combinations: scheme.combinations?.map(among),
    accountMin: fewest(codes, account),
    accountMax: most(codes, account),
    performMin: fewest(codes, perform),
    ownMin: codes.map(({ perActivity }, i) =>
      ((account | perform) >> i) & 1 ? 0 : (perActivity?.min ?? 0),
    ),
    ownMax: codes.map(({ perActivity }) => perActivity?.max ?? Infinity),
  };
}

/** The numbers of the codes in a mask, strongest first. */
export function codesIn(mask: number): readonly number[] {
  const numbers: number[] = [];
  for (let i = 0; mask >> i !== 0; i++) if ((mask >> i) & 1) numbers.push(i);
  return numbers;
}

/** May these codes stand in one cell? */
export function mayShare(index: SchemeIndex, mask: number): boolean {
  if ((mask & (mask - 1)) === 0) return true;
  if (mask & index.excluded) return false;
  return index.combinations?.some((allowed) => (mask & ~allowed) === 0) ?? true;
}

/** Codes as a cell holds them. */
export function codeText(scheme: SchemeIndex, codes: readonly number[]): string {
  return codes.map((code) => scheme.codes[code]!.code).join('/');
}

function maskWhere(
  codes: readonly CodeDefinition[],
  holds: (code: CodeDefinition) => boolean,
): number {
  return codes.reduce((mask, code, i) => (holds(code) ? mask | (1 << i) : mask), 0);
}

/** A duty needs as many holders as the most demanding of its codes. */
function fewest(codes: readonly CodeDefinition[], mask: number): number {
  return Math.max(0, ...codesIn(mask).map((i) => codes[i]!.perActivity?.min ?? 0));
}

/** A duty allows as many holders as the most generous of its codes. */
function most(codes: readonly CodeDefinition[], mask: number): number {
  return Math.max(0, ...codesIn(mask).map((i) => codes[i]!.perActivity?.max ?? Infinity));
}

import { DomainError } from '../core/domain-error.js';
import { foldLetters } from './grid/fold.js';
import type { CodeDefinition, Duty, ResponsibilityScheme } from './types.js';

/** A scheme made ready for reading: codes are numbered by strength. */
export interface SchemeIndex {
  /** Strongest first; the position is the number of the code. */
  readonly codes: readonly CodeDefinition[];
  /** All codes, for sentences. */
  readonly list: string;
  /** Code as written → number. */
  readonly exact: ReadonlyMap<string, number>;
  /** Code, alias, name or word in lower case → number. */
  readonly plain: ReadonlyMap<string, number>;
  /** The same as a reader sees them. */
  readonly folded: ReadonlyMap<string, number>;
}

/** How many roles may hold one of some codes on one activity. */
export interface Bound {
  /** The codes as bits. */
  readonly mask: number;
  readonly min: number;
  /** Infinity = any number. */
  readonly max: number;
}

/** Masks stay positive 32-bit integers. */
export const MOST_CODES = 30;

/** @throws DomainError `responsibility/invalid-scheme` when its codes or combinations are no such; `validateScheme` tells why */
export function indexScheme(scheme: ResponsibilityScheme): SchemeIndex {
  if (!isReadable(scheme)) throw new DomainError('responsibility/invalid-scheme');
  const codes = [...scheme.codes].sort((a, b) => a.order - b.order).slice(0, MOST_CODES);
  const plain = new Map<string, number>();
  const folded = new Map<string, number>();
  const learn = (texts: Map<string, number>, text: string, code: number): void => {
    if (text !== '' && !texts.has(text)) texts.set(text, code);
  };
  // A code is never shadowed by the alias of another one, nor an alias by a word.
  for (const textsOf of [
    ({ code }: CodeDefinition) => [code],
    ({ aliases = [] }: CodeDefinition) => aliases,
    ({ name, words = [] }: CodeDefinition) => [name, ...words],
  ]) {
    codes.forEach((code, i) => {
      for (const text of textsOf(code)) {
        learn(plain, text.toLowerCase(), i);
        learn(folded, foldLetters(text), i);
      }
    });
  }
  const list = codes.map(({ code }) => code).join(', ');
  return { codes, list, exact: new Map(codes.map(({ code }, i) => [code, i])), plain, folded };
}

/** Has it the shape that the reading and the rules rest on? A scheme may come from a file. */
function isReadable(scheme: unknown): boolean {
  const { codes, combinations = [] } = Object(scheme) as Partial<ResponsibilityScheme>;
  const isCode = (value: unknown): boolean => {
    const code = Object(value) as Partial<CodeDefinition>;
    const { aliases = [], words = [], implies = [] } = code;
    return (
      [code.code, code.name].every((text) => typeof text === 'string') &&
      [code.duties, aliases, words, implies].every(isTexts) &&
      typeof code.order === 'number'
    );
  };
  return isListOf(codes, isCode) && isListOf(combinations, isTexts);
}

function isTexts(value: unknown): boolean {
  return isListOf(value, (text) => typeof text === 'string');
}

function isListOf(value: unknown, isEntry: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isEntry);
}

/** The codes that bear the duty, as bits. */
export function codesWith({ codes }: SchemeIndex, duty: Duty): number {
  return maskWhere(codes, ({ duties }) => duties.includes(duty));
}

export function maskWhere(
  codes: readonly CodeDefinition[],
  holds: (code: CodeDefinition) => boolean,
): number {
  return codes.reduce((mask, code, i) => (holds(code) ? mask | (1 << i) : mask), 0);
}

/** The numbers of the codes in a mask, strongest first. */
export function codesIn(mask: number): readonly number[] {
  const numbers: number[] = [];
  for (let i = 0; mask >> i !== 0; i++) if ((mask >> i) & 1) numbers.push(i);
  return numbers;
}

/** Codes as a cell holds them. */
export function codeText({ codes }: SchemeIndex, numbers: readonly number[]): string {
  return numbers.map((number) => codes[number]!.code).join('/');
}

/** Several codes need as many holders as the most demanding of them and allow as many as the most generous. */
export function boundOf({ codes }: SchemeIndex, mask: number): Bound {
  const each = codesIn(mask).map((i) => codes[i]!.perActivity ?? {});
  return {
    mask,
    min: Math.max(0, ...each.map(({ min = 0 }) => min)),
    max: Math.max(0, ...each.map(({ max = Infinity }) => max)),
  };
}

/** By how much a number of holders is out of bounds. */
export function missOf(count: number, { min, max }: Bound): number {
  return Math.max(0, min - count, count - max);
}

import { codeText, type SchemeIndex } from '../scheme-index.js';
import { foldLetters } from './fold.js';
import { suggestCodes } from './suggestion.js';

/** One piece of a cell that is not a code as it stands. */
export interface OddPiece {
  /** As it stands. */
  readonly raw: string;
  /** It is a code to the eye, and counted as read. */
  readonly taken: boolean;
  /** Numbers of the codes that it is or was probably meant to be; empty = no idea. */
  readonly codes: readonly number[];
}

/** What a cell says. */
export interface CellReading {
  /** Numbers of its codes, each once, in the order of the cell. */
  readonly codes: readonly number[];
  /** Pieces that repeat a code. */
  readonly repeated: readonly string[];
  readonly odd: readonly OddPiece[];
}

export const SEPARATORS = /[\s/,+;&|]+/;
const DASHES = /^[-\u2010-\u2015\u2212]+$/;
const NOT_APPLICABLE = /^n\.?\s*\/?\s*a\.?$/i;

/** Does the cell say in so many words that there is nothing: blank or a dash? */
export function isBlank(text: string): boolean {
  return text === '' || DASHES.test(text);
}

/**
 * The codes of a cell: codes, aliases and words in any case, separated by white space or one of `/ , + ; & |`.
 *
 * Blank, dashes and "n/a" are no code. What is a code only to the eye (full-width letters, look-alikes of other scripts,
 * marks around it) is taken and listed as odd; what is none is listed as odd with a guess.
 */
export function readCell(text: string, scheme: SchemeIndex): CellReading {
  const single = findCode(text, scheme);
  if (single !== undefined) return { codes: [single], repeated: [], odd: [] };
  if (isBlank(text) || (NOT_APPLICABLE.test(text) && !scheme.plain.has('n'))) {
    return { codes: [], repeated: [], odd: [] };
  }
  const codes: number[] = [];
  const repeated: string[] = [];
  const odd: OddPiece[] = [];
  for (const raw of text.split(SEPARATORS)) {
    if (isBlank(raw)) continue;
    let code = findCode(raw, scheme);
    if (code === undefined) {
      const piece = readOdd(raw, scheme);
      odd.push(piece);
      if (!piece.taken) continue;
      code = piece.codes[0]!;
    }
    if (codes.includes(code)) repeated.push(raw);
    else codes.push(code);
  }
  if (codes.length > 0 || odd.length < 2) return { codes, repeated, odd };
  // Prose is one odd piece, not one for each of its words.
  const whole = readOdd(text, scheme);
  return whole.taken
    ? { codes: whole.codes, repeated, odd: [whole] }
    : {
        codes,
        repeated,
        odd: [{ ...whole, codes: [...new Set(odd.flatMap((piece) => piece.codes))] }],
      };
}

/** What a text was probably meant to be, and what may stand there instead, as params of a finding. */
export function guessOf(
  raw: string,
  meant: readonly number[],
  scheme: SchemeIndex,
): { readonly shown: string; readonly suggestion: string | null; readonly expected: string } {
  const suggestion = meant.length === 0 ? null : codeText(scheme, meant);
  const expected = suggestion ?? scheme.list;
  // A letter that looks like the expected one has to be told apart in words.
  const number = Number(raw.codePointAt(0));
  const isForeign = suggestion !== null && number > 126;
  const point = isForeign ? ` (U+${number.toString(16).toUpperCase().padStart(4, '0')})` : '';
  return { shown: `"${raw}"${point}`, suggestion, expected };
}

function readOdd(raw: string, scheme: SchemeIndex): OddPiece {
  const word = foldLetters(raw);
  const seen = scheme.folded.get(word);
  return seen === undefined
    ? { raw, taken: false, codes: suggestCodes(word, scheme) }
    : { raw, taken: true, codes: [seen] };
}

function findCode(text: string, scheme: SchemeIndex): number | undefined {
  return scheme.exact.get(text) ?? scheme.plain.get(text.toLowerCase());
}

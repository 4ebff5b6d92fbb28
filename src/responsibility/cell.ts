import { foldLetters } from './fold.js';
import type { SchemeIndex } from './scheme-index.js';
import { type SuggestedCodes, suggestCodes } from './suggestion.js';

/** One piece of a cell that is not a code as it stands. */
export interface OddPiece extends SuggestedCodes {
  /** As it stands. */
  readonly raw: string;
  /** Its codes are counted as read: it is a code to the eye. */
  readonly taken: boolean;
}

/** What a cell says. */
export interface CellReading {
  /** Numbers of its codes, each once, in the order of the cell. */
  readonly codes: readonly number[];
  /** Pieces that repeat a code. */
  readonly repeated: readonly string[];
  readonly odd: readonly OddPiece[];
}

const SEPARATORS = /[\s/,+;&|]+/;
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
  const whole = findCode(text, scheme);
  if (whole !== undefined) return { codes: [whole], repeated: [], odd: [] };
  if (isBlank(text) || (NOT_APPLICABLE.test(text) && !scheme.plain.has('n'))) {
    return { codes: [], repeated: [], odd: [] };
  }
  const codes: number[] = [];
  const repeated: string[] = [];
  const odd: OddPiece[] = [];
  for (const raw of text.split(SEPARATORS)) {
    if (raw === '' || DASHES.test(raw)) continue;
    let code = findCode(raw, scheme);
    if (code === undefined) {
      const seen = scheme.folded.get(foldLetters(raw));
      odd.push(
        seen === undefined
          ? { raw, taken: false, ...suggestCodes(raw, scheme) }
          : { raw, taken: true, codes: [seen], sure: true },
      );
      code = seen;
    }
    if (code === undefined) continue;
    if (codes.includes(code)) repeated.push(raw);
    else codes.push(code);
  }
  // Prose is one odd piece, not one for each of its words.
  return codes.length > 0 || odd.length < 2
    ? { codes, repeated, odd }
    : readWhole(text, scheme, odd);
}

function readWhole(text: string, scheme: SchemeIndex, pieces: readonly OddPiece[]): CellReading {
  const seen = scheme.folded.get(foldLetters(text));
  if (seen !== undefined) {
    return { codes: [seen], repeated: [], odd: [{ raw: text, taken: true, codes: [seen], sure: true }] };
  }
  const codes = [...new Set(pieces.flatMap((piece) => piece.codes))];
  return { codes: [], repeated: [], odd: [{ raw: text, taken: false, codes, sure: false }] };
}

function findCode(text: string, scheme: SchemeIndex): number | undefined {
  return scheme.exact.get(text) ?? scheme.plain.get(text.toLowerCase());
}

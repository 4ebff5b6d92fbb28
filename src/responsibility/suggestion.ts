import { foldLetters } from './fold.js';
import type { SchemeIndex } from './scheme-index.js';

/** What an unknown code was probably meant to be. */
export interface SuggestedCodes {
  /** Numbers of the codes; empty = no idea. */
  readonly codes: readonly number[];
  /** It is the code to the eye; false for a guess. */
  readonly sure: boolean;
}

const LONGEST_WORD = 24;

/**
 * The codes that a text was probably meant to be: the same to the eye, letters run together (`AR`), or a word with at
 * most two typing errors (one in a word of up to five letters).
 */
export function suggestCodes(text: string, scheme: SchemeIndex): SuggestedCodes {
  const word = foldLetters(text.slice(0, LONGEST_WORD));
  const seen = scheme.folded.get(word);
  if (seen !== undefined && text.length <= LONGEST_WORD) return { codes: [seen], sure: true };
  const letters = [...word].map((letter) => scheme.folded.get(letter));
  if (letters.length > 1 && new Set(letters).size === letters.length && !letters.includes(undefined)) {
    return { codes: letters as number[], sure: false };
  }
  return { codes: nearest(word, scheme), sure: false };
}

function nearest(word: string, scheme: SchemeIndex): readonly number[] {
  let best: readonly number[] = [];
  let bestErrors = word.length > 5 ? 3 : 2;
  for (const [known, code] of scheme.folded) {
    if (known.length < 3 || Math.abs(known.length - word.length) >= bestErrors) continue;
    const errors = typingErrors(word, known);
    if (errors < bestErrors) {
      bestErrors = errors;
      best = [code];
    }
  }
  return best;
}

/** Levenshtein distance; both words are short. */
function typingErrors(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      row.push(same ? above[j - 1]! : 1 + Math.min(above[j - 1]!, above[j]!, row[j - 1]!));
    }
    above = row;
  }
  return above[b.length]!;
}

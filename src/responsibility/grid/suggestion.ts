import type { SchemeIndex } from '../scheme-index.js';

/** Longer texts are not a word with an error. */
const LONGEST_WORD = 24;

/**
 * The codes that a text was probably meant to be: letters run together (`AR`), or a word with at most two typing errors
 * beyond its first letter (one in a word of up to five letters).
 *
 * @param word - as `foldLetters` makes it
 */
export function suggestCodes(word: string, scheme: SchemeIndex): readonly number[] {
  if (word.length > LONGEST_WORD) return [];
  const letters = new Set<number>();
  for (const letter of word) letters.add(scheme.folded.get(letter) ?? -1);
  return letters.size === word.length && !letters.has(-1) ? [...letters] : nearest(word, scheme);
}

function nearest(word: string, scheme: SchemeIndex): readonly number[] {
  let best: readonly number[] = [];
  let bestErrors = word.length > 5 ? 3 : 2;
  for (const [known, code] of scheme.folded) {
    // The first letter of a word is hardly ever mistyped.
    if (known.length < 3 || known[0] !== word[0]) continue;
    if (Math.abs(known.length - word.length) >= bestErrors) continue;
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
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = i - 1;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const change = diagonal + (a[i - 1] === b[j - 1] ? 0 : 1);
      diagonal = row[j]!;
      row[j] = Math.min(change, diagonal + 1, row[j - 1]! + 1);
    }
  }
  return row[b.length]!;
}

/** Line ends, tabs, and the separators that some programs read as line ends. */
const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** The other control characters, the marks that turn the reading direction, the byte order mark. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
/** Halves of a surrogate pair that stand alone: no encoder can write them. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * A text from outside as one line that shows what it is: line breaks and tabs become spaces; control characters and
 * marks that turn the reading direction go, as do spaces at both ends; half characters become U+FFFD.
 */
export function toPlainLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(UNSEEN, '').replace(LONE_SURROGATES, '\uFFFD').trim();
}

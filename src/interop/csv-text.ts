import type { Limits } from '../core/limits.js';

/** A CSV text that no parser can read in two ways. */
export interface TidyText {
  /** Rows end in `\n`; each quoted cell is closed, and a quote inside of it is doubled. */
  readonly text: string;
  /** Where cells begin whose quotes had to be doubled, as places in the source. */
  readonly strayQuotes: readonly number[];
  /** Where the cell begins whose quote had to be closed at the end. */
  readonly unclosedQuote: number | undefined;
}

export type TidyLimits = Pick<Limits, 'entities' | 'stringLength'>;

/**
 * The text with one kind of line end between rows and with its quotes in order; line ends inside of quoted cells stay.
 *
 * A parser that meets a file with `\r\n` and `\n` side by side takes one of them for content, and one that meets a stray
 * quote may search for its partner again and again. One pass settles both, in time that grows with the text and no more.
 *
 * @param delimiter - one character
 * @param limits - reading stops behind that many rows or quoted cells, and a longer cell keeps its length but not its tail
 */
export function tidyCsv(text: string, delimiter: string, limits: TidyLimits): TidyText {
  const pieces: string[] = [];
  const strayQuotes: number[] = [];
  let unclosedQuote: number | undefined;
  // One more than allowed, so that the reader of the rows sees that they are too many.
  let rowsLeft = limits.entities + 1;
  let cellsLeft = limits.entities + 1;
  let from = 0; // of what is not yet in the pieces
  let quote = text.indexOf('"');
  while (cellsLeft > 0) {
    while (quote !== -1 && !isCellStart(text, quote, delimiter))
      quote = text.indexOf('"', quote + 1);
    const cell = quote === -1 ? text.length : quote;
    const { end, count } = skipLines(text, from, cell, rowsLeft);
    pieces.push(unifyLineEnds(text.slice(from, end)));
    rowsLeft -= count;
    if (cell === text.length || rowsLeft === 0) break;
    const close = closingQuote(text, cell, delimiter);
    const content = shorten(text.slice(cell + 1, close.at), limits.stringLength);
    // A quote alone and one already doubled both come out doubled.
    pieces.push('"', close.isStrayBefore ? content.replace(/""?/g, '""') : content, '"');
    cellsLeft -= 1;
    if (close.isStrayBefore) strayQuotes.push(cell);
    if (close.at === text.length) {
      unclosedQuote = cell;
      break;
    }
    from = close.end;
    quote = text.indexOf('"', from);
  }
  return { text: pieces.join(''), strayQuotes, unclosedQuote };
}

interface ClosingQuote {
  /** The end of the text when the quote is never closed. */
  readonly at: number;
  /** Behind the white space that follows. */
  readonly end: number;
  /** Is there a quote before it that is not doubled? */
  readonly isStrayBefore: boolean;
}

function closingQuote(text: string, opening: number, delimiter: string): ClosingQuote {
  let isStrayBefore = false;
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const end = cellEnd(text, at + 1, delimiter);
    if (end !== -1) return { at, end, isStrayBefore };
    isStrayBefore = true;
  }
  return { at: text.length, end: text.length, isStrayBefore };
}

function isCellStart(text: string, at: number, delimiter: string): boolean {
  const before = text[at - 1];
  return before === undefined || before === delimiter || before === '\n' || before === '\r';
}

/** Where the cell ends, over white space; -1 when something else follows. */
function cellEnd(text: string, start: number, delimiter: string): number {
  for (let at = start; ; at += 1) {
    const character = text[at];
    if (character === undefined || character === delimiter) return at;
    if (character === '\n' || character === '\r') return at;
    if (character.trim() !== '') return -1;
  }
}

function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Content too long to be kept: what is behind the limit becomes as many lines and spaces, which cost little to read. */
function shorten(content: string, longest: number): string {
  if (content.length <= 2 * longest) return content;
  let length = 0;
  for (let kept = 0; kept < longest; kept += 1) length += content.startsWith('""', length) ? 2 : 1;
  const tail = content.slice(length);
  let characters = tail.length;
  for (let at = tail.indexOf('""'); at !== -1; at = tail.indexOf('""', at + 2)) characters -= 1;
  const lines = countLineEnds(tail);
  return `${content.slice(0, length)}${'\n'.repeat(lines)}${' '.repeat(characters - lines)}`;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** How many line ends a text holds, as an editor counts them. */
export function countLineEnds(text: string): number {
  return skipLines(text, 0, text.length, text.length).count;
}

/** The place behind the nth line end, or the end where there are fewer; and how many there are before it. */
function skipLines(
  text: string,
  start: number,
  end: number,
  n: number,
): { readonly end: number; readonly count: number } {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
    count += 1;
    if (count === n) return { end: at + 1, count };
  }
  return { end, count };
}

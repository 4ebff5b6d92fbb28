/** A CSV text that no parser can read in two ways. */
export interface TidyText {
  /** Rows end in `\n`; each quoted cell is closed, and a quote inside of it is doubled. */
  readonly text: string;
  /** Where cells begin whose quotes had to be doubled, as places in the source. */
  readonly strayQuotes: readonly number[];
  /** Where the cell begins whose quote had to be closed at the end. */
  readonly unclosedQuote: number | undefined;
}

/**
 * The text with one kind of line end between rows and with its quotes in order; line ends inside of quoted cells stay.
 *
 * A parser that meets a file with `\r\n` and `\n` side by side takes one of them for content, and one that meets a stray
 * quote may search for its partner again and again. One pass settles both, in time that grows with the text and no more.
 *
 * @param delimiter - one character
 */
export function tidyCsv(text: string, delimiter: string): TidyText {
  const pieces: string[] = [];
  const strayQuotes: number[] = [];
  let unclosedQuote: number | undefined;
  let from = 0; // of what is not yet in the pieces
  let quote = text.indexOf('"');
  while (quote !== -1) {
    if (!isCellStart(text, quote, delimiter)) {
      quote = text.indexOf('"', quote + 1);
      continue;
    }
    const cell = quote;
    pieces.push(unifyLineEnds(text.slice(from, cell)));
    from = cell;
    let end = -1;
    while (end === -1) {
      quote = text.indexOf('"', quote + 1);
      if (quote === -1) {
        unclosedQuote = cell;
        pieces.push(text.slice(from), '"');
        end = text.length;
      } else if (text[quote + 1] === '"') {
        quote += 1;
      } else {
        end = closingEnd(text, quote + 1, delimiter);
        pieces.push(text.slice(from, quote + 1));
        if (end === -1) {
          pieces.push('"');
          from = quote + 1;
          if (strayQuotes.at(-1) !== cell) strayQuotes.push(cell);
        }
      }
    }
    from = end;
    quote = text.indexOf('"', from);
  }
  pieces.push(unifyLineEnds(text.slice(from)));
  return { text: pieces.join(''), strayQuotes, unclosedQuote };
}

function isCellStart(text: string, at: number, delimiter: string): boolean {
  const before = text[at - 1];
  return before === undefined || before === delimiter || before === '\n' || before === '\r';
}

/** Where white space behind a closing quote ends; -1 when something else than the end of the cell follows. */
function closingEnd(text: string, start: number, delimiter: string): number {
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

const LINE_END = /\r\n|[\r\n]/g;

/** How many line ends a text holds, as an editor counts them. */
export function countLineEnds(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
}

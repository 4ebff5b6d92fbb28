import Papa from 'papaparse';
import { checkLimit, DEFAULT_LIMITS, type Limits } from '../core/limits.js';
import { countLineEnds, tidyCsv } from './csv-text.js';
import type { InteropFinding } from './messages.js';
import { type Note, noteInto } from './note.js';

export const CSV_DELIMITERS = [',', ';', '\t', '|'] as const;
/** What separates the cells of a row. */
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number];

/** One row as it stands in the text. */
export interface CsvRow {
  /** The line of the text where it begins; the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvRows {
  /** Rows that hold something. */
  readonly rows: readonly CsvRow[];
  readonly delimiter: CsvDelimiter;
}

/** A first line by which some programs tell Excel the delimiter. */
const DELIMITER_LINE = /^"?sep=([,;\t|])"?[ \t]*(?:\r\n?|\n|$)/i;

/** All rows of a text that hold something, up to the limits; what is odd about it becomes a finding. */
export function readRows(
  text: string,
  wanted: CsvDelimiter | undefined,
  limits: Limits,
  findings: InteropFinding[],
): CsvRows {
  const note = noteInto(findings);
  if (/[\0\uFFFD]/.test(text)) {
    note('interop/csv-encoding', 'warning', {});
  }
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const told = DELIMITER_LINE.exec(unmarked);
  const source = told === null ? unmarked : unmarked.slice(told[0].length);
  const firstLine = told === null ? 1 : 2;
  const delimiter = wanted ?? (told === null ? detectDelimiter(source) : (told[1] as CsvDelimiter));

  const tidy = tidyCsv(source, delimiter, limits);
  reportQuotes(source, tidy.strayQuotes, 'interop/csv-stray-quote', firstLine, note);
  const { unclosedQuote: unclosed } = tidy;
  if (unclosed !== undefined) {
    reportQuotes(source, [unclosed], 'interop/csv-unclosed-quote', firstLine, note);
  }

  const isQuoted = source.includes('"');
  const rows: CsvRow[] = [];
  let line = firstLine;
  let count = 0;
  let width = 1;
  Papa.parse<string[]>(tidy.text, {
    delimiter,
    newline: '\n',
    step: ({ data: cells }, parser) => {
      // Blank rows count too, and the rectangle, not the cells: one long row must not make work in all the others.
      count += 1;
      width = Math.max(width, cells.length);
      const tooMany = checkLimit('core/too-many-entities', count * width, limits.entities);
      if (tooMany !== undefined) {
        const left = firstLine + countLineEnds(source.trimEnd()) - line + 1;
        if (left > 0) {
          findings.push(tooMany);
          note('interop/csv-lines-left-out', 'error', { row: line - 1, count: left });
        }
        parser.abort();
        return;
      }
      if (!cells.every(isBlank)) rows.push({ line, cells });
      line += 1;
      if (isQuoted) for (const cell of cells) line += countLineEnds(cell);
    },
  });
  return { rows, delimiter };
}

/** Does a cell hold white space only? */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

const SAMPLE_LENGTH = 65_536;
const SAMPLE_ROWS = 30;

/**
 * The delimiter under which most rows are as long as the first row that it splits; of equals the one that makes longer
 * rows, then the first of the list. A comma where none splits anything.
 */
function detectDelimiter(text: string): CsvDelimiter {
  const cut = text.slice(0, SAMPLE_LENGTH);
  // The last line of the sample is whole only when it ends there.
  const sample = cut === text ? text : cut.slice(0, cut.lastIndexOf('\n') + 1) || cut;
  let best: CsvDelimiter = ',';
  let bestShare = 0;
  let bestWidth = 0;
  for (const delimiter of CSV_DELIMITERS) {
    const { data } = Papa.parse<string[]>(tidyCsv(sample, delimiter, DEFAULT_LIMITS).text, {
      delimiter,
      newline: '\n',
      preview: SAMPLE_ROWS,
    });
    const rows = data.filter((cells) => !cells.every(isBlank));
    const first = rows.findIndex((cells) => cells.length > 1);
    if (first === -1) continue;
    const width = rows[first]!.length;
    const share = rows.filter((cells) => cells.length === width).length / rows.length;
    if (share > bestShare || (share === bestShare && width > bestWidth)) {
      best = delimiter;
      bestShare = share;
      bestWidth = width;
    }
  }
  return best;
}

/** One finding per place, with the line that it stands in. */
function reportQuotes(
  source: string,
  places: readonly number[],
  code: 'interop/csv-stray-quote' | 'interop/csv-unclosed-quote',
  firstLine: number,
  note: Note,
): void {
  const severity = code === 'interop/csv-unclosed-quote' ? 'error' : 'warning';
  let row = firstLine;
  let from = 0;
  for (const place of places) {
    // A cell begins behind a line end or in a line, never between \r and \n.
    row += countLineEnds(source.slice(from, place));
    from = place;
    note(code, severity, { row });
  }
}

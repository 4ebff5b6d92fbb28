import { DomainError } from '../core/domain-error.js';
import { limitFindings } from '../core/finding.js';
import { toJsonScalar } from '../core/json.js';
import { checkLimit, type Limits, resolveLimits } from '../core/limits.js';
import { readOptions } from '../core/options.js';
import { CSV_DELIMITERS, type CsvDelimiter, isBlank, readRows } from './csv-rows.js';
import type { InteropFinding } from './messages.js';
import { type Note, noteInto } from './note.js';

export interface CsvOptions {
  /** Absent = detected; a first line `sep=;` says it too. */
  readonly delimiter?: CsvDelimiter | undefined;
  /** `entities` bounds rows × columns, `stringLength` one cell; absent = the defaults. What is beyond is left out and reported. */
  readonly limits?: Partial<Limits> | undefined;
  /** Findings to list; absent = all. */
  readonly limit?: number | undefined;
}

/** A CSV text as rows and columns. */
export interface CsvTable {
  /** The names of the columns as they stand in the text; empty = the text holds nothing. */
  readonly header: readonly string[];
  /** The same without white space at their ends and each only once: `Column 3` has no name, `Labels (2)` is the second of its name. */
  readonly columns: readonly string[];
  /** At least as many cells as the header has, as they stand in the text; rows that hold nothing are left out. */
  readonly rows: readonly (readonly string[])[];
  /** For each row the line of the text where it begins; the first is 1. */
  readonly lines: readonly number[];
  readonly delimiter: CsvDelimiter;
}

export interface CsvReading extends CsvTable {
  /** Params: `row` = line of the text, `column` = name. Path: the place in this value. */
  readonly findings: readonly InteropFinding[];
}

/**
 * Read any CSV text: the header, the rows, and what is odd about them; nothing is refused, and no cell is lost in silence.
 *
 * Cells are separated by `,` `;` tab or `|` and may be quoted; rows end in any line end, mixed ones too. A byte order mark, a
 * first line `sep=;`, titles above the header and blank rows are no rows. A short row is filled up; a long one keeps its cells.
 *
 * @param text - the content of the file, decoded
 * @returns the table and its findings; feed `[header, ...rows]` to any function that takes a grid
 * @throws DomainError `interop/invalid-input` when the text is no string or the delimiter is none of the four
 * @example
 * const { columns, rows, findings } = readCsv('id;note\nA;"one; two"\nB');
 * columns //=> ['id', 'note']
 * rows //=> [['A', 'one; two'], ['B', '']]
 * findings.map(({ code, params }) => [code, params.row]) //=> [['interop/csv-missing-cells', 3]]
 * @see RFC 4180, "Common Format and MIME Type for Comma-Separated Values (CSV) Files", 2005
 */
export function readCsv(text: string, options: CsvOptions = {}): CsvReading {
  options = readOptions(options);
  const findings: InteropFinding[] = [];
  const table = readTable(text, options, findings);
  return { ...table, findings: limitFindings(findings, options.limit) };
}

/** The table alone; all findings go to the list. */
export function readTable(text: string, options: CsvOptions, findings: InteropFinding[]): CsvTable {
  if (typeof text !== 'string') {
    throw new DomainError('interop/invalid-input', { problem: 'not-a-text', type: typeof text });
  }
  const { delimiter: wanted } = options;
  if (wanted !== undefined && !CSV_DELIMITERS.includes(wanted)) {
    const params = { problem: 'unknown-delimiter', delimiter: toJsonScalar(wanted) };
    throw new DomainError('interop/invalid-input', params);
  }
  const limits = resolveLimits(options.limits);
  const note = noteInto(findings);
  const { rows: found, delimiter } = readRows(text, wanted, limits, findings);
  // A title is alone in its row; where every row holds one cell, the first is the header.
  const titles = Math.max(
    0,
    found.findIndex(({ cells }) => usedLength(cells) > 1),
  );
  for (const { line, cells } of found.slice(0, titles)) {
    const text = cells.find((cell) => !isBlank(cell))!.slice(0, limits.stringLength);
    note('interop/csv-title-row', 'info', { row: line, text });
  }
  const body = found.slice(titles + 1);
  const first = found[titles]?.cells ?? [];
  const cutCell = (cell: string, path: readonly (string | number)[]): string => {
    const tooLong = checkLimit('core/text-too-long', cell.length, limits.stringLength, path);
    if (tooLong === undefined) return cell;
    findings.push(tooLong);
    return cell.slice(0, limits.stringLength);
  };
  const header = first
    .slice(0, usedLength(first))
    .map((cell, column) => cutCell(cell, ['header', column]));
  const isCut = findings.some(({ code }) => code === 'core/too-many-entities');
  if (found.length === 0 && !isCut) note('interop/csv-empty', 'error', {});
  else if (body.length === 0 && !isCut) note('interop/csv-no-rows', 'warning', {});
  const columns = nameColumns(header, note);

  const expected = header.length;
  const rows = body.map(({ line, cells }, at) => {
    const used = usedLength(cells);
    if (used > expected) {
      const params = { row: line, cells: used, expected };
      note('interop/csv-extra-cells', 'error', params, ['rows', at]);
    } else if (cells.length < expected) {
      const params = { row: line, cells: cells.length, expected };
      note('interop/csv-missing-cells', 'warning', params, ['rows', at]);
    }
    return Array.from({ length: Math.max(used, expected) }, (_, column) =>
      cutCell(cells[column] ?? '', ['rows', at, column]),
    );
  });
  return { header, columns, rows, lines: body.map(({ line }) => line), delimiter };
}

/** Cells up to the last that holds something. */
function usedLength(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => !isBlank(cell)) + 1;
}

/** The names of the columns, each once. */
function nameColumns(header: readonly string[], note: Note): readonly string[] {
  const names = header.map((name, at) => name.trim() || `Column ${at + 1}`);
  const taken = new Set(names);
  const seen = new Map<string, { readonly first: number; count: number; last: number }>();
  const columns = names.map((name, at) => {
    if (isBlank(header[at]!)) {
      const params = { number: at + 1, column: name };
      note('interop/csv-unnamed-column', 'info', params, ['header', at]);
    }
    const same = seen.get(name);
    if (same === undefined) {
      seen.set(name, { first: at, count: 1, last: 1 });
      return name;
    }
    same.count += 1;
    do same.last += 1;
    while (taken.has(`${name} (${same.last})`));
    const column = `${name} (${same.last})`;
    taken.add(column);
    return column;
  });
  for (const [column, { first, count }] of seen) {
    if (count === 1) continue;
    note('interop/csv-duplicate-name', 'info', { column, count }, ['header', first]);
  }
  return columns;
}

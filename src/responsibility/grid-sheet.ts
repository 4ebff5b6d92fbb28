import { createFinding, type Severity } from '../core/finding.js';
import type { JsonRecord } from '../core/json.js';
import { checkLimit, type Limits } from '../core/limits.js';
import { RESPONSIBILITY_MESSAGES, type ResponsibilityFinding } from './messages.js';

/** One row of a grid (a column of it when the sheet is turned). */
export interface SheetLine {
  /** Where it stands in the input. */
  readonly position: number;
  /** Trimmed, without the blank ones at the end. */
  readonly cells: readonly string[];
  /** Cells before the blank ones at the end went. */
  readonly length: number;
}

/** The cells of a grid as texts, without blank rows and titles. */
export interface Sheet {
  /** The header first; empty = nothing was there. */
  readonly lines: readonly SheetLine[];
  /** Rows of the input that the cells of a line stand in, when the lines are its columns. */
  readonly turned: readonly number[] | undefined;
  /** The text of the first row above the header. */
  readonly title: string | undefined;
}

/** Reads all cells; what cannot be read or is too much becomes a finding. */
export function readSheet(rows: unknown, limits: Limits, findings: ResponsibilityFinding[]): Sheet {
  const lines: SheetLine[] = [];
  const count = attempt(() => lengthOf(rows), -1);
  let width = 1;
  for (let row = 0; row < count; row++) {
    const length = attempt(() => lengthOf((rows as readonly unknown[])[row]), -1);
    width = Math.max(width, length - 1);
    // The rectangle counts, not the cells: one long row must not make work in all the others.
    const size = Math.max(1, row) * width;
    const tooMany = checkLimit('core/too-many-entities', size, limits.entities, [row]);
    if (tooMany !== undefined) {
      findings.push(tooMany);
      break;
    }
    const cells = attempt(() => readRow(rows as RawRows, row, length, limits, findings), undefined);
    if (cells === undefined) note(findings, 'responsibility/grid-unreadable-row', { row }, 'error');
    else {
      const used = cells.findLastIndex((text) => text !== '') + 1;
      if (used > 0) lines.push({ position: row, cells: cells.slice(0, used), length });
    }
  }
  const titles = Math.max(
    0,
    lines.findIndex(({ cells }) => cells.length > 1),
  );
  for (const { position, cells } of lines.slice(0, titles)) {
    const params = { row: position, text: cells[0]! };
    note(findings, 'responsibility/grid-title-row', params, 'info');
  }
  const table = lines.slice(titles);
  noteRaggedRows(table, findings);
  return { lines: table, turned: undefined, title: titles > 0 ? lines[0]!.cells[0] : undefined };
}

/** The sheet with its columns as lines. */
export function turnSheet(sheet: Sheet): Sheet {
  const { lines } = sheet;
  const turned = Array.from({ length: widthOf(sheet) }, (_, position) => {
    const cells = lines.map((line) => line.cells[position] ?? '');
    return { position, cells, length: cells.length };
  });
  const used = turned.filter(
    ({ position, cells }) => position === 0 || cells.some((text) => text !== ''),
  );
  return { lines: used, turned: lines.map(({ position }) => position), title: sheet.title };
}

/** Cells in the longest line. */
export function widthOf({ lines }: Sheet): number {
  return lines.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

/** Where a cell stands in the input, from 0. */
export function placeOf(
  sheet: Sheet,
  line: SheetLine,
  cell: number,
): { readonly row: number; readonly column: number } {
  return sheet.turned === undefined
    ? { row: line.position, column: cell }
    : { row: sheet.turned[cell]!, column: line.position };
}

type RawRows = readonly (readonly unknown[])[];

/** The texts of one row; undefined when it is none. */
function readRow(
  rows: RawRows,
  row: number,
  length: number,
  limits: Limits,
  findings: ResponsibilityFinding[],
): readonly string[] | undefined {
  if (length < 0) return undefined;
  const cells = rows[row]!;
  return Array.from({ length }, (_, column) => {
    const cell = cells[column];
    if (typeof cell !== 'string' && cell !== null && cell !== undefined) {
      note(findings, 'responsibility/grid-not-text', { row, column, type: typeof cell });
    }
    const text = textOf(cell);
    const tooLong = checkLimit('core/text-too-long', text.length, limits.stringLength, [
      row,
      column,
    ]);
    if (tooLong !== undefined) findings.push(tooLong);
    return text.slice(0, limits.stringLength).trim();
  });
}

function noteRaggedRows(
  [header, ...rows]: readonly SheetLine[],
  findings: ResponsibilityFinding[],
): void {
  const expected = header?.cells.length ?? 0;
  for (const { position: row, cells, length } of rows) {
    // A row of one cell is a heading, not a short row.
    if (cells.length > expected || (cells.length > 1 && length < expected)) {
      note(findings, 'responsibility/grid-ragged-row', { row, cells: length, expected });
    }
  }
}

function note(
  findings: ResponsibilityFinding[],
  code: keyof typeof RESPONSIBILITY_MESSAGES,
  params: JsonRecord & { readonly row: number; readonly column?: number },
  severity: Severity = 'warning',
): void {
  const { row, column } = params;
  const path = column === undefined ? [row] : [row, column];
  findings.push(createFinding(RESPONSIBILITY_MESSAGES, code, severity, params, { path }));
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : -1;
}

function textOf(cell: unknown): string {
  switch (typeof cell) {
    case 'string':
      return cell;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(cell);
    default:
      return '';
  }
}

/** Foreign arrays may be proxies or hold getters that throw. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

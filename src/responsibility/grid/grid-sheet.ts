import { createFinding, type Severity } from '../../core/finding.js';
import type { JsonRecord } from '../../core/json.js';
import { checkLimit, type Limits } from '../../core/limits.js';
import { GRID_MESSAGES, type ResponsibilityFinding } from '../messages.js';
import { isBlank } from './cell.js';
import type { GridDraft } from './grid-draft.js';

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
  const count = lengthOf(() => rows);
  let width = 1;
  for (let row = 0; row < count; row++) {
    const length = lengthOf(() => (rows as RawRows)[row]);
    width = Math.max(width, length - 1);
    // The rectangle counts, not the cells: one long row must not make work in all the others.
    const size = Math.max(1, row) * width;
    const tooMany = checkLimit('core/too-many-entities', size, limits.entities, [row]);
    if (tooMany !== undefined) {
      findings.push(tooMany);
      break;
    }
    if (length < 0) {
      // Not by a throw: 100,000 stack traces take seconds.
      note(findings, 'responsibility/grid-unreadable-row', 'error', { row });
      continue;
    }
    try {
      const cells = readRow((rows as RawRows)[row]!, row, length, limits, findings);
      const used = cells.findLastIndex((text) => text !== '') + 1;
      if (used > 0) lines.push({ position: row, cells: cells.slice(0, used), length });
    } catch {
      note(findings, 'responsibility/grid-unreadable-row', 'error', { row });
    }
  }
  const titles = Math.max(
    0,
    lines.findIndex(({ cells }) => cells.length > 1),
  );
  const above = lines.splice(0, titles);
  for (const { position: row, cells } of above) {
    note(findings, 'responsibility/grid-title-row', 'info', { row, text: cells[0]! });
  }
  const expected = lines[0]?.cells.length ?? 0;
  for (const { position: row, cells, length } of lines) {
    // A row of one cell is a heading, not a short row.
    if (cells.length > expected || (cells.length > 1 && length < expected)) {
      note(findings, 'responsibility/grid-ragged-row', 'warning', { row, cells: length, expected });
    }
  }
  return { lines, turned: undefined, title: above[0]?.cells[0] };
}

/** The sheet with its columns as lines. */
export function turnSheet(sheet: Sheet): Sheet {
  const { lines } = sheet;
  const turned = Array.from({ length: widthOf(lines) }, (_, position) => {
    const cells = lines.map((line) => line.cells[position] ?? '');
    return { position, cells, length: cells.length };
  });
  const used = turned.filter(
    ({ position, cells }) => position === 0 || cells.some((text) => text !== ''),
  );
  return { lines: used, turned: lines.map(({ position }) => position), title: sheet.title };
}

/** A line of activities and the heading that it stands under; absent = none. */
export interface BodyLine {
  readonly line: SheetLine;
  readonly phase: string | undefined;
}

/**
 * The lines below the header without the headings among them.
 *
 * A line of one cell is a heading when the next line has more; otherwise it is an activity without a code. A dash alone
 * ends the headings. A turned sheet has none.
 */
export function bodyOf({ lines, turned }: Sheet, draft: GridDraft): readonly BodyLine[] {
  const body: BodyLine[] = [];
  let phase: string | undefined;
  lines.forEach((line, i) => {
    if (i === 0) return;
    const { cells, position: row, length } = line;
    const text = cells[0]!;
    const isShort = turned === undefined && cells.length === 1;
    const next = lines[i + 1]?.cells.length ?? 1;
    if (isShort && isBlank(text)) phase = undefined;
    else if (isShort && next > 1) {
      phase = text;
      // One cell is a heading beyond doubt; blank cells beside it may be an activity that nobody has.
      if (length > 1)
        draft.report('responsibility/grid-phase-row', 'info', { row, column: 0, text });
    } else body.push({ line, phase });
  });
  return body;
}

/** Cells in the longest line. */
export function widthOf(lines: readonly SheetLine[]): number {
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

/** Length of a list; -1 when it is none. Foreign arrays may be proxies or hold getters that throw. */
function lengthOf(read: () => unknown): number {
  try {
    const list = read();
    return Array.isArray(list) ? list.length : -1;
  } catch {
    return -1;
  }
}

/** The texts of one row. */
function readRow(
  cells: readonly unknown[],
  row: number,
  length: number,
  limits: Limits,
  findings: ResponsibilityFinding[],
): readonly string[] {
  return Array.from({ length }, (_, column) => {
    const cell = cells[column] ?? '';
    if (typeof cell !== 'string') {
      const params = { row, column, type: typeof cell };
      note(findings, 'responsibility/grid-not-text', 'warning', params);
    }
    const text = textOf(cell);
    const path = [row, column];
    const tooLong = checkLimit('core/text-too-long', text.length, limits.stringLength, path);
    if (tooLong !== undefined) findings.push(tooLong);
    return text.slice(0, limits.stringLength).trim();
  });
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  const isScalar =
    typeof cell === 'number' || typeof cell === 'bigint' || typeof cell === 'boolean';
  return isScalar ? String(cell) : '';
}

function note(
  findings: ResponsibilityFinding[],
  code: keyof typeof GRID_MESSAGES,
  severity: Severity,
  params: JsonRecord & { readonly row: number; readonly column?: number },
): void {
  const { row, column } = params;
  const path = column === undefined ? [row] : [row, column];
  findings.push(createFinding(GRID_MESSAGES, code, severity, params, { path }));
}

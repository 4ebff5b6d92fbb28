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
  const note = (code: SheetCode, params: SheetParams): void => {
    const { row, column } = params;
    const path = column === undefined ? [row] : [row, column];
    const severity = SEVERITIES[code] ?? 'warning';
    findings.push(createFinding(RESPONSIBILITY_MESSAGES, code, severity, params, { path }));
  };
  const lines: SheetLine[] = [];
  const count = attempt(() => lengthOf(rows), -1);
  let width = 1;
  for (let row = 0; row < count; row++) {
    const length = attempt(() => lengthOf((rows as readonly unknown[])[row]), -1);
    width = Math.max(width, length - 1);
    // The rectangle counts, not the cells: one long row must not make work in all the others.
    const tooMany = checkLimit(
      'core/too-many-entities',
      Math.max(1, row) * width,
      limits.entities,
      [row],
    );
    if (tooMany !== undefined) {
      findings.push(tooMany);
      break;
    }
    const read = (): readonly string[] => {
      const cells = (rows as readonly (readonly unknown[])[])[row]!;
      return Array.from({ length }, (_, column) => {
        const cell = cells[column];
        if (typeof cell !== 'string' && cell !== null && cell !== undefined) {
          note('responsibility/grid-not-text', { row, column, type: typeof cell });
        }
        const text = textOf(cell);
        const cut = checkLimit('core/text-too-long', text.length, limits.stringLength, [
          row,
          column,
        ]);
        if (cut !== undefined) findings.push(cut);
        return (cut === undefined ? text : text.slice(0, limits.stringLength)).trim();
      });
    };
    const cells = length < 0 ? undefined : attempt(read, undefined);
    if (cells === undefined) note('responsibility/grid-unreadable-row', { row });
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
    note('responsibility/grid-title-row', { row: position, text: cells[0]! });
  }
  const table = lines.slice(titles);
  for (const line of table.slice(1)) {
    const header = table[0]!;
    const cells = line.cells.length;
    // A row of one cell is a heading, not a short row.
    if (cells > header.cells.length || (cells > 1 && line.length < header.cells.length)) {
      const params = { cells: line.length, expected: header.cells.length };
      note('responsibility/grid-ragged-row', { row: line.position, ...params });
    }
  }
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

const SEVERITIES: { readonly [C in SheetCode]?: Severity } = {
  'responsibility/grid-title-row': 'info',
  'responsibility/grid-unreadable-row': 'error',
};

type SheetCode = keyof typeof RESPONSIBILITY_MESSAGES & `${string}/grid-${string}`;
type SheetParams = JsonRecord & { readonly row: number; readonly column?: number };

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

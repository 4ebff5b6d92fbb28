import { createFinding, limitFindings } from '../../core/finding.js';
import { toJsonScalar } from '../../core/json.js';
import { resolveLimits } from '../../core/limits.js';
import { readMarkdownTables } from '../../core/markdown-reading.js';
import { readOptions } from '../../core/options.js';
import type { ResponsibilityFinding } from '../messages.js';
import type { ResponsibilityScheme } from '../types.js';
import { MARKDOWN_MESSAGES } from './markdown-messages.js';
import { type GridReading, type ReadGridOptions, readGrid } from './read-grid.js';

export interface ReadMarkdownMatrixOptions extends ReadGridOptions {
  /** Which table of the text, counted from 0; absent = the first, with a finding when there are more. */
  readonly table?: number | undefined;
}

/**
 * Read a responsibility matrix from a table of a Markdown text (GitHub Flavored Markdown), as `readGrid` reads its rows.
 *
 * Links keep their text; emphasis, code marks, HTML tags, entities and backslash escapes are resolved. A row of one cell
 * (`| Plan |`) is a heading. Nothing is refused: what is not understood is a finding, whose params `row` and `column` count
 * from 0 in the table, without the line of dashes.
 *
 * @param text - any content is survived
 * @param scheme - whose codes the cells hold
 * @returns the matrix; empty when the text has no such table
 * @example
 * const text = 'Who does what:\n\n| Activity | PM | Dev |\n| --- | --- | --- |\n| **Release** | A | `R` |\n'
 * toGrid(readMarkdownMatrix(text, raci).matrix) //=> [['Activity', 'PM', 'Dev'], ['Release', 'A', 'R']]
 * @see GitHub, "GitHub Flavored Markdown Spec", section 4.10: tables
 */
export function readMarkdownMatrix(
  text: string,
  scheme: ResponsibilityScheme,
  options: ReadMarkdownMatrixOptions = {},
): GridReading {
  options = readOptions(options);
  // Beyond so many cells the rectangle of the grid is above its limit in any case, and readGrid says so.
  const most = 4 * (resolveLimits(options.limits).entities + 1);
  const tables = typeof text === 'string' ? readMarkdownTables(text, most) : [];
  const wanted = options.table ?? 0;
  const table = Number.isInteger(wanted) ? tables[wanted] : undefined;
  const reading = readGrid(table ?? [], scheme, { ...options, limit: undefined });
  const about = noteOn(tables.length, table !== undefined, options.table);
  // Without a table there is no grid either; one finding says it.
  const findings = table === undefined ? about : [...about, ...reading.findings];
  return { ...reading, findings: limitFindings(findings, options.limit) };
}

function noteOn(count: number, isFound: boolean, table: unknown): readonly ResponsibilityFinding[] {
  if (count === 0) {
    return [createFinding(MARKDOWN_MESSAGES, 'responsibility/markdown-no-table', 'warning', {})];
  }
  if (!isFound) {
    const params = { count, table: toJsonScalar(table) };
    const code = 'responsibility/markdown-unknown-table';
    return [createFinding(MARKDOWN_MESSAGES, code, 'warning', params)];
  }
  if (count === 1 || typeof table === 'number') return [];
  return [
    createFinding(MARKDOWN_MESSAGES, 'responsibility/markdown-more-tables', 'info', { count }),
  ];
}

import { DomainError } from './domain-error.js';
import { toPlainLine } from './plain-line.js';

/**
 * What GitHub Flavored Markdown, and the template languages that documentation sites run over it, read as markup:
 * single characters anywhere, the `:` of a URL scheme, the `.` of `www.`, and what makes a list or a heading of a line.
 */
const MARKUP =
  /[&<>*_`~[\]\\|{}@$#^]|:(?=\/)|(?<=www)\.|^[-+=](?=[-=\s]|$)|(?<=^\d{1,9})[.)](?=\s|$)/gi;

/**
 * A name as inert Markdown text on one line: what could be read as markup becomes a numeric entity.
 *
 * Works in a table cell, a list item, a heading or a paragraph.
 */
export function escapeMarkdown(text: string): string {
  return toPlainLine(text).replace(MARKUP, (character) => `&#${character.charCodeAt(0)};`);
}

export type ColumnAlignment = 'left' | 'right' | 'center';

const DELIMITERS: Readonly<Record<ColumnAlignment, string>> = {
  left: '---',
  right: '--:',
  center: ':-:',
};

/**
 * A GitHub Flavored Markdown table; every cell is escaped here, so pass names as they are.
 *
 * @param alignments - by column, absent = left
 * @throws DomainError `core/ragged-table` when a row is not as long as the header
 */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  alignments: readonly ColumnAlignment[] = [],
): string {
  const ragged = rows.findIndex((row) => row.length !== header.length);
  if (ragged !== -1) {
    const found = rows[ragged]!.length;
    throw new DomainError('core/ragged-table', { row: ragged, expected: header.length, found });
  }
  const delimiters = header.map((_, column) => DELIMITERS[alignments[column] ?? 'left']);
  return [header.map(escapeMarkdown), delimiters, ...rows.map((row) => row.map(escapeMarkdown))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

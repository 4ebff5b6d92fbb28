import { escapeMarkdown } from '../../core/markdown.js';
import { indexScheme, type SchemeIndex } from '../scheme-index.js';
import type { ResponsibilityMatrix, ResponsibilityScheme } from '../types.js';
import { checkScheme } from '../validate-scheme.js';
import { toGrid } from './to-grid.js';

/**
 * A matrix as a Markdown table (GitHub Flavored Markdown): a header of role names, a row for each activity.
 *
 * Names are escaped, so that none is more than a text, and stand on one line each. A new phase is a row of one cell, a dash
 * alone ends it, and an activity without a code holds a dash. `readMarkdownMatrix` with the layout `activity-rows` makes the
 * same matrix again where ids come from names. Dates, basis and notes of assignments are left out.
 *
 * @param scheme - absent = the codes of a cell in alphabetical order and no legend; given = strongest first, with a line
 *   below that says what each code means
 * @returns lines without a line break at the end
 * @throws DomainError `responsibility/invalid-scheme` when the scheme has an error (see `validateScheme`)
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev|Ops'], ['Release', 'A', 'R'], ['Audit', '', '']], raci)
 * toMarkdownMatrix(matrix).split('\n') //=> ['| Activity | PM | Dev&#124;Ops |', '| --- | --- | --- |', '| Release | A | R |', '| Audit | – |  |']
 * toMarkdownMatrix(matrix, raci).split('\n').at(-1) //=> 'A = Accountable, R = Responsible, C = Consulted, I = Informed'
 * @see GitHub, "GitHub Flavored Markdown Spec", section 4.10: tables
 */
export function toMarkdownMatrix(
  matrix: ResponsibilityMatrix,
  scheme?: ResponsibilityScheme,
): string {
  if (scheme !== undefined) checkScheme(scheme);
  const index = scheme === undefined ? undefined : indexScheme(scheme);
  const showCell = createCellWriter(index);
  const [header, ...rows] = toGrid(matrix);
  const table = [
    toLine(header!.map((name) => escapeMarkdown(toDash(name)))),
    toLine(header!.map(() => '---')),
    ...rows.map((cells) => toLine(showRow(cells, showCell))),
  ];
  return index === undefined ? table.join('\n') : [...table, '', legendOf(index)].join('\n');
}

function toLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function showRow(
  [name, ...cells]: readonly string[],
  showCell: (text: string) => string,
): readonly string[] {
  // A dash in the first column is the end of a phase when it stands alone, and a name beside cells.
  const first = cells.length === 0 ? toDash(name!) : name!;
  return [escapeMarkdown(first), ...cells.map(showCell)];
}

/** The Markdown of a cell; the few texts that there are come again and again. */
function createCellWriter(index: SchemeIndex | undefined): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const shown = known.get(text) ?? escapeMarkdown(toDash(sortCodes(text, index)));
    known.set(text, shown);
    return shown;
  };
}

/** A hyphen begins a list and would be escaped; a dash means the same. */
function toDash(text: string): string {
  return text === '-' ? '–' : text;
}

/** The codes of a cell, strongest first; those that the scheme does not know come last. */
function sortCodes(text: string, index: SchemeIndex | undefined): string {
  if (index === undefined) return text;
  const rankOf = (code: string): number => index.exact.get(code) ?? Infinity;
  return text
    .split('/')
    .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : 0))
    .join('/');
}

function legendOf({ codes }: SchemeIndex): string {
  return codes
    .map(({ code, name }) => `${escapeMarkdown(code)} = ${escapeMarkdown(name)}`)
    .join(', ');
}

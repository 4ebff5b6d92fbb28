/**
 * The tables of a GitHub Flavored Markdown text, as rows of cells that hold what a reader sees; the heads come first.
 *
 * A table is a line of heads, a line of dashes with as many cells, and the lines with a `|` below. Links keep their text;
 * emphasis, code marks and HTML tags go; entities and backslash escapes become their character. A row may be shorter or
 * longer than its header: what that means is for the reader of the table to say.
 *
 * @param most - cells of one table that are read at most, the rest is left out; absent = all
 */
export function readMarkdownTables(
  text: string,
  most = Infinity,
): readonly (readonly (readonly string[])[])[] {
  const lines = text.split(/\r\n|\r|\n/);
  const tables: (readonly string[])[][] = [];
  for (let i = 1; i < lines.length; i++) {
    const heads = readDelimited(lines[i - 1]!, lines[i]!, most);
    if (heads === undefined) continue;
    const table = [heads.map(toSeenText)];
    let left = most - heads.length;
    while (lines[i + 1]?.includes('|') === true) {
      i++;
      if (left <= 0) continue;
      const cells = splitRow(lines[i]!, left);
      left -= cells.length;
      table.push(cells.map(toSeenText));
    }
    tables.push(table);
  }
  return tables;
}

/** The heads of a table that begins with these two lines; undefined when none does. */
function readDelimited(
  header: string,
  dashes: string,
  most: number,
): readonly string[] | undefined {
  if (!dashes.includes('|') || !dashes.includes('-') || !/^[-:|\s]+$/.test(dashes))
    return undefined;
  const marks = splitRow(dashes, most);
  if (!marks.every((mark) => /^:?-+:?$/.test(mark))) return undefined;
  const heads = splitRow(header, marks.length + 1);
  return heads.length === marks.length ? heads : undefined;
}

/** The first cells of a line, still as Markdown; the pipes at both ends are optional. */
function splitRow(line: string, most: number): readonly string[] {
  const text = line.trim();
  const cells: string[] = [];
  let start = text.startsWith('|') ? 1 : 0;
  let pipe = text.indexOf('|', start);
  for (; pipe !== -1 && cells.length < most; pipe = text.indexOf('|', pipe + 1)) {
    // Behind an odd number of backslashes it is a part of its cell.
    let escapes = 0;
    while (pipe - escapes > start && text[pipe - escapes - 1] === '\\') escapes++;
    if (escapes % 2 === 1) continue;
    cells.push(text.slice(start, pipe).trim());
    start = pipe + 1;
  }
  const rest = text.slice(start).trim();
  if (cells.length === 0 || (rest !== '' && cells.length < most)) cells.push(rest);
  return cells;
}

// No pattern can begin inside what another attempt of it has read in vain, so that a hostile cell takes linear time.
const MARKS = /[\\<[*_~`&]/;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const BREAK = /<br\s{0,9}\/?>/gi;
const TAG = /<[a-z/!][^<>]*>/gi;
const LINK = /!?\[([^[\]]*)\]\([^()]*\)/g;
const STARS = /\*{1,3}(?!\s)([^*]+)(?<!\s)\*{1,3}/g;
const UNDERSCORES = /(?<![\p{L}\p{N}_])_{1,3}([^_]+)_{1,3}(?![\p{L}\p{N}_])/gu;
const STRUCK = /~~([^~]+)~~/g;
const CODE = /`{1,2}([^`]+)`{1,2}/g;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** A piece of Markdown as a reader sees it. */
function toSeenText(markdown: string): string {
  if (!MARKS.test(markdown)) return markdown;
  // Escaped marks become entities first, so that nothing takes them for markup, and characters last.
  return markdown
    .replace(ESCAPED, (_, mark: string) => `&#${mark.charCodeAt(0)};`)
    .replace(BREAK, ' ')
    .replace(TAG, '')
    .replace(LINK, '$1')
    .replace(STARS, '$1')
    .replace(UNDERSCORES, '$1')
    .replace(STRUCK, '$1')
    .replace(CODE, '$1')
    .replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()]!;
      return toCharacter(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal));
    })
    .trim();
}

/** What is no character of Unicode, and NUL, shows as the replacement character. */
function toCharacter(point: number): string {
  const isCharacter = point > 0 && point <= 0x10_ffff && !(point >= 0xd800 && point <= 0xdfff);
  return String.fromCodePoint(isCharacter ? point : 0xfffd);
}

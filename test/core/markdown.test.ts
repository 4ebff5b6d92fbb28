import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownTable } from '../../src/core/markdown.js';
import { toPlainLine } from '../../src/core/plain-line.js';
import { HOSTILE_NAMES } from './hostile-names.js';

const decode = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** What a reader sees of inline tokens; throws when one of them is anything but text. */
function readText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type !== 'text' && token.type !== 'escape')
        throw new Error(`markup: ${token.type}`);
      const children = 'tokens' in token ? token.tokens : undefined;
      return children ? readText(children) : decode(token.raw);
    })
    .join('');
}

function readTable(markdown: string): Tokens.Table {
  const tokens = marked.lexer(markdown).filter((token) => token.type !== 'space');
  expect(tokens).toHaveLength(1);
  expect(tokens[0]!.type).toBe('table');
  return tokens[0] as Tokens.Table;
}

it('there are at least 50 hostile names', () => {
  expect(new Set(HOSTILE_NAMES).size).toBeGreaterThanOrEqual(50);
});

describe('escapeMarkdown', () => {
  it.each([
    ['a | b', 'a &#124; b'],
    ['<b>', '&#60;b&#62;'],
    ['Search (beta), v1.2: "fast" - 80 %', 'Search (beta), v1.2: "fast" - 80 %'],
    ['10:30 https://a.b', '10:30 https&#58;//a.b'],
    ['www.a.b', 'www&#46;a.b'],
    ['- a', '&#45; a'],
    ['1. a', '1&#46; a'],
    ['-1.5', '-1.5'],
    ['-', '&#45;'],
    ['1.', '1&#46;'],
    ['Phase 1. a', 'Phase 1. a'],
    ['---', '&#45;--'],
    ['a\nb', 'a b'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each(HOSTILE_NAMES)('makes %j inert also in a paragraph, a list and a heading', (name) => {
    const escaped = escapeMarkdown(name);
    expect(decode(escaped)).toBe(toPlainLine(name));
    // A word goes before it so that it is never an empty block; markup at the start is tried without.
    for (const block of [`x ${escaped}`, `- x ${escaped}`, `# x ${escaped}`]) {
      const [token] = marked.lexer(block);
      const inline = token!.type === 'list' ? (token as Tokens.List).items[0]!.tokens : [token!];
      const texts = inline.map((part) => readText((part as Tokens.Paragraph).tokens));
      expect(texts.join('').trimEnd()).toBe(`x ${toPlainLine(name)}`.trimEnd());
    }
    const alone = marked.lexer(escaped).filter((token) => token.type !== 'space');
    expect(alone.every((token) => token.type === 'paragraph')).toBe(true);
  });
});

describe('markdownTable', () => {
  it('writes a table with alignments', () => {
    const rows = [
      ['1', 'Search | find', '9.5'],
      ['2', '', '7.0'],
    ];
    expect(markdownTable(['#', 'Item', 'Score'], rows, ['right', 'left', 'center'])).toBe(
      [
        '| &#35; | Item | Score |',
        '| --: | --- | :-: |',
        '| 1 | Search &#124; find | 9.5 |',
        '| 2 |  | 7.0 |',
      ].join('\n'),
    );
  });

  it('aligns left where nothing else is said, and may have no rows', () => {
    expect(markdownTable(['a', 'b'], [], ['center'])).toBe('| a | b |\n| :-: | --- |');
  });

  it('reads back from a parser, one inert and readable cell for each hostile name', () => {
    const rows = HOSTILE_NAMES.map((name, i) => [name, String(i), name]);
    const table = readTable(markdownTable(['Name', 'Number', 'Again'], rows));
    expect(table.rows).toHaveLength(rows.length);
    table.rows.forEach((cells, i) => {
      const line = toPlainLine(HOSTILE_NAMES[i]!);
      expect(cells.map((cell) => readText(cell.tokens))).toEqual([line, String(i), line]);
    });
  });

  it.each(HOSTILE_NAMES)('keeps %j inert as the only header and the only cell', (name) => {
    const table = readTable(markdownTable([name, 'x'], [[name, 'x']]));
    expect(readText(table.header[0]!.tokens)).toBe(toPlainLine(name));
    expect(readText(table.rows[0]![0]!.tokens)).toBe(toPlainLine(name));
    expect(table.header).toHaveLength(2);
    expect(table.rows[0]).toHaveLength(2);
  });

  it('renders no element but the table', () => {
    const html = marked.parse(
      markdownTable(
        ['Name'],
        HOSTILE_NAMES.map((name) => [name]),
      ),
      { async: false },
    );
    const elements = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name));
    expect(elements).toEqual(new Set(['table', 'thead', 'tr', 'th', 'tbody', 'td']));
  });

  it('refuses a row that is not as long as the header', () => {
    expect(() => markdownTable(['a', 'b'], [['1', '2'], ['1']])).toThrow(
      expect.objectContaining({
        code: 'core/ragged-table',
        params: { row: 1, expected: 2, found: 1 },
      }),
    );
  });
});

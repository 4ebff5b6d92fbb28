import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { markdownTable } from '../../src/core/markdown.js';
import { readMarkdownTables } from '../../src/core/markdown-reading.js';
import { toPlainLine } from '../../src/core/plain-line.js';
import { HOSTILE_NAMES } from './hostile-names.js';

const read = (...lines: readonly string[]) => readMarkdownTables(lines.join('\n'));

/** The cell of a table of one column. */
const cellOf = (markdown: string): unknown =>
  read('| h |', '|---|', `| ${markdown} |`)[0]?.[1]?.[0];

describe('readMarkdownTables', () => {
  it('reads heads and rows', () => {
    expect(read('| a | b |', '| --- | --- |', '| 1 | 2 |', '| 3 | 4 |')).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
    expect(read('| a |', '|-|')).toEqual([[['a']]]);
  });

  it('finds tables among other text, each up to the first line without a pipe', () => {
    const text = [
      '# Title',
      'a | b',
      '--|--',
      '1 | 2',
      'after',
      '| not | a | table |',
      '',
      '|c|',
      '|:-:|',
      '',
      '|d|',
      '| -- |',
      '|4|',
    ];
    const tables = [
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [['c']],
      [['d'], ['4']],
    ];
    expect(read(...text)).toEqual(tables);
    expect(readMarkdownTables(text.join('\r\n'))).toEqual(tables);
    expect(readMarkdownTables(text.join('\r'))).toEqual(tables);
  });

  it('takes a line of dashes for a row where a table has begun', () => {
    expect(read('|a|', '|-|', '|-|', '|-|')).toEqual([[['a'], ['-'], ['-']]]);
  });

  it.each([
    ['no text at all', ['']],
    ['a heading underlined', ['a', '---']],
    ['fewer heads than dashes', ['| a |', '| - | - |']],
    ['more heads than dashes', ['| a | b |', '| - |']],
    ['colons without a dash', ['| a |', '| : |']],
    ['a dash between colons that is none', ['| a |', '| :x: |']],
    ['two dashes with a gap', ['| a |', '| - - |']],
    ['a cell without dashes', ['| a | b |', '| - |  |']],
    ['dashes above', ['| - |', '| a |']],
    ['no heads above', ['| - |', '']],
  ])('finds none in %s', (_, lines) => {
    expect(read(...lines)).toEqual([]);
  });

  it('lets the pipes at the ends be left out, and keeps empty cells', () => {
    expect(read('a | b | c', ':-- | :-: | --:', '1 | 2 | 3')[0]).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]);
    expect(read('||b|', '|-|-|', '|||', '| |2|', '|1| |', '|')[0]).toEqual([
      ['', 'b'],
      ['', ''],
      ['', '2'],
      ['1', ''],
      [''],
    ]);
  });

  it('reads no more cells of a table than it may', () => {
    const text = '|a|b|\n|-|-|\n|1|2|\n|3|4|5|\n\n|c|d|\n|-|-|\n|6|7|';
    const heads = ['a', 'b'];
    const second = [
      ['c', 'd'],
      ['6', '7'],
    ];
    const rows = [heads, ['1', '2'], ['3', '4', '5']];
    expect(readMarkdownTables(text)).toEqual([rows, second]);
    expect(readMarkdownTables(text, 7)).toEqual([rows, second]);
    expect(readMarkdownTables(text, 6)).toEqual([[heads, ['1', '2'], ['3', '4']], second]);
    expect(readMarkdownTables(text, 5)).toEqual([[heads, ['1', '2'], ['3']], second]);
    expect(readMarkdownTables(text, 4)).toEqual([[heads, ['1', '2']], second]);
    expect(readMarkdownTables(text, 2)).toEqual([[heads], [['c', 'd']]]);
    expect(readMarkdownTables('a|b\n-|-\n1|2', 3)).toEqual([[heads, ['1']]]);
  });

  it('lets rows be shorter or longer than the header', () => {
    expect(read('| a | b |', '|-|-|', '| Plan |', '| 1 | 2 | 3 |')[0]).toEqual([
      ['a', 'b'],
      ['Plan'],
      ['1', '2', '3'],
    ]);
  });

  it('takes a pipe behind an odd number of backslashes for a part of the cell', () => {
    expect(
      read(
        '|a|b|',
        '|-|-|',
        String.raw`|x \| y|2|`,
        String.raw`|x\\|2|`,
        String.raw`|x\\\|y|2|`,
      )[0],
    ).toEqual([
      ['a', 'b'],
      ['x | y', '2'],
      ['x\\', '2'],
      ['x\\|y', '2'],
    ]);
    expect(read('|a|b|', '|-|-|', String.raw`|\|2|`)[0]?.[1]).toEqual(['|2']);
  });

  it.each([
    ['**bold**', 'bold'],
    ['*slanted*', 'slanted'],
    ['***both***', 'both'],
    ['_slanted_', 'slanted'],
    ['__bold__', 'bold'],
    ['___both___', 'both'],
    ['(_a_)', '(a)'],
    ['~~old~~', 'old'],
    ['`code`', 'code'],
    ['``code``', 'code'],
    ['**A**/R', 'A/R'],
    ['**`A`**', 'A'],
    ['[name](https://a.b "title")', 'name'],
    ['![picture](a.png)', 'picture'],
    ['[a](x) and [b](y)', 'a and b'],
    ['[**A**](x)', 'A'],
    ['one<br>two<br/>three<BR />four', 'one two three four'],
    ['<b>A</b><!-- note -->', 'A'],
    [String.raw`\*A\*`, '*A*'],
    [String.raw`\<b\>`, '<b>'],
    [String.raw`a\b`, String.raw`a\b`],
    [String.raw`\&lt;`, '&lt;'],
    ['&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;', `<b> & "c" 'd'`],
    ['a&nbsp;b', 'a\u00A0b'],
    ['&LT;', '<'],
    ['&#124;&#x7C;&#X7c;', '|||'],
    ['&#38;amp;', '&amp;'],
    ['&#128105;&#x1F469;', '👩👩'],
    ['&#0;', '\uFFFD'],
    ['&#xD7FF;&#xD800;&#xDFFF;&#xE000;', '\uD7FF\uFFFD\uFFFD\uE000'],
    ['&#x10FFFF;&#x110000;', '\u{10FFFF}\uFFFD'],
    ['&#12345678;', '&#12345678;'],
    ['&copy;', '&copy;'],
  ])('shows %s as %s', (markdown, seen) => {
    expect(cellOf(markdown)).toBe(seen);
  });

  it.each([
    '3 * 4 * 5',
    'A*',
    'snake_case_name',
    '_a_b',
    'a < b',
    '< b and c >',
    '[a] (b)',
    '[a]',
    'a ~ b',
    '`',
    '****',
    '5 & 6',
  ])('leaves %s as it stands', (text) => {
    expect(cellOf(text)).toBe(text);
  });

  it('reads back what markdownTable wrote, whatever the names are', () => {
    const rows = HOSTILE_NAMES.map((name) => [name, `x ${name}`]);
    const text = `# Title\n\n${markdownTable(['a', '# b'], rows)}\n\nafter`;
    expect(readMarkdownTables(text)).toEqual([
      [['a', '# b'], ...rows.map((row) => row.map(toPlainLine))],
    ]);
  });

  it('sees the cells that a Markdown parser sees', () => {
    const text = String.raw`| a | b \| c |
|:--|--:|
| x \| y | z |
| only |
|| w |`;
    const [table] = marked.lexer(text) as unknown as [Tokens.Table];
    const [heads, ...rows] = readMarkdownTables(text)[0]!;
    expect(heads).toEqual(table.header.map((cell) => cell.text));
    expect(rows.map(([first = '', second = '']) => [first, second])).toEqual(
      table.rows.map((row) => row.map((cell) => cell.text)),
    );
  });

  it.each([
    '|',
    '\\',
    '*',
    '_',
    '`',
    '~',
    '[',
    '<',
    '&',
    '(',
    '![',
    '[a](',
    '*a ',
    '_a',
    '<a',
    '\n',
    '|\\',
    '- ',
    ' ',
  ])('takes linear time for a million of %j', (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const start = performance.now();
    readMarkdownTables(text);
    cellOf(text);
    read(`| ${text} |`, '|-|');
    read('|a|', `|-${text}|`);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

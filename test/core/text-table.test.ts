import { describe, expect, it } from 'vitest';
import { formatTextTable, textWidth } from '../../src/core/text-table.js';
import { HOSTILE_NAMES } from './hostile-names.js';

describe('formatTextTable', () => {
  it('aligns columns, numbers to the right', () => {
    const table = formatTextTable(
      [{ title: 'Rank' }, { title: 'Item' }, { title: 'Score', align: 'right' }],
      [
        [1, 'Checkout', '675.0'],
        [2, 'Search', '40.5'],
        [10, '', ''],
      ],
    );
    expect(table).toBe(
      [
        'Rank  Item      Score',
        '----  --------  -----',
        '   1  Checkout  675.0',
        '   2  Search     40.5',
        '  10',
      ].join('\n'),
    );
  });

  it('aligns to the left what is only partly numbers, what has no rows, and what says so', () => {
    const columns = [{ title: 'abc' }, { title: 'abc', align: 'left' as const }];
    expect(formatTextTable(columns, [[1, 2], ['x']])).toBe('abc  abc\n---  ---\n1    2\nx');
    expect(formatTextTable(columns, [])).toBe('abc  abc\n---  ---');
  });

  it('takes room from the widest text columns before it cuts a number', () => {
    const columns = [{ title: 'Id' }, { title: 'Name' }, { title: 'Score' }];
    const rows = [['ab', 'a rather long name of an item', 1234567]];
    expect(formatTextTable(columns, rows, { width: 24 })).toBe(
      ['Id  Name           Score', '--  -----------  -------', 'ab  a rather l…  1234567'].join(
        '\n',
      ),
    );
  });

  it('takes from the last of equally wide columns first, and no more than it must', () => {
    const columns = [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }, { title: 'N' }];
    const rows = [['abcdefgh', 'abcdefgh', 'abc', 123456]];
    expect(formatTextTable(columns, rows, { width: 30 })).toBe(
      [
        'One      Two     Three       N',
        '-------  ------  -----  ------',
        'abcdef…  abcde…  abc    123456',
      ].join('\n'),
    );
  });

  it('cuts numbers too where nothing else is left, and the line itself at last', () => {
    const columns = [{ title: 'A' }, { title: 'B' }, { title: 'C' }];
    expect(formatTextTable(columns, [[123456, 123456, 123456]], { width: 10 })).toBe(
      [' A   B   C', '--  --  --', '1…  1…  1…'].join('\n'),
    );
    expect(formatTextTable(columns, [['x', 'y', 'z']], { width: 4 })).toBe('A  …\n-  …\nx  …');
  });

  it('counts wide characters double and marks not at all', () => {
    const rows = [['用户'], ['e\u0301'], ['👍🏽'], ['abc']];
    expect(
      formatTextTable(
        [{ title: 'T' }, { title: 'n' }],
        rows.map((row) => [...row, 1]),
      ),
    ).toBe(['T     n', '----  -', '用户  1', 'e\u0301     1', '👍🏽    1', 'abc   1'].join('\n'));
    expect(formatTextTable([{ title: 'T' }], [['用户研究']], { width: 6 })).toBe('T\n-----\n用户…');
  });

  it.each([1, 2, 3, 10, 40, 80])('keeps hostile names in lines of at most %i columns', (width) => {
    const table = formatTextTable(
      [{ title: 'Name' }, { title: 'Number' }, { title: 'Again' }],
      HOSTILE_NAMES.map((name, i) => [name, i, name]),
      { width },
    );
    const lines = table.split('\n');
    expect(lines).toHaveLength(HOSTILE_NAMES.length + 2);
    for (const line of lines) {
      expect(textWidth(line)).toBeLessThanOrEqual(width);
      expect(line).toBe(line.trimEnd());
      expect(line).not.toMatch(/[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u);
    }
  });

  it('is 80 columns wide where nothing is said', () => {
    const lines = formatTextTable([{ title: 'x'.repeat(100) }], []).split('\n');
    expect(lines[0]).toBe(`${'x'.repeat(79)}…`);
  });

  it('takes 10,000 columns', () => {
    const columns = Array.from({ length: 10_000 }, (_, i) => ({ title: `column ${i}` }));
    expect(formatTextTable(columns, []).split('\n')[0]).toHaveLength(80);
  });
});

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301\u0327', 1],
    ['\u036f\u0370', 1],
    ['用', 2],
    ['ｶ', 1],
    ['Ｗ', 2],
    ['한국', 4],
    ['😀', 2],
    ['👍🏽', 2],
    ['🇩🇪', 2],
    ['a\u200Bb', 2],
    ['→', 1],
    ['…', 1],
    ['\u{3fffd}', 2],
    ['\u{3fffe}', 1],
    ['\u{e01ef}\u{e01f0}', 1],
  ])('counts %j as %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

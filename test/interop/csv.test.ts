import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.js';
import { type CsvOptions, readCsv } from '../../src/interop/csv.js';

const codes = (text: string, options?: CsvOptions) =>
  readCsv(text, options).findings.map(({ code, params }) => [code, params['row']]);

describe('readCsv', () => {
  it('reads header, rows and lines', () => {
    expect(readCsv('id,title\nA,"one, ""two"""\nB,three\n')).toEqual({
      header: ['id', 'title'],
      columns: ['id', 'title'],
      rows: [
        ['A', 'one, "two"'],
        ['B', 'three'],
      ],
      lines: [2, 3],
      delimiter: ',',
      findings: [],
    });
  });

  it.each([',', ';', '\t', '|'] as const)('detects the delimiter %j', (delimiter) => {
    const text = ['id', 'title', 'effort'].join(delimiter);
    const read = readCsv(`${text}\n${['A', '"x,;\t|"', '1'].join(delimiter)}`);
    expect(read).toMatchObject({ delimiter, rows: [['A', 'x,;\t|', '1']], findings: [] });
  });

  it.each([
    ['decimal commas', 'id;reach;effort\nA;1,5;2,5\nB;2,5;3,5', ';'],
    ['tags with bars', 'id,tags\nA,x|y|z\nB,x|y|z', ','],
    ['a title with a comma above', 'Backlog, 2026\nid;title;effort\nA;x;1', ';'],
    ['equal shares', 'a,b;c;d\n1,2;3;4', ';'],
    ['one column', 'id\nA\nB', ','],
    ['ragged rows', 'a;b;c\n1;2;3\n1,2,3\n1;2', ';'],
  ])('is not misled by %s', (_, text, delimiter) => {
    expect(readCsv(text).delimiter).toBe(delimiter);
  });

  it('detects the delimiter by whole rows of a long text', () => {
    const long = `a;b\n${'x,y;z\n'.repeat(20_000)}`;
    expect(readCsv(long).delimiter).toBe(';');
    expect(readCsv(`a;b;${'c,'.repeat(40_000)}`).delimiter).toBe(',');
  });

  it('takes the delimiter that it is told, by an option or by the first line', () => {
    expect(readCsv('a,b;c', { delimiter: ';' }).header).toEqual(['a,b', 'c']);
    expect(readCsv('sep=|\r\na,b|c\r\n1|2')).toMatchObject({ header: ['a,b', 'c'], lines: [3] });
    expect(readCsv('"SEP=;"\na;b', { delimiter: ',' }).header).toEqual(['a;b']);
  });

  it('takes no byte order mark for a part of the name', () => {
    expect(readCsv('\uFEFFid,title').header).toEqual(['id', 'title']);
  });

  it.each(['\n', '\r\n', '\r'])('ends rows at %j', (end) => {
    const read = readCsv(['a,b', '1,"x\ny"', '', '3,4', ''].join(end));
    expect(read.rows).toEqual([
      ['1', 'x\ny'],
      ['3', '4'],
    ]);
    expect(read.lines).toEqual([2, 5]);
  });

  it('reads mixed line ends, and keeps those inside of quotes', () => {
    const read = readCsv('a,b\r\n1,"x\r\ny\rz\nw\r"\n2,3\r4,5\n\r6,7');
    expect(read.rows).toEqual([
      ['1', 'x\r\ny\rz\nw\r'],
      ['2', '3'],
      ['4', '5'],
      ['6', '7'],
    ]);
    expect(read.lines).toEqual([2, 7, 8, 10]);
  });

  it('leaves out rows that hold nothing', () => {
    const read = readCsv('\n,\na,b\n\n , \n1,2\n,,\n');
    expect(read).toMatchObject({ header: ['a', 'b'], rows: [['1', '2']], lines: [6] });
    expect(read.findings).toEqual([]);
  });

  it('fills up a short row and keeps a long one, with a finding each', () => {
    const read = readCsv('a,b,c\n1\n1,2,3,,\n1,2,3,4,');
    expect(read.rows).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
      ['1', '2', '3', '4'],
    ]);
    expect(read.findings).toMatchObject([
      { code: 'interop/csv-missing-cells', severity: 'warning', params: { row: 2, cells: 1 } },
      { code: 'interop/csv-extra-cells', severity: 'error', params: { row: 4, cells: 4 } },
    ]);
    expect(read.findings.map(({ path }) => path)).toEqual([
      ['rows', 0],
      ['rows', 2],
    ]);
    expect(read.findings[0]!.message).toContain('Row 2 has 1 cells, the header 3');
  });

  it('takes rows of one cell above the header for titles', () => {
    const read = readCsv('My backlog,,\n\n2026, \nid,effort\nA,1');
    expect(read).toMatchObject({ header: ['id', 'effort'], rows: [['A', '1']], lines: [5] });
    expect(read.findings).toMatchObject([
      { code: 'interop/csv-title-row', params: { row: 1, text: 'My backlog' } },
      { code: 'interop/csv-title-row', params: { row: 3, text: '2026' } },
    ]);
  });

  it('names each column once, and says which names it made', () => {
    const read = readCsv('Labels, Labels ,,Labels (2),Labels,Column 3,x,,\n1,2,3,4,5,6,7,,');
    expect(read.header).toEqual([
      'Labels',
      ' Labels ',
      '',
      'Labels (2)',
      'Labels',
      'Column 3',
      'x',
    ]);
    expect(read.columns).toEqual([
      'Labels',
      'Labels (3)',
      'Column 3',
      'Labels (2)',
      'Labels (4)',
      'Column 3 (2)',
      'x',
    ]);
    expect(read.findings).toMatchObject([
      { code: 'interop/csv-unnamed-column', path: ['header', 2], params: { number: 3 } },
      {
        code: 'interop/csv-duplicate-name',
        path: ['header', 0],
        params: { column: 'Labels', count: 3 },
      },
      { code: 'interop/csv-duplicate-name', path: ['header', 2], params: { column: 'Column 3' } },
    ]);
  });

  it('says that a text holds nothing, or no row', () => {
    for (const text of ['', '\uFEFF', ' \n\n', ',,,', 'sep=;']) {
      expect(readCsv(text)).toMatchObject({ header: [], columns: [], rows: [], lines: [] });
      expect(codes(text)).toEqual([['interop/csv-empty', undefined]]);
    }
    expect(codes('id,title\n')).toEqual([['interop/csv-no-rows', undefined]]);
  });

  it('says that a text was not saved as UTF-8', () => {
    expect(codes('id,titl\uFFFD\nA,b')).toEqual([['interop/csv-encoding', undefined]]);
    expect(codes('PK\0\0')[0]).toEqual(['interop/csv-encoding', undefined]);
  });

  it('keeps a quote that is not doubled, with the row of its cell', () => {
    const read = readCsv('a,b\n5" disk,"say "yes, now" ""loud"""\n"x\ny",""z" "\n"ok" ,"fine"  ');
    expect(read.rows).toEqual([
      ['5" disk', 'say "yes, now" "loud"'],
      ['x\ny', '"z" '],
      ['ok', 'fine'],
    ]);
    expect(read.lines).toEqual([2, 3, 5]);
    expect(read.findings.map(({ code, params }) => [code, params['row']])).toEqual([
      ['interop/csv-stray-quote', 2],
      ['interop/csv-stray-quote', 4],
    ]);
  });

  it('loses nothing behind a quote that is never closed', () => {
    const read = readCsv('sep=,\na,b\n1,"x\n2,y "z""\n');
    expect(read.rows).toEqual([['1', 'x\n2,y "z"\n']]);
    expect(read.findings.map(({ code, params }) => [code, params['row']])).toEqual([
      ['interop/csv-stray-quote', 3],
      ['interop/csv-unclosed-quote', 3],
    ]);
  });

  it('leaves out the rows beyond the limit, and counts their lines', () => {
    const text = 'a,b\n1,"x\ny"\n3,4\n5,6\n7,8\n';
    const read = readCsv(text, { limits: { entities: 6 } });
    expect(read.rows).toEqual([
      ['1', 'x\ny'],
      ['3', '4'],
    ]);
    expect(read.findings).toMatchObject([
      { code: 'core/too-many-entities', params: { count: 8, limit: 6 } },
      { code: 'interop/csv-lines-left-out', params: { row: 4, count: 2 } },
    ]);
    expect(readCsv(text, { limits: { entities: 10 } }).findings).toEqual([]);
    expect(codes(text, { limits: { entities: 0 } })).toEqual([
      ['core/too-many-entities', undefined],
      ['interop/csv-lines-left-out', 0],
    ]);
    expect(codes(text, { limits: { entities: 2 } })).toEqual([
      ['core/too-many-entities', undefined],
      ['interop/csv-lines-left-out', 1],
    ]);
  });

  it('stops in the middle of a row of too many quoted cells', () => {
    const read = readCsv('a,b\n"1","2","3","4","5","6"\n7,8', { limits: { entities: 4 } });
    expect(read.rows).toEqual([]);
    expect(read.findings.map(({ params }) => params['count'])).toEqual([10, 2]);
  });

  it('cuts a cell that is too long, and keeps the lines', () => {
    const options = { limits: { stringLength: 4 } };
    const read = readCsv('abcdef,b\n"x""\ny\r\n""z""wwwwwww",abcde\n1,2', options);
    expect(read.header).toEqual(['abcd', 'b']);
    expect(read.rows).toEqual([
      ['x"\ny', 'abcd'],
      ['1', '2'],
    ]);
    expect(read.lines).toEqual([2, 5]);
    expect(read.findings).toMatchObject([
      { code: 'core/text-too-long', path: ['header', 0], params: { count: 6 } },
      { code: 'core/text-too-long', path: ['rows', 0, 0], params: { count: 16, limit: 4 } },
      { code: 'core/text-too-long', path: ['rows', 0, 1], params: { count: 5 } },
    ]);
    expect(readCsv('abcdef\na,b', options).findings[0]!.params['text']).toBe('abcd');
  });

  it('keeps stray quotes of a long cell', () => {
    const cell = `"a"b""c"d${'e'.repeat(30)}`;
    const read = readCsv(`x,y\n"${cell}",1`, { limits: { stringLength: 8 } });
    expect(read.rows).toEqual([['"a"b"c"d', '1']]);
    expect(read.findings.map(({ code }) => code)).toEqual([
      'interop/csv-stray-quote',
      'core/text-too-long',
    ]);
    expect(read.findings[1]!.params['count']).toBe(38);
  });

  it('lists as many findings as it is asked for, and counts the rest', () => {
    const read = readCsv('a,b\n1\n2\n3', { limit: 2 });
    expect(read.findings.map(({ code }) => code)).toEqual([
      'interop/csv-missing-cells',
      'interop/csv-missing-cells',
      'core/more-findings',
    ]);
  });

  it.each([
    ['commas', ','],
    ['line ends', '\n'],
    ['all line ends', '\r\n'],
    ['quotes', '"'],
    ['stray quotes', '"a'],
    ['opened cells', ',"a'],
    ['rows', 'a,b,c\r'],
    ['quoted rows', '"a","b"\r\n'],
    ['letters', 'a'],
    ['spaced quotes', '" " '],
  ])('is through with 10 MB of %s before long', (_, piece) => {
    const text = piece.repeat(10_000_000 / piece.length);
    const { findings, rows } = readCsv(text, { limit: 100 });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(101);
    expect(rows.length).toBeLessThanOrEqual(DEFAULT_LIMITS.entities);
  });

  it.each([undefined, null, 5, {}, ['a'], Symbol('a')])(
    'throws for %o, which is no text',
    (value) => {
      expect(() => readCsv(value as never)).toThrow(
        expect.objectContaining({ code: 'interop/invalid-input' }),
      );
    },
  );

  it('throws for a delimiter that is none', () => {
    expect(() => readCsv('a', { delimiter: 'x' as never })).toThrow(
      expect.objectContaining({
        code: 'interop/invalid-input',
        params: { problem: 'unknown-delimiter', delimiter: 'x' },
      }),
    );
  });
});

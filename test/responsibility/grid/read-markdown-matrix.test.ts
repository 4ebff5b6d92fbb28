import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { readMarkdownMatrix } from '../../../src/responsibility/grid/read-markdown-matrix.js';
import { toGrid } from '../../../src/responsibility/grid/to-grid.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { rasci } from '../../../src/responsibility/schemes/rasci.js';

const TWO_TABLES = [
  '# Phase 1',
  '',
  '| Activity | PM | Dev |',
  '|---|---|---|',
  '| **Plan** |',
  '| [Charter](x.md) | A, R | c |',
  '| Budget | `A` | **R** |',
  '',
  '# Phase 2',
  '',
  'Task | QA | Lead',
  ':-- | :-: | --:',
  'Test | R | Q',
].join('\n');

const codes = (findings: readonly { readonly code: string; readonly severity: string }[]) =>
  findings.map(({ code, severity }) => `${severity} ${code.replace('responsibility/', '')}`);

describe('readMarkdownMatrix', () => {
  it('reads the rows of the table as readGrid does', () => {
    const reading = readMarkdownMatrix(TWO_TABLES, raci, { table: 0, id: 'm', name: 'M' });
    const rows = [
      ['Activity', 'PM', 'Dev'],
      ['Plan'],
      ['Charter', 'A, R', 'c'],
      ['Budget', 'A', 'R'],
    ];
    expect(reading).toEqual(readGrid(rows, raci, { id: 'm', name: 'M' }));
    expect(reading.findings).toEqual([]);
    expect(toGrid(reading.matrix)).toEqual([
      ['Activity', 'PM', 'Dev'],
      ['Plan'],
      ['Charter', 'A/R', 'C'],
      ['Budget', 'A', 'R'],
    ]);
  });

  it('says so when there are more tables than one', () => {
    const { matrix, findings } = readMarkdownMatrix(TWO_TABLES, raci);
    expect(Object.keys(matrix.activities)).toEqual(['charter', 'budget']);
    expect(findings).toEqual([
      {
        code: 'responsibility/markdown-more-tables',
        severity: 'info',
        path: [],
        params: { count: 2 },
        message: 'The text holds 2 tables, and the first was read.',
        hint: 'Say which one is meant by the option table; they are counted from 0.',
      },
    ]);
    const only = TWO_TABLES.slice(0, TWO_TABLES.indexOf('# Phase 2'));
    expect(readMarkdownMatrix(only, raci).findings).toEqual([]);
  });

  it('reads the table that is named, with its findings', () => {
    const { matrix, findings } = readMarkdownMatrix(TWO_TABLES, raci, { table: 1 });
    expect(toGrid(matrix)).toEqual([
      ['Activity', 'QA', 'Lead'],
      ['Test', 'R', ''],
    ]);
    expect(findings).toMatchObject([
      { code: 'responsibility/cell-unknown-code', params: { row: 1, column: 2, raw: 'Q' } },
    ]);
  });

  it('passes the layout and the limits on', () => {
    const text = '| | Release |\n|-|-|\n| PM | A/R |\n| Dev | S |';
    const { matrix, layout } = readMarkdownMatrix(text, rasci, { layout: 'role-rows' });
    expect(layout).toBe('role-rows');
    expect(Object.keys(matrix.roles)).toEqual(['pm', 'dev']);
    expect(codes(readMarkdownMatrix(text, rasci, { limits: { entities: 1 } }).findings)).toContain(
      'error too-many-entities'.replace('too', 'core/too'),
    );
  });

  it('never leaves cells out in silence', () => {
    const shapes = [
      [1, 99],
      [1, 9],
      [2, 9],
      [9, 1],
      [99, 1],
      [99, 2],
      [9, 9],
    ] as const;
    for (const [rows, columns] of shapes) {
      for (const entities of [0, 1, 2, 5, 12]) {
        const line = (text: string, count: number) => `|${`${text}|`.repeat(count)}`;
        const text = [
          line('a', 1),
          line('-', 1),
          ...Array.from({ length: rows }, () => line('A', columns)),
        ].join('\n');
        const options = { limits: { entities }, layout: 'activity-rows' } as const;
        const grid = [['a'], ...Array.from({ length: rows }, () => new Array(columns).fill('A'))];
        const expected = readGrid(grid, raci, options);
        const reading = readMarkdownMatrix(text, raci, options);
        expect(reading.matrix).toEqual(expected.matrix);
        expect(codes(reading.findings)).toEqual(codes(expected.findings));
      }
    }
  });

  it.each([2, -1, 0.5, Number.NaN, '1', 'length', true, {}])(
    'tells that there is no table %j',
    (table) => {
      const { matrix, findings, layout } = readMarkdownMatrix(TWO_TABLES, raci, {
        table: table as never,
      });
      expect(matrix).toEqual(readGrid([], raci).matrix);
      expect(layout).toBe('activity-rows');
      expect(codes(findings)).toEqual(['warning markdown-unknown-table']);
      expect(findings[0]?.params['count']).toBe(2);
    },
  );

  it('says which table is not there', () => {
    expect(readMarkdownMatrix(TWO_TABLES, raci, { table: 2 }).findings[0]).toMatchObject({
      message: 'The text holds 2 tables, and none is number 2.',
      params: { count: 2, table: 2 },
    });
    expect(readMarkdownMatrix(TWO_TABLES, raci, { table: null as never }).findings).toMatchObject([
      { code: 'responsibility/markdown-more-tables' },
    ]);
  });

  it.each(['', 'no table', '| a |', null, undefined, 7, ['| a |', '|-|']])(
    'tells that %j holds none',
    (text) => {
      const { matrix, findings } = readMarkdownMatrix(text as never, raci, { id: 'm', name: 'M' });
      expect(matrix).toEqual(readGrid([], raci, { id: 'm', name: 'M' }).matrix);
      expect(findings).toEqual([
        {
          code: 'responsibility/markdown-no-table',
          severity: 'warning',
          path: [],
          params: {},
          message: 'The text holds no table.',
          hint: 'A table is a row of names, a row of dashes (| --- | --- |), and rows of cells.',
        },
      ]);
    },
  );

  it('lists as many findings as it may, counted together', () => {
    const text = '| Activity | PM |\n|-|-|\n| a | X |\n| b | Y |\n\n|z|\n|-|';
    expect(codes(readMarkdownMatrix(text, raci).findings)).toEqual([
      'info markdown-more-tables',
      'error cell-unknown-code',
      'error cell-unknown-code',
    ]);
    const { findings } = readMarkdownMatrix(text, raci, { limit: 2 });
    expect(codes(findings)).toEqual([
      'info markdown-more-tables',
      'error cell-unknown-code',
      'error core/more-findings',
    ]);
    expect(findings[2]?.params['count']).toBe(1);
    expect(() => readMarkdownMatrix('', raci, { limit: -1 })).toThrow('core/invalid-limit');
    expect(codes(readMarkdownMatrix('', raci, null as never).findings)).toEqual([
      'warning markdown-no-table',
    ]);
  });
});

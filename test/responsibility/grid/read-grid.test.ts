import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { toGrid } from '../../../src/responsibility/grid/to-grid.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { motley } from '../schemes.js';
import { deepFreeze } from './grids.js';

const cells = ({ assignments }: ResponsibilityMatrix): readonly string[] =>
  Object.keys(assignments);
const codes = (reading: ReturnType<typeof readGrid>): readonly (readonly string[])[] =>
  reading.findings.map(({ code, severity, path }) => [
    code.replace(/^.*\//, ''),
    severity,
    path.join('.'),
  ]);

describe('readGrid with activities as rows', () => {
  const rows = deepFreeze([
    ['Activity', 'PM', 'Dev'],
    ['Release', 'A', 'R'],
    ['Support', '-', 'A / R'],
  ]);

  it('makes a matrix of it', () => {
    const reading = readGrid(rows, raci);
    expect(reading).toMatchObject({ layout: 'activity-rows', findings: [] });
    expect(cells(reading.matrix)).toEqual([
      'release/pm/A',
      'release/dev/R',
      'support/dev/A',
      'support/dev/R',
    ]);
    expect(reading.matrix).toMatchObject({
      id: 'matrix',
      name: 'Responsibility matrix',
      schemeId: 'raci',
    });
  });

  it('takes id, name and a title above the header', () => {
    expect(readGrid(rows, raci, { id: 'm', name: 'M' }).matrix).toMatchObject({
      id: 'm',
      name: 'M',
    });
    const titled = readGrid([['Who does what'], ['', ''], ...rows], raci);
    expect(titled.matrix.name).toBe('Who does what');
    expect(codes(titled)).toEqual([['grid-title-row', 'info', '0']]);
  });

  it('takes a row of one cell for the phase of the rows below, until a dash', () => {
    const { matrix, findings } = readGrid(
      [
        ['Activity', 'PM'],
        ['Plan'],
        ['A1', 'A'],
        ['A2', 'A'],
        ['Build', ''],
        ['A3', 'A'],
        ['-'],
        ['A4', 'A'],
        ['A5'],
      ],
      raci,
    );
    expect(Object.values(matrix.activities).map(({ name, phase }) => [name, phase])).toEqual([
      ['A1', 'Plan'],
      ['A2', 'Plan'],
      ['A3', 'Build'],
      ['A4', undefined],
      ['A5', undefined],
    ]);
    expect(findings.map(({ code, params }) => [code, params['row']])).toEqual([
      ['responsibility/grid-phase-row', 4],
    ]);
  });

  it('takes a row of one cell before another one for an activity that nobody has', () => {
    const { matrix } = readGrid([['Activity', 'PM'], ['A1'], ['A2'], ['A3', 'A']], raci);
    expect(Object.keys(matrix.activities)).toEqual(['a1', 'a3']);
    const template = readGrid(
      [
        ['Activity', 'PM', 'Dev'],
        ['A1', '', ''],
        ['A2', '', ''],
      ],
      raci,
    );
    expect(Object.keys(template.matrix.activities)).toEqual(['a1', 'a2']);
  });

  it('takes look-alike letters for codes, with row, column, what stood there and what it was taken for', () => {
    const { matrix, findings } = readGrid(
      [
        ['Activity', 'PM', 'Dev'],
        ['Release', '\u0410,C', '\u0406'],
      ],
      raci,
    );
    expect(cells(matrix)).toEqual(['release/pm/A', 'release/pm/C', 'release/dev/I']);
    expect(findings).toMatchObject([
      {
        code: 'responsibility/cell-unknown-code',
        severity: 'warning',
        path: [1, 1],
        params: {
          row: 1,
          column: 1,
          raw: '\u0410',
          suggestion: 'A',
          taken: true,
          activityId: 'release',
          roleId: 'pm',
        },
      },
      { path: [1, 2], params: { raw: '\u0406', suggestion: 'I' } },
    ]);
  });

  it('reports what is no code, with a guess or all codes', () => {
    const { matrix, findings } = readGrid(
      [
        ['Activity', 'PM', 'Dev', 'QA'],
        ['Release', 'acountable', 'X', 'R,R'],
        ['Test', 'A', 'R', 'C'],
      ],
      raci,
    );
    expect(cells(matrix)).toEqual(['release/qa/R', 'test/pm/A', 'test/dev/R', 'test/qa/C']);
    expect(findings).toMatchObject([
      {
        severity: 'error',
        params: { raw: 'acountable', suggestion: 'A' },
        hint: 'Write one of: A.',
      },
      {
        severity: 'error',
        params: { raw: 'X', suggestion: null },
        hint: 'Write one of: A, R, C, I.',
      },
      {
        code: 'responsibility/cell-duplicate-code',
        severity: 'info',
        params: { row: 1, column: 3 },
      },
    ]);
  });

  it('reports ragged rows, names what has no name and loses no cell', () => {
    const reading = readGrid(
      [
        ['Activity', 'PM', '', '-'],
        ['Release', 'A', 'R'],
        ['', 'A', 'R', 'C', 'I'],
        ['Test', 'A', '-', '-', '', ''],
      ],
      raci,
    );
    expect(codes(reading)).toEqual([
      ['grid-ragged-row', 'warning', '1'],
      ['grid-ragged-row', 'warning', '2'],
      ['grid-missing-name', 'warning', '0.2'],
      ['grid-missing-name', 'warning', '0.3'],
      ['grid-missing-name', 'warning', '0.4'],
      ['grid-missing-name', 'warning', '2.0'],
    ]);
    expect(cells(reading.matrix)).toHaveLength(7);
    expect(reading.matrix.roles['row-0-column-4']!.name).toBe('Row 0, column 4');
  });

  it('survives an empty grid', () => {
    for (const rows of [[], [[]], [['', ' '], []], [['\u00a0']]]) {
      const reading = readGrid(rows, raci);
      expect(codes(reading)).toEqual([['grid-empty', 'warning', '']]);
      expect(reading).toMatchObject({
        layout: 'activity-rows',
        matrix: { roles: {}, activities: {} },
      });
    }
    expect(readGrid([['Activity', 'PM']], raci)).toMatchObject({
      findings: [],
      matrix: { roles: { pm: {} } },
    });
    expect(Object.keys(readGrid([['Activity'], ['A1'], ['A2']], raci).matrix.activities)).toEqual([
      'a1',
      'a2',
    ]);
  });
});

describe('readGrid with roles as rows', () => {
  const rows = [
    ['', 'Release', '', 'Support', 'Test'],
    ['PM', 'A', '', 'C', 'X'],
    ['', '', '', '', ''],
    ['Dev', 'R', '', 'A/R', 'A'],
  ];

  it('finds out by the accountable roles', () => {
    const reading = readGrid(rows, raci);
    expect(reading.layout).toBe('role-rows');
    expect(cells(reading.matrix)).toEqual([
      'release/pm/A',
      'release/dev/R',
      'support/pm/C',
      'support/dev/A',
      'support/dev/R',
      'test/dev/A',
    ]);
    expect(reading.findings).toMatchObject([
      { code: 'responsibility/grid-turned', severity: 'warning', params: { activities: 3 } },
      { path: [1, 4], params: { row: 1, column: 4, raw: 'X' } },
    ]);
  });

  it('does not take two activities with errors for two roles, nor turn without a word', () => {
    const two = [
      ['', 'PM', 'Eng'],
      ['Plan', 'A', 'A'],
      ['Build', 'R', 'R'],
    ];
    expect(readGrid(two, raci)).toMatchObject({ layout: 'activity-rows', findings: [] });
    const three = [
      ['', 'PM', 'Eng', 'Ops'],
      ['Plan', 'A', 'A', 'C'],
      ['Build', 'R', 'C', 'A'],
      ['Ship', 'R', 'C', 'I'],
    ];
    expect(codes(readGrid(three, raci))).toEqual([['grid-turned', 'warning', '0.0']]);
    expect(readGrid([['Activity', 'PM', 'Eng', 'Ops'], ...three.slice(1)], raci)).toMatchObject({
      layout: 'activity-rows',
      findings: [],
    });
    const said = readGrid([['Role', 'PM', 'Eng', 'Ops'], ...three.slice(1)], raci);
    expect(said).toMatchObject({ layout: 'role-rows', findings: [] });
  });

  it('believes a corner that means activity, and one that means role when nothing else decides', () => {
    const even = [
      ['', 'x', 'y'],
      ['p', 'A', ''],
      ['q', '', 'A'],
    ];
    const withCorner = (corner: string): string =>
      readGrid([[corner, ...even[0]!.slice(1)], ...even.slice(1)], raci).layout;
    expect(withCorner('')).toBe('activity-rows');
    expect(withCorner('Roles')).toBe('role-rows');
    expect(withCorner('Task / Role')).toBe('activity-rows');
    expect(readGrid([['Tasks', ...rows[0]!.slice(1)], ...rows.slice(1)], raci).layout).toBe(
      'activity-rows',
    );
    expect(
      readGrid(
        [
          ['Role', 'PM', 'Dev'],
          ['Release', 'A', 'R'],
          ['Support', 'A', 'R'],
        ],
        raci,
      ).layout,
    ).toBe('activity-rows');
  });
});

describe('readGrid of a row far longer than its header', () => {
  it('makes roles of 1,000 columns without a name and says how many there are', () => {
    const rows = [
      ['', 'PM'],
      ['Build', ...Array<string>(1200).fill('R')],
    ];
    const { findings, matrix } = readGrid(rows, raci);
    expect(Object.keys(matrix.roles)).toHaveLength(1001);
    expect(Object.keys(matrix.assignments)).toHaveLength(1001);
    expect(findings.filter(({ code }) => code === 'responsibility/grid-missing-name')).toHaveLength(
      1000,
    );
    expect(
      findings.find(({ code }) => code === 'responsibility/grid-columns-left-out'),
    ).toMatchObject({ severity: 'error', path: [0, 0], params: { count: 1199, limit: 1000 } });
  });
});

describe('readGrid with codes as columns', () => {
  const rows = [
    ['Task', 'Responsible', 'A', 'Due', 'Consulted', ''],
    ['Plan'],
    ['Release', 'Dev, QA', 'PM', 'May', '', ''],
    ['Support', 'dev; -', 'PM', 'June', 'QA\nPM', 'x'],
  ];

  it('makes roles of the names in the cells and reports columns without a code', () => {
    const reading = readGrid(rows, raci);
    expect(reading.layout).toBe('code-columns');
    expect(cells(reading.matrix)).toEqual([
      'release/dev/R',
      'release/qa/R',
      'release/pm/A',
      'support/dev/R',
      'support/pm/A',
      'support/qa/C',
      'support/pm/C',
    ]);
    expect(reading.matrix.activities['release']!.phase).toBe('Plan');
    expect(codes(reading)).toEqual([
      ['grid-ragged-row', 'warning', '3'],
      ['grid-column-ignored', 'warning', '0.3'],
      ['grid-column-ignored', 'warning', '0.5'],
    ]);
    expect(reading.findings[1]!.params).toMatchObject({ header: 'Due', count: 2 });
  });

  it('reports a role that stands twice in a cell', () => {
    const reading = readGrid(
      [
        ['Task', 'R', 'A'],
        ['Release', 'Dev, DEV', 'PM'],
      ],
      raci,
    );
    expect(codes(reading)).toEqual([['cell-duplicate-code', 'info', '1.1']]);
  });

  it('is not found where the cells are codes', () => {
    expect(
      readGrid(
        [
          ['Task', 'R', 'A'],
          ['Release', 'A', 'R'],
        ],
        raci,
      ).layout,
    ).toBe('activity-rows');
    expect(
      readGrid(
        [
          ['Task', 'R', 'R'],
          ['Release', 'Dev', 'Dev'],
        ],
        raci,
      ).layout,
    ).not.toBe('code-columns');
  });

  it('stops when the matrix is full', () => {
    const names = Array.from({ length: 30 }, (_, i) => `r${i}`).join(', ');
    const reading = readGrid(
      [
        ['Task', 'R', 'A'],
        ['T1', names, 'PM'],
        ['T2', names, 'PM'],
      ],
      raci,
      {
        limits: { entities: 4 },
      },
    );
    expect(cells(reading.matrix)).toHaveLength(16);
    expect(codes(reading)).toEqual([['too-many-entities', 'error', '1.1']]);
  });
});

describe('readGrid with parties in the cells', () => {
  const rows = [
    ['Resource', 'Incidents', 'Access'],
    ['Data', 'Customer', 'Customer'],
    ['Network', 'Vendor', 'Shared'],
    ['Storage', '', 'Vendor'],
    ['Backup', 'Vendor', '-'],
  ];

  it('makes an activity of each pair, and each party answer for and do its own', () => {
    const reading = readGrid(rows, raci);
    expect(reading.layout).toBe('party-cells');
    expect(Object.values(reading.matrix.activities).map(({ name }) => name)).toEqual([
      'Data: Incidents',
      'Data: Access',
      'Network: Incidents',
      'Network: Access',
      'Storage: Incidents',
      'Storage: Access',
      'Backup: Incidents',
      'Backup: Access',
    ]);
    expect(cells(reading.matrix).filter((id) => id.startsWith('network-access'))).toEqual([
      'network-access/customer/A',
      'network-access/customer/R',
      'network-access/vendor/A',
      'network-access/vendor/R',
    ]);
    expect(codes(reading)).toEqual([['grid-party-cells', 'info', '0.0']]);
    expect(reading.findings[0]!.params).toMatchObject({
      parties: ['Customer', 'Vendor'],
      codes: 'A/R',
    });
  });

  it('takes a scheme of one code for both duties, and headings and nameless columns', () => {
    const single = {
      ...raci,
      codes: [{ code: 'P', name: 'Primary', duties: ['account', 'perform'], order: 1 } as const],
    };
    const reading = readGrid([['', 'Incidents'], ['Part'], ['', 'Customer', 'Vendor']], single, {
      layout: 'party-cells',
    });
    expect(cells(reading.matrix)).toEqual(
      ['incidents/customer/P', 'row-1-column-2/vendor/P'].map((id) => id.replace('row-1', 'row-2')),
    );
    expect(reading.matrix.activities['incidents']!.phase).toBe('Part');
  });

  it('reads the cells as codes where the scheme has nothing to give to a party', () => {
    const { findings } = readGrid(rows, { ...raci, codes: [] }, { layout: 'party-cells' });
    expect(findings.filter(({ code }) => code === 'responsibility/cell-unknown-code')).toHaveLength(
      6,
    );
    expect(readGrid(rows, { ...raci, codes: [] }).layout).toBe('activity-rows');
  });

  it('takes "shared" for a party when no other is named', () => {
    const { layout, matrix } = readGrid(
      [
        ['R', 'x', 'y'],
        ['a', 'Shared', 'Shared'],
      ],
      raci,
    );
    expect(layout).toBe('party-cells');
    expect(cells(matrix)).toEqual(['a-x/shared/A', 'a-x/shared/R', 'a-y/shared/A', 'a-y/shared/R']);
  });

  it('stops when the matrix is full', () => {
    const names = Array.from({ length: 30 }, (_, i) => `p${i}`).join(', ');
    const limits = { entities: 4 };
    const parties = [
      ['R', 'x', 'y'],
      ['a', names, names],
    ];
    const shared = [
      ['R', 'x', 'y'],
      ['a', 'p1, p2, p3, p4, p5', 'shared'],
      ['b', 'shared', 'shared'],
    ];
    for (const grid of [parties, shared]) {
      const reading = readGrid(grid, raci, { layout: 'party-cells', limits });
      expect(cells(reading.matrix)).toHaveLength(16);
      expect(codes(reading).filter(([code]) => code === 'too-many-entities')).toHaveLength(1);
    }
  });
});

describe('readGrid on bad input', () => {
  const read = (rows: unknown, options = {}): ReturnType<typeof readGrid> =>
    readGrid(rows as string[][], raci, options);

  it('survives what is no grid', () => {
    for (const rows of [undefined, null, 7, 'A', {}, () => 1]) {
      expect(codes(read(rows))).toEqual([['grid-empty', 'warning', '']]);
    }
  });

  it('leaves out rows that are none and reads cells that are no text', () => {
    const reading = read([
      ['Activity', 'PM', 9],
      null,
      'row',
      ['Release', 'A', null],
      [10, undefined, true],
      [Symbol('s'), {}, 5n],
    ]);
    expect(codes(reading)).toEqual([
      ['grid-not-text', 'warning', '0.2'],
      ['grid-unreadable-row', 'error', '1'],
      ['grid-unreadable-row', 'error', '2'],
      ['grid-not-text', 'warning', '4.0'],
      ['grid-not-text', 'warning', '4.2'],
      ['grid-not-text', 'warning', '5.0'],
      ['grid-not-text', 'warning', '5.1'],
      ['grid-not-text', 'warning', '5.2'],
      ['cell-unknown-code', 'error', '4.2'],
      ['grid-missing-name', 'warning', '5.0'],
      ['cell-unknown-code', 'error', '5.2'],
    ]);
    expect(Object.keys(reading.matrix.roles)).toEqual(['9', 'pm'].sort());
    expect(toGrid(reading.matrix)[0]).toEqual(['Activity', 'PM', '9']);
  });

  it('survives arrays that throw', () => {
    const { proxy, revoke } = Proxy.revocable<string[][]>([], {});
    revoke();
    expect(codes(read(proxy))).toEqual([['grid-empty', 'warning', '']]);
    const row = ['Release', 'A'];
    Object.defineProperty(row, 1, {
      get: () => {
        throw new Error('no');
      },
    });
    expect(codes(read([['Activity', 'PM'], row, ['Test', 'A']]))).toEqual([
      ['grid-unreadable-row', 'error', '1'],
    ]);
  });

  it('stops at the limits, which can be moved', () => {
    const grid = [
      ['Activity', 'p', 'q'],
      ['a', 'A', 'R'],
      ['b', 'A', 'R'],
      ['c', 'A', 'R'],
    ];
    const cut = read(grid, { limits: { entities: 4 } });
    expect(Object.keys(cut.matrix.activities)).toEqual(['a', 'b']);
    expect(codes(cut)).toEqual([['too-many-entities', 'error', '3']]);
    expect(codes(read(new Array<string[]>(2 ** 32 - 1), { limit: 1 }))[0]).toEqual([
      'grid-unreadable-row',
      'error',
      '0',
    ]);
    expect(codes(read([new Array(2 ** 32 - 1)]))).toEqual([
      ['too-many-entities', 'error', '0'],
      ['grid-empty', 'warning', ''],
    ]);
    const long = read([
      ['Activity', 'p'.repeat(20_000)],
      ['a', 'A'],
    ]);
    expect(codes(long)).toEqual([['text-too-long', 'error', '0.1']]);
    expect(Object.keys(long.matrix.roles)[0]).toHaveLength(10_000);
  });

  it('ends its findings at the limit and counts the rest', () => {
    const { findings } = read(
      [
        ['Activity', 'p', 'q'],
        ['a', 'X', 'Y'],
      ],
      { limit: 1 },
    );
    expect(findings.map(({ code }) => code)).toEqual([
      'responsibility/cell-unknown-code',
      'core/more-findings',
    ]);
  });

  for (const [cell, findings] of [
    ['A', 0],
    ['A/R, C', 0],
    ['X', 100_000],
    ['\u0406', 100_000],
  ] as const) {
    it(`reads 100,000 cells of "${cell}" without a hang`, { timeout: 20_000 }, () => {
      const rows = Array.from({ length: 1001 }, (_, row) =>
        Array.from({ length: 101 }, (_, column) =>
          row * column === 0 ? `n${row}.${column}` : cell,
        ),
      );
      const reading = read(rows);
      expect(Object.keys(reading.matrix.activities)).toHaveLength(1000);
      expect(reading.findings).toHaveLength(findings);
    });
  }

  it('does not grow by the square when one row is long and many are short', () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => [`a${i}`, 'A']);
    rows.push(new Array<string>(50_000).fill('A'));
    for (const layout of ['auto', 'role-rows', 'party-cells', 'code-columns']) {
      expect(codes(read(rows, { layout, limit: 1 }))).toBeDefined();
    }
  });

  it('takes names that mean something to JavaScript', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const reading = read([['Activity', ...names], ...names.map((name) => [name, 'A', 'R', 'C'])]);
    expect(reading.findings).toEqual([]);
    expect(Object.keys(reading.matrix.roles)).toEqual(['proto', 'constructor', 'tostring']);
    expect(cells(reading.matrix)).toHaveLength(9);
  });
});

describe('readGrid with a scheme of its own', () => {
  it('reads its codes, aliases and words', () => {
    const { matrix, findings } = readGrid(
      [
        ['Activity', 'x', 'y'],
        ['a', 'LD', 'helper/V'],
      ],
      motley,
    );
    expect(findings).toEqual([]);
    expect(cells(matrix)).toEqual(['a/x/L', 'a/y/S', 'a/y/V']);
  });
});

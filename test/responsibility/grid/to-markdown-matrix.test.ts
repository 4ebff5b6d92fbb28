import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { readMarkdownMatrix } from '../../../src/responsibility/grid/read-markdown-matrix.js';
import { toMarkdownMatrix } from '../../../src/responsibility/grid/to-markdown-matrix.js';
import { createMatrix } from '../../../src/responsibility/matrix/create-matrix.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { raciVs } from '../../../src/responsibility/schemes/raci-vs.js';
import type {
  MatrixInput,
  ResponsibilityMatrix,
  ResponsibilityScheme,
} from '../../../src/responsibility/types.js';
import { deepFreeze } from './grids.js';

function matrixOf(input: Omit<MatrixInput, 'scheme'>, scheme = raci): ResponsibilityMatrix {
  const made = createMatrix({ scheme, ...input });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return deepFreeze(made.value);
}

const linesOf = (matrix: ResponsibilityMatrix, scheme?: ResponsibilityScheme) =>
  toMarkdownMatrix(matrix, scheme).split('\n');

describe('toMarkdownMatrix', () => {
  it('writes activities and roles in the order of their ranks, never of the record', () => {
    const matrix = matrixOf({
      roles: ['10', '9'],
      activities: ['2', '1'],
      assignments: [
        ['2', '9', 'R/A'],
        ['1', '10', 'C'],
      ],
    });
    expect(linesOf(matrix)).toEqual([
      '| Activity | 10 | 9 |',
      '| --- | --- | --- |',
      '| 2 |  | A/R |',
      '| 1 | C |  |',
    ]);
    expect(readMarkdownMatrix(toMarkdownMatrix(matrix), raci)).toEqual({
      matrix,
      findings: [],
      layout: 'activity-rows',
    });
  });

  it('marks phases, their end, and activities that nobody has', () => {
    const matrix = matrixOf({
      roles: ['PM', 'Dev'],
      activities: [{ name: 'a', phase: 'Plan *now*' }, '-b', { name: 'c', phase: 'Build' }],
      assignments: [['c', 'PM', 'A']],
    });
    expect(linesOf(matrix)).toEqual([
      '| Activity | PM | Dev |',
      '| --- | --- | --- |',
      '| Plan &#42;now&#42; |',
      '| a | – |  |',
      '| – |',
      '| -b | – |  |',
      '| Build |',
      '| c | A |  |',
    ]);
    expect(readMarkdownMatrix(toMarkdownMatrix(matrix), raci)).toMatchObject({
      matrix,
      findings: [],
    });
  });

  it('keeps activities without any role', () => {
    const matrix = matrixOf({ roles: [], activities: ['a'], assignments: [] });
    expect(linesOf(matrix)).toEqual(['| Activity | – |', '| --- | --- |', '| a | – |']);
    expect(readMarkdownMatrix(toMarkdownMatrix(matrix), raci).matrix).toEqual(matrix);
    expect(linesOf({} as ResponsibilityMatrix)).toEqual(['| Activity | – |', '| --- | --- |']);
    expect(linesOf(null as never)).toEqual(['| Activity | – |', '| --- | --- |']);
  });

  it('writes codes strongest first and a legend when it is given the scheme', () => {
    const matrix = matrixOf(
      { roles: ['PM'], activities: ['a'], assignments: [['a', 'PM', 'V/R/S/A/I/C']] },
      raciVs,
    );
    expect(linesOf(matrix)[2]).toBe('| a | A/C/I/R/S/V |');
    expect(linesOf(matrix, raciVs)).toEqual([
      '| Activity | PM |',
      '| --- | --- |',
      '| a | A/S/R/V/C/I |',
      '',
      'A = Accountable, S = Signatory, R = Responsible, V = Verifier, C = Consulted, I = Informed',
    ]);
    // Those that the scheme does not know come last.
    expect(linesOf(matrix, raci)[2]).toBe('| a | A/R/C/I/S/V |');
    const odd = { ...raci, codes: [{ ...raci.codes[0]!, code: '*', name: 'a|b' }] };
    expect(linesOf(matrix, { ...odd, combinations: undefined }).at(-1)).toBe('&#42; = a&#124;b');
  });

  it('refuses a scheme that is none', () => {
    const matrix = matrixOf({ roles: [], activities: [], assignments: [] });
    for (const scheme of [null, {}, { ...raci, codes: [null] }]) {
      expect(() => toMarkdownMatrix(matrix, scheme as never)).toThrow(
        'responsibility/invalid-scheme',
      );
    }
  });

  it('escapes names and codes that would be more than a text', () => {
    const matrix = matrixOf({
      roles: ['<img src=x>', 'Dev|Ops'],
      activities: ['- `rm`\n| A |', '\u202Edrow'],
      assignments: [],
    });
    const codes = {
      x: { activityId: Object.keys(matrix.activities)[0]!, roleId: 'dev-ops', code: '|\n' },
    };
    expect(linesOf({ ...matrix, assignments: codes })).toEqual([
      '| Activity | &#60;img src=x&#62; | Dev&#124;Ops |',
      '| --- | --- | --- |',
      '| &#45; &#96;rm&#96; &#124; A &#124; |  | &#124; |',
      '| drow | – |  |',
    ]);
  });

  it('survives what a matrix from a file may hold', () => {
    const broken = {
      roles: { r: { id: 'r', name: 7, rank: 3 } },
      activities: {
        a: { id: 'a', name: 'A', rank: 'a0', phase: 5 },
        b: { id: 'b', rank: 'a1', phase: {} },
        c: null,
      },
      assignments: { 1: { activityId: 'a', roleId: 'r', code: 8 }, 2: null },
    } as unknown as ResponsibilityMatrix;
    expect(linesOf(broken)).toEqual([
      '| Activity | r |',
      '| --- | --- |',
      '| 5 |',
      '| A | 8 |',
      '| object |',
      '| b | – |',
    ]);
  });

  it('is one table to a Markdown parser, rows of one cell too', () => {
    const matrix = matrixOf({
      roles: ['PM', '***'].map((name) => ({ id: name, name: `${name} x` })),
      activities: [
        { name: 'a', phase: '--- x' },
        { name: '> b', phase: '# c' },
      ],
      assignments: [['a', 'PM', 'A']],
    });
    const [table, ...rest] = marked.lexer(toMarkdownMatrix(matrix)) as unknown as [Tokens.Table];
    expect(rest).toEqual([]);
    expect(table.type).toBe('table');
    expect(table.rows.map((row) => row.length)).toEqual([3, 3, 3, 3]);
    expect(table.rows.flat().flatMap((cell) => cell.tokens.map(({ type }) => type))).toEqual(
      table.rows.flat().flatMap((cell) => (cell.text === '' ? [] : ['text'])),
    );
  });
});

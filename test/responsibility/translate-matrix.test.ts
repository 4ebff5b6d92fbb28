import { describe, expect, it } from 'vitest';
import { extendScheme } from '../../src/responsibility/extend-scheme.js';
import { readGrid } from '../../src/responsibility/grid/read-grid.js';
import { toGrid } from '../../src/responsibility/grid/to-grid.js';
import { createMatrix } from '../../src/responsibility/matrix/create-matrix.js';
import { daci } from '../../src/responsibility/schemes/daci.js';
import { dare } from '../../src/responsibility/schemes/dare.js';
import { dri } from '../../src/responsibility/schemes/dri.js';
import { mocha } from '../../src/responsibility/schemes/mocha.js';
import { pacsi } from '../../src/responsibility/schemes/pacsi.js';
import { primarySupporting } from '../../src/responsibility/schemes/primary-supporting.js';
import { raci } from '../../src/responsibility/schemes/raci.js';
import { raciVs } from '../../src/responsibility/schemes/raci-vs.js';
import { racio } from '../../src/responsibility/schemes/racio.js';
import { rapid } from '../../src/responsibility/schemes/rapid.js';
import { rasci } from '../../src/responsibility/schemes/rasci.js';
import {
  type TranslateMatrixOptions,
  translateMatrix,
} from '../../src/responsibility/translate-matrix.js';
import type {
  Assignment,
  ResponsibilityMatrix,
  ResponsibilityScheme,
} from '../../src/responsibility/types.js';
import { deepFreeze } from './grid/grids.js';

/** One activity whose cells are these, after translation, and what was lost. */
function translateRow(
  cells: readonly string[],
  from: ResponsibilityScheme,
  to: ResponsibilityScheme,
  options?: TranslateMatrixOptions,
) {
  const grid = [
    ['Activity', ...cells.map((_, i) => `r${i}`)],
    ['a', ...cells],
  ];
  const { matrix } = readGrid(grid, from, { layout: 'activity-rows' });
  const { matrix: translated, lost } = translateMatrix(deepFreeze(matrix), from, to, options);
  expect(translated.schemeId).toBe(to.id);
  return { cells: toGrid(translated)[1]!.slice(1), lost };
}

const loss = (roleId: string, more: object) => ({
  activityId: 'a',
  roleId,
  codes: [],
  duties: [],
  gained: [],
  merged: [],
  ...more,
});

/** A matrix of one activity and one role with these assignments. */
function matrixOf(
  ...held: readonly (Partial<Omit<Assignment, 'code'>> & { code: unknown })[]
): ResponsibilityMatrix {
  return deepFreeze({
    id: 'm',
    name: 'M',
    schemeId: 'raci',
    roles: { r: { id: 'r', name: 'R', rank: 'a0' } },
    activities: { a: { id: 'a', name: 'A', rank: 'a0' } },
    assignments: Object.fromEntries(
      held.map((assignment, i) => [
        `k${i}`,
        { activityId: 'a', roleId: 'r', ...assignment } as Assignment,
      ]),
    ),
  });
}

describe('translateMatrix', () => {
  it('loses nothing on the way to a scheme that has every duty', () => {
    const cells = ['A/R', 'R', 'C', 'I', ''];
    expect(translateRow(cells, raci, rasci)).toEqual({ cells, lost: [] });
    expect(translateRow(cells, raci, raciVs)).toEqual({ cells, lost: [] });
    expect(translateRow(cells, raci, racio)).toEqual({ cells, lost: [] });
  });

  it('goes by duties, never by letters', () => {
    expect(translateRow(['D', 'A', 'R', 'P', 'I'], rapid, raci)).toEqual({
      cells: ['A', '', '', 'R', 'C'],
      lost: [
        loss('r0', { duties: ['decide'], gained: ['approve'] }),
        loss('r1', { codes: ['A'], duties: ['veto'] }),
        loss('r2', { codes: ['R'], duties: ['recommend'] }),
      ],
    });
    expect(translateRow(['A', 'P', 'C', 'S'], pacsi, raciVs)).toEqual({
      cells: ['A', 'R', 'V', 'C'],
      lost: [loss('r0', { gained: ['approve'] }), loss('r2', { duties: ['veto'] })],
    });
  });

  it('takes the code with most of the duties, then the fewest others, then the strongest', () => {
    // R bears one of two duties as S does, has as few others, and is stronger.
    expect(translateRow(['H'], mocha, rasci)).toEqual({
      cells: ['R'],
      lost: [loss('r0', { duties: ['support'] })],
    });
    // A and S both approve; S obliges to nothing else, though A is stronger.
    expect(translateRow(['S', 'A'], raciVs, raciVs)).toEqual({ cells: ['S', 'A'], lost: [] });
    // A alone has both duties, though B has the fewest others.
    const both = extendScheme(raci, {
      codes: {
        A: { duties: ['account', 'approve', 'veto', 'decide'] },
        B: { name: 'Signs', duties: ['approve'], order: 0 },
      },
    });
    expect(translateRow(['A'], raci, both).cells).toEqual(['A']);
    expect(translateRow(['A'], raci, both).lost).toEqual([
      loss('r0', { gained: ['decide', 'veto'] }),
    ]);
  });

  it('gives a cell nothing that its role has not agreed to, but by the mapping', () => {
    // A of RACI also accounts.
    expect(translateRow(['A', 'S', 'R', 'A/S'], raciVs, raci)).toEqual({
      cells: ['A', '', 'R', 'A'],
      lost: [loss('r1', { codes: ['S'], duties: ['approve'] })],
    });
    expect(translateRow(['A', 'S'], raciVs, raci, { codes: { S: 'A' } })).toEqual({
      cells: ['A', 'A'],
      lost: [loss('r1', { gained: ['account'] })],
    });
    // E of DARE also performs.
    expect(translateRow(['R', 'I', 'R/I'], raci, dare)).toEqual({
      cells: ['E', '', 'E'],
      lost: [loss('r0', { gained: ['notify'] }), loss('r1', { codes: ['I'], duties: ['notify'] })],
    });
    expect(translateRow(['D', 'C'], daci, mocha).cells).toEqual(['', 'C']);
    expect(translateRow(['S', 'C'], rasci, mocha).cells).toEqual(['', 'C']);
  });

  it('lets who accounts go on accounting', () => {
    expect(translateRow(['A'], raci, mocha)).toEqual({
      cells: ['O'],
      lost: [loss('r0', { duties: ['approve'], gained: ['coordinate'] })],
    });
    expect(translateRow(['P'], primarySupporting, raci)).toEqual({
      cells: ['A'],
      lost: [loss('r0', { duties: ['perform'], gained: ['approve'] })],
    });
    expect(translateRow(['A'], raci, dri).lost).toEqual([
      loss('r0', { duties: ['approve'], gained: ['decide'] }),
    ]);
    // Of several the one that gives nothing, though another one has more of the duties.
    const two = extendScheme(raci, {
      codes: {
        A: { duties: ['account', 'approve', 'decide'] },
        B: { name: 'Answers', duties: ['account'], order: 9 },
      },
    });
    expect(translateRow(['A'], raci, two)).toEqual({
      cells: ['B'],
      lost: [loss('r0', { duties: ['approve'] })],
    });
    // Where nobody accounts, what else it bears.
    const nobody = extendScheme(raci, { codes: { A: { duties: ['approve'] } } });
    expect(translateRow(['A'], raci, nobody)).toEqual({
      cells: ['A'],
      lost: [loss('r0', { duties: ['account'] })],
    });
  });

  it('merges codes of a cell that become one, and counts the losses of the cell as a whole', () => {
    // R alone would gain account by P; beside A the cell has it already.
    expect(translateRow(['A/R', 'A', 'R'], raci, primarySupporting)).toEqual({
      cells: ['P', 'P', ''],
      lost: [
        loss('r0', { duties: ['approve'] }),
        loss('r1', { duties: ['approve'], gained: ['perform'] }),
        loss('r2', { codes: ['R'], duties: ['perform'] }),
      ],
    });
  });

  it('gives no home to who is left out on purpose', () => {
    expect(translateRow(['A/R', 'O'], racio, raci)).toEqual({
      cells: ['A/R', ''],
      lost: [loss('r1', { codes: ['O'], duties: ['excluded'] })],
    });
  });

  it('does as the mapping says, and by duties for the rest', () => {
    const codes = { D: ['R', 'C'], I: null, A: undefined, C: 'I' } as never;
    expect(translateRow(['A', 'D', 'C', 'I', 'C/I'], daci, raci, { codes })).toEqual({
      cells: ['A', 'C/R', 'I', '', 'I'],
      lost: [
        loss('r0', { duties: ['decide'], gained: ['approve'] }),
        loss('r1', { duties: ['coordinate'], gained: ['perform', 'advise'] }),
        loss('r2', { duties: ['advise'], gained: ['notify'] }),
        loss('r3', { codes: ['I'], duties: ['notify'] }),
        loss('r4', { codes: ['I'], duties: ['advise'] }),
      ],
    });
    expect(translateRow(['A', 'D'], daci, raci, { codes: { A: [], D: ['R', 'R'] } })).toEqual({
      cells: ['', 'R'],
      lost: [
        loss('r0', { codes: ['A'], duties: ['account', 'decide'] }),
        loss('r1', { duties: ['coordinate'], gained: ['perform'] }),
      ],
    });
    expect(translateRow(['A'], raci, rasci, null as never).lost).toEqual([]);
    expect(translateRow(['A'], raci, rasci, { codes: null as never }).lost).toEqual([]);
  });

  it('refuses a mapping to what is no code there', () => {
    const refusal = (code: string, target: unknown) =>
      expect.objectContaining({
        name: 'DomainError',
        code: 'responsibility/invalid-translation',
        params: { code, target },
      }) as Error;
    for (const [codes, code, target] of [
      [{ D: 'X' }, 'D', 'X'],
      [{ D: 'accountable' }, 'D', 'accountable'],
      [{ A: 'A', D: ['R', 'Y'] }, 'D', 'Y'],
      [{ D: 7 }, 'D', 7],
      [{ D: [null] }, 'D', null],
      [{ D: ['A', {}] }, 'D', 'object'],
    ] as const) {
      expect(() => translateRow([''], daci, raci, { codes: codes as never })).toThrow(
        refusal(code, target),
      );
    }
  });

  it('lists codes that nobody knows, unless the mapping does', () => {
    const matrix = matrixOf({ code: 'X' }, { code: 'R' }, { code: 'W' }, { code: 7 });
    const { matrix: translated, lost } = translateMatrix(matrix, raci, rasci);
    expect(Object.keys(translated.assignments)).toEqual(['a/r/R']);
    expect(lost).toEqual([loss('r', { codes: ['7', 'W', 'X'] })]);
    const mapped = translateMatrix(matrix, raci, rasci, { codes: { X: 'S', W: null } });
    expect(Object.keys(mapped.matrix.assignments)).toEqual(['a/r/R', 'a/r/S']);
    expect(mapped.lost).toEqual([loss('r', { codes: ['7', 'W'] })]);
    const ascending = matrixOf({ code: 'W' }, { code: 'X' }, { code: 'W' }, { code: 'Y' });
    expect(translateMatrix(ascending, raci, rasci).lost[0]?.codes).toEqual(['W', 'X', 'Y']);
  });

  it('keeps dates, basis, note and whatever else stands in an assignment', () => {
    const terms = { from: '2026-01-01', to: '2026-07-01', basis: 'inferred', note: 'n', own: 1 };
    const { matrix: translated, lost } = translateMatrix(
      matrixOf({ code: 'R', ...terms } as never),
      raci,
      pacsi,
    );
    expect(lost).toEqual([]);
    expect(translated.assignments).toEqual({
      'a/r/P': { activityId: 'a', roleId: 'r', code: 'P', ...terms },
    });
  });

  it.each([
    [{ from: '2026-01-01' }],
    [{ to: '2026-01-01' }],
    [{ basis: 'inferred' }],
    [{ note: 'n' }],
  ] as const)('tells that of merged codes the stronger one kept its terms, not %j', (terms) => {
    const matrix = matrixOf({ code: 'R', ...terms }, { code: 'A' });
    const { matrix: translated, lost } = translateMatrix(matrix, raci, primarySupporting);
    expect(translated.assignments).toEqual({
      'a/r/P': { activityId: 'a', roleId: 'r', code: 'P' },
    });
    expect(lost).toEqual([loss('r', { duties: ['approve'], merged: ['R'] })]);
    const other = translateMatrix(
      matrixOf({ code: 'R' }, { code: 'A', ...terms }),
      raci,
      primarySupporting,
    );
    expect(other.matrix.assignments).toEqual({
      'a/r/P': { activityId: 'a', roleId: 'r', code: 'P', ...terms },
    });
    expect(other.lost).toEqual([loss('r', { duties: ['approve'], merged: ['R'] })]);
  });

  it('takes a basis that is not said for stated', () => {
    const merge = (a: object, b: object) =>
      translateMatrix(matrixOf({ code: 'A', ...a }, { code: 'R', ...b }), raci, primarySupporting)
        .lost[0]?.merged;
    expect(merge({ basis: 'stated' }, {})).toEqual([]);
    expect(merge({}, { basis: 'stated' })).toEqual([]);
    expect(merge({ basis: 'via-group' }, {})).toEqual(['R']);
  });

  it('reports a cell that says the same but for merged terms', () => {
    const matrix = matrixOf({ code: 'R' }, { code: 'A', note: 'n' });
    const answers = extendScheme(primarySupporting, {
      codes: { P: { duties: ['perform', 'account', 'approve'] } },
    });
    expect(translateMatrix(matrix, raci, answers).lost).toEqual([loss('r', { merged: ['R'] })]);
    expect(translateMatrix(matrixOf({ code: 'R' }, { code: 'A' }), raci, answers).lost).toEqual([]);
  });

  it('keeps the order of activities and roles, whatever that of the records', () => {
    const made = createMatrix({
      scheme: racio,
      roles: ['10', '9'],
      activities: ['2', '1'],
      assignments: [
        ['1', '9', 'O'],
        ['2', '9', 'O'],
        ['1', '10', 'O'],
        ['2', '10', 'O'],
      ],
    });
    if (!made.ok) throw new Error('refused');
    const { lost } = translateMatrix(made.value, racio, raci);
    expect(lost.map(({ activityId, roleId }) => [activityId, roleId])).toEqual([
      ['2', '10'],
      ['2', '9'],
      ['1', '10'],
      ['1', '9'],
    ]);
  });

  it('translates what nobody has a place for, after the rest, in the order of the ids', () => {
    const sound = matrixOf({ code: 'C' });
    const dangling = (activityId: string, roleId: string, code: string) => ({
      activityId,
      roleId,
      code,
    });
    const matrix = {
      ...sound,
      suppressions: [{ code: 'x', reason: 'y' }],
      assignments: {
        z: dangling('a', 'z', 'I'),
        y1: dangling('a', 'y', 'I'),
        y2: dangling('a', 'y', 'C'),
        ...sound.assignments,
      },
    };
    const { matrix: translated, lost } = translateMatrix(matrix, raci, daci, {
      codes: { I: null, C: ['C', 'D'] },
    });
    expect(translated).toEqual({
      ...sound,
      schemeId: 'daci',
      suppressions: [{ code: 'x', reason: 'y' }],
      assignments: {
        'a/r/D': dangling('a', 'r', 'D'),
        'a/r/C': dangling('a', 'r', 'C'),
        'a/y/D': dangling('a', 'y', 'D'),
        'a/y/C': dangling('a', 'y', 'C'),
      },
    });
    expect(lost).toEqual([
      loss('r', { gained: ['coordinate'] }),
      loss('y', { codes: ['I'], duties: ['notify'], gained: ['coordinate'] }),
      loss('z', { codes: ['I'], duties: ['notify'] }),
    ]);
  });

  it('leaves what is no assignment as it stands', () => {
    const sound = matrixOf({ code: 'R' });
    const matrix = { ...sound, assignments: { ...sound.assignments, x: null, y: 5 } } as never;
    expect(translateMatrix(matrix, raci, rasci)).toEqual({
      matrix: {
        ...sound,
        schemeId: 'rasci',
        assignments: { x: null, y: 5, 'a/r/R': { activityId: 'a', roleId: 'r', code: 'R' } },
      },
      lost: [],
    });
  });

  it('survives a matrix that is none, and refuses schemes that are none', () => {
    expect(translateMatrix(null as never, raci, rasci)).toEqual({
      matrix: { schemeId: 'rasci', assignments: {} },
      lost: [],
    });
    expect(() => translateMatrix(matrixOf(), {} as never, raci)).toThrow(
      'responsibility/invalid-scheme',
    );
    expect(() => translateMatrix(matrixOf(), raci, {} as never)).toThrow(
      'responsibility/invalid-scheme',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { resolveRules } from '../../../src/responsibility/checks/rule-settings.js';
import {
  type ValidateMatrixOptions,
  validateMatrix,
} from '../../../src/responsibility/checks/validate.js';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { createMatrix } from '../../../src/responsibility/matrix/create-matrix.js';
import type { ResponsibilityFinding } from '../../../src/responsibility/messages.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type {
  Assignment,
  ResponsibilityMatrix,
  ResponsibilityScheme,
} from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';
import { motley, twoHeads } from '../schemes.js';
import { expectFixesToHold } from './fix-contract.js';

const ROLES = ['p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y'];

/** Rows of cells, by default of the activities a, b, c, … and the roles p, q, r, …. */
function matrixOf(scheme: ResponsibilityScheme, ...rows: readonly string[]): ResponsibilityMatrix {
  const body = rows.map((row, i) => [String.fromCharCode(97 + i), ...row.split(' ')]);
  const width = Math.max(...body.map((row) => row.length));
  const grid = [['Activity', ...ROLES.slice(0, width - 1)], ...body];
  return deepFreeze(readGrid(grid, scheme, { layout: 'activity-rows' }).matrix);
}

function check(
  scheme: ResponsibilityScheme,
  rows: readonly string[],
  options?: ValidateMatrixOptions,
): readonly ResponsibilityFinding[] {
  const matrix = matrixOf(scheme, ...rows);
  expectFixesToHold(matrix, scheme, options);
  return validateMatrix(matrix, scheme, options);
}

const short = ({ code, severity, params }: ResponsibilityFinding): string => {
  const { activityId, roleId } = params;
  return [code.replace(/^.*\//, ''), severity, activityId, roleId]
    .filter((part) => typeof part === 'string')
    .join(' ');
};

const titles = (finding: ResponsibilityFinding | undefined): readonly string[] =>
  (finding?.fixes ?? []).map(({ title, safety }) => `${title} (${safety})`);

describe('validateMatrix on activities', () => {
  it('finds nothing in a sound matrix', () => {
    expect(check(raci, ['A R C I', 'I A/R - C', 'R C A -', '- A C R'])).toEqual([]);
  });

  it('finds an activity that nobody has, and nothing else about it', () => {
    const findings = check(raci, ['- - -', 'A R C', 'R A I', 'R I A']);
    expect(findings.map(short)).toEqual(['activity-unassigned error a']);
    expect(titles(findings[0])).toEqual(['Delete "a" (judgement)']);
  });

  it('finds an activity without an accountable role and promotes the only performer', () => {
    const findings = check(raci, ['C R', 'R R', 'C I', 'A R'], { preset: 'gaps-only' });
    expect(findings.map(short)).toEqual([
      'activity-no-accountable error a',
      'activity-no-accountable error b',
      'activity-no-accountable error c',
      'activity-no-performer error c',
    ]);
    expect(findings.map(titles)).toEqual([
      ['Make "q" accountable as well (judgement)'],
      [],
      [],
      [],
    ]);
    expect(findings[0]).toMatchObject({
      path: ['activities', 'a'],
      message: 'Nobody is accountable for "a".',
      params: { activityId: 'a', activity: 'a', count: 0 },
      fixes: [
        {
          resolves: ['responsibility/activity-no-accountable'],
          operations: [
            { kind: 'add-assignment', assignment: { activityId: 'a', roleId: 'q', code: 'A' } },
          ],
        },
      ],
    });
  });

  it('promotes nobody into a cell that may not hold the code', () => {
    const [finding] = check(raci, ['R/C I', 'A R']);
    expect([short(finding!), titles(finding)]).toEqual([
      'cell-combination-not-allowed warning a p',
      ['Drop C (judgement)'],
    ]);
    expect(check(raci, ['R/C I', 'A R']).map(titles)[1]).toEqual([]);
  });

  it('finds several accountable roles and keeps each in turn', () => {
    const findings = check(raci, ['A A A/R', 'A R C', 'R C A']);
    expect(findings.map(short)).toContain('activity-multiple-accountable error a');
    expect(findings[0]!.params).toMatchObject({
      count: 3,
      roles: ['p', 'q', 'r'],
      roleIds: ['p', 'q', 'r'],
    });
    expect(titles(findings[0])).toEqual([
      'Keep "p" accountable, the others not (judgement)',
      'Keep "q" accountable, the others not (judgement)',
      'Keep "r" accountable, the others not (judgement)',
      'Split "a" into 3 parts, one for each of them (judgement)',
    ]);
    expect(findings[0]!.fixes![0]!.operations).toEqual([
      { kind: 'remove-assignment', assignmentId: 'a/q/A' },
      { kind: 'add-assignment', assignment: { activityId: 'a', roleId: 'q', code: 'C' } },
      { kind: 'remove-assignment', assignmentId: 'a/r/A' },
    ]);
  });

  it('offers no list of fixes as long as the square of the candidates', () => {
    const [eight] = check(raci, ['A A A A A A A A R']);
    expect(eight!.fixes).toHaveLength(9);
    const nine = check(raci, ['A A A A A A A A A/R']).find(({ code }) => code.includes('multiple'));
    expect(nine!.fixes).toBeUndefined();
  });

  it('keeps the work of those that lose accountability with it', () => {
    const row = check(motley, ['L A V C', 'L V C -']).find(({ code }) =>
      code.includes('multiple'),
    )!;
    const [keepLead, keepAccountable] = row.fixes!;
    expect(keepLead!.operations).toEqual([
      { kind: 'remove-assignment', assignmentId: 'a/q/A' },
      // Consulted, which any number may be, has a minimum and no maximum.
      { kind: 'add-assignment', assignment: { activityId: 'a', roleId: 'q', code: 'C' } },
    ]);
    expect(keepAccountable!.operations).toEqual([
      { kind: 'remove-assignment', assignmentId: 'a/p/L' },
      { kind: 'add-assignment', assignment: { activityId: 'a', roleId: 'p', code: 'R' } },
    ]);
  });

  it('takes the work as well where the code for it may not stand beside the rest', () => {
    const row = check(motley, ['L/V A R C']).find(({ code }) => code.includes('multiple'))!;
    expect(row.fixes![1]!.operations).toEqual([
      { kind: 'remove-assignment', assignmentId: 'a/p/L' },
    ]);
  });

  it('leaves out a fix that would leave nobody to do the work', () => {
    const noWork = {
      ...motley,
      codes: motley.codes.map((code) =>
        code.code === 'R' ? { ...code, perActivity: { min: 1, max: 5 } } : code,
      ),
    };
    const row = check(noWork, ['L A V C']).find(({ code }) => code.includes('multiple'))!;
    expect(titles(row)).toEqual(['Keep "p" accountable, the others not (judgement)']);
  });

  it('asks for a performer and lets the accountable role do it', () => {
    const findings = check(raci, ['A C I', 'A R C', 'C R A']);
    expect(findings.map(short)).toEqual(['activity-no-performer error a']);
    expect(titles(findings[0])).toEqual(['Let "p" do it as well (judgement)']);
    const two = check(raci, ['A A C']).find(({ code }) => code.endsWith('no-performer'));
    expect(titles(two)).toEqual([]);
  });

  it('takes a missing performer lightly where accountability implies the work', () => {
    const lenient = { ...raci, options: { accountImpliesPerform: true } };
    expect(check(lenient, ['A C I'], { preset: 'gaps-only' }).map(short)).toEqual([
      'activity-no-performer info a',
    ]);
    expect(check(lenient, ['C I'], { preset: 'gaps-only' }).map(short)).toEqual([
      'activity-no-accountable error a',
      'activity-no-performer error a',
    ]);
  });

  it('knows schemes that want two of a kind', () => {
    const rules = { preset: 'gaps-only' } as const;
    expect(
      check(twoHeads, ['D D W W', 'D W - W', 'D/W D - -', 'D/W - - -'], rules).map((f) => [
        short(f),
        titles(f),
      ]),
    ).toEqual([
      ['activity-no-accountable error b', []],
      ['activity-no-performer error c', []],
      ['activity-no-accountable error d', []],
      ['activity-no-performer error d', []],
    ]);
    expect(check(twoHeads, ['D W'], rules).map(titles)).toEqual([
      ['Make "q" accountable as well (judgement)'],
      ['Let "p" do it as well (judgement)'],
    ]);
    const three = check(twoHeads, ['D D D/W W']).find(({ code }) => code.includes('multiple'));
    expect(three!.fixes).toBeUndefined();
  });

  it('counts performers, consulted and informed against thresholds', () => {
    expect(check(raci, ['A/R R R R']).map(short)).toContain(
      'activity-too-many-performers warning a',
    );
    expect(check(raci, ['A/R R R C']).map(short)).not.toContain(
      'activity-too-many-performers warning a',
    );
    const consulted = check(raci, ['A R C C C C C']);
    expect(consulted.map(short)).toContain('activity-too-many-consulted warning a');
    expect(check(raci, ['A R C C C C - -']).map(short)).not.toContain(
      'activity-too-many-consulted warning a',
    );
    expect(check(raci, ['A R C C C C C - - -']).map(short)).not.toContain(
      'activity-too-many-consulted warning a',
    );
    const informed = check(raci, ['A R I I I I I'], { preset: 'strict' });
    expect(informed.map(short)).toContain('activity-too-many-informed info a');
    const loose = {
      rules: { 'responsibility/activity-too-many-performers': ['error', { max: 9 }] },
    } as const;
    expect(check(raci, ['A/R R R R'], loose).map(short)).not.toContain(
      'activity-too-many-performers error a',
    );
  });

  it('informs the last instead of consulting them', () => {
    const [finding] = check(raci, ['A R C C C C C C/I C']).filter(({ code }) =>
      code.includes('consulted'),
    );
    expect(titles(finding)).toEqual(['Inform u, v, x instead of consulting (judgement)']);
    const full = check(raci, ['A/C R C/I C/I C/I C/I C']).find(({ code }) =>
      code.includes('consulted'),
    );
    expect(titles(full)).toEqual([]);
  });

  it('does not inform instead where the scheme has nobody to inform, or wants more consulted', () => {
    const silent = { ...raci, codes: raci.codes.slice(0, 3) };
    expect(
      titles(check(silent, ['A R C C C C C']).find(({ code }) => code.includes('too-many-c'))),
    ).toEqual([]);
    const many = raci.codes.map((code) =>
      code.code === 'C' ? { ...code, perActivity: { min: 5 } } : code,
    );
    const demanding = { ...raci, codes: many };
    expect(
      titles(check(demanding, ['A R C C C C C']).find(({ code }) => code.includes('too-many-c'))),
    ).toEqual([]);
  });

  it('notes silence, and a critical activity without advice', () => {
    const made = createMatrix({
      scheme: raci,
      roles: ['p', 'q'],
      activities: [{ name: 'a', critical: true }, { name: 'b', critical: true }, 'c'],
      assignments: [
        ['a', 'p', 'A/R'],
        ['a', 'q', 'I'],
        ['b', 'p', 'A/R'],
        ['b', 'q', 'C'],
        ['c', 'p', 'A'],
        ['c', 'q', 'R'],
      ],
    });
    if (!made.ok) throw new Error('refused');
    expect(validateMatrix(made.value, raci).map(short)).toEqual([
      'activity-critical-without-consulted warning a',
      'activity-no-communication info c',
    ]);
  });

  it('holds each code to its own cardinality', () => {
    const rows = ['L V C - -', 'L - C - -', 'L V C V -', 'L V - - -'];
    const findings = check(motley, rows).filter(({ code }) => code.includes('cardinality'));
    expect(
      findings.map(({ params }) => [
        params['activityId'],
        params['code'],
        params['count'],
        params['allowed'],
      ]),
    ).toEqual([
      ['b', 'V', 0, '1'],
      ['c', 'V', 2, '1'],
      ['d', 'C', 0, '1..n'],
    ]);
    const capped = {
      ...raci,
      codes: raci.codes.map((code) =>
        code.code === 'R' ? { ...code, perActivity: { min: 1, max: 2 } } : code,
      ),
    };
    const [finding] = check(capped, ['A/R R R C', 'A C C C']);
    expect(finding!.message).toBe('3 roles hold R on "a"; the scheme allows 0..2.');
  });

  it('notes a full row only on request', () => {
    expect(check(raci, ['A R C I']).map(short)).not.toContain('activity-no-gaps info a');
    expect(check(raci, ['A R C I'], { preset: 'strict' }).map(short)).toContain(
      'activity-no-gaps info a',
    );
    expect(check(raci, ['A R C'], { preset: 'strict' }).map(short)).not.toContain(
      'activity-no-gaps info a',
    );
  });
});

describe('validateMatrix on cells', () => {
  const cells = (findings: readonly ResponsibilityFinding[]): readonly unknown[] =>
    findings
      .filter(({ code }) => code.includes('/cell-'))
      .map((f) => [short(f), titles(f), f.path.slice(1).join()]);

  it('finds codes that say nothing more and drops them safely', () => {
    expect(cells(check(raci, ['A R C/I']))).toEqual([
      ['cell-redundant-code info a r', ['Drop I (safe)'], 'a/r/I'],
    ]);
  });

  it('finds codes that do not go together and keeps the strongest', () => {
    expect(cells(check(raci, ['A/C R I', 'A/R/C R I', 'A/C/I R C']))).toEqual([
      ['cell-combination-not-allowed warning a p', ['Drop C (judgement)'], 'a/p/C'],
      ['cell-combination-not-allowed warning b p', ['Drop C (judgement)'], 'b/p/C'],
      ['cell-redundant-code info c p', ['Drop I (safe)'], 'c/p/I'],
      ['cell-combination-not-allowed warning c p', ['Drop C/I (judgement)'], 'c/p/C'],
    ]);
  });

  it('drops nothing that an activity needs', () => {
    const exclusive = { ...raci, combinations: [] };
    expect(cells(check(exclusive, ['A/R C I', 'A/R R C']))).toEqual([
      ['cell-combination-not-allowed warning a p', [], 'a/p/R'],
      ['cell-combination-not-allowed warning b p', ['Drop R (judgement)'], 'b/p/R'],
    ]);
    const [finding] = cells(check(motley, ['L V/C -', 'L C/I V']));
    expect(finding).toEqual(['cell-combination-not-allowed warning a q', [], 'a/q/C']);
  });

  it('lets anything share a cell where the scheme says nothing about it', () => {
    const open = { ...raci, combinations: undefined };
    expect(cells(check(open, ['A/C R I']))).toEqual([]);
  });

  it('never calls it safe to drop accountability', () => {
    const double = {
      ...raci,
      codes: [
        {
          code: 'X',
          name: 'Owner',
          duties: ['account', 'perform'],
          order: 0,
          implies: ['A'],
        } as const,
        ...raci.codes,
      ],
    };
    expect(cells(check(double, ['X/A C I']))).toEqual([
      ['cell-redundant-code info a p', ['Drop A (judgement)'], 'a/p/A'],
    ]);
  });

  it('finds a role that is kept out and in', () => {
    expect(cells(check(motley, ['L V/O C C/O', 'L V C O/S']))).toEqual([
      ['cell-excluded-with-other error a q', ['Drop O (judgement)'], 'a/q/O'],
      ['cell-excluded-with-other error a s', ['Drop C (judgement)', 'Drop O (judgement)'], 'a/s/O'],
      ['cell-excluded-with-other error b s', ['Drop S (judgement)', 'Drop O (judgement)'], 'b/s/O'],
    ]);
  });

  const stored = (
    scheme: ResponsibilityScheme,
    ...codes: readonly unknown[]
  ): ResponsibilityMatrix => {
    const matrix = matrixOf(scheme, 'A R C', 'A - C');
    const assignments: Record<string, Assignment> = { ...matrix.assignments };
    codes.forEach((code, i) => {
      assignments[`k${i}`] = { activityId: 'b', roleId: 'q', code: code as string, note: 'kept' };
    });
    return deepFreeze({ ...matrix, assignments });
  };
  const unknown = (...codes: readonly unknown[]): readonly unknown[] => {
    const matrix = stored(raci, ...codes);
    expectFixesToHold(matrix, raci);
    return cells(validateMatrix(matrix, raci));
  };

  it('finds a code that the scheme has not, with what it was meant to be', () => {
    expect(unknown('Responsible')).toEqual([
      ['cell-unknown-code error b q', ['Replace "Responsible" by R (safe)'], 'k0,code'],
    ]);
    const replaced = (raw: string, by: string, safety: string): unknown => [
      ['cell-unknown-code error b q', [`Replace "${raw}" by ${by} (${safety})`], 'k0,code'],
    ];
    expect(unknown('r')).toEqual(replaced('r', 'R', 'safe'));
    expect(unknown('\u0421\u200b')).toEqual(replaced('\u0421\u200b', 'C', 'safe'));
    expect(unknown('responsibel')).toEqual(replaced('responsibel', 'R', 'judgement'));
    expect(unknown('X')).toEqual([['cell-unknown-code error b q', [], 'k0,code']]);
    expect(unknown('accountable')).toEqual([['cell-unknown-code error b q', [], 'k0,code']]);
    expect(unknown('R/C')).toEqual([['cell-unknown-code error b q', [], 'k0,code']]);
    expect(unknown(7)).toEqual([['cell-unknown-code error b q', [], 'k0,code']]);
    expect(unknown({})).toEqual([['cell-unknown-code error b q', [], 'k0,code']]);
    expect(unknown('R', 'responsible')).toEqual([
      ['cell-unknown-code error b q', ['Replace "responsible" by R (safe)'], 'k1,code'],
    ]);
  });

  it('leaves accountability to judgement and keeps what else an assignment says', () => {
    const free = stored({ ...raci, codes: raci.codes }, 'accountable');
    const assignments = Object.fromEntries(
      Object.entries(free.assignments).filter(([id]) => id !== 'b/p/A'),
    );
    const matrix = { ...free, assignments };
    const [finding] = validateMatrix(matrix, raci).filter(({ code }) => code.includes('unknown'));
    expect(titles(finding)).toEqual(['Replace "accountable" by A (judgement)']);
    expect(finding!.fixes![0]!.operations[1]).toEqual({
      kind: 'add-assignment',
      assignment: { activityId: 'b', roleId: 'q', code: 'A', note: 'kept' },
    });
  });

  it('finds the same code twice', () => {
    expect(unknown('R', 'R')).toEqual([['cell-duplicate-code info b q', ['Drop R (safe)'], 'k1']]);
  });
});

describe('validateMatrix on roles', () => {
  const roles = (rows: readonly string[], options?: ValidateMatrixOptions): readonly string[] =>
    check(raci, rows, options)
      .filter(({ code }) => code.includes('/role-'))
      .map(short);

  it('finds a role without a part, and nothing else about it', () => {
    const findings = check(raci, ['A R - C', 'R A - C', 'A C - R']);
    expect(findings.map(short)).toEqual(['role-unassigned warning r']);
    expect(titles(findings[0])).toEqual(['Remove the role "r" (judgement)']);
  });

  it('finds a role that does or answers for too much', () => {
    const four = ['A R C', 'A C R', 'A R C', 'A C R'];
    expect(roles(four)).toEqual(['role-too-many-accountable warning p']);
    expect(roles([...four, 'C A R', 'C R A', 'R A C', 'C A R'])).toEqual([]);
    expect(roles(['R A C', 'R C A', 'R A C', 'R C A'])).toEqual([]);
    expect(roles(['R A C', 'R C A', 'R A C', 'R C A', 'R A I'])).toEqual([
      'role-too-many-performing warning p',
    ]);
    const tight = {
      rules: { 'responsibility/role-too-many-performing': ['error', { min: 2, share: 0.9 }] },
    } as const;
    expect(roles(['R A C', 'R C A'], tight)).toEqual(['role-too-many-performing error p']);
  });

  it('finds a role that owns nothing, unless it is external', () => {
    expect(roles(['A R C', 'R A I'])).toEqual(['role-no-ownership info r']);
    const made = createMatrix({
      scheme: raci,
      roles: ['p', { name: 'q', kind: 'external' }, { name: 'r', kind: 'internal' }],
      activities: ['a'],
      assignments: [
        ['a', 'p', 'A/R'],
        ['a', 'q', 'C'],
        ['a', 'r', 'I'],
      ],
    });
    expect(made.ok && validateMatrix(made.value, raci).map(short)).toEqual([
      'role-no-ownership info r',
    ]);
  });

  it('notes who only answers and who is everywhere on request', () => {
    const rows = ['A R C', 'A R C', 'R A C', 'R A C', 'A C R'];
    expect(roles(rows, { preset: 'strict' })).toEqual([
      'role-no-gaps info p',
      'role-no-gaps info q',
      'role-no-gaps info r',
    ]);
    expect(roles(['A R C', 'A C R'], { preset: 'strict' })).toEqual([
      'role-accountable-only info p',
    ]);
    const noWork = { ...raci, codes: raci.codes.filter(({ code }) => code !== 'R') };
    expect(check(noWork, ['A C I'], { preset: 'strict' }).map(short)).not.toContain(
      'role-accountable-only info p',
    );
  });
});

describe('validateMatrix on the matrix as a whole', () => {
  const of = (findings: readonly ResponsibilityFinding[]): readonly string[] =>
    findings.filter(({ code }) => /\/(matrix|ref)-/.test(code)).map(short);

  it('reports an empty one and nothing else', () => {
    const empty = readGrid([], raci).matrix;
    expect(validateMatrix(empty, raci).map(short)).toEqual(['matrix-empty info']);
    const roles = readGrid([['Activity', 'PM']], raci).matrix;
    expect(validateMatrix(roles, raci).map(short)).toEqual([
      'matrix-empty info',
      'role-unassigned warning PM'.toLowerCase(),
    ]);
  });

  it('reports one density for all full rows and columns', () => {
    const full = ['A R C I', 'R A C I', 'C I A R', 'C I R A', 'A R C I'];
    const [finding] = check(raci, full);
    expect(finding).toMatchObject({
      code: 'responsibility/matrix-density',
      params: { filled: 20, cells: 20, percent: 100 },
    });
    expect(of(check(raci, full.slice(1)))).toEqual([]);
    expect(of(check(raci, ['A R C -', 'R A - I', 'C I A -', 'C - R A', 'A R C I']))).toEqual([]);
  });

  it('reports accountability that rests on one role', () => {
    expect(of(check(raci, ['A R', 'A R', 'A R', 'R A', '- A/R']))).toEqual([]);
    expect(of(check(raci, ['A R', 'A R', 'A R']))).toEqual([]);
    const [finding] = check(raci, ['A R', 'A R', 'A R', 'R A'], {
      rules: { 'responsibility/role-too-many-accountable': 'off' },
    }).filter(({ code }) => code.includes('concentration'));
    expect(finding).toMatchObject({
      params: { roleId: 'p', count: 3, of: 4 },
      path: ['roles', 'p'],
    });
  });

  it('reports a scheme that the matrix is not written in', () => {
    const matrix = { ...matrixOf(raci, 'A R C'), schemeId: 'rasci' };
    expect(of(validateMatrix(matrix, raci))).toEqual(['matrix-other-scheme warning']);
  });

  it('reports names that a reader takes for one, under one phase', () => {
    const matrix = readGrid(
      [
        ['Activity', 'System Owner', 'SystemOwner', 'system  owner', '---'],
        ['Plan'],
        ['a', 'A', 'R', 'C', 'I'],
        ['Build'],
        ['A', 'C', 'A', 'R', 'I'],
        ['\u0410', 'R', 'I', 'A', 'C'],
      ],
      raci,
    ).matrix;
    expect(
      validateMatrix(matrix, raci)
        .slice(0, 3)
        .map(({ code, path }) => [code, path]),
    ).toEqual([
      ['responsibility/ref-similar-name', ['roles', 'systemowner', 'name']],
      ['responsibility/ref-duplicate-name', ['roles', 'system-owner-2', 'name']],
      ['responsibility/ref-duplicate-name', ['activities', 'а', 'name']],
    ]);
  });

  it('survives dangling references, broken records and hostile ids', () => {
    const broken = deepFreeze(
      JSON.parse(`{
        "schemeId": 5,
        "roles": { "__proto__": { "name": "P", "rank": "a0" }, "x": null, "constructor": { "name": {}, "rank": {} } },
        "activities": { "toString": { "name": "T", "rank": "a0" }, "y": 3 },
        "assignments": {
          "1": { "activityId": "toString", "roleId": "__proto__", "code": "A" },
          "2": { "activityId": "toString", "roleId": "x", "code": "R" },
          "3": { "activityId": "hasOwnProperty", "roleId": "valueOf" },
          "4": [],
          "5": "R"
        }
      }`) as ResponsibilityMatrix,
    );
    expectFixesToHold(broken, raci);
    expect(
      validateMatrix(broken, raci).map(({ code, path }) => [
        code.replace(/^.*\//, ''),
        path.join('.'),
      ]),
    ).toEqual([
      ['matrix-other-scheme', 'schemeId'],
      ['ref-not-a-record', 'roles.x'],
      ['ref-not-a-record', 'activities.y'],
      ['ref-not-a-record', 'assignments.5'],
      ['ref-unknown-role', 'assignments.2.roleId'],
      ['ref-unknown-activity', 'assignments.3.activityId'],
      ['ref-unknown-role', 'assignments.3.roleId'],
      ['ref-unknown-activity', 'assignments.4.activityId'],
      ['ref-unknown-role', 'assignments.4.roleId'],
      ['activity-no-performer', 'activities.toString'],
      ['activity-no-communication', 'activities.toString'],
      ['role-unassigned', 'roles.constructor'],
    ]);
    expect(validateMatrix({} as ResponsibilityMatrix, raci).map(short)).toEqual([
      'matrix-empty info',
      'matrix-other-scheme warning',
    ]);
  });
});

describe('validateMatrix on what is no matrix', () => {
  it('reports an error and nothing else', () => {
    for (const nothing of [null, undefined, 5, 'x', true, [], [{}]]) {
      expect(validateMatrix(nothing as never, raci)).toEqual([
        {
          code: 'responsibility/matrix-unreadable',
          severity: 'error',
          path: [],
          message: 'This is no responsibility matrix.',
          hint: 'Pass an object with roles, activities and assignments by id.',
          params: {},
        },
      ]);
    }
    const off = { rules: { 'responsibility/matrix-unreadable': 'off' } } as const;
    expect(validateMatrix(null as never, raci, off)).toEqual([]);
    expect(validateMatrix(null as never, raci, { limit: 0 }).map(({ code }) => code)).toEqual([
      'core/more-findings',
    ]);
  });

  it('reports collections that are no records', () => {
    const matrix = { schemeId: 'raci', roles: [], activities: 7, assignments: null };
    expect(validateMatrix(matrix as never, raci).map((f) => [short(f), f.path])).toEqual([
      ['matrix-empty info', []],
      ['ref-not-a-record error', ['roles']],
      ['ref-not-a-record error', ['activities']],
      ['ref-not-a-record error', ['assignments']],
    ]);
  });
});

describe('validateMatrix on split fixes', () => {
  const split = (matrix: ResponsibilityMatrix, scheme = raci) => {
    expectFixesToHold(matrix, scheme);
    const finding = validateMatrix(matrix, scheme).find(({ code }) => code.includes('multiple'));
    return finding!.fixes!.find(({ title }) => title.startsWith('Split'));
  };

  it('gives each candidate a part, on which the others are not accountable', () => {
    expect(split(matrixOf(raci, 'A A/R C', 'I A R'))).toEqual({
      title: 'Split "a" into 2 parts, one for each of them',
      safety: 'judgement',
      resolves: ['responsibility/activity-multiple-accountable'],
      operations: [
        {
          kind: 'split-activity',
          activityId: 'a',
          parts: [
            { id: 'a-p', name: 'a (p)', cells: [{ roleId: 'q', codes: ['R'] }] },
            { id: 'a-q', name: 'a (q)', cells: [{ roleId: 'p', codes: ['C'] }] },
          ],
        },
      ],
    });
  });

  it('is offered only where the parts have no other error', () => {
    expect(split(matrixOf(raci, 'A A C', 'I A R'))).toBeUndefined();
    expect(split(matrixOf(raci, 'A A/R C/I', 'I A R'))).toBeUndefined();
    const sound = matrixOf(raci, 'A A/R C', 'I A R');
    const withAssignment = (id: string, fields: Partial<Assignment>): ResponsibilityMatrix => {
      const assignment = { activityId: 'a', roleId: 'r', code: 'C', ...fields };
      return deepFreeze({ ...sound, assignments: { ...sound.assignments, [id]: assignment } });
    };
    expect(split(withAssignment('x', {}))).toBeUndefined();
    expect(split(withAssignment('x', { code: 'Z' }))).toBeUndefined();
    expect(split(withAssignment('a/r/C', { from: 'x' }))).toBeUndefined();
    expect(split(withAssignment('a/r/C', { from: '2026-01-01' }))).toBeDefined();
    expect(split(withAssignment('x', { roleId: 'nobody' }))).toBeDefined();
  });

  it('is not offered for an activity with parts, nor with names or ids that are taken', () => {
    const sound = matrixOf(raci, 'A A/R C', 'I A R');
    const change = (activities: Readonly<Record<string, unknown>>) =>
      deepFreeze({ ...sound, activities: { ...sound.activities, ...activities } as never });
    const b = sound.activities['b']!;
    expect(split(change({ b: { ...b, parentId: 'a' } }))).toBeUndefined();
    expect(split(change({ b: { ...b, name: 'A (P)' } }))).toBeUndefined();
    expect(split(change({ b: { ...b, name: 'A (P)', phase: 'Run' } }))).toBeDefined();
    expect(split(change({ 'a-q': { ...b, id: 'a-q', name: 'z', rank: 'a5' } }))).toBeUndefined();
    expect(split(change({ 'a-q': null }))).toBeUndefined();
    expect(split(change({ a: { ...sound.activities['a'], name: 'x'.repeat(196) } }))).toBeDefined();
    expect(
      split(change({ a: { ...sound.activities['a'], name: 'x'.repeat(197) } })),
    ).toBeUndefined();
    const twins = {
      p: { ...sound.roles['p']!, name: 'Same' },
      q: { ...sound.roles['q']!, name: 'same' },
    };
    expect(split(deepFreeze({ ...sound, roles: { ...sound.roles, ...twins } }))).toBeUndefined();
  });
});

describe('validateMatrix options', () => {
  it('refuse a day that is none', () => {
    for (const on of ['2026-02-30', 'today', 7, {}]) {
      expect(() => validateMatrix(matrixOf(raci, 'A R'), raci, { on: on as never })).toThrow(
        expect.objectContaining({ code: 'core/invalid-date' }),
      );
    }
    expect(validateMatrix(matrixOf(raci, 'A/R C'), raci, { on: null as never })).toEqual(
      validateMatrix(matrixOf(raci, 'A/R C'), raci),
    );
  });

  it('take single rules off and change their severity', () => {
    const rules = {
      'responsibility/activity-no-performer': 'off',
      'responsibility/activity-no-accountable': ['info', {}],
    } as const;
    expect(check(raci, ['C I'], { rules }).map(short)).not.toContain(
      'activity-no-performer error a',
    );
    expect(check(raci, ['C I'], { rules }).map(short)).toContain('activity-no-accountable info a');
  });

  it('have presets: gaps-only knows nothing of too much, strict turns every rule on', () => {
    const gaps = resolveRules('gaps-only', undefined);
    expect(gaps['responsibility/activity-multiple-accountable'].severity).toBe('off');
    expect(gaps['responsibility/activity-no-accountable'].severity).toBe('error');
    const strict = Object.entries(resolveRules('strict', {}));
    expect(strict.filter(([, { severity }]) => severity === 'off').map(([code]) => code)).toEqual([
      'responsibility/matrix-density',
    ]);
    const practical = Object.entries(resolveRules(undefined, {}));
    expect(
      practical.filter(([, { severity }]) => severity === 'off').map(([code]) => code),
    ).toEqual([
      'responsibility/activity-too-many-informed',
      'responsibility/activity-no-gaps',
      'responsibility/role-accountable-only',
      'responsibility/role-no-gaps',
    ]);
  });

  it('end the findings at a limit and keep the true counts', () => {
    const findings = check(raci, ['C I', 'C I', 'C I'], { preset: 'gaps-only' });
    expect(findings).toHaveLength(6);
    const limited = validateMatrix(matrixOf(raci, 'C I', 'C I', 'C I'), raci, {
      preset: 'gaps-only',
      limit: 1,
    });
    expect(limited.map(({ code }) => code)).toEqual([
      'responsibility/activity-no-accountable',
      'core/more-findings',
    ]);
    expect(limited[1]!.params).toEqual({
      count: 5,
      byCode: {
        'responsibility/activity-no-performer': 3,
        'responsibility/activity-no-accountable': 2,
      },
    });
  });
});

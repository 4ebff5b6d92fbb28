import { describe, expect, it } from 'vitest';
import { instantiateTemplate } from '../../src/responsibility/instantiate-template.js';
import { assignmentId } from '../../src/responsibility/matrix/assignment-id.js';
import { overlayMatrix, resetOverrideCell } from '../../src/responsibility/overlay-matrix.js';
import type {
  MatrixOverride,
  OverrideCell,
  ResponsibilityTemplate,
} from '../../src/responsibility/template-types.js';
import type { ResponsibilityMatrix } from '../../src/responsibility/types.js';
import { deepFreeze } from './grid/grids.js';

const first: ResponsibilityTemplate = deepFreeze({
  id: 'small',
  version: '1',
  name: 'Small',
  schemeId: 'raci',
  roles: [
    { id: 'pm', name: 'Product management' },
    { id: 'dev', name: 'Engineering' },
    { id: 'ops', name: 'Operations' },
  ],
  phases: [
    {
      name: '',
      activities: [
        { id: 'goal', name: 'Set the goal', stated: { pm: 'A/R', dev: 'C' } },
        { id: 'build', name: 'Build', stated: { dev: 'A/R', pm: 'I' } },
        { id: 'run', name: 'Run', stated: { ops: 'A/R' } },
      ],
    },
  ],
});

function matrixOf(template: ResponsibilityTemplate): ResponsibilityMatrix {
  const made = instantiateTemplate(template);
  if (!made.ok) throw new Error('broken template');
  return deepFreeze(made.value);
}
const base = matrixOf(first);

const cell = (activityId: string, roleId: string, codes: string, rest = {}): OverrideCell => ({
  activityId,
  roleId,
  codes,
  ...rest,
});

function overlay(
  cells: readonly unknown[],
  onto = base,
): { readonly codes: Readonly<Record<string, string>>; readonly findings: readonly unknown[] } {
  const { matrix, findings } = overlayMatrix(onto, deepFreeze({ cells }) as MatrixOverride);
  const codes: Record<string, string> = {};
  for (const [id, each] of Object.entries(matrix.assignments)) {
    expect(id).toBe(assignmentId(each.activityId, each.roleId, each.code));
    const key = `${each.activityId} ${each.roleId}`;
    codes[key] = `${codes[key] ?? ''}${each.code}${each.basis === 'override' ? '!' : ''}`;
  }
  return {
    codes,
    findings: findings.map(({ code, severity, path }) => [
      code.replace('responsibility/overlay-', ''),
      severity,
      path.join('.'),
    ]),
  };
}

describe('overlayMatrix', () => {
  it('replaces the cells of the override and keeps the rest with its provenance', () => {
    const { codes, findings } = overlay([
      cell('goal', 'dev', 'I'),
      cell('goal', 'ops', 'C'),
      cell('build', 'pm', ''),
      cell('run', 'ops', ' R / A '),
    ]);
    expect(codes).toEqual({
      'goal pm': 'AR',
      'goal dev': 'I!',
      'goal ops': 'C!',
      'build dev': 'AR',
      'run ops': 'R!A!',
    });
    expect(findings).toEqual([['same-as-base', 'info', 'cells.3']]);
    const { matrix } = overlayMatrix(base, {
      cells: [cell('goal', 'dev', 'I', { note: 'Agreed in May' })],
    });
    expect(matrix.assignments['goal/dev/I']).toEqual({
      activityId: 'goal',
      roleId: 'dev',
      code: 'I',
      basis: 'override',
      note: 'Agreed in May',
    });
    expect(matrix.assignments['goal/pm/A']).toBe(base.assignments['goal/pm/A']);
    expect({ ...matrix, assignments: {} }).toEqual({ ...base, assignments: {} });
    expect(
      'note' in
        overlayMatrix(base, { cells: [cell('goal', 'dev', 'I')] }).matrix.assignments[
          'goal/dev/I'
        ]!,
    ).toBe(false);
  });

  it('is silent about an override of what it was made for, and about one that does not say', () => {
    expect(overlay([cell('goal', 'dev', 'I', { replaces: 'C' })]).findings).toEqual([]);
    expect(overlay([cell('goal', 'pm', 'I', { replaces: 'R/A' })]).findings).toEqual([]);
    expect(overlay([cell('goal', 'ops', 'I', { replaces: '' })]).findings).toEqual([]);
    expect(overlay([cell('goal', 'pm', 'A')]).findings).toEqual([]);
  });

  it('keeps the overrides when the template below is upgraded, and reports what no longer applies', () => {
    const override: MatrixOverride = deepFreeze({
      cells: [
        cell('goal', 'dev', 'I', { replaces: 'C' }),
        cell('build', 'pm', 'C', { replaces: 'I' }),
        cell('run', 'ops', 'A', { replaces: 'A/R' }),
        cell('run', 'dev', 'R', { replaces: '' }),
        cell('build', 'dev', 'R', { replaces: 'A/R' }),
      ],
    });
    expect(overlayMatrix(base, override).findings).toEqual([]);
    const second = matrixOf({
      ...first,
      version: '2',
      roles: first.roles.filter(({ id }) => id !== 'ops'),
      phases: [
        {
          name: '',
          activities: [
            { id: 'goal', name: 'Set the goal', stated: { pm: 'A/R', dev: 'I' } },
            { id: 'build', name: 'Build', stated: { dev: 'A/R', pm: 'A' } },
            { id: 'learn', name: 'Learn', stated: { pm: 'A/R' } },
          ],
        },
      ],
    });
    const { codes, findings } = overlay(override.cells, second);
    expect(codes).toEqual({
      'goal pm': 'AR',
      'goal dev': 'I!',
      'build pm': 'C!',
      'build dev': 'R!',
      'learn pm': 'AR',
    });
    expect(findings).toEqual([
      ['same-as-base', 'info', 'cells.0'],
      ['base-changed', 'warning', 'cells.1'],
      ['unknown-activity', 'warning', 'cells.2'],
      ['unknown-role', 'warning', 'cells.2'],
      ['unknown-activity', 'warning', 'cells.3'],
    ]);
    const told = overlayMatrix(second, override).findings;
    expect(told.map(({ message }) => message)).toEqual([
      'The override of "Engineering" on "Set the goal" says what is there without it.',
      '"Product management" on "Build" held I when it was overridden and holds A below.',
      'The override names an activity that is not there (any more): "run".',
      'The override names a role that is not there (any more): "ops".',
      'The override names an activity that is not there (any more): "run".',
    ]);
    expect(told[1]?.params).toEqual({
      activityId: 'build',
      roleId: 'pm',
      activity: 'Build',
      role: 'Product management',
      codes: 'C',
      now: 'A',
      before: 'I',
    });
    expect(overlay([cell('goal', 'ops', 'C', { replaces: 'I' })]).findings).toEqual([
      ['base-changed', 'warning', 'cells.0'],
    ]);
    expect(
      overlayMatrix(base, { cells: [cell('goal', 'ops', 'C', { replaces: 'I' })] }).findings[0]
        ?.message,
    ).toContain('holds nothing below');
  });

  it('lets the later of two cells for the same hold', () => {
    expect(overlay([cell('goal', 'dev', 'I'), cell('goal', 'dev', 'R')])).toMatchObject({
      codes: { 'goal dev': 'R!' },
      findings: [['duplicate-cell', 'warning', 'cells.1']],
    });
  });

  it('leaves out what cannot be read, and keeps stored nonsense for the check to report', () => {
    const cells = [
      null,
      { ...cell('goal', 'dev', 'I'), activityId: 7 },
      { ...cell('goal', 'dev', 'I'), roleId: null },
      { ...cell('goal', 'dev', 'I'), codes: ['I'] },
      { ...cell('goal', 'dev', 'I'), replaces: 5 },
      { ...cell('goal', 'dev', 'I'), note: {} },
    ];
    expect(overlay(cells).findings).toEqual(
      cells.map((_, i) => ['unreadable', 'error', `cells.${i}`]),
    );
    expect(overlay(cells).codes).toEqual(overlay([]).codes);
    const odd = JSON.parse(
      '{"roles":{"r":{"name":7},"n":null},"activities":{"a":{"name":""}},"assignments":{"x":null,"y":{"activityId":"a","roleId":"r","code":5}}}',
    ) as ResponsibilityMatrix;
    const { matrix, findings } = overlayMatrix(odd, {
      cells: [cell('a', 'r', 'A', { replaces: '5' }), cell('a', 'n', 'A')],
    });
    expect(Object.keys(matrix.assignments)).toEqual(['x', 'a/r/A']);
    expect(findings.map(({ code, params }) => [code, params['role']])).toEqual([
      ['responsibility/overlay-unknown-role', undefined],
    ]);
    const changed = overlayMatrix(odd, { cells: [cell('a', 'r', 'A', { replaces: '' })] });
    expect(changed.findings[0]).toMatchObject({ params: { activity: 'a', role: 'r', now: '5' } });
    expect(overlayMatrix(null as never, { cells: [] })).toEqual({
      matrix: { assignments: {} },
      findings: [],
    });
  });

  it('takes ids that mean something to JavaScript', () => {
    const odd = JSON.parse(
      '{"roles":{"__proto__":{"name":"P"}},"activities":{"constructor":{"name":"C"}},"assignments":{}}',
    ) as ResponsibilityMatrix;
    const { matrix, findings } = overlayMatrix(odd, {
      cells: [cell('constructor', '__proto__', 'A'), cell('toString', '__proto__', 'A')],
    });
    expect(Object.keys(matrix.assignments)).toEqual(['constructor/__proto__/A']);
    expect(findings.map(({ path }) => path)).toEqual([['cells', 1]]);
  });

  it('counts a code once, whatever dates it stands with', () => {
    const dated = {
      ...base,
      assignments: {
        a: { activityId: 'goal', roleId: 'dev', code: 'C', to: '2026-01-01' },
        b: { activityId: 'goal', roleId: 'dev', code: 'C', from: '2026-01-01' },
      },
    };
    const { codes, findings } = overlay([cell('goal', 'dev', 'I', { replaces: 'C' })], dated);
    expect([codes, findings]).toEqual([{ 'goal dev': 'I!' }, []]);
  });

  it('keeps to a limit, and refuses what is no override', () => {
    const cells = [cell('x', 'dev', 'I'), cell('y', 'dev', 'I')];
    expect(overlayMatrix(base, { cells }, { limit: 1 }).findings.map(({ code }) => code)).toEqual([
      'responsibility/overlay-unknown-activity',
      'core/more-findings',
    ]);
    expect(() => overlayMatrix(base, { cells }, { limit: -1 })).toThrow('core/invalid-limit');
    expect(overlayMatrix(base, { cells: [] }, null as never).findings).toEqual([]);
    for (const override of [null, {}, { cells: {} }, 5]) {
      expect(() => overlayMatrix(base, override as never)).toThrow(
        expect.objectContaining({ code: 'responsibility/invalid-override' }) as Error,
      );
    }
  });
});

describe('resetOverrideCell', () => {
  const override = deepFreeze({
    cells: [cell('goal', 'dev', 'I'), cell('goal', 'pm', 'R'), cell('build', 'dev', 'R')],
    by: 'us',
  });

  it('takes the cell out, so that the template shows again', () => {
    const reset = resetOverrideCell(override, 'goal', 'dev');
    expect(reset).toEqual({
      cells: [cell('goal', 'pm', 'R'), cell('build', 'dev', 'R')],
      by: 'us',
    });
    expect(overlay(reset.cells).codes['goal dev']).toBe('C');
    expect(resetOverrideCell(override, 'build', 'pm')).toEqual(override);
  });

  it('survives cells that are none and refuses what is no override', () => {
    expect(resetOverrideCell({ cells: [null] } as never, 'goal', 'dev')).toEqual({ cells: [null] });
    expect(() => resetOverrideCell(null as never, 'goal', 'dev')).toThrow(
      expect.objectContaining({ code: 'responsibility/invalid-override' }) as Error,
    );
  });
});

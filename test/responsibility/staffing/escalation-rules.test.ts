import { describe, expect, it } from 'vitest';
import { found, gridOf, short } from './staffed.js';

const matrix = gridOf('pm dev qa cpo', { release: 'A R C I', plan: 'R A - -', test: '- R A -' });
const check = (escalation: unknown) =>
  found(matrix, { people: {}, escalation }, /escalation|invalid/);
const to = (toRoleId: unknown, afterDays?: unknown) => ({
  toRoleId,
  ...(afterDays === undefined ? {} : { afterDays }),
});

describe('validateStaffing on escalation', () => {
  it('asks nothing where nothing is said', () => {
    expect(check(undefined)).toEqual([]);
  });

  it('finds nothing in paths that end with somebody', () => {
    expect(check({ dev: to('pm', 2), qa: to('pm', 0), pm: to('cpo') })).toEqual([]);
  });

  it('finds accountable roles without a step to anybody, but for those that others turn to', () => {
    const findings = check({ dev: to('pm', 2) });
    expect(findings.map(short)).toEqual(['escalation-missing warning roles.qa']);
    expect(findings[0]).toMatchObject({
      message: '"qa" is accountable and has nobody to turn to.',
      params: { roleId: 'qa', role: 'qa' },
    });
    expect(check({}).map(short)).toEqual([
      'escalation-missing warning roles.pm',
      'escalation-missing warning roles.dev',
      'escalation-missing warning roles.qa',
    ]);
  });

  it('finds roles that turn to themselves, and roles that are none', () => {
    const findings = check({ dev: to('dev'), pm: to('boss'), qa: to(5), x: to('pm') });
    expect(findings.map(short)).toEqual([
      'escalation-self error escalation.dev',
      'escalation-unknown-role error escalation.pm.toRoleId',
      'escalation-unknown-role error escalation.qa.toRoleId',
      'escalation-unknown-role error escalation.x',
      'escalation-missing warning roles.qa',
    ]);
    expect(findings[0]).toMatchObject({
      message: '"dev" turns to itself.',
      params: { roleId: 'dev' },
    });
    expect(findings[1]).toMatchObject({
      message: 'The escalation of "pm" names no role of the matrix: "boss".',
      params: { roleId: 'pm', unknownId: 'boss' },
    });
  });

  it('finds circles, each once, also where others lead into them', () => {
    const findings = check({ cpo: to('dev'), dev: to('pm'), pm: to('dev'), qa: to('cpo') });
    expect(findings.map(short)).toEqual(['escalation-cycle error escalation.dev']);
    expect(findings[0]).toMatchObject({
      message: 'Who turns to whom leads in a circle: dev, pm, dev.',
      params: { roleIds: ['dev', 'pm'], roles: ['dev', 'pm', 'dev'] },
    });
  });

  it('finds what is no record', () => {
    for (const nothing of [null, 5, 'pm']) {
      const [finding] = found(matrix, { people: {}, escalation: nothing }, /not-a-record/);
      expect(finding).toMatchObject({ path: ['escalation'], params: { id: 'escalation' } });
    }
  });

  it('finds days that are none', () => {
    for (const days of [-1, '2', Number.NaN, Number.POSITIVE_INFINITY, null]) {
      const [finding] = check({ dev: to('pm', days), qa: to('pm') });
      expect(finding).toMatchObject({
        code: 'responsibility/staffing-invalid-value',
        path: ['escalation', 'dev', 'afterDays'],
        params: { collection: 'escalation', id: 'dev', field: 'afterDays' },
      });
    }
    expect(check({ dev: to('pm', 0), qa: to('pm', 0.5) })).toEqual([]);
  });
});

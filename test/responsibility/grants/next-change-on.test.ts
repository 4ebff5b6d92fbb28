import { describe, expect, it } from 'vitest';
import { nextChangeOn } from '../../../src/responsibility/grants/next-change-on.js';
import { projectGrants } from '../../../src/responsibility/grants/project-grants.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { Staffing } from '../../../src/responsibility/staffing/staffing-types.js';
import { appoint, releaseMatrix, releaseStaffing, seat } from './grant-staffing.js';

const on = '2026-03-02';
const next = (staffing: Staffing, day = on, matrix = releaseMatrix): string | null =>
  nextChangeOn(matrix, staffing, day);
const delegation = {
  id: 'd',
  fromPersonId: 'bo',
  toPersonId: 'cy',
  from: '2026-03-05',
  to: '2026-03-09',
  transferAccess: true,
  redelegable: false,
};
const days = Array.from({ length: 31 }, (_, i) => `2026-03-${String(i + 1).padStart(2, '0')}`);

describe('nextChangeOn', () => {
  it('is null where nothing begins or ends', () => {
    expect(next(releaseStaffing)).toBeNull();
  });

  it('is the day of a from and the day of a to, each after the day asked', () => {
    const staffing = appoint(seat('x', 'bo', 'qa', { from: '2026-03-04', to: '2026-03-06' }));
    const asked = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'];
    expect(asked.map((day) => next(staffing, day))).toEqual([
      '2026-03-04',
      '2026-03-06',
      '2026-03-06',
      null,
      null,
    ]);
  });

  it('sees assignments, appointments, delegations, people, absences and waivers', () => {
    const id = 'change/dev/R';
    const assignments = {
      ...releaseMatrix.assignments,
      [id]: { ...releaseMatrix.assignments[id]!, from: '2026-03-03' },
    };
    expect(next(releaseStaffing, on, { ...releaseMatrix, assignments })).toBe('2026-03-03');
    expect(next({ ...releaseStaffing, delegations: { d: delegation } })).toBe('2026-03-05');
    const { bo } = releaseStaffing.people;
    const person = (change: object): Staffing => ({
      ...releaseStaffing,
      people: { ...releaseStaffing.people, bo: { ...bo!, ...change } },
    });
    expect(next(person({ from: '2026-03-06' }))).toBe('2026-03-06');
    expect(next(person({ to: '2026-03-07' }))).toBe('2026-03-07');
    expect(next(person({ absences: [{ from: '2026-02-01', to: '2026-03-08' }] }))).toBe(
      '2026-03-08',
    );
    const waiver = { id: 'w', separationId: 's', personId: 'bo', reason: 'r', from: '2026-03-10' };
    expect(next({ ...releaseStaffing, waivers: { w: waiver } })).toBe('2026-03-10');
  });

  it('passes over periods that have no day', () => {
    for (const [from, to] of [
      ['soon', '2026-03-05'],
      ['2026-03-05', '2026-02-30'],
      ['2026-03-05', null],
      ['2026-03-06', '2026-03-05'],
      ['2026-03-05', '2026-03-05'],
    ]) {
      const period = { from, to } as object;
      expect(next(appoint(seat('x', 'bo', 'qa', period)))).toBeNull();
      const d = { ...delegation, ...period };
      expect(next({ ...releaseStaffing, delegations: { d } })).toBeNull();
    }
    const open = { ...delegation, to: undefined as never };
    expect(next({ ...releaseStaffing, delegations: { d: open } })).toBeNull();
    const since = { ...delegation, from: undefined as never };
    expect(next({ ...releaseStaffing, delegations: { d: since } })).toBeNull();
    expect(nextChangeOn(null as never, null as never, on)).toBeNull();
    expect(
      next({ ...releaseStaffing, people: { x: null, y: { absences: 7 } } } as never),
    ).toBeNull();
  });

  it('refuses a day that is none', () => {
    for (const day of ['2026-02-30', undefined, 7]) {
      expect(() => nextChangeOn(releaseMatrix, releaseStaffing, day as never)).toThrow(
        expect.objectContaining({ code: 'core/invalid-date' }),
      );
    }
  });

  it('misses no day on which grants or denials change, those that begin too', () => {
    const deny = [{ duty: 'perform', actions: 'approve', reason: 'Own change.' }] as const;
    const mapping = { perform: 'update', approve: 'approve', advise: 'comment', deny };
    const base = appoint(
      // Ann becomes a performer on the 4th: only then is she denied.
      seat('ann-dev', 'ann', 'dev', { from: '2026-03-04', to: '2026-03-20' }),
      seat('di-dev', 'di', 'dev', { kind: 'deputy' }),
      seat('bo-dev', 'bo', 'dev', { to: '2026-03-25' }),
    );
    const absences = [{ from: '2026-03-02', to: '2026-03-12' }];
    const staffing: Staffing = {
      ...base,
      people: {
        ...base.people,
        bo: { ...base.people['bo']!, absences },
        cy: { ...base.people['cy']!, from: '2026-03-03', to: '2026-03-28' },
      },
      delegations: { d: { ...delegation, from: '2026-03-14', to: '2026-03-17' } },
    };
    const told = (day: string): string =>
      JSON.stringify(
        projectGrants(releaseMatrix, raci, staffing, mapping, { on: day }).map((grant) => [
          grant.personId,
          grant.action,
          grant.inverted,
          grant.because,
        ]),
      );
    const changes = days.slice(1).filter((day, i) => told(day) !== told(days[i]!));
    const steps: string[] = [];
    for (let day = next(staffing, days[0]); day !== null; day = next(staffing, day)) {
      steps.push(day);
    }
    expect(changes.length).toBeGreaterThan(6);
    expect(steps).toEqual(expect.arrayContaining(changes));
    const denials = (day: string): number =>
      projectGrants(releaseMatrix, raci, staffing, { deny }, { on: day, personId: 'ann' }).length;
    expect(['2026-03-03', '2026-03-04'].map(denials)).toEqual([0, 1]);
    expect(steps).toContain('2026-03-04');
  });
});

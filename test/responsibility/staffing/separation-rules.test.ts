import { describe, expect, it } from 'vitest';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { found, gridOf, type StaffingSketch, short } from './staffed.js';

const matrix = gridOf('pm dev qa', { release: 'A R C', pay: 'R A -', order: 'I R A' });
const check = (sketch: StaffingSketch, wanted: RegExp, by = matrix) => found(by, sketch, wanted);
const AWAY = { absences: [{ from: '2026-03-09', to: '2026-03-16' }] };

describe('validateStaffing on one person in both roles', () => {
  const both = /both-codes/;
  const sketch: StaffingSketch = {
    people: { ann: {}, bo: {} },
    seats: [
      ['ann', 'pm'],
      ['ann', 'dev'],
      ['bo', 'qa'],
    ],
  };

  it('finds who does an activity in one role and controls it in another one', () => {
    const findings = check(sketch, both);
    expect(findings.map(short)).toEqual([
      'staffing-same-person-both-codes warning activities.release',
      'staffing-same-person-both-codes warning activities.pay',
    ]);
    expect(findings[0]).toMatchObject({
      message: '"ANN" does "release" as dev and controls it as pm.',
      params: {
        personId: 'ann',
        activityId: 'release',
        activity: 'release',
        roleIds: ['dev', 'pm'],
        performing: 'dev',
        controlling: 'pm',
        duties: ['account', 'approve'],
      },
    });
  });

  it('finds it also while the person is away', () => {
    expect(check({ ...sketch, people: { ann: AWAY, bo: {} } }, both)).toHaveLength(2);
  });

  it('leaves alone what the matrix gives to one role', () => {
    const meant = (cells: string) =>
      check(sketch, both, gridOf('pm dev', { release: cells })).length;
    expect(meant('A/R I')).toBe(0);
    expect(meant('A/R R')).toBe(0);
    expect(meant('R A/R')).toBe(0);
    expect(meant('A/R A')).toBe(0);
    expect(meant('A R')).toBe(1);
  });

  it('finds a verifier who accounts and performs by one role', () => {
    const scheme = {
      ...raci,
      codes: [
        ...raci.codes,
        { code: 'V', name: 'Verifier', duties: ['verify' as const], order: 9 },
      ],
    };
    const by = gridOf('pm dev', { release: 'A/R V' }, {}, scheme);
    const codes = found(by, sketch, both, {}, scheme).map(({ params }) => params['duties']);
    expect(codes).toEqual([['verify']]);
  });

  it('finds members of groups, each person once', () => {
    const by = gridOf('team pm dev', { release: 'R A -' }, { team: { members: ['dev'] } });
    expect(check(sketch, both, by)).toHaveLength(1);
  });

  it('finds delegates, with and without an activity that is named', () => {
    const apart = {
      people: { ann: {}, bo: {} },
      seats: [
        ['ann', 'pm'],
        ['bo', 'dev'],
      ],
    } as const;
    const with_ = (more: object) =>
      check({ ...apart, delegations: [['bo', 'ann', more]] }, both).map(short);
    expect(with_({ activityIds: ['release'] })).toEqual([
      'staffing-same-person-both-codes warning activities.release',
    ]);
    expect(with_({ roleIds: ['dev'], duties: ['perform'] })).toEqual([
      'staffing-same-person-both-codes warning activities.release',
    ]);
    expect(with_({ duties: ['account'] })).toEqual([]);
    expect(with_({ roleIds: ['pm'] })).toEqual([]);
    expect(with_({})).toHaveLength(2);
  });

  it('names a person who performs by two roles once', () => {
    const by = gridOf('pm dev qa', { release: 'A R R' });
    const seats = [...sketch.seats!, ['ann', 'qa'] as const];
    const findings = check({ ...sketch, seats }, both, by);
    expect(findings.map(({ params }) => [params['performing'], params['duties']])).toEqual([
      ['dev', ['account', 'approve']],
    ]);
  });

  it('can be turned off', () => {
    const rules = { 'responsibility/staffing-same-person-both-codes': 'off' as const };
    expect(found(matrix, sketch, both, { rules })).toEqual([]);
  });
});

describe('validateStaffing on separations', () => {
  const people = { ann: {}, bo: {} };

  it('finds who has too many of the roles that are to be apart', () => {
    const roles = (most?: unknown, roleIds: unknown = ['pm', 'dev', 'qa', 'gone', 'pm', 5]) => ({
      kind: 'roles',
      roleIds,
      ...(most === undefined ? {} : { most }),
    });
    const seats = [
      ['ann', 'pm'],
      ['ann', 'qa', 'acting'],
      ['bo', 'dev'],
      ['ann', 'gone'],
    ] as const;
    const with_ = (
      separation: Readonly<Record<string, unknown>>,
      more: readonly (typeof seats)[number][] = [],
    ) => check({ people, seats: [...seats, ...more], separations: [separation] }, /separation/);
    const [finding, ...more] = with_(roles());
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'responsibility/separation-role-conflict',
      severity: 'error',
      path: ['separations', 's1'],
      message: '"ANN" holds 2 of the roles that are to be apart: pm, qa.',
      hint: 'End all but 1 of the appointments, or waive the separation for some time.',
      params: {
        separationId: 's1',
        personId: 'ann',
        roleIds: ['pm', 'qa'],
        roles: ['pm', 'qa'],
        count: 2,
        most: 1,
      },
    });
    expect(with_(roles(2))).toEqual([]);
    expect(with_(roles(0))).toHaveLength(1);
    expect(with_(roles('2'))).toHaveLength(1);
    expect(with_(roles(1, ['pm', 'dev']))).toEqual([]);
    expect(with_(roles(1, 'pm'))).toEqual([]);
  });

  it('finds who has a role through a group or in the place of another one', () => {
    const group = (
      more: object,
      seats: NonNullable<StaffingSketch['seats']>,
      roleIds = ['audit', 'dev'],
    ) => {
      const by = gridOf('audit aud1 aud2 dev', { pay: 'A - - R' }, { audit: more });
      const separations = [{ kind: 'roles', roleIds }];
      return check({ people: { ann: {}, bo: AWAY }, seats, separations }, /role-conflict/, by);
    };
    const members = { members: ['aud1', 'aud2'] };
    const both = [
      ['ann', 'aud1'],
      ['ann', 'dev'],
    ] as const;
    expect(group({}, both)).toEqual([]);
    for (const more of [members, { anyOf: ['aud1'] }]) {
      const found = group(more, both).map(({ params }) => [params['personId'], params['roleIds']]);
      expect(found).toEqual([['ann', ['audit', 'dev']]]);
    }
    // Two members of one group are one role.
    expect(
      group(members, [
        ['ann', 'aud1'],
        ['ann', 'aud2'],
        ['ann', 'audit'],
      ]),
    ).toEqual([]);
    expect(group(members, [...both, ['ann', 'aud2']])).toHaveLength(1);
    expect(group(members, [['ann', 'aud1']], ['audit', 'aud1'])).toHaveLength(1);
    // A deputy counts while nobody is present who has that very role.
    const deputy = [
      ['ann', 'dev'],
      ['ann', 'aud1', 'deputy'],
    ] as const;
    expect(group(members, [...deputy, ['bo', 'aud1']])).toHaveLength(1);
    expect(group(members, [...deputy, ['bo', 'aud2']])).toHaveLength(1);
    const covered = [
      ['bo', 'dev'],
      ['bo', 'aud1', 'deputy'],
      ['ann', 'aud1'],
    ] as const;
    expect(group(members, covered)).toEqual([]);
  });

  it('counts deputies only while they stand in, and shadows never', () => {
    const conflict = (bo: object, kind: 'deputy' | 'shadow') =>
      check(
        {
          people: { ann: {}, bo },
          seats: [
            ['ann', 'pm'],
            ['bo', 'dev'],
            ['ann', 'dev', kind],
          ],
          separations: [{ kind: 'roles', roleIds: ['pm', 'dev'] }],
        },
        /separation/,
      ).length;
    expect(conflict({}, 'deputy')).toBe(0);
    expect(conflict(AWAY, 'deputy')).toBe(1);
    expect(conflict(AWAY, 'shadow')).toBe(0);
  });

  it('finds who has both duties on one activity, also by one role', () => {
    const by = gridOf('pm dev', { release: 'A/R -', pay: 'A R' });
    const seats = [
      ['ann', 'pm'],
      ['ann', 'dev'],
      ['bo', 'pm'],
    ] as const;
    const duties = (more: object) =>
      check(
        {
          people,
          seats,
          separations: [{ kind: 'duties', duties: ['perform', 'approve'], ...more }],
        },
        /separation/,
        by,
      );
    const findings = duties({});
    expect(findings.map(({ params }) => [params['activityId'], params['personId']])).toEqual([
      ['release', 'ann'],
      ['release', 'bo'],
      ['pay', 'ann'],
    ]);
    expect(findings[0]).toMatchObject({
      code: 'responsibility/separation-duty-conflict',
      severity: 'error',
      message: '"ANN" has both perform, approve on "release", which are to be apart.',
      params: { separationId: 's1', activity: 'release', duties: ['perform', 'approve'] },
    });
    expect(duties({ activityIds: ['pay', 'gone'] })).toHaveLength(1);
    expect(duties({ activityIds: 'pay' })).toEqual([]);
    expect(duties({ duties: ['perform'] })).toEqual([]);
    expect(duties({ duties: ['perform', 'approve', 'account'] })).toEqual([]);
    expect(duties({ duties: ['perform', 'perform'] })).toEqual([]);
    expect(duties({ duties: 'perform' })).toEqual([]);
  });

  it('finds who has a part in too many of the activities that are to be apart', () => {
    const seats = [['ann', 'pm']] as const;
    const activities = (more: object) =>
      check({ people, seats, separations: [{ kind: 'activities', ...more }] }, /separation/);
    const [finding, ...more] = activities({ activityIds: ['pay', 'release', 'order'] });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'responsibility/separation-activity-conflict',
      severity: 'error',
      message: '"ANN" has a part in 2 activities that are to be apart: release, pay.',
      params: {
        separationId: 's1',
        personId: 'ann',
        activityIds: ['release', 'pay'],
        activities: ['release', 'pay'],
        count: 2,
        most: 1,
      },
    });
    expect(activities({ activityIds: ['pay', 'release'], most: 2 })).toEqual([]);
    expect(activities({ activityIds: ['pay', 'order'] })).toEqual([]);
    expect(
      activities({ activityIds: ['pay', 'order'], duties: ['perform', 'notify'] }),
    ).toHaveLength(1);
    expect(activities({ activityIds: ['pay', 'release'], duties: 'perform' })).toEqual([]);
    expect(activities({})).toEqual([]);
  });

  it('counts decide, approve, perform and account as a part where nothing is said', () => {
    const each = (duty: 'decide' | 'approve' | 'perform' | 'account' | 'verify') => {
      const code = { code: 'X', name: 'X', duties: [duty], order: 1 };
      const scheme = { ...raci, codes: [code] };
      const by = gridOf('pm', { release: 'X', pay: 'X' }, {}, scheme);
      const separations = [{ kind: 'activities', activityIds: ['release', 'pay'] }];
      const sketch = { people, seats: [['ann', 'pm']] as const, separations };
      return found(by, sketch, /separation/, {}, scheme).length;
    };
    expect((['decide', 'approve', 'perform', 'account', 'verify'] as const).map(each)).toEqual([
      1, 1, 1, 1, 0,
    ]);
  });
});

describe('validateStaffing on waivers', () => {
  const base: StaffingSketch = {
    people: { ann: {}, bo: {} },
    seats: [
      ['ann', 'pm'],
      ['ann', 'dev'],
    ],
    separations: [{ kind: 'roles', roleIds: ['pm', 'dev'] }, { kind: 'nothing' }],
  };
  const waive = (...waivers: NonNullable<StaffingSketch['waivers']>) =>
    check({ ...base, waivers }, /separation/).map(short);
  const CONFLICT = 'separation-role-conflict error separations.s1';

  it('lets a person break a separation for some time', () => {
    const waiver = { separationId: 's1', personId: 'ann' };
    expect(waive(waiver)).toEqual([]);
    expect(waive({ ...waiver, from: '2026-03-10', to: '2026-03-11' }, waiver)).toEqual([]);
    expect(waive({ ...waiver, personId: 'bo' })).toEqual([
      CONFLICT,
      'separation-waiver-unused info waivers.w1',
    ]);
    expect(waive({ ...waiver, separationId: 's2' })).toEqual([
      CONFLICT,
      'separation-waiver-unused info waivers.w1',
    ]);
  });

  it('finds one that is over, and says nothing of one that is still to come', () => {
    const waiver = { separationId: 's1', personId: 'ann' };
    expect(waive({ ...waiver, to: '2026-03-10' })).toEqual([
      CONFLICT,
      'separation-waiver-expired warning waivers.w1',
    ]);
    expect(waive({ ...waiver, from: '2026-03-11' })).toEqual([CONFLICT]);
    expect(waive({ ...waiver, from: '2026-03-09', to: '2026-03-01' })).toEqual([CONFLICT]);
    const waivers = [
      { ...waiver, to: '2026-03-10' },
      { ...waiver, personId: 'bo' },
    ];
    const [, expired, unused] = check({ ...base, waivers }, /separation/);
    expect(expired).toMatchObject({
      message: 'The waiver "w1" for "ANN" ended on 2026-03-10.',
      params: { waiverId: 'w1', personId: 'ann', to: '2026-03-10' },
    });
    expect(unused).toMatchObject({
      message: 'The waiver "w2" for "BO" waives nothing on 2026-03-10.',
      params: { waiverId: 'w2', personId: 'bo', on: '2026-03-10' },
    });
  });
});

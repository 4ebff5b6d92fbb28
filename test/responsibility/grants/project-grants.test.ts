import { describe, expect, it } from 'vitest';
import type { Grant, GrantMapping } from '../../../src/responsibility/grants/grant-types.js';
import { projectGrants } from '../../../src/responsibility/grants/project-grants.js';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { Person, Staffing } from '../../../src/responsibility/staffing/staffing-types.js';
import { motley } from '../schemes.js';
import { appoint, releaseMatrix, releaseStaffing, seat, withResources } from './grant-staffing.js';

const on = '2026-03-02';
const mapping: GrantMapping = { perform: ['create', 'update'], approve: 'approve', notify: 'read' };

const grant = (
  staffing: Staffing,
  more: GrantMapping = mapping,
  options: object = {},
): readonly Grant[] => projectGrants(releaseMatrix, raci, staffing, more, { on, ...options });
const lines = (grants: readonly Grant[]): readonly string[] =>
  grants.map(({ personId, action, subject, inverted }) =>
    [personId, inverted === true ? 'not' : '', action, subject].join(' ').replace('  ', ' '),
  );
const ends = (staffing: Staffing, personId: string): string | undefined =>
  grant(staffing, { perform: 'do', account: 'do' }, { personId })[0]?.validUntil;
const withPerson = (id: string, change: Partial<Person>, staffing = releaseStaffing): Staffing => ({
  ...staffing,
  people: { ...staffing.people, [id]: { ...staffing.people[id]!, ...change } },
});

describe('projectGrants', () => {
  it('grants the actions of a duty to whoever has it, with the reason', () => {
    expect(lines(grant(releaseStaffing))).toEqual([
      'bo create Change',
      'bo update Change',
      'ann approve Change',
      'di read Change',
    ]);
    expect(grant(releaseStaffing)[2]).toEqual({
      personId: 'ann',
      action: 'approve',
      subject: 'Change',
      conditions: { productId: 'shop' },
      because: {
        matrixId: 'matrix',
        activityId: 'change',
        roleId: 'pm',
        code: 'A',
        duty: 'approve',
        via: [
          { kind: 'assignment', assignmentId: 'change/pm/A', roleId: 'pm' },
          { kind: 'appointment', appointmentId: 'ann-pm', appointment: 'holder' },
        ],
      },
    });
  });

  it('has no default: what the mapping does not name is not granted', () => {
    expect(grant(releaseStaffing, {})).toEqual([]);
    expect(grant(releaseStaffing, { deny: undefined, perform: undefined, approve: [] })).toEqual(
      [],
    );
  });

  it('grants to one person when asked', () => {
    expect(lines(grant(releaseStaffing, mapping, { personId: 'di' }))).toEqual(['di read Change']);
    expect(grant(releaseStaffing, mapping, { personId: 'nobody' })).toEqual([]);
  });

  it('grants nothing for an activity without a resource, or with one that cannot be told', () => {
    const conditions = (value: unknown): readonly Grant[] =>
      projectGrants(
        withResources(releaseMatrix, { change: value as never }),
        raci,
        releaseStaffing,
        mapping,
        { on },
      );
    for (const resource of [
      null,
      'Change',
      {},
      { subject: '' },
      { subject: 7 },
      { subject: 'Change', conditions: null },
      { subject: 'Change', conditions: [] },
      { subject: 'Change', conditions: 'all' },
    ]) {
      expect(conditions(resource)).toEqual([]);
    }
    const all = conditions({ subject: 'Change' });
    expect(all).toHaveLength(4);
    expect(all[0]).not.toHaveProperty('conditions');
    expect(all[0]).not.toHaveProperty('inverted');
    expect(all[0]).not.toHaveProperty('reason');
    expect(all[0]).not.toHaveProperty('validUntil');
  });

  it('puts denials last, for whoever has the duty, on their own', () => {
    const deny = [
      {
        duty: 'perform' as const,
        actions: ['approve', 'merge'],
        conditions: { authorId: '{personId}', tags: ['{personId}', { by: '{personId}', n: 1 }] },
        reason: 'Nobody approves the own change.',
      },
    ];
    const grants = grant(releaseStaffing, { deny, ...mapping });
    expect(lines(grants)).toEqual([
      'bo create Change',
      'bo update Change',
      'ann approve Change',
      'di read Change',
      'bo not approve Change',
      'bo not merge Change',
    ]);
    expect(grants[4]).toEqual({
      personId: 'bo',
      action: 'approve',
      subject: 'Change',
      conditions: { productId: 'shop', authorId: 'bo', tags: ['bo', { by: 'bo', n: 1 }] },
      inverted: true,
      reason: 'Nobody approves the own change.',
      because: expect.objectContaining({ roleId: 'dev', code: 'R', duty: 'perform' }) as object,
    });
  });

  it('puts all denials behind all that is allowed, in the order of activities and of the mapping', () => {
    const both = withResources(releaseMatrix, {
      change: { subject: 'Change' },
      budget: { subject: 'Budget' },
    });
    const rule = { duty: 'perform' as const, reason: 'r' };
    const grants = projectGrants(
      both,
      raci,
      releaseStaffing,
      {
        account: 'sign',
        perform: 'do',
        deny: [
          { ...rule, actions: 'x' },
          { ...rule, actions: 'y' },
        ],
      },
      { on },
    );
    expect(lines(grants)).toEqual([
      'bo do Change',
      'ann sign Change',
      'ann do Budget',
      'ann sign Budget',
      'bo not x Change',
      'bo not y Change',
      'ann not x Budget',
      'ann not y Budget',
    ]);
  });

  it('adds the conditions of a denial to those of the resource, and has those alone without', () => {
    const rule = { duty: 'perform' as const, actions: 'approve', reason: 'r' };
    const deny = (conditions?: object): unknown =>
      grant(releaseStaffing, { deny: [{ ...rule, conditions: conditions as never }] })[0]
        ?.conditions;
    expect(deny()).toEqual({ productId: 'shop' });
    expect(deny({ gone: undefined, productId: undefined })).toEqual({ productId: 'shop' });
    const odd = JSON.parse('{"__proto__":"{personId}","x":"a {personId}","y":null}') as object;
    expect(JSON.stringify(deny(odd))).toBe(
      '{"productId":"shop","__proto__":"bo","x":"a {personId}","y":null}',
    );
  });

  it('refuses a denial on a key of the resource, whoever has the duty', () => {
    const rule = { duty: 'perform' as const, actions: 'approve', reason: 'r' };
    const deny = [rule, { ...rule, conditions: { authorId: 'x', productId: 'other' } }];
    for (const staffing of [releaseStaffing, { ...releaseStaffing, appointments: {} }]) {
      expect(() => grant(staffing, { deny })).toThrow(
        expect.objectContaining({
          code: 'responsibility/invalid-mapping',
          params: {
            problem: 'clashing-condition',
            value: 'productId',
            path: ['deny', 1, 'conditions', 'productId'],
            activityId: 'change',
          },
        }),
      );
    }
    const open = withResources(releaseMatrix, { change: { subject: 'Change' } });
    const [, second] = projectGrants(open, raci, releaseStaffing, { deny }, { on });
    expect(second?.conditions).toEqual({ authorId: 'x', productId: 'other' });
  });

  it('denies for excluded only where a denial names it, and nothing for a blank', () => {
    const { matrix } = readGrid(
      [
        ['', 'a', 'b', 'c'],
        ['x', 'L', 'O', ''],
        ['y', 'L', '', ''],
      ],
      motley,
    );
    const resources = { x: { subject: 'X' } };
    const staffing = appoint(seat('1', 'ann', 'a'), seat('2', 'bo', 'b'), seat('3', 'cy', 'c'));
    const project = (given: GrantMapping): readonly string[] =>
      lines(projectGrants(withResources(matrix, resources), motley, staffing, given, { on }));
    expect(project({ perform: 'read' })).toEqual(['ann read X']);
    const deny = [{ duty: 'excluded' as const, actions: 'read', reason: 'Kept out.' }];
    expect(project({ perform: 'read', deny })).toEqual(['ann read X', 'bo not read X']);
  });

  it('grants nothing to a delegate without the permissions, and denies all the same', () => {
    const delegate = (transferAccess: boolean): Staffing => ({
      ...releaseStaffing,
      delegations: {
        d: {
          id: 'd',
          fromPersonId: 'bo',
          toPersonId: 'cy',
          from: '2026-03-01',
          to: '2026-03-09',
          transferAccess,
          redelegable: false,
        },
      },
    });
    const deny = [{ duty: 'perform' as const, actions: 'approve', reason: 'r' }];
    const given = { perform: 'create', deny };
    expect(lines(grant(delegate(true), given))).toEqual([
      'bo create Change',
      'cy create Change',
      'bo not approve Change',
      'cy not approve Change',
    ]);
    expect(lines(grant(delegate(false), given))).toEqual([
      'bo create Change',
      'bo not approve Change',
      'cy not approve Change',
    ]);
    expect(grant(delegate(true), given, { personId: 'cy' })[0]).toMatchObject({
      because: {
        via: [
          { kind: 'assignment' },
          { kind: 'appointment', appointmentId: 'bo-dev' },
          { kind: 'delegation', delegationId: 'd' },
        ],
      },
      validUntil: '2026-03-09',
    });
  });

  it('grants for the day that is asked, and refuses what is none', () => {
    const staffing = appoint(seat('bo-dev', 'bo', 'dev', { from: '2026-03-02', to: '2026-03-05' }));
    const count = (day: string): number => grant(staffing, { perform: 'do' }, { on: day }).length;
    expect(['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'].map(count)).toEqual([
      0, 1, 1, 0,
    ]);
    for (const day of ['2026-02-30', undefined, 7]) {
      expect(() => grant(staffing, mapping, { on: day })).toThrow(
        expect.objectContaining({ code: 'core/invalid-date' }),
      );
    }
  });

  describe('validUntil', () => {
    it('is absent where no link of the chain ends', () => {
      expect(ends(releaseStaffing, 'bo')).toBeUndefined();
    });

    it('is the earliest end of the assignment, the appointment and the person', () => {
      const until = (to: string): Staffing => appoint(seat('bo-dev', 'bo', 'dev', { to }));
      expect(ends(until('2026-07-01'), 'bo')).toBe('2026-07-01');
      expect(ends(withPerson('bo', { to: '2026-06-01' }), 'bo')).toBe('2026-06-01');
      expect(ends(withPerson('bo', { to: '2026-06-01' }, until('2026-07-01')), 'bo')).toBe(
        '2026-06-01',
      );
      expect(ends(withPerson('bo', { to: '2026-08-01' }, until('2026-07-01')), 'bo')).toBe(
        '2026-07-01',
      );
      const id = 'change/dev/R';
      const assignments = {
        ...releaseMatrix.assignments,
        [id]: { ...releaseMatrix.assignments[id]!, to: '2026-05-01' },
      };
      const [first] = projectGrants(
        { ...releaseMatrix, assignments },
        raci,
        until('2026-07-01'),
        mapping,
        { on },
      );
      expect(first?.validUntil).toBe('2026-05-01');
    });

    it('is the next absence of the person', () => {
      const absences = [
        { from: '2026-02-01', to: '2026-03-01' },
        { from: '2026-05-01', to: '2026-05-09' },
        { from: '2026-04-01', to: '2026-04-09' },
        { from: '2026-03-09', to: '2026-03-08' },
        null as never,
      ];
      expect(ends(withPerson('bo', { absences }), 'bo')).toBe('2026-04-01');
      expect(ends(withPerson('bo', { absences: 'often' as never }), 'bo')).toBeUndefined();
    });

    it('is the end of a delegation, and of the time of who has it or handed it on', () => {
      const delegations = {
        d: {
          id: 'd',
          fromPersonId: 'bo',
          toPersonId: 'di',
          from: '2026-03-01',
          to: '2026-06-09',
          transferAccess: true,
          redelegable: true,
        },
        e: {
          id: 'e',
          fromPersonId: 'di',
          toPersonId: 'cy',
          from: '2026-03-01',
          to: '2026-06-10',
          transferAccess: true,
          redelegable: false,
        },
      };
      const staffing: Staffing = { ...releaseStaffing, delegations };
      expect(ends(staffing, 'cy')).toBe('2026-06-09');
      expect(ends(withPerson('cy', { to: '2026-06-08' }, staffing), 'cy')).toBe('2026-06-08');
      expect(ends(withPerson('di', { to: '2026-06-07' }, staffing), 'cy')).toBe('2026-06-07');
      expect(ends(withPerson('bo', { to: '2026-06-06' }, staffing), 'cy')).toBe('2026-06-06');
      // Being away does not end what was handed on.
      const away = [{ from: '2026-04-01', to: '2026-04-02' }];
      expect(ends(withPerson('di', { absences: away }, staffing), 'cy')).toBe('2026-06-09');
    });

    it('is the day on which a deputy is no longer needed', () => {
      const deputy = appoint(seat('cy-dev', 'cy', 'dev', { kind: 'deputy' }));
      const away = (...absences: readonly { from: string; to: string }[]): Staffing =>
        withPerson('bo', { absences }, deputy);
      expect(ends(away({ from: '2026-03-01', to: '2026-03-09' }), 'cy')).toBe('2026-03-09');
      expect(
        ends(
          away({ from: '2026-03-01', to: '2026-03-09' }, { from: '2026-03-09', to: '2026-03-16' }),
          'cy',
        ),
      ).toBe('2026-03-16');
      expect(
        ends(
          away({ from: '2026-03-01', to: '2026-03-09' }, { from: '2026-03-08', to: '2026-03-10' }),
          'cy',
        ),
      ).toBe('2026-03-10');
      const next = { kind: 'acting' as const, from: '2026-03-05' };
      const acting = { ...away({ from: '2026-03-01', to: '2026-03-09' }) };
      const appointments = { ...acting.appointments, x: seat('x', 'ann', 'dev', next) };
      expect(ends({ ...acting, appointments }, 'cy')).toBe('2026-03-05');
      const shadow = { ...appointments, x: seat('x', 'ann', 'dev', { ...next, kind: 'shadow' }) };
      expect(ends({ ...acting, appointments: shadow }, 'cy')).toBe('2026-03-09');
    });

    it('is open for a deputy of a role that nobody comes back to', () => {
      const vacant = appoint(
        seat('cy-dev', 'cy', 'dev', { kind: 'deputy' }),
        seat('bo-dev', 'bo', 'dev', { to: '2026-03-02' }),
      );
      expect(ends(vacant, 'cy')).toBeUndefined();
      const gone = appoint(
        seat('cy-dev', 'cy', 'dev', { kind: 'deputy' }),
        seat('bo-dev', 'bo', 'dev', { to: '2026-03-05' }),
      );
      const absences = [{ from: '2026-03-01', to: '2026-03-09' }];
      expect(ends(withPerson('bo', { absences }, gone), 'cy')).toBeUndefined();
      const reversed = appoint(
        seat('cy-dev', 'cy', 'dev', { kind: 'deputy' }),
        seat('bo-dev', 'bo', 'dev', { from: '2026-04-05', to: '2026-04-01' }),
      );
      expect(ends(reversed, 'cy')).toBeUndefined();
    });

    it('does not end a holder when another one comes', () => {
      expect(ends(appoint(seat('x', 'cy', 'dev', { from: '2026-03-05' })), 'bo')).toBeUndefined();
    });
  });

  it('goes by groups and stand-ins', () => {
    const { pm } = releaseMatrix.roles;
    const grouped = {
      ...releaseMatrix,
      roles: { ...releaseMatrix.roles, pm: { ...pm!, members: ['qa'], anyOf: ['support'] } },
    };
    const grants = projectGrants(grouped, raci, releaseStaffing, { account: 'sign' }, { on });
    expect(
      grants.map(({ personId, because }) => [personId, because.roleId, because.via.length]),
    ).toEqual([
      ['ann', 'pm', 2],
      ['cy', 'pm', 3],
      ['di', 'pm', 3],
    ]);
  });

  it('refuses a mapping that is none', () => {
    const rule = { duty: 'perform', actions: 'x', reason: 'r' };
    let deep: unknown = 'x';
    for (let i = 0; i < 70; i++) deep = { a: deep };
    for (const [given, problem, value, path] of [
      [{ accountable: 'x' }, 'not-a-duty', 'accountable', ['accountable']],
      [{ excluded: 'x' }, 'not-a-duty', 'excluded', ['excluded']],
      [{ perform: 7 }, 'not-an-action', 7, ['perform']],
      [{ perform: null }, 'not-an-action', null, ['perform']],
      [{ perform: ['x', ''] }, 'not-an-action', '', ['perform', 1]],
      [{ deny: 'x' }, 'not-a-list', 'x', ['deny']],
      [{ deny: [null] }, 'not-a-duty', 'undefined', ['deny', 0, 'duty']],
      [{ deny: [rule, { ...rule, duty: 'own' }] }, 'not-a-duty', 'own', ['deny', 1, 'duty']],
      [
        { deny: [{ ...rule, actions: undefined }] },
        'not-an-action',
        'undefined',
        ['deny', 0, 'actions'],
      ],
      [{ deny: [{ ...rule, reason: undefined }] }, 'no-reason', 'undefined', ['deny', 0, 'reason']],
      [
        { deny: [{ ...rule, conditions: null }] },
        'not-conditions',
        null,
        ['deny', 0, 'conditions'],
      ],
      [
        { deny: [{ ...rule, conditions: [] }] },
        'not-conditions',
        'object',
        ['deny', 0, 'conditions'],
      ],
      [
        { deny: [{ ...rule, conditions: { deep } }] },
        'too-deep',
        65,
        ['deny', 0, 'conditions', 'deep'],
      ],
    ] as const) {
      expect(() => grant(releaseStaffing, given as never)).toThrow(
        expect.objectContaining({
          code: 'responsibility/invalid-mapping',
          params: { problem, value, path },
        }),
      );
    }
    expect(grant(releaseStaffing, { deny: null } as never)).toEqual([]);
    let fine: unknown = 'x';
    for (let i = 0; i < 64; i++) fine = { a: fine };
    expect(
      grant(releaseStaffing, { deny: [{ ...rule, conditions: { fine } } as never] }),
    ).toHaveLength(1);
  });

  it('survives a staffing that is none', () => {
    expect(grant(null as never)).toEqual([]);
    expect(grant({ people: null, appointments: { a: null }, delegations: 7 } as never)).toEqual([]);
  });
});

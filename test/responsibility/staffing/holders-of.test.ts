import { describe, expect, it } from 'vitest';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { holdersOf } from '../../../src/responsibility/staffing/holders-of.js';
import type { Duty, ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { gridOf, ON, type StaffingSketch, staffed } from './staffed.js';

const matrix = gridOf('pm dev qa', { release: 'A R C', support: 'I A/R -' });

const ask = (
  sketch: StaffingSketch,
  {
    activityId = 'release',
    duty = 'account' as Duty,
    on = ON,
    by = matrix,
    scheme = raci,
  }: {
    activityId?: string;
    duty?: Duty;
    on?: string;
    by?: ResponsibilityMatrix;
    scheme?: typeof raci;
  } = {},
) => holdersOf(by, scheme, staffed(sketch), { activityId, duty, on });

const who = (...args: Parameters<typeof ask>) => ask(...args).map(({ personId }) => personId);

const AWAY = { absences: [{ from: '2026-03-09', to: '2026-03-16' }] };

describe('holdersOf', () => {
  it('names the holder with the way from the matrix to the person', () => {
    expect(ask({ people: { ann: {} }, seats: [['ann', 'pm']] })).toEqual([
      {
        personId: 'ann',
        via: [
          { kind: 'assignment', assignmentId: 'release/pm/A', roleId: 'pm' },
          { kind: 'appointment', appointmentId: 'a', appointment: 'holder' },
        ],
        hasAccess: true,
      },
    ]);
  });

  it('answers by duty', () => {
    const sketch: StaffingSketch = {
      people: { ann: {}, bo: {}, cy: {} },
      seats: [
        ['ann', 'pm'],
        ['bo', 'dev'],
        ['cy', 'qa'],
      ],
    };
    expect(who(sketch, { duty: 'approve' })).toEqual(['ann']);
    expect(who(sketch, { duty: 'perform' })).toEqual(['bo']);
    expect(who(sketch, { duty: 'advise' })).toEqual(['cy']);
    expect(who(sketch, { duty: 'notify' })).toEqual([]);
    expect(who(sketch, { duty: 'veto' })).toEqual([]);
  });

  it('counts an acting appointment beside a holder who is there', () => {
    const people = { ann: {}, bo: {} };
    const seats = [
      ['bo', 'pm', 'acting'],
      ['ann', 'pm'],
    ] as const;
    expect(who({ people, seats })).toEqual(['ann', 'bo']);
  });

  it('leaves out a holder who is away, whom the acting one stands for', () => {
    const people = { ann: AWAY, bo: {}, cy: {} };
    const seats = [
      ['ann', 'pm'],
      ['bo', 'pm', 'acting'],
      ['cy', 'pm', 'deputy'],
    ] as const;
    expect(who({ people, seats })).toEqual(['bo']);
  });

  it('turns to the deputies only when no holder and no acting one is there', () => {
    const seats = [
      ['ann', 'pm'],
      ['bo', 'pm', 'deputy'],
      ['cy', 'pm', 'deputy'],
      ['di', 'pm', 'acting'],
    ] as const;
    const others = { bo: {}, cy: {} };
    expect(who({ people: { ann: {}, di: AWAY, ...others }, seats })).toEqual(['ann']);
    expect(who({ people: { ann: AWAY, di: {}, ...others }, seats })).toEqual(['di']);
    expect(who({ people: { ann: AWAY, di: AWAY, ...others }, seats })).toEqual(['bo', 'cy']);
    expect(who({ people: { ann: AWAY, di: AWAY, bo: AWAY, cy: {} }, seats })).toEqual(['cy']);
    expect(who({ people: { ann: { to: ON }, ...others }, seats })).toEqual(['bo', 'cy']);
  });

  it('never turns to a shadow', () => {
    const seats = [
      ['ann', 'pm'],
      ['bo', 'pm', 'shadow'],
    ] as const;
    expect(who({ people: { ann: AWAY, bo: {} }, seats })).toEqual([]);
  });

  it('counts days from the first up to, not including, the last', () => {
    const seats = [['ann', 'pm', 'holder', { from: '2026-03-01', to: '2026-04-01' }]] as const;
    const on = (day: string) => who({ people: { ann: {} }, seats }, { on: day });
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(on)).toEqual([
      [],
      ['ann'],
      ['ann'],
      [],
    ]);
    const person = { from: '2026-03-01', to: '2026-04-01' };
    const there = (day: string) =>
      who({ people: { ann: person }, seats: [['ann', 'pm']] }, { on: day });
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(there)).toEqual([
      [],
      ['ann'],
      ['ann'],
      [],
    ]);
    const away = (day: string) =>
      who({ people: { ann: AWAY }, seats: [['ann', 'pm']] }, { on: day });
    expect(['2026-03-08', '2026-03-09', '2026-03-15', '2026-03-16'].map(away)).toEqual([
      ['ann'],
      [],
      [],
      ['ann'],
    ]);
  });

  it('ends an appointment when the person leaves in the middle of it', () => {
    const people = { ann: { to: '2026-03-15' } };
    const seats = [['ann', 'pm', 'holder', { from: '2026-01-01', to: '2026-12-31' }]] as const;
    expect(who({ people, seats }, { on: '2026-03-14' })).toEqual(['ann']);
    expect(who({ people, seats }, { on: '2026-03-15' })).toEqual([]);
  });

  it('counts a period that is reversed or no period on no day', () => {
    const people = { ann: {} };
    for (const more of [
      { from: '2026-04-01', to: '2026-03-01' },
      { from: ON, to: ON },
      { from: '2026-02-30' },
      { to: 'soon' },
      { from: null },
      { to: 5 },
    ]) {
      expect(who({ people, seats: [['ann', 'pm', 'holder', more]] })).toEqual([]);
    }
  });

  it('counts an assignment on its days only', () => {
    const { assignments } = matrix;
    const by = {
      ...matrix,
      assignments: {
        ...assignments,
        'release/pm/A': { ...assignments['release/pm/A']!, to: ON },
        'release/dev/A': { activityId: 'release', roleId: 'dev', code: 'A', from: ON },
      },
    };
    const sketch: StaffingSketch = {
      people: { ann: {}, bo: {} },
      seats: [
        ['ann', 'pm'],
        ['bo', 'dev'],
      ],
    };
    expect(who(sketch, { by, on: '2026-03-09' })).toEqual(['ann']);
    expect(who(sketch, { by })).toEqual(['bo']);
  });

  it('gives the first assignment of a cell that counts and bears the duty as the reason', () => {
    const by = gridOf('pm', { release: 'A/R' });
    const [holder] = ask({ people: { ann: {} }, seats: [['ann', 'pm']] }, { by, duty: 'perform' });
    expect(holder!.via[0]).toEqual({
      kind: 'assignment',
      assignmentId: 'release/pm/R',
      roleId: 'pm',
    });
  });

  it('leaves out placeholders, unknown people and codes, and what is no record', () => {
    const by = {
      ...matrix,
      assignments: {
        x: { activityId: 'release', roleId: 'pm', code: 'Z' },
        ...matrix.assignments,
      },
    };
    const people = { ann: { name: 'TBD' }, bo: { name: '[Name]' }, TBA: { name: '' } };
    const seats = [
      ['ann', 'pm'],
      ['bo', 'pm'],
      ['TBA', 'pm'],
      ['nobody', 'pm'],
    ] as const;
    expect(who({ people, seats }, { by })).toEqual([]);
    const odd = { ...staffed({ people: { ann: {} } }), appointments: { a: null } } as never;
    expect(
      holdersOf(matrix, raci, odd, { activityId: 'release', duty: 'account', on: ON }),
    ).toEqual([]);
  });

  it('lists each person once, by the first way', () => {
    const by = gridOf('pm dev', { release: 'A A' });
    const seats = [
      ['ann', 'dev'],
      ['ann', 'pm', 'acting'],
      ['ann', 'pm'],
    ] as const;
    const holders = ask({ people: { ann: {} }, seats }, { by });
    expect(holders.map(({ via }) => via)).toEqual([
      [
        { kind: 'assignment', assignmentId: 'release/pm/A', roleId: 'pm' },
        { kind: 'appointment', appointmentId: 'c', appointment: 'holder' },
      ],
    ]);
  });

  it('resolves groups and roles that may stand in, with the way', () => {
    const by = gridOf(
      'team pm dev qa lead',
      { release: 'A - - - -', support: 'R - - R -' },
      { team: { members: ['dev', 'qa', 'none'] }, qa: { anyOf: ['lead'] } },
    );
    const sketch: StaffingSketch = {
      people: { bo: {}, cy: {} },
      seats: [
        ['cy', 'lead'],
        ['bo', 'dev'],
        ['bo', 'qa'],
      ],
    };
    expect(ask(sketch, { by }).map(({ personId, via }) => [personId, via.slice(1)])).toEqual([
      [
        'bo',
        [
          { kind: 'group', groupId: 'team', roleId: 'dev' },
          { kind: 'appointment', appointmentId: 'b', appointment: 'holder' },
        ],
      ],
      [
        'cy',
        [
          { kind: 'group', groupId: 'team', roleId: 'qa' },
          { kind: 'any-of', oneOfId: 'qa', roleId: 'lead' },
          { kind: 'appointment', appointmentId: 'a', appointment: 'holder' },
        ],
      ],
    ]);
    expect(who(sketch, { by, activityId: 'support', duty: 'perform' })).toEqual(['bo', 'cy']);
  });

  it('survives groups that hold each other', () => {
    const by = gridOf('x y', { release: 'A -' }, { x: { members: ['y'] }, y: { members: ['x'] } });
    expect(who({ people: { ann: {} }, seats: [['ann', 'y']] }, { by })).toEqual(['ann']);
  });

  it('lets the accountable role perform where nobody is named and the scheme says so', () => {
    const by = gridOf('pm dev', { release: 'A C', support: 'A R' });
    const scheme = { ...raci, options: { accountImpliesPerform: true } };
    const sketch: StaffingSketch = {
      people: { ann: {}, bo: {} },
      seats: [
        ['ann', 'pm'],
        ['bo', 'dev'],
      ],
      delegations: [['ann', 'bo']],
    };
    expect(who(sketch, { by, duty: 'perform' })).toEqual([]);
    expect(who(sketch, { by, scheme, duty: 'perform' })).toEqual(['ann', 'bo']);
    expect(who(sketch, { by, scheme, duty: 'perform', activityId: 'support' })).toEqual(['bo']);
    expect(who(sketch, { by, scheme, duty: 'verify' })).toEqual([]);
    const [ann] = ask(sketch, { by, scheme, duty: 'perform' });
    expect(ann!.via[0]).toMatchObject({ assignmentId: 'release/pm/A' });
  });

  it('takes __proto__ and constructor as ids like any other', () => {
    const by = {
      ...gridOf('pm', { release: 'A' }),
      roles: JSON.parse(
        '{"__proto__":{"id":"__proto__","name":"P","rank":"a"},"constructor":{"id":"constructor","name":"C","rank":"b"}}',
      ) as ResponsibilityMatrix['roles'],
      assignments: {
        a: { activityId: 'release', roleId: '__proto__', code: 'A' },
        b: { activityId: 'release', roleId: 'constructor', code: 'A' },
      },
    };
    const people = JSON.parse('{"__proto__":{"name":"Ann"},"toString":{"name":"Bo"}}') as object;
    const appointments = {
      x: { personId: '__proto__', roleId: '__proto__', kind: 'holder' },
      y: { personId: 'toString', roleId: 'constructor', kind: 'holder' },
      z: { personId: 'hasOwnProperty', roleId: 'constructor', kind: 'holder' },
    };
    const staffing = { people, appointments, delegations: {} } as never;
    const holders = holdersOf(by, raci, staffing, {
      activityId: 'release',
      duty: 'account',
      on: ON,
    });
    expect(holders.map(({ personId }) => personId)).toEqual(['__proto__', 'toString']);
    expect({}).not.toHaveProperty('name');
  });

  it('refuses an activity or a duty that is none, and a day that is none', () => {
    const sketch = { people: {} };
    const code = (change: object) => {
      try {
        ask(sketch, change);
      } catch (error) {
        return error;
      }
      return undefined;
    };
    expect(code({ activityId: 'toString' })).toMatchObject({
      code: 'responsibility/unknown-activity',
      params: { activityId: 'toString' },
    });
    expect(code({ duty: 'A' })).toMatchObject({
      code: 'responsibility/unknown-duty',
      params: { duty: 'A' },
    });
    expect(code({ on: '2026-02-30' })).toMatchObject({ code: 'core/invalid-date' });
  });
});

describe('holdersOf with delegations', () => {
  const people = { ann: {}, bo: {}, cy: {}, di: {} };
  const seats = [['ann', 'dev']] as const;
  const perform = { duty: 'perform' as Duty };

  it('adds the delegate to the one who hands on', () => {
    const holders = ask({ people, seats, delegations: [['ann', 'bo']] }, perform);
    expect(holders.map(({ personId }) => personId)).toEqual(['ann', 'bo']);
    expect(holders[1]).toEqual({
      personId: 'bo',
      via: [
        { kind: 'assignment', assignmentId: 'release/dev/R', roleId: 'dev' },
        { kind: 'appointment', appointmentId: 'a', appointment: 'holder' },
        { kind: 'delegation', delegationId: 'd1' },
      ],
      hasAccess: true,
    });
  });

  it('never hands on who is accountable or kept out', () => {
    const sketch: StaffingSketch = {
      people,
      seats,
      delegations: [['ann', 'bo', { duties: ['account', 'approve', 'excluded'] }]],
    };
    const support = { activityId: 'support' };
    expect(who(sketch, { ...support, duty: 'account' })).toEqual(['ann']);
    expect(who(sketch, { ...support, duty: 'approve' })).toEqual(['ann', 'bo']);
    const out = {
      ...raci,
      codes: raci.codes.map((code) => ({ ...code, duties: ['excluded'] as const })),
    };
    expect(who(sketch, { ...support, duty: 'excluded', scheme: out })).toEqual(['ann']);
  });

  it('hands on only the roles, activities and duties that are named', () => {
    const with_ = (more: object) =>
      who({ people, seats, delegations: [['ann', 'bo', more]] }, perform);
    expect(with_({ roleIds: ['dev'], activityIds: ['release'], duties: ['perform'] })).toEqual([
      'ann',
      'bo',
    ]);
    expect(with_({ roleIds: ['pm'] })).toEqual(['ann']);
    expect(with_({ activityIds: ['support'] })).toEqual(['ann']);
    expect(with_({ duties: ['approve'] })).toEqual(['ann']);
    expect(with_({ roleIds: [] })).toEqual(['ann']);
    expect(with_({ roleIds: 'dev' })).toEqual(['ann']);
    expect(with_({ duties: null })).toEqual(['ann']);
  });

  it('hands on the role that is named, also where another role is the first way', () => {
    const by = gridOf('pm dev', { release: 'R R' });
    const sketch: StaffingSketch = {
      people,
      seats: [
        ['ann', 'pm'],
        ['ann', 'dev'],
      ],
      delegations: [['ann', 'bo', { roleIds: ['dev'] }]],
    };
    expect(who(sketch, { by, duty: 'perform' })).toEqual(['ann', 'bo']);
  });

  it('counts a delegation on its days only, and one without both days never', () => {
    const delegations = [['ann', 'bo', { from: ON, to: '2026-03-12' }]] as const;
    const on = (day: string) => who({ people, seats, delegations }, { ...perform, on: day });
    expect(['2026-03-09', ON, '2026-03-11', '2026-03-12'].map((day) => on(day).length)).toEqual([
      1, 2, 2, 1,
    ]);
    for (const more of [{ from: undefined }, { to: undefined }, { to: '2026-01-01' }]) {
      expect(who({ people, seats, delegations: [['ann', 'bo', more]] }, perform)).toEqual(['ann']);
    }
  });

  it('goes on while the one who hands on is away, and ends when that one leaves', () => {
    const delegations = [['ann', 'bo']] as const;
    expect(who({ people: { ...people, ann: AWAY }, seats, delegations }, perform)).toEqual(['bo']);
    expect(who({ people: { ...people, ann: { to: ON } }, seats, delegations }, perform)).toEqual(
      [],
    );
    const ended = [['ann', 'dev', 'holder', { to: ON }]] as const;
    expect(who({ people, seats: ended, delegations }, perform)).toEqual([]);
  });

  it('does not list a delegate who is away, has left or is unknown', () => {
    const delegations = [['ann', 'bo', { redelegable: true }]] as const;
    expect(who({ people: { ann: {}, bo: AWAY }, seats, delegations }, perform)).toEqual(['ann']);
    expect(who({ people: { ann: {}, bo: { to: ON } }, seats, delegations }, perform)).toEqual([
      'ann',
    ]);
    expect(who({ people: { ann: {} }, seats, delegations }, perform)).toEqual(['ann']);
  });

  it('follows a chain only where it may be handed on again', () => {
    const chain = (redelegable: boolean, bo: object = {}) =>
      ask(
        {
          people: { ...people, bo },
          seats,
          delegations: [
            ['ann', 'bo', { redelegable, transferAccess: false }],
            ['bo', 'cy'],
          ],
        },
        perform,
      );
    expect(chain(false).map(({ personId }) => personId)).toEqual(['ann', 'bo']);
    expect(chain(true).map(({ personId, hasAccess }) => [personId, hasAccess])).toEqual([
      ['ann', true],
      ['bo', false],
      ['cy', false],
    ]);
    expect(chain(true)[2]!.via.slice(2)).toEqual([
      { kind: 'delegation', delegationId: 'd1' },
      { kind: 'delegation', delegationId: 'd2' },
    ]);
    expect(chain(true, AWAY).map(({ personId }) => personId)).toEqual(['ann', 'cy']);
  });

  it('ends in a circle', () => {
    const more = { redelegable: true };
    const delegations = [
      ['ann', 'bo', more],
      ['bo', 'cy', more],
      ['cy', 'ann', more],
      ['ann', 'ann', more],
    ] as const;
    expect(who({ people, seats, delegations }, perform)).toEqual(['ann', 'bo', 'cy']);
  });

  it('lists overlapping delegates, each once and with the permissions if any way brings them', () => {
    const delegations = [
      ['ann', 'bo', { transferAccess: false }],
      ['ann', 'cy', { transferAccess: 'yes' }],
      ['ann', 'bo'],
      ['ann', 'bo'],
    ] as const;
    expect(
      ask({ people, seats, delegations }, perform).map(({ personId, via, hasAccess }) => [
        personId,
        via.at(-1),
        hasAccess,
      ]),
    ).toEqual([
      ['ann', { kind: 'appointment', appointmentId: 'a', appointment: 'holder' }, true],
      ['bo', { kind: 'delegation', delegationId: 'd3' }, true],
      ['cy', { kind: 'delegation', delegationId: 'd2' }, false],
    ]);
  });

  it('keeps a second way that alone may be handed on', () => {
    const delegations = [
      ['ann', 'bo'],
      ['ann', 'bo', { transferAccess: false, redelegable: true }],
      ['bo', 'cy'],
    ] as const;
    expect(
      ask({ people, seats, delegations }, perform).map(({ personId, hasAccess }) => [
        personId,
        hasAccess,
      ]),
    ).toEqual([
      ['ann', true],
      ['bo', true],
      ['cy', false],
    ]);
  });

  it('keeps who has the duty anyway as holder', () => {
    const both = [
      ['ann', 'dev'],
      ['bo', 'dev'],
    ] as const;
    const holders = ask({ people, seats: both, delegations: [['ann', 'bo']] }, perform);
    expect(holders.map(({ via }) => via.length)).toEqual([2, 2]);
  });

  it('hands on what a deputy has only while the deputy stands in', () => {
    const seats_ = [
      ['ann', 'dev'],
      ['bo', 'dev', 'deputy'],
    ] as const;
    const delegations = [['bo', 'cy']] as const;
    expect(who({ people, seats: seats_, delegations }, perform)).toEqual(['ann']);
    const away = { ...people, ann: AWAY, bo: AWAY };
    expect(who({ people: away, seats: seats_, delegations }, perform)).toEqual(['cy']);
  });
});

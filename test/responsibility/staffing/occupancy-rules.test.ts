import { describe, expect, it } from 'vitest';
import { found, gridOf, type StaffingSketch, short } from './staffed.js';

const AWAY = { absences: [{ from: '2026-03-09', to: '2026-03-16' }] };
const LEFT = { to: '2026-03-10' };
const OCCUPANCY = /vacant|nobody|inactive|multiple|occupancy|no-deputy|skill/;

const matrix = gridOf('pm dev qa', { release: 'A R C' });
const check = (sketch: StaffingSketch, by = matrix) => found(by, sketch, OCCUPANCY);
const on = (sketch: StaffingSketch, wanted: RegExp, by = matrix) =>
  found(by, sketch, wanted).map(short);

describe('validateStaffing on vacancies', () => {
  it('finds roles that nobody holds: an error where they answer or alone perform', () => {
    const findings = check({ people: {} });
    expect(findings.map(short)).toEqual([
      'staffing-vacant-role error roles.pm',
      'staffing-vacant-role error roles.dev',
      'staffing-vacant-role warning roles.qa',
    ]);
    expect(findings[0]).toMatchObject({
      message: 'Nobody holds "pm" on 2026-03-10.',
      hint: 'Appoint somebody. Candidates: —.',
      params: {
        roleId: 'pm',
        role: 'pm',
        on: '2026-03-10',
        candidateIds: [],
        candidates: ['—'],
      },
    });
  });

  it('is a warning where others perform too', () => {
    const by = gridOf('pm dev qa', { release: 'A/R R R', plan: 'A/R R C' });
    const sketch: StaffingSketch = { people: { ann: {} }, seats: [['ann', 'pm']] };
    expect(on(sketch, /vacant/, by)).toEqual([
      'staffing-vacant-role warning roles.dev',
      'staffing-vacant-role warning roles.qa',
    ]);
  });

  it('names deputies and shadows as candidates, each once', () => {
    const sketch: StaffingSketch = {
      people: { ann: {}, bo: {}, cy: LEFT },
      seats: [
        ['ann', 'pm', 'shadow'],
        ['bo', 'pm', 'deputy'],
        ['ann', 'pm', 'deputy'],
        ['cy', 'pm', 'deputy'],
      ],
    };
    const [finding] = found(matrix, sketch, /vacant/);
    expect(finding!.params).toMatchObject({
      candidateIds: ['bo', 'ann'],
      candidates: ['BO', 'ANN'],
    });
    expect(finding!.hint).toBe('Appoint somebody. Candidates: BO, ANN.');
  });

  it('asks nothing of roles without a part, external roles and a role that another one stands in for', () => {
    const by = gridOf(
      'pm dev qa lead',
      { release: 'A - R -' },
      { pm: { kind: 'external' }, qa: { anyOf: ['lead'] } },
    );
    expect(on({ people: { ann: {} }, seats: [['ann', 'lead']] }, /vacant/, by)).toEqual([]);
    expect(on({ people: {} }, /vacant/, by)).toEqual(['staffing-vacant-role error roles.qa']);
    const [finding] = found(
      by,
      { people: { ann: {} }, seats: [['ann', 'lead', 'deputy']] },
      /vacant/,
    );
    expect(finding!.params['candidateIds']).toEqual(['ann']);
  });

  it('counts an acting one as holding, and one who is away', () => {
    const sketch: StaffingSketch = {
      people: { ann: AWAY, bo: {} },
      seats: [
        ['bo', 'pm', 'acting'],
        ['ann', 'dev'],
        ['ann', 'qa'],
      ],
    };
    expect(on(sketch, /vacant/)).toEqual([]);
  });

  it('lets one member fill a group, and asks the members, not the group', () => {
    const by = gridOf(
      'team dev qa',
      { release: 'R/A - -' },
      { team: { members: ['dev', 'qa', 'gone'] } },
    );
    expect(on({ people: {} }, /vacant/, by)).toEqual([
      'staffing-vacant-role error roles.dev',
      'staffing-vacant-role error roles.qa',
    ]);
    expect(on({ people: { ann: {} }, seats: [['ann', 'dev']] }, /vacant/, by)).toEqual([
      'staffing-vacant-role warning roles.qa',
    ]);
    const mixed = gridOf(
      'team dev lead',
      { release: 'A - -', plan: '- R -' },
      { team: { members: ['dev'] }, dev: { anyOf: ['lead'] } },
    );
    expect(on({ people: {} }, /vacant/, mixed)).toEqual(['staffing-vacant-role error roles.dev']);
  });

  it('survives a member that is no object', () => {
    const by = gridOf('team dev', { release: 'R -' }, { team: { members: ['dev', 'odd'] } });
    const odd = { ...by, roles: { ...by.roles, odd: 5 } } as never;
    expect(on({ people: {} }, /vacant/, odd)).toEqual(['staffing-vacant-role error roles.dev']);
  });

  it('looks at assignments that count on the day only', () => {
    const { assignments } = matrix;
    const ended = { ...assignments['release/qa/C']!, to: '2026-03-10' };
    const by = { ...matrix, assignments: { ...assignments, 'release/qa/C': ended } };
    expect(on({ people: {} }, /vacant.*/, by)).toHaveLength(2);
  });
});

describe('validateStaffing on who is there', () => {
  const seats = [
    ['ann', 'pm'],
    ['bo', 'dev'],
    ['bo', 'qa'],
  ] as const;

  it('finds a role that nobody is there for', () => {
    const [finding, ...more] = found(matrix, { people: { ann: AWAY, bo: {} }, seats }, /nobody/);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      path: ['roles', 'pm'],
      message: 'Nobody is there for "pm" on 2026-03-10: ANN is away and nobody stands in.',
      params: { roleId: 'pm', role: 'pm', on: '2026-03-10', personIds: ['ann'], people: ['ANN'] },
    });
  });

  it('is content with a deputy who is there, not with a shadow', () => {
    const people = { ann: AWAY, bo: {}, cy: {} };
    expect(on({ people, seats: [...seats, ['cy', 'pm', 'deputy']] }, /nobody/)).toEqual([]);
    expect(on({ people, seats: [...seats, ['cy', 'pm', 'shadow']] }, /nobody/)).toHaveLength(1);
  });

  it('does not ask each member of a group to be there', () => {
    const by = gridOf('team dev', { release: 'R -' }, { team: { members: ['dev'] } });
    const sketch: StaffingSketch = { people: { ann: AWAY }, seats: [['ann', 'dev']] };
    expect(on(sketch, /nobody/, by)).toEqual([]);
  });

  it('finds appointments of people who have left', () => {
    const people = { ann: LEFT, bo: { to: '2026-03-11' }, cy: { from: '2026-04-01' } };
    const sketch: StaffingSketch = {
      people,
      seats: [
        ['ann', 'pm'],
        ['bo', 'dev'],
        ['cy', 'qa'],
        ['ann', 'gone', 'shadow'],
        ['ann', 'qa', 'holder', { to: '2026-03-10' }],
        ['eve', 'qa'],
      ],
    };
    const findings = found(matrix, sketch, /inactive/);
    expect(findings.map(short)).toEqual([
      'staffing-inactive-holder error appointments.a',
      'staffing-inactive-holder error appointments.d',
    ]);
    expect(findings[0]).toMatchObject({
      message: '"ANN" left on 2026-03-10 and is still appointed to "pm".',
      params: {
        appointmentId: 'a',
        personId: 'ann',
        person: 'ANN',
        roleId: 'pm',
        role: 'pm',
        left: '2026-03-10',
      },
    });
    expect(findings[1]!.params).toMatchObject({ roleId: 'gone', role: 'gone' });
  });
});

describe('validateStaffing on how many hold a role', () => {
  const two = [
    ['ann', 'pm'],
    ['bo', 'pm'],
  ] as const;

  it('finds several holders of an accountable role, also while one is away', () => {
    for (const ann of [{}, AWAY]) {
      const [finding, ...more] = found(matrix, { people: { ann, bo: {} }, seats: two }, /multiple/);
      expect(more).toEqual([]);
      expect(finding).toMatchObject({
        severity: 'warning',
        path: ['roles', 'pm'],
        message: '2 people hold "pm", which is accountable: ANN, BO.',
        params: { roleId: 'pm', count: 2, personIds: ['ann', 'bo'], people: ['ANN', 'BO'] },
      });
    }
  });

  it('lets an acting one stand for a holder who is away, not beside one who is there', () => {
    const seats = [
      ['ann', 'pm'],
      ['bo', 'pm', 'acting'],
    ] as const;
    expect(on({ people: { ann: AWAY, bo: {} }, seats }, /multiple/)).toEqual([]);
    expect(on({ people: { ann: {}, bo: {} }, seats }, /multiple/)).toHaveLength(1);
  });

  it('does not mind several holders of other roles, of groups and of external roles', () => {
    const seats = [
      ['ann', 'dev'],
      ['bo', 'dev'],
      ['ann', 'team'],
      ['bo', 'team'],
      ['ann', 'firm'],
      ['bo', 'firm'],
    ] as const;
    const by = gridOf(
      'pm dev team firm',
      { release: 'A R - -', plan: '- - A -', pay: '- - - A' },
      { team: { members: ['pm'] }, firm: { kind: 'external' } },
    );
    expect(on({ people: { ann: {}, bo: {} }, seats }, /multiple/, by)).toEqual([]);
  });

  it('finds several holders of a member of an accountable group', () => {
    const by = gridOf('team pm', { release: 'A -' }, { team: { members: ['pm'] } });
    expect(on({ people: { ann: {}, bo: {} }, seats: two }, /multiple/, by)).toEqual([
      'staffing-multiple-holders-of-accountable warning roles.pm',
    ]);
  });

  it('compares with what the role asks for', () => {
    const asks = (occupancy: object) =>
      found(
        gridOf('pm', { release: 'A' }, { pm: { occupancy } }),
        { people: { ann: {}, bo: {} }, seats: two },
        /occupancy/,
      );
    expect(asks({ min: 2, max: 2 })).toEqual([]);
    expect(asks({ min: 'x', max: null })).toEqual([]);
    expect(asks({ min: 2.5, max: 0 })).toEqual([]);
    const [below] = asks({ min: 3 });
    expect(below).toMatchObject({
      code: 'responsibility/staffing-below-occupancy',
      severity: 'warning',
      path: ['roles', 'pm', 'occupancy'],
      message: '2 of at least 3 people hold "pm" on 2026-03-10.',
      params: { count: 2, min: 3 },
    });
    const [above] = asks({ max: 1 });
    expect(above).toMatchObject({
      code: 'responsibility/staffing-above-occupancy',
      message: '2 people hold "pm" on 2026-03-10; at most 1 are to.',
      params: { count: 2, max: 1 },
    });
  });

  it('says once that nobody holds a role', () => {
    const asks = { occupancy: { min: 1 } };
    const by = gridOf('pm dev', { release: 'A -' }, { pm: asks, dev: asks });
    expect(on({ people: {} }, /vacant|below/, by)).toEqual([
      'staffing-vacant-role error roles.pm',
      'staffing-below-occupancy warning roles.dev.occupancy',
    ]);
  });

  it('counts somebody who acts for a holder as no further seat', () => {
    const by = gridOf('pm', { release: 'A' }, { pm: { occupancy: { max: 1 } } });
    const seats = [
      ['ann', 'pm'],
      ['bo', 'pm', 'acting'],
      ['bo', 'pm', 'acting'],
    ] as const;
    expect(on({ people: { ann: AWAY, bo: {} }, seats }, /above/, by)).toEqual([]);
    expect(on({ people: { ann: {}, bo: {} }, seats }, /above/, by)).toHaveLength(1);
  });
});

describe('validateStaffing on who could follow', () => {
  it('finds an accountable role with one holder and nobody behind', () => {
    const seats = [
      ['ann', 'pm'],
      ['bo', 'dev'],
      ['bo', 'qa'],
    ] as const;
    const people = { ann: {}, bo: {} };
    const [finding, ...more] = found(matrix, { people, seats }, /no-deputy/);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'info',
      path: ['roles', 'pm'],
      params: { roleId: 'pm', role: 'pm', personId: 'ann', person: 'ANN' },
    });
    const behind = (...seat: readonly [string, string, ('deputy' | 'shadow' | 'holder')?]) =>
      on({ people, seats: [...seats, seat] }, /no-deputy/);
    expect(behind('bo', 'pm', 'deputy')).toEqual([]);
    expect(behind('bo', 'pm', 'shadow')).toEqual([]);
    expect(behind('bo', 'pm')).toEqual([]);
    expect(behind('ann', 'pm', 'deputy')).toHaveLength(1);
  });
});

describe('validateStaffing on skills', () => {
  const by = gridOf('pm', { release: 'A' }, { pm: { skills: ['SQL', 'Pricing', 'sql'] } });
  const skilled = (skills: unknown) =>
    found(by, { people: { ann: { skills } }, seats: [['ann', 'pm']] }, /skill/);

  it('finds what the role asks for and the holder has not, spelling aside', () => {
    expect(skilled(['pricing ', 'Sql', 5])).toEqual([]);
    const [finding] = skilled(['sql']);
    expect(finding).toMatchObject({
      code: 'responsibility/staffing-skill-missing',
      severity: 'warning',
      path: ['appointments', 'a'],
      message: '"ANN" holds "pm" without the skills Pricing.',
      params: { appointmentId: 'a', personId: 'ann', roleId: 'pm', skills: ['Pricing'] },
    });
    expect(skilled([])[0]!.params['skills']).toEqual(['SQL', 'Pricing', 'sql']);
  });

  it('tells not known from none', () => {
    const [finding] = skilled(undefined);
    expect(finding).toMatchObject({
      code: 'responsibility/staffing-skills-unknown',
      severity: 'info',
      params: { skills: ['SQL', 'Pricing', 'sql'] },
    });
  });

  it('asks nothing where the role asks for nothing', () => {
    const sketch: StaffingSketch = { people: { ann: { skills: [] } }, seats: [['ann', 'pm']] };
    expect(on(sketch, /skill/)).toEqual([]);
    const odd = gridOf('pm', { release: 'A' }, { pm: { skills: 'all' as never } });
    expect(on({ people: { ann: {} }, seats: [['ann', 'pm']] }, /skill/, odd)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { found, gridOf, type StaffingSketch, short } from './staffed.js';

const matrix = gridOf('pm dev', { release: 'A R' });
type Seat = NonNullable<StaffingSketch['seats']>[number];

const seat = (person: string, from?: string, to?: string, kind: Seat[2] = 'holder'): Seat => [
  person,
  'pm',
  kind,
  { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
];
const PEOPLE = { ann: {}, bo: {}, cy: {} };
const check = (
  seats: readonly Seat[],
  wanted: RegExp,
  people: StaffingSketch['people'] = PEOPLE,
  by = matrix,
) => found(by, { people, seats }, wanted);
const spans = (...args: Parameters<typeof check>) =>
  check(...args).map(({ params }) => [params['from'], params['to']]);

describe('validateStaffing on gaps', () => {
  it('finds the days between two holders', () => {
    const seats = [seat('ann', undefined, '2026-05-01'), seat('bo', '2026-06-01')];
    const [finding, ...more] = check(seats, /gap/);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      path: ['roles', 'pm'],
      message: 'Nobody holds "pm" from 2026-05-01 to before 2026-06-01.',
      params: { roleId: 'pm', role: 'pm', from: '2026-05-01', to: '2026-06-01' },
    });
  });

  it('finds none where one follows the other on the day', () => {
    const seats = [seat('ann', undefined, '2026-05-01'), seat('bo', '2026-05-01', '2026-07-01')];
    expect(check(seats, /gap/)).toEqual([]);
    expect(check([seat('ann')], /gap/)).toEqual([]);
  });

  it('is an info where it is over', () => {
    const gap = (until: string) =>
      check([seat('ann', '2026-01-01', '2026-02-01'), seat('bo', until)], /gap/).map(short);
    expect(gap('2026-03-10')).toEqual(['staffing-gap info roles.pm']);
    expect(gap('2026-03-11')).toEqual(['staffing-gap warning roles.pm']);
    const off = { rules: { 'responsibility/staffing-gap': 'off' as const } };
    const seats = [seat('ann', '2026-01-01', '2026-02-01'), seat('bo', '2026-03-01')];
    expect(found(matrix, { people: PEOPLE, seats }, /gap/, off)).toEqual([]);
  });

  it('lets acting ones fill it, and neither deputies nor shadows', () => {
    const around = [seat('ann', undefined, '2026-05-01'), seat('bo', '2026-06-01')];
    const with_ = (kind: Seat[2]) =>
      spans([...around, seat('cy', '2026-04-20', '2026-06-01', kind)], /gap/);
    expect(with_('acting')).toEqual([]);
    expect(with_('holder')).toEqual([]);
    expect(with_('deputy')).toEqual([['2026-05-01', '2026-06-01']]);
    expect(with_('shadow')).toEqual([['2026-05-01', '2026-06-01']]);
  });

  it('begins when the person leaves in the middle, and ends when the next one comes', () => {
    const people = { ...PEOPLE, ann: { to: '2026-04-01' }, bo: { from: '2026-07-01' } };
    const seats = [seat('ann', undefined, '2026-05-01'), seat('bo', '2026-06-01')];
    expect(spans(seats, /gap/, people)).toEqual([['2026-04-01', '2026-07-01']]);
  });

  it('finds each of several, whatever the order and the lengths', () => {
    const seats = [
      seat('cy', '2026-09-01'),
      seat('ann', '2026-01-01', '2026-05-01'),
      seat('bo', '2026-02-01', '2026-03-01'),
      seat('bo', '2026-06-01', '2026-07-01'),
    ];
    expect(spans(seats, /gap/)).toEqual([
      ['2026-05-01', '2026-06-01'],
      ['2026-07-01', '2026-09-01'],
    ]);
  });
});

describe('validateStaffing on overlaps', () => {
  it('finds two holders at once of a role that is accountable', () => {
    const seats = [seat('ann', undefined, '2026-05-10'), seat('bo', '2026-05-01')];
    const [finding, ...more] = check(seats, /overlap/);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'info',
      path: ['appointments', 'b'],
      message: '"ANN" and "BO" both hold "pm" in 2026-05-01/2026-05-10.',
      params: {
        appointmentId: 'b',
        personId: 'ann',
        otherId: 'bo',
        other: 'BO',
        from: '2026-05-01',
        to: '2026-05-10',
      },
    });
  });

  it('finds none on the boundary day, for one person, or for an acting one', () => {
    const ann = seat('ann', undefined, '2026-05-01');
    expect(check([ann, seat('bo', '2026-05-01')], /overlap/)).toEqual([]);
    expect(check([ann, seat('ann', '2026-04-01')], /overlap/)).toEqual([]);
    expect(check([ann, seat('bo', '2026-04-01', undefined, 'acting')], /overlap/)).toEqual([]);
    expect(check([], /overlap/)).toEqual([]);
  });

  it('compares with the one before who stays the longest', () => {
    const seats = [
      seat('ann', '2026-01-01'),
      seat('bo', '2026-02-01', '2026-03-01'),
      seat('cy', '2026-04-01'),
    ];
    const found_ = check(seats, /overlap/).map(({ params }) => [
      params['personId'],
      params['otherId'],
      params['period'],
    ]);
    expect(found_).toEqual([
      ['ann', 'bo', '2026-02-01/2026-03-01'],
      ['ann', 'cy', '2026-04-01/..'],
    ]);
    const open = check([seat('ann'), seat('bo')], /overlap/)[0]!;
    expect(open.params).toMatchObject({ period: '../..' });
    expect(open.params).not.toHaveProperty('from');
    expect(open.params).not.toHaveProperty('to');
    const later = [
      seat('ann', '2026-01-01', '2026-03-01'),
      seat('bo', '2026-02-01', '2026-06-01'),
      seat('cy', '2026-04-01'),
    ];
    expect(check(later, /overlap/).map(({ params }) => params['personId'])).toEqual(['ann', 'bo']);
  });

  it('goes by what the role allows, else by whether it is accountable', () => {
    const seats = [seat('ann'), seat('bo')];
    const allowing = (cells: string, occupancy?: object) =>
      check(seats, /overlap/, PEOPLE, gridOf('pm', { release: cells }, { pm: { occupancy } }))
        .length;
    expect(allowing('A', { max: 2 })).toBe(0);
    expect(allowing('R', { max: 1 })).toBe(1);
    expect(allowing('R')).toBe(0);
    expect(allowing('A', { min: 1 })).toBe(1);
  });
});

describe('validateStaffing on who was and who comes', () => {
  it('finds the last one where nobody has followed, and the next one', () => {
    const seats = [
      seat('ann', '2025-01-01', '2026-03-10'),
      seat('bo', '2025-01-01', '2026-01-01'),
      seat('bo', '2026-03-11'),
      seat('cy', '2026-05-01'),
    ];
    const findings = check(seats, /expired|effective/);
    expect(findings.map(short)).toEqual([
      'staffing-expired warning appointments.a',
      'staffing-not-yet-effective info appointments.c',
    ]);
    expect(findings[0]).toMatchObject({
      message: 'The time of "ANN" as "pm" ended on 2026-03-10, and nobody has followed.',
      params: { appointmentId: 'a', personId: 'ann', roleId: 'pm', to: '2026-03-10' },
    });
    expect(findings[1]).toMatchObject({
      message: '"BO" becomes "pm" on 2026-03-11; until then nobody is.',
      params: { appointmentId: 'c', personId: 'bo', roleId: 'pm', from: '2026-03-11' },
    });
    expect(findings[0]!.params).not.toHaveProperty('from');
    expect(findings[1]!.params).not.toHaveProperty('to');
  });

  it('says nothing of a history that goes on', () => {
    const seats = [
      seat('ann', '2025-01-01', '2026-03-10'),
      seat('bo', '2026-03-10'),
      seat('cy', '2026-05-01'),
    ];
    expect(check(seats, /expired|effective/)).toEqual([]);
    const deputy = [seat('ann', '2025-01-01', '2026-03-01', 'deputy')];
    expect(check(deputy, /expired|effective/)).toEqual([]);
  });

  it('takes the day on which the person comes or leaves for the ends', () => {
    const people = { ...PEOPLE, ann: { from: '2026-04-01' }, bo: { to: '2026-02-01' } };
    const seats = [seat('ann'), seat('bo', undefined, '2026-03-10')];
    const findings = check(seats, /expired|effective/, people);
    expect(findings.map(({ params }) => params['to'] ?? params['from'])).toEqual([
      '2026-02-01',
      '2026-04-01',
    ]);
  });

  it('leaves an appointment that goes on without its person to another rule', () => {
    const people = { ...PEOPLE, bo: { to: '2026-02-01' } };
    const codes = check([seat('bo', undefined, '2026-03-11')], /expired|inactive/, people).map(
      short,
    );
    expect(codes).toEqual(['staffing-inactive-holder error appointments.a']);
  });
});

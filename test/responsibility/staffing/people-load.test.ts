import { describe, expect, it } from 'vitest';
import { peopleLoad } from '../../../src/responsibility/staffing/people-load.js';
import { found, gridOf, type StaffingSketch, short, staffed } from './staffed.js';

type Seat = NonNullable<StaffingSketch['seats']>[number];
const seat = (
  allocation: unknown,
  from?: string,
  to?: string,
  kind: NonNullable<Seat[2]> = 'holder',
): Seat => [
  'ann',
  'pm',
  kind,
  { allocation, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
];
const load = (seats: readonly Seat[], ann: object = {}, period?: object) =>
  peopleLoad(staffed({ people: { ann }, seats }), period);

describe('peopleLoad', () => {
  it('adds up what runs on the same day', () => {
    expect(
      load([
        seat(0.6, '2026-01-01', '2026-07-01'),
        seat(0.5, '2026-06-01', undefined, 'shadow'),
        seat(0.1, '2026-08-01', '2026-09-01'),
      ]),
    ).toEqual([
      {
        personId: 'ann',
        capacity: 1,
        peak: 1.1,
        stretches: [
          { from: '2026-01-01', to: '2026-06-01', allocated: 0.6, isOver: false },
          { from: '2026-06-01', to: '2026-07-01', allocated: 1.1, isOver: true },
          { from: '2026-07-01', to: '2026-08-01', allocated: 0.5, isOver: false },
          { from: '2026-08-01', to: '2026-09-01', allocated: 0.6, isOver: false },
          { from: '2026-09-01', allocated: 0.5, isOver: false },
        ],
      },
    ]);
  });

  it('adds decimal fractions as they are written', () => {
    const thirds = load([seat(0.1), seat(0.2), seat(0.7)]);
    expect(thirds[0]!.stretches).toEqual([{ allocated: 1, isOver: false }]);
    expect(load([seat(0.1), seat(0.2)], { capacity: 0.3 })[0]!.stretches[0]!.isOver).toBe(false);
    expect(load([seat(0.1), seat(0.21)], { capacity: 0.3 })[0]!.stretches[0]!.isOver).toBe(true);
  });

  it('joins neighbours with the same sum and leaves out days without any', () => {
    expect(
      load([
        seat(0.5, '2026-01-01', '2026-02-01'),
        seat(0.5, '2026-02-01', '2026-03-01'),
        seat(0.5, '2026-04-01', '2026-05-01'),
      ])[0]!.stretches,
    ).toEqual([
      { from: '2026-01-01', to: '2026-03-01', allocated: 0.5, isOver: false },
      { from: '2026-04-01', to: '2026-05-01', allocated: 0.5, isOver: false },
    ]);
  });

  it('counts within the days of the person and of the period', () => {
    const seats = [seat(0.5, '2026-01-01', '2026-12-01')];
    expect(load(seats, { from: '2026-02-01', to: '2026-11-01' })[0]!.stretches).toMatchObject([
      { from: '2026-02-01', to: '2026-11-01' },
    ]);
    expect(load(seats, {}, { from: '2026-03-01', to: '2026-04-01' })[0]!.stretches).toMatchObject([
      { from: '2026-03-01', to: '2026-04-01' },
    ]);
    expect(load(seats, {}, { from: '2026-12-01' })[0]).toMatchObject({ peak: 0, stretches: [] });
  });

  it('counts what is no share as nothing, and no capacity as full time', () => {
    for (const allocation of [undefined, 0, -1, 1.5, '1', Number.NaN, null]) {
      expect(load([seat(allocation)])[0]).toMatchObject({ peak: 0, stretches: [] });
    }
    expect(load([seat(1)])[0]!.peak).toBe(1);
    for (const capacity of [0, -1, '2', Number.POSITIVE_INFINITY, undefined]) {
      expect(load([], { capacity })[0]!.capacity).toBe(1);
    }
    expect(load([], { capacity: 0.5 })[0]!.capacity).toBe(0.5);
  });

  it('lists people by id, and neither placeholders nor people whose time has no day', () => {
    const people = { cy: {}, ann: {}, tbd: {}, bo: { from: '2026-02-01', to: '2026-01-01' } };
    const loads = peopleLoad(staffed({ people }));
    expect(loads.map(({ personId }) => personId)).toEqual(['ann', 'cy']);
  });

  it('refuses a period that has no day', () => {
    expect(() => load([], {}, { from: '2026-02-01', to: '2026-02-01' })).toThrow(
      'responsibility/invalid-period {"from":"2026-02-01","to":"2026-02-01"}',
    );
    expect(() => load([], {}, { from: 'x' })).toThrow(
      'responsibility/invalid-period {"from":"x","to":null}',
    );
    expect(() => load([], {}, { to: 5 })).toThrow(
      'responsibility/invalid-period {"from":null,"to":5}',
    );
    expect(peopleLoad(null as never, null as never)).toEqual([]);
  });
});

describe('validateStaffing on allocations', () => {
  const matrix = gridOf('pm', { release: 'A' });
  const over = (...seats: readonly Seat[]) =>
    found(matrix, { people: { ann: { capacity: 0.8 } }, seats }, /allocated/);

  it('finds who is allocated more than is there, also on other days', () => {
    const [finding, ...more] = over(
      seat(0.5, '2026-01-01', '2026-07-01'),
      seat(0.4, '2026-06-01', '2026-08-01'),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      path: ['people', 'ann'],
      message: '"ANN" is allocated 0.9 of 0.8 in 2026-06-01/2026-07-01.',
      params: {
        personId: 'ann',
        allocated: 0.9,
        capacity: 0.8,
        from: '2026-06-01',
        to: '2026-07-01',
        period: '2026-06-01/2026-07-01',
      },
    });
  });

  it('is an info where it is over', () => {
    expect(over(seat(1, '2026-01-01', '2026-03-10')).map(short)).toEqual([
      'staffing-over-allocated info people.ann',
    ]);
    expect(over(seat(1, '2026-01-01', '2026-03-11')).map(short)).toEqual([
      'staffing-over-allocated warning people.ann',
    ]);
  });

  it('finds what has no end, and nothing where all fits', () => {
    const [finding] = over(seat(1));
    expect(finding!.severity).toBe('warning');
    expect(finding!.params).toMatchObject({ period: '../..' });
    expect(finding!.params).not.toHaveProperty('from');
    expect(finding!.params).not.toHaveProperty('to');
    expect(over(seat(0.8))).toEqual([]);
  });
});

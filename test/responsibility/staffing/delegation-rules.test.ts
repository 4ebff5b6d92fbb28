import { describe, expect, it } from 'vitest';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { found, gridOf, type StaffingSketch, short } from './staffed.js';

const matrix = gridOf('pm dev qa', { release: 'A R C', plan: 'A/R C -' });
const AWAY = { absences: [{ from: '2026-03-09', to: '2026-03-16' }] };
const PEOPLE: StaffingSketch['people'] = { ann: {}, bo: {}, cy: {}, di: {} };
const SEATS: NonNullable<StaffingSketch['seats']> = [
  ['ann', 'pm'],
  ['bo', 'dev'],
];
type Delegations = NonNullable<StaffingSketch['delegations']>;

const check = (delegations: Delegations, people = PEOPLE, by = matrix, options: object = {}) =>
  found(by, { people, seats: SEATS, delegations }, /delegation-/, options);
const codes = (...args: Parameters<typeof check>) => check(...args).map(short);
const excess = (...args: Parameters<typeof check>) =>
  check(...args).map(({ code, params }) => [code.replace(/.*delegation-/, ''), params['excess']]);

describe('validateStaffing on the form of delegations', () => {
  it('finds nothing in a sound one', () => {
    expect(codes([['ann', 'cy']])).toEqual([]);
    const all = { roleIds: ['pm'], activityIds: ['plan'], duties: ['perform', 'approve'] };
    expect(codes([['ann', 'cy', all]])).toEqual([]);
  });

  it('finds one to the same person', () => {
    const [finding, ...more] = check([['ann', 'ann']]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'responsibility/delegation-self',
      severity: 'error',
      path: ['delegations', 'd1'],
      message: 'The delegation "d1" goes from "ANN" to the same person.',
      params: { delegationId: 'd1', personId: 'ann', person: 'ANN' },
    });
  });

  it('leaves one from nobody to nobody to another rule', () => {
    expect(codes([['eve', 'eve', { from: '2026-05-01', to: '2026-05-02' }]])).toEqual([]);
  });

  it('finds one that hands on accountability', () => {
    const [finding, ...more] = check([['ann', 'cy', { duties: ['account', 'perform'] }]]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'responsibility/delegation-includes-account',
      severity: 'error',
      path: ['delegations', 'd1', 'duties'],
    });
    expect(codes([['ann', 'cy', { duties: 'account' }]])).toEqual([]);
  });

  it('finds one of more than 12 weeks, or of what the setting says', () => {
    const lasting = (to: string, options = {}) =>
      check([['ann', 'cy', { from: '2026-03-01', to }]], PEOPLE, matrix, options);
    expect(lasting('2026-05-24')).toEqual([]);
    const [finding] = lasting('2026-05-25');
    expect(finding).toMatchObject({
      code: 'responsibility/delegation-too-long',
      severity: 'warning',
      message: 'The delegation "d1" lasts 85 days; at most 84 are usual.',
      params: { delegationId: 'd1', from: '2026-03-01', to: '2026-05-25', days: 85, max: 84 },
    });
    const rules = { 'responsibility/delegation-too-long': ['error', { max: 10 }] };
    expect(lasting('2026-03-12', { rules })[0]).toMatchObject({ severity: 'error' });
    expect(lasting('2026-03-11', { rules })).toEqual([]);
  });

  it('finds one that is over, and nothing else about it', () => {
    const over = { from: '2025-01-01', to: '2026-03-10', duties: ['account'] };
    const [finding, ...more] = check([['ann', 'ann', over]]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'responsibility/delegation-expired',
      severity: 'info',
      path: ['delegations', 'd1'],
      message: 'The delegation "d1" ended on 2026-03-10.',
      params: { delegationId: 'd1', personId: 'ann', to: '2026-03-10' },
    });
    expect(codes([['ann', 'cy', { from: '2026-03-09', to: '2026-03-11' }]])).toEqual([]);
  });

  it('says nothing of days that are none, which are findings of their own', () => {
    expect(codes([['ann', 'cy', { to: undefined }]])).toEqual([]);
    expect(codes([['ann', 'cy', { from: undefined, to: '2020-01-01' }]])).toHaveLength(1);
    expect(codes([['ann', 'cy', { from: undefined, to: '2026-12-01' }]])).toEqual([]);
    expect(codes([['ann', 'cy', { from: '2026-06-01', to: '2026-01-01' }]])).toEqual([]);
    expect(codes([['ann', 'cy', { from: 'x', to: '2027-01-01' }]])).toEqual([]);
  });
});

describe('validateStaffing on delegates', () => {
  it('finds a delegate who is away, has left or has not come yet', () => {
    for (const cy of [AWAY, { to: '2026-03-10' }, { from: '2026-03-11' }, { name: 'TBD' }]) {
      expect(codes([['ann', 'cy']], { ...PEOPLE, cy })).toEqual([
        'delegation-delegate-inactive warning delegations.d1.toPersonId',
      ]);
    }
    const [finding] = check([['ann', 'cy']], { ...PEOPLE, cy: AWAY });
    expect(finding).toMatchObject({
      message: '"CY", to whom "d1" hands on, is not there on 2026-03-10.',
      params: { delegationId: 'd1', personId: 'cy', person: 'CY', on: '2026-03-10' },
    });
  });

  it('asks only while it runs, and leaves unknown people to another rule', () => {
    const later = { from: '2026-03-11', to: '2026-03-20' };
    expect(codes([['ann', 'cy', later]], { ...PEOPLE, cy: AWAY })).toEqual([]);
    expect(codes([['ann', 'eve']])).toEqual([]);
  });
});

describe('validateStaffing on what a delegation hands on', () => {
  it('finds roles, duties and activities that its giver does not have', () => {
    const [finding] = check([['ann', 'cy', { roleIds: ['pm', 'dev', 'gone'] }]]);
    expect(finding).toMatchObject({
      code: 'responsibility/delegation-exceeds-authority',
      severity: 'error',
      path: ['delegations', 'd1'],
      message: 'The delegation "d1" hands on what "ANN" does not have: dev.',
      params: { delegationId: 'd1', personId: 'ann', excess: ['dev'] },
    });
    expect(excess([['bo', 'cy', { duties: ['perform', 'approve', 'account', 5] }]])).toEqual([
      ['includes-account', undefined],
      ['exceeds-authority', ['approve']],
    ]);
    const activities = { activityIds: ['release', 'plan', 'gone'] };
    expect(excess([['bo', 'cy', activities]])).toEqual([]);
    const narrow = gridOf('pm dev', { release: 'A R', plan: 'A/R -' });
    expect(excess([['bo', 'cy', activities]], PEOPLE, narrow)).toEqual([
      ['exceeds-authority', ['plan']],
    ]);
  });

  it('finds a giver who has nothing, or has it no more', () => {
    expect(excess([['di', 'cy']])).toEqual([['exceeds-authority', ['*']]]);
    expect(excess([['di', 'cy', { roleIds: ['dev'] }]])).toEqual([['exceeds-authority', ['dev']]]);
    const left = { ...PEOPLE, ann: { to: '2026-03-10' } };
    expect(excess([['ann', 'cy']], left)).toEqual([['exceeds-authority', ['*']]]);
    expect(excess([['ann', 'cy']], { ...PEOPLE, ann: AWAY })).toEqual([]);
  });

  it('knows what a role has through groups, in the place of others, and by accounting', () => {
    const by = gridOf(
      'team lead dev pm',
      { release: 'R A - -' },
      { team: { members: ['dev'] }, lead: { anyOf: ['pm'] } },
    );
    expect(
      excess([['bo', 'cy', { duties: ['perform'], activityIds: ['release'] }]], PEOPLE, by),
    ).toEqual([]);
    expect(excess([['ann', 'cy', { duties: ['approve'] }]], PEOPLE, by)).toEqual([]);
    const duty = [['ann', 'cy', { duties: ['perform'] }]] as const;
    expect(excess(duty, PEOPLE, by)).toEqual([['exceeds-authority', ['perform']]]);
    const scheme = { ...raci, options: { accountImpliesPerform: true } };
    const sketch = { people: PEOPLE, seats: SEATS, delegations: duty };
    expect(found(by, sketch, /delegation-/, {}, scheme)).toEqual([]);
    const dev = { ...sketch, delegations: [['bo', 'cy', { duties: ['approve'] }]] as const };
    expect(found(by, dev, /delegation-/, {}, scheme)).toHaveLength(1);
  });

  it('finds what was handed on and may not be handed on again', () => {
    const chain = (redelegable: boolean, more: object = {}) =>
      excess([
        ['ann', 'cy', { redelegable }],
        ['cy', 'di', more],
      ]);
    expect(chain(true)).toEqual([]);
    expect(chain(false)).toEqual([['chained', ['pm']]]);
    expect(chain(false, { roleIds: ['pm'] })).toEqual([['chained', ['pm']]]);
    expect(chain(true, { roleIds: ['pm'] })).toEqual([]);
    expect(chain(true, { roleIds: ['dev'] })).toEqual([['exceeds-authority', ['dev']]]);
    const [finding] = check([
      ['ann', 'cy'],
      ['cy', 'di'],
    ]);
    expect(finding).toMatchObject({
      severity: 'warning',
      path: ['delegations', 'd2'],
      message: 'The delegation "d2" hands on what "CY" was given and may not hand on: pm.',
      params: { delegationId: 'd2', personId: 'cy', excess: ['pm'] },
    });
  });

  it('says nothing where the giver has roles of his own to hand on, unless the other one is named', () => {
    const with_ = (more: object) =>
      excess([
        ['ann', 'bo'],
        ['bo', 'di', more],
      ]);
    expect(with_({})).toEqual([]);
    expect(with_({ roleIds: ['dev'] })).toEqual([]);
    expect(with_({ roleIds: ['dev', 'pm'] })).toEqual([['chained', ['pm']]]);
  });

  it('takes the better of two ways, and none through somebody who has left', () => {
    expect(
      codes([
        ['ann', 'cy'],
        ['ann', 'cy', { redelegable: true }],
        ['cy', 'di'],
      ]),
    ).toEqual([]);
    const left = { ...PEOPLE, cy: { to: '2026-03-10' } };
    expect(
      codes(
        [
          ['ann', 'cy', { redelegable: true }],
          ['cy', 'di'],
        ],
        left,
      ),
    ).toEqual([
      'delegation-delegate-inactive warning delegations.d1.toPersonId',
      'delegation-exceeds-authority error delegations.d2',
    ]);
    const limited = { redelegable: true, roleIds: ['dev'] };
    expect(
      excess([
        ['ann', 'cy', limited],
        ['cy', 'di'],
      ]),
    ).toEqual([
      ['exceeds-authority', ['dev']],
      ['exceeds-authority', ['*']],
    ]);
  });
});

describe('validateStaffing on delegations in a circle', () => {
  const again = { redelegable: true };
  const cycles = (delegations: Delegations, people = PEOPLE) =>
    check(delegations, people).filter(({ code }) => code.endsWith('cycle'));

  it('finds people who hand on to each other', () => {
    const [finding, ...more] = cycles([
      ['bo', 'ann', again],
      ['ann', 'cy', again],
      ['cy', 'bo', again],
    ]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'responsibility/delegation-cycle',
      severity: 'warning',
      path: ['delegations', 'd2'],
      message: 'The delegations d2, d3, d1 lead in a circle: ANN, CY, BO, ANN.',
      params: { delegationIds: ['d2', 'd3', 'd1'], personIds: ['ann', 'cy', 'bo'] },
    });
  });

  it('finds none where they run on different days or hand on different things', () => {
    const there = (more: object) => ['ann', 'bo', { ...again, ...more }] as const;
    const back = (more: object) => ['bo', 'ann', { ...again, ...more }] as const;
    expect(cycles([there({}), back({})])).toHaveLength(1);
    expect(cycles([there({}), back({ from: '2026-03-20' })])).toEqual([]);
    expect(cycles([there({ roleIds: ['pm'] }), back({ roleIds: ['dev'] })])).toEqual([]);
    expect(cycles([there({ roleIds: ['pm'] }), back({})])).toHaveLength(1);
    expect(cycles([there({}), back({ roleIds: ['dev'] })])).toHaveLength(1);
    expect(cycles([there({ activityIds: ['plan'] }), back({ activityIds: ['release'] })])).toEqual(
      [],
    );
    expect(cycles([there({ duties: ['perform'] }), back({ duties: ['approve'] })])).toEqual([]);
    const roles = [
      there({ roleIds: ['pm'] }),
      there({ roleIds: ['dev'] }),
      back({ roleIds: ['dev'] }),
    ];
    expect(cycles(roles)).toHaveLength(1);
    const all = [there({ roleIds: ['pm'] }), there({}), back({ roleIds: ['dev'] })];
    expect(cycles(all)).toHaveLength(1);
  });

  it('finds none through people who are unknown', () => {
    expect(
      cycles([
        ['ann', 'eve'],
        ['eve', 'ann'],
      ]),
    ).toEqual([]);
  });
});

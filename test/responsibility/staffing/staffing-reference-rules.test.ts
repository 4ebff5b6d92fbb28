import { describe, expect, it } from 'vitest';
import { toJsonScalar } from '../../../src/core/json.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { validateStaffing } from '../../../src/responsibility/staffing/validate-staffing.js';
import { found, gridOf, ON, type StaffingSketch, short, staffed } from './staffed.js';

const matrix = gridOf('pm dev', { release: 'A R' });
const SOUND: StaffingSketch = {
  people: { ann: {}, bo: {} },
  seats: [
    ['ann', 'pm'],
    ['bo', 'dev'],
    ['bo', 'pm', 'deputy'],
  ],
};
const REFERENCES = /staffing-(not|unknown|invalid|reversed|placeholder)|escalation-unknown/;
const check = (change: Partial<StaffingSketch>) =>
  found(matrix, { ...SOUND, ...change }, REFERENCES);

describe('validateStaffing on references and values', () => {
  it('finds nothing in a sound staffing', () => {
    expect(found(matrix, SOUND, /./)).toEqual([]);
  });

  it('finds entries that are no objects, in each collection', () => {
    const odd = { x: null, y: 5 };
    const staffing = {
      people: odd,
      appointments: odd,
      delegations: odd,
      separations: odd,
      waivers: odd,
      escalation: odd,
    } as never;
    const findings = validateStaffing(matrix, raci, staffing, { on: ON });
    const paths = findings
      .filter(({ code }) => code.endsWith('staffing-not-a-record'))
      .map(({ path }) => path.join('.'));
    expect(paths).toEqual(
      ['people', 'appointments', 'delegations', 'separations', 'waivers', 'escalation'].flatMap(
        (collection) => [`${collection}.x`, `${collection}.y`],
      ),
    );
    expect(findings[0]).toMatchObject({
      message: '"x" in people is not an object.',
      params: { collection: 'people', id: 'x' },
    });
  });

  it('takes a staffing that is nothing at all', () => {
    for (const nothing of [null, undefined, 5, 'x', []]) {
      const findings = validateStaffing(matrix, raci, nothing as never, { on: ON });
      expect(findings.map(short)).toEqual([
        'staffing-not-a-record error people',
        'staffing-not-a-record error appointments',
        'staffing-not-a-record error delegations',
        'staffing-not-a-record error separations',
        'staffing-not-a-record error waivers',
        'staffing-vacant-role error roles.pm',
        'staffing-vacant-role error roles.dev',
      ]);
      expect(findings[0]!.message).toBe('"people" in staffing is not an object.');
    }
  });

  it('finds ids that nothing has', () => {
    const findings = check({
      seats: [['eve', 'boss']],
      delegations: [['eve', 'fay', { roleIds: ['dev', 'x'], activityIds: ['release', 'y'] }]],
      separations: [{ kind: 'activities', activityIds: ['z'] }],
      waivers: [
        { separationId: 's1', personId: 'ann' },
        { separationId: 'toString', personId: 7 },
      ],
    });
    expect(findings.map(short)).toEqual([
      'staffing-unknown-person error appointments.a.personId',
      'staffing-unknown-role error appointments.a.roleId',
      'staffing-unknown-person error delegations.d1.fromPersonId',
      'staffing-unknown-person error delegations.d1.toPersonId',
      'staffing-unknown-role error delegations.d1.roleIds',
      'staffing-unknown-activity error delegations.d1.activityIds',
      'staffing-unknown-activity error separations.s1.activityIds',
      'staffing-unknown-person error waivers.w2.personId',
      'staffing-unknown-separation error waivers.w2.separationId',
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      '"a" in appointments names no person: "eve".',
      '"a" in appointments names no role of the matrix: "boss".',
      '"d1" in delegations names no person: "eve".',
      '"d1" in delegations names no person: "fay".',
      '"d1" in delegations names no role of the matrix: "x".',
      '"d1" in delegations names no activity of the matrix: "y".',
      '"s1" in separations names no activity of the matrix: "z".',
      '"w2" in waivers names no person: "7".',
      'The waiver "w2" names no separation: "toString".',
    ]);
    expect(findings[4]!.params).toEqual({ collection: 'delegations', id: 'd1', roleId: 'x' });
    expect(findings[8]!.params).toEqual({ id: 'w2', separationId: 'toString' });
    const number = check({ waivers: [{ separationId: 5, personId: 'ann' }] });
    expect(number.map(short)).toEqual([
      'staffing-unknown-separation error waivers.w1.separationId',
    ]);
  });

  it('finds placeholders where a person is to be, once a person', () => {
    const findings = check({
      people: { ann: {}, bo: {}, cy: { name: ' tbd ' } },
      seats: [
        ['ann', 'pm'],
        ['bo', 'dev'],
        ['cy', 'dev'],
        ['cy', 'pm', 'deputy'],
        ['N/A', 'dev'],
      ],
    });
    expect(findings.map(short)).toEqual([
      'staffing-placeholder-holder warning people.cy.name',
      'staffing-placeholder-holder warning appointments.e.personId',
    ]);
    expect(findings.map(({ params }) => params)).toEqual([
      { personId: 'cy', person: ' tbd ' },
      { personId: 'N/A', person: 'N/A' },
    ]);
  });

  it('finds values that a field may not hold', () => {
    const numbers = ['0', -1, 0, Number.NaN, Number.POSITIVE_INFINITY, null];
    for (const capacity of numbers) {
      expect(check({ people: { ...SOUND.people, ann: { capacity } } }).map(short)).toEqual([
        'staffing-invalid-value error people.ann.capacity',
      ]);
    }
    expect(check({ people: { ...SOUND.people, ann: { capacity: 0.1 } } })).toEqual([]);
    for (const allocation of ['1', -0.1, 1.1, Number.NaN, null]) {
      const seats = [['ann', 'pm', 'holder', { allocation }]] as const;
      expect(check({ seats }).map(short)).toEqual([
        'staffing-invalid-value error appointments.a.allocation',
      ]);
    }
    for (const allocation of [0, 1]) {
      expect(check({ seats: [['ann', 'pm', 'holder', { allocation }]] })).toEqual([]);
    }
    const [finding] = check({ seats: [['ann', 'pm', 'boss' as never]] });
    expect(finding).toMatchObject({
      path: ['appointments', 'a', 'kind'],
      message: 'The field kind of "a" in appointments holds boss, which it may not.',
      hint: 'It takes holder, acting, deputy, shadow.',
      params: {
        collection: 'appointments',
        id: 'a',
        field: 'kind',
        value: 'boss',
        expected: 'holder, acting, deputy, shadow',
      },
    });
    expect(
      check({
        people: { ...SOUND.people, ann: { skills: 'all', absences: 'never' } },
        delegations: [['ann', 'bo', { transferAccess: 1, redelegable: null, duties: ['A'] }]],
        separations: [
          { kind: 'people' },
          { kind: 'roles', most: 0 },
          { kind: 'roles', roleIds: [], most: 1.5 },
          { kind: 'activities', most: '1' },
          { kind: 'duties' },
          { kind: 'duties', duties: ['perform'] },
          { kind: 'duties', duties: ['perform', 'approve'], most: 1 },
        ],
      }).map((each) => `${short(each)}: ${String(toJsonScalar(each.params['expected']))}`),
    ).toEqual([
      'staffing-invalid-value error people.ann.absences: a list of periods',
      'staffing-invalid-value error people.ann.skills: a list of texts',
      'staffing-invalid-value error delegations.d1.duties: perform, account, decide, approve, verify, veto, recommend, coordinate, supervise, support, advise, notify, excluded',
      'staffing-invalid-value error delegations.d1.transferAccess: true or false',
      'staffing-invalid-value error delegations.d1.redelegable: true or false',
      'staffing-invalid-value error separations.s1.kind: roles, duties, activities',
      'staffing-invalid-value error separations.s2.most: an integer from 1',
      'staffing-invalid-value error separations.s2.roleIds: a list of ids',
      'staffing-invalid-value error separations.s3.most: an integer from 1',
      'staffing-invalid-value error separations.s4.most: an integer from 1',
      'staffing-invalid-value error separations.s4.activityIds: a list of ids',
      'staffing-invalid-value error separations.s5.duties: two duties',
      'staffing-invalid-value error separations.s6.duties: two duties',
    ]);
  });

  it('finds dates that are none and periods without a day, in each collection', () => {
    const findings = check({
      people: {
        bo: { from: '2026-2-1', to: 5 },
        ann: {
          from: '2026-05-01',
          to: '2026-05-01',
          absences: [{ from: '2026-04-02', to: '2026-04-01' }, 'soon', null, { to: '2026-04-01' }],
        },
      },
      seats: [['ann', 'pm', 'holder', { from: '2026-05-02', to: '2026-05-01' }]],
      delegations: [
        ['ann', 'bo', { from: undefined, to: 'never' }],
        ['ann', 'bo', { from: '2026-05-01', to: '2026-04-01' }],
        ['ann', 'bo', { to: undefined }],
      ],
      separations: [{ kind: 'roles', roleIds: [] }],
      waivers: [{ separationId: 's1', personId: 'ann', to: '2026-13-01' }],
    });
    expect(findings.map(short)).toEqual([
      'staffing-reversed-period error people.ann',
      'staffing-reversed-period error people.ann.absences.0',
      'staffing-invalid-value error people.ann.absences',
      'staffing-invalid-value error people.ann.absences',
      'staffing-invalid-date error people.bo.from',
      'staffing-invalid-date error people.bo.to',
      'staffing-reversed-period error appointments.a',
      'staffing-invalid-date error delegations.d1.from',
      'staffing-invalid-date error delegations.d1.to',
      'staffing-reversed-period error delegations.d2',
      'staffing-invalid-date error delegations.d3.to',
      'staffing-invalid-date error waivers.w1.to',
    ]);
    expect(findings[1]!.message).toBe(
      '"ann" in people counts on no day: it begins on 2026-04-02 and ends before 2026-04-01.',
    );
    expect(findings[2]!.params).toMatchObject({ value: 'soon', expected: 'a list of periods' });
    expect(findings[5]!.params).toEqual({ collection: 'people', id: 'bo', field: 'to', value: 5 });
  });
});

describe('validateStaffing', () => {
  it('refuses a day that is none, a limit that is none, and settings of no rule', () => {
    const run = (options: object) => () =>
      validateStaffing(matrix, raci, staffed(SOUND), options as never);
    expect(run({})).toThrow('core/invalid-date');
    expect(run({ on: '2026-02-30' })).toThrow('core/invalid-date');
    expect(run({ on: ON, limit: -1 })).toThrow('core/invalid-limit');
    expect(run({ on: ON, rules: { x: 'off' } })).toThrow('responsibility/unknown-rule');
    const rules = { 'responsibility/staffing-gap': 'loud' };
    expect(run({ on: ON, rules })).toThrow('responsibility/invalid-rule-setting');
  });

  it('lists as many findings as are wanted and counts the rest by code', () => {
    const sketch = { people: {} };
    const all = found(matrix, sketch, /./);
    expect(all).toHaveLength(2);
    const limited = found(matrix, sketch, /./, { limit: 1 });
    expect(limited[0]).toEqual(all[0]);
    expect(limited[1]).toMatchObject({
      code: 'core/more-findings',
      severity: 'error',
      params: { count: 1, byCode: { 'responsibility/staffing-vacant-role': 1 } },
    });
    expect(found(matrix, sketch, /./, { limit: 2 })).toEqual(all);
  });

  it('takes settings for each rule', () => {
    const rule = 'responsibility/staffing-vacant-role';
    const severities = (setting: 'off' | 'info' | 'warning') =>
      found(matrix, { people: {} }, /./, { rules: { [rule]: setting } }).map(
        ({ severity }) => severity,
      );
    expect(severities('off')).toEqual([]);
    expect(severities('info')).toEqual(['info', 'info']);
    expect(severities('warning')).toEqual(['warning', 'warning']);
  });

  it('does not depend on the order of the records', () => {
    const sketch: StaffingSketch = {
      ...SOUND,
      seats: [
        ['ann', 'pm'],
        ['bo', 'pm'],
        ['ann', 'dev'],
      ],
    };
    const staffing = staffed(sketch);
    const turned = {
      ...staffing,
      people: Object.fromEntries(Object.entries(staffing.people).reverse()),
      appointments: Object.fromEntries(Object.entries(staffing.appointments).reverse()),
    };
    const findings = validateStaffing(matrix, raci, staffing, { on: ON });
    expect(findings.length).toBeGreaterThan(1);
    expect(validateStaffing(matrix, raci, turned, { on: ON })).toEqual(findings);
  });
});

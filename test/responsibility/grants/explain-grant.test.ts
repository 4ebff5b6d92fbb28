import { describe, expect, it } from 'vitest';
import { explainGrant } from '../../../src/responsibility/grants/explain-grant.js';
import { projectGrants } from '../../../src/responsibility/grants/project-grants.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { Staffing } from '../../../src/responsibility/staffing/staffing-types.js';
import { appoint, releaseMatrix, releaseStaffing, seat } from './grant-staffing.js';

const on = '2026-03-02';
const first = (staffing: Staffing, personId: string, matrix = releaseMatrix, duty = 'perform') => {
  const [grant] = projectGrants(matrix, raci, staffing, { [duty]: 'update' }, { on, personId });
  return explainGrant(matrix, staffing, grant!);
};

describe('explainGrant', () => {
  it('tells what is allowed and each link of the chain', () => {
    expect(first(releaseStaffing, 'bo')).toEqual([
      '"Bo" may update Change where {"productId":"shop"}.',
      '"Dev" holds R on "Change", which bears the duty "perform".',
      '"Bo" is in the role "Dev".',
    ]);
  });

  it('tells of groups, stand-ins, acting ones, deputies, delegates and the end', () => {
    const { pm } = releaseMatrix.roles;
    const roles = { ...releaseMatrix.roles, pm: { ...pm!, members: ['qa'], anyOf: ['support'] } };
    const grouped = { ...releaseMatrix, roles };
    const acting = appoint(seat('cy-qa', 'cy', 'qa', { kind: 'acting', to: '2026-05-01' }));
    expect(first(acting, 'cy', grouped, 'account').slice(2)).toEqual([
      '"QA" belongs to "PM".',
      '"Cy" is acting in the role "QA".',
      'It holds until 2026-05-01, that day left out.',
    ]);
    const delegations = {
      d: {
        id: 'd',
        fromPersonId: 'di',
        toPersonId: 'bo',
        from: '2026-03-01',
        to: '2026-03-09',
        transferAccess: true,
        redelegable: false,
      },
    };
    const deputy = {
      ...appoint(seat('di-support', 'di', 'support', { kind: 'deputy' })),
      delegations,
    };
    expect(first(deputy, 'bo', grouped, 'approve').slice(2)).toEqual([
      '"Support" may stand in the place of "PM".',
      '"Di" is a deputy in the role "Support", and nobody else is there.',
      '"Di" has handed it on to "Bo".',
      'It holds until 2026-03-09, that day left out.',
    ]);
  });

  it('tells what is denied, and why', () => {
    const deny = [{ duty: 'perform', actions: 'approve', reason: 'Not the own change.' }] as const;
    const [grant] = projectGrants(releaseMatrix, raci, releaseStaffing, { deny }, { on });
    expect(explainGrant(releaseMatrix, releaseStaffing, grant!)[0]).toBe(
      '"Bo" may not approve Change where {"productId":"shop"}: Not the own change.',
    );
  });

  it('tells the conditions, or that there are none, of what is allowed and what is denied', () => {
    const because = { activityId: 'change', code: 'R', duty: 'perform', via: [] };
    const told = (conditions: unknown, more: object = {}): string | undefined =>
      explainGrant(releaseMatrix, releaseStaffing, {
        personId: 'bo',
        action: 'approve',
        subject: 'Change',
        because,
        conditions,
        ...more,
      } as never)[0];
    const deny = { inverted: true, reason: 'Own change.' };
    for (const none of [undefined, null, {}, 7]) {
      expect(told(none)).toBe('"Bo" may approve Change.');
      expect(told(none, deny)).toBe('"Bo" may not approve Change: Own change.');
    }
    expect(told({ product: 'shop', n: { $in: [1, null] } })).toBe(
      '"Bo" may approve Change where {"product":"shop","n":{"$in":[1,null]}}.',
    );
    expect(told({ authorId: 'bo' }, deny)).toBe(
      '"Bo" may not approve Change where {"authorId":"bo"}: Own change.',
    );
    let deep: unknown = 'x';
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(told({ deep })).toBe('"Bo" may approve Change where {"deep":[[[…]]]}.');
    const many = Array.from({ length: 21 }, (_, i) => i);
    expect(told({ many })).toContain('18,19,…]}.');
    expect(told({ long: 'x'.repeat(1000) })).toHaveLength(
      '"Bo" may approve Change where .'.length + 80,
    );
  });

  it('calls by its id what is not there, and leaves out links that are none', () => {
    const via = [
      { kind: 'assignment', assignmentId: 'x', roleId: 'constructor' },
      { kind: 'appointment', appointmentId: 'x', appointment: 'shadow' },
      { kind: 'appointment', appointmentId: 'x', appointment: 'toString' },
      { kind: 'group', roleId: '', groupId: 7 },
      { kind: 'spell' },
      null,
    ];
    const because = { activityId: 'a', code: null, duty: 'perform', via };
    const grant = { personId: 'p', action: 'a', subject: 's', because } as never;
    expect(explainGrant(null as never, { people: { p: null } } as never, grant)).toEqual([
      '"p" may a s.',
      '"constructor" holds null on "a", which bears the duty "perform".',
      '"undefined" learns the role "undefined".',
      '"" belongs to "7".',
    ]);
    expect(
      explainGrant({ roles: { r: { name: '' } } } as never, releaseStaffing, {
        personId: 'ann',
        because: { via: [{ kind: 'assignment', roleId: 'r' }] },
      } as never)[1],
    ).toMatch(/^"r" holds undefined/);
  });

  it('refuses a grant without a chain', () => {
    for (const grant of [null, {}, { because: { via: 'x' } }]) {
      expect(() => explainGrant(releaseMatrix, releaseStaffing, grant as never)).toThrow(
        expect.objectContaining({ code: 'responsibility/invalid-grant' }),
      );
    }
  });
});

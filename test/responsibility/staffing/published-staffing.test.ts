import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { createDutyLookup } from '../../../src/responsibility/staffing/duty-lookup.js';
import { successorsFor } from '../../../src/responsibility/staffing/successors-for.js';
import { validateStaffing } from '../../../src/responsibility/staffing/validate-staffing.js';
import { gridOf, ON, short, staffed } from './staffed.js';

interface Published {
  readonly groups: readonly {
    readonly group: string;
    readonly holders: Readonly<Record<string, readonly string[]>>;
  }[];
}

const FILE = new URL('../../fixtures/raci/k8s-sig-leadership.json', import.meta.url);
const { groups } = JSON.parse(readFileSync(FILE, 'utf8')) as Published;
/** Emeritus leads hold nothing any more. */
const KINDS = ['chairs', 'tech_leads'] as const;

const seats = groups.flatMap(({ group, holders }) =>
  KINDS.flatMap((kind) =>
    (holders[kind] ?? []).map((person) => [person, `${group}-${kind.replace('_', '-')}`] as const),
  ),
);
const roles = [...new Set(seats.map(([, role]) => role))];
/** The chairs answer for their group, the technical leads do its work. */
const rows = Object.fromEntries(
  groups.map(({ group }) => [
    group,
    roles
      .map((role) =>
        role === `${group}-chairs` ? 'A' : role === `${group}-tech-leads` ? 'R' : '-',
      )
      .join(' '),
  ]),
);
const matrix = gridOf(roles.join(' '), rows);
const people = Object.fromEntries(seats.map(([person]) => [person, {}]));

const count = (staffing: ReturnType<typeof staffed>) => {
  const counts: Record<string, number> = {};
  for (const { code } of validateStaffing(matrix, raci, staffing, { on: ON })) {
    const rule = code.replace('responsibility/', '');
    counts[rule] = (counts[rule] ?? 0) + 1;
  }
  return counts;
};

// kubernetes/community, sigs.yaml, Apache-2.0; see test/fixtures/raci/README.md.
describe('the leaders of the groups of Kubernetes as a staffing', () => {
  it('are 129 people, 32 of whom have more than one seat, at most 4', () => {
    const bySeats = new Map<string, number>();
    for (const [person] of seats) bySeats.set(person, (bySeats.get(person) ?? 0) + 1);
    expect(bySeats.size).toBe(129);
    expect([...bySeats.values()].filter((held) => held > 1)).toHaveLength(32);
    expect(Math.max(...bySeats.values())).toBe(4);
  });

  it('share the accountable roles, and 11 of them do the work of the group that they answer for', () => {
    const shared = groups.filter(({ holders }) => (holders['chairs'] ?? []).length > 1).length;
    const alone = groups.filter(({ holders }) => (holders['chairs'] ?? []).length === 1).length;
    expect(count(staffed({ people, seats: [] }))).toEqual({
      'staffing-vacant-role': roles.length,
    });
    const staffing = staffed({ people, seats: seats });
    expect(count(staffing)).toEqual({
      'staffing-multiple-holders-of-accountable': shared,
      'staffing-overlap':
        seats.filter(([, role]) => role.endsWith('chairs')).length - shared - alone,
      'staffing-same-person-both-codes': 11,
      ...(alone > 0 ? { 'staffing-no-deputy': alone } : {}),
    });
  });

  it('are answered for by their chairs, one by one', () => {
    const staffing = staffed({ people, seats: seats });
    const holders = createDutyLookup(matrix, raci, staffing, { on: ON });
    for (const { group, holders: published } of groups) {
      const answer = holders(group, 'account').map(({ personId }) => personId);
      expect(answer.toSorted()).toEqual((published['chairs'] ?? []).toSorted());
    }
  });

  it('are vacant where TBD stands for a person, whatever the list looks like', () => {
    const [first] = roles;
    const changed = seats.map(([person, role]) => [role === first ? 'TBD' : person, role] as const);
    const shadow = ['s005', first!, 'shadow'] as const;
    const staffing = staffed({ people: { ...people, TBD: {} }, seats: [...changed, shadow] });
    const findings = validateStaffing(matrix, raci, staffing, { on: ON }).filter(({ code }) =>
      /vacant|placeholder/.test(code),
    );
    expect(findings.map(short)).toEqual([
      'staffing-placeholder-holder warning people.TBD.name',
      `staffing-vacant-role error roles.${first}`,
    ]);
    expect(findings[1]!.params['candidateIds']).toEqual(['s005']);
    expect(successorsFor(matrix, staffing, { roleId: first!, on: ON })).toEqual([
      { personId: 's005', grounds: ['shadow'], missingSkills: [] },
    ]);
  });
});

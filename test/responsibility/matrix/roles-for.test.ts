import { describe, expect, it } from 'vitest';
import { rolesFor } from '../../../src/responsibility/matrix/roles-for.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { gridOf } from '../staffing/staffed.js';

const matrix = gridOf('pm dev qa', { release: 'A/R R -', plan: 'C - -' });

describe('rolesFor', () => {
  it('lists roles in their order with their codes, strongest first', () => {
    expect(rolesFor(matrix, raci, 'release')).toEqual([
      { roleId: 'pm', codes: ['A', 'R'] },
      { roleId: 'dev', codes: ['R'] },
    ]);
  });

  it('keeps the codes that bear a duty', () => {
    expect(rolesFor(matrix, raci, 'release', 'account')).toEqual([{ roleId: 'pm', codes: ['A'] }]);
    expect(rolesFor(matrix, raci, 'release', 'perform')).toEqual([
      { roleId: 'pm', codes: ['R'] },
      { roleId: 'dev', codes: ['R'] },
    ]);
    expect(rolesFor(matrix, raci, 'release', 'veto')).toEqual([]);
  });

  it('leaves out codes that the scheme has not', () => {
    const odd = { ...matrix, assignments: { x: { activityId: 'plan', roleId: 'qa', code: 'Z' } } };
    expect(rolesFor(odd, raci, 'plan')).toEqual([]);
  });

  it('refuses an activity and a duty that are none', () => {
    expect(() => rolesFor(matrix, raci, 'x')).toThrow(
      'responsibility/unknown-activity {"activityId":"x"}',
    );
    expect(() => rolesFor(matrix, raci, 'plan', 'A' as never)).toThrow(
      'responsibility/unknown-duty {"duty":"A"}',
    );
    expect(() => rolesFor(null as never, raci, 'plan')).toThrow('responsibility/unknown-activity');
    expect(() => rolesFor(matrix, {} as never, 'plan')).toThrow('responsibility/invalid-scheme');
  });
});

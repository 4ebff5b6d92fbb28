import { describe, expect, it } from 'vitest';
import { expandRole } from '../../../src/responsibility/matrix/role-groups.js';
import type { Role } from '../../../src/responsibility/types.js';

const expand = (roles: Readonly<Record<string, unknown>>, id: string) =>
  expandRole(roles as Readonly<Record<string, Role>>, id);

describe('expandRole', () => {
  it('is the role itself where it is no group, and nothing where it is no role', () => {
    expect(expand({ a: {} }, 'a')).toEqual([{ roleId: 'a', via: [] }]);
    expect(expand({ a: 5 }, 'a')).toEqual([{ roleId: 'a', via: [] }]);
    expect(expand({ a: {} }, 'b')).toEqual([]);
    expect(expand({}, 'toString')).toEqual([]);
  });

  it('goes through members and stand-ins, each once by the shortest way', () => {
    const roles = {
      a: { members: ['b', 'c'], anyOf: ['d'] },
      b: { members: ['d', 'e', 'a'] },
      c: { members: ['gone', 'constructor', 5, 'c'] },
      d: { members: 'b' },
      e: {},
    };
    expect(expand(roles, 'a')).toEqual([
      { roleId: 'a', via: [] },
      { roleId: 'b', via: [{ kind: 'group', groupId: 'a', roleId: 'b' }] },
      { roleId: 'c', via: [{ kind: 'group', groupId: 'a', roleId: 'c' }] },
      { roleId: 'd', via: [{ kind: 'any-of', oneOfId: 'a', roleId: 'd' }] },
      {
        roleId: 'e',
        via: [
          { kind: 'group', groupId: 'a', roleId: 'b' },
          { kind: 'group', groupId: 'b', roleId: 'e' },
        ],
      },
    ]);
  });
});

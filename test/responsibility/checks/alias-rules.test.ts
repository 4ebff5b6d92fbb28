import { describe, expect, it } from 'vitest';
import { AMBIGUOUS_ALIASES } from '../../../src/responsibility/checks/ambiguous-aliases.js';
import { validateMatrix } from '../../../src/responsibility/checks/validate.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityMatrix, Role, RoleInput } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';
import { expectFindings, findingsOf, raciOf } from '../structured.js';

const RULES = /ambiguous-alias/;

function roles(...given: readonly (string | RoleInput)[]): ResponsibilityMatrix {
  return raciOf(given, ['a'], []);
}

describe('checkAliases', () => {
  it('finds an alias that is the name, the id or an alias of another role', () => {
    const matrix = roles(
      { name: 'Lead', aliases: ['boss', 'x-1'] },
      { id: 'x-1', name: 'Boss' },
      { name: 'Chief', aliases: ['BOSS'] },
    );
    expectFindings(matrix, RULES, [
      'warning ref-ambiguous-alias roles.lead.aliases.0 | judgement: Drop the alias "boss"',
      'warning ref-ambiguous-alias roles.lead.aliases.1 | judgement: Drop the alias "x-1"',
      'warning ref-ambiguous-alias roles.chief.aliases.0 | judgement: Drop the alias "BOSS"',
    ]);
    expect(findingsOf(matrix, RULES)[0]).toMatchObject({
      message: '"boss", an alias of "Lead", may also mean: Boss, Chief.',
      params: {
        roleId: 'lead',
        alias: 'boss',
        meanings: ['Boss', 'Chief'],
        roleIds: ['x-1', 'chief'],
      },
      fixes: [
        { operations: [{ kind: 'change-role', roleId: 'lead', change: { aliases: ['x-1'] } }] },
      ],
    });
  });

  it('lets a role bear its own name and id as aliases, and aliases of its own', () => {
    expectFindings(roles({ name: 'Lead', aliases: ['lead', 'LEAD', 'TL'] }, 'Dev'), RULES, []);
  });

  it('finds PO wherever it stands, with what else it may mean', () => {
    const meanings = (role: RoleInput) =>
      findingsOf(roles(role), RULES).map(({ params }) => params['meanings']);
    expect(meanings({ name: 'Product Operations', aliases: ['PO'] })).toEqual([
      ['Product Owner', 'project office'],
    ]);
    expect(meanings({ id: 'product-owner', name: 'Owner', aliases: ['po'] })).toEqual([
      ['Product Operations', 'project office'],
    ]);
    expect(meanings({ name: 'Post Office', aliases: ['PO', 'P.O.'] })).toEqual([
      ['Product Operations', 'Product Owner', 'project office'],
    ]);
    expect(meanings({ name: 'PO' })).toEqual([]);
    const [finding] = findingsOf(roles({ name: 'Product Owner', aliases: ['PO', 'po'] }), RULES);
    expect(finding!.fixes![0]!.operations).toEqual([
      { kind: 'change-role', roleId: 'product-owner', change: { aliases: null } },
    ]);
  });

  it('survives lists that are none', () => {
    const matrix = roles('a', 'b');
    const broken = { ...matrix.roles['a']!, aliases: [7, null, 'b'] as never };
    const roleB = { ...matrix.roles['b']!, aliases: 'a' as never };
    expectFindings(deepFreeze({ ...matrix, roles: { a: broken, b: roleB } }), RULES, [
      'warning ref-ambiguous-alias roles.a.aliases.2 | judgement: Drop the alias "b"',
    ]);
  });

  it('takes no square of time where thousands share an alias', () => {
    const many = Array.from({ length: 5000 }, (_, i): [string, Role] => [
      `r${i}`,
      { id: `r${i}`, name: `R${i}`, rank: `a${i}`, aliases: ['same'] },
    ]);
    const matrix = { ...roles('a'), roles: Object.fromEntries(many) };
    const found = validateMatrix(matrix, raci).filter(({ code }) => RULES.test(code));
    expect(found).toHaveLength(5000);
    expect(found[0]!.params['meanings']).toEqual([
      'R1',
      'R10',
      'R100',
      'R1000',
      'R1001',
      'R1002',
      'R1003',
    ]);
  });
});

describe('AMBIGUOUS_ALIASES', () => {
  it('holds several meanings and the source of each', () => {
    for (const { meanings, source } of AMBIGUOUS_ALIASES) {
      expect(meanings.length).toBeGreaterThan(1);
      expect(source).not.toBe('');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { validateMatrix } from '../../../src/responsibility/checks/validate.js';
import { instantiateTemplate } from '../../../src/responsibility/instantiate-template.js';
import { suggestAccountable } from '../../../src/responsibility/role-fit/suggest-accountable.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityTemplate } from '../../../src/responsibility/template-types.js';
import { productManagementAndOperationsTemplate as template } from '../../../src/responsibility/templates/product-management-and-operations.js';
import { deepFreeze, readJson } from '../grid/grids.js';
import { accountableIn, basesIn, ownersIn } from './template-facts.js';

const made = instantiateTemplate(deepFreeze(template));
if (!made.ok) throw new Error('the template is broken');
const matrix = made.value;

describe('productManagementAndOperationsTemplate', () => {
  it('holds 28 activities, of which product management and product operations answer for 14 each', () => {
    expect(Object.keys(matrix.activities)).toHaveLength(28);
    const accountable = Object.values(accountableIn(matrix));
    expect(accountable).toHaveLength(28);
    expect(accountable.filter((roleId) => roleId === 'product-management')).toHaveLength(14);
    expect(accountable.filter((roleId) => roleId === 'product-operations')).toHaveLength(14);
  });

  it('says of each cell where it comes from, and on which statements the row rests', () => {
    expect(basesIn(matrix)).toEqual({ stated: 46, 'via-group': 17, inferred: 49 });
    for (const { basis, note } of Object.values(matrix.assignments)) {
      expect(['stated', 'via-group', 'inferred']).toContain(basis);
      expect(note).toMatch(/^q\d\d(, q\d\d)*$/);
    }
  });

  it('leaves no internal role without something to do', () => {
    const external = ['stakeholders', 'customers'];
    expect(ownersIn(matrix)).toEqual(
      Object.keys(matrix.roles).filter((roleId) => !external.includes(roleId)),
    );
  });

  it('reports its alias PO, and three rows that consult many, which it accepts with a reason', () => {
    const { suppressions = [], ...bare } = matrix;
    const report = (checked: typeof matrix) =>
      validateMatrix(checked, raci).map(({ code, severity, params }) => [
        code,
        severity,
        params['activityId'] ?? params['alias'],
      ]);
    const alias = ['responsibility/ref-ambiguous-alias', 'warning', 'PO'];
    expect(report(matrix)).toEqual([alias]);
    expect(report(bare)).toEqual([
      alias,
      ...suppressions.map(({ code, activityId }) => [code, 'warning', activityId]),
    ]);
    expect(suppressions.map(({ activityId }) => activityId)).toEqual([
      'define-features',
      'prioritize-features-product',
      'coordinate-process',
    ]);
    for (const { reason, until } of suppressions) {
      expect(reason).toMatch(/\.$/);
      expect(until).toBeUndefined();
    }
  });

  it('names the two roles apart and keeps PO as an alias', () => {
    expect(Object.keys(matrix.roles).slice(0, 2)).toEqual([
      'product-management',
      'product-operations',
    ]);
    expect(matrix.roles['product-operations']?.aliases).toContain('PO');
    expect(Object.keys(matrix.roles)).not.toContain('PO');
  });

  it('declares a dimensions for each activity, which agrees with who is accountable: 28 of 28', () => {
    const accountable = accountableIn(matrix);
    const fits = Object.values(matrix.activities).map((activity) => [
      activity.id,
      suggestAccountable(activity).kind,
      suggestAccountable(activity).roleId,
    ]);
    expect(fits).toEqual(Object.entries(accountable).map(([id, roleId]) => [id, 'clear', roleId]));
  });
});

interface Literal {
  readonly roles: ResponsibilityTemplate['roles'];
  readonly activities: readonly {
    readonly id: string;
    readonly name: string;
    readonly owners: readonly string[];
    readonly collaborators: readonly string[];
  }[];
}

describe('the literal reading of the same source', () => {
  const literal = readJson<Literal>(
    new URL('../../fixtures/raci', import.meta.url).pathname,
    'founding-article-literal',
  );

  it('gives two of 26 activities to both roles', () => {
    const read = instantiateTemplate({
      ...template,
      roles: literal.roles,
      phases: [
        {
          name: '',
          activities: literal.activities.map(({ id, name, owners, collaborators }) => ({
            id,
            name,
            stated: Object.fromEntries([
              ...owners.map((roleId) => [roleId, 'A/R']),
              ...collaborators.map((roleId) => [roleId, 'C']),
            ]) as Readonly<Record<string, string>>,
          })),
        },
      ],
      suppressions: [],
    });
    if (!read.ok) throw new Error('the fixture is broken');
    expect(Object.keys(read.value.activities)).toHaveLength(26);
    const errors = validateMatrix(read.value, raci).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, params }) => [code, params['activityId']])).toEqual([
      ['responsibility/activity-multiple-accountable', 'prioritize-features'],
      ['responsibility/activity-multiple-accountable', 'ensure-built-to-spec'],
    ]);
  });
});

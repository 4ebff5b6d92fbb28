import { describe, expect, it } from 'vitest';
import { validateMatrix } from '../../../src/responsibility/checks/validate.js';
import { instantiateTemplate } from '../../../src/responsibility/instantiate-template.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { productOperationsTemplate } from '../../../src/responsibility/templates/product-operations.js';
import { deepFreeze } from '../grid/grids.js';
import { accountableIn, basesIn, ownersIn } from './template-facts.js';

const made = instantiateTemplate(deepFreeze(productOperationsTemplate));
if (!made.ok) throw new Error('the template is broken');
const matrix = made.value;

describe('productOperationsTemplate', () => {
  it('has nothing to report', () => {
    expect(validateMatrix(matrix, raci)).toEqual([]);
    expect(ownersIn(matrix)).toEqual(Object.keys(matrix.roles));
  });

  it('gives product operations the pillars and no decision', () => {
    const accountable = Object.entries(accountableIn(matrix));
    const operations = accountable.filter(([, roleId]) => roleId === 'product-operations');
    const phases = operations.map(([id]) => matrix.activities[id]?.phase);
    expect([...new Set(phases)]).toEqual([
      'Business data and insights',
      'Customer and market insights',
      'Process and practices',
    ]);
    expect(operations).toHaveLength(9);
    expect(Object.fromEntries(accountable)).toMatchObject({
      'decide-roadmap': 'product-management',
      'prioritize-backlog': 'product-management',
      'set-portfolio-strategy': 'product-leadership',
    });
  });

  it('is inferred as a whole', () => {
    expect(basesIn(matrix)).toEqual({ inferred: 53 });
    expect(Object.values(matrix.assignments).every(({ note }) => note === undefined)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { validateMatrix } from '../../../src/responsibility/checks/validate.js';
import { instantiateTemplate } from '../../../src/responsibility/instantiate-template.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { scrumTeamTemplate } from '../../../src/responsibility/templates/scrum-team.js';
import { deepFreeze } from '../grid/grids.js';
import { accountableIn, ownersIn } from './template-facts.js';

const made = instantiateTemplate(deepFreeze(scrumTeamTemplate));
if (!made.ok) throw new Error('the template is broken');
const matrix = made.value;

describe('scrumTeamTemplate', () => {
  it('has nothing to report but its alias PO', () => {
    const findings = validateMatrix(matrix, raci);
    expect(findings.map(({ code, params }) => [code, params['alias']])).toEqual([
      ['responsibility/ref-ambiguous-alias', 'PO'],
    ]);
  });

  it('gives the product owner the backlog, the developers the sprint, the Scrum master the team', () => {
    const accountable = accountableIn(matrix);
    expect(accountable).toMatchObject({
      'order-backlog': 'product-owner',
      'set-product-goal': 'product-owner',
      'cancel-sprint': 'product-owner',
      'size-backlog-items': 'developers',
      'plan-sprint': 'developers',
      'keep-definition-of-done': 'developers',
      'get-impediments-removed': 'scrum-master',
      'make-team-effective': 'scrum-master',
    });
    expect(ownersIn(matrix)).toEqual(['product-owner', 'scrum-master', 'developers']);
  });

  it('keeps the product owner to one person and marks what names the whole team', () => {
    expect(matrix.roles['product-owner']).toMatchObject({
      aliases: ['PO'],
      occupancy: { min: 1, max: 1 },
    });
    expect(matrix.assignments['review-sprint/developers/R']).toEqual({
      activityId: 'review-sprint',
      roleId: 'developers',
      code: 'R',
      basis: 'via-group',
      note: 'Sprint Review',
    });
    expect(matrix.assignments['review-sprint/product-owner/A']?.basis).toBe('inferred');
  });
});

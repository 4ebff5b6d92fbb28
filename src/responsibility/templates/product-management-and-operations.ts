import type { ResponsibilityTemplate } from '../template-types.js';
import { roadmapPhase, visionPhase } from './product-definition.js';
import { backlogPhase, deliveryPhase } from './product-delivery.js';

/**
 * Product management defines, product operations delivers: 28 activities, of which each of the two answers for half.
 *
 * Read literally, the source gives two activities to both roles; here each of the two is split, so that one role answers for each
 * part. The source names who is involved, seldom who does the work: that engineering, design, sales, support and marketing
 * do some of it is inferred and marked so. Three rows consult many, as the source has it; their findings are accepted, with the reason.
 *
 * @example
 * instantiateTemplate(productManagementAndOperationsTemplate).ok //=> true
 * @see the founding article on product management and product operations; `q01` … are its statements in their order
 */
export const productManagementAndOperationsTemplate: ResponsibilityTemplate = {
  id: 'pm-product-operations',
  version: '1',
  name: 'Product management and product operations',
  schemeId: 'raci',
  source: 'The founding article on product management and product operations',
  roles: [
    {
      id: 'product-management',
      name: 'Product management',
      aliases: ['PM', 'PMs', 'Product manager'],
    },
    {
      id: 'product-operations',
      name: 'Product operations',
      aliases: ['PO', 'POs', 'ProdOps'],
    },
    { id: 'engineering', name: 'Engineering' },
    { id: 'design', name: 'Design' },
    { id: 'customer-support', name: 'Customer support' },
    { id: 'sales', name: 'Sales' },
    { id: 'marketing', name: 'Marketing' },
    // Both stand outside of the team: they are asked and told, and own nothing here.
    { id: 'stakeholders', name: 'Stakeholders', kind: 'external' },
    { id: 'customers', name: 'Customers', kind: 'external' },
  ],
  phases: [visionPhase, roadmapPhase, backlogPhase, deliveryPhase],
  suppressions: [
    {
      code: 'responsibility/activity-too-many-consulted',
      activityId: 'define-features',
      reason: 'The source asks all teams; name the few whose answer matters where you can.',
    },
    {
      code: 'responsibility/activity-too-many-consulted',
      activityId: 'prioritize-features-product',
      reason: 'The source asks all teams; name the few whose answer matters where you can.',
    },
    {
      code: 'responsibility/activity-too-many-consulted',
      activityId: 'coordinate-process',
      reason: 'To coordinate is to speak with all of the teams.',
    },
  ],
};

import type { ResponsibilityTemplate } from '../template-types.js';

/**
 * Product operations as a function that serves product managers: three pillars, and the decisions that stay where they are.
 *
 * The pillars and the boundary (product operations takes no decision away from product managers) are the authors'; the
 * activities and all cells are inferred. Here, unlike in the template of the founding article, the backlog and its order are
 * product management's.
 *
 * @example
 * productOperationsTemplate.phases.map((phase) => phase.name) //=> ['Business data and insights', 'Customer and market insights', 'Process and practices', 'Decisions that stay']
 * @see Melissa Perri and Denise Tilles, "Product Operations: How successful companies build better products at scale", 2023
 */
export const productOperationsTemplate: ResponsibilityTemplate = {
  id: 'product-ops-three-pillars',
  version: '1',
  name: 'Product operations, three pillars',
  schemeId: 'raci',
  source: 'Melissa Perri and Denise Tilles, Product Operations, 2023',
  roles: [
    { id: 'product-operations', name: 'Product operations', aliases: ['ProdOps'] },
    { id: 'product-management', name: 'Product management', aliases: ['PM'] },
    { id: 'product-leadership', name: 'Product leadership', aliases: ['CPO'] },
    { id: 'engineering', name: 'Engineering' },
    { id: 'customer-teams', name: 'Sales, marketing and support' },
  ],
  phases: [
    {
      name: 'Business data and insights',
      activities: [
        {
          id: 'gather-business-data',
          name: 'Gather business and usage data in one place',
          inferred: { 'product-operations': 'A/R', engineering: 'C', 'product-management': 'I' },
        },
        {
          id: 'define-metrics',
          name: 'Define the metrics of the product',
          inferred: {
            'product-operations': 'A/R',
            'product-management': 'C',
            'product-leadership': 'C',
          },
        },
        {
          id: 'report-to-leadership',
          name: 'Report progress against the goals',
          inferred: {
            'product-operations': 'A/R',
            'product-management': 'C',
            'product-leadership': 'I',
          },
        },
      ],
    },
    {
      name: 'Customer and market insights',
      activities: [
        {
          id: 'gather-feedback',
          name: 'Gather customer feedback in one place',
          inferred: {
            'product-operations': 'A/R',
            'customer-teams': 'R',
            'product-management': 'I',
          },
        },
        {
          id: 'recruit-customers',
          name: 'Find customers to do research with',
          inferred: {
            'product-operations': 'A/R',
            'customer-teams': 'C',
            'product-management': 'C',
          },
        },
        {
          id: 'watch-market',
          name: 'Watch the market and the competitors',
          inferred: {
            'product-operations': 'A/R',
            'customer-teams': 'C',
            'product-management': 'I',
          },
        },
      ],
    },
    {
      name: 'Process and practices',
      activities: [
        {
          id: 'run-cadence',
          name: 'Run the cadence of planning and review',
          inferred: {
            'product-operations': 'A/R',
            'product-management': 'C',
            'product-leadership': 'C',
            engineering: 'I',
          },
        },
        {
          id: 'provide-tools',
          name: 'Provide tools and templates',
          inferred: { 'product-operations': 'A/R', 'product-management': 'C', engineering: 'I' },
        },
        {
          id: 'bring-in-product-managers',
          name: 'Bring in and train product managers',
          inferred: {
            'product-operations': 'A/R',
            'product-management': 'C',
            'product-leadership': 'C',
          },
        },
      ],
    },
    {
      name: 'Decisions that stay',
      activities: [
        {
          id: 'set-portfolio-strategy',
          name: 'Set the strategy of the portfolio',
          inferred: {
            'product-leadership': 'A/R',
            'product-management': 'C',
            'product-operations': 'C',
          },
        },
        {
          id: 'fund-products',
          name: 'Fund the products',
          inferred: {
            'product-leadership': 'A/R',
            'product-management': 'C',
            'product-operations': 'I',
          },
        },
        {
          id: 'set-product-vision',
          name: 'Set vision and strategy of a product',
          inferred: {
            'product-management': 'A/R',
            'product-leadership': 'C',
            'product-operations': 'I',
          },
        },
        {
          id: 'decide-roadmap',
          name: 'Decide on the roadmap',
          inferred: {
            'product-management': 'A/R',
            'product-leadership': 'C',
            engineering: 'C',
            'product-operations': 'I',
          },
        },
        {
          id: 'prioritize-backlog',
          name: 'Prioritize the backlog',
          inferred: { 'product-management': 'A/R', engineering: 'C' },
        },
        {
          id: 'talk-to-customers',
          name: 'Learn from customers what they need',
          inferred: {
            'product-management': 'A/R',
            'customer-teams': 'C',
            'product-operations': 'I',
          },
        },
        {
          id: 'agree-trade-offs',
          name: 'Agree trade-offs with stakeholders',
          inferred: { 'product-management': 'A/R', 'product-leadership': 'I' },
        },
        {
          id: 'build-product',
          name: 'Build and release the product',
          inferred: { engineering: 'A/R', 'product-management': 'C', 'customer-teams': 'I' },
        },
        {
          id: 'sell-and-support',
          name: 'Market, sell and support the product',
          inferred: { 'customer-teams': 'A/R', 'product-management': 'C' },
        },
      ],
    },
  ],
};

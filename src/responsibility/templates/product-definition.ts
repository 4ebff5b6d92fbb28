import type { TemplatePhase } from '../template-types.js';

/** Of the template for product management and product operations: what is built, for whom and why. */
export const visionPhase: TemplatePhase = {
  name: 'Vision',
  activities: [
    {
      id: 'define-vision',
      name: 'Define product vision',
      dimensions: { focus: 'strategy', stance: 'visionary' },
      refs: ['q01', 'q12', 'q14'],
      stated: { 'product-management': 'A/R' },
      inferred: { 'product-operations': 'I', stakeholders: 'C' },
    },
    {
      id: 'define-strategy',
      name: 'Define product strategy',
      dimensions: { focus: 'strategy', stance: 'visionary' },
      refs: ['q01', 'q12', 'q14'],
      stated: { 'product-management': 'A/R' },
      inferred: { 'product-operations': 'C', stakeholders: 'C' },
    },
    {
      id: 'understand-customer-needs',
      name: 'Understand customer needs',
      dimensions: { facing: 'customer' },
      refs: ['q04', 'q13'],
      stated: { 'product-management': 'A/R', customers: 'C', stakeholders: 'C' },
      inferred: { design: 'R', 'customer-support': 'R' },
    },
    {
      id: 'analyze-market-trends',
      name: 'Analyze market trends',
      dimensions: { focus: 'strategy' },
      refs: ['q04'],
      stated: { 'product-management': 'A/R' },
      inferred: { marketing: 'C' },
    },
    {
      id: 'identify-growth-opportunities',
      name: 'Identify growth opportunities',
      dimensions: { focus: 'strategy' },
      refs: ['q04'],
      stated: { 'product-management': 'A/R' },
      inferred: { sales: 'C' },
    },
    {
      id: 'define-value-proposition',
      name: 'Define value proposition',
      dimensions: { focus: 'strategy' },
      refs: ['q05'],
      stated: { 'product-management': 'A/R' },
      inferred: { marketing: 'C' },
    },
    {
      id: 'define-target-market',
      name: 'Define target market',
      dimensions: { focus: 'strategy' },
      refs: ['q05'],
      stated: { 'product-management': 'A/R' },
      inferred: { marketing: 'C' },
    },
    {
      id: 'define-differentiation',
      name: 'Define competitive differentiation',
      dimensions: { focus: 'strategy' },
      refs: ['q05'],
      stated: { 'product-management': 'A/R' },
      inferred: { marketing: 'C' },
    },
    {
      id: 'communicate-positioning',
      name: 'Communicate positioning',
      dimensions: { mode: 'communication' },
      refs: ['q05'],
      stated: { 'product-management': 'A/R' },
      inferred: { sales: 'R', marketing: 'R', 'customer-support': 'I' },
    },
    {
      id: 'communicate-vision-strategy',
      name: 'Communicate vision and strategy',
      dimensions: { mode: 'communication' },
      refs: ['q06', 'q15'],
      stated: { 'product-management': 'A/R', stakeholders: 'I' },
      inferred: {
        'product-operations': 'I',
        engineering: 'I',
        design: 'I',
        'customer-support': 'I',
        sales: 'I',
        marketing: 'I',
      },
    },
  ],
};

/** What the roadmap says. */
export const roadmapPhase: TemplatePhase = {
  name: 'Roadmap',
  activities: [
    {
      id: 'define-roadmap',
      name: 'Define product roadmap',
      dimensions: { focus: 'strategy' },
      refs: ['q01', 'q12'],
      stated: { 'product-management': 'A/R' },
      inferred: { 'product-operations': 'C', engineering: 'C', stakeholders: 'C' },
    },
    {
      id: 'define-features',
      name: 'Define product features',
      dimensions: { facing: 'customer' },
      refs: ['q02'],
      stated: { 'product-management': 'A/R', customers: 'C', stakeholders: 'C' },
      viaGroup: {
        engineering: 'C',
        design: 'C',
        'customer-support': 'C',
        sales: 'C',
        marketing: 'C',
      },
    },
    {
      id: 'prioritize-features-product',
      name: 'Prioritize features for the roadmap',
      dimensions: { focus: 'strategy' },
      refs: ['q02'],
      stated: { 'product-management': 'A/R', customers: 'C', stakeholders: 'C' },
      viaGroup: {
        engineering: 'C',
        design: 'C',
        'customer-support': 'C',
        sales: 'C',
        marketing: 'C',
      },
      inferred: { 'product-operations': 'C' },
    },
  ],
};

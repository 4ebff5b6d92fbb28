import type { ResponsibilityTemplate } from '../template-types.js';

/**
 * A Scrum team by the guide of 2020: product owner, Scrum master, developers.
 *
 * The guide speaks of accountabilities of a product owner (one person), a Scrum master and the developers; where it names the
 * whole team, which RACI cannot say, each of the three performs (`via-group`) and one is inferred to be accountable.
 *
 * @example
 * scrumTeamTemplate.roles.map((role) => role.name) //=> ['Product owner', 'Scrum master', 'Developers', 'Stakeholders']
 * @see Ken Schwaber and Jeff Sutherland, "The Scrum Guide", November 2020, https://scrumguides.org; `refs` are its headings
 */
export const scrumTeamTemplate: ResponsibilityTemplate = {
  id: 'scrum-team',
  version: '1',
  name: 'Scrum team',
  schemeId: 'raci',
  source: 'Ken Schwaber and Jeff Sutherland, The Scrum Guide, November 2020',
  roles: [
    {
      id: 'product-owner',
      name: 'Product owner',
      aliases: ['PO'],
      occupancy: { min: 1, max: 1 },
    },
    { id: 'scrum-master', name: 'Scrum master', aliases: ['SM'] },
    { id: 'developers', name: 'Developers' },
    { id: 'stakeholders', name: 'Stakeholders', kind: 'external' },
  ],
  phases: [
    {
      name: 'Product',
      activities: [
        {
          id: 'maximize-value',
          name: 'Get the most value from the work',
          refs: ['Product Owner'],
          stated: { 'product-owner': 'A/R' },
          inferred: { developers: 'C', stakeholders: 'C' },
        },
        {
          id: 'set-product-goal',
          name: 'Set and explain the product goal',
          refs: ['Product Owner'],
          stated: { 'product-owner': 'A/R' },
          inferred: { developers: 'I', stakeholders: 'C' },
        },
        {
          id: 'write-backlog-items',
          name: 'Write the items of the product backlog',
          refs: ['Product Owner'],
          stated: { 'product-owner': 'A/R' },
          inferred: { developers: 'C' },
        },
        {
          id: 'order-backlog',
          name: 'Order the product backlog',
          refs: ['Product Owner'],
          stated: { 'product-owner': 'A/R' },
          inferred: { developers: 'C', stakeholders: 'C' },
        },
        {
          id: 'keep-backlog-transparent',
          name: 'Keep the product backlog visible and understood',
          refs: ['Product Owner'],
          stated: { 'product-owner': 'A/R' },
          inferred: { developers: 'I', stakeholders: 'I' },
        },
        {
          id: 'size-backlog-items',
          name: 'Size the items of the product backlog',
          refs: ['Product Backlog'],
          stated: { developers: 'A/R', 'product-owner': 'C' },
        },
      ],
    },
    {
      name: 'Sprint',
      activities: [
        {
          id: 'define-sprint-goal',
          name: 'Define the sprint goal',
          refs: ['Sprint Planning'],
          viaGroup: { 'product-owner': 'R', 'scrum-master': 'R', developers: 'R' },
          inferred: { 'product-owner': 'A', stakeholders: 'I' },
        },
        {
          id: 'plan-sprint',
          name: 'Plan the work of the sprint',
          refs: ['Developers', 'Sprint Planning'],
          stated: { developers: 'A/R' },
          inferred: { 'product-owner': 'C', 'scrum-master': 'I' },
        },
        {
          id: 'adapt-daily',
          name: 'Adapt the plan every day',
          refs: ['Developers', 'Daily Scrum'],
          stated: { developers: 'A/R' },
          inferred: { 'product-owner': 'I', 'scrum-master': 'I' },
        },
        {
          id: 'keep-definition-of-done',
          name: 'Keep to the definition of done',
          refs: ['Developers'],
          stated: { developers: 'A/R' },
          inferred: { 'product-owner': 'I' },
        },
        {
          id: 'build-increment',
          name: 'Build a usable increment',
          refs: ['Developers', 'Scrum Team'],
          stated: { developers: 'R' },
          inferred: { developers: 'A', 'product-owner': 'C' },
        },
        {
          id: 'cancel-sprint',
          name: 'Cancel a sprint whose goal is obsolete',
          refs: ['The Sprint'],
          stated: { 'product-owner': 'A/R' },
          inferred: { 'scrum-master': 'C', developers: 'C', stakeholders: 'I' },
        },
        {
          id: 'review-sprint',
          name: 'Review the outcome with the stakeholders',
          refs: ['Sprint Review'],
          stated: { stakeholders: 'C' },
          viaGroup: { 'product-owner': 'R', 'scrum-master': 'R', developers: 'R' },
          inferred: { 'product-owner': 'A' },
        },
      ],
    },
    {
      name: 'Team',
      activities: [
        {
          id: 'establish-scrum',
          name: 'Establish Scrum in the team and around it',
          refs: ['Scrum Master'],
          stated: { 'scrum-master': 'A/R' },
          inferred: { 'product-owner': 'C', developers: 'C' },
        },
        {
          id: 'make-team-effective',
          name: 'Make the team effective',
          refs: ['Scrum Master'],
          stated: { 'scrum-master': 'A/R' },
          inferred: { 'product-owner': 'C', developers: 'C' },
        },
        {
          id: 'get-impediments-removed',
          name: 'Get impediments removed',
          refs: ['Scrum Master'],
          stated: { 'scrum-master': 'A/R' },
          inferred: { developers: 'C' },
        },
        {
          id: 'keep-events',
          name: 'See that the events take place and keep their time',
          refs: ['Scrum Master'],
          stated: { 'scrum-master': 'A/R' },
          inferred: { 'product-owner': 'I', developers: 'I' },
        },
        {
          id: 'open-ways-to-stakeholders',
          name: 'Open the ways between stakeholders and team',
          refs: ['Scrum Master'],
          stated: { 'scrum-master': 'A/R' },
          inferred: { stakeholders: 'C' },
        },
        {
          id: 'improve-way-of-working',
          name: 'Plan what to improve',
          refs: ['Sprint Retrospective'],
          viaGroup: { 'product-owner': 'R', 'scrum-master': 'R', developers: 'R' },
          inferred: { 'scrum-master': 'A', stakeholders: 'I' },
        },
      ],
    },
  ],
};

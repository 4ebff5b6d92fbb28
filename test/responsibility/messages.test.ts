import { describe, expect, it } from 'vitest';
import * as responsibility from '../../src/responsibility/index.js';
import { FIX_TITLES } from '../../src/responsibility/rule-messages.js';

const { responsibilityMessages, RESPONSIBILITY_RULES } = responsibility;

describe('responsibilityMessages', () => {
  const templates = Object.entries(responsibilityMessages());

  it('has a plain sentence and a hint for each code', () => {
    for (const [code, { message, hint }] of templates) {
      expect(code).toMatch(/^responsibility\/[a-z]+(-[a-z]+)+$/);
      expect(message).toMatch(/\.$/);
      expect(hint).toMatch(/\.$/);
    }
    expect(Object.values(FIX_TITLES).every(({ message }) => !message.endsWith('.'))).toBe(true);
  });

  it('has a message for each rule', () => {
    expect(Object.keys(responsibilityMessages())).toEqual(
      expect.arrayContaining(Object.keys(RESPONSIBILITY_RULES)),
    );
  });
});

describe('the public names', () => {
  it('are these', () => {
    expect(Object.keys(responsibility).sort()).toEqual([
      'AMBIGUOUS_ALIASES',
      'APPOINTMENT_KINDS',
      'ASSIGNMENT_BASES',
      'DEFAULT_LIMITS',
      'DUTIES',
      'DomainError',
      'GRID_LAYOUTS',
      'MATRIX_OPERATION_KINDS',
      'RESPONSIBILITY_RULES',
      'ROLE_CONTRASTS',
      'ROLE_FIT_KINDS',
      'ROLE_KINDS',
      'RULE_PRESETS',
      'SEVERITIES',
      'STAFFING_RULES',
      'SUCCESSOR_GROUNDS',
      'activitiesOf',
      'applyMatrixFix',
      'applyMatrixOperations',
      'assignmentId',
      'createDutyLookup',
      'createMatrix',
      'daci',
      'dare',
      'dri',
      'escalationPath',
      'extendScheme',
      'formatFinding',
      'holdersOf',
      'instantiateTemplate',
      'invertMatrixOperations',
      'mocha',
      'overlayMatrix',
      'pacsi',
      'peopleLoad',
      'primarySupporting',
      'productManagementAndOperationsTemplate',
      'productOperationsTemplate',
      'raci',
      'raciVs',
      'racio',
      'rapid',
      'rasci',
      'readGrid',
      'readMarkdownMatrix',
      'resetOverrideCell',
      'responsibilityMessages',
      'rolesFor',
      'scrumTeamTemplate',
      'successorsFor',
      'suggestAccountable',
      'toGrid',
      'toMarkdownMatrix',
      'translateMatrix',
      'validateMatrix',
      'validateScheme',
      'validateStaffing',
    ]);
  });
});

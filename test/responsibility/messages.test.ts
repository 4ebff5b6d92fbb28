import { describe, expect, it } from 'vitest';
import { FIX_TITLES } from '../../src/responsibility/checks/rule-messages.js';
import * as responsibility from '../../src/responsibility/index.js';

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
      'DEFAULT_DUTY_WEIGHTS',
      'DEFAULT_LIMITS',
      'DUTIES',
      'DomainError',
      'GRID_LAYOUTS',
      'MATRIX_OPERATION_KINDS',
      'MERGE_CONFLICT_KINDS',
      'PERSON_PLACEHOLDER',
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
      'busFactorOf',
      'communicationOf',
      'concentrationOf',
      'coverageOf',
      'createDutyLookup',
      'createMatrix',
      'daci',
      'dare',
      'densityOf',
      'diffMatrices',
      'dri',
      'escalationPath',
      'explainGrant',
      'extendScheme',
      'formatFinding',
      'holdersOf',
      'indexMatrix',
      'instantiateTemplate',
      'invertMatrixOperations',
      'mergeMatrices',
      'mocha',
      'nextChangeOn',
      'overlapOf',
      'overlayMatrix',
      'pacsi',
      'peopleLoad',
      'primarySupporting',
      'productManagementAndOperationsTemplate',
      'productOperationsTemplate',
      'projectGrants',
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
      'workloadOf',
    ]);
  });
});

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
      'ASSIGNMENT_BASES',
      'DEFAULT_LIMITS',
      'DUTIES',
      'DomainError',
      'GRID_LAYOUTS',
      'RESPONSIBILITY_RULES',
      'ROLE_KINDS',
      'RULE_PRESETS',
      'SEVERITIES',
      'applyMatrixFix',
      'applyMatrixOperations',
      'assignmentId',
      'createMatrix',
      'formatFinding',
      'raci',
      'readGrid',
      'responsibilityMessages',
      'toGrid',
      'validateMatrix',
    ]);
  });
});

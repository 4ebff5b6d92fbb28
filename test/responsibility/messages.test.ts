import { describe, expect, it } from 'vitest';
import * as responsibility from '../../src/responsibility/index.js';
import { FIX_TITLES } from '../../src/responsibility/messages.js';

const { RESPONSIBILITY_MESSAGES, RESPONSIBILITY_RULES } = responsibility;

describe('RESPONSIBILITY_MESSAGES', () => {
  const templates = Object.entries(RESPONSIBILITY_MESSAGES);

  it('has a plain sentence and a hint for each code', () => {
    for (const [code, { message, hint }] of templates) {
      expect(code).toMatch(/^responsibility\/[a-z]+(-[a-z]+)+$/);
      expect(message).toMatch(/\.$/);
      expect(hint).toMatch(/\.$/);
    }
    expect(Object.values(FIX_TITLES).every(({ message }) => !message.endsWith('.'))).toBe(true);
  });

  it('has a message for each rule', () => {
    expect(Object.keys(RESPONSIBILITY_MESSAGES)).toEqual(
      expect.arrayContaining(Object.keys(RESPONSIBILITY_RULES)),
    );
  });
});

describe('the public names', () => {
  it('are these', () => {
    expect(Object.keys(responsibility).sort()).toEqual([
      'ASSIGNMENT_BASES',
      'DUTIES',
      'GRID_LAYOUTS',
      'RESPONSIBILITY_MESSAGES',
      'RESPONSIBILITY_RULES',
      'ROLE_KINDS',
      'RULE_PRESETS',
      'applyMatrixFix',
      'applyMatrixOperations',
      'assignmentId',
      'createMatrix',
      'raci',
      'readGrid',
      'toGrid',
      'validateMatrix',
    ]);
  });
});

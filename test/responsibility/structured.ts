import { expect } from 'vitest';
import {
  type ValidateMatrixOptions,
  validateMatrix,
} from '../../src/responsibility/checks/validate.js';
import { createMatrix } from '../../src/responsibility/matrix/create-matrix.js';
import type { ResponsibilityFinding } from '../../src/responsibility/messages.js';
import { raci } from '../../src/responsibility/schemes/raci.js';
import type {
  ActivityInput,
  MatrixInput,
  ResponsibilityMatrix,
  RoleInput,
} from '../../src/responsibility/types.js';
import { expectFixesToHold } from './checks/fix-contract.js';
import { deepFreeze } from './grid/grids.js';

/** A RACI matrix of roles, activities and `activity role codes` lines. */
export function raciOf(
  roles: readonly (string | RoleInput)[],
  activities: readonly (string | ActivityInput)[],
  cells: readonly string[],
  scheme: MatrixInput['scheme'] = raci,
): ResponsibilityMatrix {
  const assignments = cells.map((cell) => cell.split(' ') as [string, string, string]);
  const made = createMatrix({ scheme, roles, activities, assignments });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return deepFreeze(made.value);
}

/** The findings of some rules, after their fixes were tried. */
export function findingsOf(
  matrix: ResponsibilityMatrix,
  rules: RegExp,
  options: ValidateMatrixOptions = {},
  scheme: MatrixInput['scheme'] = raci,
): readonly ResponsibilityFinding[] {
  expectFixesToHold(matrix, scheme, options);
  return validateMatrix(matrix, scheme, options).filter(({ code }) => rules.test(code));
}

/** Code and severity, path, titles of the fixes. */
export function summaryOf({ code, severity, path, fixes = [] }: ResponsibilityFinding): string {
  const titles = fixes.map(({ title, safety }) => ` | ${safety}: ${title}`);
  return `${severity} ${code.replace(/^.*\//, '')} ${path.join('.')}${titles.join('')}`;
}

export function expectFindings(
  matrix: ResponsibilityMatrix,
  rules: RegExp,
  expected: readonly string[],
  options?: ValidateMatrixOptions,
): void {
  expect(findingsOf(matrix, rules, options).map(summaryOf)).toEqual(expected);
}

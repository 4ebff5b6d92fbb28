import { describe, expectTypeOf, it } from 'vitest';
import {
  type Assignment,
  createMatrix,
  type MatrixOperation,
  type ResponsibilityMatrix,
  type ResponsibilityScheme,
  raci,
  validateMatrix,
} from '../../src/responsibility/index.js';

declare const matrix: ResponsibilityMatrix;

describe('the types', () => {
  it('are readonly to the leaves', () => {
    // @ts-expect-error a matrix is not changed in place
    matrix.name = 'x';
    // @ts-expect-error nor its records
    matrix.assignments['a'] = { activityId: 'a', roleId: 'r', code: 'R' };
    // @ts-expect-error nor a built-in scheme
    raci.codes.push();
    expectTypeOf(raci).toEqualTypeOf<ResponsibilityScheme>();
  });

  it('know rules and presets by name', () => {
    validateMatrix(matrix, raci, { rules: { 'responsibility/activity-no-performer': 'off' } });
    validateMatrix(matrix, raci, {
      rules: { 'responsibility/role-no-gaps': ['warning', { min: 3 }] },
      preset: 'strict',
    });
    // @ts-expect-error a rule that is none
    validateMatrix(matrix, raci, { rules: { 'responsibility/no-performer': 'off' } });
    // @ts-expect-error a severity that is none
    validateMatrix(matrix, raci, { rules: { 'responsibility/role-no-gaps': 'fatal' } });
    // @ts-expect-error a preset that is none
    validateMatrix(matrix, raci, { preset: 'lenient' });
  });

  it('carry fixes as operations', () => {
    const [finding] = validateMatrix(matrix, raci);
    expectTypeOf(finding!.fixes![0]!.operations).toEqualTypeOf<readonly MatrixOperation[]>();
  });

  it('take liberal input', () => {
    createMatrix({
      scheme: raci,
      roles: ['PM', { name: 'Dev', kind: 'external' }],
      activities: ['Release', { id: 'x', name: 'X', critical: true }],
      assignments: [
        ['Release', 'PM', 'A/R'],
        ['Release', 'Dev', ['C', 'I']],
        { activityId: 'x', roleId: 'PM', code: 'R' } satisfies Assignment,
      ],
    });
    // @ts-expect-error a role needs a name
    createMatrix({ scheme: raci, roles: [{ id: 'x' }], activities: [], assignments: [] });
  });
});

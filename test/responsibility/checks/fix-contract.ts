import { expect } from 'vitest';
import {
  type ValidateMatrixOptions,
  validateMatrix,
} from '../../../src/responsibility/checks/validate.js';
import type { ResponsibilityFinding } from '../../../src/responsibility/messages.js';
import { applyMatrixFix } from '../../../src/responsibility/operations/operations.js';
import type {
  ResponsibilityMatrix,
  ResponsibilityScheme,
} from '../../../src/responsibility/types.js';

/** Applying a fix removes the findings that it claims and adds no error; returns how many fixes there were. */
export function expectFixesToHold(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
  options: ValidateMatrixOptions = {},
): number {
  const before = validateMatrix(matrix, scheme, options);
  const errors = new Set(before.filter(({ severity }) => severity === 'error').map(keyOf));
  let count = 0;
  for (const finding of before) {
    for (const fix of finding.fixes ?? []) {
      count++;
      const applied = applyMatrixFix(matrix, fix);
      expect(applied, fix.title).toMatchObject({ ok: true });
      if (!applied.ok) continue;
      const after = validateMatrix(applied.value, scheme, options);
      expect(fix.resolves).toContain(finding.code);
      expect(
        after.map(keyOf).filter((key) => key === keyOf(finding)),
        `${fix.title} leaves ${finding.code}`,
      ).toEqual([]);
      const added = after.filter(({ severity }) => severity === 'error').map(keyOf);
      expect(
        added.filter((key) => !errors.has(key)),
        `${fix.title} adds errors`,
      ).toEqual([]);
    }
  }
  return count;
}

/** A cell has one finding of each of these codes, whatever entry its path names. */
const CELL_CODES = /excluded-with-other|combination-not-allowed|redundant-code/;

/** What a finding is about, whatever place in a list it has. */
function keyOf({ code, params, path }: ResponsibilityFinding): string {
  if (CELL_CODES.test(code)) return JSON.stringify([code, params['activityId'], params['roleId']]);
  if (code.endsWith('ambiguous-alias')) {
    return JSON.stringify([code, params['roleId'], params['alias']]);
  }
  if (path[0] !== 'suppressions') return JSON.stringify([code, ...path]);
  return JSON.stringify([code, { ...params, id: undefined, place: undefined }]);
}

import { describe, expect, it } from 'vitest';
import type { MatrixOperation } from '../../../src/responsibility/operations/matrix-operation.js';
import { after, refusalOf, sketch } from '../sketch.js';
import { raciOf } from '../structured.js';

const base = raciOf(['p', 'q'], ['a', 'b'], ['a p A/R', 'a q R', 'b p C']);
const set = (activityId: unknown, roleId: unknown, codes: unknown): MatrixOperation =>
  ({ kind: 'set-cell', activityId, roleId, codes }) as MatrixOperation;

describe('setCell', () => {
  it('makes a cell hold these codes and no others', () => {
    expect(sketch(after(base, set('a', 'p', ['R', 'C', 'R'])))).toEqual([
      'p q',
      'a p C',
      'a p R',
      'a q R',
      'b p C',
    ]);
    expect(sketch(after(base, set('a', 'p', [])))).toEqual(['p q', 'a q R', 'b p C']);
    expect(sketch(after(base, set('b', 'q', ['A'])))).toContain('b q A');
    expect(after(base, set('a', 'p', ['R', 'A']))).toBe(base);
  });

  it('keeps what else is said of codes that stay, and each code once', () => {
    const noted = { activityId: 'a', roleId: 'q', code: 'R', note: 'kept' };
    const matrix = { ...base, assignments: { k: noted, l: { ...noted, note: 'twice' } } };
    expect(after(matrix, set('a', 'q', ['R', 'I'])).assignments).toEqual({
      k: noted,
      'a/q/I': { activityId: 'a', roleId: 'q', code: 'I' },
    });
  });

  it('sees what the operations before it have done', () => {
    const added = { activityId: 'b', roleId: 'q', code: 'I' };
    const operations: readonly MatrixOperation[] = [
      set('b', 'q', ['C']),
      { kind: 'add-assignment', assignment: added },
      { kind: 'remove-assignment', assignmentId: 'b/q/C' },
      set('b', 'q', ['I', 'R']),
    ];
    expect(sketch(after(base, ...operations)).slice(-2)).toEqual(['b q I', 'b q R']);
  });

  it('refuses what is unknown or no code', () => {
    expect(refusalOf(base, set('x', 'p', []))).toBe('unknown-target activities x');
    expect(refusalOf(base, set('a', 'x', []))).toBe('unknown-target roles x');
    expect(refusalOf(base, set('a', 'p', 'R'))).toBe('invalid-field codes');
    expect(refusalOf(base, set('a', 'p', [1]))).toBe('invalid-field codes');
    expect(refusalOf(base, set('a', 'p', new Array(101).fill('R')))).toBe('invalid-field codes');
    expect(sketch(after(base, set('b', 'q', new Array(100).fill('R'))))).toContain('b q R');
  });
});

describe('a batch', () => {
  it('that comes back to where it began is the matrix itself', () => {
    const operations: readonly MatrixOperation[] = [
      { kind: 'remove-assignment', assignmentId: 'a/q/R' },
      { kind: 'add-assignment', assignment: { activityId: 'a', roleId: 'q', code: 'R' } },
      { kind: 'add-role', role: { id: 'n', name: 'N' } },
      { kind: 'remove-role', roleId: 'n' },
    ];
    expect(after(base, ...operations)).toBe(base);
  });

  it('of 10,000 operations on 50,000 assignments takes no square of time', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `a${i}`);
    const wide = raciOf(['p', 'q', 'r', 's', 't'], names, []);
    const codes = ['A', 'R', 'C', 'I', 'C'];
    const assignments = Object.fromEntries(
      names.flatMap((activityId) =>
        ['p', 'q', 'r', 's', 't'].map((roleId, i) => [
          `${activityId}/${roleId}/${codes[i]!}`,
          { activityId, roleId, code: codes[i]! },
        ]),
      ),
    );
    const start = process.cpuUsage();
    after({ ...wide, assignments }, ...names.map((id) => set(id, 'q', ['C', 'I'])));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(8000);
  });
});

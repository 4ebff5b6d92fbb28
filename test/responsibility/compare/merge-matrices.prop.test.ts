import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffMatrices } from '../../../src/responsibility/compare/diff-matrices.js';
import type { MergeConflict } from '../../../src/responsibility/compare/merge-conflict.js';
import { mergeMatrices } from '../../../src/responsibility/compare/merge-matrices.js';
import { assignmentId } from '../../../src/responsibility/matrix/assignment-id.js';
import { indexMatrix } from '../../../src/responsibility/matrix/matrix-index.js';
import { applyMatrixOperations } from '../../../src/responsibility/operations/operations.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { Assignment, ResponsibilityMatrix } from '../../../src/responsibility/types.js';

const RUNS = { numRuns: 500 };
const IDS = ['a', 'b', '9', '10', '__proto__'];
const id = fc.constantFrom(...IDS);
const name = fc.constantFrom('x', 'y');
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const entities = <T extends object>(more: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc
    .uniqueArray(fc.tuple(id, name, fc.constantFrom('a0', 'a1'), more), {
      selector: ([key]) => key,
    })
    .map((list) => {
      const record = Object.create(null) as Record<string, T>;
      for (const [key, label, rank, rest] of list) {
        record[key] = JSON.parse(JSON.stringify({ id: key, name: label, rank, ...rest })) as T;
      }
      return record;
    });

const matrix: fc.Arbitrary<ResponsibilityMatrix> = fc
  .record({
    name,
    roles: entities(
      fc.record({ kind: optional(fc.constant('external')), members: optional(fc.uniqueArray(id)) }),
    ),
    activities: entities(fc.record({ phase: optional(name), parentId: optional(id) })),
    cells: fc.array(
      fc.record({
        activityId: id,
        roleId: id,
        code: fc.constantFrom('A', 'R'),
        note: optional(name),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ name: label, roles, activities, cells }) => {
    const assignments = Object.create(null) as Record<string, Assignment>;
    for (const cell of cells) {
      const key = assignmentId(cell.activityId, cell.roleId, cell.code);
      assignments[key] = JSON.parse(JSON.stringify(cell)) as Assignment;
    }
    return { id: 'm', name: label, schemeId: 'raci', roles, activities, assignments } as never;
  });

/** One of ids after the other as one of two matrices has it. */
const mixed = (
  first: ResponsibilityMatrix,
  second: ResponsibilityMatrix,
  picks: readonly number[],
): ResponsibilityMatrix => {
  let at = 0;
  const mix = <T>(
    a: Readonly<Record<string, T>>,
    b: Readonly<Record<string, T>>,
  ): Record<string, T> => {
    const record = Object.create(null) as Record<string, T>;
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const source = picks[at++ % picks.length] === 0 ? b : a;
      if (key in source) record[key] = source[key]!;
    }
    return record;
  };
  const roles = mix(first.roles, second.roles);
  const activities = mix(first.activities, second.activities);
  const assignments = mix(first.assignments, second.assignments);
  for (const [key, { activityId, roleId }] of Object.entries(assignments)) {
    if (!(activityId in activities && roleId in roles)) delete assignments[key];
  }
  return { ...first, roles, activities, assignments };
};

/** A matrix and two that come from it by a few changes. */
const forked = fc
  .tuple(
    matrix,
    matrix,
    matrix,
    fc.array(fc.nat(4), { minLength: 7, maxLength: 7 }),
    fc.array(fc.nat(4), { minLength: 7, maxLength: 7 }),
  )
  .map(([one, two, three, left, right]) => {
    const base = mixed(one, one, [1]);
    return [base, mixed(base, two, left), mixed(base, three, right)] as const;
  });

const options = { scheme: raci };
const clean = (value: ResponsibilityMatrix): unknown => ({ matrix: value, conflicts: [] });

describe('mergeMatrices', () => {
  it('is the identity on one matrix, takes the only side that changed, and what both changed alike', () => {
    fc.assert(
      fc.property(matrix, matrix, (base, changed) => {
        expect(mergeMatrices(base, base, base, options)).toEqual(clean(base));
        expect(mergeMatrices(base, changed, base, options)).toEqual(clean(changed));
        expect(mergeMatrices(base, base, changed, options)).toEqual(clean(changed));
        expect(mergeMatrices(base, changed, changed, options)).toEqual(clean(changed));
      }),
      RUNS,
    );
  });

  it('is symmetric up to the labels, and but for the fields that it takes from ours', () => {
    const other = { ours: 'theirs', theirs: 'ours', both: 'both' } as const;
    const swap = ({ kind, path, ours, theirs, taken }: MergeConflict): unknown => {
      const isField = ['matrix-field', 'field', 'added-twice', 'cell'].includes(kind);
      return [kind, path, theirs, ours, isField ? taken : other[taken]];
    };
    const plain = ({ kind, path, ours, theirs, taken }: MergeConflict): unknown => [
      kind,
      path,
      ours,
      theirs,
      taken,
    ];
    const fields = /^responsibility\/merge-((matrix-)?field|added-twice|cell)$/;
    fc.assert(
      fc.property(forked, ([base, ours, theirs]) => {
        const one = mergeMatrices(base, ours, theirs);
        const two = mergeMatrices(base, theirs, ours);
        const hasFields = one.conflicts.some(({ code }) => fields.test(code));
        if (hasFields) return;
        expect(two.conflicts.map(swap)).toEqual(one.conflicts.map(plain));
        expect(two.matrix).toEqual(one.matrix);
      }),
      RUNS,
    );
  });

  it('gives a cell the codes of the only side that changed them, and of two the ones of ours', () => {
    const cellsOf = ({ assignments }: ResponsibilityMatrix): ReadonlyMap<string, string> => {
      const cells = new Map<string, string[]>();
      for (const { activityId, roleId, code } of Object.values(assignments)) {
        const key = `${activityId} ${roleId}`;
        cells.set(key, [...(cells.get(key) ?? []), code].sort());
      }
      return new Map([...cells].map(([key, codes]) => [key, String(codes)]));
    };
    const plain = (value: ResponsibilityMatrix): ResponsibilityMatrix => ({
      ...value,
      assignments: Object.fromEntries(
        Object.values(value.assignments).map(({ activityId, roleId, code }) => [
          assignmentId(activityId, roleId, code),
          { activityId, roleId, code },
        ]),
      ),
    });
    fc.assert(
      fc.property(forked, (sides) => {
        const [base, ours, theirs] = sides.map(plain) as unknown as typeof sides;
        const matrix = mergeMatrices(base, ours, theirs).matrix;
        const [before, own, other, cells] = [base, ours, theirs, matrix].map(cellsOf);
        for (const [key, codes] of cells!) {
          const [activityId, roleId] = key.split(' ') as [string, string];
          const isWhole = [ours, theirs].every(
            ({ roles, activities }) =>
              Object.hasOwn(roles, roleId) && Object.hasOwn(activities, activityId),
          );
          if (!isWhole) continue;
          const isTheirs = own!.get(key) === before!.get(key);
          expect(codes).toBe((isTheirs ? other : own)!.get(key));
        }
      }),
      RUNS,
    );
  });

  it('leaves no reference dangling that both sides have whole', () => {
    const isDangling = (value: ResponsibilityMatrix): boolean =>
      indexMatrix(value, raci).dangling.length > 0;
    fc.assert(
      fc.property(forked, ([base, ours, theirs]) => {
        expect(isDangling(mergeMatrices(base, ours, theirs).matrix)).toBe(false);
      }),
      RUNS,
    );
  });

  it('keeps its input as it is', () => {
    fc.assert(
      fc.property(forked, ([base, ours, theirs]) => {
        const before = JSON.stringify([base, ours, theirs]);
        mergeMatrices(base, ours, theirs, options);
        expect(JSON.stringify([base, ours, theirs])).toBe(before);
      }),
      RUNS,
    );
  });
});

describe('diffMatrices', () => {
  it('leads from one matrix to the other by its operations, and is empty for equal ones', () => {
    fc.assert(
      fc.property(matrix, matrix, (before, after) => {
        const { operations } = diffMatrices(before, after, raci);
        const reached = applyMatrixOperations(before, operations);
        expect(reached.ok && { ...reached.value, name: after.name }).toEqual(after);
        expect(diffMatrices(before, before, raci).operations).toEqual([]);
      }),
      RUNS,
    );
  });
});

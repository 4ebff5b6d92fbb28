import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invertMatrixOperations } from '../../../src/responsibility/operations/invert-operations.js';
import {
  MATRIX_OPERATION_KINDS,
  type MatrixOperation,
} from '../../../src/responsibility/operations/matrix-operation.js';
import { applyMatrixOperations } from '../../../src/responsibility/operations/operations.js';
import type { ResponsibilityMatrix, Suppression } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';

const ROLE_IDS = ['r0', 'r1', 'r2', '__proto__', 'new-r'];
const ACTIVITY_IDS = ['a0', 'a1', 'a2', 'constructor', 'new-a'];
const roleId = fc.constantFrom(...ROLE_IDS);
const activityId = fc.constantFrom(...ACTIVITY_IDS);
const code = fc.constantFrom('A', 'R', 'C', 'I', '~/');
const codes = fc.array(code, { maxLength: 3 });
const rank = fc.constantFrom('a0', 'a1', 'a1V', 'a2', 'Zz', 'a0'.padEnd(140, 'V'));
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const clearable = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.oneof(value, fc.constantFrom(null, undefined));
const texts = fc.array(fc.constantFrom('PO', 'x', 'Role 1', 'ROLE 2'), { maxLength: 2 });

const suppression = fc.constantFrom<Suppression>(
  { code: 'responsibility/activity-unassigned', reason: 'because' },
  { code: 'responsibility/activity-unassigned', reason: 'because', activityId: 'a0' },
  { code: 'x', reason: 'so it is', roleId: 'r1', until: '2026-07-01' },
  { code: 'x', reason: 'so it is', activityId: 'a1', roleId: 'r0' },
);

const place = fc.oneof(
  fc.constant({}),
  fc.record({ before: activityId }),
  fc.record({ after: activityId }),
);
const rolePlace = fc.oneof(
  fc.constant({}),
  fc.record({ before: roleId }),
  fc.record({ after: roleId }),
);
const kindOf = fc.constantFrom('internal', 'external');
const roleFields = {
  kind: clearable(kindOf),
  aliases: clearable(texts),
  members: clearable(fc.array(roleId, { maxLength: 2 })),
  anyOf: clearable(fc.array(roleId, { maxLength: 2 })),
  occupancy: clearable(fc.constant({ min: 1, max: 2 })),
  skills: clearable(texts),
};
const activityFields = {
  phase: clearable(fc.constantFrom('Plan', 'Run')),
  critical: clearable(fc.boolean()),
  parentId: clearable(activityId),
  dimensions: clearable(fc.constant({ focus: 'strategy' })),
  resource: clearable(fc.constant({ subject: 'Release' })),
};
const withoutNull = <T extends object>(entity: T): T =>
  Object.fromEntries(Object.entries(entity).filter(([, value]) => value != null)) as T;

/** One operation of each kind; many of them do not fit, and are refused. */
const OPERATIONS: Record<MatrixOperation['kind'], fc.Arbitrary<unknown>> = {
  'add-role': fc
    .tuple(
      fc.record({
        id: roleId,
        name: fc.constantFrom('N', 'M'),
        rank: optional(rank),
        ...roleFields,
      }),
      rolePlace,
    )
    .map(([role, where]) => ({ role: withoutNull(role), ...where })),
  'remove-role': fc.record({ roleId }),
  'change-role': fc.record({
    roleId,
    change: fc.record({
      name: optional(fc.constant('Changed')),
      rank: optional(rank),
      ...roleFields,
    }),
  }),
  'merge-roles': fc.record({ roleId, intoRoleId: roleId }),
  'add-activity': fc
    .tuple(fc.record({ id: activityId, name: fc.constantFrom('N', 'M'), ...activityFields }), place)
    .map(([activity, where]) => ({ activity: withoutNull(activity), ...where })),
  'remove-activity': fc.record({ activityId }),
  'change-activity': fc.record({
    activityId,
    change: fc.record({ name: optional(fc.constant('Changed')), ...activityFields }),
  }),
  'move-activity': fc
    .tuple(fc.record({ activityId, parentId: clearable(activityId) }), place)
    .map(([move, where]) => ({ ...move, ...where })),
  'split-activity': fc.record({
    activityId,
    parts: fc.constantFrom(
      [{ id: 'new-a', name: 'N' }],
      [
        { id: 'part-1', name: 'P1', cells: [{ roleId: 'r0', codes: ['R', 'A'] }] },
        { id: 'part-2', name: 'P2' },
      ],
    ),
  }),
  'add-assignment': fc.record({ assignment: fc.record({ activityId, roleId, code }) }),
  'remove-assignment': fc.record({
    assignmentId: fc
      .tuple(activityId, roleId, fc.constantFrom('A', 'R', 'C', 'I', '~0~1'))
      .map((parts) => parts.join('/')),
  }),
  'set-cell': fc.record({ activityId, roleId, codes }),
  'add-suppression': fc.record({ suppression }),
  'remove-suppression': fc.record({ suppression }),
  restore: fc.record({
    put: fc.constantFrom(undefined, { roles: { r1: { id: 'r1', name: 'Again', rank: 'a5' } } }),
    drop: fc.constantFrom(undefined, { activities: ['a1'] }),
    suppressions: optional(fc.option(fc.array(suppression, { maxLength: 1 }))),
  }),
};

const operation = fc.oneof(
  ...MATRIX_OPERATION_KINDS.map((kind) =>
    OPERATIONS[kind].map((fields) => ({ kind, ...(fields as object) }) as MatrixOperation),
  ),
);

const matrix: fc.Arbitrary<ResponsibilityMatrix> = fc
  .record({
    parents: fc.array(optional(activityId), { minLength: 4, maxLength: 4 }),
    members: fc.array(optional(fc.array(roleId, { maxLength: 3 })), { minLength: 4, maxLength: 4 }),
    ranks: fc.array(fc.oneof(rank, fc.constantFrom('a0', '', 'no rank')), {
      minLength: 8,
      maxLength: 8,
    }),
    cells: fc.array(fc.tuple(activityId, roleId, code, fc.boolean()), { maxLength: 12 }),
    suppressions: optional(fc.array(suppression, { maxLength: 3 })),
  })
  .map(({ parents, members, ranks, cells, suppressions }) => {
    const text = JSON.stringify({
      id: 'm',
      name: 'M',
      schemeId: 'raci',
      roles: 0,
      activities: 0,
      assignments: Object.fromEntries(
        cells.map(([activity, role, letter, isOdd], i) => [
          isOdd
            ? `key ${i}`
            : [activity, role, letter.replace('~', '~0').replace('/', '~1')].join('/'),
          { activityId: activity, roleId: role, code: letter, note: isOdd ? 'odd' : undefined },
        ]),
      ),
      suppressions,
    });
    const record = (ids: readonly string[], of: (id: string, i: number) => object): object =>
      JSON.parse(
        `{${ids.map((id, i) => `"${id}":${JSON.stringify(of(id, i))}`).join()}}`,
      ) as object;
    return deepFreeze({
      ...(JSON.parse(text) as ResponsibilityMatrix),
      roles: record(ROLE_IDS.slice(0, 4), (id, i) => ({
        id,
        name: `Role ${i}`,
        rank: ranks[i],
        members: members[i],
      })),
      activities: record(ACTIVITY_IDS.slice(0, 4), (id, i) => ({
        id,
        name: `Activity ${i}`,
        rank: ranks[i + 4],
        parentId: parents[i],
      })),
    } as ResponsibilityMatrix);
  });

/** As JSON, with the keys in one order: own `__proto__` keys count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))
      : part,
  );
}

describe('invertMatrixOperations', () => {
  it('leads back from any batch of any kinds', () => {
    const applied = new Set<string>();
    fc.assert(
      fc.property(matrix, fc.array(operation, { maxLength: 12 }), (original, candidates) => {
        // Of random operations most do not fit; those that do make the batch.
        const operations: MatrixOperation[] = [];
        let current = original;
        for (const candidate of candidates) {
          const next = applyMatrixOperations(current, [candidate]);
          if (!next.ok) continue;
          current = next.value;
          operations.push(candidate);
          applied.add(candidate.kind);
        }
        const changed = applyMatrixOperations(original, deepFreeze(operations));
        const inverse = invertMatrixOperations(original, operations);
        if (!changed.ok || !inverse.ok) throw new Error('refused');
        // An empty list of suppressions is as good as none.
        const fill = (value: ResponsibilityMatrix) => canonical({ suppressions: [], ...value });
        expect(fill(changed.value)).toBe(fill(current));
        const back = applyMatrixOperations(deepFreeze(changed.value), inverse.value);
        expect(back.ok && canonical(back.value)).toBe(canonical(original));
        if (inverse.value.length === 0) expect(changed.value).toBe(original);
        expect(JSON.parse(JSON.stringify(changed.value))).toEqual(changed.value);
      }),
      { numRuns: 500 },
    );
    expect([...applied].sort()).toEqual([...MATRIX_OPERATION_KINDS].sort());
  });
});

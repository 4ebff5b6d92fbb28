import { isEqualJson } from '../../core/equal-json.js';
import { createRecord } from '../../core/json.js';
import { listParts } from '../matrix/matrix-parts.js';
import type { ResponsibilityMatrix } from '../types.js';
import type { MatrixOperation } from './matrix-operation.js';

/** What makes the collections and suppressions of one matrix those of another: one operation, or none when they say the same. */
export function restoringOperations(
  before: ResponsibilityMatrix,
  after: ResponsibilityMatrix,
): readonly MatrixOperation[] {
  const roles = changesOf(before.roles, after.roles);
  const activities = changesOf(before.activities, after.activities);
  const assignments = changesOf(before.assignments, after.assignments);
  const isSame = isEqualJson(before.suppressions, after.suppressions);
  if (isSame && [roles, activities, assignments].every(({ isEmpty }) => isEmpty)) return [];
  return [
    {
      kind: 'restore',
      put: { roles: roles.put, activities: activities.put, assignments: assignments.put },
      drop: { roles: roles.drop, activities: activities.drop, assignments: assignments.drop },
      ...(isSame ? {} : { suppressions: after.suppressions ?? null }),
    },
  ];
}

interface Changes<T> {
  readonly put: Readonly<Record<string, T>>;
  readonly drop: readonly string[];
  readonly isEmpty: boolean;
}

function changesOf<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): Changes<T> {
  const [old, now] = [listParts(before), listParts(after)];
  const known = new Map(old.ids.map((id, at) => [id, old.entities[at]!]));
  const put = createRecord<T>();
  now.ids.forEach((id, at) => {
    const entity = now.entities[at]!;
    if (!isEqualJson(known.get(id), entity)) put[id] = entity;
    known.delete(id);
  });
  const drop = [...known.keys()];
  return { put, drop, isEmpty: Object.keys(put).length + drop.length === 0 };
}

import { createRecord } from '../../core/json.js';
import { ranksBetween } from '../../core/rank-key.js';
import { MATRIX_TEXTS } from '../messages.js';
import type { Activity, Assignment, ResponsibilityMatrix, Role } from '../types.js';

/** What a matrix is made of; the order of the lists becomes the ranks. */
export interface MatrixParts {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly schemeId: string;
  readonly roles: readonly Omit<Role, 'rank'>[];
  readonly activities: readonly Omit<Activity, 'rank'>[];
  readonly assignments: Readonly<Record<string, Assignment>>;
}

export function buildMatrix(parts: MatrixParts): ResponsibilityMatrix {
  return {
    id: parts.id ?? 'matrix',
    name: parts.name ?? MATRIX_TEXTS.name,
    schemeId: parts.schemeId,
    roles: recordOf(parts.roles),
    activities: recordOf(parts.activities),
    assignments: parts.assignments,
  };
}

function recordOf<T extends { readonly id: string }>(
  entities: readonly T[],
): Readonly<Record<string, T & { readonly rank: string }>> {
  const ranks = ranksBetween(null, null, entities.length);
  const record = createRecord<T & { readonly rank: string }>();
  entities.forEach((entity, i) => {
    record[entity.id] = { ...entity, rank: ranks[i]! };
  });
  return record;
}

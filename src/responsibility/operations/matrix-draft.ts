import { isEqualJson } from '../../core/equal-json.js';
import { type JsonRecord, textsIn, toJsonScalar } from '../../core/json.js';
import type { OPERATION_MESSAGES } from '../messages.js';
import type { Activity, Assignment, ResponsibilityMatrix, Role, Suppression } from '../types.js';
import { createDraftCollection, type DraftCollection } from './draft-collection.js';
import { type OrderedCollection, orderCollection } from './draft-order.js';

/** A matrix that is being changed. */
export interface MatrixDraft {
  readonly roles: OrderedCollection<Role>;
  readonly activities: OrderedCollection<Activity>;
  readonly assignments: DraftCollection<Assignment>;
  readonly suppressions: SuppressionDraft;
}

/** A list that is changed like a collection. */
export interface SuppressionDraft
  extends Pick<DraftCollection<Suppression>, 'get' | 'drop' | 'referring'> {
  readonly add: (suppression: Suppression) => void;
  /** @param list - null = there is none in the matrix */
  readonly replace: (list: readonly Suppression[] | null) => void;
  /** The list; undefined = there is none. */
  readonly close: () => readonly Suppression[] | undefined;
}

/** Why an operation does not fit; undefined = it does, and is done. */
export type Refusal =
  | readonly [code: keyof typeof OPERATION_MESSAGES, params: JsonRecord]
  | undefined;

type Collection = 'roles' | 'activities' | 'assignments' | 'suppressions';

export function refuseTarget(collection: Collection, id: unknown): Refusal {
  return ['responsibility/operation-unknown-target', { collection, id: toJsonScalar(id) }];
}

export function refuseField(field: string): Refusal {
  return ['responsibility/operation-invalid-field', { field }];
}

export function refuseTaken(collection: Collection, id: string): Refusal {
  return ['responsibility/operation-target-exists', { collection, id }];
}

/** Keys under which a collection knows what refers to a role, to an activity, or says the same. */
export const roleKey = (roleId: unknown): string => `role ${String(roleId)}`;
export const activityKey = (activityId: unknown): string => `activity ${String(activityId)}`;
export const suppressionKey = (given: Partial<Suppression>): string => {
  const { code, activityId, roleId, reason, until } = given;
  return `same ${JSON.stringify([code, activityId, roleId, reason, until])}`;
};

export function openDraft(matrix: ResponsibilityMatrix): MatrixDraft {
  return {
    roles: orderCollection(createDraftCollection(matrix.roles, (role) => groupKeys(role))),
    activities: orderCollection(
      createDraftCollection(matrix.activities, ({ parentId }) => [activityKey(parentId)]),
    ),
    assignments: createDraftCollection(matrix.assignments, ({ activityId, roleId }) => [
      activityKey(activityId),
      roleKey(roleId),
    ]),
    suppressions: draftSuppressions(matrix.suppressions),
  };
}

/** The matrix with what has changed; itself when nothing has. */
export function closeDraft(matrix: ResponsibilityMatrix, draft: MatrixDraft): ResponsibilityMatrix {
  const roles = draft.roles.close().record;
  const activities = draft.activities.close().record;
  const assignments = draft.assignments.close().record;
  const suppressions = draft.suppressions.close();
  const isUnchanged =
    roles === matrix.roles &&
    activities === matrix.activities &&
    assignments === matrix.assignments &&
    suppressions === matrix.suppressions;
  if (isUnchanged) return matrix;
  const { suppressions: _, ...rest } = matrix;
  const changed = { ...rest, roles, activities, assignments };
  return suppressions === undefined ? changed : { ...changed, suppressions };
}

function groupKeys({ members, anyOf }: Partial<Role>): readonly string[] {
  return [...textsIn(members), ...textsIn(anyOf)].map(roleKey);
}

function draftSuppressions(given: readonly Suppression[] | undefined): SuppressionDraft {
  const open = (list: readonly Suppression[]): DraftCollection<Suppression> =>
    createDraftCollection<Suppression>(Object.fromEntries(list.entries()), (suppression) => [
      activityKey(suppression.activityId),
      roleKey(suppression.roleId),
      suppressionKey(suppression),
    ]);
  const stored: readonly Suppression[] = Array.isArray(given) ? given : [];
  let base = given;
  let next = stored.length;
  let collection = open(stored);
  return {
    get: (id) => collection.get(id),
    drop: (id) => collection.drop(id),
    referring: (reference) => collection.referring(reference),
    add: (suppression) => collection.put(String(next++), suppression),
    replace: (list) => {
      base = list ?? undefined;
      next = list?.length ?? 0;
      collection = open(list ?? []);
    },
    close: () => {
      const { changed, record } = collection.close();
      const list = changed.length === 0 ? base : Object.values(record);
      return isEqualJson(list, given) ? given : list;
    },
  };
}

import type { JsonRecord } from '../../core/json.js';
import type { ResponsibilityMatrix } from '../types.js';
import { createConflict, type MergeConflict, type Versions } from './merge-conflict.js';
import { isObject, keysOf, mergeFields, readField, settle } from './merge-fields.js';

export type Collection = 'roles' | 'activities' | 'assignments';
export type SideName = 'ours' | 'theirs';

/** The matrices that are merged, and what has come of it so far. */
export interface Merge {
  readonly base: ResponsibilityMatrix;
  readonly ours: ResponsibilityMatrix;
  readonly theirs: ResponsibilityMatrix;
  readonly merged: Readonly<Record<Collection, Record<string, unknown>>>;
  /** Ids that one side removed and that stay as the other one has them, by collection. */
  readonly kept: Readonly<Record<Collection, Map<string, SideName>>>;
  readonly conflicts: MergeConflict[];
}

/**
 * Merges one collection, entity by entity and field by field.
 *
 * @param isOurs - of an entity that one side does not have: is it as ours has it, there or not?
 */
export function mergeEntities(
  merge: Merge,
  collection: Collection,
  isOurs?: (entity: unknown) => boolean,
): void {
  const { ours, theirs, merged, conflicts } = merge;
  for (const id of keysOf(ours[collection], theirs[collection])) {
    const versions = versionsOf(merge, collection, id);
    const isShared = isObject(versions.ours) && isObject(versions.theirs);
    if (!isShared && isOurs?.(versions.ours ?? versions.theirs)) {
      if (versions.ours !== undefined) merged[collection][id] = versions.ours;
      continue;
    }
    const outcome = settle(versions);
    let value: unknown;
    if (outcome.kind === 'settled') value = outcome.value;
    else if (isShared) {
      const kind = versions.base === undefined ? 'added-twice' : 'field';
      value = mergeFields(versions, (field, each) => {
        const params = { ...namesOf(merge, collection, id), field };
        conflicts.push(createConflict(kind, [collection, id, field], params, each, 'ours'));
      });
    } else {
      // What is no object is as good as removed.
      value = keep(merge, 'removed-and-changed', collection, id, isObject(versions.ours));
    }
    if (value !== undefined) merged[collection][id] = value;
  }
}

/** Keeps an entity as the side that has it says, and tells of it. */
export function keep(
  merge: Merge,
  kind: 'removed-and-changed' | 'removed-and-used',
  collection: Collection,
  id: string,
  isOurs: boolean,
): unknown {
  const versions = versionsOf(merge, collection, id);
  const [changedBy, removedBy] = isOurs
    ? (['ours', 'theirs'] as const)
    : (['theirs', 'ours'] as const);
  const params = { ...namesOf(merge, collection, id), removedBy, changedBy };
  merge.conflicts.push(createConflict(kind, [collection, id], params, versions, changedBy));
  merge.kept[collection].set(id, changedBy);
  return versions[changedBy];
}

export function versionsOf(
  { base, ours, theirs }: Merge,
  collection: Collection,
  id: string,
): Versions {
  return {
    base: readField(base[collection], id),
    ours: readField(ours[collection], id),
    theirs: readField(theirs[collection], id),
  };
}

const ID_PARAMS = { roles: 'roleId', activities: 'activityId', assignments: 'assignmentId' };

/** The params that say what a conflict is about: the collection, the id under its own name, and what people read. */
function namesOf(merge: Merge, collection: Collection, id: string): JsonRecord {
  return { collection, [ID_PARAMS[collection]]: id, name: nameOf(merge, collection, id) };
}

/** What one of the three calls it; its id when none does. */
export function nameOf(merge: Merge, collection: Collection, id: string): string {
  const { base, ours, theirs } = versionsOf(merge, collection, id);
  const names = [ours, theirs, base].map((entity) => readField(entity, 'name'));
  return names.find((each): each is string => typeof each === 'string' && each !== '') ?? id;
}

import { hasOwn } from '../../core/json.js';
import { type Collection, keep, type Merge, type SideName } from './merge-entities.js';
import { keysOf, readField } from './merge-fields.js';

const COLLECTIONS = ['roles', 'activities', 'assignments'] as const;

/** Keeps what one side removed and the other gave a new part, and what belongs to what is kept. */
export function keepWhatIsUsed(merge: Merge): void {
  const { merged, kept } = merge;
  if (!hasGone(merge, 'roles') && !hasGone(merge, 'activities')) return;
  const queue: [Collection, string][] = COLLECTIONS.flatMap((collection) =>
    Object.keys(merged[collection]).map((id): [Collection, string] => [collection, id]),
  );
  // It grows while it is walked: what is kept may need more.
  for (const [collection, id] of queue) {
    for (const [target, targetId] of referencesOf(collection, merged[collection][id])) {
      if (hasOwn(merged[target], targetId)) continue;
      const keeper = keeperOf(merge, target, targetId);
      if (keeper === undefined) continue;
      const remover = keeper === 'ours' ? 'theirs' : 'ours';
      // It names what it does not have: that is how it wants it.
      const own = referencesOf(collection, readField(merge[remover][collection], id));
      if (own.some(([kind, ownId]) => kind === target && ownId === targetId)) continue;
      merged[target][targetId] = keep(
        merge,
        'removed-and-used',
        target,
        targetId,
        keeper === 'ours',
      );
      queue.push([target, targetId]);
    }
  }
  if (kept.roles.size > 0 || kept.activities.size > 0) keepAssignments(merge);
}

/** Has one of the sides removed something, whatever has become of it? */
function hasGone({ ours, theirs }: Merge, collection: 'roles' | 'activities'): boolean {
  const isMissing = (id: string): boolean =>
    readField(ours[collection], id) === undefined ||
    readField(theirs[collection], id) === undefined;
  return [...keysOf(ours[collection], theirs[collection])].some(isMissing);
}

/** A role or an activity that is kept keeps what it had; only where the other end is there. */
function keepAssignments({ merged, kept, ...sides }: Merge): void {
  for (const side of ['ours', 'theirs'] as const) {
    const assignments = Object(sides[side].assignments) as Readonly<Record<string, unknown>>;
    for (const id of Object.keys(assignments)) {
      if (hasOwn(merged.assignments, id)) continue;
      const references = referencesOf('assignments', assignments[id]);
      const isKept = references.some(([target, targetId]) => kept[target].get(targetId) === side);
      const isWhole = references.every(([target, targetId]) => hasOwn(merged[target], targetId));
      if (isKept && isWhole) merged.assignments[id] = assignments[id];
    }
  }
}

/** The one side that has it. */
function keeperOf(
  { ours, theirs }: Merge,
  collection: Collection,
  id: string,
): SideName | undefined {
  if (readField(ours[collection], id) !== undefined) return 'ours';
  return readField(theirs[collection], id) === undefined ? undefined : 'theirs';
}

type Reference = readonly [target: 'roles' | 'activities', id: string];

function referencesOf(collection: Collection, entity: unknown): readonly Reference[] {
  const named = (target: Reference[0], field: string): readonly Reference[] => {
    const value = readField(entity, field);
    const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
    return ids.filter((id) => typeof id === 'string').map((id): Reference => [target, id]);
  };
  switch (collection) {
    case 'roles':
      return [...named('roles', 'members'), ...named('roles', 'anyOf')];
    case 'activities':
      return named('activities', 'parentId');
    case 'assignments':
      return [...named('activities', 'activityId'), ...named('roles', 'roleId')];
  }
}

import { isEqualJson } from '../../core/equal-json.js';
import { hasOwn } from '../../core/json.js';
import type { OrderedList } from '../matrix/matrix-parts.js';
import { movedIds } from '../matrix/moved-ids.js';
import type { Activity, Role } from '../types.js';
import type { ChangedEntity, EntityDiff, RenamedEntity } from './matrix-diff.js';

const SAID_ELSEWHERE: readonly string[] = ['id', 'name', 'rank'];

/** What happened to the roles or the activities. */
export function diffEntities<T extends Role | Activity>(
  before: OrderedList<T>,
  after: OrderedList<T>,
): EntityDiff {
  const renamed: RenamedEntity[] = [];
  const changed: ChangedEntity[] = [];
  after.ids.forEach((id, at) => {
    const place = before.numbers.get(id);
    if (place === undefined) return;
    const [from, to] = [before.names[place]!, after.names[at]!];
    if (from !== to) renamed.push({ id, from, to });
    const fields = changedFields(before.entities[place]!, after.entities[at]!, SAID_ELSEWHERE);
    if (fields.length > 0) changed.push({ id, fields });
  });
  return {
    added: onlyIn(after, before),
    removed: onlyIn(before, after),
    renamed,
    changed,
    moved: movedIds(before.ids, after.ids),
  };
}

function onlyIn<T>({ ids, names }: OrderedList<T>, other: OrderedList<T>): EntityDiff['added'] {
  return ids.map((id, at) => ({ id, name: names[at]! })).filter(({ id }) => !other.numbers.has(id));
}

/** The keys under which two objects hold different values, in alphabetical order. */
export function changedFields(
  before: object,
  after: object,
  ignored: readonly string[] = [],
): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys]
    .filter((key) => !ignored.includes(key))
    .filter((key) => !isEqualJson(fieldOf(before, key), fieldOf(after, key)))
    .sort();
}

function fieldOf(entity: object, key: string): unknown {
  return hasOwn(entity, key) ? entity[key as keyof typeof entity] : undefined;
}

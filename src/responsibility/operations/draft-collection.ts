import { isEqualJson } from '../../core/equal-json.js';
import { createRecord, hasOwn } from '../../core/json.js';
import { listParts } from '../matrix/matrix-parts.js';

/** One collection of a matrix that is being changed: it is copied once, however much changes. */
export interface DraftCollection<T> {
  readonly has: (id: unknown) => id is string;
  /** What stands under an id; stored data may be anything, so that its fields may lack. */
  readonly get: (id: string) => Partial<T>;
  readonly put: (id: string, entity: T) => void;
  readonly drop: (id: string) => void;
  /** The ids of all that are objects. */
  readonly ids: () => readonly string[];
  /** The ids of what refers to something, under a key that `referencesOf` gives; a set that goes on changing. */
  readonly referring: (reference: string) => ReadonlySet<string>;
  /** The ids of what is no longer as it was; the rest of the answer is the collection. */
  readonly close: () => ClosedCollection<T>;
}

export interface ClosedCollection<T> {
  readonly changed: readonly string[];
  /** The collection that was given when nothing has changed. */
  readonly record: Readonly<Record<string, T>>;
}

/** @param referencesOf - keys of what an entity refers to; looked at only when somebody asks `referring` */
export function createDraftCollection<T extends object>(
  base: Readonly<Record<string, T>>,
  referencesOf: (entity: Partial<T>) => readonly string[],
): DraftCollection<T> {
  let copy: Record<string, T> | undefined;
  let referrers: Map<string, Set<string>> | undefined;
  const touched = new Set<string>();
  const current = (): Readonly<Record<string, T>> => copy ?? base;
  const get = (id: string): Partial<T> => Object(current()[id]) as Partial<T>;
  const writable = (id: string): Record<string, T> => {
    touched.add(id);
    copy ??= Object.assign(createRecord<T>(), base);
    return copy;
  };
  const refer = (id: string): void => {
    if (referrers === undefined) return;
    for (const reference of referencesOf(get(id))) {
      const ids = referrers.get(reference) ?? new Set();
      referrers.set(reference, ids.add(id));
    }
  };
  const forget = (id: string): void => {
    if (referrers === undefined || !hasOwn(current(), id)) return;
    for (const reference of referencesOf(get(id))) referrers.get(reference)?.delete(id);
  };
  return {
    has: (id): id is string => typeof id === 'string' && hasOwn(current(), id),
    get,
    put: (id, entity) => {
      forget(id);
      writable(id)[id] = entity;
      refer(id);
    },
    drop: (id) => {
      forget(id);
      delete writable(id)[id];
    },
    ids: () => listParts(current()).ids,
    referring: (reference) => {
      if (referrers === undefined) {
        referrers = new Map();
        Object.keys(current()).forEach(refer);
      }
      return referrers.get(reference) ?? new Set();
    },
    close: () => {
      const changed = [...touched].filter(
        (id) => hasOwn(current(), id) !== hasOwn(base, id) || !isEqualJson(current()[id], base[id]),
      );
      return { changed, record: changed.length === 0 ? base : current() };
    },
  };
}

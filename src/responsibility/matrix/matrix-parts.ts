/** One collection of a matrix as a list. */
export interface PartList<T> {
  /** Keys in the record; they are the ids, whatever the field `id` says. */
  readonly ids: readonly string[];
  readonly entities: readonly T[];
  /** Keys under which no object stands. */
  readonly malformed: readonly string[];
}

/** Roles or activities in their order. */
export interface OrderedList<T> extends PartList<T> {
  readonly names: readonly string[];
  /** Places in the list by id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The entries in the order of the record; a collection that is no object has none: a matrix from a file may be anything. */
export function listParts<T>(record: Readonly<Record<string, T>>): PartList<T> {
  const ids: string[] = [];
  const entities: T[] = [];
  const malformed: string[] = [];
  const isRecord = typeof record === 'object' && record !== null;
  for (const id of isRecord ? Object.keys(record) : []) {
    const entity = record[id]!;
    if (typeof entity === 'object' && entity !== null) {
      ids.push(id);
      entities.push(entity);
    } else malformed.push(id);
  }
  return { ids, entities, malformed };
}

/** The entries in the order of their ranks, then of their ids, by code unit. */
export function orderParts<T extends { readonly name: string; readonly rank: string }>(
  record: Readonly<Record<string, T>>,
): OrderedList<T> {
  const { ids, entities, malformed } = listParts(record);
  const ranks = entities.map(({ rank }) => (typeof rank === 'string' ? rank : ''));
  const compare = (i: number, j: number): number =>
    compareTexts(ranks[i]!, ranks[j]!) || compareTexts(ids[i]!, ids[j]!);
  const order = [...ids.keys()];
  // Records mostly stand in their order already.
  if (order.some((i) => i > 0 && compare(i - 1, i) > 0)) order.sort(compare);
  return {
    ids: order.map((i) => ids[i]!),
    entities: order.map((i) => entities[i]!),
    malformed,
    // A stored name may be anything; the id stands for what is no text.
    names: order.map((i) => {
      const { name } = entities[i]!;
      return typeof name === 'string' && name !== '' ? name : ids[i]!;
    }),
    numbers: new Map(order.map((i, place) => [ids[i]!, place])),
  };
}

/** By code unit. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { countOf, type MatrixIndex, masksOf } from '../matrix/matrix-index.js';

/** Which activity is a part of which. */
export interface Hierarchy {
  /** By activity: the number of the one that it is a part of; `NO_PARENT` = of none. In a circle nothing is a part of anything. */
  readonly parents: Int32Array;
  /** By activity: how many parts it has. */
  readonly parts: Int32Array;
  /** Activities that are parts of each other, each circle in the order of the activities. */
  readonly cycles: readonly (readonly number[])[];
  /** By activity: 1 = it is one of them. */
  readonly isCircular: Uint8Array;
  /** Activities that are a part of something that does not exist. */
  readonly orphans: readonly number[];
}

export const NO_PARENT = -1;

export function readHierarchy({ activities }: MatrixIndex): Hierarchy {
  const { entities, numbers } = activities;
  const parents = new Int32Array(entities.length).fill(NO_PARENT);
  const orphans: number[] = [];
  entities.forEach(({ parentId }, activity) => {
    if (parentId === undefined || parentId === null) return;
    const parent = numbers.get(parentId);
    if (parent === undefined) orphans.push(activity);
    else parents[activity] = parent;
  });
  const cycles = findCycles(parents);
  const isCircular = new Uint8Array(entities.length);
  for (const activity of cycles.flat()) {
    isCircular[activity] = 1;
    parents[activity] = NO_PARENT;
  }
  const parts = new Int32Array(entities.length);
  for (const parent of parents) if (parent !== NO_PARENT) parts[parent]!++;
  return { parents, parts, cycles, isCircular, orphans };
}

/** For each activity the nearest one above it that has an accountable role, and that has anybody. */
export interface Above {
  readonly accounted: Int32Array;
  readonly assigned: Int32Array;
}

export function aboveOf(hierarchy: Hierarchy, index: MatrixIndex): Above {
  const { account } = index.scheme;
  const holds = (least: (masks: Int32Array) => number) => (activity: number) =>
    least(masksOf(index, activity)) > 0;
  return {
    accounted: nearestAbove(
      hierarchy,
      holds((masks) => countOf(masks, account)),
    ),
    assigned: nearestAbove(
      hierarchy,
      holds((masks) => masks.length),
    ),
  };
}

/** By activity: the nearest one above it for which something holds; `NO_PARENT` = none. */
function nearestAbove({ parents }: Hierarchy, holds: (activity: number) => boolean): Int32Array {
  const UNKNOWN = -2;
  const nearest = new Int32Array(parents.length).fill(UNKNOWN);
  for (let start = 0; start < parents.length; start++) {
    // Most activities are part of nothing.
    if (parents[start] === NO_PARENT) nearest[start] = NO_PARENT;
    if (nearest[start] !== UNKNOWN) continue;
    const path: number[] = [];
    let above = start;
    let found = NO_PARENT;
    while (above !== NO_PARENT) {
      if (path.length > 0 && holds(above)) {
        found = above;
        break;
      }
      if (nearest[above] !== UNKNOWN) {
        found = nearest[above]!;
        break;
      }
      path.push(above);
      above = parents[above]!;
    }
    for (const activity of path) nearest[activity] = found;
  }
  return nearest;
}

/** Each activity has one parent at most, so that circles have nothing in common. */
function findCycles(parents: Int32Array): readonly (readonly number[])[] {
  /** The start of the walk that came by; 0 = none. */
  const walks = new Int32Array(parents.length);
  const cycles: number[][] = [];
  for (let start = 0; start < parents.length; start++) {
    let at = start;
    while (at !== NO_PARENT && walks[at] === 0) {
      walks[at] = start + 1;
      at = parents[at]!;
    }
    if (at === NO_PARENT || walks[at] !== start + 1) continue;
    const cycle = [at];
    for (let next = parents[at]!; next !== at; next = parents[next]!) cycle.push(next);
    cycles.push(cycle.sort((a, b) => a - b));
  }
  return cycles;
}

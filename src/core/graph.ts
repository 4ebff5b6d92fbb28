/** Anything that has an id and may depend on others; dependencies point to what comes first. */
export interface GraphItem {
  readonly id: string;
  readonly dependsOn?: readonly string[] | undefined;
}

/**
 * Items and dependencies by integer index, in the order of the input.
 *
 * Neighbours stand in one array, those of item i from `starts[i]` up to `starts[i + 1]`.
 */
export interface Graph {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly predecessorStarts: Int32Array;
  readonly predecessors: Int32Array;
  readonly successorStarts: Int32Array;
  readonly successors: Int32Array;
}

/** A graph of what is sound in the input, and the rest as data. */
export interface GraphReading {
  readonly graph: Graph;
  /** Dependencies on an id that no item has. */
  readonly unknownIds: readonly { readonly id: string; readonly dependsOn: string }[];
  /** Ids that had been taken already, once for each item that is left out for it. */
  readonly duplicateIds: readonly string[];
  /** Items that depend on themselves; those dependencies are left out. */
  readonly selfLoops: readonly string[];
}

/** Intern the ids and index the dependencies both ways; a dependency stated twice counts once. */
export function buildGraph(items: readonly GraphItem[]): GraphReading {
  const indexOf = new Map<string, number>();
  const kept: GraphItem[] = [];
  const duplicateIds: string[] = [];
  let stated = 0;
  for (const item of items) {
    if (indexOf.has(item.id)) {
      duplicateIds.push(item.id);
      continue;
    }
    indexOf.set(item.id, kept.length);
    kept.push(item);
    stated += item.dependsOn?.length ?? 0;
  }

  const unknownIds: { id: string; dependsOn: string }[] = [];
  const selfLoops: string[] = [];
  const predecessorStarts = new Int32Array(kept.length + 1);
  const predecessors = new Int32Array(stated);
  const seenBy = new Int32Array(kept.length).fill(-1);
  let edges = 0;
  for (let i = 0; i < kept.length; i++) {
    const { id, dependsOn = [] } = kept[i]!;
    for (const other of dependsOn) {
      const j = indexOf.get(other);
      if (j === undefined) unknownIds.push({ id, dependsOn: other });
      else if (seenBy[j] !== i) {
        seenBy[j] = i;
        if (i === j) selfLoops.push(id);
        else predecessors[edges++] = j;
      }
    }
    predecessorStarts[i + 1] = edges;
  }
  const forward = { starts: predecessorStarts, targets: predecessors.slice(0, edges) };
  const backward = reverse(forward.starts, forward.targets);
  const graph: Graph = {
    ids: kept.map((item) => item.id),
    indexOf,
    predecessorStarts,
    predecessors: forward.targets,
    successorStarts: backward.starts,
    successors: backward.targets,
  };
  return { graph, unknownIds, duplicateIds, selfLoops };
}

/**
 * Indexes so that each item comes after all it depends on; of several that are free, the earliest of the input is
 * next. Items on a cycle or behind one are missing: the order is complete when it is as long as `graph.ids`.
 */
export function topologicalOrder(graph: Graph): Int32Array {
  const { predecessorStarts, successorStarts, successors } = graph;
  const count = graph.ids.length;
  const open = new Int32Array(count);
  const free = new Int32Array(count); // a binary heap, the smallest index on top
  let size = 0;
  for (let i = 0; i < count; i++) {
    open[i] = predecessorStarts[i + 1]! - predecessorStarts[i]!;
    if (open[i] === 0) free[size++] = i; // ascending, and so a heap already
  }
  const order = new Int32Array(count);
  let placed = 0;
  while (size > 0) {
    const next = free[0]!;
    order[placed++] = next;
    sink(free, --size, free[size]!);
    for (let e = successorStarts[next]!; e < successorStarts[next + 1]!; e++) {
      const successor = successors[e]!;
      open[successor]!--;
      if (open[successor] === 0) rise(free, size++, successor);
    }
  }
  return order.slice(0, placed);
}

/**
 * The groups of two or more items that depend on each other in a circle, each ascending, ordered by their first
 * item. Tarjan's algorithm with a stack of its own: a chain of any length is no deep recursion.
 */
export function stronglyConnectedGroups(graph: Graph): readonly (readonly number[])[] {
  const { successorStarts, successors } = graph;
  const count = graph.ids.length;
  const visit = new Int32Array(count); // order of discovery from 1; 0 = not yet
  const low = new Int32Array(count); // earliest open item that is reachable; `count + 1` once its group is closed
  const cursor = successorStarts.slice(0, count);
  const path = new Int32Array(count);
  const open = new Int32Array(count);
  const groups: number[][] = [];
  let visits = 0;
  let opened = 0;
  for (let root = 0; root < count; root++) {
    let depth = 0;
    if (visit[root] === 0) path[depth++] = root;
    while (depth > 0) {
      const node = path[depth - 1]!;
      if (visit[node] === 0) {
        visit[node] = low[node] = ++visits;
        open[opened++] = node;
      }
      if (cursor[node]! < successorStarts[node + 1]!) {
        const successor = successors[cursor[node]!++]!;
        if (visit[successor] === 0) path[depth++] = successor;
        else low[node] = Math.min(low[node]!, low[successor]!);
        continue;
      }
      depth--;
      if (depth > 0) low[path[depth - 1]!] = Math.min(low[path[depth - 1]!]!, low[node]!);
      if (low[node] !== visit[node]) continue;
      let start = opened;
      do low[open[--start]!] = count + 1;
      while (open[start] !== node);
      if (opened - start > 1) groups.push(Array.from(open.subarray(start, opened).sort()));
      opened = start;
    }
  }
  return groups.sort((a, b) => a[0]! - b[0]!);
}

/** One shortest cycle through the first item of a strongly connected group, each item before the ones that need it. */
export function cycleOf(graph: Graph, group: readonly number[]): readonly number[] {
  const { successorStarts, successors } = graph;
  const first = group[0]!;
  const members = new Set(group);
  const cameFrom = new Map<number, number>();
  const queue = [first];
  for (let head = 0; !cameFrom.has(first); head++) {
    const node = queue[head]!;
    for (let e = successorStarts[node]!; e < successorStarts[node + 1]!; e++) {
      const successor = successors[e]!;
      if (!members.has(successor) || cameFrom.has(successor)) continue;
      cameFrom.set(successor, node);
      queue.push(successor);
    }
  }
  const back: number[] = [];
  for (let node = cameFrom.get(first)!; node !== first; node = cameFrom.get(node)!) back.push(node);
  return [first, ...back.reverse()];
}

function reverse(
  starts: Int32Array,
  targets: Int32Array,
): { starts: Int32Array; targets: Int32Array } {
  const count = starts.length - 1;
  const reversedStarts = new Int32Array(count + 1);
  for (const target of targets) reversedStarts[target + 1]!++;
  for (let i = 0; i < count; i++) reversedStarts[i + 1]! += reversedStarts[i]!;
  const next = reversedStarts.slice();
  const reversed = new Int32Array(targets.length);
  for (let i = 0; i < count; i++) {
    for (let e = starts[i]!; e < starts[i + 1]!; e++) reversed[next[targets[e]!]!++] = i;
  }
  return { starts: reversedStarts, targets: reversed };
}

/** Put a value into a heap that has a free place at its end. */
function rise(heap: Int32Array, place: number, value: number): void {
  let at = place;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap[parent]! < value) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = value;
}

/** Put a value into a heap of `size` whose top is free. */
function sink(heap: Int32Array, size: number, value: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! > value) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = value;
}

import { buildGraph, type Graph } from '../../core/graph.js';
import { textsIn } from '../../core/json.js';
import type { MatrixIndex } from '../matrix/matrix-index.js';

/**
 * Which role is a group, or one of several that stand in for each other: in the graph a role depends on its members and on those
 * that may stand in its place. Undefined = there are none, as in most matrices.
 */
export function readGroups({ roles }: MatrixIndex): Graph | undefined {
  const items = roles.ids.map((id, i) => {
    const { members, anyOf } = roles.entities[i]!;
    return { id, dependsOn: [...textsIn(members), ...textsIn(anyOf)] };
  });
  const isFlat = items.every(({ dependsOn }) => dependsOn.length === 0);
  return isFlat ? undefined : buildGraph(items).graph;
}

/** The roles that have a part through one of these: members of groups, through any depth; those given only when a circle leads back. */
export function rolesBelow(graph: Graph | undefined, from: readonly number[]): ReadonlySet<number> {
  const below = new Set<number>();
  const open = graph === undefined ? [] : [...from];
  while (open.length > 0) {
    const role = open.pop()!;
    const { predecessorStarts, predecessors } = graph!;
    for (let e = predecessorStarts[role]!; e < predecessorStarts[role + 1]!; e++) {
      const member = predecessors[e]!;
      if (below.has(member)) continue;
      below.add(member);
      open.push(member);
    }
  }
  return below;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  cycleOf,
  type GraphItem,
  stronglyConnectedGroups,
  topologicalOrder,
} from '../../src/core/graph.js';

const items = (acyclic: boolean): fc.Arbitrary<readonly GraphItem[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.string({ maxLength: 2 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 24 }),
    )
    .map(([ids, edges]) => {
      const sound = edges.filter(
        ([from, to]) => from < ids.length && to < ids.length && (acyclic ? from < to : from !== to),
      );
      const list = ids.map((id, i) => ({
        id,
        dependsOn: sound.filter(([, to]) => to === i).map(([from]) => ids[from]!),
      }));
      // Reversed, so that the order of the input is not the answer already.
      return acyclic ? list.reverse() : list;
    });

/** reaches[i][j]: is there a path of dependencies from i to j? (Warshall) */
function closure(list: readonly GraphItem[]): boolean[][] {
  const ids = list.map((item) => item.id);
  const reaches = list.map((item) => ids.map((id) => item.dependsOn!.includes(id)));
  for (const k of ids.keys())
    for (const i of ids.keys())
      for (const j of ids.keys()) reaches[i]![j] ||= reaches[i]![k]! && reaches[k]![j]!;
  return reaches;
}

describe('topologicalOrder', () => {
  it('is the lexicographically smallest order that puts dependencies first', () => {
    fc.assert(
      fc.property(items(true), (list) => {
        const { graph } = buildGraph(list);
        const expected: number[] = [];
        while (expected.length < list.length) {
          const placed = new Set(expected.map((i) => list[i]!.id));
          expected.push(
            list.findIndex(
              (item) => !placed.has(item.id) && item.dependsOn!.every((id) => placed.has(id)),
            ),
          );
        }
        expect([...topologicalOrder(graph)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('holds just what depends on no cycle', () => {
    fc.assert(
      fc.property(items(false), (list) => {
        const reaches = closure(list);
        const free = [...list.keys()].filter(
          (i) => !reaches[i]![i] && !list.some((_, j) => reaches[i]![j] && reaches[j]![j]),
        );
        const order = topologicalOrder(buildGraph(list).graph);
        expect([...order].sort((a, b) => a - b)).toEqual(free);
      }),
      { numRuns: 500 },
    );
  });
});

describe('stronglyConnectedGroups', () => {
  it('joins just those that reach each other', () => {
    fc.assert(
      fc.property(items(false), (list) => {
        const reaches = closure(list);
        const all = [...list.keys()];
        const expected = all
          .filter((i) => reaches[i]![i])
          .map((i) => all.filter((j) => reaches[i]![j] && reaches[j]![i]))
          .filter((group, index, groups) => groups.findIndex((g) => g[0] === group[0]) === index);
        expect(stronglyConnectedGroups(buildGraph(list).graph)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('cycleOf', () => {
  it('follows real dependencies, each item once', () => {
    fc.assert(
      fc.property(items(false), (list) => {
        const { graph } = buildGraph(list);
        for (const group of stronglyConnectedGroups(graph)) {
          const cycle = cycleOf(graph, group);
          expect(cycle[0]).toBe(group[0]);
          expect(new Set(cycle).size).toBe(cycle.length);
          cycle.forEach((node, i) => {
            const needs = list[cycle[(i + 1) % cycle.length]!]!.dependsOn!;
            expect(needs).toContain(list[node]!.id);
          });
        }
      }),
      { numRuns: 500 },
    );
  });
});

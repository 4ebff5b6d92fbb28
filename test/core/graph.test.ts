import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  cycleOf,
  type GraphItem,
  stronglyConnectedGroups,
  topologicalOrder,
} from '../../src/core/graph.js';
import { createRandom } from '../../src/core/random.js';

/** 'a: b c, b:, c: b' = a depends on b and c, c on b. */
function graphOf(text: string) {
  const items = text.split(',').map((part): GraphItem => {
    const [id, dependencies = ''] = part.split(':') as [string, string?];
    return { id: id.trim(), dependsOn: dependencies.split(' ').filter((word) => word !== '') };
  });
  return buildGraph(items).graph;
}

const names = (text: string, list: readonly number[] | Int32Array) =>
  [...list].map((i) => graphOf(text).ids[i]!);
const order = (text: string) => names(text, topologicalOrder(graphOf(text))).join(' ');
const groups = (text: string) =>
  stronglyConnectedGroups(graphOf(text)).map((group) => names(text, group).join(' '));
const cycles = (text: string) =>
  stronglyConnectedGroups(graphOf(text)).map((group) =>
    names(text, cycleOf(graphOf(text), group)).join(' '),
  );

describe('buildGraph', () => {
  it('indexes dependencies both ways, in the order of the input', () => {
    const { graph, ...problems } = buildGraph([
      { id: 'a', dependsOn: ['c', 'b', 'c'] },
      { id: 'b' },
      { id: 'c', dependsOn: ['b'] },
    ]);
    expect(graph.ids).toEqual(['a', 'b', 'c']);
    expect([...graph.indexOf]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
    expect([...graph.predecessorStarts]).toEqual([0, 2, 2, 3]);
    expect([...graph.predecessors]).toEqual([2, 1, 1]);
    expect([...graph.successorStarts]).toEqual([0, 0, 2, 3]);
    expect([...graph.successors]).toEqual([0, 2, 0]);
    expect(problems).toEqual({ unknownIds: [], duplicateIds: [], selfLoops: [] });
  });

  it('gives what is not sound as data', () => {
    const { graph, unknownIds, duplicateIds, selfLoops } = buildGraph([
      { id: 'a', dependsOn: ['a', 'ghost', 'a'] },
      { id: 'b', dependsOn: ['a', 'ghost'] },
      { id: 'a', dependsOn: ['b'] },
      { id: 'a' },
    ]);
    expect(unknownIds).toEqual([
      { id: 'a', dependsOn: 'ghost' },
      { id: 'b', dependsOn: 'ghost' },
    ]);
    expect(duplicateIds).toEqual(['a', 'a']);
    expect(selfLoops).toEqual(['a']);
    expect(graph.ids).toEqual(['a', 'b']);
    expect([...graph.predecessors]).toEqual([0]);
  });

  it('takes any text as an id', () => {
    const ids = ['__proto__', 'constructor', '10', '9', 'toString', ''];
    const { graph, unknownIds } = buildGraph(
      ids.map((id, i) => ({ id, dependsOn: ids.slice(i + 1, i + 2) })),
    );
    expect(unknownIds).toEqual([]);
    expect([...topologicalOrder(graph)].map((i) => graph.ids[i])).toEqual([...ids].reverse());
    expect(buildGraph([{ id: 'a', dependsOn: ['constructor'] }]).unknownIds).toHaveLength(1);
  });

  it('takes nothing', () => {
    const { graph } = buildGraph([]);
    expect([...topologicalOrder(graph)]).toEqual([]);
    expect(stronglyConnectedGroups(graph)).toEqual([]);
  });
});

describe('topologicalOrder', () => {
  it('puts dependencies first and else keeps the order of the input', () => {
    expect(order('a: d, b, c: a, d')).toBe('b d a c');
    expect(order('c, b, a')).toBe('c b a');
    expect(order('a: b c, b: d, c: d, d')).toBe('d b c a');
  });

  it('takes the earliest free item, whatever order they become free in', () => {
    const random = createRandom(1);
    const ranks = Float64Array.from({ length: 300 }, random.uniform);
    const items = Array.from(ranks, (rank, i) => {
      const others = [random.integer(300), random.integer(300)];
      return { id: `${i}`, dependsOn: others.filter((j) => ranks[j]! < rank).map(String) };
    });
    const expected: string[] = [];
    while (expected.length < items.length) {
      const next = items.find(
        ({ id, dependsOn }) =>
          !expected.includes(id) && dependsOn.every((other) => expected.includes(other)),
      );
      expected.push(next!.id);
    }
    expect([...topologicalOrder(buildGraph(items).graph)].map(String)).toEqual(expected);
  });

  it('leaves out cycles and what is behind them', () => {
    expect(order('a: b, b: a, c: b, d')).toBe('d');
  });
});

describe('stronglyConnectedGroups', () => {
  it('finds none without a cycle', () => {
    expect(groups('a: b c, b: c, c')).toEqual([]);
  });

  it('finds each group once, by its first item', () => {
    expect(groups('z, a: b, b: c, c: a, d: a e, e: d, f: e')).toEqual(['a b c', 'd e']);
    expect(groups('b: d, a: c, c: a, d: b')).toEqual(['b d', 'a c']);
  });

  // Tarjan 1972: cross edges into closed groups must not join groups.
  it('is not misled by edges between groups', () => {
    expect(groups('a: b d, b: a, c: a d, d: e, e: d b')).toEqual(['a b d e']);
    expect(groups('a: b, b: a, c: a d, d: c b')).toEqual(['a b', 'c d']);
  });
});

describe('cycleOf', () => {
  it('is one shortest cycle through the first item, each before the one that needs it', () => {
    expect(cycles('a: b, b: a')).toEqual(['a b']);
    expect(cycles('a: c, b: a, c: b')).toEqual(['a b c']);
    expect(cycles('a: d, b: a, c: b, d: c b')).toEqual(['a b d']);
  });

  it('stays within its group', () => {
    expect(cycles('x: a, a: b, y: a x, b: a c, c: d, d: c')).toEqual(['a b', 'c d']);
  });
});

describe('100,000 items', () => {
  const count = 100_000;

  it('in one chain do not overflow the stack', () => {
    const items = Array.from({ length: count }, (_, i) => ({
      id: `item-${i}`,
      dependsOn: i === 0 ? [] : [`item-${i - 1}`],
    }));
    const { graph } = buildGraph(items);
    expect(topologicalOrder(graph)).toEqual(Int32Array.from(items.keys()));
    expect(stronglyConnectedGroups(graph)).toEqual([]);
  });

  it('in one circle are one group and one cycle', () => {
    const { graph } = buildGraph(
      Array.from({ length: count }, (_, i) => ({
        id: `${i}`,
        dependsOn: [`${(i + count - 1) % count}`],
      })),
    );
    const [group, ...others] = stronglyConnectedGroups(graph);
    expect(others).toEqual([]);
    expect(group).toHaveLength(count);
    expect(cycleOf(graph, group!)).toEqual(group);
  });

  it('in 50,000 circles of two are 50,000 groups', () => {
    const { graph } = buildGraph(
      Array.from({ length: count }, (_, i) => ({ id: `${i}`, dependsOn: [`${i ^ 1}`] })),
    );
    const found = stronglyConnectedGroups(graph);
    expect(found).toHaveLength(count / 2);
    expect(cycleOf(graph, found[count / 2 - 1]!)).toEqual([count - 2, count - 1]);
  });
});

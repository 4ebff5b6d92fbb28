import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { rankItems, topItems } from '../../src/prioritization/rank-items.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { ScoringModel } from '../../src/prioritization/types.js';
import { NOT_NUMBERS, refusing, revoked, thrownBy } from './hostile-values.js';
import { criterion, deepFreeze, modelOf, own } from './model-of.js';

/** A ranking by one number. */
const byA: ScoringModel = modelOf({ criterion: 'a' }, { a: criterion() });
const items = (...values: readonly (number | null)[]) => values.map((a, i) => ({ id: `i${i}`, a }));

describe('rankItems', () => {
  it('ranks the three projects of the article: P3 800, P1 675, P2 400 (Intercom, 2018)', () => {
    const projects = deepFreeze([
      { id: 'P1', reach: 450, impact: 3, confidence: 1, effort: 2 },
      { id: 'P2', reach: 2000, impact: 1, confidence: 0.8, effort: 4 },
      { id: 'P3', reach: 800, impact: 2, confidence: 0.5, effort: 1 },
    ]);
    expect(rankItems(projects, riceModel)).toEqual({
      ranked: [
        { item: projects[2], id: 'P3', score: 800, rank: 1, tied: false },
        { item: projects[0], id: 'P1', score: 675, rank: 2, tied: false },
        { item: projects[1], id: 'P2', score: 400, rank: 3, tied: false },
      ],
      incomplete: [],
      invalid: [],
      findings: [],
    });
  });

  it('gives the very items back', () => {
    const list = items(1, null, Number.NaN);
    const { ranked, incomplete, invalid } = rankItems(list, byA);
    expect(ranked[0]!.item).toBe(list[0]);
    expect(incomplete[0]!.item).toBe(list[1]);
    expect(invalid[0]!.item).toBe(list[2]);
  });

  it('has competition ranks 1, 2, 2, 4', () => {
    const { ranked } = rankItems(items(5, 9, 1, 5), byA);
    expect(ranked.map(({ id, rank, tied }) => [id, rank, tied])).toEqual([
      ['i1', 1, false],
      ['i0', 2, true],
      ['i3', 2, true],
      ['i2', 4, false],
    ]);
  });

  it('ties what only the arithmetic tells apart, and keeps the order of the input', () => {
    const { ranked } = rankItems(items(330, 330.00000000000006), byA);
    expect(ranked.map(({ id, rank }) => [id, rank])).toEqual([
      ['i0', 1],
      ['i1', 1],
    ]);
  });

  it('keeps ties transitive: a run is compared with its first', () => {
    const { ranked } = rankItems(items(100, 95, 90.5, 86), byA, { tolerance: 0.1 });
    expect(ranked.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, true],
      [1, true],
      [1, true],
      [4, false],
    ]);
  });

  it('counts ranks by the highest score of a run, also where another one comes first', () => {
    // 91 stands first among those tied with 100; 85 is tied with 91 only.
    const { ranked } = rankItems(items(91, 100, 85, 95), byA, { tolerance: 0.1 });
    expect(ranked.map(({ id, rank, tied }) => [id, rank, tied])).toEqual([
      ['i0', 1, true],
      ['i1', 1, true],
      ['i3', 1, true],
      ['i2', 4, false],
    ]);
  });

  it('tells apart by any difference with a tolerance of 0', () => {
    const { ranked } = rankItems(items(330, 330.00000000000006), byA, { tolerance: 0 });
    expect(ranked.map(({ id, rank, tied }) => [id, rank, tied])).toEqual([
      ['i1', 1, false],
      ['i0', 2, false],
    ]);
  });

  it('ties equal zeros and negative scores', () => {
    const { ranked } = rankItems(items(-0, -2, 0, -2 - 1e-12), byA);
    expect(ranked.map(({ id, rank, score }) => [id, rank, Object.is(score, -0)])).toEqual([
      ['i0', 1, false],
      ['i2', 1, false],
      ['i1', 3, false],
      ['i3', 3, false],
    ]);
  });

  it('orders a tie by the first tie-breaker that decides, and leaves the rank shared', () => {
    const list = [
      { id: 'x', a: 5, age: 1, name: 'b' },
      { id: 'y', a: 5, age: 2, name: 'b' },
      { id: 'z', a: 5, age: 2, name: 'a' },
      { id: 'w', a: 9, age: 0, name: 'z' },
    ];
    const { ranked } = rankItems(list, byA, {
      tieBreakers: [
        (one, other) => other.age - one.age,
        (one, other) => (one.name < other.name ? -1 : 1),
      ],
    });
    expect(ranked.map(({ id, rank, tied }) => [id, rank, tied])).toEqual([
      ['w', 1, false],
      ['z', 2, true],
      ['y', 2, true],
      ['x', 2, true],
    ]);
  });

  it('lets the first tie-breaker that decides win, in either direction', () => {
    const by = (...results: readonly number[]) =>
      rankItems(items(5, 5), byA, {
        tieBreakers: results.map(
          (result) => (one: { id: string }, other: { id: string }) =>
            one.id < other.id ? result : -result,
        ),
      }).ranked.map(({ id }) => id);
    const [first, second] = by(0);
    expect(by(-1, 1)).toEqual([first, second]);
    expect(by(1, -1)).toEqual([second, first]);
    expect(by(0, 1)).toEqual([second, first]);
  });

  it('asks the next tie-breaker where one gives 0 or NaN, then keeps the order of the input', () => {
    const undecided = [() => 0, () => Number.NaN];
    const order = (tieBreakers: readonly (() => number)[]) =>
      rankItems(items(5, 5, 5), byA, { tieBreakers }).ranked.map(({ id }) => id);
    expect(order(undecided)).toEqual(['i0', 'i1', 'i2']);
    expect(order([])).toEqual(['i0', 'i1', 'i2']);
    const backwards = rankItems(items(5, 5, 5), byA, {
      tieBreakers: [() => Number.NaN, (one, other) => (one.id < other.id ? 1 : -1)],
    });
    expect(backwards.ranked.map(({ id }) => id)).toEqual(['i2', 'i1', 'i0']);
  });

  it('loses no item: each is ranked, incomplete or invalid, those in the order of the input', () => {
    const list = items(1, null, Number.NaN, 2, null, Infinity);
    const ranking = rankItems(list, byA);
    expect(ranking.ranked.map(({ id }) => id)).toEqual(['i3', 'i0']);
    expect(ranking.incomplete).toEqual([
      { item: list[1], id: 'i1', missing: ['a'] },
      { item: list[4], id: 'i4', missing: ['a'] },
    ]);
    expect(ranking.invalid.map(({ id }) => id)).toEqual(['i2', 'i5']);
    expect(ranking.invalid[0]!.findings).toMatchObject([
      { code: 'prioritization/not-a-number', path: ['a'] },
    ]);
  });

  it('ranks items whose ids are __proto__, constructor and toString', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { ranked, findings } = rankItems(
      ids.map((id, a) => ({ id, a })),
      byA,
    );
    expect(ranked.map(({ id }) => id)).toEqual([...ids].reverse());
    expect(findings).toEqual([]);
  });

  it('ranks by criteria named __proto__ and constructor', () => {
    const model = modelOf(
      { sum: [{ criterion: '__proto__' }, { criterion: 'constructor' }] },
      own([
        ['__proto__', criterion()],
        ['constructor', criterion()],
      ]),
    );
    const list = [1, 2].map((n) =>
      own<string | number>([
        ['id', `i${n}`],
        ['__proto__', n],
        ['constructor', n],
      ]),
    );
    const { ranked, incomplete } = rankItems([...list, { id: 'none' }], model);
    expect(ranked.map(({ id, score }) => [id, score])).toEqual([
      ['i2', 4],
      ['i1', 2],
    ]);
    expect(incomplete.map(({ id, missing }) => [id, missing])).toEqual([
      ['none', ['__proto__', 'constructor']],
    ]);
  });

  it('reads ids and inputs where the options say', () => {
    const list = [
      { key: 7, fields: { a: 1 } },
      { key: 8, fields: { a: null } },
      { key: 9, fields: { a: Number.NaN } },
    ];
    const ranking = rankItems(list, byA, {
      id: ({ key }) => `K-${key}`,
      input: ({ fields }) => fields,
    });
    expect(ranking.ranked.map(({ id, score }) => [id, score])).toEqual([['K-7', 1]]);
    expect(ranking.incomplete.map(({ id }) => id)).toEqual(['K-8']);
    expect(ranking.invalid.map(({ id }) => id)).toEqual(['K-9']);
    expect(ranking.findings).toEqual([]);
  });

  it('takes a zero effort for the floor and records it', () => {
    const list = [
      { id: 'x', costOfDelay: 3, duration: 0 },
      { id: 'y', costOfDelay: 4, duration: 1 },
    ];
    const ranking = rankItems(list, cd3Model, { zeroEffort: { floor: 0.5 } });
    expect(ranking.ranked.map(({ id, score }) => [id, score])).toEqual([
      ['x', 6],
      ['y', 4],
    ]);
    expect(ranking.findings).toMatchObject([
      {
        code: 'prioritization/floor-applied',
        severity: 'info',
        params: { id: 'x', criterion: 'duration', floor: 0.5 },
      },
    ]);
  });

  it('normalizes relatively to the items that pass', () => {
    const model = modelOf({ normalized: 'a', by: 'min-max' }, { a: criterion({ max: 100 }) });
    const { ranked, invalid } = rankItems(items(10, 30, 20, 1000, null), model);
    expect(ranked.map(({ score }) => score)).toEqual([1, 0.5, 0]);
    expect(invalid).toHaveLength(1);
  });

  it('keeps its input untouched', () => {
    const list = deepFreeze([...items(1, null, Number.NaN, 1), { id: 'f', a: 3 }]);
    const model = deepFreeze(structuredClone(byA));
    const options = deepFreeze({ tolerance: 0.1, zeroEffort: { floor: 1 }, tieBreakers: [] });
    expect(rankItems(list, model, options).ranked.map(({ id }) => id)).toEqual(['f', 'i0', 'i3']);
  });

  it('survives every hostile item beside a good one', () => {
    const hostile = [
      null,
      undefined,
      5,
      'text',
      Symbol('s'),
      () => 1,
      [],
      refusing({ id: 'r', a: 1 }),
      revoked({ id: 'v', a: 1 }),
      {
        get id(): never {
          throw new TypeError('foreign');
        },
        a: 1,
      },
      {
        id: 'getter',
        get a(): never {
          throw new RangeError('foreign');
        },
      },
      ...NOT_NUMBERS.map(([name, value]) => ({ id: name, a: value })),
    ];
    const before = Object.getOwnPropertyNames(Object.prototype);
    const ranking = rankItems<object, string>([...hostile, { id: 'good', a: 2 }] as never, byA);
    // The item without a readable id has a good value.
    expect(ranking.ranked.map(({ id }) => id)).toEqual(['good', '#10']);
    expect(ranking.incomplete.map(({ id }) => id)).toEqual(['#7']);
    expect(ranking.invalid).toHaveLength(hostile.length - 2);
    const findings = [ranking.findings, ranking.invalid.map((each) => each.findings)];
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
    expect(JSON.stringify(findings)).not.toMatch(/[{]\w+[}]/);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('survives options that throw for an item', () => {
    const ranking = rankItems(items(1, 2), byA, {
      id: ({ id }) => {
        if (id === 'i0') throw new TypeError('foreign');
        return id;
      },
      input: (item) => {
        if (item.id === 'i1') throw new TypeError('foreign');
        return item;
      },
    });
    expect(ranking.ranked.map(({ id }) => id)).toEqual(['#1']);
    expect(ranking.invalid.map(({ id }) => id)).toEqual(['i1']);
    expect(ranking.findings).toMatchObject([
      { code: 'prioritization/missing-id', params: { id: '#1' } },
    ]);
  });

  it('survives a list with holes and one that refuses to give an item', () => {
    const holes = new Array<{ id: string; a: number }>(3);
    holes[1] = { id: 'b', a: 1 };
    const refused = new Proxy(items(1, 2), {
      get: (target, key, receiver) => {
        if (key === '0') throw new TypeError('foreign');
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    for (const [list, ids] of [
      [holes, ['#1', '#3']],
      [refused, ['#1']],
    ] as const) {
      const ranking = rankItems(list, byA);
      expect(ranking.ranked).toHaveLength(1);
      expect(ranking.invalid.map(({ id }) => id)).toEqual(ids);
      expect(ranking.invalid[0]!.findings).toMatchObject([{ code: 'prioritization/unreadable' }]);
    }
  });

  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['an object', () => ({ 0: { a: 1 }, length: 1 })],
    ['a text', () => 'abc'],
    ['a revoked Proxy', () => revoked([])],
  ])('refuses %s for a list', (_, list) => {
    expect(thrownBy(() => rankItems(list() as never, byA))).toMatchObject({
      code: 'prioritization/invalid-input',
      params: { problem: 'not-a-list' },
    });
  });

  it('refuses a bad model, a bad tolerance and a bad floor', () => {
    const { formula: _, ...bad } = byA;
    expect(thrownBy(() => rankItems([], bad as never))).toMatchObject({
      code: 'prioritization/invalid-model',
    });
    expect(thrownBy(() => rankItems([], byA, { tolerance: 1 }))).toMatchObject({
      code: 'prioritization/invalid-input',
    });
    expect(thrownBy(() => rankItems([], byA, { zeroEffort: { floor: 0 } }))).toMatchObject({
      params: { problem: 'floor-not-above-zero' },
    });
  });

  it.each<[string, (deep: unknown) => unknown]>([
    [
      '10,000 deep',
      (a) => {
        let deep = a;
        for (let i = 0; i < 10_000; i += 1) deep = { max: [deep, 0] };
        return deep;
      },
    ],
    [
      'cyclic',
      (a) => {
        const list: unknown[] = [a];
        list.push({ sum: list });
        return { sum: list };
      },
    ],
    [
      'shared a million times',
      (a) => {
        let dag = a;
        for (let i = 0; i < 20; i += 1) dag = { sum: [dag, dag] };
        return dag;
      },
    ],
  ])('refuses a formula that is %s, at once', (_, formula) => {
    expect(
      thrownBy(() =>
        rankItems(items(1), { ...byA, formula: formula({ criterion: 'a' }) as never }),
      ),
    ).toMatchObject({
      code: 'prioritization/invalid-model',
      params: { problem: 'too-deep-or-too-large' },
    });
  });

  it('gives an empty ranking for an empty list', () => {
    expect(rankItems([], byA)).toEqual({ ranked: [], incomplete: [], invalid: [], findings: [] });
  });
});

describe('topItems', () => {
  it('is the head of the ranking, with the ranks of the whole list', () => {
    const list = items(5, 9, 5, 1, 5, null, Number.NaN);
    const { ranked } = rankItems(list, byA);
    for (let k = 0; k <= 8; k += 1) expect(topItems(list, byA, k)).toEqual(ranked.slice(0, k));
  });

  it('says that the last one is tied with what follows', () => {
    expect(topItems(items(9, 5, 5), byA, 2).map(({ id, rank, tied }) => [id, rank, tied])).toEqual([
      ['i0', 1, false],
      ['i1', 2, true],
    ]);
  });

  it('lets the tie-breakers choose who is in', () => {
    const options = {
      tieBreakers: [(one: { id: string }, other: { id: string }) => (one.id < other.id ? 1 : -1)],
    };
    expect(topItems(items(5, 5, 5), byA, 1, options).map(({ id }) => id)).toEqual(['i2']);
  });

  it('reads ids, inputs, tolerance and the floor from the options', () => {
    const list = [
      { key: 1, fields: { costOfDelay: 1, duration: 0 } },
      { key: 2, fields: { costOfDelay: 1.9, duration: 1 } },
    ];
    const options = {
      id: ({ key }: { key: number }) => `K-${key}`,
      input: ({ fields }: (typeof list)[number]) => fields,
      zeroEffort: { floor: 0.5 },
      tolerance: 0.1,
    };
    expect(topItems(list, cd3Model, 1, options)).toEqual([
      { item: list[0], id: 'K-1', score: 2, rank: 1, tied: true },
    ]);
  });

  it('survives hostile items', () => {
    const list = [null, refusing({}), { a: 1 }, , { id: 'b', a: 3 }] as never;
    expect(topItems<object, string>(list, byA, 5).map(({ id }) => id)).toEqual(['b', '#3']);
  });

  it('refuses a k that is no integer or negative, and what rankItems refuses', () => {
    expect(thrownBy(() => topItems(items(1), byA, 1.5))).toMatchObject({
      code: 'core/not-an-integer',
    });
    expect(thrownBy(() => topItems(items(1), byA, -1))).toMatchObject({
      params: { problem: 'negative-k' },
    });
    expect(thrownBy(() => topItems(null as never, byA, 1))).toMatchObject({
      params: { problem: 'not-a-list' },
    });
    expect(thrownBy(() => topItems(items(1), byA, 1, { tolerance: -1 }))).toMatchObject({
      code: 'prioritization/invalid-input',
    });
  });
});

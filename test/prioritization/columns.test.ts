import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import {
  INCOMPLETE,
  INVALID,
  prepareColumns,
  readList,
  SCORED,
} from '../../src/prioritization/columns.js';
import { riceModel } from '../../src/prioritization/rice.js';
import { NOT_NUMBERS, refusing, revoked, thrownBy } from './hostile-values.js';
import { criterion, deepFreeze, modelOf, own } from './model-of.js';

const ofA = (rest = {}) => modelOf({ criterion: 'a' }, { a: criterion(rest) });
const prepare = (items: unknown, model = ofA(), options = {}) =>
  prepareColumns(items as readonly object[], model, options);

describe('prepareColumns', () => {
  it('reads each criterion into its column', () => {
    const items = deepFreeze([
      { costOfDelay: 10, duration: 2 },
      { costOfDelay: 30, duration: 4 },
    ]);
    expect(prepareColumns(items, cd3Model)).toEqual({
      model: cd3Model,
      length: 2,
      columns: own([
        ['costOfDelay', Float64Array.of(10, 30)],
        ['duration', Float64Array.of(2, 4)],
      ]),
      status: Uint8Array.of(SCORED, SCORED),
      floored: new Map(),
    });
  });

  it('marks null, undefined and absent as incomplete, and keeps 0 a value, without a sign', () => {
    const { columns, status } = prepare([{ a: null }, { a: undefined }, {}, { a: 0 }, { a: -0 }]);
    expect(status).toEqual(Uint8Array.of(INCOMPLETE, INCOMPLETE, INCOMPLETE, SCORED, SCORED));
    expect(columns['a']).toEqual(Float64Array.of(NaN, NaN, NaN, 0, 0));
  });

  it('does not miss an optional criterion', () => {
    expect(prepare([{ a: null }, {}], ofA({ required: false })).status).toEqual(
      Uint8Array.of(SCORED, SCORED),
    );
  });

  it('takes the words of levels', () => {
    const model = ofA({
      levels: own([
        ['low', 1],
        ['none', 0],
        ['__proto__', 7],
      ]),
    });
    const { columns, status } = prepare(
      [{ a: 'low' }, { a: 'none' }, { a: '__proto__' }, { a: 'x' }],
      model,
    );
    expect(columns['a']).toEqual(Float64Array.of(1, 0, 7, NaN));
    expect(status).toEqual(Uint8Array.of(SCORED, SCORED, SCORED, INVALID));
  });

  it.each(NOT_NUMBERS)('marks %s as invalid', (_, a) => {
    expect(prepare([{ a }]).status).toEqual(Uint8Array.of(INVALID));
  });

  it('stays invalid whatever is missing beside', () => {
    const model = modelOf({ criterion: 'a' });
    const { status } = prepare(
      [{ a: 'x', b: null }, { a: null, b: 'x' }, { b: Number.NaN }],
      model,
    );
    expect(status).toEqual(Uint8Array.of(INVALID, INVALID, INVALID));
  });

  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['undefined', () => undefined],
    ['a number', () => 5],
    ['a text', () => 'item'],
    ['a function', () => Object.assign(() => 1, { a: 1 })],
    ['a revoked Proxy', () => revoked({ a: 1 })],
    ['a Proxy that refuses', () => refusing({ a: 1 })],
    [
      'a getter that throws',
      () => ({
        get a(): never {
          throw new TypeError('foreign');
        },
      }),
    ],
  ])('marks %s as invalid and never throws', (_, item) => {
    expect(prepare([item(), { a: 1 }]).status).toEqual(Uint8Array.of(INVALID, SCORED));
  });

  it('reads own properties only', () => {
    class Item {
      get a() {
        return 1;
      }
    }
    const model = modelOf({ criterion: 'constructor' }, { constructor: criterion() });
    expect(prepare([new Item(), Object.create({ a: 1 })]).status).toEqual(
      Uint8Array.of(INCOMPLETE, INCOMPLETE),
    );
    expect(prepare([{}, Object.create(null), new Item()], model).status).toEqual(
      Uint8Array.of(INCOMPLETE, INCOMPLETE, INCOMPLETE),
    );
  });

  it('takes no inherited property where only one of the names is that of one', () => {
    const model = modelOf(
      { sum: [{ criterion: 'a' }, { criterion: 'constructor' }] },
      { a: criterion(), constructor: criterion() },
    );
    const { columns, status } = prepare([{ a: 1 }], model);
    expect([columns['a'], columns['constructor']]).toEqual([
      Float64Array.of(1),
      Float64Array.of(Number.NaN),
    ]);
    expect(status).toEqual(Uint8Array.of(INCOMPLETE));
  });

  it('reads objects without a prototype, instances and lists', () => {
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    const instance = Object.assign(new (class Item {})(), { a: 2 });
    const list = Object.assign([9], { a: 3 });
    expect(prepare([bare, instance, list]).columns['a']).toEqual(Float64Array.of(1, 2, 3));
  });

  it('reads criteria named __proto__, constructor and toString', () => {
    const names = ['__proto__', 'constructor', 'toString'] as const;
    const model = modelOf(
      { sum: names.map((name) => ({ criterion: name })) },
      own(names.map((name) => [name, criterion()] as const)),
    );
    const { columns, status } = prepare(
      [own(names.map((name, i) => [name, i + 1] as const)), {}],
      model,
    );
    expect(names.map((name) => columns[name]![0])).toEqual([1, 2, 3]);
    expect(status).toEqual(Uint8Array.of(SCORED, INCOMPLETE));
  });

  it('reads where the option `input` says, and takes its throwing for an unreadable item', () => {
    const items = [{ score: { a: 5 } }, { score: null }, {}];
    const { columns, status } = prepare(items, ofA(), {
      input: (item: { score?: { a: number } }) => {
        if (!('score' in item)) throw new TypeError('foreign');
        return item.score;
      },
    });
    expect(columns['a']).toEqual(Float64Array.of(5, NaN, NaN));
    expect(status).toEqual(Uint8Array.of(SCORED, INVALID, INVALID));
  });

  it('raises a 0 of a divisor to the floor and records it', () => {
    const model = modelOf(
      { quotient: [{ criterion: 'a' }, { product: [{ criterion: 'b' }, { criterion: 'c' }] }] },
      {
        a: criterion({ min: 0 }),
        b: criterion({ exclusiveMin: 0 }),
        c: criterion({ exclusiveMin: 0 }),
      },
    );
    const items = [
      { a: 0, b: 0, c: -0 },
      { a: 1, b: 2, c: 3 },
      { a: 1, b: null, c: 0 },
    ];
    const { columns, floored } = prepare(items, model, { zeroEffort: { floor: 0.5 } });
    expect(columns['a']).toEqual(Float64Array.of(0, 1, 1));
    expect(columns['b']).toEqual(Float64Array.of(0.5, 2, NaN));
    expect(columns['c']).toEqual(Float64Array.of(0.5, 3, 0.5));
    expect(floored).toEqual(
      new Map([
        [0, ['b', 'c']],
        [2, ['c']],
      ]),
    );
  });

  it.each([0, -1, Number.NaN, Infinity, '0.5', null, undefined])(
    'refuses a floor of %s',
    (floor) => {
      expect(thrownBy(() => prepare([], ofA(), { zeroEffort: { floor } }))).toMatchObject({
        code: 'prioritization/invalid-input',
        params: { problem: 'floor-not-above-zero' },
      });
    },
  );

  it('refuses a floor that is not given as an object', () => {
    for (const zeroEffort of [null, 0.5, true]) {
      expect(thrownBy(() => prepare([], ofA(), { zeroEffort }))).toMatchObject({
        params: { problem: 'floor-not-above-zero' },
      });
    }
  });

  it('refuses a model that is malformed', () => {
    expect(thrownBy(() => prepare([], { ...ofA(), formula: { criterion: 'b' } }))).toMatchObject({
      code: 'prioritization/invalid-model',
    });
  });

  it('is not reached by a later change of an item', () => {
    const item = { a: 1 };
    const table = prepare([item]);
    item.a = 2;
    expect(table.columns['a']).toEqual(Float64Array.of(1));
  });

  it('has empty columns for an empty list', () => {
    expect(prepareColumns([], riceModel)).toMatchObject({ length: 0, status: new Uint8Array(0) });
  });
});

describe('readList', () => {
  it('copies the items', () => {
    const items = [{ a: 1 }, { a: 2 }];
    expect(readList(items)).toEqual(items);
    expect(readList(items)[0]).toBe(items[0]);
  });

  it('gives undefined for a hole and for an item that a Proxy refuses to give', () => {
    expect(readList(new Array<number>(2))).toEqual([undefined, undefined]);
    const items = new Proxy([1, 2, 3], {
      get: (target, key, receiver) => {
        if (key === '1') throw new TypeError('foreign');
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    expect(readList(items)).toEqual([1, undefined, 3]);
  });

  it('does not run what a list brings along', () => {
    class Hostile extends Array<number> {
      override map(): never {
        throw new TypeError('foreign');
      }
      override [Symbol.iterator](): never {
        throw new TypeError('foreign');
      }
    }
    expect([...readList(Hostile.from({ length: 2 }, (_, i) => i))]).toEqual([0, 1]);
  });

  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['undefined', () => undefined],
    ['a text', () => 'items'],
    ['an object with a length', () => ({ length: 1 })],
    ['typed numbers', () => Float64Array.of(1)],
    ['a Set', () => new Set([1])],
    ['a list of 16,777,217', () => new Array(16_777_217)],
    ['a revoked Proxy', () => revoked([])],
    ['a Proxy that refuses', () => refusing([])],
    ['a Proxy of length -1', () => new Proxy([], { get: () => -1 })],
    ['a Proxy of length 1.5', () => new Proxy([], { get: () => 1.5 })],
    ['a Proxy of a length that is no number', () => new Proxy([], { get: () => '3' })],
  ])('refuses %s', (_, items) => {
    expect(thrownBy(() => readList(items() as never))).toEqual({
      name: 'DomainError',
      code: 'prioritization/invalid-input',
      params: { problem: 'not-a-list', most: 16_777_216 },
    });
  });
});

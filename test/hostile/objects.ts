/** What JSON cannot hold: values that throw when they are looked at, lie about themselves, or are of another kind. */

const boom = (): never => {
  throw new Error('a hostile trap was run');
};

/** Names that the doors read. */
const READ_NAMES = [
  'id',
  'name',
  'reach',
  'effort',
  'roles',
  'activities',
  'assignments',
  'scheme',
  'code',
  'length',
  'toString',
  'then',
];
const TRAPS = [
  'get',
  'has',
  'ownKeys',
  'getOwnPropertyDescriptor',
  'getPrototypeOf',
  'isExtensible',
  'set',
  'defineProperty',
] as const;

type Makers = Record<string, () => unknown>;

const GETTERS: Makers = Object.fromEntries(
  READ_NAMES.map((name) => [
    `getter ${name} that throws`,
    () => Object.defineProperty({ id: 'a' }, name, { get: boom, enumerable: true }),
  ]),
);

const PROXIES: Makers = Object.fromEntries(
  TRAPS.flatMap((trap): readonly [string, () => unknown][] => [
    [`Proxy of an object, ${trap} throws`, () => new Proxy({ id: 'a' }, { [trap]: boom })],
    [`Proxy of a list, ${trap} throws`, () => new Proxy([['a']], { [trap]: boom })],
  ]),
);

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const TYPED_ARRAYS: Makers = Object.fromEntries(
  [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  ].map((TypedArray) => [TypedArray.name, () => new TypedArray(3)]),
);

class Instance {
  readonly id = 'a';
  readonly name = 'a';
  get reach(): number {
    return 1;
  }
}

class OddList extends Array<unknown> {
  static override get [Symbol.species](): ArrayConstructor {
    return boom();
  }
}

function cyclic(): Record<string, unknown> {
  const object: Record<string, unknown> = { id: 'a' };
  object['self'] = object;
  return object;
}

export const ODD_OBJECTS: Makers = {
  undefined: () => undefined,
  'BigInt 0': () => 0n,
  'BigInt −1': () => -1n,
  'BigInt of 400 digits': () => 10n ** 400n,
  'Symbol without a description': () => Symbol(),
  'Symbol.iterator': () => Symbol.iterator,
  'registered Symbol': () => Symbol.for('id'),
  ...GETTERS,
  ...PROXIES,
  'Proxy with every trap throwing': () =>
    new Proxy({}, Object.fromEntries(TRAPS.map((trap) => [trap, boom]))),
  'Proxy that answers with itself': () => {
    const proxy: object = new Proxy({}, { get: () => proxy });
    return proxy;
  },
  'Proxy of a list that says it is endless': () =>
    new Proxy([], {
      get: (target, key) => (key === 'length' ? 4294967296.5 : Reflect.get(target, key)),
    }),
  'Proxy of a function': () => new Proxy(() => 1, { apply: boom }),
  'revoked Proxy of an object': () => revoked({}),
  'revoked Proxy of a list': () => revoked([]),
  'revoked Proxy of a function': () => revoked(() => 1),
  'cyclic object': cyclic,
  'cyclic list': () => {
    const list: unknown[] = [];
    list.push(list);
    return list;
  },
  'two objects that hold each other': () => {
    const a: Record<string, unknown> = {};
    a['b'] = { a };
    return a;
  },
  'list of a cyclic object': () => [cyclic()],
  'sparse list': () => {
    const list: unknown[] = [];
    list[1] = 'a';
    list[3] = ['b'];
    return list;
  },
  'list of 1,000 holes': () => new Array(1000),
  'list with a hole, then 1,000 places on': () => {
    const list: unknown[] = ['a'];
    list[1000] = 'b';
    return list;
  },
  'list with names of its own': () => Object.assign(['a'], { id: 'a', roles: [] }),
  'list whose element throws': () =>
    Object.defineProperty(['a', 'b'], 1, { get: boom, enumerable: true }),
  'list whose iterator throws': () => Object.assign(['a'], { [Symbol.iterator]: boom }),
  'list without an iterator': () => Object.assign(['a'], { [Symbol.iterator]: undefined }),
  'list whose map throws': () => Object.assign(['a'], { map: boom, entries: boom, length: 1 }),
  'list without a prototype': () => Object.setPrototypeOf(['a'], null) as unknown,
  'list whose species throws': () => OddList.from(['a']),
  'like a list, length −1': () => ({ length: -1, 0: 'a' }),
  'like a list, length 10^9': () => ({ length: 1e9, 0: 'a' }),
  'iterator that throws': () => ({ [Symbol.iterator]: boom }),
  'iterator of one': () => new Set(['a']).values(),
  'arguments object': () =>
    (function (this: unknown) {
      return arguments;
    })(),
  'object without a prototype': () => Object.assign(Object.create(null) as object, { id: 'a' }),
  'object with a prototype of its own': () => Object.create({ id: 'a', reach: 1 }) as unknown,
  'object whose prototype throws': () =>
    Object.create(new Proxy({}, { get: boom, has: boom })) as unknown,
  'object with a toString that throws': () => ({ id: 'a', toString: boom, valueOf: boom }),
  'object with a toPrimitive that throws': () => ({ id: 'a', [Symbol.toPrimitive]: boom }),
  'object with a toJSON that throws': () => ({ id: 'a', toJSON: boom }),
  'object with a toString that is none': () => ({ id: 'a', toString: 1, valueOf: 1 }),
  'object as the id of an object': () => ({ id: { toString: boom }, name: { toString: boom } }),
  'object with symbol keys': () => ({ [Symbol('id')]: 'a' }),
  'object with hidden keys': () =>
    Object.defineProperty({}, 'id', { value: 'a', enumerable: false }),
  'frozen object': () => Object.freeze({ id: 'a', name: 'a' }),
  'frozen list': () => Object.freeze(['a', Object.freeze(['b'])]),
  'sealed object': () => Object.seal({ id: 'a' }),
  'class instance': () => new Instance(),
  Date: () => new Date(0),
  'invalid Date': () => new Date(Number.NaN),
  RegExp: () => /a/g,
  Map: () => new Map([['id', 'a']]),
  Set: () => new Set(['a']),
  WeakMap: () => new WeakMap(),
  Promise: () => Promise.resolve('a'),
  Error: () => new Error('a'),
  ArrayBuffer: () => new ArrayBuffer(8),
  SharedArrayBuffer: () => new SharedArrayBuffer(8),
  DataView: () => new DataView(new ArrayBuffer(8)),
  ...TYPED_ARRAYS,
  'boxed number': () => Object(1) as unknown,
  'boxed text': () => Object('a') as unknown,
  'boxed boolean': () => Object(false) as unknown,
  'boxed BigInt': () => Object(1n) as unknown,
  'boxed Symbol': () => Object(Symbol('a')) as unknown,
  function: () => () => 1,
  'function that throws': () => boom,
  class: () => Instance,
  'async function': () => async () => 1,
  'generator function': () =>
    function* endless() {
      for (;;) yield 1;
    },
  'endless generator': () =>
    (function* endless() {
      for (;;) yield 1;
    })(),
  'Object.prototype': () => Object.prototype,
  'Array.prototype': () => Array.prototype,
  'Function.prototype': () => Function.prototype,
  'global object': () => globalThis,
  Math: () => Math,
  Reflect: () => Reflect,
  WeakRef: () => new WeakRef({}),
  URLSearchParams: () => new URLSearchParams('a=1'),
};

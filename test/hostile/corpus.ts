import { HOSTILE_NAMES } from '../core/hostile-names.js';
import { ODD_OBJECTS } from './objects.js';

/**
 * Which doors a value is for: `json` goes through every public function in every place, `large` (JSON of 100,000 parts or
 * levels) in the places of whole inputs, `any` through the doors for untrusted data, `limit` through those of them that
 * have limits (an unbounded loop over it would not end).
 */
export type HostileKind = 'json' | 'large' | 'any' | 'limit';

export interface HostileValue {
  readonly name: string;
  readonly kind: HostileKind;
  /** A fresh value for each call, so that one call cannot spoil it for the next. */
  make(): unknown;
}

type Cases = Readonly<Record<string, () => unknown>>;

const casesOf = (kind: HostileKind, cases: Cases): readonly HostileValue[] =>
  Object.entries(cases).map(([name, make]) => ({ name, kind, make }));

const NUMBERS: readonly number[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  0,
  -1,
  0.1 + 0.2,
  80,
  1e308,
  -1e308,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  5e-324,
  -5e-324,
  2 ** -1022,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 53) - 2,
  2 ** 31,
  2 ** 32,
  -(2 ** 31) - 1,
  1 - 2 ** -53,
  1 + 2 ** -52,
  1e21,
  1e-7,
];

/** Texts that are numbers, dates, keys or code to some reader, beside the names that exporters fear. */
const TEXTS: readonly string[] = [
  '0',
  '-0',
  '1e999',
  '0x10',
  '0b1',
  '1_000',
  '1,5',
  '1.000,50',
  '80%',
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  'undefined',
  'true',
  '１２',
  '٣',
  '½',
  'Ⅳ',
  '9007199254740993',
  '2026-02-30',
  '2026-1-1',
  '0000-00-00',
  '9999-12-31',
  '+275760-09-13',
  '2026-12-31T23:59:60Z',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'length',
  'then',
  '$&',
  "$'",
  '$1',
  '%s %d %o',
  '{label}',
  '{__proto__}',
  '{constructor}',
  'core/too-many-entities',
  '../../etc/passwd',
  "'; DROP TABLE items; --",
  '(((((((((a+)+)+)+)+)+)+)+)+)+$',
  'A/R',
  'А', // the Cyrillic letter
  'ＲＡＣＩ',
  'R\u0301',
  '\u202EA\u202C',
  '\uDC00 low surrogate first',
  '\uDBFF\uDFFF',
  '\uFFFE\uFFFF',
  '\u2028\u2029',
  '\u0085\u000B\u000C',
  '\u200D',
  '\u2060\uFEFF\u200E',
  '\u00AD',
  '\u3164',
  '\u115F',
  'İstanbul ı ß ẞ ﬁ',
  `e${'\u0301'.repeat(1000)}`,
  '👨‍👩‍👧‍👦'.repeat(200),
  '\uD83C\uDDE9\uD83C\uDDEA\uD83C',
  '\u0000'.repeat(100),
];

const MEGABYTES = 10 * 1024 * 1024;
const LONG_TEXTS: Cases = Object.fromEntries(
  ['a', '"', ',', '\n', '|', '/', '\u0000', '👩'].map((unit) => [
    `10 MB of ${JSON.stringify(unit)}`,
    () => unit.repeat(Math.floor(MEGABYTES / unit.length)),
  ]),
);

/** JSON with keys that are names of the language too. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'];
const KEYED: Cases = Object.fromEntries(
  [...KEYS, 'toJSON', 'then', 'length', '', '0', '-1', '1e3', '\u0000', '\uD800'].flatMap((key) => [
    [`own key ${JSON.stringify(key)}`, () => JSON.parse(`{${JSON.stringify(key)}:{"x":1}}`)],
    [`own key ${JSON.stringify(key)} = null`, () => JSON.parse(`{${JSON.stringify(key)}:null}`)],
  ]),
);

const DEPTH = 100_000;
const JSON_SHAPES: Cases = {
  null: () => null,
  true: () => true,
  false: () => false,
  'empty object': () => ({}),
  'empty list': () => [],
  'list in a list': () => [[]],
  'list of null': () => [null],
  'keys like integers': () => ({ 10: 1, 9: 2, a: 3, 1: 4 }),
  'an item with nothing in it': () => ({ id: null, name: null, reach: null }),
  'a Finding of nobody': () => ({
    code: 'x',
    severity: 'fatal',
    path: [],
    message: '',
    params: {},
  }),
  'a Result of nobody': () => ({ ok: true, value: null }),
};

const LARGE: Cases = {
  'list of 100,000 nulls': () => new Array(100_000).fill(null),
  'list of 100,000 texts': () => Array.from({ length: 100_000 }, (_, i) => `x${i}`),
  'list of 100,000 equal objects': () => new Array(100_000).fill({ id: 'a', name: 'a' }),
  'list of 100,000 lists': () => Array.from({ length: 100_000 }, () => ['a']),
  'row of 100,000 cells': () => [new Array(100_000).fill('A')],
  'table of 316 × 316': () => Array.from({ length: 316 }, () => new Array(316).fill('A')),
  'object of 100,000 keys': () =>
    Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i])),
  'list 100,000 deep': () => nested((inner) => [inner]),
  'object 100,000 deep': () => nested((inner) => ({ a: inner })),
  'object 100,000 deep under __proto__': () =>
    nested((inner) => Object.defineProperty({}, '__proto__', { value: inner, enumerable: true })),
};

function nested(wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = null;
  for (let i = 0; i < DEPTH; i += 1) value = wrap(value);
  return value;
}

const HUGE: Cases = {
  'list of 2^32 − 1 holes': () => {
    const holes: unknown[] = [];
    holes.length = 2 ** 32 - 1;
    return holes;
  },
  'list of 1,000,000 nulls': () => new Array(1_000_000).fill(null),
  'list of 1,000,000 equal rows': () => new Array(1_000_000).fill(['a', 'A']),
  'row of 1,000,000 cells': () => [new Array(1_000_000).fill('A')],
  'table of 2,000 × 2,000': () => {
    const row = new Array(2000).fill('A');
    return new Array(2000).fill(row);
  },
  'object of 300,000 keys': () =>
    Object.fromEntries(Array.from({ length: 300_000 }, (_, i) => [`k${i}`, i])),
};

const shown = (text: string) => {
  const written = JSON.stringify(text);
  return written.length > 40 ? `${written.slice(0, 40)}… of ${text.length}` : written;
};
const textCases = (texts: readonly string[]): Cases =>
  Object.fromEntries(texts.map((text) => [`text ${shown(text)}`, () => text]));
const numberCases: Cases = Object.fromEntries(
  NUMBERS.map((value) => [Object.is(value, -0) ? 'number -0' : `number ${value}`, () => value]),
);

export const CORPUS: readonly HostileValue[] = [
  ...casesOf('json', numberCases),
  ...casesOf('json', textCases(TEXTS)),
  ...casesOf('json', textCases(HOSTILE_NAMES)),
  ...casesOf('json', KEYED),
  ...casesOf('json', JSON_SHAPES),
  ...casesOf('large', LARGE),
  ...casesOf('any', LONG_TEXTS),
  ...casesOf('any', ODD_OBJECTS),
  ...casesOf('limit', HUGE),
];

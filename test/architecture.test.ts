import { describe, expect, it } from 'vitest';
import { checkArchitecture, RULES, type Rule, type SourceText } from './architecture/check.js';
import { readTexts } from './architecture/files.js';

describe('architecture of src', () => {
  const files = readTexts('src', '.ts');

  it('reads the files', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it('keeps the floors, the confinements and the forbidden names', () => {
    const lines = checkArchitecture(files).map(
      ({ path, line, rule, message }) => `${path}:${line} [${rule}] ${message}`,
    );
    expect(lines, `\n${lines.join('\n')}\n`).toEqual([]);
  });
});

/** A small house without a fault; each case adds or replaces one file. */
const HOUSE: Readonly<Record<string, string>> = {
  'src/index.ts': "export { rank } from './prioritization/rank.js';\n",
  'src/schema.ts': "export { modelSchema } from './prioritization/schema.js';\n",
  'src/core/result.ts':
    'export type Result = string;\nexport const LIST = [1, -2, `a`, /x/] as const;\n',
  'src/core/calendar.ts':
    "import { addMonths } from 'date-fns/addMonths';\nexport const later = (day: number) => addMonths(new Date(day), 1);\n",
  'src/prioritization/index.ts': "export { rank } from './rank.js';\n",
  'src/prioritization/rank.ts':
    "import type { Result } from '../core/result.js';\nexport function rank(): Result {\n  return ['x'].join();\n}\n",
  'src/prioritization/schema.ts':
    "import * as z from 'zod/mini';\nexport const modelSchema = z.object({});\n",
  'src/responsibility/matrix.ts':
    'export class Fault extends Error {\n  fields = new Map();\n  static limit = 3;\n}\n',
  'src/roadmap/plan.ts':
    "import { rank } from '../prioritization/rank.js';\nexport const plan = () => rank();\n",
};

function house(changes: Readonly<Record<string, string>> = {}): readonly SourceText[] {
  return Object.entries({ ...HOUSE, ...changes }).map(([path, text]) => ({ path, text }));
}

interface Case {
  readonly rule: Rule;
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

const only = (rule: Rule, name: string, path: string, text: string): Case => ({
  rule,
  name,
  path,
  text,
});
/** The forbidden line inside a function, where calls are allowed. */
const body = (rule: Rule, code: string): Case =>
  only(rule, code, 'src/core/text.ts', `export const f = (x: string) => ${code};\n`);
const top = (rule: Rule, code: string): Case => only(rule, code, 'src/core/text.ts', `${code}\n`);

const CASES: readonly Case[] = [
  only('unknown-place', 'a folder on no floor', 'src/billing/price.ts', 'export const a = 1;\n'),
  only('unknown-place', 'a file beside the entries', 'src/rank.ts', 'export const a = 1;\n'),
  only(
    'upward-import',
    'core knows a module',
    'src/core/a.ts',
    "import { rank } from '../prioritization/rank.js';\nexport const f = () => rank();\n",
  ),
  only(
    'upward-import',
    'as a type only',
    'src/core/a.ts',
    "import type { Fault } from '../responsibility/matrix.js';\nexport type F = Fault;\n",
  ),
  only(
    'upward-import',
    'as an import type',
    'src/core/a.ts',
    "export type F = import('../responsibility/matrix.js').Fault;\n",
  ),
  only(
    'sibling-import',
    'two modules of the first floor',
    'src/responsibility/a.ts',
    "export { rank } from '../prioritization/rank.js';\n",
  ),
  only(
    'index-import',
    'a folder by its entry',
    'src/roadmap/a.ts',
    "import { rank } from '../prioritization/index.js';\nexport const f = () => rank();\n",
  ),
  only('js-extension', 'no extension', 'src/core/a.ts', "export { LIST } from './result';\n"),
  only('js-extension', 'a .ts file', 'src/core/a.ts', "export { LIST } from './result.ts';\n"),
  only('missing-file', 'a file that is gone', 'src/core/a.ts', "export { x } from './gone.js';\n"),
  only(
    'confined-package',
    'immer outside apply.ts',
    'src/product/undo.ts',
    "import { produce } from 'immer';\nexport const f = () => produce;\n",
  ),
  only(
    'confined-package',
    'date-fns as a whole',
    'src/core/calendar.ts',
    "export { addMonths } from 'date-fns';\n",
  ),
  only(
    'confined-package',
    'date-fns elsewhere',
    'src/core/a.ts',
    "export { addMonths } from 'date-fns/addMonths';\n",
  ),
  only(
    'confined-package',
    '@date-fns/utc elsewhere',
    'src/core/a.ts',
    "export { UTCDateMini } from '@date-fns/utc/date/mini';\n",
  ),
  only(
    'confined-package',
    'pure-rand elsewhere',
    'src/planning/a.ts',
    "export { x } from 'pure-rand/x';\n",
  ),
  only(
    'confined-package',
    'fractional-indexing elsewhere',
    'src/backlog/a.ts',
    "export { x } from 'fractional-indexing';\n",
  ),
  only(
    'confined-package',
    'papaparse in core',
    'src/core/a.ts',
    "export { x } from 'papaparse';\n",
  ),
  only(
    'confined-package',
    'zod outside schema.ts',
    'src/core/a.ts',
    "import * as z from 'zod/mini';\nexport const f = () => z.string();\n",
  ),
  only(
    'confined-package',
    'a package nobody knows',
    'src/core/a.ts',
    "export { x } from 'lodash';\n",
  ),
  only(
    'confined-package',
    'a part of Node',
    'src/core/a.ts',
    "export { join } from 'node:path';\n",
  ),
  only(
    'confined-package',
    'by a dynamic import',
    'src/core/a.ts',
    "export const f = () => import('lodash');\n",
  ),
  only(
    'zod-form',
    'zod by a named import',
    'src/core/schema.ts',
    "import { z } from 'zod/mini';\nexport const s = z.string();\n",
  ),
  only(
    'zod-form',
    'the large zod',
    'src/core/schema.ts',
    "import * as z from 'zod';\nexport const s = z.string();\n",
  ),
  only(
    'schema-import',
    'a schema in plain code',
    'src/prioritization/a.ts',
    "export { modelSchema } from './schema.js';\n",
  ),
  body('forbidden-global', 'Date.now()'),
  body('forbidden-global', "Date['now']()"),
  body('forbidden-global', 'performance.now()'),
  body('forbidden-global', 'new Date()'),
  body('forbidden-global', 'new Date'),
  body('forbidden-global', 'Date()'),
  body('forbidden-global', 'new UTCDateMini()'),
  body('forbidden-global', 'Math.random()'),
  body('forbidden-global', "Math['random']()"),
  body('forbidden-global', '{ const { random } = Math; return random() + x; }'),
  body('forbidden-global', '{ const { random: chance = () => 1 } = Math; return chance() + x; }'),
  body('forbidden-global', '{ const { now } = Date; return now() + x; }'),
  body('forbidden-global', '((clock = Date) => clock)()'),
  body('forbidden-global', '{ let clock; clock = Date; return clock; }'),
  body('forbidden-global', 'Math[x as "random"]()'),
  body('forbidden-global', '[Math].map((m) => m.random())'),
  body('forbidden-global', 'globalThis[x as "name"]'),
  body('forbidden-global', 'process.env[x]'),
  body('forbidden-global', 'fetch(x)'),
  body('forbidden-global', 'setTimeout(() => x, 1)'),
  body('forbidden-global', 'setInterval(() => x, 1)'),
  body('forbidden-global', 'setImmediate(() => x)'),
  body('forbidden-global', 'queueMicrotask(() => {})'),
  body('forbidden-global', 'crypto.randomUUID()'),
  body('forbidden-global', 'Buffer.from(x)'),
  body('forbidden-global', '[x].map(require)'),
  body('forbidden-global', "x.localeCompare('y')"),
  body('forbidden-global', 'x.toLocaleLowerCase()'),
  body('forbidden-global', 'new Intl.Collator()'),
  body('forbidden-global', 'console.log(x)'),
  body('forbidden-global', 'eval(x)'),
  body('forbidden-global', 'new Function(x)'),
  body('forbidden-global', 'Function(x)'),
  top('forbidden-global', 'export type C = Intl.Collator;'),
  top('default-export', 'export default 3;'),
  top('default-export', 'export default function f() {}'),
  top('default-export', 'const a = 1;\nexport { a as default };'),
  top('enum', 'export enum Color { Red }'),
  top('enum', 'export const enum Color { Red }'),
  only('export-star', 'export *', 'src/core/a.ts', "export * from './result.js';\n"),
  only('export-star', 'export * as', 'src/core/a.ts', "export * as r from './result.js';\n"),
  only('too-long', '251 lines', 'src/core/a.ts', 'export {};\n'.repeat(251)),
  only('file-name', 'utils.ts', 'src/core/utils.ts', 'export const a = 1;\n'),
  only('file-name', 'date-helpers.ts', 'src/core/date-helpers.ts', 'export const a = 1;\n'),
  only('file-name', 'a folder', 'src/core/common/a.ts', 'export const a = 1;\n'),
  only('file-name', 'service.ts', 'src/backlog/service.ts', 'export const a = 1;\n'),
  only('file-name', 'rankManager.ts', 'src/core/rankManager.ts', 'export const a = 1;\n'),
  top('top-level-call', 'export const m = new Map();'),
  top('top-level-call', 'export const o = Object.freeze({});'),
  top('top-level-call', 'export const o = { a: [[1].concat()] };'),
  top('top-level-call', 'export const o = (() => 1)();'),
  top('top-level-call', 'export const o = String.raw`x`;'),
  top('top-level-call', 'const a = [1];\nexport const b = [...a];'),
  top('top-level-call', 'const a = { x: 1 };\nexport const b = { ...a };'),
  top('top-level-call', 'export class A { static b = new Map(); }'),
  top('top-level-call', 'const mix = () => Error;\nexport class A extends mix() {}'),
  top('module-state', 'export let count = 0;'),
  top('module-state', 'const a = { b: 1 };\nfor (const key in a) {}\nexport { a };'),
];

describe('the checker of the architecture', () => {
  it('finds nothing in a house without a fault', () => {
    expect(checkArchitecture(house())).toEqual([]);
  });

  it.each(CASES)('$rule: $name', ({ rule, path, text }) => {
    const found = checkArchitecture(house({ [path]: text }));
    expect(found.map((violation) => violation.rule)).toEqual([rule]);
    expect(found[0]).toMatchObject({ path });
  });

  it('root-entry: the root must not carry product or interop', () => {
    const found = checkArchitecture(
      house({
        'src/interop/csv.ts': 'export const csv = 1;\n',
        'src/index.ts': "export { csv } from './interop/csv.js';\n",
      }),
    );
    expect(found.map(({ rule }) => rule)).toEqual(['root-entry']);
  });

  it('cycle: two files that import each other, also as types', () => {
    const found = checkArchitecture(
      house({
        'src/core/b.ts': "export type { A } from './c.js';\n",
        'src/core/c.ts': "import { x } from './b.js';\nexport type A = typeof x;\n",
      }),
    );
    expect(found.map(({ rule }) => rule)).toEqual(['cycle']);
    expect(found[0]!.message).toContain('src/core/b.ts -> src/core/c.ts -> src/core/b.ts');
  });

  it('names the line', () => {
    const text = 'export const a = 1;\n\nexport const f = () => Math.random();\n';
    expect(checkArchitecture(house({ 'src/core/a.ts': text }))[0]!.line).toBe(3);
  });

  it('is not misled by comments, texts, properties and types', () => {
    const text = [
      '// Date.now() and new Date(), import x from "lodash"',
      '/** console.log(Math.random()) */',
      "export const TEXT = 'eval(1); export default enum; new Function()';",
      'export const CODE = `import "zod"`;',
      'export interface Report { readonly console: string; readonly Intl: number }',
      'export const REPORT: Report = { console: "a", Intl: 1 };',
      'export type Made = ReturnType<typeof make>;',
      'export interface Field { readonly process: string; readonly crypto?: { readonly fetch: 1 } }',
      'export function make(report: Report) { return [report.console, new Date(0), report.Intl]; }',
      "export const f = (x: unknown) => (x instanceof Date ? Math.max(1, Math['PI']) : 2);",
    ].join('\n');
    expect(checkArchitecture(house({ 'src/core/a.ts': text }))).toEqual([]);
  });

  it('allows a word of the field that only contains a refused one', () => {
    const text = 'export const a = 1;\n';
    expect(checkArchitecture(house({ 'src/planning/service-level.ts': text }))).toEqual([]);
  });

  it('has a case for every rule', () => {
    const covered = new Set([...CASES.map(({ rule }) => rule), 'root-entry', 'cycle']);
    expect(RULES.filter((rule) => !covered.has(rule))).toEqual([]);
  });
});

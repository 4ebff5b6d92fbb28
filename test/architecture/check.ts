import ts from 'typescript';
import { findCycle, type ImportEdge, importsOf, resolveRelative } from './imports.js';
import { findForbiddenSyntax } from './syntax.js';

/** One file of `src`, its path from the root of the repository with forward slashes. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export interface Violation {
  readonly rule: Rule;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export const RULES = [
  'unknown-place',
  'upward-import',
  'sibling-import',
  'root-entry',
  'index-import',
  'js-extension',
  'missing-file',
  'cycle',
  'confined-package',
  'zod-form',
  'schema-import',
  'forbidden-global',
  'default-export',
  'enum',
  'export-star',
  'too-long',
  'file-name',
  'top-level-call',
  'module-state',
] as const;
export type Rule = (typeof RULES)[number];

/** Floors from the ground up; modules of one floor do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['core'],
  ['vision', 'prioritization', 'responsibility', 'planning'],
  ['backlog'],
  ['roadmap'],
  ['product'],
  ['interop'],
];
const ENTRIES = ['src/index.ts', 'src/schema.ts'];
/** Modules with a public entry of their own, whose weight the root entry must not carry. */
const NOT_IN_ROOT = ['product', 'interop'];

const isSchemaFile = (path: string) => path.endsWith('/schema.ts');

interface Confinement {
  readonly where: string;
  allows(path: string): boolean;
  /** The bare name would load the whole package. */
  readonly subpathOnly?: boolean;
}

const only = (file: string, subpathOnly = false): Confinement => ({
  where: file,
  allows: (path) => path === file,
  subpathOnly,
});

const CONFINED: ReadonlyMap<string, Confinement> = new Map([
  ['zod', { where: 'files named schema.ts', allows: isSchemaFile }],
  ['immer', only('src/product/apply.ts')],
  ['date-fns', only('src/core/calendar.ts', true)],
  ['@date-fns/utc', only('src/core/calendar.ts', true)],
  ['pure-rand', only('src/core/random.ts')],
  ['fractional-indexing', only('src/core/rank-key.ts')],
  ['papaparse', { where: 'src/interop', allows: (path) => path.startsWith('src/interop/') }],
]);

const LONGEST_FILE = 250;
const EMPTY_NAMES = /(^|-)(utils?|helpers?|common|managers?|services?)$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Everything in `src` that breaks the plan of the house (sections 3 and 9 of the architecture); empty = good. */
export function checkArchitecture(files: readonly SourceText[]): readonly Violation[] {
  const paths = new Set(files.map((file) => file.path));
  const violations: Violation[] = [];
  const edges = new Map<string, readonly string[]>();
  for (const file of files) {
    const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
    const imports = importsOf(source);
    violations.push(...checkPlace(file));
    violations.push(...imports.flatMap((edge) => checkImport(edge, paths)));
    violations.push(...findForbiddenSyntax(source, isSchemaFile(file.path)));
    edges.set(
      file.path,
      imports.flatMap((edge) => resolveRelative(edge) ?? []),
    );
  }
  return [...violations, ...checkCycles(edges)];
}

/** The folder below `src`; undefined for the entries. */
function moduleOf(path: string): string | undefined {
  const parts = path.split('/');
  return parts.length > 2 ? parts[1] : undefined;
}

function floorOf(path: string): number {
  const module = moduleOf(path);
  return FLOORS.findIndex((floor) => module !== undefined && floor.includes(module));
}

function checkPlace({ path, text }: SourceText): readonly Violation[] {
  const found: Violation[] = [];
  const report = (rule: Rule, message: string, line = 1) =>
    found.push({ rule, path, line, message });
  if (floorOf(path) < 0 && !ENTRIES.includes(path)) {
    report('unknown-place', 'stands on no floor: add it to a module, or the module to FLOORS');
  }
  for (const part of path.replace(/\.ts$/, '').split('/')) {
    if (EMPTY_NAMES.test(part)) report('file-name', `"${part}" says nothing: name the concept`);
    else if (!KEBAB_CASE.test(part)) report('file-name', `"${part}" is not in kebab-case`);
  }
  const lines = text.replace(/\n$/, '').split('\n').length;
  // An index is a list of names, as long as the contract is.
  if (lines > LONGEST_FILE && !path.endsWith('/index.ts')) {
    report('too-long', `has ${lines} lines, ${LONGEST_FILE} are allowed: split it`, LONGEST_FILE);
  }
  return found;
}

function checkImport(edge: ImportEdge, paths: ReadonlySet<string>): readonly Violation[] {
  return edge.specifier.startsWith('.') ? checkRelative(edge, paths) : checkPackage(edge);
}

function checkRelative(edge: ImportEdge, paths: ReadonlySet<string>): readonly Violation[] {
  const { specifier, path } = edge;
  const target = resolveRelative(edge);
  if (target === undefined) {
    return [violation('js-extension', edge, `'${specifier}' must end in .js`)];
  }
  if (!paths.has(target)) {
    return [
      violation('missing-file', edge, `'${specifier}' leads to ${target}, which is not there`),
    ];
  }
  const found: Violation[] = [];
  if (target.endsWith('/index.ts') || ENTRIES.includes(target)) {
    found.push(
      violation('index-import', edge, `${target} is a public entry: import the file itself`),
    );
  }
  if (isSchemaFile(target) && !isSchemaFile(path)) {
    found.push(
      violation('schema-import', edge, `${target} brings zod: only schema.ts files import it`),
    );
  }
  const own = moduleOf(path);
  const other = moduleOf(target);
  if (path === 'src/index.ts' && other !== undefined && NOT_IN_ROOT.includes(other)) {
    found.push(violation('root-entry', edge, `${other} has an entry of its own`));
  }
  if (own === undefined || other === undefined || own === other) return found;
  const [here, there] = [floorOf(path), floorOf(target)];
  if (there > here) found.push(violation('upward-import', edge, `${own} is below ${other}`));
  if (there === here) {
    found.push(violation('sibling-import', edge, `${own} and ${other} stand on one floor`));
  }
  return found;
}

function checkPackage(edge: ImportEdge): readonly Violation[] {
  const { specifier, path } = edge;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const place = CONFINED.get(name);
  if (place === undefined) {
    return [violation('confined-package', edge, `'${specifier}' is not a package of this library`)];
  }
  const found: Violation[] = [];
  if (!place.allows(path)) {
    found.push(violation('confined-package', edge, `'${name}' belongs in ${place.where} only`));
  }
  if (place.subpathOnly && specifier === name) {
    found.push(violation('confined-package', edge, `import '${name}' by subpath, not as a whole`));
  }
  // Every other form keeps esbuild from dropping what is not used: 85 instead of 5 kB.
  const rightForm = specifier === 'zod/mini' && edge.form === 'namespace';
  if (name === 'zod' && !edge.typeOnly && !rightForm) {
    found.push(violation('zod-form', edge, "write `import * as z from 'zod/mini'`"));
  }
  return found;
}

function checkCycles(edges: ReadonlyMap<string, readonly string[]>): readonly Violation[] {
  const cycle = findCycle(edges);
  if (cycle === undefined) return [];
  const message = `imports itself: ${[...cycle, cycle[0]].join(' -> ')}`;
  return [{ rule: 'cycle', path: cycle[0]!, line: 1, message }];
}

function violation(rule: Rule, { path, line }: ImportEdge, message: string): Violation {
  return { rule, path, line, message };
}

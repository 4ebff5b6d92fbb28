import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../architecture/files.js';
import type { Modules } from './run.js';

/** The source file of each entry of the package, by the name that a user imports. */
export const ENTRIES: ReadonlyMap<string, string> = readEntries();

function readEntries(): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly exports: Readonly<
      Record<string, string | { readonly import: { readonly default: string } }>
    >;
  };
  const entries = new Map<string, string>();
  for (const [subpath, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'string') continue;
    const file = target.import.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts');
    if (existsSync(join(ROOT, file))) entries.set(subpath.replace('.', manifest.name), file);
  }
  return entries;
}

/** Loads an entry from its sources, and any other module as Node finds it. */
export async function loadModule(specifier: string): Promise<Modules> {
  const file = ENTRIES.get(specifier);
  if (file === undefined && specifier.startsWith('product-kernel')) {
    throw new Error(`'${specifier}' is not an entry of the package`);
  }
  return (await import(file === undefined ? specifier : join(ROOT, file))) as Modules;
}

/** Every public name of every entry. */
export async function publicScope(): Promise<Modules> {
  const modules = await Promise.all([...ENTRIES.keys()].map(loadModule));
  return Object.assign({}, ...modules) as Modules;
}

export interface PublicName {
  readonly entry: string;
  readonly name: string;
  /** `src/core/finding.ts:12` */
  readonly place: string;
  readonly isFunction: boolean;
  readonly docstring: string | undefined;
}

/** What the entries export, with the docstring of each declaration. */
export function publicNames(): readonly PublicName[] {
  const program = ts.createProgram(
    [...ENTRIES.values()].map((file) => join(ROOT, file)),
    // Names are enough here; the type check is another command.
    { noLib: true, types: [], module: ts.ModuleKind.Preserve, target: ts.ScriptTarget.ES2022 },
  );
  const checker = program.getTypeChecker();
  const names: PublicName[] = [];
  for (const [entry, file] of ENTRIES) {
    const source = program.getSourceFile(join(ROOT, file));
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) continue;
    for (const symbol of checker.getExportsOfModule(module)) {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      const original = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      const declarations = original.declarations ?? [];
      names.push({
        entry,
        name: symbol.name,
        place: placeOf(declarations[0]),
        isFunction: declarations.some(isFunction),
        docstring: declarations.map(docstringOf).find((text) => text !== undefined),
      });
    }
  }
  return names;
}

function isFunction(node: ts.Declaration): boolean {
  if (ts.isFunctionDeclaration(node)) return true;
  if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return false;
  return ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer);
}

function placeOf(node: ts.Declaration | undefined): string {
  if (node === undefined) return '?';
  const source = node.getSourceFile();
  const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  return `${relative(ROOT, source.fileName).split(sep).join('/')}:${line}`;
}

/** The text of the last `/** … *​/` before a declaration, without the stars. */
export function docstringOf(node: ts.Node): string | undefined {
  const statement = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  const text = statement.getSourceFile().text;
  return ts
    .getLeadingCommentRanges(text, statement.getFullStart())
    ?.map((range) => text.slice(range.pos, range.end))
    .filter((comment) => comment.startsWith('/**'))
    .at(-1)
    ?.replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^[ \t]*\* ?/gm, '');
}

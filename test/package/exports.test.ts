import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/files.js';
import { ENTRIES } from '../docs/public-names.js';

const ROOT_ENTRY = 'product-kernel';
const ROOT_LACKS = ['product-kernel/interop'];
/** Types of the contract that wait in the root for the modules which will use them. */
const ROOT_ONLY = ['DateInterval', 'FuzzyDate', 'Money', 'WorkCalendar'];
/** Parts of a union of codes, which users never name. */
const INNER_TYPES = ['LimitCode', 'CalendarPeriod'];

const program = ts.createProgram(
  [...ENTRIES.values()].map((file) => join(ROOT, file)),
  { noLib: true, types: [], module: ts.ModuleKind.Preserve, target: ts.ScriptTarget.ES2022 },
);
const checker = program.getTypeChecker();

const originalOf = (symbol: ts.Symbol): ts.Symbol =>
  (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);

/** What an entry exports, values and types, each with the declaration behind it. */
function exportsOf(entry: string): ReadonlyMap<string, ts.Symbol> {
  const source = program.getSourceFile(join(ROOT, ENTRIES.get(entry)!))!;
  const module = checker.getSymbolAtLocation(source)!;
  return new Map(
    checker.getExportsOfModule(module).map((symbol) => [symbol.name, originalOf(symbol)]),
  );
}

/** `type Finding`, so that a name which is exported as a type here and as a value there is told apart. */
function kindOf(entry: string, name: string): string {
  const symbol = exportsOf(entry).get(name)!;
  const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0 && !isTypeOnly(entry, name);
  return `${isValue ? 'value' : 'type'} ${name}`;
}

function isTypeOnly(entry: string, name: string): boolean {
  const source = program.getSourceFile(join(ROOT, ENTRIES.get(entry)!))!;
  return source.statements.filter(ts.isExportDeclaration).some(({ exportClause, isTypeOnly }) => {
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return false;
    const specifier = exportClause.elements.find((element) => element.name.text === name);
    return specifier !== undefined && (isTypeOnly || specifier.isTypeOnly);
  });
}

/** The declarations in src/core that the signatures of a declaration name. */
function namedInCore(declaration: ts.Node): readonly ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    // The body of a function and the value of a constant are no signature.
    if (ts.isBlock(node)) return;
    if (ts.isFunctionLike(node)) {
      for (const part of [...node.parameters, ...(node.typeParameters ?? []), node.type]) {
        if (part !== undefined) visit(part);
      }
      return;
    }
    if (ts.isVariableDeclaration(node)) {
      if (node.initializer !== undefined && ts.isFunctionLike(node.initializer)) {
        visit(node.initializer);
      }
      if (node.type !== undefined) visit(node.type);
      return;
    }
    const name = ts.isTypeReferenceNode(node) ? node.typeName : undefined;
    const symbol = name && checker.getSymbolAtLocation(name);
    const target = symbol && originalOf(symbol);
    const file = target?.declarations?.[0]?.getSourceFile().fileName.replaceAll('\\', '/');
    if (target !== undefined && file?.includes('/src/core/')) found.push(target);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found.filter((symbol) => (symbol.flags & ts.SymbolFlags.TypeParameter) === 0);
}

describe('the names of the package', () => {
  it('are the same in the root as in the entries of its modules, values and types', () => {
    const modules = [...ENTRIES.keys()].filter(
      (entry) => entry !== ROOT_ENTRY && !ROOT_LACKS.includes(entry),
    );
    const union = modules.flatMap((entry) =>
      [...exportsOf(entry).keys()].map((name) => kindOf(entry, name)),
    );
    const root = [...exportsOf(ROOT_ENTRY).keys()]
      .filter((name) => !ROOT_ONLY.includes(name))
      .map((name) => kindOf(ROOT_ENTRY, name));
    expect(modules.length).toBeGreaterThan(1);
    expect(root.sort()).toEqual([...new Set(union)].sort());
  });

  it.each([...ENTRIES.keys()])('mean the same thing in %s as in the root', (entry) => {
    const root = exportsOf(ROOT_ENTRY);
    const other = [...exportsOf(entry)].filter(
      ([name, symbol]) => root.has(name) && root.get(name) !== symbol,
    );
    expect(other.map(([name]) => name)).toEqual([]);
  });

  it.each([...ENTRIES.keys()])('of core that signatures of %s need come with it', (entry) => {
    const names = exportsOf(entry);
    const known = new Set(names.values());
    const missing = [...names].flatMap(([name, symbol]) =>
      (symbol.declarations ?? [])
        .flatMap(namedInCore)
        .filter((needed) => !known.has(needed) && !INNER_TYPES.includes(needed.name))
        .map((needed) => `${needed.name}, named by ${name}`),
    );
    expect([...new Set(missing)]).toEqual([]);
    for (const value of ['DomainError', 'formatFinding'])
      expect(names.has(value), value).toBe(true);
  });
});

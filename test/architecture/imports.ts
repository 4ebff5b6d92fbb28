import { posix } from 'node:path';
import ts from 'typescript';

/** One import of a file: a static import, a re-export, a type import or a dynamic one. */
export interface ImportEdge {
  /** The file that imports. */
  readonly path: string;
  readonly line: number;
  readonly specifier: string;
  readonly form: 'namespace' | 'other';
  /** Erased by the compiler: brings no code, but ties the floors all the same. */
  readonly typeOnly: boolean;
}

export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

export function importsOf(source: ts.SourceFile): readonly ImportEdge[] {
  const edges: ImportEdge[] = [];
  const add = (node: ts.Node, specifier: ts.Node, form: ImportEdge['form'], typeOnly: boolean) => {
    // A computed specifier cannot be checked, so that it is reported as a package of its own.
    const written = ts.isStringLiteralLike(specifier) ? specifier.text : specifier.getText(source);
    edges.push({
      path: source.fileName,
      line: lineOf(source, node),
      specifier: written,
      form,
      typeOnly,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const namespace = bindings !== undefined && ts.isNamespaceImport(bindings) && !clause?.name;
      add(node, node.moduleSpecifier, namespace ? 'namespace' : 'other', isTypeOnly(clause));
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      add(node, node.moduleSpecifier, 'other', node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, 'other', true);
    } else if (ts.isImportEqualsDeclaration(node)) {
      const reference = node.moduleReference;
      if (ts.isExternalModuleReference(reference)) add(node, reference.expression, 'other', false);
    } else if (ts.isCallExpression(node) && loadsModule(node) && node.arguments[0] !== undefined) {
      add(node, node.arguments[0], 'other', false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edges;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) {
    return false;
  }
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

function loadsModule(call: ts.CallExpression): boolean {
  const callee = call.expression;
  const isRequire = ts.isIdentifier(callee) && callee.text === 'require';
  return isRequire || callee.kind === ts.SyntaxKind.ImportKeyword;
}

/** The file in `src` that a relative import leads to; undefined for a package or a wrong extension. */
export function resolveRelative({ path, specifier }: ImportEdge): string | undefined {
  if (!specifier.startsWith('.') || !specifier.endsWith('.js')) return undefined;
  return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
}

/** The files of one cycle in order, the alphabetically first file first; undefined when there is none. */
export function findCycle(
  edges: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): readonly string[] | undefined => {
    const start = trail.indexOf(path);
    if (start >= 0) return trail.slice(start);
    if (done.has(path)) return undefined;
    trail.push(path);
    for (const target of edges.get(path) ?? []) {
      const cycle = visit(target);
      if (cycle !== undefined) return cycle;
    }
    trail.pop();
    done.add(path);
    return undefined;
  };
  for (const path of [...edges.keys()].sort()) {
    const cycle = visit(path);
    if (cycle !== undefined) return rotateToFirst(cycle);
  }
  return undefined;
}

function rotateToFirst(cycle: readonly string[]): readonly string[] {
  const at = cycle.indexOf([...cycle].sort()[0]!);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}

import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../architecture/files.js';
import { ENTRIES } from './public-names.js';

export interface TypedText {
  readonly name: string;
  readonly code: string;
  /** Does it see all public names without an import, as a docstring does? */
  readonly seesPublicNames: boolean;
}

/** A reader's settings: strict, and nothing beyond it. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ['node'],
  paths: Object.fromEntries([...ENTRIES].map(([name, file]) => [name, [join(ROOT, file)]])),
};

/** What the compiler says about each text, by its name; a text that is right is not named. */
export function typeErrors(texts: readonly TypedText[]): ReadonlyMap<string, readonly string[]> {
  const virtual = new Map<string, ts.SourceFile>();
  const files = texts.map((text, at) => {
    const file = join(ROOT, 'test', 'docs', `virtual-${at}.ts`);
    const header = text.seesPublicNames ? importsFor(text.code) : '';
    // One line before the text, whatever it holds, so that line numbers are easy to tell.
    const code = `${header}export {};\n${text.code}\n`;
    virtual.set(file, ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true));
    return file;
  });
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (path) => virtual.has(path) || fileExists(path);
  host.readFile = (path) => virtual.get(path)?.text ?? readFile(path);
  host.getSourceFile = (path, ...rest) => virtual.get(path) ?? getSourceFile(path, ...rest);
  const program = ts.createProgram(files, OPTIONS, host);
  const errors = new Map<string, readonly string[]>();
  for (const [at, { name }] of texts.entries()) {
    const source = virtual.get(files[at]!)!;
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    if (found.length > 0)
      errors.set(
        name,
        found.map((each) => told(source, each)),
      );
  }
  return errors;
}

function told(source: ts.SourceFile, { start = 0, messageText }: ts.Diagnostic): string {
  const { line } = source.getLineAndCharacterOfPosition(start);
  return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n  ')}`;
}

let entryNames: ReadonlyMap<string, readonly string[]> | undefined;

/** The names of each entry; one that stands in several counts for the first. */
function namesByEntry(): ReadonlyMap<string, readonly string[]> {
  if (entryNames !== undefined) return entryNames;
  const program = ts.createProgram(
    [...ENTRIES.values()].map((file) => join(ROOT, file)),
    { noLib: true, types: [], module: ts.ModuleKind.Preserve },
  );
  const checker = program.getTypeChecker();
  const seen = new Set<string>();
  const names = new Map<string, readonly string[]>();
  for (const [entry, file] of ENTRIES) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(join(ROOT, file))!)!;
    const own = checker.getExportsOfModule(module).map(({ name }) => name);
    names.set(
      entry,
      own.filter((name) => !seen.has(name)),
    );
    for (const name of own) seen.add(name);
  }
  entryNames = names;
  return names;
}

/** Imports of the public names that a code mentions and does not declare, in one line. */
function importsFor(code: string): string {
  const source = ts.createSourceFile('x.ts', code, ts.ScriptTarget.ES2022, true);
  const mentioned = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const parent = node.parent as ts.Node & { readonly name?: ts.Node };
      const declares =
        (ts.isVariableDeclaration(parent) ||
          ts.isBindingElement(parent) ||
          ts.isFunctionDeclaration(parent) ||
          ts.isImportSpecifier(parent)) &&
        parent.name === node;
      (declares ? declared : mentioned).add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...namesByEntry()]
    .map(([entry, names]) => {
      const used = names.filter((name) => mentioned.has(name) && !declared.has(name));
      return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${entry}'; `;
    })
    .join('');
}

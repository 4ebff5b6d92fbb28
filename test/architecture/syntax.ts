import ts from 'typescript';
import type { Rule, Violation } from './check.js';
import { lineOf } from './imports.js';

/** What a file of `src` must not say: clocks, chance, locales, output, code from text, hidden state. */
export function findForbiddenSyntax(
  source: ts.SourceFile,
  callsAllowedAtTop: boolean,
): readonly Violation[] {
  const found: Violation[] = [];
  const report = (rule: Rule, node: ts.Node, message: string) =>
    found.push({ rule, path: source.fileName, line: lineOf(source, node), message });

  const visit = (node: ts.Node): void => {
    const forbidden = forbiddenGlobal(node);
    if (forbidden !== undefined) report('forbidden-global', node, forbidden);
    if (ts.isEnumDeclaration(node)) {
      report('enum', node, 'write an `as const` tuple and its union type');
    }
    if (isDefaultExport(node)) report('default-export', node, 'export it by its name');
    const namesNothing =
      ts.isExportDeclaration(node) &&
      (node.exportClause === undefined || ts.isNamespaceExport(node.exportClause));
    if (namesNothing) report('export-star', node, 'name what is exported');
    ts.forEachChild(node, visit);
  };
  visit(source);

  for (const statement of source.statements) {
    if (!callsAllowedAtTop) {
      for (const call of callsWhenLoaded(statement)) {
        report('top-level-call', call, 'no bundler drops a call or a spread: put it in a function');
      }
    }
    const state = moduleState(statement);
    if (state !== undefined) report('module-state', statement, state);
  }
  return found;
}

const CLOCKS_AND_CHANCE = new Set(['Date.now', 'Math.random']);
const LOCALE_METHODS =
  /^(localeCompare|toLocale(String|DateString|TimeString|LowerCase|UpperCase))$/;
const FORBIDDEN_NAMES = new Set([
  'Intl',
  'console',
  'eval',
  // What one runtime has and another lacks: clocks, chance, files, network, global state. Names that are words of the
  // field too (`window`, `document`) are left to the types: `src` is compiled without those of Node and the browser.
  'performance',
  'crypto',
  'process',
  'Buffer',
  'require',
  '__dirname',
  '__filename',
  'globalThis',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
]);
/** Objects that hold a clock or chance: only their members are read, each by its name. */
const ONLY_MEMBERS = new Set(['Math', 'Reflect']);

function forbiddenGlobal(node: ts.Node): string | undefined {
  const member = memberOf(node);
  if (member !== undefined) {
    if (LOCALE_METHODS.test(member.name)) return `${member.name} depends on the locale`;
    const whole = `${member.object}.${member.name}`;
    if (CLOCKS_AND_CHANCE.has(whole)) return `${whole}: pass the date or the seed as an argument`;
  }
  if (ts.isIdentifier(node) && FORBIDDEN_NAMES.has(node.text) && isReference(node)) {
    return `${node.text} is not for a library of pure functions`;
  }
  if (ts.isIdentifier(node) && isPassedOn(node)) {
    return `${node.text} may be taken apart elsewhere: write its members as ${node.text}.name`;
  }
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return undefined;
  if (!ts.isIdentifier(node.expression)) return undefined;
  const callee = node.expression.text;
  if (callee === 'Function') return 'Function makes code from text';
  if (callee === 'Date' && ts.isCallExpression(node)) return 'Date() reads the clock';
  // `new UTCDate()` reads the clock as well.
  const isDate = ts.isNewExpression(node) && /Date(Mini)?$/.test(callee);
  return isDate && (node.arguments?.length ?? 0) === 0
    ? `new ${callee}() without arguments reads the clock`
    : undefined;
}

/** `object.name` and `object['name']`; the object is its text when it is a plain name. */
function memberOf(node: ts.Node): { readonly object: string; readonly name: string } | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    return { object: node.expression.getText(), name: node.name.text };
  }
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return { object: node.expression.getText(), name: node.argumentExpression.text };
  }
  return undefined;
}

/** `const { random } = Math`, `const clock = Date`, `Math[name]`: what is taken of them is not seen. */
function isPassedOn(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ONLY_MEMBERS.has(node.text) && isReference(node)) {
    const isMember = ts.isPropertyAccessExpression(parent) && parent.expression === node;
    const isNamed =
      ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression);
    return !isMember && !isNamed;
  }
  const isKept =
    ((ts.isVariableDeclaration(parent) || ts.isParameter(parent)) && parent.initializer === node) ||
    (ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      parent.right === node);
  return node.text === 'Date' && isKept;
}

/** Does the name stand for a value or a namespace here, or only label a property? */
function isReference(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isQualifiedName(parent)) return parent.right !== node;
  const labels =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isBindingElement(parent);
  return !(labels && parent.name === node);
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  if (!ts.canHaveModifiers(node)) return false;
  return (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

/** The calls that run when the module is loaded: not those in bodies of functions and in fields of instances. */
function callsWhenLoaded(statement: ts.Statement): readonly ts.Node[] {
  const calls: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isFunctionLike(node)) {
      // A computed name of a method is evaluated with the class.
      if (node.name !== undefined && ts.isComputedPropertyName(node.name)) visit(node.name);
      return;
    }
    if (ts.isPropertyDeclaration(node) && !isStatic(node)) {
      visit(node.name);
      return;
    }
    const runs =
      ts.isCallExpression(node) ||
      ts.isNewExpression(node) ||
      ts.isTaggedTemplateExpression(node) ||
      ts.isAwaitExpression(node) ||
      // An iterator or a getter may run: bundlers keep these as they keep calls.
      ts.isSpreadElement(node) ||
      ts.isSpreadAssignment(node);
    if (runs) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return calls;
}

function isStatic(node: ts.PropertyDeclaration): boolean {
  return (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
}

/** State that two callers would share, and statements that run on import. */
function moduleState(statement: ts.Statement): string | undefined {
  if (ts.isVariableStatement(statement)) {
    const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    return isConst ? undefined : 'let and var at the top are global state';
  }
  if (ts.isImportDeclaration(statement) && statement.importClause === undefined) {
    return 'an import for its side effect';
  }
  const declares =
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isEmptyStatement(statement);
  return declares ? undefined : 'the top of a module holds declarations only';
}

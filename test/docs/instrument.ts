import ts from 'typescript';

/** Code that reports the value of each expression marked with `//=>`, and how many there are. */
export interface Instrumented {
  readonly code: string;
  readonly checks: number;
}

export class DocError extends Error {}

const MARKER = '//=>';

/**
 * Rewrites `expression //=> value` to a call of `__check(line, expression, value)`, `//=> throws 'code'` to
 * `__throws`, imports to calls of `__import`, and strips the types.
 */
export function instrument(code: string): Instrumented {
  const source = ts.createSourceFile('block.ts', code, ts.ScriptTarget.ES2022, true);
  let rewritten = code;
  let checks = 0;
  // From the last to the first, so that positions before the change stay right.
  for (const statement of [...source.statements].reverse()) {
    const expected = expectedAfter(code, statement.end);
    if (expected === undefined) continue;
    const line = source.getLineAndCharacterOfPosition(statement.getStart(source)).line + 1;
    const start = statement.getStart(source);
    const replacement = checked(statement, expected, line, source);
    rewritten = `${rewritten.slice(0, start)}${replacement}${rewritten.slice(statement.end)}`;
    checks += 1;
  }
  const markers = countMarkers(code);
  if (markers !== checks) {
    throw new DocError(
      `${markers} markers ${MARKER} and ${checks} statements that end before one: put each marker behind its ` +
        'statement, and a semicolon where the next line begins with a bracket',
    );
  }
  return { code: replaceImports(stripTypes(rewritten)), checks };
}

/** The value behind the marker that follows a statement; it may go on over the next comment lines. */
function expectedAfter(code: string, end: number): string | undefined {
  const comments = [
    ...(ts.getTrailingCommentRanges(code, end) ?? []),
    ...(ts.getLeadingCommentRanges(code, end) ?? []),
  ].map((range) => code.slice(range.pos, range.end));
  if (!comments[0]?.startsWith(MARKER)) return undefined;
  let value = comments[0].slice(MARKER.length);
  for (const comment of comments.slice(1)) {
    if (isExpression(value) || comment.startsWith(MARKER)) break;
    value += `\n${comment.replace(/^\/\//, '')}`;
  }
  return value;
}

function isExpression(text: string): boolean {
  const value = text.trim().replace(/^throws\s/, '');
  const { diagnostics } = ts.transpileModule(`(${value}\n)`, { reportDiagnostics: true });
  return diagnostics?.length === 0;
}

function countMarkers(code: string): number {
  return code.split('\n').filter((line) => line.includes(MARKER)).length;
}

function checked(
  statement: ts.Statement,
  expected: string,
  line: number,
  source: ts.SourceFile,
): string {
  const thrown = /^\s*throws\s([^]*)$/.exec(expected);
  if (!isExpression(expected)) {
    throw new DocError(`line ${line}: "${expected.trim()}" is not an expression`);
  }
  if (thrown !== null) {
    return `await __throws(${line}, async () => { ${statement.getText(source)}\n}, (${thrown[1]}\n));`;
  }
  const value = `(${expected}\n)`;
  const completed = withCompletion(statement, source);
  if (completed !== undefined) {
    return `{ let __value; ${completed}\n__check(${line}, __value, ${value}); }`;
  }
  const name = declaredName(statement);
  if (name === undefined) {
    throw new DocError(`line ${line}: ${MARKER} follows a statement that has no value`);
  }
  return `${statement.getText(source)}\n__check(${line}, ${name}, ${value});`;
}

/** The statement with its last value kept in `__value`; undefined when it is no expression, block, try or if. */
function withCompletion(statement: ts.Statement, source: ts.SourceFile): string | undefined {
  const text = (node: ts.Node) => node.getText(source);
  if (ts.isExpressionStatement(statement)) {
    return `__value = (${text(printedValue(statement.expression) ?? statement.expression)}\n);`;
  }
  if (ts.isBlock(statement)) {
    const last = statement.statements.at(-1);
    if (last === undefined) return undefined;
    const inner = withCompletion(last, source);
    return inner && `{ ${statement.statements.slice(0, -1).map(text).join('\n')}\n${inner} }`;
  }
  if (ts.isTryStatement(statement) && statement.catchClause !== undefined) {
    const body = withCompletion(statement.tryBlock, source);
    const { block, variableDeclaration: variable } = statement.catchClause;
    const rescue = withCompletion(block, source);
    return body && rescue && `try ${body} catch ${variable ? `(${text(variable)})` : ''} ${rescue}`;
  }
  if (ts.isIfStatement(statement)) {
    const yes = withCompletion(statement.thenStatement, source);
    const no = statement.elseStatement && withCompletion(statement.elseStatement, source);
    return yes && `if (${text(statement.expression)}) ${yes}${no ? ` else ${no}` : ''}`;
  }
  return undefined;
}

/** `console.log(x) //=> value` compares x. */
function printedValue(expression: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(expression) || expression.arguments.length !== 1) return undefined;
  return expression.expression.getText() === 'console.log' ? expression.arguments[0] : undefined;
}

function declaredName(statement: ts.Statement): string | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const last = statement.declarationList.declarations.at(-1);
  return last !== undefined && ts.isIdentifier(last.name) ? last.name.text : undefined;
}

function stripTypes(code: string): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      removeComments: true,
    },
  });
  const first = diagnostics[0];
  if (first !== undefined) {
    throw new DocError(
      `does not parse: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`,
    );
  }
  return outputText;
}

/** Imports are not allowed inside the function that the block becomes. */
function replaceImports(code: string): string {
  const source = ts.createSourceFile('block.js', code, ts.ScriptTarget.ES2022, true);
  let result = code;
  for (const statement of [...source.statements].reverse()) {
    let replacement: string | undefined;
    if (ts.isImportDeclaration(statement)) replacement = loadedBy(statement);
    else if (ts.isExportDeclaration(statement)) replacement = '';
    else if (ts.canHaveModifiers(statement)) {
      const keyword = ts.getModifiers(statement)?.[0];
      if (keyword?.kind !== ts.SyntaxKind.ExportKeyword) continue;
      replacement = code.slice(keyword.end, statement.end);
    }
    if (replacement === undefined) continue;
    const start = statement.getStart(source);
    result = `${result.slice(0, start)}${replacement}${result.slice(statement.end)}`;
  }
  return result;
}

function loadedBy(statement: ts.ImportDeclaration): string {
  const clause = statement.importClause;
  const from = statement.moduleSpecifier.getText();
  const bindings = clause?.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) {
    return `const ${bindings.name.text} = await __import(${from}, []);`;
  }
  const names: [imported: string, local: string][] = [];
  if (clause?.name !== undefined) names.push(['default', clause.name.text]);
  for (const { propertyName, name } of bindings?.elements ?? []) {
    names.push([(propertyName ?? name).text, name.text]);
  }
  const pattern = names.map(([imported, local]) => `${imported}: ${local}`).join(', ');
  const wanted = JSON.stringify(names.map(([imported]) => imported));
  return `const { ${pattern} } = await __import(${from}, ${wanted});`;
}

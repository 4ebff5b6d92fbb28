import ts from 'typescript';
import type { SourceText } from '../architecture/check.js';
import { docstringOf } from './public-names.js';

export interface DocExample {
  /** `src/prioritization/rice.ts:31 rice` */
  readonly name: string;
  readonly path: string;
  /** The declaration at the top of the file. */
  readonly declaration: string;
  readonly code: string;
}

/** The code of each `@example` in a docstring; a fence around it is taken off. */
export function examplesIn(docstring: string): readonly string[] {
  return docstring
    .split(/^(?=[ \t]*@\w+)/m)
    .filter((part) => /^[ \t]*@example\b/.test(part))
    .map((part) =>
      part
        .replace(/^[ \t]*@example\b/, '')
        .replace(/^```.*$/gm, '')
        .trim(),
    );
}

/** Every `@example` of a file: of declarations at the top and of their members. */
export function examplesOf({ path, text }: SourceText): readonly DocExample[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) => {
    const declaration = nameOf(statement);
    return [statement, ...membersOf(statement)].flatMap((node) => {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      return examplesIn(docstringOf(node) ?? '').map((code) => ({
        name: `${path}:${line} ${declaration}`,
        path,
        declaration,
        code,
      }));
    });
  });
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText()).join(', ');
  }
  const { name } = statement as { readonly name?: ts.Node };
  return name?.getText() ?? '(no name)';
}

function membersOf(statement: ts.Statement): readonly ts.Node[] {
  const hasMembers = ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement);
  return hasMembers ? [...statement.members] : [];
}

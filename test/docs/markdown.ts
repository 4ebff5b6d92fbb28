import { marked, type Token } from 'marked';

/** One fenced block of a document that runs in the tests. */
export interface DocBlock {
  /** `docs/guides/rank.md:12`, the line of the opening fence. */
  readonly name: string;
  readonly code: string;
  readonly isTypeScript: boolean;
  /** What it prints: the ```text block that follows it under the same heading. */
  readonly output: string | undefined;
  /** Why it does not run; undefined = it runs. The empty string is a missing reason. */
  readonly noRun: string | undefined;
}

const RUNNABLE = new Set(['ts', 'typescript', 'js', 'javascript', 'mjs']);

/** The blocks of a Markdown text in ts and js, each with the output printed below it. */
export function blocksOf(path: string, text: string): readonly DocBlock[] {
  const blocks: DocBlock[] = [];
  let line = 1;
  const tokens = marked.lexer(text.replaceAll('\r\n', '\n'));
  tokens.forEach((token, at) => {
    // Blocks inside of lists and quotes are found too, at the line where the list begins.
    for (const code of codeOf(token)) {
      const [language = '', ...words] = (code.lang ?? '').split(/\s+/);
      if (!RUNNABLE.has(language)) continue;
      const info = words.join(' ');
      const place = `${path}:${line}`;
      const before = blocks.filter(({ name }) => name.split(' ')[0] === place).length;
      blocks.push({
        name: before === 0 ? place : `${place} (${before + 1})`,
        code: code.text,
        isTypeScript: language.startsWith('t'),
        output: outputAfter(tokens.slice(at + 1)),
        noRun: info.startsWith('no-run') ? info.replace(/^no-run:?\s*/, '') : undefined,
      });
    }
    line += token.raw.split('\n').length - 1;
  });
  return blocks;
}

interface Fence {
  readonly lang?: string | undefined;
  readonly text: string;
}

function codeOf(token: Token): readonly Fence[] {
  if (token.type === 'code')
    return [{ lang: token['lang'] as string | undefined, text: textOf(token) }];
  const inner = (token as { readonly items?: Token[]; readonly tokens?: Token[] }) ?? {};
  return [...(inner.items ?? []), ...(inner.tokens ?? [])].flatMap(codeOf);
}

function textOf(token: Token): string {
  return (token as { readonly text: string }).text;
}

/** The next fenced block, when it is a text block and no heading stands between. */
function outputAfter(tokens: readonly Token[]): string | undefined {
  for (const token of tokens) {
    if (token.type === 'heading') return undefined;
    if (token.type === 'code') return token['lang'] === 'text' ? textOf(token) : undefined;
  }
  return undefined;
}

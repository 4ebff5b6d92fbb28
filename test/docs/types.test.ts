import { describe, expect, it } from 'vitest';
import { BLOCKS, EXAMPLES } from './documents.js';
import { typeErrors } from './types.js';

const BLOCK_TEXTS = BLOCKS.filter(({ isTypeScript }) => isTypeScript).map(({ name, code }) => ({
  name,
  code,
  seesPublicNames: false,
}));
const EXAMPLE_TEXTS = EXAMPLES.filter(({ isPublic }) => isPublic).map(({ name, code }) => ({
  name,
  code,
  seesPublicNames: true,
}));

/** A program of its own takes seconds on a busy machine. */
const TIMEOUT = 120_000;

describe('types of the examples', () => {
  it(
    'are right in every ts block of README and docs, and in every docstring of a public name',
    () => {
      const errors = typeErrors([...BLOCK_TEXTS, ...EXAMPLE_TEXTS]);
      const lines = [...errors].map(([name, found]) => `${name}\n  ${found.join('\n  ')}`);
      expect(lines, `\n${lines.join('\n')}\n`).toEqual([]);
    },
    TIMEOUT,
  );
});

describe('typeErrors', () => {
  const typed = (name: string, code: string, seesPublicNames = false) => ({
    name,
    code,
    seesPublicNames,
  });

  it(
    'tells what does not compile, with its line, and lets each text stand alone',
    () => {
      const errors = typeErrors([
        typed('a', "import { rice } from 'product-kernel';\nconst n: string = rice({ reach: 1 });"),
        typed('b', 'const n = 1;\nn.toFixed();'),
        typed('c', 'rice({ reach: 1, impact: 1, confidence: 1, effort: 1 })'),
        typed(
          'd',
          'rice({ reach: 1, impact: 1, confidence: 1, effort: 1 }) satisfies number',
          true,
        ),
        typed('e', "import { gone } from 'product-kernel/prioritization';\ngone;"),
        typed('f', 'const rice = (n: number) => n;\nrice(1);', true),
        typed('g', 'console.log(await Promise.resolve(1))'),
      ]);
      expect([...errors.keys()]).toEqual(['a', 'c', 'e']);
      expect(errors.get('a')).toHaveLength(2);
      expect(errors.get('a')![0]).toMatch(/^line 2: /);
      expect(errors.get('e')![0]).toContain('gone');
    },
    TIMEOUT,
  );
});

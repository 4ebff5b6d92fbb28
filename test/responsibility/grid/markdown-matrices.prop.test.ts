import fc from 'fast-check';
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { toPlainLine } from '../../../src/core/plain-line.js';
import { foldText } from '../../../src/responsibility/grid/fold.js';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { readMarkdownMatrix } from '../../../src/responsibility/grid/read-markdown-matrix.js';
import { toGrid } from '../../../src/responsibility/grid/to-grid.js';
import { toMarkdownMatrix } from '../../../src/responsibility/grid/to-markdown-matrix.js';
import { createMatrix } from '../../../src/responsibility/matrix/create-matrix.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { HOSTILE_NAMES } from '../../core/hostile-names.js';

const name = fc
  .oneof(
    fc.constantFrom(...HOSTILE_NAMES, '9', '10', '2', 'A/R', '-x'),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.stringMatching(/^[|\\`*_<>&#;[\]()!~ \-:.a1]{1,12}$/),
  )
  .map((text) => text.trim())
  .filter((text) => foldText(text) !== '');

const names = (maxLength: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(name, { maxLength, selector: (text) => foldText(text).replace(/[ _-]+/g, '') });

const matrix: fc.Arbitrary<ResponsibilityMatrix> = fc
  .tuple(
    names(5),
    names(6),
    fc.array(fc.tuple(fc.nat(5), fc.nat(4), fc.constantFrom('R', 'A', 'C', 'I')), {
      maxLength: 30,
    }),
    fc.array(fc.option(name, { nil: undefined, freq: 2 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([roles, activities, cells, phases]) => {
    const used = cells.filter(([a, r]) => a < activities.length && r < roles.length);
    const unique = new Map(used.map((cell) => [cell.join(), cell]));
    const made = createMatrix({
      scheme: raci,
      roles: roles.map((role, i) => ({ id: `r${i}`, name: role })),
      activities: activities.map((activity, i) => ({
        id: `a${i}`,
        name: activity,
        phase: phases[i],
      })),
      assignments: [...unique.values()].map(([a, r, code]) => [`a${a}`, `r${r}`, code]),
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  });

const layout = 'activity-rows';

describe('readMarkdownMatrix after toMarkdownMatrix', () => {
  it('reads what readGrid reads after toGrid, names on one line and without what cannot be seen', () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(undefined, raci), (original, scheme) => {
        const rows = toGrid(original).map((cells) => cells.map(toPlainLine));
        const text = `# Who\n\n${toMarkdownMatrix(original, scheme)}\n\nafter | it`;
        const again = readMarkdownMatrix(text, raci, { layout });
        const { matrix: expected, findings } = readGrid(rows, raci, { layout });
        expect(again.matrix).toEqual(expected);
        expect(again.findings).toEqual(findings);
      }),
      { numRuns: 500 },
    );
  });

  it('makes the same matrix again where ids come from names', () => {
    fc.assert(
      fc.property(matrix, (original) => {
        const named = readGrid(
          toGrid(original).map((cells) => cells.map(toPlainLine)),
          raci,
          { layout },
        );
        fc.pre(named.findings.length === 0);
        const again = readMarkdownMatrix(toMarkdownMatrix(named.matrix), raci, { layout });
        expect(again.matrix).toEqual(named.matrix);
        expect(again.findings).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('toMarkdownMatrix', () => {
  it('is one table of texts to a Markdown parser, whatever the names are', () => {
    fc.assert(
      fc.property(matrix, (original) => {
        const [table, ...rest] = marked.lexer(toMarkdownMatrix(original)) as unknown as [
          Tokens.Table,
        ];
        expect(rest).toEqual([]);
        expect(table.type).toBe('table');
        expect(table.rows).toHaveLength(toGrid(original).length - 1);
        for (const { tokens } of [...table.header, ...table.rows.flat()]) {
          for (const { type } of tokens) expect(['text', 'escape']).toContain(type);
        }
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/interop/csv.js';
import { CSV_DELIMITERS } from '../../src/interop/csv-rows.js';
import { HOSTILE_NAMES } from '../core/hostile-names.js';

const cell = fc.oneof(
  fc.constantFrom(...HOSTILE_NAMES.filter((name) => name.length <= 10_000)),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', ' ', 'a', '0') }),
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([width, height]) =>
    // The first cell says something, so that no row is blank and no header a title.
    fc.array(
      fc.array(cell, { minLength: width, maxLength: width }).map((cells) => ['a', ...cells, 'z']),
      { minLength: height, maxLength: height },
    ),
  );

describe('readCsv', () => {
  it('reads every hostile cell back as papaparse wrote it', () => {
    const rows = HOSTILE_NAMES.map((name) => ['x', name, name]);
    for (const delimiter of CSV_DELIMITERS) {
      const text = Papa.unparse([['id', 'one', 'two'], ...rows], { delimiter });
      const read = readCsv(text);
      expect(read.delimiter).toBe(delimiter);
      expect(read.rows).toEqual(rows);
      // One of the names holds NUL, which no editor writes.
      expect(read.findings.map(({ code }) => code)).toEqual(['interop/csv-encoding']);
    }
  });

  it('reads any table back, and each row stands in the line that it says', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...CSV_DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (rows, delimiter, newline, quotes) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes });
          const read = readCsv(text, { delimiter });
          expect([read.header, ...read.rows]).toEqual(rows);
          const before = rows.map((_, at) =>
            Papa.unparse(rows.slice(0, at), { delimiter, newline, quotes }),
          );
          const lines = before.map((written, at) =>
            at === 0 ? 1 : written.split(/\r\n|\r|\n/).length + 1,
          );
          expect(read.lines).toEqual(lines.slice(1));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('agrees with papaparse on a text of one line end whose quotes are in order', () => {
    const quoted = fc
      .string({ unit: fc.constantFrom('"', ',', '\n', 'a') })
      .map((text) => `"${text.replaceAll('"', '""')}"`);
    const bare = fc.string({ unit: fc.constantFrom('a', ' ', 'b', '5'), minLength: 1 });
    const row = fc.array(
      fc.oneof(
        quoted,
        bare.map((text) => `x${text}`),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = ['k,l', ...rows.map((cells) => `r,${cells.join(',')}`)].join('\n');
        const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
        const width = (cells: readonly string[]) =>
          Math.max(2, cells.findLastIndex((text) => text.trim() !== '') + 1);
        expect(readCsv(text, { delimiter: ',' }).rows).toEqual(
          data.slice(1).map((cells) => [...cells, ''].slice(0, width(cells))),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, changes nothing, and gives each row at least the cells of the header', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('"', '""', ',', ';', '\t', '|', '\n', '\r', '\r\n', ' ', '\uFEFF', '\0'),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, (source) => {
        const read = readCsv(source);
        expect(read).toEqual(readCsv(source));
        expect(new Set(read.columns).size).toBe(read.header.length);
        for (const row of read.rows) expect(row.length).toBeGreaterThanOrEqual(read.header.length);
        // Every character that is not markup of the format arrives.
        const plain = (content: string) => content.replace(/[",;\t|\r\n\s\uFEFF]/g, '');
        const arrived = [
          ...read.findings.flatMap(({ code, params }) =>
            code === 'interop/csv-title-row' ? [params['text'] as string] : [],
          ),
          ...read.header,
          ...read.rows.flat(),
        ].join('');
        if (!/sep=/i.test(source)) expect(plain(arrived)).toBe(plain(source));
      }),
      { numRuns: 500 },
    );
  });
});

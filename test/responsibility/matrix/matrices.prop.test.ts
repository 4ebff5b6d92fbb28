import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateMatrix } from '../../../src/responsibility/checks/validate.js';
import { foldText } from '../../../src/responsibility/grid/fold.js';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { toGrid } from '../../../src/responsibility/grid/to-grid.js';
import { assignmentId } from '../../../src/responsibility/matrix/assignment-id.js';
import { createMatrix } from '../../../src/responsibility/matrix/create-matrix.js';
import { createIdMaker } from '../../../src/responsibility/matrix/names.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityMatrix } from '../../../src/responsibility/types.js';

const PLAIN_NAMES = [
  '9',
  '10',
  '2',
  'Dev, Ops',
  'A/R',
  '__proto__',
  'constructor',
  'toString',
  'QA "team"',
  'Größe',
  'Вика',
  '-x',
  '#1',
];

const name = fc
  .oneof(
    fc.constantFrom(...PLAIN_NAMES),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  )
  .map((text) => text.trim())
  .filter((text) => foldText(text) !== '' && !/^[-\u2010-\u2015\u2212]+$/.test(text));

const names = (maxLength: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(name, { maxLength, selector: (text) => foldText(text).replace(/[ _-]+/g, '') });

/** A matrix whose ids are made from its names. */
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
      roles: roles.map((role) => ({ name: role })),
      activities: activities.map((activity, i) => ({ name: activity, phase: phases[i] })),
      // Equal names count as ids first, so that the index decides what a triple names.
      assignments: [...unique.values()].map(([a, r, code]) => [activities[a]!, roles[r]!, code]),
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  });

describe('assignmentId', () => {
  it('never makes one id of two triples', () => {
    const part = fc.stringMatching(/^[ab~/01]{0,5}$/);
    const triple = fc.tuple(part, part, part);
    fc.assert(
      fc.property(triple, triple, (x, y) => {
        expect(assignmentId(...x) === assignmentId(...y)).toBe(x.join('\n') === y.join('\n'));
      }),
      { numRuns: 500 },
    );
  });
});

describe('createIdMaker', () => {
  it('never gives an id twice and always gives the same ones', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a2 -]{0,4}$/)), (list) => {
        const first = createIdMaker('x');
        const second = createIdMaker('x');
        const ids = list.map(first.make);
        expect(new Set(ids).size).toBe(list.length);
        expect(list.map(second.make)).toEqual(ids);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readGrid after toGrid', () => {
  it('makes the same matrix again', () => {
    fc.assert(
      fc.property(matrix, (original) => {
        const { matrix: again, findings } = readGrid(toGrid(original), raci, {
          layout: 'activity-rows',
        });
        expect(findings).toEqual([]);
        expect(again).toEqual(original);
        expect(toGrid(again)).toEqual(toGrid(original));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the layout itself when roles are not called like codes', () => {
    fc.assert(
      fc.property(matrix, (original) => {
        const roles = Object.values(original.roles).map((role) => role.name.toUpperCase());
        fc.pre(!roles.some((role) => /^([RACI]|A\/R)$/.test(foldText(role))));
        expect(readGrid(toGrid(original), raci).matrix).toEqual(original);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readGrid', () => {
  it('survives any grid and leaves it as it is', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '-', 'A', 'R', 'a/r', 'С,I', 'Accountable', 'x', 'Shared', 'Dev; QA'),
      fc.string({ maxLength: 6 }),
    );
    const layout = fc.constantFrom(
      'auto',
      'activity-rows',
      'role-rows',
      'code-columns',
      'party-cells',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
        layout,
        (rows, way) => {
          const before = JSON.stringify(rows);
          const reading = readGrid(rows, raci, { layout: way as 'auto' });
          expect(JSON.stringify(rows)).toBe(before);
          expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
          for (const finding of validateMatrix(reading.matrix, raci)) {
            expect(finding.code).not.toMatch(/\/ref-unknown/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('loses no code of a grid, whatever else stands in it', () => {
    const cell = fc.constantFrom('', '-', 'A', 'R', 'C', 'I', 'A/R', 'C, I', 'r', 'informed');
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (body) => {
          const rows = [
            ['Activity', 'r1', 'r2', 'r3', 'r4', 'r5'],
            ...body.map((cells, i) => [`a${i}`, ...cells]),
          ];
          const expected = body.flat().flatMap((text) => text.match(/[a-z]+/gi) ?? []).length;
          const { matrix: made } = readGrid(rows, raci, { layout: 'activity-rows' });
          expect(Object.keys(made.assignments)).toHaveLength(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('validateMatrix', () => {
  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(matrix, (original) => {
        const reverse = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
          Object.fromEntries(Object.entries(record).reverse());
        const turned = {
          ...original,
          roles: reverse(original.roles),
          activities: reverse(original.activities),
          assignments: reverse(original.assignments),
        };
        const options = { preset: 'strict' } as const;
        expect(validateMatrix(turned, raci, options)).toEqual(
          validateMatrix(original, raci, options),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('lists the first findings of all up to its limit and counts the rest', () => {
    fc.assert(
      fc.property(matrix, fc.nat(12), (original, limit) => {
        const all = validateMatrix(original, raci);
        const some = validateMatrix(original, raci, { limit });
        expect(some.slice(0, limit)).toEqual(all.slice(0, limit));
        if (all.length <= limit) expect(some).toHaveLength(all.length);
        else expect(some[limit]).toMatchObject({ params: { count: all.length - limit } });
      }),
      { numRuns: 500 },
    );
  });
});

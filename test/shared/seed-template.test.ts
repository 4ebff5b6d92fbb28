import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOfCell } from '../../src/responsibility/template-cell.js';
import type { TemplateActivity } from '../../src/responsibility/template-types.js';
import { productManagementAndOperationsTemplate as template } from '../../src/responsibility/templates/product-management-and-operations.js';
import { ROOT, readTexts } from '../architecture/files.js';

interface Cell {
  readonly codes: readonly string[];
  readonly basis: string;
}
interface SeedActivity {
  readonly id: string;
  readonly dimension: string;
  readonly quotes: readonly string[];
  readonly cells: Readonly<Record<string, Cell>>;
}
interface Literal {
  readonly id: string;
  readonly owners: readonly string[];
}
interface Seed {
  readonly quotes: Readonly<Record<string, string>>;
  readonly template: { readonly activities: readonly SeedActivity[] };
  readonly literal: { readonly activities: readonly Literal[] };
}

const readJson = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
// Missing data must fail here, not skip.
const seed = readJson<Seed>('../shared/data/raci/seed-template.json');
const ours = template.phases.flatMap(({ activities }) => activities);

const cellsOf = ({ stated, viaGroup, inferred }: TemplateActivity) =>
  Object.fromEntries(
    Object.entries({ stated, 'via-group': viaGroup, inferred }).flatMap(([basis, cells = {}]) =>
      Object.entries(cells).map(([roleId, text]) => [roleId, { codes: codesOfCell(text), basis }]),
    ),
  );

describe('productManagementAndOperationsTemplate against the reading of its source', () => {
  it('has the same rows, statements and poles', () => {
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    expect(ours.map(({ id, refs }) => ({ id, refs })).sort(byId)).toEqual(
      seed.template.activities.map(({ id, quotes }) => ({ id, refs: quotes })).sort(byId),
    );
    for (const { id, dimension } of seed.template.activities) {
      const { dimensions = {} } = ours.find((activity) => activity.id === id)!;
      const poles = dimension.split('+').map((pole) => pole.replace('-facing', ''));
      expect(new Set<unknown>(Object.values(dimensions)), id).toEqual(new Set(poles));
    }
  });

  it('keeps each cell, but lets five roles do what they were only asked or told about', () => {
    const changed: string[] = [];
    for (const { id, cells } of seed.template.activities) {
      const own = cellsOf(ours.find((activity) => activity.id === id)!);
      for (const [roleId, { codes, basis }] of Object.entries(own)) {
        if (JSON.stringify(cells[roleId]) === JSON.stringify({ codes, basis })) continue;
        expect({ codes, basis }).toEqual({ codes: ['R'], basis: 'inferred' });
        expect(cells[roleId]?.basis ?? 'inferred').toBe('inferred');
        changed.push(`${id} ${roleId}`);
      }
      expect(Object.keys(own)).toEqual(expect.arrayContaining(Object.keys(cells)));
    }
    expect(changed.sort()).toEqual([
      'communicate-positioning marketing',
      'communicate-positioning sales',
      'deliver-on-time engineering',
      'resolve-issues engineering',
      'run-development-process design',
      'run-development-process engineering',
      'understand-customer-needs customer-support',
      'understand-customer-needs design',
    ]);
  });

  it('has a fixture that is the literal reading', () => {
    const literal = readJson<{ readonly activities: readonly Literal[] }>(
      'test/fixtures/raci/founding-article-literal.json',
    );
    expect(literal.activities.map(({ id, owners }) => ({ id, owners }))).toEqual(
      seed.literal.activities.map(({ id, owners }) => ({ id, owners })),
    );
  });

  it('brings none of the sentences of the source into the project', () => {
    const WORDS = 8;
    const flat = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^a-z]+/g, ' ')
        .trim();
    const texts = [
      ...readTexts('src', '.ts'),
      ...readTexts('docs', '.md'),
      ...readTexts('examples', '.mjs'),
      ...readTexts('test', '.json'),
      ...['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md'].map((path) => ({
        path,
        text: readFileSync(join(ROOT, path), 'utf8'),
      })),
    ].map(({ path, text }) => ({ path, text: flat(text) }));
    const runs = Object.values(seed.quotes).flatMap((quote) => {
      const words = flat(quote).split(' ');
      return words.slice(WORDS - 1).map((_, i) => words.slice(i, i + WORDS).join(' '));
    });
    const found = texts.flatMap(({ path, text }) =>
      runs.filter((run) => text.includes(run)).map((run) => `${path}: ${run}`),
    );
    expect(found).toEqual([]);
  });
});

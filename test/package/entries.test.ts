import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/files.js';
import { importsOf } from '../architecture/imports.js';

interface Target {
  readonly types: string;
  readonly default: string;
}
interface Manifest {
  readonly name: string;
  readonly exports: Readonly<
    Record<string, string | Readonly<Record<'import' | 'require', Target>>>
  >;
  readonly typesVersions: Readonly<Record<'*', Readonly<Record<string, readonly string[]>>>>;
  readonly main: string;
  readonly module: string;
  readonly types: string;
}

const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as unknown;
const MANIFEST = readJson('package.json') as Manifest;
/** `.`, `./prioritization`, … without the plain file `./package.json`. */
const SUBPATHS = Object.keys(MANIFEST.exports).filter(
  (subpath) => typeof MANIFEST.exports[subpath] === 'object',
);

function targetOf(subpath: string, format: 'import' | 'require'): Target {
  return (MANIFEST.exports[subpath] as Readonly<Record<'import' | 'require', Target>>)[format];
}

/** The packages that a built file loads, by itself and through the files beside it. */
function packagesOf(file: string): readonly string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    for (const { specifier } of importsOf(source)) {
      if (specifier.startsWith('.')) visit(join(dirname(path), specifier));
      else packages.add(specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
    }
  };
  visit(join(ROOT, file));
  return [...packages].sort();
}

describe('the built package', () => {
  it('is there', () => {
    expect(existsSync(join(ROOT, 'dist')), 'no dist: run `npm run build:once`').toBe(true);
  });

  it.each(SUBPATHS)('has every file of the entry %s', (subpath) => {
    const files = (['import', 'require'] as const).flatMap((format) =>
      Object.values(targetOf(subpath, format)),
    );
    expect(files).toHaveLength(4);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('names the root entry in the fields that old tools read', () => {
    expect([MANIFEST.module, MANIFEST.main, MANIFEST.types]).toEqual([
      targetOf('.', 'import').default,
      targetOf('.', 'require').default,
      targetOf('.', 'import').types,
    ]);
  });

  it('states the entries alike in exports, typesVersions, tsup.config.ts and .size-limit.json', async () => {
    const named = SUBPATHS.filter((subpath) => subpath !== '.').map((subpath) => subpath.slice(2));
    const types = named.map((name) => [name, [targetOf(`./${name}`, 'import').types]]);
    expect(MANIFEST.typesVersions['*']).toEqual(Object.fromEntries(types));

    const built = SUBPATHS.map((subpath) =>
      targetOf(subpath, 'import').default.replace(/^\.\/dist\/|\.js$/g, ''),
    );
    const { default: config } = (await import(join(ROOT, 'tsup.config.ts'))) as {
      readonly default: { readonly entry: Readonly<Record<string, string>> };
    };
    expect(Object.keys(config.entry).sort()).toEqual([...built].sort());
    expect(config.entry).toEqual(Object.fromEntries(built.map((name) => [name, `src/${name}.ts`])));

    const limits = readJson('.size-limit.json') as readonly { readonly path: string }[];
    expect([...new Set(limits.map(({ path }) => path))].sort()).toEqual(
      built.map((name) => `dist/${name}.js`).sort(),
    );
  });
});

describe('what an entry loads', () => {
  const formats = ['import', 'require'] as const;

  it.each(formats)('by %s: prioritization loads no package at all', (format) => {
    expect(packagesOf(targetOf('./prioritization', format).default)).toEqual([]);
  });

  it.each(formats)('by %s: responsibility carries no zod, immer, date-fns, papaparse', (format) => {
    const packages = packagesOf(targetOf('./responsibility', format).default);
    expect(packages.filter((name) => /^(zod|immer|date-fns|papaparse)$/.test(name))).toEqual([]);
  });

  it.each(formats)('by %s: the root carries no zod, immer, papaparse', (format) => {
    const packages = packagesOf(targetOf('.', format).default);
    expect(packages.filter((name) => /^(zod|immer|papaparse)$/.test(name))).toEqual([]);
  });

  it.each(SUBPATHS)('%s loads only packages that are installed with it', (subpath) => {
    const { dependencies = {}, peerDependencies = {} } = MANIFEST as Manifest & {
      readonly dependencies?: Readonly<Record<string, string>>;
      readonly peerDependencies?: Readonly<Record<string, string>>;
    };
    const installed = { ...dependencies, ...peerDependencies };
    for (const format of formats) {
      const packages = packagesOf(targetOf(subpath, format).default);
      expect(packages.filter((name) => !(name in installed))).toEqual([]);
    }
  });
});

describe('size of one function', () => {
  it('keeps `import { rice }` below 1,000 bytes, minified and gzipped', async () => {
    const entry = targetOf('.', 'import').default;
    const { outputFiles } = await build({
      stdin: { contents: `import { rice } from '${entry}'; export { rice };`, resolveDir: ROOT },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    const bundle = outputFiles[0]!.contents;
    expect(gzipSync(bundle, { level: 9 }).length).toBeLessThan(1000);
  });
});

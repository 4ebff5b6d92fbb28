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

  it('states the entries alike in exports, typesVersions and tsup.config.ts', async () => {
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
  });
});

/** What must not come along with an entry that does not need it. */
const HEAVY = /^(zod|immer|date-fns|@date-fns\/utc|papaparse)$/;

describe('what an entry loads', () => {
  const formats = ['import', 'require'] as const;

  it.each(['prioritization', 'responsibility'])(
    '%s carries no zod, immer, date-fns, papaparse',
    (entry) => {
      for (const format of formats) {
        const packages = packagesOf(targetOf(`./${entry}`, format).default);
        expect(packages.filter((name) => HEAVY.test(name))).toEqual([]);
      }
    },
  );

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

/** What a user's bundler makes of an import: the code, and the packages that it still asks for. */
async function bundleOf(names: string, entry: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${names} } from '${entry}';`, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
    write: false,
    // esbuild says that it leaves out files without side effects, which is what is wanted.
    logLevel: 'error',
  });
  const outputs = Object.values(metafile.outputs);
  return {
    code: outputFiles[0]!.contents,
    packages: outputs.flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([path, { bytesInOutput }]) => path.includes('node_modules') && bytesInOutput > 0)
        .map(([path]) => path),
    ),
  };
}

describe('what is left of an import in a bundle', () => {
  it.each(['.', './prioritization'])(
    'ranking from %s asks for no package: the simulations are dropped with pure-rand',
    async (subpath) => {
      const entry = targetOf(subpath, 'import').default;
      expect((await bundleOf('rankItems, riceModel', entry)).packages).toEqual([]);
      // That the test can fail: a simulation does need it.
      const simulation = await bundleOf('rankUnderUncertainty', entry);
      expect(simulation.packages.join()).toContain('pure-rand');
    },
  );

  it('of rice alone is below 1,000 bytes, minified and gzipped', async () => {
    const { code } = await bundleOf('rice', targetOf('.', 'import').default);
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(1000);
  });
});

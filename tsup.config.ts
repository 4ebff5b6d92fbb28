import { defineConfig } from 'tsup';

/** One entry per public subpath; keys become file names in dist. */
const entry = {
  index: 'src/index.ts',
  'prioritization/index': 'src/prioritization/index.ts',
  'responsibility/index': 'src/responsibility/index.ts',
  'interop/index': 'src/interop/index.ts',
};

export default defineConfig({
  entry,
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // tsup 8.5 sets the deprecated baseUrl itself; TypeScript 6 stops on it unless told otherwise.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  // Without splitting every CJS entry would carry a DomainError of its own.
  splitting: true,
  // ESM only, so that require() of our CJS files would fail if it stayed outside.
  noExternal: ['fractional-indexing'],
  sourcemap: false,
  clean: true,
  minify: false,
  treeshake: false,
});

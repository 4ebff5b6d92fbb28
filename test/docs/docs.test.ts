import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, readTexts } from '../architecture/files.js';
import { examplesIn, examplesOf } from './docstrings.js';
import { blocksOf } from './markdown.js';
import { loadModule, publicNames, publicScope } from './public-names.js';
import { type Modules, runBlock } from './run.js';

const DOCUMENTS = [
  ...(existsSync(join(ROOT, 'README.md'))
    ? [{ path: 'README.md', text: readFileSync(join(ROOT, 'README.md'), 'utf8') }]
    : []),
  ...readTexts('docs', '.md'),
];
const BLOCKS = DOCUMENTS.flatMap(({ path, text }) => blocksOf(path, text));
const EXAMPLES = readTexts('src', '.ts').flatMap(examplesOf);
const PUBLIC_NAMES = publicNames();
const PUBLIC_PLACES = new Set(
  PUBLIC_NAMES.map(({ place, name }) => `${place.replace(/:\d+$/, '')} ${name}`),
);

describe('blocks of README and docs', () => {
  for (const { name, code, output, noRun } of BLOCKS) {
    if (noRun === undefined) {
      it(name, () => runBlock({ code, output, load: loadModule }));
    } else {
      it(`${name} does not run: ${noRun}`, () =>
        expect(noRun, 'the reason behind no-run').not.toBe(''));
    }
  }

  it('have a name each', () => {
    expect(new Set(BLOCKS.map(({ name }) => name)).size).toBe(BLOCKS.length);
  });
});

describe('examples in docstrings', () => {
  let scope: Modules = {};
  beforeAll(async () => {
    scope = await publicScope();
  });

  for (const { name, path, declaration, code } of EXAMPLES) {
    it(name, async () => {
      // A reader of a public docstring has the public names only; an inner one stands among its neighbours.
      const isPublic = PUBLIC_PLACES.has(`${path} ${declaration}`);
      const near = isPublic ? {} : ((await import(join(ROOT, path))) as Modules);
      await runBlock({ code, scope: { ...near, ...scope }, load: loadModule });
    });
  }

  it('stand at every public function', () => {
    const missing = PUBLIC_NAMES.filter(
      ({ isFunction, docstring }) => isFunction && examplesIn(docstring ?? '').length === 0,
    ).map(({ name, place, docstring }) => {
      const what = docstring === undefined ? 'a docstring with an @example' : 'an @example';
      return `${place} ${name} lacks ${what}`;
    });
    const lines = [...new Set(missing)];
    expect(lines, `\n${lines.join('\n')}\n`).toEqual([]);
  });
});

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/files.js';
import { examplesIn } from './docstrings.js';
import { BLOCKS, EXAMPLES, PUBLIC_NAMES } from './documents.js';
import { loadModule, publicScope } from './public-names.js';
import { type Modules, runBlock } from './run.js';

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

  for (const { name, path, isPublic, code } of EXAMPLES) {
    it(name, async () => {
      // An inner docstring stands among its neighbours.
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

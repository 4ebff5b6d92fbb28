import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/files.js';

const FOLDER = join(ROOT, 'examples');
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.mjs'));
const NUMBERED = NAMES.filter((name) => /^\d/.test(name));

const run = promisify(execFile);
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');

/** What an example prints, run as a user runs it: on the built package, by its name. */
async function outputOf(name: string): Promise<string> {
  // A folder of its own: an example must not lean on where it is started.
  const { stdout, stderr } = await run(process.execPath, [join(FOLDER, name)], { cwd: FOLDER });
  expect(stderr).toBe('');
  return stdout.replaceAll('\r\n', '\n');
}

describe('examples', () => {
  it.each(NAMES)(
    '%s prints what stands beside it',
    async (name) => {
      // After a change that is meant: npx vitest run test/examples --update
      const beside = join(FOLDER, name.replace(/\.mjs$/, '.txt'));
      await expect(await outputOf(name)).toMatchFileSnapshot(beside);
    },
    30_000,
  );

  it.each(NUMBERED)('%s is short, imports the package by its name, and has a guide', (name) => {
    const code = textOf(`examples/${name}`);
    expect(code.split('\n').length).toBeLessThan(60);
    const specifiers = [...code.matchAll(/ from '([^']+)'/g)].map(([, specifier]) => specifier);
    expect(specifiers).not.toEqual([]);
    expect(specifiers.filter((specifier) => !specifier?.startsWith('product-kernel'))).toEqual([]);
    const guide = /^\/\/ Guide: (\S+)$/m.exec(code)?.[1];
    expect(guide).toBe(`docs/guides/${name.replace(/^\d+-|\.mjs$/g, '')}.md`);
    expect(textOf(guide ?? '')).toContain(`examples/${name}`);
  });
});

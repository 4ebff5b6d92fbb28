import { describe, expect, it } from 'vitest';
import { examplesIn, examplesOf } from './docstrings.js';
import { blocksOf } from './markdown.js';
import { type Modules, runBlock } from './run.js';

const load = async (specifier: string): Promise<Modules> => ({
  specifier,
  double: (x: number) => 2 * x,
});
const run = (code: string, output?: string) => runBlock({ code, output, load });

describe('runBlock', () => {
  it('compares the value of an expression', async () => {
    await run('1 + 1 //=> 2');
    await expect(run('1 + 1 //=> 3')).rejects.toThrow('line 1 of the example');
  });

  it('compares deeply, over several lines, and by the name of a declaration', async () => {
    await run(
      [
        "const a = [{ id: 'x', deep: [1, 2] }] //=> [{ id: 'x', deep: [1, 2] }]",
        'a.map(({ id }) => ({',
        '  id,',
        '}))',
        '//=> [',
        "//   { id: 'x' },",
        '// ]',
        '// An ordinary comment.',
        'a.length //=> 1',
      ].join('\n'),
    );
    await expect(run('const a = [[1]] //=> [[2]]')).rejects.toThrow();
  });

  it('strips types and resolves imports', async () => {
    await run(
      [
        "import { double as twice, type Gone } from 'anything';",
        "import type { Nothing } from 'nowhere';",
        'const n: number = twice(4) as number;',
        'n satisfies number //=> 8',
      ].join('\n'),
    );
    await expect(run("import { triple } from 'a';\ntriple(1) //=> 3")).rejects.toThrow(
      "'a' exports no triple",
    );
  });

  it('compares what is printed', async () => {
    await run("console.log('a', 1); console.log({ b: [2] })", 'a 1\n{ b: [ 2 ] }');
    await expect(run("console.log('a')", 'b')).rejects.toThrow('the printed output');
    await expect(run('1 //=> 1', 'b')).rejects.toThrow('the printed output');
  });

  it('compares the argument of console.log', async () => {
    await run('console.log(2 * 3) //=> 6');
  });

  it('takes the value that a try or an if ends with', async () => {
    await run("try { null.x } catch (error) { error.name } //=> 'TypeError'");
    await run('if (true) { 1 } else { 2 } //=> 1');
  });

  it('compares the code of what is thrown', async () => {
    const code = "throw Object.assign(new Error(), { code: 'core/bad' })";
    await run(`${code} //=> throws 'core/bad'`);
    await expect(run(`${code} //=> throws 'core/worse'`)).rejects.toThrow('line 1');
    await expect(run("1 //=> throws 'core/bad'")).rejects.toThrow('line 1');
  });

  it('waits for promises and lets foreign errors through', async () => {
    await run('const x = await Promise.resolve(3)\nx //=> 3');
    await expect(run('nowhere() //=> 1')).rejects.toThrow('nowhere is not defined');
  });

  it('refuses a block that compares nothing', async () => {
    await expect(run('const a = 1')).rejects.toThrow('compares nothing');
  });

  it('refuses a marker that belongs to no statement, or has no value', async () => {
    await expect(run('const a = 1\n[a].length //=> 1\n[a] //=> [1]')).rejects.toThrow('markers');
    await expect(run('1 //=> about one')).rejects.toThrow('not an expression');
    await expect(run('function f() {} //=> 1')).rejects.toThrow('no value');
  });

  it('reports a syntax error', async () => {
    await expect(run('const = 1\n1 //=> 1')).rejects.toThrow('does not parse');
  });
});

describe('blocksOf', () => {
  const text = [
    '# Title',
    '```ts',
    'a',
    '```',
    'It prints:',
    '```text',
    'out',
    '```',
    '```js no-run: needs a browser',
    'b',
    '```',
    '# Next',
    '```sh',
    'npm ci',
    '```',
    '- item',
    '  ```ts no-run',
    '  c',
    '  ```',
    '  ```ts',
    '  d',
    '  ```',
  ].join('\n');

  it('finds code, output, reasons and lines', () => {
    expect(blocksOf('a.md', text)).toEqual([
      { name: 'a.md:2', code: 'a', isTypeScript: true, output: 'out', noRun: undefined },
      {
        name: 'a.md:9',
        code: 'b',
        isTypeScript: false,
        output: undefined,
        noRun: 'needs a browser',
      },
      { name: 'a.md:16', code: 'c', isTypeScript: true, output: undefined, noRun: '' },
      { name: 'a.md:16 (2)', code: 'd', isTypeScript: true, output: undefined, noRun: undefined },
    ]);
  });
});

describe('examplesOf', () => {
  it('finds the examples of functions and of members, with the next tag left out', () => {
    const text = [
      '/**',
      ' * Doubles.',
      ' *',
      ' * @example',
      ' * double(2) //=> 4',
      ' * double(',
      ' *   3,',
      ' * ) //=> 6',
      ' * @see somebody',
      ' */',
      'export function double(x: number) { return 2 * x; }',
      'export interface A {',
      '  /** @example 1 //=> 1 */',
      '  readonly b: number;',
      '}',
    ].join('\n');
    expect(examplesOf({ path: 'src/a.ts', text })).toMatchObject([
      { name: 'src/a.ts:11 double', code: 'double(2) //=> 4\ndouble(\n  3,\n) //=> 6' },
      { name: 'src/a.ts:14 A', code: '1 //=> 1' },
    ]);
  });

  it('takes off a fence', () => {
    expect(examplesIn('Text.\n@example\n```ts\n1 //=> 1\n```\n')).toEqual(['1 //=> 1']);
  });
});

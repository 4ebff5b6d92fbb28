import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { expect } from 'vitest';
import { DocError, instrument } from './instrument.js';

export type Modules = Readonly<Record<string, unknown>>;

export interface Runnable {
  readonly code: string;
  readonly output?: string | undefined;
  /** Names that the code sees without an import. */
  readonly scope?: Modules | undefined;
  /** Loads what the code imports. */
  load(specifier: string): Promise<Modules>;
}

/** What makes a function of a text; documents are ours, so that running them is no risk. */
const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<unknown>;

/** Runs a block and fails when a value or the printed output differs, or when nothing is compared at all. */
export async function runBlock({ code, output, scope = {}, load }: Runnable): Promise<void> {
  const instrumented = instrument(code);
  if (instrumented.checks === 0 && output === undefined) {
    throw new DocError(
      'compares nothing: add `//=> value`, or a ```text block with the output, or say why with `no-run: reason`',
    );
  }
  let printed = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      printed += String(chunk);
      done();
    },
  });
  const given: Record<string, unknown> = {
    ...scope,
    console: new Console({ stdout: stream, stderr: stream, colorMode: false }),
    __check: (line: number, actual: unknown, expected: unknown) =>
      expect(actual, `line ${line} of the example`).toEqual(expected),
    __throws: expectThrown,
    __import: async (specifier: string, names: readonly string[]) => {
      const module = await load(specifier);
      const missing = names.filter((name) => !(name in module));
      if (missing.length > 0) throw new DocError(`'${specifier}' exports no ${missing.join(', ')}`);
      return module;
    },
  };
  const body = `"use strict";\n{${instrumented.code}\n}`;
  await new AsyncFunction(...Object.keys(given), body)(...Object.values(given));
  if (output !== undefined) {
    expect(printed.replace(/\n$/, ''), 'the printed output').toBe(output);
  }
}

async function expectThrown(line: number, call: () => Promise<unknown>, expected: unknown) {
  let thrown: unknown;
  try {
    await call();
  } catch (error) {
    thrown = error;
  }
  const code = (thrown as { readonly code?: unknown } | undefined)?.code ?? thrown;
  expect(code, `what line ${line} of the example throws`).toEqual(expected);
}

import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/core/options.js';

describe('readOptions', () => {
  it('gives the options themselves', () => {
    const options = { limit: 3 };
    expect(readOptions(options)).toBe(options);
  });

  it('takes null and undefined for no options', () => {
    const of = (value: unknown) => readOptions<{ limit?: number }>(value as never).limit;
    expect([of(null), of(undefined), of(5)]).toEqual([undefined, undefined, undefined]);
  });
});

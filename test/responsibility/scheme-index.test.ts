import { describe, expect, it } from 'vitest';
import { indexScheme } from '../../src/responsibility/scheme-index.js';
import { raci } from '../../src/responsibility/schemes/raci.js';

const read = (change: object) => indexScheme({ ...raci, ...change } as never).list;
const readCode = (change: object) => read({ codes: [{ ...raci.codes[0], ...change }] });

describe('indexScheme', () => {
  it('numbers the codes by their strength', () => {
    expect(indexScheme({ ...raci, codes: raci.codes.toReversed() }).list).toBe('A, R, C, I');
    expect(read({ codes: [], combinations: undefined })).toBe('');
  });

  it('takes codes without what is optional', () => {
    expect(readCode({ aliases: undefined, words: undefined, implies: undefined })).toBe('A');
    expect(readCode({ aliases: ['X'], words: ['y'], implies: [] })).toBe('A');
  });

  it.each([
    ['no object', null],
    ['no code', { ...raci, codes: [null] }],
    ['no list of codes', { ...raci, codes: { A: raci.codes[0] } }],
    ['no list', { ...raci, combinations: 'AR' }],
    ['no list of lists', { ...raci, combinations: ['AR'] }],
    ['no list of lists of texts', { ...raci, combinations: [['A', 1]] }],
  ])('refuses %s', (_, scheme) => {
    expect(() => indexScheme(scheme as never)).toThrow('responsibility/invalid-scheme');
  });

  it.each([
    { code: 1 },
    { name: undefined },
    { duties: 'account' },
    { duties: undefined },
    { duties: ['account', null] },
    { order: '1' },
    { aliases: 'X' },
    { aliases: [1] },
    { words: null },
    { words: [{}] },
    { implies: 'I' },
    { implies: [undefined] },
  ])('refuses a code with %j', (change) => {
    expect(() => readCode(change)).toThrow('responsibility/invalid-scheme');
  });
});

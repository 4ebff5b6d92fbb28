import { describe, expect, it } from 'vitest';
import { extendScheme, type SchemeChange } from '../../src/responsibility/extend-scheme.js';
import { raci } from '../../src/responsibility/schemes/raci.js';
import { racio } from '../../src/responsibility/schemes/racio.js';
import { rapid } from '../../src/responsibility/schemes/rapid.js';
import type { ResponsibilityScheme } from '../../src/responsibility/types.js';
import { deepFreeze } from './grid/grids.js';

const extend = (change: SchemeChange, scheme: ResponsibilityScheme = raci) =>
  extendScheme(deepFreeze(scheme), deepFreeze(change));

const codeOf = ({ codes }: ResponsibilityScheme, code: string) =>
  codes.find((each) => each.code === code);

const refusal = (finding: string, path: readonly (string | number)[]) =>
  expect.objectContaining({
    name: 'DomainError',
    code: 'responsibility/invalid-scheme',
    params: expect.objectContaining({
      finding: `responsibility/scheme-${finding}`,
      path,
    }) as unknown,
  }) as Error;

describe('extendScheme', () => {
  it('changes nothing when nothing is to change', () => {
    expect(extend({})).toEqual(raci);
    expect(extend({}, rapid)).toEqual(rapid);
    expect('combinations' in extend({}, rapid)).toBe(false);
    expect(extend({ codes: {}, options: {} })).toEqual(raci);
    expect(extend({ codes: undefined, combinations: undefined, options: undefined })).toEqual(raci);
    expect(extendScheme(raci, null as never)).toEqual(raci);
  });

  it('changes what the scheme is called, and keeps fields of its own', () => {
    const change = { id: 'ours', version: '2', name: 'Ours', source: 'the wiki' };
    expect(extend(change)).toEqual({ ...raci, ...change });
    const noted = { ...raci, note: 'agreed in May' };
    expect(extend({ id: 'ours' }, noted)).toEqual({ ...noted, id: 'ours' });
  });

  it('changes fields of a code, and takes them away', () => {
    const ours = extend({
      codes: {
        A: { perActivity: undefined },
        R: { perActivity: { min: 1, max: 1 }, words: ['doer'] },
      },
    });
    expect(codeOf(ours, 'A')).toEqual({
      code: 'A',
      name: 'Accountable',
      duties: ['account', 'approve'],
      order: 1,
    });
    expect('perActivity' in codeOf(ours, 'A')!).toBe(false);
    expect(codeOf(ours, 'R')).toEqual({
      code: 'R',
      name: 'Responsible',
      duties: ['perform'],
      order: 2,
      perActivity: { min: 1, max: 1 },
      words: ['doer'],
    });
    expect(ours.codes.slice(2)).toEqual(raci.codes.slice(2));
  });

  it('never renames a code', () => {
    const ours = extend({ codes: { A: { code: 'Z', name: 'Answers' } as never } });
    expect(ours.codes.map(({ code }) => code)).toEqual(['A', 'R', 'C', 'I']);
    expect(codeOf(ours, 'A')?.name).toBe('Answers');
  });

  it('adds codes behind the others, in alphabetical order', () => {
    const ours = extend({
      codes: {
        V: { name: 'Verifier', duties: ['verify'], order: 2.5 },
        Q: { name: 'Quality', duties: ['advise'], order: 5, implies: undefined },
      },
    });
    expect(ours.codes.slice(0, 4)).toEqual(raci.codes);
    expect(ours.codes.slice(4)).toEqual([
      { code: 'Q', name: 'Quality', duties: ['advise'], order: 5 },
      { code: 'V', name: 'Verifier', duties: ['verify'], order: 2.5 },
    ]);
    expect('implies' in ours.codes[4]!).toBe(false);
  });

  it('takes names of the language for codes like any other', () => {
    const codes = JSON.parse(
      '{"__proto__":{"name":"Proto","duties":["verify"],"order":6},"constructor":{"name":"Built","duties":["support"],"order":7}}',
    ) as NonNullable<SchemeChange['codes']>;
    expect(extend({ codes }).codes.slice(4)).toEqual([
      { code: '__proto__', name: 'Proto', duties: ['verify'], order: 6 },
      { code: 'constructor', name: 'Built', duties: ['support'], order: 7 },
    ]);
    const scheme = extend({ codes });
    expect(extend({ codes: JSON.parse('{"__proto__":null}') as never }, scheme).codes).toHaveLength(
      5,
    );
  });

  it('removes a code, also where others name it', () => {
    const ours = extend({ codes: { I: null, R: null, X: null } });
    expect(ours.codes).toEqual([raci.codes[0], { ...raci.codes[2], implies: [] }]);
    expect(ours.combinations).toEqual([['A']]);
    expect(extend({ codes: { O: null } }, racio)).toEqual({
      ...racio,
      codes: racio.codes.slice(0, 4),
    });
  });

  it('lets a change of a code name what it implies now', () => {
    const ours = extend({
      codes: { I: null, C: { implies: ['N'] }, N: { name: 'Noted', duties: ['notify'], order: 9 } },
    });
    expect(codeOf(ours, 'C')?.implies).toEqual(['N']);
  });

  it('replaces the combinations, or allows any', () => {
    expect(extend({ combinations: [['A', 'C']] }).combinations).toEqual([['A', 'C']]);
    expect(extend({ combinations: [] }).combinations).toEqual([]);
    expect('combinations' in extend({ combinations: null })).toBe(false);
    expect(() => extend({ codes: { C: null }, combinations: [['A', 'C']] })).toThrow(
      refusal('unknown-combined', ['combinations', 0, 1]),
    );
  });

  it('changes options one by one', () => {
    expect(extend({ options: { accountImpliesPerform: true } }).options).toEqual({
      accountImpliesPerform: true,
    });
    expect(extend({ options: { accountImpliesPerform: undefined as never } }).options).toEqual({
      accountImpliesPerform: false,
    });
  });

  it('refuses a result that cannot be relied on', () => {
    expect(() => extend({ codes: { Q: { name: 'Quality', order: 3.5 } } })).toThrow(
      refusal('malformed', ['codes', 4, 'duties']),
    );
    expect(() =>
      extend({ codes: { 'Q/A': { name: 'Quality', duties: ['verify'], order: 9 } } }),
    ).toThrow(refusal('invalid-code', ['codes', 4, 'code']));
    expect(() => extend({ codes: { A: null, R: null, C: null, I: null } })).toThrow(
      refusal('no-codes', ['codes']),
    );
    expect(() => extend({ id: '' })).toThrow(refusal('malformed', ['id']));
    expect(() => extend({ codes: { A: { perActivity: { min: 2, max: 1 } } } })).toThrow(
      refusal('invalid-cardinality', ['codes', 0, 'perActivity']),
    );
  });

  it('refuses to build on what is no scheme', () => {
    expect(() => extendScheme({} as never, { id: 'a' })).toThrow(refusal('malformed', ['id']));
    expect(() => extendScheme(null as never, {})).toThrow(refusal('malformed', []));
    const odd = { ...raci, codes: [{ ...raci.codes[0]!, order: Number.NaN }] };
    expect(() => extendScheme(odd, { codes: { A: null } })).toThrow(
      refusal('malformed', ['codes', 0, 'order']),
    );
  });
});

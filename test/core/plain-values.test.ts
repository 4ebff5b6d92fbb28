import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/core/domain-error.js';
import { createRecord, hasOwn, textIn, textsIn, toJsonScalar } from '../../src/core/json.js';
import { checkLimit } from '../../src/core/limits.js';
import { known, ratio, unknown } from '../../src/core/measure.js';
import { err, ok } from '../../src/core/result.js';

describe('toJsonScalar', () => {
  it('keeps what JSON can hold', () => {
    for (const value of ['a', '', 0, -1.5, true, false, null])
      expect(toJsonScalar(value)).toBe(value);
  });

  it('names what it cannot', () => {
    expect([Number.NaN, Infinity, -Infinity, -0, 5n].map(toJsonScalar)).toEqual([
      'NaN',
      'Infinity',
      '-Infinity',
      '-0',
      '5n',
    ]);
    expect([undefined, () => 0, Symbol('s'), {}, []].map(toJsonScalar)).toEqual([
      'undefined',
      'function',
      'symbol',
      'object',
      'object',
    ]);
  });

  it('cuts a text at 200 characters', () => {
    expect(toJsonScalar('x'.repeat(200))).toBe('x'.repeat(200));
    expect(toJsonScalar('x'.repeat(201))).toBe('x'.repeat(200));
  });
});

describe('hasOwn and createRecord', () => {
  it('see own keys only, of any name', () => {
    expect(hasOwn({ a: 1 }, 'a')).toBe(true);
    expect(hasOwn({}, 'constructor')).toBe(false);
    const record = createRecord<number>();
    record['__proto__'] = 1;
    expect(Object.keys(record)).toEqual(['__proto__']);
    expect(hasOwn(record, '__proto__')).toBe(true);
    expect('toString' in record).toBe(false);
  });
});

describe('checkLimit', () => {
  it('finds a count above its limit', () => {
    expect(checkLimit('core/too-many-entities', 5, 5)).toBeUndefined();
    expect(checkLimit('core/too-many-entities', 6, 5, ['rows'])).toMatchObject({
      code: 'core/too-many-entities',
      severity: 'error',
      path: ['rows'],
      params: { count: 6, limit: 5 },
      message: 'The input holds 6 entities; the limit is 5.',
    });
    expect(checkLimit('core/text-too-long', 6, 5)!.path).toEqual([]);
  });
});

describe('Measure', () => {
  it('is known only with a finite value', () => {
    expect(known(2)).toEqual({ status: 'known', value: 2 });
    expect(known(Number.NaN)).toEqual({ status: 'unknown', reason: 'not-finite' });
    expect(unknown('no-data')).toEqual({ status: 'unknown', reason: 'no-data' });
  });

  it('has no ratio over 0', () => {
    expect(ratio(1, 4, 'none')).toEqual({ status: 'known', value: 0.25 });
    expect(ratio(0, 0, 'none')).toEqual({ status: 'unknown', reason: 'none' });
  });
});

describe('Result', () => {
  it('is a plain object', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(err('no')).toEqual({ ok: false, error: 'no' });
  });
});

describe('DomainError', () => {
  it('carries its code and params and shows both in its message', () => {
    const error = new DomainError('a/b', { c: 1 });
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code, error.params, error.message]).toEqual([
      'DomainError',
      'a/b',
      { c: 1 },
      'a/b {"c":1}',
    ]);
    expect(new DomainError('a/b').params).toEqual({});
  });
});

describe('textsIn', () => {
  it('keeps the texts of a list, in their order, and has none for what is no list', () => {
    expect(textsIn(['b', 1, null, 'a', ['c'], 'a'])).toEqual(['b', 'a', 'a']);
    for (const other of [undefined, null, 'ab', { length: 1, 0: 'a' }])
      expect(textsIn(other)).toEqual([]);
  });
});

describe('textIn', () => {
  it('keeps a text whole and says what anything else is', () => {
    const long = 'x'.repeat(300);
    expect([long, 7, null, Number.NaN, {}].map(textIn)).toEqual([
      long,
      '7',
      'null',
      'NaN',
      'object',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { isEqualJson } from '../../src/core/equal-json.js';

describe('isEqualJson', () => {
  it('compares scalars', () => {
    expect(isEqualJson('a', 'a')).toBe(true);
    expect(isEqualJson('a', 'b')).toBe(false);
    expect(isEqualJson(1, '1')).toBe(false);
    expect(isEqualJson(Number.NaN, Number.NaN)).toBe(true);
    expect(isEqualJson(null, null)).toBe(true);
    expect(isEqualJson(undefined, null)).toBe(false);
    expect(isEqualJson(null, {})).toBe(false);
    expect(isEqualJson({}, null)).toBe(false);
    expect(isEqualJson('a', {})).toBe(false);
    expect(isEqualJson({}, 'a')).toBe(false);
  });

  it('compares objects by key in any order', () => {
    expect(isEqualJson({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
    expect(isEqualJson({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 3 }], a: 1 })).toBe(false);
    expect(isEqualJson({ a: 1 }, { a: 1, b: 1 })).toBe(false);
    expect(isEqualJson({ a: 1, b: 1 }, { a: 1 })).toBe(false);
    expect(isEqualJson({ a: 1, b: 2 }, { a: 1, c: 2 })).toBe(false);
  });

  it('tells lists from objects and keeps their order', () => {
    expect(isEqualJson([], {})).toBe(false);
    expect(isEqualJson(['a'], { 0: 'a' })).toBe(false);
    expect(isEqualJson([1, 2], [2, 1])).toBe(false);
    expect(isEqualJson([1, 2], [1, 2])).toBe(true);
  });

  it('takes undefined for absent', () => {
    expect(isEqualJson({ a: undefined, b: 1 }, { b: 1 })).toBe(true);
    expect(isEqualJson({ a: undefined, b: 1 }, { b: 1, c: undefined })).toBe(true);
    expect(isEqualJson({ a: undefined, b: 1 }, { a: 1, b: undefined })).toBe(false);
  });

  it('reads own keys only', () => {
    const own = JSON.parse('{"__proto__":{}}') as object;
    expect(isEqualJson(own, { x: {} })).toBe(false);
    expect(isEqualJson(own, JSON.parse('{"__proto__":{}}'))).toBe(true);
    expect(isEqualJson({ toString: {} }, { other: {} })).toBe(false);
  });

  it('survives any depth', () => {
    const deep = (end: number): unknown => {
      let value: unknown = end;
      for (let i = 0; i < 100_000; i++) value = { a: value };
      return value;
    };
    expect(isEqualJson(deep(1), deep(1))).toBe(true);
    expect(isEqualJson(deep(1), deep(2))).toBe(false);
  });
});

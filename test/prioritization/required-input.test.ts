import { describe, expect, it } from 'vitest';
import {
  createMethodFinding,
  isAtMost,
  optionalNumber,
  requireNumber,
  requireRows,
  requireText,
  requireWord,
  toPercent,
} from '../../src/prioritization/required-input.js';
import { thrownBy } from './hostile-values.js';
import { refusal } from './refusal.js';

describe('requireRows', () => {
  it('reads each row with its place, a hole as undefined', () => {
    const holes: unknown[] = ['a'];
    holes[2] = 'c';
    expect(requireRows(holes, (row, at) => [row, at])).toEqual([
      ['a', 0],
      [undefined, 1],
      ['c', 2],
    ]);
  });

  it.each([null, undefined, 'text', 5, {}])('refuses %s', (list) => {
    expect(() => requireRows(list, String)).toThrow(refusal({ problem: 'not-a-list' }));
  });
});

describe('requireNumber', () => {
  it('takes both bounds and turns -0 into 0', () => {
    expect([requireNumber({ x: 1 }, 'x', 1, 2), requireNumber({ x: 2 }, 'x', 1, 2)]).toEqual([
      1, 2,
    ]);
    expect(Object.is(requireNumber({ x: -0 }, 'x', 0, 1), 0)).toBe(true);
  });

  it.each([0.9, 2.1])('refuses %s out of its range', (x) => {
    expect(() => requireNumber({ x }, 'x', 1, 2, 7)).toThrow(
      refusal({ row: 7, field: 'x', value: x, problem: 'out-of-range' }),
    );
  });

  it.each([
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    ['1', '1'],
    [null, null],
    [undefined, 'undefined'],
  ])('refuses %s, which is no number', (x, value) => {
    expect(() => requireNumber({ x }, 'x', -Infinity, Infinity)).toThrow(
      refusal({ field: 'x', value, problem: 'not-a-number' }),
    );
  });

  it('names a row only where there is one', () => {
    const namesOf = (row?: number) => {
      const { params } = thrownBy(() => requireNumber({ x: 'a' }, 'x', 0, 1, row));
      return Object.keys(params as object);
    };
    expect(namesOf()).toEqual(['field', 'value', 'problem']);
    expect(namesOf(0)).toEqual(['row', 'field', 'value', 'problem']);
  });

  it('reads nothing from what is no object', () => {
    expect(() => requireNumber(null, 'x', 0, 1)).toThrow(
      refusal({ field: 'x', value: 'undefined', problem: 'not-a-number' }),
    );
  });
});

describe('optionalNumber', () => {
  it('is undefined for null and absent, and else a number', () => {
    expect(optionalNumber({ x: null }, 'x', 0, 1)).toBeUndefined();
    expect(optionalNumber(null, 'x', 0, 1)).toBeUndefined();
    expect(optionalNumber({ x: 0 }, 'x', 0, 1)).toBe(0);
    expect(() => optionalNumber({ x: 2 }, 'x', 0, 1, 3)).toThrow(
      refusal({ row: 3, field: 'x', value: 2, problem: 'out-of-range' }),
    );
  });
});

describe('requireText', () => {
  it('takes any text, the names of the language too', () => {
    expect(requireText(JSON.parse('{"id":"__proto__"}'), 'id')).toBe('__proto__');
    expect(requireText({ id: '' }, 'id')).toBe('');
  });

  it('refuses what is no text, and what is inherited', () => {
    expect(() => requireText({ id: 5 }, 'id', 0)).toThrow(
      refusal({ row: 0, field: 'id', value: 5, problem: 'not-a-text' }),
    );
    expect(() => requireText({}, 'constructor')).toThrow(
      refusal({ field: 'constructor', value: 'undefined', problem: 'not-a-text' }),
    );
  });
});

describe('requireWord', () => {
  it('takes one of the words only', () => {
    expect(requireWord({ x: 'b' }, 'x', ['a', 'b'])).toBe('b');
    expect(() => requireWord({ x: 'c' }, 'x', ['a', 'b'], 4)).toThrow(
      refusal({ row: 4, field: 'x', value: 'c', problem: 'unknown-level' }),
    );
  });
});

describe('isAtMost', () => {
  it('forgives what a computer rounds, and no more', () => {
    expect([isAtMost(1, 1), isAtMost(0.1 + 0.2, 0.3), isAtMost(1 + 9e-10, 1)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isAtMost(1 + 2e-9, 1), isAtMost(1e-300, 0), isAtMost(-0.9, -1)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isAtMost(-1, -1)).toBe(true);
  });
});

describe('toPercent', () => {
  it('keeps one decimal', () => {
    expect([toPercent(0.12345), toPercent(0.6), toPercent(2 / 3)]).toEqual([12.3, 60, 66.7]);
  });
});

describe('createMethodFinding', () => {
  it('fills the sentence of the code and has no path unless given one', () => {
    expect(createMethodFinding('prioritization/effort-missing', 'warning', { id: 'a' })).toEqual({
      code: 'prioritization/effort-missing',
      severity: 'warning',
      path: [],
      message: '"a" has no effort.',
      hint: 'Estimate it.',
      params: { id: 'a' },
    });
    expect(
      createMethodFinding('prioritization/effort-missing', 'info', { id: 'a' }, [3, 'effort']).path,
    ).toEqual([3, 'effort']);
  });
});

import { describe, expect, it } from 'vitest';
import {
  criterionValue,
  describeRange,
  finiteScore,
  invalidInput,
  isInRange,
  problemParams,
  readProperty,
  requireCriteria,
} from '../../src/prioritization/criterion.js';
import { NOT_NUMBERS, refusing, revoked, thrownBy } from './hostile-values.js';
import { criterion, own } from './model-of.js';

const ratio = criterion({ min: 0, max: 1 });
const sizes = criterion({
  min: 0,
  max: 5,
  levels: own([
    ['S', 1],
    ['L', 5],
    ['XXL', 50],
    ['__proto__', 2],
  ]),
});

describe('criterionValue', () => {
  it('calls null and undefined missing, and 0 a value', () => {
    expect(criterionValue(ratio, null)).toBeUndefined();
    expect(criterionValue(ratio, undefined)).toBeUndefined();
    expect(criterionValue(ratio, 0)).toBe(0);
  });

  it('takes the bounds themselves', () => {
    expect(criterionValue(ratio, 1)).toBe(1);
    expect(criterionValue(criterion({ exclusiveMin: 0 }), 5e-324)).toBe(5e-324);
    expect(criterionValue(criterion(), -1e308)).toBe(-1e308);
  });

  it.each(NOT_NUMBERS)('says that %s is not a number', (_, value) => {
    expect(criterionValue(criterion(), value)).toBe('not-a-number');
  });

  it('takes the word of a level, own ones only', () => {
    expect(criterionValue(sizes, 'L')).toBe(5);
    expect(criterionValue(sizes, '__proto__')).toBe(2);
    expect(criterionValue(sizes, 'M')).toBe('unknown-level');
    expect(criterionValue(sizes, 'constructor')).toBe('unknown-level');
    expect(criterionValue(sizes, 3)).toBe(3);
  });

  it('holds a level to the range like any number', () => {
    expect(criterionValue(sizes, 'XXL')).toBe('out-of-range');
  });

  it('says that a ratio above 1 up to 100 looks like a percentage', () => {
    expect(criterionValue(ratio, 80)).toBe('looks-like-percent');
    expect(criterionValue(ratio, 100)).toBe('looks-like-percent');
    expect(criterionValue(ratio, 100.5)).toBe('out-of-range');
    expect(criterionValue(ratio, -0.5)).toBe('out-of-range');
    expect(criterionValue(criterion({ max: 10 }), 80)).toBe('out-of-range');
  });
});

describe('isInRange', () => {
  it('includes min and max and excludes exclusiveMin', () => {
    const both = criterion({ exclusiveMin: 0, max: 2 });
    expect([-1, 0, 1, 2, 3].map((value) => isInRange(both, value))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    expect([-1, 0, 1].map((value) => isInRange(criterion({ min: 0 }), value))).toEqual([
      false,
      true,
      true,
    ]);
    expect(isInRange(criterion(), -1e308)).toBe(true);
  });
});

describe('describeRange', () => {
  it.each([
    [{ exclusiveMin: 0 }, 'above 0'],
    [{ min: 0 }, 'from 0 up'],
    [{ max: 5 }, 'up to 5'],
    [{ min: 0, max: 1 }, 'from 0 to 1'],
    [{ exclusiveMin: 0, max: 8 }, 'above 0 up to 8'],
    [{ min: 0, exclusiveMin: 0 }, 'above 0'],
    [{}, ''],
  ])('writes %j as "%s"', (bounds, text) => {
    expect(describeRange(criterion(bounds))).toBe(text);
  });
});

describe('problemParams', () => {
  it('names the criterion, the value, the range and, for a number, the ratio it would be as a percentage', () => {
    expect(problemParams('confidence', ratio, 80)).toEqual({
      criterion: 'confidence',
      label: 'Label',
      value: 80,
      shown: '80',
      range: 'from 0 to 1',
      suggestion: 0.8,
    });
    expect(problemParams('impact', { ...ratio, max: 10 }, 11)).not.toHaveProperty('suggestion');
    expect(problemParams('confidence', ratio, -1)).not.toHaveProperty('suggestion');
    expect(problemParams('confidence', ratio, 1)).not.toHaveProperty('suggestion');
    expect(problemParams('confidence', ratio, '12')['shown']).toBe('"12"');
    expect(problemParams('confidence', ratio, 'x'.repeat(50))['shown']).toBe(`"${'x'.repeat(40)}"`);
  });

  it('lists the levels where there are some', () => {
    expect(problemParams('size', sizes, 'M')).toMatchObject({
      levels: ['S', 'L', 'XXL', '__proto__'],
    });
  });

  it.each(NOT_NUMBERS)('is JSON for %s', (_, value, json) => {
    const params = problemParams('x', ratio, value);
    expect(params['value']).toBe(json);
    expect(JSON.parse(JSON.stringify(params))).toEqual(params);
  });
});

describe('requireCriteria', () => {
  const criteria = { a: ratio, b: sizes };

  it('gives the numbers, levels too', () => {
    expect(requireCriteria(criteria, { a: 1, b: 'L' as never })).toEqual({ a: 1, b: 5 });
  });

  it('refuses the first value that is missing or wrong, with its name and the problem', () => {
    expect(thrownBy(() => requireCriteria(criteria, { a: 80, b: Number.NaN }))).toMatchObject({
      code: 'prioritization/invalid-input',
      params: { criterion: 'a', value: 80, problem: 'looks-like-percent' },
    });
    expect(thrownBy(() => requireCriteria(criteria, { a: 1 } as never))).toMatchObject({
      params: { criterion: 'b', problem: 'missing' },
    });
  });
});

describe('finiteScore', () => {
  it('gives a score back, and 0 for -0', () => {
    expect(finiteScore(5, [5])).toBe(5);
    expect(finiteScore(-0, [-0])).toBe(0);
    expect(finiteScore(0, [2, 0, 3])).toBe(0);
  });

  it('refuses what is not finite', () => {
    for (const score of [Infinity, -Infinity, Number.NaN]) {
      expect(thrownBy(() => finiteScore(score, [1]))).toMatchObject({
        params: { problem: 'overflow' },
      });
    }
  });

  it('refuses a 0 that no factor explains', () => {
    for (const factors of [[1], [1e-200, 1e-200], [1e-200, 1e-200, 0]]) {
      expect(thrownBy(() => finiteScore(0, factors))).toMatchObject({
        params: { problem: 'underflow' },
      });
    }
  });
});

describe('readProperty', () => {
  it('reads an own property, of any name', () => {
    expect(readProperty({ a: 1 }, 'a')).toBe(1);
    expect(readProperty(own([['__proto__', 2]]), '__proto__')).toBe(2);
    expect(readProperty(Object.assign(Object.create(null), { a: 3 }), 'a')).toBe(3);
  });

  it('gives undefined for what is inherited, and for what is no object', () => {
    expect(readProperty({}, 'constructor')).toBeUndefined();
    expect(readProperty({}, '__proto__')).toBeUndefined();
    for (const source of [null, undefined, 5, 'text', () => 1]) {
      expect(readProperty(source, 'length')).toBeUndefined();
    }
  });

  it('gives undefined when reading throws', () => {
    const thrower = {
      get a(): never {
        throw new TypeError('foreign');
      },
    };
    for (const source of [thrower, revoked({ a: 1 }), refusing({ a: 1 })]) {
      expect(readProperty(source, 'a')).toBeUndefined();
    }
  });
});

describe('invalidInput', () => {
  it('is a DomainError with the params', () => {
    expect(invalidInput({ problem: 'x' })).toMatchObject({
      name: 'DomainError',
      code: 'prioritization/invalid-input',
      params: { problem: 'x' },
    });
  });
});

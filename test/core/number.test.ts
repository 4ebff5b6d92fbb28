import { describe, expect, it } from 'vitest';
import { toJsonScalar } from '../../src/core/json.js';
import {
  clamp,
  formatScore,
  mean,
  requireFinite,
  requireInteger,
  sum,
} from '../../src/core/number.js';
import halves from '../vectors/vectors-half-rounding.json' with { type: 'json' };

describe('sum', () => {
  it('is 0 for no values', () => {
    expect(sum([])).toBe(0);
  });

  it('keeps what a plain loop loses', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2); // Neumaier's own example
    expect(sum(new Float64Array(10).fill(0.1))).toBe(1);
  });

  it('reads typed arrays', () => {
    expect(sum(Float64Array.of(0.5, 0.25))).toBe(0.75);
  });

  it('is NaN beyond the largest double', () => {
    expect(sum([1e308, 1e308])).toBeNaN();
  });
});

describe('mean', () => {
  it('divides the sum by the number of values', () => {
    expect(mean([1, 2, 6])).toEqual({ status: 'known', value: 3 });
  });

  it('is unknown without values and beyond the largest double', () => {
    expect(mean([])).toEqual({ status: 'unknown', reason: 'no-data' });
    expect(mean([1e308, 1e308])).toEqual({ status: 'unknown', reason: 'not-finite' });
  });
});

describe('clamp', () => {
  it('keeps a value within its bounds', () => {
    expect([clamp(-1, 0, 2), clamp(1, 0, 2), clamp(3, 0, 2)]).toEqual([0, 1, 2]);
  });
});

describe('requireInteger', () => {
  it('returns a safe integer', () => {
    expect(requireInteger(-3, 'n')).toBe(-3);
  });

  it.each([1.5, Number.NaN, Infinity, 2 ** 53, '1' as unknown as number])('refuses %s', (value) => {
    expect(() => requireInteger(value, 'n')).toThrow(
      expect.objectContaining({
        code: 'core/not-an-integer',
        params: { name: 'n', value: toJsonScalar(value) },
      }),
    );
  });
});

describe('requireFinite', () => {
  it('returns a finite number', () => {
    expect(requireFinite(0.5, 'x')).toBe(0.5);
  });

  it.each([Number.NaN, Infinity, -Infinity, '1' as unknown as number])('refuses %s', (value) => {
    expect(() => requireFinite(value, 'x')).toThrow(
      expect.objectContaining({
        code: 'core/not-finite',
        params: { name: 'x', value: toJsonScalar(value) },
      }),
    );
  });
});

describe('formatScore', () => {
  const format = (value: number, decimals: number) => formatScore(value, { decimals });

  // Published scores of real backlogs (sources in the file): each exact value lies halfway between two neighbours.
  it.each(halves)('prints the published $published for $id of $file', ({ inputs, published }) => {
    const input = Object.fromEntries(Object.entries(inputs).map(([k, v]) => [k, Number(v)]));
    const score =
      'reach' in input
        ? (input['reach']! * input['impact']! * input['confidence']!) / input['effort']!
        : (input['value']! + input['timeCriticality']! + input['riskReduction']!) /
          input['jobSize']!;
    expect(format(score, published.split('.')[1]?.length ?? 0)).toBe(published);
  });

  it('has all 17 published halves', () => {
    expect(halves).toHaveLength(17);
  });

  it.each([
    [(6 * 3 * 0.7) / 4, 1, '3.2'],
    [1.005, 2, '1.01'],
    [-1.005, 2, '-1.01'],
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [0.5, 0, '1'],
    [0.49, 0, '0'],
    [0.05, 1, '0.1'],
    [0.04, 1, '0.0'],
    [0.004, 1, '0.0'],
    [9.995, 2, '10.00'],
    [99.5, 0, '100'],
    [0, 0, '0'],
    [0, 2, '0.00'],
    [1234.5, 1, '1234.5'],
    [12, 3, '12.000'],
    [0.1 + 0.2, 15, '0.300000000000000'],
    [0.1 + 0.2, 20, '0.30000000000000000000'],
    [1e21, 0, '1000000000000000000000'],
    [123456789012345680, 2, '123456789012346000.00'],
    [999999999999999.9, 0, '1000000000000000'],
    [5e-324, 20, '0.00000000000000000000'],
    [1e-20, 20, '0.00000000000000000001'],
  ])('rounds %s to %s decimals as %s', (value, decimals, text) => {
    expect(format(value, decimals)).toBe(text);
  });

  it('writes a number with 309 digits in full', () => {
    expect(format(1e308, 0)).toBe(`1${'0'.repeat(308)}`);
  });

  it('never prints -0', () => {
    expect([format(-0, 0), format(-0, 1), format(-0.04, 1), format(-1e-300, 2)]).toEqual([
      '0',
      '0.0',
      '0.0',
      '0.00',
    ]);
  });

  it.each([Number.NaN, Infinity, -Infinity])('refuses %s', (value) => {
    expect(() => format(value, 1)).toThrow(
      expect.objectContaining({
        code: 'core/not-finite',
        params: { name: 'value', value: String(value) },
      }),
    );
  });

  it.each([-1, 21, 1.5, Number.NaN])('refuses %s decimals', (decimals) => {
    expect(() => format(1, decimals)).toThrow(
      expect.objectContaining({
        code: 'core/invalid-decimals',
        params: { decimals: toJsonScalar(decimals) },
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatScore, sum } from '../../src/core/number.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });

describe('sum', () => {
  it('depends on the order of its values by no more than the last bits', () => {
    fc.assert(
      fc.property(fc.array(finite, { maxLength: 200 }), (values) => {
        const size = values.reduce((all, value) => all + Math.abs(value), 0);
        const sorted = [...values].sort((a, b) => a - b);
        const bound = 2 ** -52 * Math.abs(sum(values)) + 2 ** -90 * size + 5e-324;
        expect(Math.abs(sum(sorted) - sum(values))).toBeLessThanOrEqual(bound);
        expect(Math.abs(sum([...values].reverse()) - sum(values))).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatScore', () => {
  it('rounds integers over 10^k as integer arithmetic does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        (units, power, decimals) => {
          const divisor = 10n ** BigInt(Math.max(0, power - decimals));
          const scaled = BigInt(Math.abs(units)) * 10n ** BigInt(Math.max(0, decimals - power));
          const rounded = (2n * scaled + divisor) / (2n * divisor);
          const digits = String(rounded).padStart(decimals + 1, '0');
          const whole = digits.slice(0, digits.length - decimals);
          const expected = decimals === 0 ? digits : `${whole}.${digits.slice(whole.length)}`;
          const sign = units < 0 && rounded !== 0n ? '-' : '';
          expect(formatScore(units / 10 ** power, { decimals })).toBe(sign + expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is within half a unit of the last decimal and reads back as a number', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 0, max: 20 }), (value, decimals) => {
        const text = formatScore(value, { decimals });
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        const slack = 0.5 * 10 ** -decimals + Math.abs(value) * 1e-14;
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(slack * (1 + 1e-9));
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { riceModel } from '../../src/prioritization/rice.js';
import type { Criterion } from '../../src/prioritization/types.js';
import {
  isCutOff,
  type Lognormal,
  quantileOf,
  readRange,
} from '../../src/prioritization/uncertain-input.js';

const anything: Criterion = { label: 'Anything', direction: 'benefit' };
const { confidence, effort, impact } = riceModel.criteria;
const lognormal = (criterion: Criterion, p10: number, p90: number, p50?: number) =>
  readRange(criterion, { p10, p50, p90 }) as Lognormal;

describe('readRange', () => {
  it('takes low, mode and high as a triangle', () => {
    expect(readRange(anything, { low: -1, mode: 0, high: 4 })).toEqual({
      kind: 'triangular',
      central: 0,
      low: -1,
      high: 4,
    });
    expect(readRange(anything, { low: 1, mode: 1, high: 2 })).toMatchObject({ central: 1 });
    expect(readRange(anything, { low: 1, mode: 2, high: 2 })).toMatchObject({ central: 2 });
  });

  it('fits a lognormal through p10 and p90', () => {
    const fit = lognormal(anything, 300, 700);
    expect(fit.kind).toBe('lognormal');
    expect(fit.logMean).toBeCloseTo(Math.log(Math.sqrt(210_000)), 12);
    expect(fit.logSd).toBeCloseTo(Math.log(700 / 300) / 2 / 1.2815515655446004, 12);
    expect(fit.central).toBeCloseTo(Math.sqrt(210_000), 10);
    expect(quantileOf(fit, 0.1)).toBeCloseTo(300, 5);
    expect(quantileOf(fit, 0.9)).toBeCloseTo(700, 5);
    expect(fit).not.toHaveProperty('farMedian');
  });

  it('keeps the central value of a narrow range within it', () => {
    for (let p10 = 1; p10 < 200; p10 += 1) {
      const p90 = p10 * (1 + Number.EPSILON);
      const { central } = lognormal(anything, p10, p90);
      expect(central >= p10 && central <= p90).toBe(true);
    }
  });

  it('does not overflow between the largest numbers', () => {
    expect(lognormal(anything, 1e300, 1e308).central / 1e304).toBeCloseTo(1, 10);
  });

  it('takes equal ends as a constant, also where no lognormal fits', () => {
    expect(readRange(anything, { p10: 0, p90: 0 })).toEqual({ kind: 'constant', central: 0 });
    expect(readRange(anything, { p10: -2, p50: -2, p90: -2 })).toMatchObject({ central: -2 });
    expect(readRange(anything, { low: 3, mode: 3, high: 3 })).toMatchObject({ kind: 'constant' });
  });

  it('takes the words of levels', () => {
    expect(readRange(impact, { low: 'low', mode: 'medium', high: 'massive' })).toEqual({
      kind: 'triangular',
      central: 1,
      low: 0.5,
      high: 3,
    });
  });

  it.each([
    [{ p10: 5, p90: 2 }, 'not-ascending'],
    [{ p10: 5, p50: 5, p90: 2 }, 'not-ascending'],
    [{ p10: 2, p50: 1, p90: 5 }, 'not-ascending'],
    [{ p10: 2, p50: 6, p90: 5 }, 'not-ascending'],
    [{ p10: 5, p50: 6, p90: 5 }, 'not-ascending'],
    [{ low: 1, mode: 3, high: 2 }, 'not-ascending'],
    [{ low: 2, mode: 1, high: 3 }, 'not-ascending'],
    [{ p10: 0, p90: 5 }, 'p10-not-above-0'],
    [{ p10: -1, p50: 1, p90: 5 }, 'p10-not-above-0'],
    [{ p10: 1 }, 'incomplete-range'],
    [{ p10: 1, p50: 2, p90: null }, 'incomplete-range'],
    [{ p90: 1 }, 'incomplete-range'],
    [{ p50: 1, p90: 2 }, 'incomplete-range'],
    [{ low: 1, high: 2 }, 'incomplete-range'],
    [{ low: 1, mode: 2 }, 'incomplete-range'],
    [{ mode: 1, high: 2 }, 'incomplete-range'],
    [{}, 'incomplete-range'],
    [[1, 2, 3], 'incomplete-range'],
    [{ low: -1e308, mode: 0, high: 1e308 }, 'too-wide'],
  ])('refuses %j: %s', (range, problem) => {
    expect(readRange(anything, range)).toEqual({ kind: 'problem', problem });
  });

  it('names the point that its criterion does not allow', () => {
    const cases = [
      readRange(confidence, { low: 0.5, mode: 0.8, high: 1.5 }),
      readRange(confidence, { p10: -0.1, p90: 0.5 }),
      readRange(effort, { low: 0, mode: 1, high: 2 }),
      readRange(effort, { low: 1, mode: 'two', high: 2 }),
      readRange(impact, { low: 'tiny', mode: 1, high: 2 }),
    ];
    expect(cases).toEqual([
      { kind: 'problem', problem: 'looks-like-percent', value: 1.5 },
      { kind: 'problem', problem: 'out-of-range', value: -0.1 },
      { kind: 'problem', problem: 'out-of-range', value: 0 },
      { kind: 'problem', problem: 'not-a-number', value: 'two' },
      { kind: 'problem', problem: 'unknown-level', value: 'tiny' },
    ]);
  });

  it('calls a p50 far from 40 to 60 % of the fit', () => {
    const { logMean, logSd } = lognormal(anything, 1, 100);
    expect(lognormal(anything, 1, 100, 10)).not.toHaveProperty('farMedian');
    for (const side of [-1, 1]) {
      const near = Math.exp(logMean + side * 0.249 * logSd);
      const far = Math.exp(logMean + side * 0.251 * logSd);
      expect(lognormal(anything, 1, 100, near)).not.toHaveProperty('farMedian');
      expect(lognormal(anything, 1, 100, far).farMedian).toBe(far);
    }
  });
});

describe('isCutOff', () => {
  it('is true only where the criterion takes something away', () => {
    expect(isCutOff(lognormal(anything, 1, 1000))).toBe(false);
    expect(isCutOff(lognormal(effort, 1, 1000))).toBe(false);
    expect(isCutOff(lognormal(confidence, 0.5, 0.9))).toBe(true);
    expect(isCutOff(lognormal(confidence, 0.5, 0.51))).toBe(false);
    expect(isCutOff(lognormal({ ...anything, min: 1 }, 2, 9))).toBe(true);
    expect(isCutOff(lognormal({ ...anything, exclusiveMin: 1 }, 2, 9))).toBe(true);
    expect(isCutOff(lognormal({ ...anything, min: -5, exclusiveMin: -2 }, 2, 9))).toBe(false);
    const whole = lognormal(anything, 2, 9);
    expect(isCutOff({ ...whole, from: 1e-13, to: 1 })).toBe(false);
    expect(isCutOff({ ...whole, from: 1.01e-13, to: 1 })).toBe(true);
  });
});

describe('quantileOf', () => {
  it('is the inverse of the cumulative triangle', () => {
    const triangle = readRange(anything, { low: 0, mode: 1, high: 4 }) as Lognormal;
    // F(x) = x² ÷ 4 up to 1, 1 − (4 − x)² ÷ 12 above.
    expect(quantileOf(triangle, 0)).toBe(0);
    expect(quantileOf(triangle, 1 / 16)).toBeCloseTo(0.5, 12);
    expect(quantileOf(triangle, 0.25)).toBeCloseTo(1, 12);
    expect(quantileOf(triangle, 1 - 4 / 12)).toBeCloseTo(2, 12);
    expect(quantileOf(triangle, 1)).toBe(4);
    const falling = readRange(anything, { low: 2, mode: 2, high: 4 }) as Lognormal;
    expect([0, 0.75, 1].map((share) => quantileOf(falling, share))).toEqual([2, 3, 4]);
    const rising = readRange(anything, { low: 2, mode: 4, high: 4 }) as Lognormal;
    expect([0, 0.25, 1].map((share) => quantileOf(rising, share))).toEqual([2, 3, 4]);
  });

  it('is the value of a constant', () => {
    expect(quantileOf({ kind: 'constant', central: 7 }, 0.3)).toBe(7);
  });

  it('spreads what was cut off over the rest in proportion', () => {
    const cut = lognormal(confidence, 0.5, 0.9);
    const { to, logMean, logSd } = cut;
    // Half of the mass below 1 lies below the quantile to ÷ 2 of the uncut distribution.
    const uncut = { ...cut, from: 0, to: 1, highest: Infinity };
    expect(quantileOf(cut, 0.5)).toBeCloseTo(quantileOf(uncut, to / 2), 12);
    expect(to).toBeLessThan(0.96);
    expect(Math.log(quantileOf(uncut, 0.5))).toBeCloseTo(logMean, 12);
    expect(logSd).toBeGreaterThan(0);
    const bounded = lognormal({ ...anything, min: 1 }, 2, 9);
    const free = { ...bounded, from: 0, lowest: 0 };
    expect(quantileOf(bounded, 0.5)).toBeCloseTo(quantileOf(free, (1 + bounded.from) / 2), 12);
  });

  it('stays within the allowed interval at its ends', () => {
    expect(quantileOf(lognormal(confidence, 0.5, 0.9), 1)).toBe(1);
    expect(quantileOf(lognormal({ ...anything, min: 1 }, 2, 9), 0)).toBe(1);
    expect(quantileOf(lognormal(anything, 2, 9), 0)).toBe(Number.MIN_VALUE);
    expect(quantileOf(lognormal(anything, 2, 9), 1)).toBe(Number.MAX_VALUE);
    const above = quantileOf(lognormal({ ...anything, exclusiveMin: 1 }, 2, 9), 0);
    expect(above).toBeGreaterThan(1);
    expect(above).toBeLessThan(1 + 1e-15);
  });
});

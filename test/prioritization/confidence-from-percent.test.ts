import { describe, expect, it } from 'vitest';
import { confidenceFromPercent } from '../../src/prioritization/confidence-from-percent.js';
import { refusal } from './refusal.js';

describe('confidenceFromPercent', () => {
  it('divides by 100', () => {
    expect([0, 50, 80, 100].map(confidenceFromPercent)).toEqual([0, 0.5, 0.8, 1]);
    expect(Object.is(confidenceFromPercent(-0), 0)).toBe(true);
  });

  it.each([-1e-9, 100.1, -80])('refuses %s', (percent) => {
    expect(() => confidenceFromPercent(percent)).toThrow(
      refusal({ field: 'percent', value: percent, problem: 'out-of-range' }),
    );
  });

  it.each([Number.NaN, '80', null, undefined])('refuses %s, which is no number', (percent) => {
    expect(() => confidenceFromPercent(percent as number)).toThrow(
      expect.objectContaining({
        params: expect.objectContaining({ problem: 'not-a-number' }) as unknown,
      }),
    );
  });
});

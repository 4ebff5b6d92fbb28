import { describe, expect, it } from 'vitest';
import { checkLimit, DEFAULT_LIMITS, resolveLimits } from '../../src/core/limits.js';

describe('resolveLimits', () => {
  it('takes the defaults for what is not given', () => {
    expect(resolveLimits(undefined)).toEqual(DEFAULT_LIMITS);
    expect(resolveLimits({ entities: 5, depth: undefined } as never)).toEqual({
      ...DEFAULT_LIMITS,
      entities: 5,
    });
  });

  it('takes Infinity for no limit, and 0 for -0', () => {
    expect(resolveLimits({ stringLength: Infinity, depth: -0 })).toEqual({
      ...DEFAULT_LIMITS,
      stringLength: Infinity,
      depth: 0,
    });
  });

  it.each([-1, Number.NaN, -Infinity, '5', { toString: 1 }])('refuses %o', (entities) => {
    expect(() => resolveLimits({ entities } as never)).toThrow(
      expect.objectContaining({ code: 'core/invalid-limit' }),
    );
  });

  it('never changes the defaults', () => {
    resolveLimits({ entities: 1 });
    expect(DEFAULT_LIMITS.entities).toBe(100_000);
  });
});

describe('checkLimit', () => {
  it('finds what is above the limit, and where', () => {
    expect(checkLimit('core/too-many-entities', 5, 5)).toBeUndefined();
    expect(checkLimit('core/text-too-long', 6, 5, ['name'])).toMatchObject({
      code: 'core/text-too-long',
      severity: 'error',
      path: ['name'],
      params: { count: 6, limit: 5 },
      message: 'A text of 6 characters is longer than the limit of 5.',
    });
  });
});

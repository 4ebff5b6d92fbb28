import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  intersect,
  periodText,
  runsOn,
  toPeriod,
} from '../../../src/responsibility/staffing/period.js';

describe('boundsOf', () => {
  it('is open where an end is absent', () => {
    expect(boundsOf({})).toEqual({ from: '', to: '~' });
    expect(boundsOf({ from: '2026-01-01' })).toEqual({ from: '2026-01-01', to: '~' });
    expect(boundsOf({ to: '2026-01-01' })).toEqual({ from: '', to: '2026-01-01' });
  });

  it('has nothing where there is no day', () => {
    expect(boundsOf({ from: '2026-01-02', to: '2026-01-01' })).toBeUndefined();
    expect(boundsOf({ from: '2026-01-01', to: '2026-01-01' })).toBeUndefined();
    expect(boundsOf({ from: '2026-01-01', to: '2026-01-02' })).toBeDefined();
    expect(boundsOf({ from: '' })).toBeUndefined();
    expect(boundsOf({ to: '~' })).toBeUndefined();
    expect(boundsOf({ from: null })).toBeUndefined();
    expect(boundsOf({ to: null })).toBeUndefined();
  });
});

describe('runsOn', () => {
  it('holds the first day and not the last', () => {
    const period = { from: '2026-01-01', to: '2026-01-03' };
    const days = ['2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03'];
    expect(days.map((day) => runsOn(period, day))).toEqual([false, true, true, false]);
    expect(runsOn({}, '1900-01-01')).toBe(true);
    expect(runsOn({ to: '2026-01-01' }, '2025-01-01')).toBe(true);
    expect(runsOn({ from: '2026-01-01' }, '2025-01-01')).toBe(false);
    expect(runsOn({ from: 5 }, '2025-01-01')).toBe(false);
  });
});

describe('intersect', () => {
  const period = (from: string, to: string) => ({ from, to });
  it('keeps the days of both', () => {
    expect(intersect(period('b', 'd'), period('a', 'c'))).toEqual(period('b', 'c'));
    expect(intersect(period('a', 'c'), period('b', 'd'))).toEqual(period('b', 'c'));
    expect(intersect(period('a', 'b'), period('b', 'c'))).toBeUndefined();
    expect(intersect(undefined, period('b', 'c'))).toBeUndefined();
    expect(intersect(period('b', 'c'), undefined)).toBeUndefined();
  });
});

describe('toPeriod and periodText', () => {
  it('leave out and mark an open side', () => {
    expect(toPeriod({ from: '', to: '~' })).toEqual({});
    expect(toPeriod({ from: '2026-01-01', to: '2026-02-01' })).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
    });
    expect(periodText({ from: '', to: '2026-02-01' })).toBe('../2026-02-01');
    expect(periodText({ from: '2026-02-01', to: '~' })).toBe('2026-02-01/..');
  });
});

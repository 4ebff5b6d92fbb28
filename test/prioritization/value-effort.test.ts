import { describe, expect, it } from 'vitest';
import { valueEffortQuadrant } from '../../src/prioritization/value-effort.js';
import { refusal } from './refusal.js';

const LINES = { valueThreshold: 5, effortThreshold: 4 };

describe('valueEffortQuadrant', () => {
  it.each([
    [8, 3, 'quick-win'],
    [8, 9, 'big-bet'],
    [2, 3, 'fill-in'],
    [2, 9, 'time-sink'],
  ] as const)('puts value %s with effort %s into %s', (value, effort, quadrant) => {
    expect(valueEffortQuadrant({ value, effort }, LINES)).toEqual({ quadrant, nearLine: false });
  });

  it('counts what stands on a line as high, and as near', () => {
    expect(valueEffortQuadrant({ value: 5, effort: 3 }, LINES)).toEqual({
      quadrant: 'quick-win',
      nearLine: true,
    });
    expect(valueEffortQuadrant({ value: 8, effort: 4 }, LINES)).toEqual({
      quadrant: 'big-bet',
      nearLine: true,
    });
    expect(valueEffortQuadrant({ value: 5 - 1e-12, effort: 3 }, LINES)).toEqual({
      quadrant: 'fill-in',
      nearLine: false,
    });
  });

  it('takes one margin for both axes, the limit included, on both sides of a line', () => {
    const near = (value: number, effort: number) =>
      valueEffortQuadrant({ value, effort }, { ...LINES, margin: 0.5 }).nearLine;
    expect([near(5.5, 9), near(4.5, 9), near(9, 4.5), near(9, 3.5)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([near(5.6, 9), near(4.4, 9), near(9, 4.6), near(9, 3.4)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('takes 1.1 as 0.1 away from 1', () => {
    const lines = { valueThreshold: 1, effortThreshold: 9, margin: 0.1 };
    expect(valueEffortQuadrant({ value: 1.1, effort: 1 }, lines).nearLine).toBe(true);
  });

  it('takes a margin for each axis in its own unit', () => {
    const near = (value: number, effort: number) =>
      valueEffortQuadrant({ value, effort }, { ...LINES, margin: { value: 2, effort: 0.1 } })
        .nearLine;
    expect([near(7, 9), near(3, 9), near(9, 4.1)]).toEqual([true, true, true]);
    expect([near(7.1, 9), near(9, 4.2)]).toEqual([false, false]);
  });

  it('takes negative values and the largest numbers', () => {
    const lines = { valueThreshold: -1e308, effortThreshold: 0, margin: 1 };
    expect(valueEffortQuadrant({ value: 1e308, effort: 1e308 }, lines)).toEqual({
      quadrant: 'big-bet',
      nearLine: false,
    });
  });

  it('refuses a negative effort or margin and an absent threshold', () => {
    expect(() => valueEffortQuadrant({ value: 1, effort: -1 }, LINES)).toThrow(
      refusal({ field: 'effort', value: -1, problem: 'out-of-range' }),
    );
    expect(() => valueEffortQuadrant({ value: 1, effort: 1 }, { ...LINES, margin: -1 })).toThrow(
      refusal({ field: 'margin', value: -1, problem: 'out-of-range' }),
    );
    expect(() =>
      valueEffortQuadrant({ value: 1, effort: 1 }, { ...LINES, margin: { value: 1, effort: -1 } }),
    ).toThrow(refusal({ field: 'effort', value: -1, problem: 'out-of-range' }));
    expect(() => valueEffortQuadrant({ value: 1, effort: 1 }, {} as typeof LINES)).toThrow(
      refusal({ field: 'valueThreshold', value: 'undefined', problem: 'not-a-number' }),
    );
  });

  it.each([null, undefined, 'x', [], {}])('refuses the hostile input %s', (input) => {
    expect(() => valueEffortQuadrant(input as never, LINES)).toThrow(
      refusal({ field: 'value', value: 'undefined', problem: 'not-a-number' }),
    );
    expect(() => valueEffortQuadrant({ value: 1, effort: 1 }, input as never)).toThrow(
      refusal({ field: 'valueThreshold', value: 'undefined', problem: 'not-a-number' }),
    );
  });

  it('takes a margin of null as none', () => {
    const options = { ...LINES, margin: null as unknown as number };
    expect(valueEffortQuadrant({ value: 5, effort: 1 }, options).nearLine).toBe(true);
  });
});

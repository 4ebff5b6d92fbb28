import { describe, expect, it } from 'vitest';
import { STALE_REASONS, staleInputs } from '../../src/prioritization/stale-inputs.js';
import { thrownBy } from './hostile-values.js';

const input = (estimatedOn: unknown, criterion = 'reach') =>
  ({ id: 'a', criterion, estimatedOn }) as never;
const options = { today: '2026-07-01', maxAgeDays: 30, agreedOn: '2026-06-15' };
const reasonsOf = (estimatedOn: unknown, given: object = options) =>
  staleInputs([input(estimatedOn)], given as typeof options).flatMap(({ reasons }) => reasons);

describe('staleInputs', () => {
  it('tells what is older than the limit, to the day', () => {
    expect(reasonsOf('2026-06-01')).toEqual([]);
    expect(reasonsOf('2026-05-31')).toEqual(['too-old']);
    expect(reasonsOf('2026-07-01', { today: '2026-07-01', maxAgeDays: 0 })).toEqual([]);
    expect(reasonsOf('2026-06-30', { today: '2026-07-01', maxAgeDays: 0 })).toEqual(['too-old']);
  });

  it('tells what has changed since the agreement, not on its day', () => {
    expect(reasonsOf('2026-06-15')).toEqual([]);
    expect(reasonsOf('2026-06-16')).toEqual(['changed-since-agreed']);
  });

  it('tells both', () => {
    expect(reasonsOf('2026-05-01', { ...options, agreedOn: '2026-04-30' })).toEqual([
      'too-old',
      'changed-since-agreed',
    ]);
  });

  it('looks only for what it is asked for', () => {
    expect(reasonsOf('1999-01-01', { today: '2026-07-01' })).toEqual([]);
    expect(reasonsOf('2026-06-30', { today: '2026-07-01', maxAgeDays: 5 })).toEqual([]);
  });

  it('calls an input without a real date undated', () => {
    for (const date of [undefined, null, '', 'yesterday', '2026-02-30', 20_260_701]) {
      expect(staleInputs([input(date)], options)).toEqual([
        { id: 'a', criterion: 'reach', reasons: ['undated'] },
      ]);
    }
  });

  it('keeps the order of the records and gives the age, negative for a date to come', () => {
    const records = [
      input('2026-07-03', 'x'),
      input('2026-06-20', 'fresh'),
      input('2026-01-01', 'y'),
    ];
    expect(staleInputs(records, { ...options, agreedOn: '2026-07-01' })).toEqual([
      { id: 'a', criterion: 'x', reasons: ['changed-since-agreed'], ageDays: -2 },
      { id: 'a', criterion: 'y', reasons: ['too-old'], ageDays: 181 },
    ]);
    expect(staleInputs([], options)).toEqual([]);
  });

  it('names its reasons', () => {
    expect(STALE_REASONS).toEqual(['undated', 'too-old', 'changed-since-agreed']);
  });

  it.each([
    [{}, options, 'prioritization/invalid-input', { problem: 'not-a-list' }],
    [[null], options, 'prioritization/invalid-input', { row: 0, field: 'id' }],
    [[{ id: 'a' }], options, 'prioritization/invalid-input', { row: 0, field: 'criterion' }],
    [
      [],
      { ...options, maxAgeDays: -1 },
      'prioritization/invalid-input',
      { problem: 'maxAgeDays-below-0' },
    ],
    [
      [],
      { ...options, maxAgeDays: '3' },
      'prioritization/invalid-input',
      { problem: 'maxAgeDays-below-0' },
    ],
    [
      [],
      { ...options, maxAgeDays: Number.NaN },
      'prioritization/invalid-input',
      { problem: 'maxAgeDays-below-0' },
    ],
    [[], { ...options, today: 'now' }, 'core/invalid-date', {}],
    [[], { ...options, agreedOn: 'then' }, 'core/invalid-date', {}],
    [[], {}, 'core/invalid-date', {}],
  ])('refuses %j with %j', (records, given, code, params) => {
    expect(thrownBy(() => staleInputs(records as never, given as never))).toMatchObject({
      code,
      params,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { createDutyLookup } from '../../../src/responsibility/staffing/duty-lookup.js';
import { holdersOf } from '../../../src/responsibility/staffing/holders-of.js';
import { DUTIES } from '../../../src/responsibility/types.js';
import { gridOf, ON, staffed } from './staffed.js';

const matrix = gridOf('pm dev', { release: 'A R', plan: 'A/R C' });
const staffing = staffed({
  people: { ann: {}, bo: {}, cy: {} },
  seats: [
    ['ann', 'pm'],
    ['bo', 'dev'],
  ],
  delegations: [['ann', 'cy', { activityIds: ['plan'] }]],
});

describe('createDutyLookup', () => {
  it('answers for each activity and duty as holdersOf does', () => {
    const lookup = createDutyLookup(matrix, raci, staffing, { on: ON });
    for (const activityId of ['plan', 'release']) {
      for (const duty of DUTIES) {
        const expected = holdersOf(matrix, raci, staffing, { activityId, duty, on: ON });
        expect(lookup(activityId, duty)).toEqual(expected);
      }
    }
    expect(lookup('plan', 'perform').map(({ personId }) => personId)).toEqual(['ann', 'cy']);
    expect(lookup('release', 'approve').map(({ personId }) => personId)).toEqual(['ann']);
  });

  it('refuses what is no activity, no duty, no day, no scheme', () => {
    const lookup = createDutyLookup(matrix, raci, staffing, { on: ON });
    expect(() => lookup('x', 'perform')).toThrow(
      'responsibility/unknown-activity {"activityId":"x"}',
    );
    expect(() => lookup('plan', 'R' as never)).toThrow('responsibility/unknown-duty {"duty":"R"}');
    const made =
      (options: unknown, scheme: unknown = raci) =>
      () =>
        createDutyLookup(matrix, scheme as never, staffing, options as never);
    expect(made({ on: 'today' })).toThrow('core/invalid-date');
    expect(made(null)).toThrow('core/invalid-date');
    expect(made({ on: ON }, null)).toThrow('responsibility/invalid-scheme');
  });
});

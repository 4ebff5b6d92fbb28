import { describe, expect, it } from 'vitest';
import { activitiesOf } from '../../../src/responsibility/matrix/activities-of.js';
import { gridOf } from '../staffing/staffed.js';

const matrix = gridOf('pm dev qa', {
  release: 'R/A R -',
  plan: 'C - -',
  '10': '- I -',
  '9': '- A -',
});

describe('activitiesOf', () => {
  it('lists activities in their order with the codes', () => {
    expect(activitiesOf(matrix, 'pm')).toEqual([
      { activityId: 'release', codes: ['A', 'R'] },
      { activityId: 'plan', codes: ['C'] },
    ]);
    const { activities } = matrix;
    const last = {
      ...matrix,
      activities: { ...activities, '9': { ...activities['9']!, rank: 'zz' } },
    };
    expect(activitiesOf(last, 'dev').map(({ activityId }) => activityId)).toEqual([
      '10',
      'release',
      '9',
    ]);
    expect(activitiesOf(matrix, 'qa')).toEqual([]);
  });

  it('leaves out what names no activity or no code, and counts a code once', () => {
    const assignments = {
      a: { activityId: 'gone', roleId: 'qa', code: 'A' },
      b: { activityId: 'plan', roleId: 'qa', code: 5 },
      c: { activityId: 'plan', roleId: 'qa', code: 'I' },
      d: { activityId: 'plan', roleId: 'qa', code: 'I' },
      e: null,
    };
    const odd = { ...matrix, assignments } as never;
    expect(activitiesOf(odd, 'qa')).toEqual([{ activityId: 'plan', codes: ['I'] }]);
  });

  it('refuses a role that is none', () => {
    expect(() => activitiesOf(matrix, 'boss')).toThrow(
      'responsibility/unknown-role {"roleId":"boss"}',
    );
    expect(() => activitiesOf(matrix, 'constructor')).toThrow('responsibility/unknown-role');
    expect(() => activitiesOf(matrix, 5 as never)).toThrow(
      'responsibility/unknown-role {"roleId":5}',
    );
    expect(() => activitiesOf(null as never, 'pm')).toThrow('responsibility/unknown-role');
  });
});

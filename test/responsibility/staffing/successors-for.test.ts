import { describe, expect, it } from 'vitest';
import { successorsFor } from '../../../src/responsibility/staffing/successors-for.js';
import { gridOf, ON, type StaffingSketch, staffed } from './staffed.js';

const matrix = gridOf('pm dev', { release: 'A R' }, { pm: { skills: ['Pricing', 'SQL'] } });
const ask = (sketch: StaffingSketch, roleId = 'pm') =>
  successorsFor(matrix, staffed(sketch), { roleId, on: ON });

describe('successorsFor', () => {
  it('names who acts, deputises, shadows, or has the skills, in this order', () => {
    const skills = ['pricing', 'sql', 'more'];
    expect(
      ask({
        people: {
          able: { skills },
          ann: { skills },
          bo: { skills: ['SQL'] },
          cy: {},
          di: { skills },
          eve: { skills },
          fay: { skills: ['SQL'] },
        },
        seats: [
          ['ann', 'pm'],
          ['bo', 'pm', 'shadow'],
          ['cy', 'pm', 'deputy'],
          ['di', 'pm', 'acting'],
          ['eve', 'pm', 'shadow'],
          ['bo', 'pm', 'deputy'],
          ['bo', 'pm', 'shadow'],
        ],
      }),
    ).toEqual([
      { personId: 'di', grounds: ['acting', 'skills'], missingSkills: [] },
      { personId: 'bo', grounds: ['deputy', 'shadow'], missingSkills: ['Pricing'] },
      { personId: 'cy', grounds: ['deputy'], missingSkills: undefined },
      { personId: 'eve', grounds: ['shadow', 'skills'], missingSkills: [] },
      { personId: 'able', grounds: ['skills'], missingSkills: [] },
    ]);
  });

  it('finds nobody by skills where the role asks for none', () => {
    const sketch: StaffingSketch = {
      people: { ann: { skills: ['SQL'] }, bo: {} },
      seats: [['bo', 'dev', 'deputy']],
    };
    expect(ask(sketch, 'dev')).toEqual([
      { personId: 'bo', grounds: ['deputy'], missingSkills: [] },
    ]);
  });

  it('leaves out holders, people who are gone, and appointments that do not run', () => {
    const sketch: StaffingSketch = {
      people: {
        ann: {},
        bo: { to: ON },
        cy: {},
        di: { absences: [{}] },
        eve: { to: ON, skills: ['Pricing', 'SQL'] },
      },
      seats: [
        ['ann', 'pm'],
        ['ann', 'pm', 'deputy'],
        ['bo', 'pm', 'deputy'],
        ['cy', 'pm', 'deputy', { to: ON }],
        ['di', 'pm', 'deputy'],
      ],
    };
    expect(ask(sketch).map(({ personId }) => personId)).toEqual(['di']);
  });

  it('finds people by skills for a role that nobody is appointed to', () => {
    const people = { ann: { skills: ['SQL', 'Pricing'] }, bo: { skills: ['SQL'] } };
    expect(ask({ people })).toEqual([{ personId: 'ann', grounds: ['skills'], missingSkills: [] }]);
  });

  it('refuses a role that is none, and a day that is none', () => {
    expect(() => ask({ people: {} }, 'boss')).toThrow(
      'responsibility/unknown-role {"roleId":"boss"}',
    );
    expect(() => ask({ people: {} }, 'toString')).toThrow('responsibility/unknown-role');
    expect(() => ask({ people: {} }, 5 as never)).toThrow(
      'responsibility/unknown-role {"roleId":5}',
    );
    expect(() => successorsFor(matrix, staffed({ people: {} }), { roleId: 'pm', on: '1' })).toThrow(
      'core/invalid-date',
    );
    expect(() => successorsFor(null as never, null as never, { roleId: 'pm', on: ON })).toThrow(
      'responsibility/unknown-role',
    );
  });
});

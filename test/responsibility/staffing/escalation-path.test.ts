import { describe, expect, it } from 'vitest';
import { escalationPath } from '../../../src/responsibility/staffing/escalation-path.js';
import { staffed } from './staffed.js';

const pathOf = (escalation: unknown, roleId = 'dev') =>
  escalationPath(staffed({ people: {}, escalation }), roleId);

describe('escalationPath', () => {
  it('adds up the days to the last word', () => {
    const escalation = {
      dev: { toRoleId: 'pm', afterDays: 2 },
      pm: { toRoleId: 'cpo', afterDays: 0 },
      cpo: { toRoleId: 'ceo', afterDays: 5 },
    };
    expect(pathOf(escalation)).toEqual({
      stops: [
        { roleId: 'dev', afterDays: 0 },
        { roleId: 'pm', afterDays: 2 },
        { roleId: 'cpo', afterDays: 2 },
        { roleId: 'ceo', afterDays: 7 },
      ],
      end: 'top',
    });
  });

  it('is the role alone where nothing is said about it', () => {
    const alone = { stops: [{ roleId: 'dev', afterDays: 0 }], end: 'top' };
    expect(pathOf(undefined)).toEqual(alone);
    expect(pathOf({})).toEqual(alone);
    expect(pathOf({ dev: null })).toEqual(alone);
    expect(pathOf({ dev: { toRoleId: 5 } })).toEqual(alone);
    expect(pathOf({ dev: 'pm' })).toEqual(alone);
    expect(escalationPath(null as never, 'dev')).toEqual(alone);
    expect(pathOf({}, 'toString').stops).toHaveLength(1);
    expect(pathOf({}, 5 as never).stops).toEqual([{ roleId: 5, afterDays: 0 }]);
  });

  it('does not know the days from where one does not say', () => {
    for (const afterDays of [undefined, -1, '2', Number.NaN, Number.POSITIVE_INFINITY]) {
      const { stops } = pathOf({
        dev: { toRoleId: 'pm', afterDays },
        pm: { toRoleId: 'cpo', afterDays: 1 },
      });
      expect(stops.map((stop) => stop.afterDays)).toEqual([0, undefined, undefined]);
    }
    const huge = {
      dev: { toRoleId: 'pm', afterDays: 1e308 },
      pm: { toRoleId: 'cpo', afterDays: 1e308 },
    };
    expect(pathOf(huge).stops.map((stop) => stop.afterDays)).toEqual([0, 1e308, undefined]);
  });

  it('ends a circle where it closes', () => {
    const ids = (escalation: object) => {
      const { stops, end } = pathOf(escalation);
      return [stops.map(({ roleId }) => roleId), end];
    };
    expect(ids({ dev: { toRoleId: 'dev' } })).toEqual([['dev'], 'circle']);
    const loop = { dev: { toRoleId: 'pm' }, pm: { toRoleId: 'qa' }, qa: { toRoleId: 'pm' } };
    expect(ids(loop)).toEqual([['dev', 'pm', 'qa'], 'circle']);
  });

  it('takes __proto__ as an id like any other', () => {
    const escalation = JSON.parse('{"__proto__":{"toRoleId":"pm","afterDays":1}}') as object;
    expect(pathOf(escalation, '__proto__').stops).toHaveLength(2);
    expect(pathOf({}, '__proto__').stops).toHaveLength(1);
  });
});

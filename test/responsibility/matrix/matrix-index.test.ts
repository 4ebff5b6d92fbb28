import { describe, expect, it } from 'vitest';
import { validateMatrix } from '../../../src/responsibility/checks/validate.js';
import { assignmentId } from '../../../src/responsibility/matrix/assignment-id.js';
import {
  cellsOf,
  codeAt,
  indexMatrix,
  masksOf,
  placesOf,
  UNKNOWN_CODE,
} from '../../../src/responsibility/matrix/matrix-index.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { Assignment, ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { thrownBy } from '../../prioritization/hostile-values.js';

const part = (id: string, rank: string) => ({ id, name: id, rank });
const matrixOf = (...assignments: readonly Assignment[]): ResponsibilityMatrix => ({
  id: 'm',
  name: 'M',
  schemeId: 'raci',
  roles: { dev: part('dev', 'b'), pm: part('pm', 'a') },
  activities: { plan: part('plan', 'b'), ship: part('ship', 'a'), rest: part('rest', 'c') },
  assignments: Object.fromEntries(
    assignments.map((each) => [assignmentId(each.activityId, each.roleId, each.code), each]),
  ),
});
const has = (activityId: string, roleId: string, code: string, more: object = {}): Assignment => ({
  activityId,
  roleId,
  code,
  ...more,
});

describe('indexMatrix', () => {
  const mixed = matrixOf(
    has('plan', 'dev', 'I'),
    has('ship', 'dev', 'R'),
    has('plan', 'pm', 'R'),
    has('plan', 'dev', '?'),
    has('plan', 'pm', 'A'),
    has('nowhere', 'pm', 'A'),
    has('plan', 'nobody', 'A'),
    has('plan', 'dev', 'C'),
  );
  const index = indexMatrix(mixed, raci);
  const codeOf = (place: number) => {
    const code = codeAt(index, place);
    return code === UNKNOWN_CODE ? undefined : index.scheme.codes[code]!.code;
  };

  it('numbers activities and roles by their ranks', () => {
    expect(index.activities.ids).toEqual(['ship', 'plan', 'rest']);
    expect(index.roles.ids).toEqual(['pm', 'dev']);
  });

  it('joins assignments to cells, by role, the strongest code first, an unknown one last', () => {
    const cells = [0, 1, 2].map((activity) =>
      cellsOf(index, activity).map((cell) => [
        index.roles.ids[cell.role],
        [...placesOf(index, cell)].map(codeOf),
      ]),
    );
    expect(cells).toEqual([
      [['dev', ['R']]],
      [
        ['pm', ['A', 'R']],
        ['dev', ['C', 'I', undefined]],
      ],
      [],
    ]);
  });

  it('has the codes of each cell as bits', () => {
    const bits = (...codes: readonly string[]) =>
      codes.reduce((mask, code) => mask | (1 << index.scheme.exact.get(code)!), 0);
    expect([...masksOf(index, 1)]).toEqual([bits('A', 'R'), bits('C', 'I')]);
    expect([...masksOf(index, 2)]).toEqual([]);
    expect(cellsOf(index, 1).map(({ mask }) => mask)).toEqual([...masksOf(index, 1)]);
  });

  it('tells assignments of no activity or role apart', () => {
    expect(index.dangling.map((place) => index.assignments.ids[place])).toEqual([
      assignmentId('nowhere', 'pm', 'A'),
      assignmentId('plan', 'nobody', 'A'),
    ]);
  });

  it('counts the assignments that run on a day only, if a day is given', () => {
    const handover = matrixOf(
      has('ship', 'pm', 'A', { to: '2026-07-01' }),
      has('ship', 'dev', 'A', { from: '2026-07-01' }),
    );
    const holders = (on?: string) =>
      cellsOf(indexMatrix(handover, raci, { on }), 0).map(({ role }) => role);
    expect([holders(), holders('2026-06-30'), holders('2026-07-01')]).toEqual([[0, 1], [0], [1]]);
  });

  it('refuses a day that is none', () => {
    expect(thrownBy(() => indexMatrix(mixed, raci, { on: 'soon' }))).toMatchObject({
      code: 'core/invalid-date',
    });
  });

  it('serves validateMatrix, which finds the same', () => {
    expect(validateMatrix(mixed, raci, { index })).toEqual(validateMatrix(mixed, raci));
  });

  it.each([{}, 1, { cells: {} }, { cells: { first: [] } }])(
    'is all that validateMatrix takes for an index: %j',
    (other) => {
      expect(thrownBy(() => validateMatrix(mixed, raci, { index: other as never }))).toMatchObject({
        code: 'responsibility/invalid-index',
      });
    },
  );

  it('lets validateMatrix tell a hand-over from two that are accountable, with a day and without', () => {
    const handover = matrixOf(
      has('ship', 'pm', 'A', { to: '2026-07-01' }),
      has('ship', 'dev', 'A', { from: '2026-07-01' }),
    );
    const rule = 'responsibility/activity-multiple-accountable';
    const count = (on?: string) =>
      validateMatrix(handover, raci, { on }).filter(({ code }) => code === rule).length;
    expect([count(), count('2026-06-30'), count('2026-07-01')]).toEqual([0, 0, 0]);
  });

  it('has no activity and no role for what is no matrix', () => {
    const nothing = indexMatrix(undefined as never, raci);
    expect([nothing.roles.ids, nothing.activities.ids, nothing.assignments.ids]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

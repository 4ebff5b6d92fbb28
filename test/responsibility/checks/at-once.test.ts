import { describe, expect, it } from 'vitest';
import { validateMatrix } from '../../../src/responsibility/checks/validate.js';
import { daci } from '../../../src/responsibility/schemes/daci.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { Assignment, ResponsibilityMatrix } from '../../../src/responsibility/types.js';

const part = (id: string) => ({ id, name: id, rank: id });
/** One activity; each assignment is [role, code, from, to]. */
const matrixOf = (
  ...held: readonly (readonly [
    role: string,
    code: string,
    from?: string | undefined,
    to?: string | undefined,
  ])[]
): ResponsibilityMatrix => ({
  id: 'm',
  name: 'M',
  schemeId: 'raci',
  roles: { pm: part('pm'), qa: part('qa') },
  activities: { ship: part('ship') },
  assignments: Object.fromEntries(
    held.map(([roleId, code, from, to], i): [string, Assignment] => [
      `a${i}`,
      { activityId: 'ship', roleId, code, from, to },
    ]),
  ),
});
const find = (rule: string, matrix: ResponsibilityMatrix) =>
  validateMatrix(matrix, raci).filter(({ code }) => code === `responsibility/${rule}`);
const safetyOf = (rule: string, matrix: ResponsibilityMatrix) =>
  find(rule, matrix).map(({ fixes }) => fixes?.map(({ safety }) => safety));

describe('several accountable roles over time', () => {
  const rule = 'activity-multiple-accountable';

  it('are one after the other at a hand-over', () => {
    const handover = matrixOf(
      ['pm', 'A', undefined, '2026-06-01'],
      ['qa', 'A', '2026-06-01', undefined],
    );
    expect(find(rule, handover)).toEqual([]);
  });

  it('are found where they overlap by a day', () => {
    const overlap = matrixOf(
      ['pm', 'A', undefined, '2026-06-02'],
      ['qa', 'A', '2026-06-01', undefined],
    );
    expect(find(rule, overlap)).toHaveLength(1);
  });

  it('count a role once, however many of its periods overlap or meet', () => {
    const same = matrixOf(
      ['pm', 'A', '2026-01-01', '2026-03-01'],
      ['pm', 'A', '2026-02-01', '2026-05-01'],
      ['pm', 'A', '2026-05-01', '2026-06-01'],
      ['qa', 'A', '2026-06-01', '2026-07-01'],
    );
    expect(find(rule, same)).toEqual([]);
  });

  it('join the periods of a role in whatever order they stand', () => {
    const nested = matrixOf(
      ['pm', 'A', '2026-05-01', '2026-06-01'],
      ['pm', 'A', '2026-01-01', '2026-06-01'],
      ['pm', 'A', '2026-02-01', '2026-03-01'],
      ['qa', 'A', '2026-06-01', undefined],
    );
    expect(find(rule, nested)).toEqual([]);
  });

  it.each<[string, ResponsibilityMatrix, number]>([
    [
      'go in and out on one day, whoever stands first',
      matrixOf(['pm', 'A', '2026-06-01'], ['qa', 'A', undefined, '2026-06-01']),
      0,
    ],
    [
      'may fill the gap between two periods of another',
      matrixOf(
        ['pm', 'A', '2026-01-01', '2026-02-01'],
        ['pm', 'A', '2026-03-01', '2026-04-01'],
        ['qa', 'A', '2026-02-01', '2026-03-01'],
      ),
      0,
    ],
    [
      'overlap with what a second period adds',
      matrixOf(
        ['pm', 'A', '2026-01-01', '2026-03-01'],
        ['pm', 'A', '2026-02-01', '2026-05-01'],
        ['qa', 'A', '2026-04-01', '2026-05-01'],
      ),
      1,
    ],
    [
      'overlap with a period that holds a shorter one',
      matrixOf(
        ['pm', 'A', '2026-01-01', '2026-06-01'],
        ['pm', 'A', '2026-02-01', '2026-03-01'],
        ['qa', 'A', '2026-04-01', '2026-05-01'],
      ),
      1,
    ],
    [
      'overlap with a period that stands after a later one',
      matrixOf(
        ['pm', 'A', '2026-05-01', '2026-06-01'],
        ['pm', 'A', '2026-01-01', '2026-06-01'],
        ['qa', 'A', '2026-02-01', '2026-03-01'],
      ),
      1,
    ],
    [
      'are not those who hold another code',
      matrixOf(
        ['pm', 'A', undefined, '2026-06-01'],
        ['qa', 'A', '2026-06-01'],
        ['qa', 'R', undefined, '2026-06-01'],
      ),
      0,
    ],
  ])('%s', (_, matrix, count) => {
    expect(find(rule, matrix)).toHaveLength(count);
  });

  it('are told apart for every code that has a bound', () => {
    const drivers = (...[first, second]: readonly string[]) =>
      validateMatrix(matrixOf(['pm', 'D', undefined, first], ['qa', 'D', second, undefined]), daci)
        .map(({ code }) => code)
        .filter((code) => code === 'responsibility/activity-code-cardinality').length;
    expect(drivers('2026-06-01', '2026-06-01')).toBe(0);
    expect(drivers('2026-06-02', '2026-06-01')).toBe(1);
  });

  it('do not count on the days of a period that is none', () => {
    const reversed = matrixOf(['pm', 'A', '2026-06-01', '2026-01-01'], ['qa', 'A']);
    expect(find(rule, reversed)).toEqual([]);
  });
});

describe('codes of one cell over time', () => {
  it('are no duplicate one after the other, and one where they overlap', () => {
    const rule = 'cell-duplicate-code';
    const apart = matrixOf(
      ['pm', 'A', undefined, '2026-03-01'],
      ['pm', 'A', '2026-03-01', undefined],
    );
    const overlapping = matrixOf(
      ['pm', 'A', undefined, '2026-03-01'],
      ['pm', 'A', '2026-02-28', undefined],
    );
    const backwards = matrixOf(
      ['pm', 'A', '2026-03-01', undefined],
      ['pm', 'A', undefined, '2026-03-01'],
    );
    const lists = [apart, backwards, overlapping];
    expect(lists.map((matrix) => find(rule, matrix).length)).toEqual([0, 0, 1]);
  });

  it('are dropped safely only where no day gets lost', () => {
    const rule = 'cell-duplicate-code';
    const within = matrixOf(['pm', 'C'], ['pm', 'C', '2026-02-01', '2026-03-01']);
    const beyond = matrixOf(['pm', 'C', '2026-02-01', '2026-03-01'], ['pm', 'C']);
    const plain = matrixOf(['pm', 'C'], ['pm', 'C']);
    const reversed = matrixOf(['pm', 'C'], ['pm', 'C', '2026-06-01', '2026-01-01']);
    const reversedFirst = matrixOf(['pm', 'C', '2026-06-01', '2026-01-01'], ['pm', 'C']);
    const before = matrixOf(
      ['pm', 'C', '2026-02-01', '2026-03-01'],
      ['pm', 'C', '2026-01-15', '2026-02-15'],
    );
    const after = matrixOf(
      ['pm', 'C', '2026-02-01', '2026-03-01'],
      ['pm', 'C', '2026-02-15', '2026-03-15'],
    );
    for (const matrix of [reversed, reversedFirst, before, after]) {
      expect(safetyOf(rule, matrix)).toEqual([['judgement']]);
    }
    expect([within, beyond, plain].map((matrix) => safetyOf(rule, matrix))).toEqual([
      [['safe']],
      [['judgement']],
      [['safe']],
    ]);
  });

  it('are redundant only on a day on which both run, and then for people to judge', () => {
    const rule = 'cell-redundant-code';
    const apart = matrixOf(
      ['qa', 'I', undefined, '2026-06-01'],
      ['qa', 'C', '2026-06-01', undefined],
    );
    const partly = matrixOf(['qa', 'I'], ['qa', 'C', '2026-06-01', undefined]);
    const always = matrixOf(['qa', 'I'], ['qa', 'C']);
    expect([apart, partly, always].map((matrix) => safetyOf(rule, matrix))).toEqual([
      [],
      [['judgement']],
      [['safe']],
    ]);
  });

  it('are reported once for the days on which most come together', () => {
    const three = matrixOf(
      ['pm', 'A'],
      ['pm', 'C', '2026-01-01', undefined],
      ['pm', 'I', '2026-02-01', undefined],
    );
    expect(find('cell-combination-not-allowed', three)).toHaveLength(1);
  });
});

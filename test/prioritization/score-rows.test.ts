import { describe, expect, it } from 'vitest';
import { FORMULA_GAPS } from '../../src/prioritization/arithmetic.js';
import { INCOMPLETE, INVALID, prepareColumns, SCORED } from '../../src/prioritization/columns.js';
import { scoredPlaces, scoreRows } from '../../src/prioritization/score-rows.js';
import type { ScoreFormula } from '../../src/prioritization/types.js';
import { criterion, modelOf } from './model-of.js';

const a: ScoreFormula = { criterion: 'a' };
const tableOf = (formula: ScoreFormula, rest: object, values: readonly (number | null)[]) =>
  prepareColumns(
    values.map((value) => ({ a: value })),
    modelOf(formula, { a: criterion(rest) }),
  );

describe('scoreRows', () => {
  it('marks a row whose value is out of range', () => {
    const status = (rest: object) => scoreRows(tableOf(a, rest, [-1, 0, 1, 2, null])).status;
    expect(status({ min: 0 })).toEqual(Uint8Array.of(INVALID, SCORED, SCORED, SCORED, INCOMPLETE));
    expect(status({ max: 1 })).toEqual(Uint8Array.of(SCORED, SCORED, SCORED, INVALID, INCOMPLETE));
    expect(status({ exclusiveMin: 0 })).toEqual(
      Uint8Array.of(INVALID, INVALID, SCORED, SCORED, INCOMPLETE),
    );
    expect(status({ required: false, max: 1 })).toEqual(
      Uint8Array.of(SCORED, SCORED, SCORED, INVALID, INCOMPLETE),
    );
  });

  it('does so where no value is absent, too', () => {
    const status = (rest: object, ...values: readonly number[]) => [
      ...scoreRows(tableOf(a, rest, values)).status,
    ];
    expect(status({ min: 0 }, -1, 0, 1)).toEqual([INVALID, SCORED, SCORED]);
    expect(status({ max: 1 }, 0, 1, 2)).toEqual([SCORED, SCORED, INVALID]);
    expect(status({ exclusiveMin: 0 }, 0, 5e-324)).toEqual([INVALID, SCORED]);
    expect(status({ exclusiveMin: 0, min: 2 }, 1, 2)).toEqual([INVALID, SCORED]);
    expect(status({ exclusiveMin: 1 }, 1, 2)).toEqual([INVALID, SCORED]);
    expect(status({ exclusiveMin: -1, max: 5 }, -1, 0, 6)).toEqual([INVALID, SCORED, INVALID]);
    expect(status({}, -1e308, 0, 1e308)).toEqual([SCORED, SCORED, SCORED]);
  });

  it('gives scores without a sign of 0', () => {
    const { scores } = scoreRows(tableOf({ product: [a, -1] }, {}, [0, 2]));
    expect([...scores]).toEqual([0, -2]);
    expect([...scoreRows(tableOf(a, {}, [-0])).scores]).toEqual([0]);
  });

  it('keeps the reason of a row that the arithmetic has no result for', () => {
    const { status, gaps } = scoreRows(tableOf({ quotient: [1, a] }, {}, [0, 2, 5e-324]));
    expect(status).toEqual(Uint8Array.of(INVALID, SCORED, INVALID));
    expect([...gaps].map((gap) => FORMULA_GAPS[gap - 1])).toEqual([
      'division-by-zero',
      undefined,
      'overflow',
    ]);
  });

  it('leaves the table as it is', () => {
    const table = tableOf(a, { max: 1 }, [-0, 2, null]);
    const before = structuredClone(table);
    const { scores, status } = scoreRows(table);
    scores.fill(9);
    status.fill(9);
    expect(table).toEqual(before);
  });

  it('takes the range of a relative criterion from the rows that pass', () => {
    const formula: ScoreFormula = { normalized: 'a', by: 'min-max' };
    const table = tableOf(formula, { max: 100 }, [10, 20, 30, 1000, null]);
    const { scores, status, context } = scoreRows(table);
    expect(status).toEqual(Uint8Array.of(SCORED, SCORED, SCORED, INVALID, INCOMPLETE));
    expect([...scores.subarray(0, 3)]).toEqual([0, 0.5, 1]);
    expect(context.ranges['a']).toMatchObject({ count: 3, min: 10, max: 30, sum: 60 });
  });

  it('takes the ranges that are given instead', () => {
    const formula: ScoreFormula = { normalized: 'a', by: 'max' };
    const wide = scoreRows(tableOf(formula, {}, [100])).context.ranges;
    expect([...scoreRows(tableOf(formula, {}, [10, 20]), wide).scores]).toEqual([0.1, 0.2]);
  });
});

describe('scoredPlaces', () => {
  it('lists the scored rows, ascending', () => {
    expect(scoredPlaces(Uint8Array.of(SCORED, INVALID, SCORED, INCOMPLETE))).toEqual(
      Uint32Array.of(0, 2),
    );
    expect(scoredPlaces(Uint8Array.of(INVALID))).toEqual(Uint32Array.of());
    expect(scoredPlaces(new Uint8Array(0))).toEqual(Uint32Array.of());
  });
});

import { describe, expect, it } from 'vitest';
import { prepareColumns } from '../../src/prioritization/columns.js';
import { rankTable, topOfTable } from '../../src/prioritization/rank-table.js';
import { thrownBy } from './hostile-values.js';
import { criterion, modelOf } from './model-of.js';

const tableOf = (...values: readonly (number | null)[]) =>
  prepareColumns(
    values.map((a) => ({ a })),
    modelOf({ criterion: 'a' }, { a: criterion({ max: 100 }) }),
  );

describe('rankTable', () => {
  it('gives the rows from the best to the worst, without the incomplete and the invalid', () => {
    expect(rankTable(tableOf(1, null, 9, Number.NaN, 5, 101))).toEqual(Uint32Array.of(2, 4, 0));
  });

  it('keeps the order of the rows within a tie', () => {
    expect(rankTable(tableOf(1, 9, 9 + 1e-12, 9))).toEqual(Uint32Array.of(1, 2, 3, 0));
    expect(rankTable(tableOf(1, 9, 9 + 1e-12, 9), { tolerance: 0 })).toEqual(
      Uint32Array.of(2, 1, 3, 0),
    );
  });

  it('gives the same again for the same table', () => {
    const table = tableOf(1, 9, 5);
    expect(rankTable(table)).toEqual(rankTable(table));
  });

  it('is empty for an empty table', () => {
    expect(rankTable(tableOf())).toEqual(Uint32Array.of());
  });

  it('refuses a bad tolerance', () => {
    expect(thrownBy(() => rankTable(tableOf(1), { tolerance: 1 }))).toMatchObject({
      code: 'prioritization/invalid-input',
    });
  });
});

describe('topOfTable', () => {
  it('is the head of rankTable', () => {
    const table = tableOf(5, 9, 5, 1, 5, null, 7);
    const order = rankTable(table);
    for (let k = 0; k <= 8; k += 1) expect(topOfTable(table, k)).toEqual(order.slice(0, k));
    expect(topOfTable(table, 2, { tolerance: 0.5 })).toEqual(
      rankTable(table, { tolerance: 0.5 }).slice(0, 2),
    );
  });

  it('refuses a bad tolerance and a bad k', () => {
    expect(thrownBy(() => topOfTable(tableOf(1), 1, { tolerance: -1 }))).toMatchObject({
      code: 'prioritization/invalid-input',
    });
    expect(thrownBy(() => topOfTable(tableOf(1), 0.5))).toMatchObject({
      code: 'core/not-an-integer',
    });
    expect(thrownBy(() => topOfTable(tableOf(1), -1))).toMatchObject({
      params: { problem: 'negative-k' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { givenColumns, matchColumns } from '../../src/interop/match-columns.js';

const EFFORT = { name: 'effort', label: 'Work' };
const REACH = { name: 'reach', label: 'Reach' };
const match = (columns: readonly string[], given = {}, targets = [EFFORT, REACH]) =>
  matchColumns(columns, targets, givenColumns(given));

describe('matchColumns', () => {
  it.each([
    ['the name', 'effort'],
    ['the label', 'Work'],
    ['the folded name', 'EFFORT'],
    ['the folded label', 'w_o_r_k'],
    ['the name before a unit', 'Effort (pm)'],
    ['the label before a unit', 'work [h]'],
    ['a synonym', 'Person-months'],
    ['a synonym before a unit', 'Estimate (h)'],
  ])('finds a column by %s', (_, column) => {
    expect(match(['x', column]).columns.get('effort')).toBe(1);
  });

  it.each([
    ['effort', 'Work'],
    ['Work', 'EFFORT'],
    ['EFFORT', 'Effort (pm)'],
    ['Effort (pm)', 'Estimate'],
    ['Estimated effort', 'Estimate'],
    ['Estimate', 'Person-days (d)'],
  ])('prefers %j to %j', (better, worse) => {
    expect(match([worse, better])).toMatchObject({
      columns: new Map([['effort', 1]]),
      ambiguous: new Map(),
    });
  });

  it('takes the first of equals and says so', () => {
    expect(match(['EFFORT', 'Effort', 'eff ort']).ambiguous).toEqual(
      new Map([['effort', [0, 1, 2]]]),
    );
  });

  it('gives a column to one target', () => {
    const jobSize = { name: 'jobSize', label: 'Job size' };
    const found = match(['Effort', 'Points'], {}, [jobSize, EFFORT]);
    expect(found.columns).toEqual(
      new Map([
        ['jobSize', 1],
        ['effort', 0],
      ]),
    );
    expect(match(['Effort'], {}, [jobSize, EFFORT]).columns).toEqual(new Map([['effort', 0]]));
  });

  it('lets a given column win, also for two targets', () => {
    const found = match(['effort', 'reach', 'Size'], { effort: ' size ', reach: 'Size' });
    expect(found.columns).toEqual(
      new Map([
        ['effort', 2],
        ['reach', 2],
      ]),
    );
  });

  it('does not guess for a given column that is not there', () => {
    const found = match(['effort', 'reach'], { effort: 'Aufwand' });
    expect(found).toEqual({
      columns: new Map([['reach', 1]]),
      ambiguous: new Map(),
      notFound: ['effort'],
    });
  });

  it('does not match names that leave nothing', () => {
    expect(match(['#', ''], {}, [{ name: '?', label: '!' }]).columns).toEqual(new Map());
  });
});

describe('givenColumns', () => {
  it('reads own keys that are given', () => {
    expect(givenColumns(undefined)).toEqual(new Map());
    expect(givenColumns({ effort: 'E', reach: undefined, impact: 7 as never })).toEqual(
      new Map([
        ['effort', 'E'],
        ['impact', '7'],
      ]),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOfRanking, rankOf } from '../../src/prioritization/live-rank.js';
import {
  createLiveRanking,
  removeFromRanking,
  updateRanking,
} from '../../src/prioritization/live-ranking.js';
import type { LiveRanking } from '../../src/prioritization/live-state.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import type { ScoringModel } from '../../src/prioritization/types.js';

type Names = 'value' | 'work';

const absolute: ScoringModel<Names> = {
  id: 'ratio',
  version: '1.0.0',
  name: 'Ratio',
  criteria: {
    value: { label: 'Value', direction: 'benefit' },
    work: { label: 'Work', exclusiveMin: 0, direction: 'cost' },
  },
  formula: { quotient: [{ criterion: 'value' }, { criterion: 'work' }] },
};

const relative: ScoringModel<Names> = {
  ...absolute,
  id: 'relative',
  formula: {
    difference: [
      { normalized: 'value', by: 'min-max' },
      { normalized: 'work', by: 'max' },
    ],
  },
};

/** Few values, so that ties, near ties (within and beyond 1e-9) and gaps are frequent. */
const value = fc.constantFrom(
  0,
  1,
  2,
  3,
  -1,
  1 + 1e-10,
  1 - 1e-10,
  1 + 1e-8,
  null,
  Number.NaN,
  1e308,
);
const work = fc.constantFrom(1, 2, 3, 0.1, 1 + 2e-10, 0, null);
const id = fc
  .integer({ min: 0, max: 30 })
  .map((number) => (number === 0 ? '__proto__' : `i${number}`));

const change = fc.oneof(
  { weight: 5, arbitrary: fc.record({ id, value, work }) },
  { weight: 1, arbitrary: fc.record({ id, remove: fc.constant(true) }) },
);

function apply(
  ranking: LiveRanking<Names>,
  edit: Partial<Record<Names, number | null>> & { id: string; remove?: boolean },
): LiveRanking<Names> {
  if (edit.remove) return removeFromRanking(ranking, edit.id);
  return updateRanking(ranking, edit.id, { value: edit.value, work: edit.work });
}

/** The same items in an ordinary list: a new id comes last. */
function applyToList(
  list: Record<string, unknown>[],
  edit: { id: string; remove?: boolean },
): Record<string, unknown>[] {
  if (edit.remove) return list.filter((item) => item['id'] !== edit.id);
  return list.some((item) => item['id'] === edit.id)
    ? list.map((item) => (item['id'] === edit.id ? edit : item))
    : [...list, edit];
}

describe('createLiveRanking', () => {
  for (const model of [absolute, relative]) {
    it(`equals rankItems after any edits, and leaves every older version valid (${model.id})`, () => {
      fc.assert(
        fc.property(fc.array(change, { maxLength: 40 }), (edits) => {
          let list: Record<string, unknown>[] = [];
          let live = createLiveRanking<never, Names>([], model);
          const versions = [{ live, list }];
          for (const edit of edits) {
            list = applyToList(list, edit);
            live = apply(live, edit);
            versions.push({ live, list });
          }
          for (const version of versions) expectSame(version.live, version.list, model);
        }),
        { numRuns: 500 },
      );
    });
  }
});

describe('updateRanking', () => {
  it('equals rankItems in a list of several chunks', () => {
    const many = Array.from({ length: 1500 }, (_, at) => ({
      id: `i${at}`,
      value: at % 700,
      work: 1 + (at % 3),
    }));
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            id: fc.integer({ min: 0, max: 1600 }).map((at) => `i${at}`),
            value: fc.integer({ min: 0, max: 700 }),
            work: fc.constantFrom(1, 2),
          }),
          { minLength: 100, maxLength: 300 },
        ),
        (edits) => {
          let list: Record<string, unknown>[] = many;
          let live = createLiveRanking(many, absolute);
          for (const edit of edits) {
            list = applyToList(list, edit);
            live = apply(live, edit);
          }
          expectSame(live, list, absolute);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('empties and fills chunk after chunk', () => {
    const many = Array.from({ length: 1300 }, (_, at) => ({
      id: `i${at}`,
      value: 1300 - at,
      work: 1,
    }));
    let live = createLiveRanking(many, absolute);
    for (const item of many) live = removeFromRanking(live, item.id);
    expect(live.size).toBe(0);
    expect(pageOfRanking(live, 0, 10)).toEqual([]);
    for (const item of many) live = updateRanking(live, item.id, item);
    expectSame(live, many, absolute);
  });
});

function expectSame(
  live: LiveRanking<Names>,
  list: Record<string, unknown>[],
  model: ScoringModel<Names>,
): void {
  const batch = rankItems(list as { id: string; value: number; work: number }[], model);
  expect(pageOfRanking(live, 0, list.length)).toEqual(
    batch.ranked.map(({ id, score, rank, tied }) => ({ id, score, rank, tied })),
  );
  expect(pageOfRanking(live, 3, 4)).toEqual(pageOfRanking(live, 0, list.length).slice(3, 7));
  expect(live.size).toBe(batch.ranked.length);
  for (const { id, score, rank, tied } of batch.ranked) {
    expect(rankOf(live, id)).toEqual({ status: 'ranked', rank, score, tied });
  }
  for (const { id, missing } of batch.incomplete) {
    expect(rankOf(live, id)).toEqual({ status: 'incomplete', missing });
  }
  for (const { id, findings } of batch.invalid) {
    expect(rankOf(live, id)).toEqual({ status: 'invalid', findings });
  }
}

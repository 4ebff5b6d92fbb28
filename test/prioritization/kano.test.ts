import { describe, expect, it } from 'vitest';
import {
  classifyKano,
  KANO_ANSWERS,
  KANO_CATEGORIES,
  KANO_TABLE,
  type KanoAnswer,
  type KanoCategory,
  type KanoResponse,
  summarizeKano,
} from '../../src/prioritization/kano.js';
import kano from '../vectors/kano.json' with { type: 'json' };
import { KANO_LETTERS, responsesOf } from './kano-vector.js';
import { refusal } from './refusal.js';

const known = (value: number) => ({ status: 'known', value });
const noData = { status: 'unknown', reason: 'no-data' };

/** A pair of answers for each category. */
const PAIRS: Readonly<Record<string, KanoResponse>> = {
  M: { functional: 'expect', dysfunctional: 'dislike' },
  O: { functional: 'like', dysfunctional: 'dislike' },
  A: { functional: 'like', dysfunctional: 'neutral' },
  I: { functional: 'neutral', dysfunctional: 'neutral' },
  R: { functional: 'dislike', dysfunctional: 'like' },
  Q: { functional: 'like', dysfunctional: 'like' },
};
const respond = (counts: Readonly<Record<string, number>>): readonly KanoResponse[] =>
  Object.entries(counts).flatMap(([letter, count]) =>
    Array.from({ length: count }, () => PAIRS[letter]!),
  );
const categoryOf = (counts: Readonly<Record<string, number>>, closeness?: number) =>
  summarizeKano(respond(counts), { closeness }).category;

describe('classifyKano', () => {
  const table = kano.cases[0]!.expected as { readonly rowsFunctional_colsDysfunctional: string[] };

  for (const [row, functional] of KANO_ANSWERS.entries()) {
    it(`classifies "${functional}" as the published table does`, () => {
      const letters = KANO_ANSWERS.map(
        (dysfunctional) => KANO_LETTERS[classifyKano({ functional, dysfunctional })],
      );
      expect(letters.join('')).toBe(table.rowsFunctional_colsDysfunctional[row]);
    });
  }

  it('takes another table, where answers without an edge contradict each other', () => {
    const pouliot = KANO_TABLE.map((cells, row) =>
      cells.map(
        (cell, column): KanoCategory => (row === column && row !== 2 ? 'questionable' : cell),
      ),
    );
    const pair = { functional: 'expect', dysfunctional: 'expect' } as const;
    expect(classifyKano(pair, { table: pouliot })).toBe('questionable');
    expect(classifyKano(pair)).toBe('indifferent');
  });

  it.each([null, undefined, 'must-be', 3, {}])('refuses the answer %s', (answer) => {
    expect(() => classifyKano({ functional: 'like', dysfunctional: answer as KanoAnswer })).toThrow(
      expect.objectContaining({
        code: 'prioritization/invalid-input',
        params: expect.objectContaining({
          field: 'dysfunctional',
          problem: 'unknown-level',
        }) as unknown,
      }),
    );
  });

  it.each([[[]], [5], ['text'], [[['attractive']]], [[null, null, ['x', 'x', 'x', 'x', 'x']]]])(
    'refuses a table without a category in the cell',
    (broken) => {
      expect(() =>
        classifyKano(
          { functional: 'neutral', dysfunctional: 'expect' },
          { table: broken as never },
        ),
      ).toThrow(
        refusal({
          problem: 'table-without-category',
          functional: 'neutral',
          dysfunctional: 'expect',
        }),
      );
    },
  );
});

describe('summarizeKano', () => {
  const vector = kano.cases[1]!;

  for (const [feature, expected] of Object.entries(vector.expected)) {
    it(`agrees with the peer on "${feature}"`, () => {
      const summary = summarizeKano(responsesOf(vector, feature));
      const letters = Object.fromEntries(
        KANO_CATEGORIES.map((category) => [KANO_LETTERS[category], summary.counts[category]]),
      );
      expect(letters).toEqual(expected.counts);
      expect(summary.sampleSize).toBe(expected.n);
      expect(summary.missing).toBe(60 - expected.n);
      for (const name of ['better', 'worse', 'totalStrength'] as const) {
        expect(summary[name].status).toBe('known');
        expect(
          Math.abs((summary[name] as { readonly value: number }).value - expected[name]),
        ).toBeLessThanOrEqual(vector.tolerance);
      }
    });
  }

  it('leaves R and Q out of better and worse, and nowhere else', () => {
    const summary = summarizeKano(respond({ M: 2, O: 1, A: 3, I: 2, R: 1, Q: 1 }));
    expect(summary).toMatchObject({
      sampleSize: 10,
      missing: 0,
      category: 'attractive',
      better: known(0.5),
      worse: known(-3 / 8),
      totalStrength: known(0.6),
      categoryStrength: known(0.1),
    });
    expect(summary.counts).toEqual({
      'must-be': 2,
      'one-dimensional': 1,
      attractive: 3,
      indifferent: 2,
      reverse: 1,
      questionable: 1,
    });
  });

  it('counts a respondent who lacks an answer as missing and nowhere else', () => {
    const summary = summarizeKano([
      ...respond({ A: 1 }),
      { functional: 'like', dysfunctional: null },
      { dysfunctional: 'like' },
      null as never,
    ]);
    expect([summary.sampleSize, summary.missing]).toEqual([1, 3]);
    expect(summary.better).toEqual(known(1));
    expect(Object.is((summary.worse as { readonly value: number }).value, 0)).toBe(true);
  });

  it('gives each share with its Wilson interval', () => {
    const { shares } = summarizeKano(respond({ A: 8, I: 2 }));
    expect(shares.attractive).toMatchObject(known(0.8));
    expect(shares.attractive.low).toBeCloseTo(0.4901625, 7);
    expect(shares.attractive.high).toBeCloseTo(0.9433178, 7);
    expect(shares.reverse).toMatchObject({ ...known(0), low: 0 });
  });

  it('lets the tie rule M, O, A, I decide within five percentage points', () => {
    // 20 respondents: one of them is five points.
    expect(categoryOf({ M: 4, A: 5, I: 5, O: 0, Q: 6 })).toBe('questionable');
    expect(categoryOf({ M: 6, I: 7, R: 7 })).toBe('must-be');
    expect(categoryOf({ O: 6, A: 7, I: 7 })).toBe('one-dimensional');
    expect(categoryOf({ A: 7, I: 8, R: 5 })).toBe('attractive');
    expect(categoryOf({ A: 6, I: 8, R: 6 })).toBe('indifferent');
    expect(categoryOf({ M: 5, I: 7, R: 8 })).toBe('reverse');
  });

  it('takes another closeness, the limit included also where decimals round', () => {
    expect(categoryOf({ A: 7, I: 8, R: 5 }, 0)).toBe('indifferent');
    expect(categoryOf({ A: 7, I: 7 }, 0)).toBe('attractive');
    // 0.29 × 100 is 28.999999999999996
    expect(categoryOf({ M: 25, I: 54, R: 21 }, 0.29)).toBe('must-be');
    expect(categoryOf({ M: 24, I: 54, R: 22 }, 0.29)).toBe('indifferent');
    expect(categoryOf({ M: 0, I: 10 }, 1)).toBe('must-be');
  });

  it('lets R and Q win only when they are ahead of all others', () => {
    expect(categoryOf({ R: 5, I: 5 })).toBe('indifferent');
    expect(categoryOf({ R: 6, I: 5 })).toBe('reverse');
    expect(categoryOf({ Q: 6, R: 6 })).toBe('reverse');
    expect(categoryOf({ Q: 6, R: 5 })).toBe('questionable');
  });

  it('tests the lead of the first category as Fong does', () => {
    // 1.65 × √((20 + 10) × (2 × 40 − 30) ÷ 80) = 7.1447096
    const { fong } = summarizeKano(respond({ A: 20, I: 10, M: 6, O: 4 }));
    expect(fong).toMatchObject({ significant: true, difference: 10 });
    expect(fong?.threshold).toBeCloseTo(7.1447096, 7);
    expect(summarizeKano(respond({ A: 16, I: 12, M: 6, O: 6 })).fong).toMatchObject({
      significant: false,
      difference: 4,
    });
  });

  it('takes a lead that is exactly the threshold as significant', () => {
    // 1.65 × √(3200 × 3200 ÷ 6400) = 1.65 × 40 = 66 = 1633 − 1567
    expect(summarizeKano(respond({ A: 1633, I: 1567 })).fong).toEqual({
      significant: true,
      difference: 66,
      threshold: 66,
    });
    expect(summarizeKano(respond({ A: 1632, I: 1568 })).fong?.significant).toBe(false);
  });

  it('says nothing about a feature that nobody answered', () => {
    for (const answers of [[], [{ functional: 'like' } as const]]) {
      const summary = summarizeKano(answers);
      expect(summary).toMatchObject({
        sampleSize: 0,
        missing: answers.length,
        category: null,
        better: noData,
        worse: noData,
        totalStrength: noData,
        categoryStrength: noData,
        fong: null,
      });
      expect(summary.shares['must-be']).toEqual(noData);
    }
  });

  it('has no better and worse when all want the opposite or contradict themselves', () => {
    const reason = { status: 'unknown', reason: 'only-reverse-or-questionable' };
    expect(summarizeKano(respond({ R: 3, Q: 1 }))).toMatchObject({
      category: 'reverse',
      better: reason,
      worse: reason,
      totalStrength: known(0),
      categoryStrength: known(0.5),
    });
  });

  it('says when the sample is small', () => {
    expect(summarizeKano(respond({ A: 30 })).findings).toEqual([]);
    expect(summarizeKano(respond({ A: 29 })).findings).toMatchObject([
      {
        code: 'prioritization/small-sample',
        severity: 'info',
        message: '29 answers, fewer than 30: the shares are rough.',
        params: { count: 29, least: 30 },
      },
    ]);
  });

  it('reads the table of the options', () => {
    const table = Array.from({ length: 5 }, () => Array<KanoCategory>(5).fill('reverse'));
    expect(summarizeKano(respond({ A: 3 }), { table }).counts.reverse).toBe(3);
  });

  it('refuses an unknown answer with its row, and a closeness out of 0..1', () => {
    expect(() =>
      summarizeKano([
        ...respond({ A: 1 }),
        { functional: 'Like' as 'like', dysfunctional: 'like' },
      ]),
    ).toThrow(refusal({ row: 1, field: 'functional', value: 'Like', problem: 'unknown-level' }));
    expect(() => summarizeKano([], { closeness: 5 })).toThrow(
      refusal({ field: 'closeness', value: 5, problem: 'out-of-range' }),
    );
    expect(() => summarizeKano([], { closeness: -0.1 })).toThrow(
      refusal({ field: 'closeness', value: -0.1, problem: 'out-of-range' }),
    );
    expect(() => summarizeKano({} as never)).toThrow(refusal({ problem: 'not-a-list' }));
  });
});

import { describe, expect, it } from 'vitest';
import { formatRanking } from '../../src/prioritization/format-ranking.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { riceModel } from '../../src/prioritization/rice.js';
import { thrownBy } from './hostile-values.js';
import { criterion, modelOf } from './model-of.js';

const byA = modelOf({ criterion: 'a' }, { a: criterion({ label: 'Alpha', min: 0 }) });
const rank = (...values: readonly (readonly [string, number | null])[]) =>
  rankItems(
    values.map(([id, a]) => ({ id, a, owner: `owner of ${id}` })),
    byA,
  );

describe('formatRanking', () => {
  it('writes ranks, ids and scores, a shared rank with =', () => {
    expect(formatRanking(rank(['x', 5], ['y', 9], ['z', 5], ['w', 1.25])).split('\n')).toEqual([
      'Rank  Item  Score',
      '----  ----  -----',
      '1     y       9.0',
      '2=    x       5.0',
      '2=    z       5.0',
      '4     w       1.3',
    ]);
  });

  it('writes what is incomplete and invalid, with the reason', () => {
    expect(formatRanking(rank(['x', 5], ['y', null], ['z', -1])).split('\n')).toEqual(
      [
        'Rank  Item  Score',
        '----  ----  -----',
        '1     x       5.0',
        '',
        'Not ranked  Why',
        '----------  ---------------------------------',
        'y           missing: a',
        'z           Alpha is -1; allowed is from 0 up.',
      ].map((line) => (line.startsWith('----------  -') ? `----------  ${'-'.repeat(34)}` : line)),
    );
  });

  it('lists all that is missing and all that is wrong', () => {
    const ranking = rankItems(
      [
        { id: 'm', reach: 1, impact: null, confidence: null, effort: 1 },
        { id: 'w', reach: -1, impact: 1, confidence: 80, effort: 1 },
      ],
      riceModel,
    );
    const text = formatRanking(ranking, { width: 200 });
    expect(text).toContain('missing: impact, confidence');
    expect(text).toContain(
      'Reach is -1; allowed is from 0 up. Confidence is 80; allowed is from 0 to 1.',
    );
  });

  it('takes headings in another language, and English for those that are not given', () => {
    const labels = { rank: 'Rang', item: 'Element', notRanked: 'Ohne Rang', missing: 'fehlt' };
    expect(formatRanking(rank(['x', 5], ['y', null]), { labels }).split('\n')).toEqual([
      'Rang  Element  Score',
      '----  -------  -----',
      '1     x          5.0',
      '',
      'Ohne Rang  Why',
      '---------  --------',
      'y          fehlt: a',
    ]);
  });

  it('rounds half-up to the decimals asked for', () => {
    expect(formatRanking(rank(['x', 2.5]), { decimals: 0 })).toMatch(/ 3$/);
    expect(formatRanking(rank(['x', 1.005]), { decimals: 2 })).toMatch(/ 1\.01$/);
  });

  it('shows the first places only, and always what is not ranked', () => {
    const text = formatRanking(rank(['x', 5], ['y', 9], ['z', null]), { limit: 1 });
    expect(text).toContain('1     y');
    expect(text).not.toContain('2     x');
    expect(text).toContain('missing: a');
  });

  it('adds columns read from the item', () => {
    const text = formatRanking(rank(['x', 5]), {
      columns: { Owner: ({ owner }) => owner, Twice: ({ a }) => (a ?? 0) * 2 },
    });
    expect(text.split('\n')).toEqual([
      'Rank  Item  Score  Owner       Twice',
      '----  ----  -----  ----------  -----',
      '1     x       5.0  owner of x     10',
    ]);
  });

  it('keeps every line within the width', () => {
    const ranking = rank(['x'.repeat(200), 5], ['y'.repeat(200), null]);
    for (const width of [undefined, 40]) {
      for (const line of formatRanking(ranking, { width }).split('\n'))
        expect(line.length).toBeLessThanOrEqual(width ?? 80);
    }
  });

  it('writes the head of the table when there is nothing to rank', () => {
    expect(formatRanking(rank())).toBe('Rank  Item  Score\n----  ----  -----');
  });

  it('writes hostile ids on one line', () => {
    const text = formatRanking(rank(['a\nb\u202Ec', 1]));
    expect(text.split('\n')[2]).toBe('1     a bc    1.0');
  });

  it('refuses decimals that are no digits', () => {
    expect(thrownBy(() => formatRanking(rank(['x', 1]), { decimals: 1.5 }))).toMatchObject({
      code: 'core/invalid-decimals',
    });
  });

  it('refuses a limit that is no integer, and takes a negative one for 0', () => {
    expect(thrownBy(() => formatRanking(rank(['x', 1]), { limit: 1.5 }))).toMatchObject({
      code: 'core/not-an-integer',
      params: { name: 'limit', value: 1.5 },
    });
    expect(formatRanking(rank(['x', 1]), { limit: -1 })).toBe(
      'Rank  Item  Score\n----  ----  -----',
    );
  });
});

import { formatScore, requireInteger } from '../core/number.js';
import { readOptions } from '../core/options.js';
import { formatTextTable } from '../core/text-table.js';
import { RANKING_LABELS, type RankingLabels } from './messages.js';
import type { Ranking } from './types.js';

export interface FormatRankingOptions<T> {
  /** Decimals of the scores, half-up; absent = 1. */
  readonly decimals?: number | undefined;
  /** How many places to show; absent = all. */
  readonly limit?: number | undefined;
  /** Characters in a line; absent = 80. */
  readonly width?: number | undefined;
  /** Further columns, by their heading; absent = none. */
  readonly columns?: Readonly<Record<string, (item: T) => string | number>> | undefined;
  /** Headings in another language; absent = the English one of each. */
  readonly labels?: Partial<RankingLabels> | undefined;
}

/**
 * A ranking as an aligned text table, then what is incomplete and invalid with the reason.
 *
 * `2=` marks a shared rank.
 *
 * @param options.columns - further columns by heading, read from the item
 * @param options.labels - headings in another language: rank, item, score, notRanked, why, missing
 * @returns lines of at most `width` characters, without a line break at the end
 * @throws DomainError `core/invalid-decimals`, `core/not-an-integer` for limit and width
 * @example
 * formatRanking(rankItems([{ id: 'a', costOfDelay: 9, duration: 2 }, { id: 'b', costOfDelay: 1, duration: null }], cd3Model))
 * //=> 'Rank  Item  Score\n----  ----  -----\n1     a       4.5\n\nNot ranked  Why\n----------  -----------------\nb           missing: duration'
 */
export function formatRanking<T>(
  ranking: Ranking<T>,
  options: FormatRankingOptions<T> = {},
): string {
  const {
    decimals = 1,
    limit = ranking.ranked.length,
    width,
    columns = {},
    labels: given,
  } = readOptions(options);
  const labels = { ...RANKING_LABELS, ...given };
  const extra = Object.keys(columns);
  const rows = ranking.ranked
    .slice(0, Math.max(0, requireInteger(limit, 'limit')))
    .map(({ rank, tied, id, score, item }) => [
      tied ? `${rank}=` : `${rank}`,
      id,
      formatScore(score, { decimals }),
      ...extra.map((title) => columns[title]!(item)),
    ]);
  const table = formatTextTable(
    [
      { title: labels.rank },
      { title: labels.item },
      { title: labels.score, align: 'right' },
      ...extra.map((title) => ({ title })),
    ],
    rows,
    { width },
  );
  const notRanked = [
    ...ranking.incomplete.map(({ id, missing }) => [
      id,
      `${labels.missing}: ${missing.join(', ')}`,
    ]),
    ...ranking.invalid.map(({ id, findings }) => [
      id,
      findings.map(({ message }) => message).join(' '),
    ]),
  ];
  if (notRanked.length === 0) return table;
  const list = formatTextTable([{ title: labels.notRanked }, { title: labels.why }], notRanked, {
    width,
  });
  return `${table}\n\n${list}`;
}

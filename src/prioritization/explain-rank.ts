import { DomainError } from '../core/domain-error.js';
import { createFinding, formatFinding, type MessageCatalogue } from '../core/finding.js';
import { type JsonRecord, toJsonScalar } from '../core/json.js';
import { formatScore } from '../core/number.js';
import { readOptions } from '../core/options.js';
import { invalidInput, readProperty } from './criterion.js';
import { type Contribution, explainScore, type ScoreExplanation } from './explain.js';
import { sourceOf } from './list-findings.js';
import { EXPLANATION_MESSAGES } from './messages.js';
import { rankItems } from './rank-items.js';
import { requireRows } from './required-input.js';
import type { RankedItem, Ranking, RankOptions, ScoreInput, ScoringModel } from './types.js';

export interface ExplainRankOptions<T, K extends string = string>
  extends Pick<RankOptions<T, K>, 'input' | 'tieBreakers' | 'tolerance' | 'zeroEffort'> {
  /** The id of the item to explain. */
  readonly id: string;
  /** Absent = the item's own property `id`. */
  readonly idOf?: ((item: T) => string) | undefined;
  /** Decimals of the scores in the sentences, half-up; absent = 1. */
  readonly decimals?: number | undefined;
  /** The sentences in another language, by code. */
  readonly catalogue?: MessageCatalogue | undefined;
}

/** The next item above or below, and what decides between the two. */
export interface RankNeighbour<K extends string = string> {
  readonly id: string;
  readonly rank: number;
  readonly score: number;
  /** The criteria in favour of the one that is ahead, the largest contribution first; `from` is the neighbour's value. */
  readonly deciding: readonly Contribution<K>[];
  /** All of the difference, from the neighbour to the item. */
  readonly explanation: ScoreExplanation<K>;
}

export interface RankExplanation<K extends string = string> {
  readonly id: string;
  readonly rank: number;
  /** Ids that share the rank, in their order; empty = none. */
  readonly tiedWith: readonly string[];
  /** How many items have a rank. */
  readonly count: number;
  readonly score: number;
  /** The next item above that is not tied; absent for the first. */
  readonly ahead?: RankNeighbour<K> | undefined;
  /** The next item below that is not tied; absent for the last. */
  readonly behind?: RankNeighbour<K> | undefined;
  /** The same in words, at most four sentences. */
  readonly sentences: readonly string[];
}

/**
 * Why an item stands where it stands: its place, and which criteria put it behind the next above and ahead of the next below.
 *
 * The contributions are those of `explainScore`: they sum to the difference of the two scores.
 *
 * @param ranking - what `rankItems` gave, or the items
 * @param options.id - the id of the item
 * @param options.idOf - reads the id of an item; absent = its own property `id`
 * @param options.zeroEffort - as for the ranking, where that had one
 * @param options.decimals - of the scores in the sentences; absent = 1
 * @returns the data and the sentences made of it
 * @throws DomainError `prioritization/not-scored` when the item has no rank, `prioritization/invalid-input` (no list, an unknown id),
 *   `prioritization/invalid-model`, `prioritization/too-many-criteria` as `explainScore`
 * @example
 * const items = [{ id: 'a', costOfDelay: 12, duration: 4 }, { id: 'b', costOfDelay: 9, duration: 2 }];
 * explainRank(items, cd3Model, { id: 'a' }).sentences
 * //=> ['"a" is number 2 of 2 with a score of 3.0.', '"a" is behind "b" (4.5): Duration 4 against 2.']
 */
export function explainRank<T, K extends string>(
  ranking: Ranking<T, K> | readonly T[],
  model: ScoringModel<K>,
  options: ExplainRankOptions<T, K>,
): RankExplanation<K> {
  options = readOptions(options);
  const { id, idOf, input, decimals = 1 } = options;
  const places = readProperty(ranking, 'ranked');
  const list =
    places === undefined
      ? (ranking as readonly T[])
      : requireRows(places, (place) => readProperty(place, 'item') as T);
  const { ranked, incomplete, invalid } = rankItems<T, K, never>(list, model, {
    tieBreakers: options.tieBreakers,
    tolerance: options.tolerance,
    zeroEffort: options.zeroEffort,
    id: idOf,
    // Its type was checked where the options came in.
    input: (item) => sourceOf(item, input) as never,
  });
  const at = ranked.findIndex((place) => place.id === id);
  const own = ranked[at];
  if (own === undefined) {
    if ([...incomplete, ...invalid].some((item) => item.id === id))
      throw new DomainError('prioritization/not-scored', { item: id });
    throw invalidInput({ problem: 'unknown-id', id: toJsonScalar(id) });
  }
  const { rank, score } = own;
  const inputOf = ({ item }: RankedItem<T>) => sourceOf(item, input) as ScoreInput<K>;
  const population = ranked.map(inputOf);
  const compare = (other: RankedItem<T> | undefined): RankNeighbour<K> | undefined => {
    if (other === undefined) return undefined;
    const explanation = explainScore(model, inputOf(own), {
      against: inputOf(other),
      population,
      zeroEffort: options.zeroEffort,
    });
    const sign = Math.sign(score - other.score);
    const deciding = explanation.contributions
      .filter(({ value }) => Math.sign(value) === sign)
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    return { id: other.id, rank: other.rank, score: other.score, deciding, explanation };
  };
  const isApart = (place: RankedItem<T>) => place.rank !== rank;
  const ahead = compare(ranked.slice(0, at).findLast(isApart));
  const behind = compare(ranked.slice(at).find(isApart));
  const tiedWith = ranked
    .filter((place) => !isApart(place) && place !== own)
    .map((tied) => tied.id);

  const explained = { id, rank, tiedWith, count: ranked.length, score, ahead, behind };
  return {
    ...explained,
    sentences: putIntoWords(explained, model, decimals, options.catalogue ?? {}),
  };
}

const MOST_REASONS = 3;
/** A sentence cuts a list at 80 characters; there is no need to write it all. */
const MOST_NAMES = 50;

function putIntoWords<K extends string>(
  { id, rank, tiedWith, count, score, ahead, behind }: Omit<RankExplanation<K>, 'sentences'>,
  { criteria }: ScoringModel<K>,
  decimals: number,
  catalogue: MessageCatalogue,
): readonly string[] {
  const say = (code: keyof typeof EXPLANATION_MESSAGES, params: JsonRecord): string =>
    formatFinding(createFinding(EXPLANATION_MESSAGES, code, 'info', { id, ...params }), catalogue);
  const format = (value: number): string => formatScore(value, { decimals });
  const place = { rank, count, score: format(score), others: tiedWith.slice(0, MOST_NAMES) };
  const sentences = [
    say(`prioritization/${tiedWith.length > 0 ? 'shared-place' : 'place'}`, place),
  ];
  for (const [code, other] of [
    ['is-behind', ahead],
    ['is-ahead', behind],
  ] as const) {
    if (other === undefined) continue;
    const reasons = other.deciding.slice(0, MOST_REASONS).map(({ criterion, from, to }) =>
      say('prioritization/reason', {
        criterion,
        label: criteria[criterion].label,
        own: to ?? null,
        theirs: from ?? null,
      }),
    );
    const params = { other: other.id, otherScore: format(other.score), reasons };
    sentences.push(say(`prioritization/${code}`, params));
  }
  const zeroedBy = (ahead ?? behind)?.explanation.zeroedBy ?? [];
  if (zeroedBy.length > 0) {
    const labels = zeroedBy.map((name) => criteria[name].label);
    sentences.push(say('prioritization/zeroed-by', { labels }));
  }
  return sentences;
}

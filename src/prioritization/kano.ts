import { type Measure, ratio, unknown } from '../core/measure.js';
import { invalidInput, readProperty } from './criterion.js';
import {
  createMethodFinding,
  isAtMost,
  type MethodFinding,
  optionalNumber,
  requireRows,
  requireWord,
} from './required-input.js';
import { type ShareInterval, SMALL_SAMPLE, shareInterval } from './wilson.js';

/** In the order of the rows and columns of a table. */
export const KANO_ANSWERS = ['like', 'expect', 'neutral', 'live-with', 'dislike'] as const;
export type KanoAnswer = (typeof KANO_ANSWERS)[number];

const M = 'must-be';
const O = 'one-dimensional';
const A = 'attractive';
const I = 'indifferent';
const R = 'reverse';
const Q = 'questionable';

/** In the order of the tie rule: what is earlier wins. */
export const KANO_CATEGORIES = [M, O, A, I, R, Q] as const;
export type KanoCategory = (typeof KANO_CATEGORIES)[number];

/** A category for each pair of answers: a row for each functional answer, a column for each dysfunctional one. */
export type KanoTable = readonly (readonly KanoCategory[])[];

/** The evaluation table: 5 functional answers × 5 dysfunctional ones. */
export const KANO_TABLE: KanoTable = [
  [Q, A, A, A, O],
  [R, I, I, I, M],
  [R, I, I, I, M],
  [R, I, I, I, M],
  [R, R, R, R, Q],
];

/** One respondent on one feature; null or absent = not answered. */
export interface KanoResponse {
  /** How would you feel with the feature? */
  readonly functional?: KanoAnswer | null | undefined;
  /** How would you feel without it? */
  readonly dysfunctional?: KanoAnswer | null | undefined;
}

export interface KanoOptions {
  /** Absent = {@link KANO_TABLE}. */
  readonly table?: KanoTable | undefined;
}

export interface KanoSummaryOptions extends KanoOptions {
  /** Up to which difference of shares the tie rule decides, 0 to 1, the limit included; absent = 0.05, five percentage points. */
  readonly closeness?: number | undefined;
}

export interface KanoSummary {
  readonly counts: Readonly<Record<KanoCategory, number>>;
  /** count ÷ sampleSize with its Wilson interval, 95 %. */
  readonly shares: Readonly<Record<KanoCategory, Measure & Partial<ShareInterval>>>;
  /** Respondents with both answers: M + O + A + I + R + Q. */
  readonly sampleSize: number;
  /** Respondents that lack an answer; in no other figure. */
  readonly missing: number;
  /** Null when nobody answered. */
  readonly category: KanoCategory | null;
  /** (A + O) ÷ (A + O + M + I), 0 to 1: how much having it satisfies. */
  readonly better: Measure;
  /** −(O + M) ÷ (A + O + M + I), −1 to 0: how much lacking it dissatisfies. */
  readonly worse: Measure;
  /** (A + O + M) ÷ sampleSize: how many care. */
  readonly totalStrength: Measure;
  /** (most frequent − second) ÷ sampleSize: how clear the category is. */
  readonly categoryStrength: Measure;
  /** Is the most frequent category more than chance ahead of the second, at 90 %? Counts; null when nobody answered. */
  readonly fong: KanoFongTest | null;
  readonly findings: readonly MethodFinding[];
}

export interface KanoFongTest {
  /** difference ≥ threshold */
  readonly significant: boolean;
  /** most frequent − second, in respondents */
  readonly difference: number;
  /** 1.65 × √((m₁ + m₂) × (2n − m₁ − m₂) ÷ 2n), in respondents */
  readonly threshold: number;
}

/**
 * The Kano category of one pair of answers: table[functional][dysfunctional].
 *
 * @param response.functional - the feeling with the feature: like, expect, neutral, live-with, dislike
 * @param response.dysfunctional - the feeling without it
 * @param options.table - another evaluation table
 * @returns `questionable` for answers that contradict each other, `reverse` when the opposite is wanted
 * @throws DomainError `prioritization/invalid-input` for an unknown or missing answer, or a table without such a cell
 * @example
 * classifyKano({ functional: 'like', dysfunctional: 'neutral' }) //=> 'attractive'
 * classifyKano({ functional: 'expect', dysfunctional: 'dislike' }) //=> 'must-be'
 * @see Charles Berger et al., "Kano's methods for understanding customer-defined quality", CQM Journal 2(4), 1993
 */
export function classifyKano(
  response: { readonly functional: KanoAnswer; readonly dysfunctional: KanoAnswer },
  options: KanoOptions = {},
): KanoCategory {
  const functional = requireWord(response, 'functional', KANO_ANSWERS);
  const dysfunctional = requireWord(response, 'dysfunctional', KANO_ANSWERS);
  return cellOf(options, functional, dysfunctional);
}

/**
 * Sum up the answers on one feature: counts, better = (A + O) ÷ (A + O + M + I), worse = −(O + M) ÷ (A + O + M + I).
 *
 * The category is the most frequent one. When others of M, O, A, I are within `closeness` of it, M comes before O before A before I;
 * R and Q win only when they are ahead of all four. Summarize each segment apart: half delighted and half opposed is not indifferent.
 *
 * @param responses - one for each respondent; null or absent answers are counted as missing
 * @returns shares with Wilson intervals; unknown where nobody answered (`no-data`) or all answers are R or Q (`only-reverse-or-questionable`);
 *   a finding below 30 respondents
 * @throws DomainError `prioritization/invalid-input` for an unknown answer, a table without such a cell, a closeness out of 0..1
 * @example
 * const summary = summarizeKano([
 *   { functional: 'like', dysfunctional: 'dislike' }, { functional: 'like', dysfunctional: 'neutral' },
 *   { functional: 'like', dysfunctional: 'expect' }, { functional: 'neutral', dysfunctional: 'dislike' },
 * ]);
 * summary.category //=> 'attractive'
 * summary.better //=> { status: 'known', value: 0.75 }
 * summary.worse //=> { status: 'known', value: -0.5 }
 * @see Berger et al. 1993 (better, worse); D. Fong, "Using the self-stated importance questionnaire to interpret Kano questionnaire
 *   results", CQM Journal 5(3), 1996
 */
export function summarizeKano(
  responses: readonly KanoResponse[],
  options: KanoSummaryOptions = {},
): KanoSummary {
  const closeness = optionalNumber(options, 'closeness', 0, 1) ?? 0.05;
  const counts = { [M]: 0, [O]: 0, [A]: 0, [I]: 0, [R]: 0, [Q]: 0 };
  let missing = 0;
  requireRows(responses, (response, row) => {
    const functional = readAnswer(response, 'functional', row);
    const dysfunctional = readAnswer(response, 'dysfunctional', row);
    if (functional === null || dysfunctional === null) missing += 1;
    else counts[cellOf(options, functional, dysfunctional)] += 1;
  });
  const tally = KANO_CATEGORIES.map((category) => counts[category]);
  const [first, second] = [...tally].sort((a, b) => b - a) as [number, number];
  const n = responses.length - missing;
  const usable = n - counts[R] - counts[Q];
  const reason = n === 0 ? 'no-data' : 'only-reverse-or-questionable';
  const isClose = (count: number) => isAtMost(first - count, closeness * n);
  const isFirst = (count: number) => count === first;
  const wins = tally.slice(0, 4).some(isFirst) ? isClose : isFirst;
  return {
    counts,
    shares: Object.fromEntries(
      KANO_CATEGORIES.map((category) => [
        category,
        n === 0 ? unknown('no-data') : { status: 'known', ...shareInterval(counts[category], n) },
      ]),
    ) as unknown as KanoSummary['shares'],
    sampleSize: n,
    missing,
    category: n === 0 ? null : KANO_CATEGORIES[tally.findIndex(wins)]!,
    better: ratio(counts[A] + counts[O], usable, reason),
    worse: ratio(0 - (counts[O] + counts[M]), usable, reason),
    totalStrength: ratio(counts[A] + counts[O] + counts[M], n, 'no-data'),
    categoryStrength: ratio(first - second, n, 'no-data'),
    fong: n === 0 ? null : testFong(first, second, n),
    findings:
      n < SMALL_SAMPLE
        ? [
            createMethodFinding('prioritization/small-sample', 'info', {
              count: n,
              least: SMALL_SAMPLE,
            }),
          ]
        : [],
  };
}

function testFong(first: number, second: number, n: number): KanoFongTest {
  const difference = first - second;
  const threshold = 1.65 * Math.sqrt(((first + second) * (2 * n - first - second)) / (2 * n));
  return { significant: difference >= threshold, difference, threshold };
}

function cellOf(options: KanoOptions, row: KanoAnswer, column: KanoAnswer): KanoCategory {
  const table = (readProperty(options, 'table') ?? KANO_TABLE) as KanoTable;
  const category = table[KANO_ANSWERS.indexOf(row)]?.[KANO_ANSWERS.indexOf(column)];
  if (category !== undefined && KANO_CATEGORIES.includes(category)) return category;
  throw invalidInput({ problem: 'table-without-category', functional: row, dysfunctional: column });
}

/** The answer to one of both questions; null when it is missing. */
export function readAnswer(
  response: unknown,
  question: 'functional' | 'dysfunctional',
  row: number,
): KanoAnswer | null {
  return readProperty(response, question) == null
    ? null
    : requireWord(response, question, KANO_ANSWERS, row);
}

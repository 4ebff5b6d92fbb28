import { invalidInput, readProperty } from './criterion.js';
import { opportunityScore } from './opportunity-score.js';
import {
  createMethodFinding,
  type MethodFinding,
  optionalNumber,
  requireRows,
  requireText,
} from './required-input.js';
import { SMALL_SAMPLE, shareInterval } from './wilson.js';

/** One respondent on one outcome. */
export interface OpportunityAnswer {
  readonly outcome: string;
  /** Customers with one need in common; may be absent only where segments are pooled. */
  readonly segment?: string | undefined;
  /** 1 not at all important … 5 extremely; null or absent = not answered. */
  readonly importance?: number | null | undefined;
  /** 1 not at all satisfied … 5 extremely; null or absent = not answered. */
  readonly satisfaction?: number | null | undefined;
}

export interface OpportunitySurveyOptions {
  /** True = all segments as one, which hides them: said in a finding. Absent = each segment apart. */
  readonly pooled?: boolean | undefined;
}

interface OutcomeSample {
  readonly outcome: string;
  /** Null when segments are pooled. */
  readonly segment: string | null;
  /** Respondents with both ratings. */
  readonly sampleSize: number;
  /** Respondents dropped since a rating is missing. */
  readonly missing: number;
}

/** An outcome in a segment; when known, an input of `opportunityScore` and an item for `rankItems`. */
export type OutcomeSummary =
  | (OutcomeSample & {
      readonly status: 'known';
      /** 10 × the share that rates it 4 or 5, 0 to 10. */
      readonly importance: number;
      readonly satisfaction: number;
      /** Wilson interval of the importance, 95 %, 0 to 10. */
      readonly importanceInterval: Interval;
      readonly satisfactionInterval: Interval;
      /** importance + max(importance − satisfaction, 0), 0 to 20. */
      readonly score: number;
    })
  | (OutcomeSample & {
      readonly status: 'unknown';
      readonly reason: string;
      readonly importance?: undefined;
      readonly satisfaction?: undefined;
      readonly score?: undefined;
    });

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface OpportunitySurvey {
  /** In order of first appearance. */
  readonly outcomes: readonly OutcomeSummary[];
  readonly findings: readonly MethodFinding[];
}

/**
 * Importance and satisfaction of each outcome from survey answers: 10 × respondents who rate it 4 or 5 of 5 ÷ respondents.
 *
 * A respondent who lacks one of both ratings is dropped. The clamp of the score comes after the aggregation. Segments stay apart:
 * an outcome that one segment lacks and another has looks well served on the average.
 *
 * @param answers - ratings are integers from 1 to 5
 * @param options.pooled - all segments as one
 * @returns an entry for each segment and outcome, unknown (`no-data`) when all its respondents were dropped; findings for small samples
 *   (below 30) and for pooled segments
 * @throws DomainError `prioritization/invalid-input` for a rating that is no integer from 1 to 5, a missing outcome or segment
 * @example
 * const survey = summarizeOpportunities([
 *   { segment: 'agencies', outcome: 'less rework', importance: 5, satisfaction: 2 },
 *   { segment: 'agencies', outcome: 'less rework', importance: 4, satisfaction: 4 },
 * ]);
 * survey.outcomes.map(({ importance, satisfaction, score }) => [importance, satisfaction, score]) //=> [[10, 5, 15]]
 * rankItems(survey.outcomes, opportunityModel, { id: ({ outcome }) => outcome }).ranked.map(({ score }) => score) //=> [15]
 * @see Anthony Ulwick, "What Customers Want", 2005
 */
export function summarizeOpportunities(
  answers: readonly (OpportunityAnswer & { readonly segment: string })[],
  options?: { readonly pooled?: false | undefined },
): OpportunitySurvey;
export function summarizeOpportunities(
  answers: readonly OpportunityAnswer[],
  options: OpportunitySurveyOptions & { readonly pooled: true },
): OpportunitySurvey;
export function summarizeOpportunities(
  answers: readonly OpportunityAnswer[],
  options: OpportunitySurveyOptions = {},
): OpportunitySurvey {
  const pooled = readProperty(options, 'pooled') === true;
  const groups = new Map<string, Group>();
  const segments = new Set<unknown>();
  requireRows(answers, (answer, row) => {
    const outcome = requireText(answer, 'outcome', row);
    const segment = pooled ? null : requireText(answer, 'segment', row);
    segments.add(readProperty(answer, 'segment'));
    const key = JSON.stringify([segment, outcome]);
    const group = groups.get(key) ?? { outcome, segment, n: 0, missing: 0, high: [0, 0] };
    groups.set(key, group);
    count(group, readRating(answer, 'importance', row), readRating(answer, 'satisfaction', row));
  });
  const outcomes = [...groups.values()].map(summarize);
  return {
    outcomes,
    findings: [
      ...(pooled && segments.size > 1
        ? [
            createMethodFinding('prioritization/pooled-segments', 'warning', {
              count: segments.size,
            }),
          ]
        : []),
      ...outcomes
        .filter(({ sampleSize }) => sampleSize < SMALL_SAMPLE)
        .map(({ outcome, segment, sampleSize }) =>
          createMethodFinding('prioritization/small-sample', 'info', {
            outcome,
            segment,
            count: sampleSize,
            least: SMALL_SAMPLE,
          }),
        ),
    ],
  };
}

interface Group {
  readonly outcome: string;
  readonly segment: string | null;
  n: number;
  missing: number;
  /** Ratings of 4 and 5: importance, satisfaction. */
  readonly high: [number, number];
}

function count(group: Group, importance: number | undefined, satisfaction: number | undefined) {
  if (importance === undefined || satisfaction === undefined) {
    group.missing += 1;
    return;
  }
  group.n += 1;
  if (importance > 3) group.high[0] += 1;
  if (satisfaction > 3) group.high[1] += 1;
}

function summarize({ outcome, segment, n, missing, high }: Group): OutcomeSummary {
  const sample = { outcome, segment, sampleSize: n, missing };
  if (n === 0) return { ...sample, status: 'unknown', reason: 'no-data' };
  const { value: importance, ...importanceInterval } = shareInterval(high[0], n, 10);
  const { value: satisfaction, ...satisfactionInterval } = shareInterval(high[1], n, 10);
  const score = opportunityScore({ importance, satisfaction });
  return {
    ...sample,
    status: 'known',
    importance,
    satisfaction,
    importanceInterval,
    satisfactionInterval,
    score,
  };
}

function readRating(answer: unknown, field: string, row: number): number | undefined {
  const rating = optionalNumber(answer, field, 1, 5, row);
  if (rating === undefined || Number.isInteger(rating)) return rating;
  throw invalidInput({ row, field, value: rating, problem: 'not-an-integer' });
}

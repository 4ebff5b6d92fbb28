import { describe, expect, it } from 'vitest';
import { opportunityModel } from '../../src/prioritization/opportunity-score.js';
import {
  type OpportunityAnswer,
  summarizeOpportunities,
} from '../../src/prioritization/opportunity-survey.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import odi from '../vectors/odi.json' with { type: 'json' };
import { refusal } from './refusal.js';

const rate = (
  importance: number | null,
  satisfaction: number | null,
  outcome = 'o',
  segment = 's',
) => ({ outcome, segment, importance, satisfaction });

describe('summarizeOpportunities', () => {
  for (const { id, inputs, expected, tolerance } of odi.cases.filter(
    ({ method }) => method === 'odi-survey',
  )) {
    const answers = inputs.responses as readonly OpportunityAnswer[];
    const summary = summarizeOpportunities(answers, { pooled: true });

    it(`agrees with ${id}, which has one segment`, () => {
      expect(summary.outcomes.map(({ outcome }) => outcome)).toEqual([
        'underserved',
        'overserved',
        'balanced',
        'missing',
      ]);
      for (const outcome of summary.outcomes) {
        const want = expected[outcome.outcome as keyof typeof expected] as Readonly<
          Record<string, number>
        >;
        if (outcome.status === 'unknown') throw new Error('unknown');
        expect(Math.abs(outcome.importance - want['importance']!)).toBeLessThan(tolerance);
        expect(Math.abs(outcome.satisfaction - want['satisfaction']!)).toBeLessThan(tolerance);
        expect(Math.abs(outcome.score - want['opportunity']!)).toBeLessThan(tolerance);
      }
    });

    it(`drops the rows of ${id} that lack a rating`, () => {
      expect(summary.outcomes.map(({ sampleSize, missing }) => [sampleSize, missing])).toEqual([
        [5, 0],
        [5, 0],
        [5, 0],
        [3, 2],
      ]);
    });
  }

  it('counts 4 and 5 and divides once', () => {
    const { outcomes } = summarizeOpportunities([rate(4, 3), rate(3, 5), rate(5, 4)]);
    expect(outcomes).toMatchObject([
      {
        status: 'known',
        outcome: 'o',
        segment: 's',
        sampleSize: 3,
        missing: 0,
        importance: 20 / 3,
        satisfaction: 20 / 3,
        score: 20 / 3,
      },
    ]);
  });

  it('gives Wilson intervals on the scale of the ratings', () => {
    const answers = Array.from({ length: 10 }, (_, at) => rate(at < 8 ? 5 : 1, 1));
    const [outcome] = summarizeOpportunities(answers).outcomes;
    if (outcome?.status !== 'known') throw new Error('unknown');
    expect(outcome.importance).toBe(8);
    expect(outcome.importanceInterval.low).toBeCloseTo(4.901625, 6);
    expect(outcome.importanceInterval.high).toBeCloseTo(9.433178, 6);
    expect(Object.keys(outcome.importanceInterval)).toEqual(['low', 'high']);
    expect(outcome.satisfactionInterval.low).toBe(0);
    expect(outcome.satisfactionInterval.high).toBeCloseTo(2.775328, 6);
    expect(outcome.score).toBe(16);
  });

  it('clamps after the aggregation, never per respondent', () => {
    const [outcome] = summarizeOpportunities([rate(5, 1), rate(1, 5)]).outcomes;
    expect(outcome).toMatchObject({ importance: 5, satisfaction: 5, score: 5 });
  });

  it('keeps segments apart, whatever their names', () => {
    const { outcomes, findings } = summarizeOpportunities([
      rate(5, 1, 'o', '__proto__'),
      rate(1, 5, 'o', 'constructor'),
      rate(5, 5, 'o', '__proto__'),
      rate(5, 5, 'p', '__proto__'),
    ]);
    expect(outcomes).toMatchObject([
      { segment: '__proto__', outcome: 'o', importance: 10, satisfaction: 5, score: 15 },
      { segment: 'constructor', outcome: 'o', importance: 0, satisfaction: 10, score: 0 },
      { segment: '__proto__', outcome: 'p', importance: 10, satisfaction: 10 },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(Array(3).fill('prioritization/small-sample'));
  });

  it('pools segments only when told, and says so', () => {
    const answers = [rate(5, 1, 'o', 'a'), rate(1, 5, 'o', 'b')];
    const { outcomes, findings } = summarizeOpportunities(answers, { pooled: true });
    expect(outcomes).toMatchObject([{ segment: null, importance: 5, satisfaction: 5 }]);
    expect(findings).toMatchObject([
      {
        code: 'prioritization/pooled-segments',
        severity: 'warning',
        path: [],
        message: '2 segments are pooled.',
        params: { count: 2 },
      },
      {
        code: 'prioritization/small-sample',
        severity: 'info',
        params: { outcome: 'o', segment: null, count: 2, least: 30 },
      },
    ]);
    const one = summarizeOpportunities([rate(5, 1), rate(5, 1)], { pooled: true });
    expect(one.findings.map(({ code }) => code)).toEqual(['prioritization/small-sample']);
  });

  it('asks for a segment otherwise', () => {
    const answers = [{ outcome: 'o', importance: 5, satisfaction: 1 }] as never;
    expect(() => summarizeOpportunities(answers)).toThrow(
      refusal({ row: 0, field: 'segment', value: 'undefined', problem: 'not-a-text' }),
    );
    expect(() => summarizeOpportunities(answers, { pooled: 'yes' } as never)).toThrow(
      refusal({ row: 0, field: 'segment', value: 'undefined', problem: 'not-a-text' }),
    );
  });

  it('has no data where every respondent lacks a rating', () => {
    const { outcomes } = summarizeOpportunities([rate(null, 5), rate(5, null), rate(null, null)]);
    expect(outcomes).toEqual([
      {
        status: 'unknown',
        reason: 'no-data',
        outcome: 'o',
        segment: 's',
        sampleSize: 0,
        missing: 3,
      },
    ]);
    expect(summarizeOpportunities([])).toEqual({ outcomes: [], findings: [] });
  });

  it('speaks of a small sample below 30 respondents', () => {
    const many = (count: number) => Array.from({ length: count }, () => rate(5, 1));
    expect(summarizeOpportunities(many(30)).findings).toEqual([]);
    expect(summarizeOpportunities(many(29)).findings).toMatchObject([{ params: { count: 29 } }]);
  });

  it('feeds the ranking: what is unknown is incomplete', () => {
    const { outcomes } = summarizeOpportunities([
      rate(5, 5, 'a'),
      rate(5, 1, 'b'),
      rate(null, 1, 'c'),
    ]);
    const ranking = rankItems(outcomes, opportunityModel, { id: ({ outcome }) => outcome });
    expect(ranking.ranked.map(({ id, score }) => [id, score])).toEqual([
      ['b', 20],
      ['a', 10],
    ]);
    expect(ranking.incomplete.map(({ id }) => id)).toEqual(['c']);
  });

  it.each([
    [0, 'out-of-range'],
    [6, 'out-of-range'],
    [4.5, 'not-an-integer'],
    ['5', 'not-a-number'],
  ])('refuses the rating %s, also beside a missing one', (importance, problem) => {
    expect(() => summarizeOpportunities([rate(importance as number, null)])).toThrow(
      refusal({ row: 0, field: 'importance', value: importance, problem }),
    );
    expect(() => summarizeOpportunities([rate(null, importance as number)])).toThrow(
      refusal({ row: 0, field: 'satisfaction', value: importance, problem }),
    );
  });

  it('refuses null items and what is no list', () => {
    expect(() => summarizeOpportunities([null as never])).toThrow(
      refusal({ row: 0, field: 'outcome', value: 'undefined', problem: 'not-a-text' }),
    );
    expect(() => summarizeOpportunities(null as never)).toThrow(refusal({ problem: 'not-a-list' }));
  });
});

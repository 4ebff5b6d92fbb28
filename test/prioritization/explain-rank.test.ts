import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { explainScore } from '../../src/prioritization/explain.js';
import { explainRank } from '../../src/prioritization/explain-rank.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { riceModel } from '../../src/prioritization/rice.js';
import { weightedModel } from '../../src/prioritization/weighted-model.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';
import { thrownBy } from './hostile-values.js';
import { criterion, modelOf } from './model-of.js';

const ITEMS = [
  { id: 'P1', reach: 450, impact: 3, confidence: 1, effort: 2 },
  { id: 'P2', reach: 2000, impact: 1, confidence: 0.8, effort: 4 },
  { id: 'P3', reach: 800, impact: 2, confidence: 0.5, effort: 1 },
];

describe('explainRank', () => {
  it('tells the place, and what decides against the next above and below', () => {
    const result = explainRank(ITEMS, riceModel, { id: 'P1' });
    expect(result).toMatchObject({ id: 'P1', rank: 2, tiedWith: [], count: 3, score: 675 });
    expect(result.ahead).toMatchObject({ id: 'P3', rank: 1, score: 800 });
    expect(result.behind).toMatchObject({ id: 'P2', rank: 3, score: 400 });
    expect(result.ahead!.explanation).toEqual(
      explainScore(riceModel, ITEMS[0]!, { against: ITEMS[2]! }),
    );
    expect(result.ahead!.deciding.map(({ criterion: name }) => name)).toEqual(['effort', 'reach']);
    expect(result.behind!.deciding.map(({ criterion: name }) => name)).toEqual([
      'impact',
      'effort',
      'confidence',
    ]);
    expect(result.sentences).toEqual([
      '"P1" is number 2 of 3 with a score of 675.0.',
      '"P1" is behind "P3" (800.0): Effort 2 against 1, Reach 450 against 800.',
      '"P1" is ahead of "P2" (400.0): Impact 3 against 1, Effort 2 against 4, Confidence 1 against 0.8.',
    ]);
  });

  it('has nobody ahead of the first, behind the last, and around one alone', () => {
    expect(explainRank(ITEMS, riceModel, { id: 'P3' }).ahead).toBeUndefined();
    expect(explainRank(ITEMS, riceModel, { id: 'P2' }).behind).toBeUndefined();
    const alone = explainRank([ITEMS[0]!], riceModel, { id: 'P1', decimals: 0 });
    expect(alone).toEqual({
      id: 'P1',
      rank: 1,
      tiedWith: [],
      count: 1,
      score: 675,
      ahead: undefined,
      behind: undefined,
      sentences: ['"P1" is number 1 of 1 with a score of 675.'],
    });
  });

  it('names who shares the rank, and looks beyond them', () => {
    const items = [
      { id: 'a', costOfDelay: 4, duration: 2 },
      { id: 'b', costOfDelay: 2, duration: 1 },
      { id: 'c', costOfDelay: 9, duration: 1 },
      { id: 'd', costOfDelay: 1, duration: 1 },
      { id: 'e', costOfDelay: 6, duration: 3 },
    ];
    const result = explainRank(items, cd3Model, { id: 'b' });
    expect(result).toMatchObject({
      rank: 2,
      tiedWith: ['a', 'e'],
      ahead: { id: 'c' },
      behind: { id: 'd' },
    });
    expect(result.sentences[0]).toBe('"b" shares rank 2 of 5 with a, e, with a score of 2.0.');
  });

  it('cuts a sentence that would name a hundred', () => {
    const items = Array.from({ length: 100 }, (_, at) => ({
      id: `item ${at}`,
      costOfDelay: 4,
      duration: 2,
    }));
    const { tiedWith, sentences } = explainRank(items, cd3Model, { id: 'item 0' });
    expect(tiedWith).toHaveLength(99);
    expect(sentences[0]).toMatch(
      /^"item 0" shares rank 1 of 100 with item 1, item 2, .*…, with a score of 2\.0\.$/,
    );
  });

  it('says what makes a score 0', () => {
    const zero = { id: 'z', reach: 0, impact: 0, confidence: 1, effort: 1 };
    expect(explainRank([...ITEMS, zero], riceModel, { id: 'z' }).sentences.at(-1)).toBe(
      'The score of "z" is 0 because of: Reach, Impact.',
    );
    const top = explainRank([{ id: 'z', costOfDelay: 0, duration: 1 }], cd3Model, { id: 'z' });
    expect(top.sentences).toHaveLength(1);
    const model = modelOf({ product: [{ criterion: 'a' }, { criterion: 'b' }] });
    const first = explainRank(
      [
        { id: 'z', a: 0, b: 1 },
        { id: 'y', a: -1, b: 1 },
      ],
      model,
      { id: 'z' },
    );
    expect(first.sentences.at(-1)).toBe('The score of "z" is 0 because of: Label.');
  });

  it('names three reasons at most, the largest first', () => {
    const wide = modelOf(
      { sum: ['a', 'b', 'c', 'd'].map((name) => ({ criterion: name })) },
      Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((name) => [name, criterion({ label: name.toUpperCase() })]),
      ),
    );
    const { behind, sentences } = explainRank(
      [
        { id: 'x', a: 2, b: 9, c: 3, d: 4 },
        { id: 'y', a: 1, b: 1, c: 1, d: 1 },
      ],
      wide,
      { id: 'x' },
    );
    expect(behind!.deciding.map(({ criterion: name }) => name)).toEqual(['b', 'd', 'c', 'a']);
    expect(sentences[1]).toBe(
      '"x" is ahead of "y" (4.0): B 9 against 1, D 4 against 1, C 3 against 1.',
    );
  });

  it('does not call deciding what is the same in both', () => {
    const items = [
      { id: 'x', costOfDelay: 9, duration: 2 },
      { id: 'y', costOfDelay: 4, duration: 2 },
    ];
    const { behind, sentences } = explainRank(items, cd3Model, { id: 'x' });
    expect(behind!.deciding).toEqual([
      { criterion: 'costOfDelay', value: 2.5, share: 1, from: 4, to: 9 },
    ]);
    expect(sentences[1]).toBe('"x" is ahead of "y" (2.0): Cost of delay 9 against 4.');
  });

  it('shows a value that one of both has not got as null', () => {
    const model = modelOf(
      { sum: [{ criterion: 'a' }, { criterion: 'b' }] },
      { a: criterion(), b: criterion({ required: false }) },
    );
    const items = [
      { id: 'x', a: 1, b: 5 },
      { id: 'y', a: 1 },
    ];
    expect(explainRank(items, model, { id: 'x' }).sentences[1]).toContain('Label 5 against null');
    expect(explainRank(items, model, { id: 'y' }).sentences[1]).toContain('Label null against 5');
  });

  it('takes a ranking, and reads ids and inputs where they stand', () => {
    const wrapped = ITEMS.map(({ id, ...rice }) => ({ key: id, rice }));
    const options = { input: ({ rice }: (typeof wrapped)[number]) => rice };
    const ranking = rankItems(wrapped, riceModel, { ...options, id: ({ key }) => key });
    const result = explainRank(ranking, riceModel, {
      ...options,
      id: 'P1',
      idOf: ({ key }) => key,
    });
    expect(result).toEqual(explainRank(ITEMS, riceModel, { id: 'P1' }));
  });

  it('keeps the tie-breakers and the tolerance', () => {
    const items = [
      { id: 'a', costOfDelay: 100, duration: 1 },
      { id: 'b', costOfDelay: 101, duration: 1 },
      { id: 'c', costOfDelay: 100, duration: 1 },
    ];
    const result = explainRank(items, cd3Model, {
      id: 'a',
      tolerance: 0.1,
      tieBreakers: [(a, b) => (a.id < b.id ? 1 : -1)],
    });
    expect(result).toMatchObject({ rank: 1, tiedWith: ['c', 'b'] });
  });

  it('explains a model that is relative to the list', () => {
    const model = weightedModel({
      id: 'r',
      criteria: { x: { label: 'X', direction: 'benefit', weight: 1 } },
    });
    const { ahead, score } = explainRank(
      [
        { id: 'a', x: 0 },
        { id: 'b', x: 4 },
        { id: 'c', x: 10 },
      ],
      model,
      { id: 'b' },
    );
    expect(score).toBe(0.4);
    expect(ahead!.deciding[0]).toMatchObject({ criterion: 'x', from: 10, to: 4 });
    expect(ahead!.deciding[0]!.value).toBeCloseTo(-0.6, 12);
  });

  it('speaks another language', () => {
    const catalogue = {
      'prioritization/place': { message: '"{id}" steht auf Platz {rank} von {count}.' },
      'prioritization/is-behind': { message: 'Vor ihm liegt "{other}": {reasons}.' },
      'prioritization/reason': { message: '{criterion} {own} statt {theirs}' },
    };
    expect(
      explainRank(ITEMS, riceModel, { id: 'P3', catalogue: null as never }).sentences,
    ).toHaveLength(2);
    expect(explainRank(ITEMS, riceModel, { id: 'P2', catalogue }).sentences).toEqual([
      '"P2" steht auf Platz 3 von 3.',
      'Vor ihm liegt "P1": impact 1 statt 3, effort 4 statt 2, confidence 0.8 statt 1.',
    ]);
  });

  it('throws for an item that has no rank, an unknown id, and no list', () => {
    const items = [
      ...ITEMS,
      { id: 'open', reach: 1, impact: 1, confidence: 1, effort: null },
      { id: 'bad', reach: -1, impact: 1, confidence: 1, effort: 1 },
    ];
    const expectError = (code: string, params: object, call: () => unknown) =>
      expect(thrownBy(call)).toMatchObject({ code, params });
    expectError('prioritization/not-scored', { item: 'open' }, () =>
      explainRank(items, riceModel, { id: 'open' }),
    );
    expectError('prioritization/not-scored', { item: 'bad' }, () =>
      explainRank(items, riceModel, { id: 'bad' }),
    );
    expectError('prioritization/invalid-input', { problem: 'unknown-id', id: 'no' }, () =>
      explainRank(items, riceModel, { id: 'no' }),
    );
    expectError('prioritization/invalid-input', { problem: 'not-a-list' }, () =>
      explainRank({} as never, riceModel, { id: 'a' }),
    );
    expectError('prioritization/invalid-input', { problem: 'unknown-id' }, () =>
      explainRank({ ranked: [null] } as never, wsjfModel, { id: 'a' }),
    );
  });
});

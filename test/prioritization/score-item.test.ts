import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { opportunityModel } from '../../src/prioritization/opportunity-score.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { riceModel } from '../../src/prioritization/rice.js';
import { scoreItem } from '../../src/prioritization/score-item.js';
import type { ScoreFormula } from '../../src/prioritization/types.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';
import { NOT_NUMBERS, refusing, revoked, thrownBy } from './hostile-values.js';
import { criterion, deepFreeze, modelOf, own } from './model-of.js';

const p1 = { reach: 450, impact: 3, confidence: 1, effort: 2 };

describe('scoreItem', () => {
  it('gives the value and the terms as the formula took them', () => {
    expect(scoreItem(riceModel, deepFreeze({ ...p1, impact: 'massive' }))).toEqual({
      status: 'scored',
      value: 675,
      terms: { reach: 450, impact: 3, confidence: 1, effort: 2 },
    });
  });

  it('calls 0 a value: the score is 0', () => {
    expect(scoreItem(riceModel, { ...p1, reach: 0 })).toMatchObject({ status: 'scored', value: 0 });
    expect(scoreItem(riceModel, { ...p1, reach: -0 })).toMatchObject({
      value: 0,
      terms: { reach: 0 },
    });
  });

  it.each([null, undefined])(
    'names what is %s as missing, in the order of the model',
    (missing) => {
      expect(scoreItem(riceModel, { ...p1, effort: missing, reach: missing })).toEqual({
        status: 'incomplete',
        missing: ['reach', 'effort'],
      });
      expect(scoreItem(riceModel, {})).toEqual({
        status: 'incomplete',
        missing: ['reach', 'impact', 'confidence', 'effort'],
      });
    },
  );

  it('does not score a WSJF without job size (Jason Yip, 2024)', () => {
    expect(
      scoreItem(wsjfModel, { businessValue: 1, timeCriticality: 3, riskReduction: 5 }),
    ).toEqual({ status: 'incomplete', missing: ['jobSize'] });
  });

  it('calls a confidence of 80 invalid, hints at the percentage and never divides it', () => {
    expect(scoreItem(riceModel, { ...p1, confidence: 80 })).toEqual({
      status: 'invalid',
      findings: [
        {
          code: 'prioritization/looks-like-percent',
          severity: 'error',
          path: ['confidence'],
          message: 'Confidence is 80; allowed is from 0 to 1.',
          params: {
            criterion: 'confidence',
            label: 'Confidence',
            value: 80,
            shown: '80',
            range: 'from 0 to 1',
            suggestion: 0.8,
          },
          hint: 'It looks like a percentage: write 0.8 for 80 %.',
        },
      ],
    });
  });

  it.each([0, -0, -1, -5e-324])('calls an effort of %d invalid', (effort) => {
    expect(scoreItem(riceModel, { ...p1, effort })).toMatchObject({
      status: 'invalid',
      findings: [
        {
          code: 'prioritization/out-of-range',
          path: ['effort'],
          params: { criterion: 'effort', range: 'above 0' },
        },
      ],
    });
  });

  it.each(NOT_NUMBERS)(
    'calls an effort of %s invalid, with findings that are JSON',
    (_, value, json) => {
      const score = scoreItem(riceModel, { ...p1, effort: value as never });
      expect(score).toMatchObject({
        status: 'invalid',
        findings: [
          { code: 'prioritization/not-a-number', params: { criterion: 'effort', value: json } },
        ],
      });
      expect(JSON.parse(JSON.stringify(score))).toEqual(score);
    },
  );

  it('calls an unknown word of a level invalid and lists the levels', () => {
    expect(scoreItem(riceModel, { ...p1, impact: 'huge' })).toMatchObject({
      status: 'invalid',
      findings: [
        {
          code: 'prioritization/unknown-level',
          message:
            'Impact is "huge", which is not one of its levels: massive, high, medium, low, minimal.',
        },
      ],
    });
  });

  it('calls a level that the range does not allow invalid', () => {
    const model = modelOf({ criterion: 'a' }, { a: criterion({ max: 1, levels: { lots: 2 } }) });
    expect(scoreItem(model, { a: 'lots' })).toMatchObject({
      status: 'invalid',
      findings: [{ code: 'prioritization/out-of-range', params: { value: 'lots' } }],
    });
  });

  it('finds everything that is wrong with an item at once', () => {
    const score = scoreItem(riceModel, { reach: -1, impact: 'x', confidence: 80, effort: null });
    expect(score.status === 'invalid' && score.findings.map(({ path }) => path)).toEqual([
      ['reach'],
      ['impact'],
      ['confidence'],
    ]);
  });

  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['a number', () => 5],
    ['a text', () => 'P1'],
    ['a revoked Proxy', () => revoked(p1)],
    ['a Proxy that refuses', () => refusing(p1)],
    [
      'a getter that throws',
      () => ({
        ...p1,
        get effort(): never {
          throw new RangeError('foreign');
        },
      }),
    ],
  ])('calls %s unreadable and never throws', (_, input) => {
    expect(scoreItem(riceModel, input() as never)).toMatchObject({
      status: 'invalid',
      findings: [{ code: 'prioritization/unreadable', path: [] }],
    });
  });

  it('scores what it read once, also when a getter changes its mind', () => {
    let reads = 0;
    const moody = {
      ...p1,
      get effort() {
        reads += 1;
        return reads === 1 ? 2 : Number.NaN;
      },
    };
    expect(scoreItem(riceModel, moody)).toMatchObject({ value: 675, terms: { effort: 2 } });
    expect(reads).toBe(1);
  });

  const why: Record<string, string> = {
    overflow: 'it is too large for a number',
    underflow: 'it is too close to 0 for a number',
  };

  it.each<[string, object, string]>([
    ['overflow', { ...p1, reach: 1e308, impact: 10 }, 'overflow'],
    [
      'overflow that a 0 would hide',
      { ...p1, reach: 1e308, impact: 10, confidence: 0 },
      'overflow',
    ],
    ['underflow', { ...p1, reach: 1e-200, impact: 1e-200 }, 'underflow'],
    ['underflow of the quotient', { ...p1, reach: 1e-200, effort: 1e300 }, 'underflow'],
  ])('never gives Infinity nor a silent 0: %s', (_, input, reason) => {
    expect(scoreItem(riceModel, input)).toMatchObject({
      status: 'invalid',
      findings: [
        {
          code: 'prioritization/not-computable',
          message: `The score cannot be computed: ${why[reason]}.`,
          params: { reason },
        },
      ],
    });
  });

  it('takes the floor for a 0 of the divisor and records it', () => {
    expect(scoreItem(riceModel, { ...p1, effort: 0 }, { zeroEffort: { floor: 0.5 } })).toEqual({
      status: 'scored',
      value: 2700,
      terms: { ...p1, effort: 0.5 },
      floored: ['effort'],
    });
  });

  it('takes the floor for 0 only', () => {
    const options = { zeroEffort: { floor: 0.5 } };
    expect(scoreItem(riceModel, { ...p1, effort: 0.1 }, options)).not.toHaveProperty('floored');
    expect(scoreItem(riceModel, { ...p1, effort: -1 }, options)).toMatchObject({
      status: 'invalid',
    });
    expect(scoreItem(riceModel, { ...p1, effort: null }, options)).toMatchObject({
      missing: ['effort'],
    });
    expect(scoreItem(riceModel, { ...p1, reach: 0 }, options)).toMatchObject({ value: 0 });
  });

  it('says that a floor is out of the range of its criterion', () => {
    const model = modelOf(
      { quotient: [1, { criterion: 'a' }] },
      { a: criterion({ exclusiveMin: 0, max: 0.3 }) },
    );
    expect(scoreItem(model, { a: 0 }, { zeroEffort: { floor: 0.5 } })).toMatchObject({
      status: 'invalid',
      findings: [{ code: 'prioritization/out-of-range', params: { value: 0.5 } }],
    });
  });

  it('leaves out an optional criterion that is absent', () => {
    const model = modelOf(
      { sum: [{ criterion: 'a' }, { criterion: 'b' }] },
      { a: criterion(), b: criterion({ required: false }) },
    );
    expect(scoreItem(model, { a: 3 })).toEqual({ status: 'scored', value: 3, terms: { a: 3 } });
    expect(scoreItem(model, { a: 3, b: 4 })).toMatchObject({ value: 7, terms: { a: 3, b: 4 } });
    expect(scoreItem(model, { b: 4 })).toEqual({ status: 'incomplete', missing: ['a'] });
    // Where both are absent, only the required one has to be given.
    expect(scoreItem(model, {})).toEqual({ status: 'incomplete', missing: ['a'] });
  });

  it('is incomplete when all its optional criteria are absent', () => {
    const optional = criterion({ required: false });
    const model = modelOf(
      {
        weighted: [
          { weight: 0.5, of: { criterion: 'a' } },
          { weight: 0.5, of: { criterion: 'b' } },
        ],
      },
      { a: optional, b: optional },
    );
    expect(scoreItem(model, {})).toEqual({ status: 'incomplete', missing: ['a', 'b'] });
    expect(scoreItem(model, { b: 1 })).toMatchObject({ value: 0.5 });
  });

  it('keeps criteria named __proto__ and constructor among the terms', () => {
    const model = modelOf(
      { sum: [{ criterion: '__proto__' }, { criterion: 'constructor' }] },
      own([
        ['__proto__', criterion()],
        ['constructor', criterion()],
      ]),
    );
    const score = scoreItem(
      model,
      own([
        ['__proto__', 1],
        ['constructor', 2],
      ]),
    );
    expect(score).toMatchObject({ status: 'scored', value: 3 });
    expect(score.status === 'scored' && Object.entries(score.terms)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
    expect(scoreItem(model, {})).toEqual({
      status: 'incomplete',
      missing: ['__proto__', 'constructor'],
    });
    expect(Object.prototype).not.toHaveProperty('a');
  });

  describe('by a model that is relative to a set', () => {
    const relative = (by: 'min-max' | 'max' | 'sum', direction: 'benefit' | 'cost' = 'benefit') =>
      modelOf({ normalized: 'a', by }, { a: criterion({ direction, max: 100 }) });

    it('needs the set', () => {
      expect(scoreItem(relative('max'), { a: 1 })).toMatchObject({
        status: 'invalid',
        findings: [{ code: 'prioritization/needs-population', severity: 'error', path: [] }],
      });
    });

    it('scores against the set, of which the item need not be one', () => {
      const population = deepFreeze([{ a: 0 }, { a: 10 }, { a: 500 }, { a: null }]);
      expect(scoreItem(relative('min-max'), { a: 5 }, { population })).toMatchObject({
        value: 0.5,
      });
      expect(scoreItem(relative('min-max'), { a: 20 }, { population })).toMatchObject({ value: 2 });
      expect(scoreItem(relative('max', 'cost'), { a: 5 }, { population })).toMatchObject({
        value: 0.5,
      });
      expect(scoreItem(relative('sum'), { a: 5 }, { population })).toMatchObject({ value: 0.5 });
    });

    it('says the same as the ranking of that set', () => {
      const population = [3, 1, 4, 1, 5].map((a, i) => ({ id: `${i}`, a }));
      for (const by of ['min-max', 'max', 'sum'] as const) {
        for (const { item, score } of rankItems(population, relative(by)).ranked) {
          expect(scoreItem(relative(by), item, { population })).toMatchObject({ value: score });
        }
      }
    });

    it.each<[string, readonly object[]]>([
      ['is empty', []],
      ['has no usable value', [{ a: 500 }, { a: null }, {}]],
    ])('has no value where the set %s', (_, population) => {
      for (const by of ['min-max', 'max', 'sum'] as const) {
        expect(scoreItem(relative(by), { a: 5 }, { population })).toMatchObject({
          status: 'invalid',
          findings: [{ params: { reason: 'empty-population' } }],
        });
      }
    });

    it('has no share where the item or the set is negative', () => {
      for (const [a, other] of [
        [-1, 5],
        [5, -1],
      ] as const) {
        expect(scoreItem(relative('max'), { a }, { population: [{ a: other }] })).toMatchObject({
          status: 'invalid',
          findings: [{ params: { reason: 'negative-share' } }],
        });
      }
    });

    it('applies the floor to the set, too', () => {
      const model = modelOf(
        { quotient: [1, { normalized: 'a', by: 'max' }] },
        { a: criterion({ exclusiveMin: 0 }) },
      );
      const options = { population: [{ a: 0 }], zeroEffort: { floor: 0.5 } };
      expect(scoreItem(model, { a: 0.25 }, options)).toMatchObject({ value: 2 });
    });

    it('refuses a set that is no list', () => {
      expect(
        thrownBy(() => scoreItem(relative('max'), { a: 5 }, { population: {} as never })),
      ).toMatchObject({ params: { problem: 'not-a-list' } });
    });
  });

  it('ignores a set where the model needs none', () => {
    expect(scoreItem(cd3Model, { costOfDelay: 9, duration: 2 }, { population: [] })).toMatchObject({
      value: 4.5,
    });
  });

  it('clamps the opportunity of an over-served outcome', () => {
    expect(scoreItem(opportunityModel, { importance: 2, satisfaction: 8 })).toMatchObject({
      value: 2,
    });
  });

  it.each<[string, ScoreFormula, number]>([
    ['quotient', { quotient: [{ criterion: 'a' }, 4] }, 2],
    ['difference', { difference: [{ criterion: 'a' }, 3] }, 5],
    ['power', { power: [{ criterion: 'a' }, 2] }, 64],
    ['min', { min: [{ criterion: 'a' }, 3] }, 3],
  ])('evaluates a model of one %s', (_, formula, value) => {
    expect(scoreItem(modelOf(formula, { a: criterion() }), { a: 8 })).toMatchObject({ value });
  });

  it('refuses a malformed model', () => {
    expect(thrownBy(() => scoreItem(modelOf({ criterion: 'x' }), { a: 1 }))).toMatchObject({
      code: 'prioritization/invalid-model',
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULA_GAPS } from '../../src/prioritization/arithmetic.js';
import { cd3, cd3Model } from '../../src/prioritization/cd3.js';
import { evaluateFormula } from '../../src/prioritization/formula.js';
import { ice, iceMeanModel, iceModel } from '../../src/prioritization/ice.js';
import { rangeOf } from '../../src/prioritization/normalization.js';
import { opportunityModel, opportunityScore } from '../../src/prioritization/opportunity-score.js';
import { rice, riceModel } from '../../src/prioritization/rice.js';
import { scoreItem } from '../../src/prioritization/score-item.js';
import type { ScoreFormula, ScoringModel } from '../../src/prioritization/types.js';
import { validateModel } from '../../src/prioritization/validate.js';
import { wsjf, wsjfModel } from '../../src/prioritization/wsjf.js';
import { thrownBy } from './hostile-values.js';
import { criterion, modelOf } from './model-of.js';
import { referenceScore } from './reference-formula.js';

const names = ['a', 'b', 'c'] as const;
const criteria = {
  a: criterion(),
  b: criterion({ direction: 'cost' }),
  c: criterion({ required: false }),
};

/** Ordinary numbers, and those at the ends of what a double holds. */
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1e-200, 1e-300, 1e200, 1e308, -1e308, Number.MAX_VALUE),
);
const name = fc.constantFrom(...names);

const formulas = fc.letrec<{ formula: ScoreFormula }>((tie) => {
  const list = fc.array(tie('formula'), { minLength: 1, maxLength: 4 });
  const pair = fc.tuple(tie('formula'), tie('formula'));
  const exponent = fc.oneof(fc.constantFrom(-2, -1, 0, 0.5, 1, 2, 3), number);
  return {
    formula: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.record({ criterion: name }),
      number,
      fc.record({ normalized: name, by: fc.constantFrom('min-max', 'sum', 'max') }),
      fc
        .tuple(name, number, number)
        .filter(([, low, high]) => low < high)
        .map(([normalized, low, high]) => ({
          normalized,
          by: 'range' as const,
          bounds: [low, high] as const,
        })),
      fc.record({ sum: list }),
      fc.record({ product: list }),
      fc.record({ max: list }),
      fc.record({ min: list }),
      fc.record({ quotient: pair }),
      fc.record({ difference: pair }),
      fc.record({ power: fc.tuple(tie('formula'), exponent) }),
      fc.record({
        weighted: fc.array(fc.record({ weight: number, of: tie('formula') }), {
          minLength: 1,
          maxLength: 4,
        }),
      }),
    ) as fc.Arbitrary<ScoreFormula>,
  };
}).formula;

const rows = fc.array(fc.record({ a: number, b: number, c: number }, { requiredKeys: [] }), {
  minLength: 1,
  maxLength: 6,
});

describe('evaluateFormula', () => {
  it('equals the evaluation number by number, bit for bit, on any formula and any values', () => {
    fc.assert(
      fc.property(formulas, rows, (formula, list) => {
        const columns = Object.fromEntries(
          names.map((each) => [each, Float64Array.from(list, (row) => row[each] ?? Number.NaN)]),
        );
        const places = Uint32Array.from(list.keys());
        const ranges = Object.fromEntries(
          names.map((each) => [each, rangeOf(columns[each]!, places)]),
        );
        const { values, gaps } = evaluateFormula(formula, {
          criteria,
          columns,
          ranges,
          length: list.length,
        });
        for (const [row, item] of list.entries()) {
          const reference = referenceScore(formula, { criteria, values: item, ranges });
          const gap = FORMULA_GAPS[gaps[row]! - 1];
          const value = gap ?? (Number.isNaN(values[row]) ? 'absent' : values[row]!);
          // The sign of a 0 is no difference: no score is -0.
          expect(typeof value === 'number' ? value + 0 : value).toBe(
            typeof reference === 'number' ? reference + 0 : reference,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives a model a finite score, something missing, or a reason', () => {
    fc.assert(
      fc.property(formulas, rows, (formula, list) => {
        const model = modelOf(formula, criteria);
        if (validateModel(model).some(({ severity }) => severity === 'error')) return;
        const score = scoreItem(model, list[0]!, { population: list });
        if (score.status === 'scored') {
          expect(Number.isFinite(score.value)).toBe(true);
          expect(Object.is(score.value, -0)).toBe(false);
        } else if (score.status === 'incomplete') expect(score.missing.length).toBeGreaterThan(0);
        else expect(score.findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

/** Inputs that a method may meet: estimates, extremes, and now and then something out of range. */
const estimate = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.constantFrom(0, -0, 5e-324, 1e-200, 1e200, 1e308, -1),
);
const tenth = fc.oneof(
  fc.integer({ min: 0, max: 10 }),
  fc.double({ min: 0, max: 10, noNaN: true }),
  fc.constantFrom(-0, 5e-324, 1e-200, 11),
);
const ratio = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, -0, 5e-324, 80),
);

const methods: readonly (readonly [
  string,
  ScoringModel,
  (input: never) => number,
  fc.Arbitrary<Readonly<Record<string, number>>>,
])[] = [
  [
    'rice',
    riceModel,
    rice,
    fc.record({ reach: estimate, impact: estimate, confidence: ratio, effort: estimate }),
  ],
  [
    'ice by product',
    iceModel,
    (input) => ice(input),
    fc.record({ impact: tenth, confidence: tenth, ease: tenth }),
  ],
  [
    'ice by mean',
    iceMeanModel,
    (input) => ice(input, { combine: 'mean' }),
    fc.record({ impact: tenth, confidence: tenth, ease: tenth }),
  ],
  [
    'wsjf',
    wsjfModel,
    wsjf,
    fc.record({
      businessValue: estimate,
      timeCriticality: estimate,
      riskReduction: estimate,
      jobSize: estimate,
    }),
  ],
  ['cd3', cd3Model, cd3, fc.record({ costOfDelay: estimate, duration: estimate })],
  [
    'opportunityScore',
    opportunityModel,
    opportunityScore,
    fc.record({ importance: tenth, satisfaction: tenth }),
  ],
];

describe('formula functions', () => {
  it.each(methods)(
    '%s equals its model, bit for bit, and throws where the model has no score',
    (_, model, formula, input) => {
      fc.assert(
        fc.property(input, (values) => {
          const score = scoreItem(model, values);
          if (score.status === 'scored') expect(formula(values as never)).toBe(score.value);
          else {
            const refusal = thrownBy(() => formula(values as never));
            expect(refusal.code).toBe('prioritization/invalid-input');
            const reason = score.status === 'invalid' && score.findings[0]?.params['reason'];
            if (typeof reason === 'string') expect(refusal.params).toEqual({ problem: reason });
          }
        }),
        { numRuns: 500 },
      );
    },
  );
});

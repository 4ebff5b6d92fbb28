import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { checkModel, findModelErrors } from '../../src/prioritization/model-structure.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { ScoreFormula, ScoringModel } from '../../src/prioritization/types.js';
import { refusing, revoked, thrownBy } from './hostile-values.js';
import { criterion, deepFreeze, modelOf, own } from './model-of.js';

const a: ScoreFormula = { criterion: 'a' };
const onlyA = { a: criterion() };

/** Code, problem (or criterion) and path of each finding. */
const found = (model: unknown) =>
  findModelErrors(model as ScoringModel).map(({ code, params, path }) => [
    code.replace('prioritization/', ''),
    params['problem'] ?? params['criterion'],
    path.join('.'),
  ]);
const ofFormula = (formula: unknown) => found(modelOf(formula as ScoreFormula, onlyA));
const ofCriterion = (rest: unknown) =>
  found(modelOf(a, { a: { ...criterion(), ...(rest as object) } }));

const malformed = (problem: string, path: string) => ['invalid-model', problem, path];

describe('findModelErrors', () => {
  it('finds nothing in a good model, and leaves it as it is', () => {
    expect(findModelErrors(deepFreeze(structuredClone(riceModel)))).toEqual([]);
    expect(found(modelOf(a, onlyA))).toEqual([]);
  });

  it('writes plain sentences with a hint', () => {
    const findings = findModelErrors({
      ...cd3Model,
      formula: { criterion: 'costOfDelays' as never },
    });
    expect(findings.map(({ severity, message, hint }) => [severity, message, hint])).toEqual([
      [
        'error',
        'The formula uses "costOfDelays", which is not a criterion of the model.',
        'Declare it under `criteria`, or correct the name.',
      ],
      ['warning', 'The formula never uses the criterion "costOfDelay".', 'Remove it, or use it.'],
      ['warning', 'The formula never uses the criterion "duration".', 'Remove it, or use it.'],
    ]);
  });

  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['undefined', () => undefined],
    ['a number', () => 5],
    ['a text', () => 'rice'],
    ['a list', () => []],
    ['an empty object', () => ({})],
    ['a function', () => () => riceModel],
    ['a revoked Proxy', () => revoked({})],
    ['a Proxy that refuses', () => refusing({})],
  ])('finds everything missing in what is no model: %s', (_, model) => {
    expect(found(model())).toEqual([
      malformed('not-a-text', 'id'),
      malformed('not-a-text', 'version'),
      malformed('not-a-text', 'name'),
      malformed('no-criteria', 'criteria'),
      malformed('not-one-operation', 'formula'),
    ]);
  });

  it('wants texts for id, version and name', () => {
    expect(found({ ...modelOf(a, onlyA), id: 1, version: 2, name: null })).toEqual([
      malformed('not-a-text', 'id'),
      malformed('not-a-text', 'version'),
      malformed('not-a-text', 'name'),
    ]);
  });

  it.each<[string, unknown, readonly (readonly unknown[])[]]>([
    ['no label', { label: undefined }, [malformed('not-a-text', 'criteria.a.label')]],
    [
      'an unknown direction',
      { direction: 'up' },
      [malformed('unknown-direction', 'criteria.a.direction')],
    ],
    ['min of null', { min: null }, [malformed('not-finite', 'criteria.a.min')]],
    ['max of Infinity', { max: Infinity }, [malformed('not-finite', 'criteria.a.max')]],
    [
      'exclusiveMin of NaN',
      { exclusiveMin: Number.NaN },
      [malformed('not-finite', 'criteria.a.exclusiveMin')],
    ],
    ['min not below max', { min: 1, max: 1 }, [malformed('min-not-below-max', 'criteria.a')]],
    [
      'exclusiveMin not below max',
      { exclusiveMin: 2, max: 1 },
      [malformed('min-not-below-max', 'criteria.a')],
    ],
    [
      'exclusiveMin not below max beside a min',
      { min: 0, exclusiveMin: 2, max: 1 },
      [malformed('min-not-below-max', 'criteria.a')],
    ],
    ['levels of null', { levels: null }, [malformed('not-a-record', 'criteria.a.levels')]],
    ['levels of a text', { levels: 'ab' }, [malformed('not-a-record', 'criteria.a.levels')]],
    ['levels of a number', { levels: 3 }, [malformed('not-a-record', 'criteria.a.levels')]],
    [
      'a level that is a text',
      { levels: { high: '3' } },
      [malformed('not-finite', 'criteria.a.levels.high')],
    ],
    [
      'a level named __proto__',
      { levels: own([['__proto__', null]]) },
      [malformed('not-finite', 'criteria.a.levels.__proto__')],
    ],
    ['an unknown scale', { scale: 'nominal' }, [malformed('unknown-scale', 'criteria.a.scale')]],
    ['a known scale', { scale: 'ordinal' }, []],
  ])('checks a criterion: %s', (_, rest, expected) => {
    expect(ofCriterion(rest)).toEqual(expected);
  });

  it('checks a criterion that is no object', () => {
    expect(found(modelOf(a, { a: 5 as never }))).toEqual([
      malformed('not-a-text', 'criteria.a.label'),
      malformed('unknown-direction', 'criteria.a.direction'),
    ]);
  });

  it.each<[string, unknown]>([
    [
      'each operation',
      {
        sum: [
          { product: [a, 2] },
          { quotient: [a, 2] },
          { difference: [a, 2] },
          { max: [a, 2] },
          { min: [a, 2] },
          { power: [a, 2] },
          { weighted: [{ weight: 2, of: a }] },
          { normalized: 'a', by: 'min-max' },
          { normalized: 'a', by: 'sum' },
          { normalized: 'a', by: 'max' },
          { normalized: 'a', by: 'range', bounds: [0, 1] },
        ],
      },
    ],
    ['a list of one operand', { product: [a] }],
    ['0 as a constant', { sum: [a, 0] }],
  ])('accepts %s', (_, formula) => {
    expect(ofFormula(formula)).toEqual([]);
  });

  const unused = ['unused-criterion', 'a', 'criteria.a'];
  it.each<[string, unknown, readonly (readonly unknown[])[]]>([
    [
      'a constant that is not finite',
      { sum: [a, Infinity] },
      [malformed('not-finite', 'formula.sum.1')],
    ],
    ['a text as a node', { sum: [a, 'a'] }, [malformed('not-one-operation', 'formula.sum.1')]],
    ['null as a node', { sum: [a, null] }, [malformed('not-one-operation', 'formula.sum.1')]],
    ['no operation', {}, [malformed('not-one-operation', 'formula'), unused]],
    ['an unknown operation', { mean: [a] }, [malformed('not-one-operation', 'formula'), unused]],
    ['two operations', { sum: [a], max: [a] }, [malformed('not-one-operation', 'formula'), unused]],
    [
      'a second operation that is undefined',
      { sum: [a], criterion: undefined },
      [malformed('not-one-operation', 'formula'), unused],
    ],
    [
      'an inherited second operation',
      Object.create({ criterion: 'a' }, { sum: { value: [a], enumerable: true } }),
      [malformed('not-one-operation', 'formula'), unused],
    ],
    [
      'an inherited operation',
      Object.create({ criterion: 'a' }),
      [malformed('not-a-text', 'formula.criterion'), unused],
    ],
    ['an empty list', { sum: [] }, [malformed('not-a-list-of-operands', 'formula.sum'), unused]],
    ['no list', { sum: a }, [malformed('not-a-list-of-operands', 'formula.sum'), unused]],
    [
      'something that has a length',
      { sum: { length: 1, 0: a } },
      [malformed('not-a-list-of-operands', 'formula.sum'), unused],
    ],
    ['a list with a hole', { sum: [a, , 1] }, [malformed('not-one-operation', 'formula.sum.1')]],
    [
      'a list that is too long',
      { sum: new Array(10_001).fill(1) },
      [malformed('not-a-list-of-operands', 'formula.sum'), unused],
    ],
    [
      'a quotient of one',
      { quotient: [a] },
      [malformed('not-a-list-of-operands', 'formula.quotient'), unused],
    ],
    [
      'a difference of three',
      { difference: [a, 1, 2] },
      [malformed('not-two-operands', 'formula.difference')],
    ],
    [
      'a power without an exponent',
      { power: [a] },
      [
        malformed('not-a-list-of-operands', 'formula.power'),
        malformed('exponent-not-a-number', 'formula.power'),
        malformed('not-one-operation', 'formula.power.0'),
        unused,
      ],
    ],
    [
      'a power whose exponent is a formula',
      { power: [2, a] },
      [malformed('exponent-not-a-number', 'formula.power'), unused],
    ],
    [
      'a power of three',
      { power: [a, 2, 3] },
      [malformed('exponent-not-a-number', 'formula.power')],
    ],
    [
      'a weight that is no number',
      { weighted: [{ weight: '1', of: a }] },
      [malformed('not-finite', 'formula.weighted.0.weight')],
    ],
    [
      'a weight of nothing',
      { weighted: [{ weight: 1 }] },
      [malformed('not-one-operation', 'formula.weighted.0.of'), unused],
    ],
    [
      'a term that is null',
      { weighted: [null, { weight: 1, of: a }] },
      [
        malformed('not-finite', 'formula.weighted.0.weight'),
        malformed('not-one-operation', 'formula.weighted.0.of'),
      ],
    ],
    [
      'a criterion that is no text',
      { criterion: 5 },
      [malformed('not-a-text', 'formula.criterion'), unused],
    ],
    [
      'an unknown normalization',
      { normalized: 'a', by: 'z-score' },
      [malformed('unknown-normalization', 'formula.by')],
    ],
    [
      'bounds that are missing',
      { normalized: 'a', by: 'range' },
      [
        malformed('not-a-list-of-operands', 'formula.bounds'),
        malformed('min-not-below-max', 'formula.bounds'),
      ],
    ],
    [
      'bounds in the wrong order',
      { normalized: 'a', by: 'range', bounds: [1, 0] },
      [malformed('min-not-below-max', 'formula.bounds')],
    ],
    [
      'three bounds',
      { normalized: 'a', by: 'range', bounds: [0, 1, 2] },
      [malformed('min-not-below-max', 'formula.bounds')],
    ],
    [
      'a bound that is no number',
      { normalized: 'a', by: 'range', bounds: [0, '1'] },
      [malformed('min-not-below-max', 'formula.bounds')],
    ],
  ])('checks a formula: %s', (_, formula, expected) => {
    expect(ofFormula(formula)).toEqual(expected);
  });

  it('survives parts that cannot be read', () => {
    expect(ofFormula(refusing({}))).toEqual([malformed('not-one-operation', 'formula'), unused]);
    expect(ofFormula({ sum: revoked([a]) })).toEqual([
      malformed('not-a-list-of-operands', 'formula.sum'),
      unused,
    ]);
    expect(ofCriterion({ levels: refusing({}) })).toEqual([]);
    expect(found({ ...modelOf(a, onlyA), criteria: refusing({}) })).toEqual([
      malformed('no-criteria', 'criteria'),
      ['unknown-criterion', 'a', 'formula.criterion'],
    ]);
  });

  it('takes no function for a part of a formula, whatever it holds', () => {
    expect(ofFormula(Object.assign(() => 1, { criterion: 'a' }))).toEqual([
      malformed('not-one-operation', 'formula'),
      unused,
    ]);
  });

  it('writes the place of a malformed part with dots', () => {
    const [finding] = findModelErrors(modelOf({ sum: [a, { product: [Infinity] }] }, onlyA));
    expect(finding!.params['place']).toBe('formula.sum.1.product.0');
  });

  it('finds a name that the criteria do not have, also one that objects inherit', () => {
    expect(
      ofFormula({ sum: [a, { criterion: 'toString' }, { normalized: '__proto__', by: 'max' }] }),
    ).toEqual([
      ['unknown-criterion', 'toString', 'formula.sum.1.criterion'],
      ['unknown-criterion', '__proto__', 'formula.sum.2.normalized'],
    ]);
  });

  it('takes criteria named __proto__ and constructor', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const model = modelOf(
      { sum: names.map((name) => ({ criterion: name })) },
      own(names.map((name) => [name, criterion()] as const)),
    );
    expect(found(model)).toEqual([]);
    expect(found({ ...model, formula: { criterion: 'constructor' } })).toEqual([
      ['unused-criterion', '__proto__', 'criteria.__proto__'],
      ['unused-criterion', 'toString', 'criteria.toString'],
    ]);
  });

  const tooLarge = (model: unknown) => {
    const findings = found(model);
    expect(findings.map(([, problem]) => problem)).toEqual(['too-deep-or-too-large']);
  };

  it('refuses a formula that is 10,000 deep with one finding', () => {
    let deep: ScoreFormula = a;
    for (let depth = 0; depth < 10_000; depth += 1) deep = { sum: [deep] };
    tooLarge(modelOf(deep, onlyA));
  });

  it('accepts a depth of 31 operations and refuses 32', () => {
    const nested = (depth: number): ScoreFormula =>
      depth === 0 ? a : { sum: [nested(depth - 1)] };
    expect(ofFormula(nested(31))).toEqual([]);
    tooLarge(modelOf(nested(32), onlyA));
    // A weighted operand is three steps deep: the path is 64 long, as many as JSON may be.
    const weighted = (depth: number) => ({ weighted: [{ weight: 1, of: nested(depth) }] });
    expect(ofFormula(weighted(30))).toEqual([]);
    tooLarge(modelOf(weighted(31), onlyA));
  });

  it('refuses a formula that holds itself with one finding', () => {
    const cyclic: { sum: unknown[] } = { sum: [1] };
    cyclic.sum.push(cyclic, cyclic);
    tooLarge(modelOf(cyclic as never, onlyA));
    const list: unknown[] = [];
    list.push({ product: list }, { product: list });
    tooLarge(modelOf({ sum: list } as never, onlyA));
  });

  it('refuses a formula that shares its parts a million times over with one finding', () => {
    let shared: ScoreFormula = a;
    for (let depth = 0; depth < 20; depth += 1) shared = { sum: [shared, shared] };
    tooLarge(modelOf(shared, onlyA));
  });

  it('accepts 10,000 parts and refuses 10,001', () => {
    const wide = (count: number): ScoreFormula => ({
      sum: [a, { sum: new Array<number>(count - 3).fill(1) }],
    });
    expect(ofFormula(wide(10_000))).toEqual([]);
    tooLarge(modelOf(wide(10_001), onlyA));
    // Looked at to the end, so that what is never used is known.
    expect(found(modelOf(wide(10_000)))).toEqual([['unused-criterion', 'b', 'criteria.b']]);
    tooLarge(modelOf({ sum: new Array<number>(10_000).fill(1) }, onlyA));
    expect(ofFormula({ sum: new Array<number>(10_001).fill(1) })).toEqual([
      malformed('not-a-list-of-operands', 'formula.sum'),
      unused,
    ]);
  });
});

describe('checkModel', () => {
  it('accepts a model that has only warnings', () => {
    expect(() => checkModel(modelOf(a))).not.toThrow();
  });

  it('throws the first error with its code, path and params', () => {
    expect(thrownBy(() => checkModel(modelOf({ criterion: 'c' })))).toMatchObject({
      code: 'prioritization/invalid-model',
      params: {
        code: 'prioritization/unknown-criterion',
        criterion: 'c',
        path: ['formula', 'criterion'],
      },
    });
    expect(thrownBy(() => checkModel(null as never))).toMatchObject({
      params: { code: 'prioritization/invalid-model', problem: 'not-a-text', path: ['id'] },
    });
  });
});

describe('findModelErrors, of a model with very many criteria', () => {
  it('refuses more than 1,000 with one finding', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1001 }, (_, at) => [`c${at}`, criterion()]),
    );
    expect(found(modelOf(a, many))).toEqual([malformed('too-many-criteria', 'criteria')]);
    const { c1000, ...most } = many;
    expect(c1000).toBeDefined();
    const sum = { sum: Object.keys(most).map((name) => ({ criterion: name })) };
    expect(found(modelOf(sum, most))).toEqual([]);
  });
});

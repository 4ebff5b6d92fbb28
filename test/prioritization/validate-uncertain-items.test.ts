import { describe, expect, it } from 'vitest';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { iceModel } from '../../src/prioritization/ice.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { ScoringModel } from '../../src/prioritization/types.js';
import { validateUncertainItems } from '../../src/prioritization/validate-uncertain-items.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';

const check = (items: readonly unknown[], model: ScoringModel = cd3Model as ScoringModel) =>
  validateUncertainItems(items as never, model).map(({ code, severity, path }) => [
    code.replace('prioritization/', ''),
    severity,
    path,
  ]);
const good = {
  id: 'a',
  costOfDelay: { p10: 2, p50: 3, p90: 5 },
  duration: { low: 1, mode: 2, high: 3 },
};

describe('validateUncertainItems', () => {
  it('finds nothing in good items', () => {
    expect(check([good, { id: 'b', costOfDelay: 1, duration: 2 }])).toEqual([]);
    expect(check([])).toEqual([]);
  });

  it('says what is missing, invalid or no range, and where', () => {
    const items = [
      good,
      { id: 'b', costOfDelay: null, duration: { p10: 0, p90: 0.5 } },
      { id: 'c', costOfDelay: { p10: 5, p90: 2 }, duration: 'long' },
      { id: 'd', duration: 2 },
      { id: 'e', costOfDelay: { low: -1, mode: 2, high: 3 }, duration: { low: 1, high: 2 } },
      null,
    ];
    expect(check(items)).toEqual([
      ['missing-id', 'warning', [5, 'id']],
      ['out-of-range', 'error', [1, 'duration']],
      ['invalid-range', 'error', [2, 'costOfDelay']],
      ['not-a-number', 'error', [2, 'duration']],
      ['missing-value', 'warning', [3, 'costOfDelay']],
      ['out-of-range', 'error', [4, 'costOfDelay']],
      ['invalid-range', 'error', [4, 'duration']],
      ['unreadable', 'error', [5]],
    ]);
  });

  it('speaks plainly', () => {
    const items = [
      { id: 'b', costOfDelay: { p10: 0, p90: 5 }, duration: 1 },
      { id: 'c', costOfDelay: { low: -1, mode: 2, high: 3 }, duration: 1 },
      { id: 'd', duration: 2 },
      { id: 'e', costOfDelay: { p10: 1, p50: 80, p90: 100 }, duration: 1 },
    ];
    const found = validateUncertainItems(items as never, cd3Model);
    expect(found.map(({ message }) => message)).toEqual([
      'The Cost of delay of "b" is no range that can be used: p10-not-above-0.',
      'Cost of delay is -1; allowed is from 0 up.',
      '"d" has no Cost of delay.',
      'The p50 of the Cost of delay of "e" is 80; the lognormal through p10 and p90 has 10.',
    ]);
    expect(found[0]!.params).toMatchObject({
      id: 'b',
      criterion: 'costOfDelay',
      problem: 'p10-not-above-0',
    });
    expect(found[1]!.params).toMatchObject({ id: 'c', criterion: 'costOfDelay', value: -1 });
    expect(found[2]!.params).toEqual({ id: 'd', criterion: 'costOfDelay', label: 'Cost of delay' });
    expect(found[3]!.params).toEqual({
      id: 'e',
      criterion: 'costOfDelay',
      label: 'Cost of delay',
      given: 80,
      fitted: 10,
    });
    expect(found[3]!.severity).toBe('warning');
    expect(found[3]!.path).toEqual([3, 'costOfDelay']);
  });

  it('reports duplicate ids and what the arithmetic refuses', () => {
    const model = {
      ...cd3Model,
      formula: {
        quotient: [1, { difference: [{ criterion: 'costOfDelay' }, { criterion: 'duration' }] }],
      },
    };
    expect(
      check(
        [
          { id: 'a', costOfDelay: 2, duration: 2 },
          { id: 'a', costOfDelay: 3, duration: 2 },
        ],
        model as never,
      ),
    ).toEqual([
      ['duplicate-id', 'error', [1, 'id']],
      ['not-computable', 'error', [0]],
    ]);
  });

  it('tells that a confidence below 1 counts the doubt twice', () => {
    const item = { id: 'a', reach: { p10: 1, p90: 2 }, impact: 1, confidence: 0.8, effort: 1 };
    const found = validateUncertainItems(
      [item, { ...item, id: 'b' }, { ...item, id: 'c', confidence: 1 }],
      riceModel,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code: 'prioritization/confidence-and-ranges',
      severity: 'info',
      path: [],
      params: { criterion: 'confidence', label: 'Confidence', count: 2 },
    });
    expect(check([{ ...item, confidence: 1 }], riceModel as ScoringModel)).toEqual([]);
    expect(check([{ ...item, reach: 5 }], riceModel as ScoringModel)).toEqual([]);
    const ranged = { ...item, confidence: { low: 0.5, mode: 0.8, high: 1 } };
    expect(check([ranged], riceModel as ScoringModel)).toHaveLength(1);
    const ice = { id: 'a', impact: { low: 1, mode: 2, high: 3 }, ease: 2 };
    expect(check([{ ...ice, confidence: 10 }], iceModel as ScoringModel)).toEqual([]);
    expect(check([{ ...ice, confidence: 9 }], iceModel as ScoringModel)).toHaveLength(1);
  });

  it('finds the confidence wherever it multiplies, under any name like it, and nowhere else', () => {
    const criterion = { label: 'C', direction: 'benefit' } as const;
    const modelOf = (name: string, formula: unknown): ScoringModel =>
      ({
        id: 'm',
        version: '1',
        name: 'm',
        criteria: { x: criterion, [name]: criterion },
        formula,
      }) as ScoringModel;
    const item = {
      id: 'a',
      x: { low: 1, mode: 2, high: 3 },
      confidence: 0.5,
      ourConfidence: 0.5,
      trust: 0.5,
    };
    const product = (name: string) => ({ product: [2, { criterion: 'x' }, { criterion: name }] });
    expect(check([item], modelOf('confidence', { sum: [1, product('confidence')] }))).toHaveLength(
      1,
    );
    expect(check([item], modelOf('ourConfidence', product('ourConfidence')))).toHaveLength(1);
    expect(check([item], modelOf('trust', product('trust')))).toEqual([]);
    const added = { sum: [{ criterion: 'x' }, { criterion: 'confidence' }] };
    expect(check([item], modelOf('confidence', added))).toEqual([]);
    const besideProduct = {
      sum: [{ product: [2, { criterion: 'x' }] }, { criterion: 'confidence' }],
    };
    expect(check([item], modelOf('confidence', besideProduct))).toEqual([]);
  });

  it('says that a range is too wide to be drawn from', () => {
    const model: ScoringModel = {
      id: 'm',
      version: '1',
      name: 'm',
      criteria: { x: { label: 'X', direction: 'benefit' } },
      formula: { criterion: 'x' },
    };
    const [finding] = validateUncertainItems(
      [{ id: 'a', x: { low: -1e308, mode: 0, high: 1e308 } }],
      model,
    );
    expect(finding).toMatchObject({
      code: 'prioritization/invalid-range',
      severity: 'error',
      path: [0, 'x'],
      params: { id: 'a', criterion: 'x', problem: 'too-wide' },
    });
  });

  it('throws for a model that is none, or no list', () => {
    expect(() => check([], {} as never)).toThrow('prioritization/invalid-model');
    expect(() => check({} as never, wsjfModel as ScoringModel)).toThrow(
      'prioritization/invalid-input',
    );
  });
});

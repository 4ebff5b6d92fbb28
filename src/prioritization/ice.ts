import { readOptions } from '../core/options.js';
import { finiteScore, invalidInput, requireCriteria } from './criterion.js';
import type { Criterion, ScoringModel } from './types.js';

export interface IceInput {
  /** 0 to 10 (published as 1 to 10). */
  readonly impact: number;
  /** 0 to 10 (published as 1 to 10); not a ratio. */
  readonly confidence: number;
  /** 0 to 10 (published as 1 to 10); high = easy, so it multiplies and never divides. */
  readonly ease: number;
}

export interface IceOptions {
  /** `product`: impact × confidence × ease; `mean`: their mean. Both are in use and may order differently. Absent = `product`. */
  readonly combine?: 'product' | 'mean' | undefined;
}

/**
 * Score one candidate by ICE: impact × confidence × ease, or (impact + confidence + ease) ÷ 3.
 *
 * Higher is better. Two conventions are in circulation that can order the same items differently: say which one you use.
 *
 * @param input.impact - 0 to 10
 * @param input.confidence - 0 to 10
 * @param input.ease - 0 to 10, high = easy
 * @param options.combine - `product` (absent) or `mean`
 * @returns 0 to 1000 by product, 0 to 10 by mean
 * @throws DomainError `prioritization/invalid-input` when a value is missing, not finite or out of its range, or `combine` is neither
 * @example
 * ice({ impact: 8, confidence: 7, ease: 5 }) //=> 280
 * ice({ impact: 10, confidence: 10, ease: 1 }, { combine: 'mean' }) //=> 7
 * @see Sean Ellis and Morgan Brown, "Hacking Growth", 2017
 */
export function ice(input: IceInput, options: IceOptions = {}): number {
  const { impact, confidence, ease } = requireCriteria(iceCriteria, input);
  const { combine = 'product' } = readOptions(options);
  if (combine === 'product') {
    return finiteScore(impact * confidence * ease, [impact, confidence, ease]);
  }
  if (combine !== 'mean') throw invalidInput({ problem: 'unknown-combination' });
  const sum = impact + confidence + ease;
  return finiteScore(sum / 3, [sum]);
}

const iceCriteria: Readonly<Record<'impact' | 'confidence' | 'ease', Criterion>> = {
  impact: { label: 'Impact', min: 0, max: 10, direction: 'benefit' },
  confidence: { label: 'Confidence', min: 0, max: 10, direction: 'benefit' },
  ease: { label: 'Ease', min: 0, max: 10, direction: 'benefit' },
};

/** ICE by product as data; scores as {@link ice} does. */
export const iceModel: ScoringModel<'impact' | 'confidence' | 'ease'> = {
  id: 'ice-product',
  version: '1.0.0',
  name: 'ICE (product)',
  criteria: iceCriteria,
  formula: {
    product: [{ criterion: 'impact' }, { criterion: 'confidence' }, { criterion: 'ease' }],
  },
};

/** ICE by mean as data; scores as {@link ice} with `combine: 'mean'` does. */
export const iceMeanModel: ScoringModel<'impact' | 'confidence' | 'ease'> = {
  id: 'ice-mean',
  version: '1.0.0',
  name: 'ICE (mean)',
  criteria: iceCriteria,
  formula: {
    quotient: [
      { sum: [{ criterion: 'impact' }, { criterion: 'confidence' }, { criterion: 'ease' }] },
      3,
    ],
  },
};

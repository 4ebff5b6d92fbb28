import { requireNumber } from './required-input.js';

/**
 * A percentage as the ratio that the models take: percent ÷ 100.
 *
 * @param percent - 0 to 100
 * @returns 0 to 1
 * @throws DomainError `prioritization/invalid-input` when it is no number from 0 to 100
 * @example
 * confidenceFromPercent(80) //=> 0.8
 * @see Sean McBride, "RICE: Simple prioritization for product managers", Intercom, 2018 (confidence as 100, 80 or 50 %)
 */
export function confidenceFromPercent(percent: number): number {
  return requireNumber({ percent }, 'percent', 0, 100) / 100;
}

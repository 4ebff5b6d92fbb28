import type { Measure } from '../../src/core/measure.js';

type Rice = Readonly<
  Record<
    'reach' | 'impact' | 'confidence' | 'effort',
    { readonly p10: number; readonly p90: number }
  >
>;

/** The items of a shared case, whose inputs are pairs of the 10th and the 90th percentile. */
export function itemsOf(inputs: { readonly items: Readonly<Record<string, unknown>> }) {
  return Object.entries(inputs.items).map(([id, criteria]) => {
    const ranges = Object.entries(
      criteria as Readonly<Record<string, readonly [number, number]>>,
    ).map(([name, [p10, p90]]) => [name, { p10, p90 }]);
    return { id, ...(Object.fromEntries(ranges) as Rice) };
  });
}

/** The value of a measure; NaN when it has none. */
export function valueOf(measure: Measure): number {
  return measure.status === 'known' ? measure.value : Number.NaN;
}

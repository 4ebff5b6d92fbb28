/** A share with the interval in which the share of the whole population lies at 95 % confidence. */
export interface ShareInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Below this many answers the interval of a share is wider than ±18 percentage points. */
export const SMALL_SAMPLE = 30;

/** The 97.5 % quantile of the normal distribution: 95 % lie within. */
const Z = 1.959963984540054;

/**
 * The share scale × count ÷ size and its Wilson interval, 95 %.
 *
 * scale × (count + z² ÷ 2 ± z × √(count × (size − count) ÷ size + z² ÷ 4)) ÷ (size + z²); it holds the share and stays
 * within 0..scale.
 *
 * @param size - > 0
 * @see E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927
 */
export function shareInterval(count: number, size: number, scale = 1): ShareInterval {
  const value = (scale * count) / size;
  const width = Z * Math.sqrt((count * (size - count)) / size + (Z * Z) / 4);
  const bound = (distance: number) => (scale * (count + (Z * Z) / 2 + distance)) / (size + Z * Z);
  return {
    value,
    low: bound(-width),
    // At the top rounding may miss the share by a last bit, on either side.
    high: count === size ? value : bound(width),
  };
}

/** Below this many values a comparator is faster than setting up the counts (measured: they meet at about 600). */
const RADIX_FROM = 512;
const DIGIT_BITS = 11;
const DIGITS = 2048;

/**
 * Positions of the values from the largest to the smallest, equal ones in their order in the input; −0 equals 0.
 *
 * A radix sort over the bits of the doubles, least significant digit first: linear in the number of values.
 *
 * @param values - numbers and infinities; where a NaN would go is not defined, the caller filters it out
 * @param count - how many of the values take part, from the first; absent = all
 */
export function argsortDescending(values: Float64Array, count = values.length): Uint32Array {
  if (count >= RADIX_FROM) return radixArgsort(values, count, 0);
  return positions(count).sort((a, b) => compare(values[b]!, values[a]!) || a - b);
}

/** Positions of the values from the smallest to the largest; else as `argsortDescending`. */
export function argsortAscending(values: Float64Array, count = values.length): Uint32Array {
  if (count >= RADIX_FROM) return radixArgsort(values, count, -1);
  return positions(count).sort((a, b) => compare(values[a]!, values[b]!) || a - b);
}

/** Not a subtraction: ∞ − ∞ is NaN. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function positions(count: number): Uint32Array {
  const result = new Uint32Array(count);
  for (let i = 0; i < count; i++) result[i] = i;
  return result;
}

/** @param flip - 0 for descending, −1 (all bits) for ascending */
function radixArgsort(values: Float64Array, count: number, flip: number): Uint32Array {
  const { low, high } = sortableWords(values, count, flip);
  // Digits 0 to 2 are bits 0, 11 and 22 upwards of the low word, digits 3 to 5 of the high word.
  const counts = new Uint32Array(6 * DIGITS);
  for (let i = 0; i < count; i++) {
    const l = low[i]!;
    const h = high[i]!;
    counts[l & (DIGITS - 1)]!++;
    counts[DIGITS + ((l >>> DIGIT_BITS) & (DIGITS - 1))]!++;
    counts[2 * DIGITS + (l >>> (2 * DIGIT_BITS))]!++;
    counts[3 * DIGITS + (h & (DIGITS - 1))]!++;
    counts[4 * DIGITS + ((h >>> DIGIT_BITS) & (DIGITS - 1))]!++;
    counts[5 * DIGITS + (h >>> (2 * DIGIT_BITS))]!++;
  }
  let from: Uint32Array = positions(count);
  let to: Uint32Array = new Uint32Array(count);
  for (let digit = 0; digit < 6; digit++) {
    const words = digit < 3 ? low : high;
    const shift = (digit % 3) * DIGIT_BITS;
    const base = digit * DIGITS;
    // All values share the digit: nothing moves. Scores of few decimals skip half of the passes.
    if (counts[base + ((words[0]! >>> shift) & (DIGITS - 1))] === count) continue;
    let start = 0;
    for (let d = base; d < base + DIGITS; d++) {
      const size = counts[d]!;
      counts[d] = start;
      start += size;
    }
    for (let i = 0; i < count; i++) {
      const position = from[i]!;
      to[counts[base + ((words[position]! >>> shift) & (DIGITS - 1))]!++] = position;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The doubles as pairs of words whose unsigned order is the order asked for. */
function sortableWords(
  values: Float64Array,
  count: number,
  flip: number,
): { readonly low: Uint32Array; readonly high: Uint32Array } {
  const copy = new Float64Array(count);
  for (let i = 0; i < count; i++) copy[i] = values[i]! + 0; // −0 + 0 is 0
  const words = new Uint32Array(copy.buffer);
  // Where the low word of a double stands depends on the machine: first on all that are common today.
  const lowAt = 1 - new Uint8Array(Uint32Array.of(1).buffer)[0]!;
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const h = words[2 * i + 1 - lowAt]!;
    // Descending: a positive number has its bits below the sign turned over, a negative one is in order as it is.
    const mask = ~(h | 0) >> 31;
    high[i] = h ^ (mask & 0x7fffffff) ^ flip;
    low[i] = words[2 * i + lowAt]! ^ mask ^ flip;
  }
  return { low, high };
}

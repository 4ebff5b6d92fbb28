/** Below this many values a comparator is faster than setting up the counts (measured: they meet at about 600). */
const RADIX_FROM = 512;
const DIGIT_BITS = 11;
const DIGITS = 2048;
/** Moves per value after which changing places of neighbours is given up for a sort by all bits. */
const MOST_MOVES = 4;

/**
 * Positions of the values from the largest to the smallest, equal ones in their order in the input; −0 equals 0.
 *
 * A radix sort over the bits of the doubles, least significant digit first: linear in the number of values. The leading bits in
 * which the values differ come first, by two digits; that nearly always is the order up to a few neighbours, which change places.
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

/** The doubles as pairs of words whose unsigned order is the order asked for. */
interface SortableWords {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** @param flip - 0 for descending, −1 (all bits) for ascending */
function radixArgsort(values: Float64Array, count: number, flip: number): Uint32Array {
  const words = sortableWords(values, count, flip);
  const order = sortBy(leadingBits(words.high), positions(count), 2);
  if (settleNeighbours(order, words)) return order;
  return sortBy(words.high, sortBy(words.low, positions(count), 3), 3);
}

/** Two digits of each word, from the first bit in which any of them differ. */
function leadingBits(words: Uint32Array): Uint32Array {
  let min = 0xffffffff;
  let max = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word < min) min = word;
    if (word > max) max = word;
  }
  const shift = Math.max(0, 32 - 2 * DIGIT_BITS - Math.clz32(max - min));
  const bits = new Uint32Array(words.length);
  for (let i = 0; i < words.length; i++) bits[i] = (words[i]! - min) >>> shift;
  return bits;
}

/** A stable sort of the order by the lowest digits of the words; the order that is passed serves as memory. */
function sortBy(words: Uint32Array, order: Uint32Array, digits: number): Uint32Array {
  const count = order.length;
  const starts = new Uint32Array(DIGITS);
  let from = order;
  let to: Uint32Array = new Uint32Array(count);
  for (let shift = 0; shift < digits * DIGIT_BITS; shift += DIGIT_BITS) {
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[(words[i]! >>> shift) & (DIGITS - 1)]!++;
    let start = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const size = starts[digit]!;
      starts[digit] = start;
      start += size;
    }
    for (let i = 0; i < count; i++) {
      const position = from[i]!;
      to[starts[(words[position]! >>> shift) & (DIGITS - 1)]!++] = position;
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * Move values that are only nearly in order to their places, stably.
 *
 * @returns false when that takes more moves than sorting by all bits; the order then means nothing
 */
function settleNeighbours(order: Uint32Array, { low, high }: SortableWords): boolean {
  let moves = MOST_MOVES * order.length;
  for (let i = 1; i < order.length; i++) {
    const position = order[i]!;
    const h = high[position]!;
    const l = low[position]!;
    let at = i - 1;
    for (; at >= 0; at--) {
      const before = order[at]!;
      const isAfter = high[before]! > h || (high[before] === h && low[before]! > l);
      if (!isAfter || moves === 0) break;
      order[at + 1] = before;
      moves--;
    }
    if (moves === 0) return false;
    order[at + 1] = position;
  }
  return true;
}

function sortableWords(values: Float64Array, count: number, flip: number): SortableWords {
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

/**
 * A sequence of slots by descending score, then ascending slot, in chunks that versions of it share.
 *
 * A change copies the chunk it touches and the list of chunks, so that the sequence before it stays valid.
 */
export type SortedChunks = readonly Uint32Array[];

/** Where a slot stands, or would stand. */
export interface ChunkPlace {
  readonly chunk: number;
  readonly offset: number;
}

const CHUNK = 512;

/** @param order - slots by descending score, then ascending slot */
export function toChunks(order: Uint32Array): SortedChunks {
  const chunks: Uint32Array[] = [];
  for (let start = 0; start < order.length; start += CHUNK)
    chunks.push(order.slice(start, start + CHUNK));
  return chunks;
}

/** The place of the first slot for which the test fails, where it holds for all before that and for none after. */
export function findPlace(chunks: SortedChunks, holds: (slot: number) => boolean): ChunkPlace {
  // The last chunk whose first slot passes; a chunk is never empty.
  const chunk = Math.max(0, firstFailing(chunks.length, (at) => holds(chunks[at]![0]!)) - 1);
  const slots = chunks[chunk] ?? new Uint32Array();
  const offset = firstFailing(slots.length, (at) => holds(slots[at]!));
  // Behind the last slot of a chunk stands the first of the next one.
  return offset === slots.length && chunk + 1 < chunks.length
    ? { chunk: chunk + 1, offset: 0 }
    : { chunk, offset };
}

export function insertSlot(
  chunks: SortedChunks,
  { chunk, offset }: ChunkPlace,
  slot: number,
): SortedChunks {
  const old = chunks[chunk] ?? new Uint32Array();
  const grown = new Uint32Array(old.length + 1);
  grown.set(old.subarray(0, offset));
  grown[offset] = slot;
  grown.set(old.subarray(offset), offset + 1);
  const parts = grown.length > 2 * CHUNK ? [grown.slice(0, CHUNK), grown.slice(CHUNK)] : [grown];
  return [...chunks.slice(0, chunk), ...parts, ...chunks.slice(chunk + 1)];
}

export function removeSlot(chunks: SortedChunks, { chunk, offset }: ChunkPlace): SortedChunks {
  const old = chunks[chunk]!;
  const shrunk = new Uint32Array(old.length - 1);
  shrunk.set(old.subarray(0, offset));
  shrunk.set(old.subarray(offset + 1), offset);
  const parts = shrunk.length === 0 ? [] : [shrunk];
  return [...chunks.slice(0, chunk), ...parts, ...chunks.slice(chunk + 1)];
}

/** How many slots stand before a place. */
export function countBefore(chunks: SortedChunks, { chunk, offset }: ChunkPlace): number {
  let count = offset;
  for (let at = 0; at < chunk; at += 1) count += chunks[at]!.length;
  return count;
}

/** The slots at [start, end) of the sequence, which is as long as that. */
export function sliceSlots(chunks: SortedChunks, start: number, end: number): Uint32Array {
  const out = new Uint32Array(end - start);
  let base = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(Math.max(0, start - base), Math.max(0, end - base));
    out.set(part, Math.max(0, base - start));
    base += chunk.length;
    if (base >= end) break;
  }
  return out;
}

/** The first number of 0..count for which the test fails, where it holds for all before and for none after. */
function firstFailing(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

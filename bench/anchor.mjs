/**
 * The anchor: what a careful programmer writes by hand for typed columns. No validation, no ties, no ids.
 */
export function riceByHand({ reach, impact, confidence, effort }) {
  const scores = new Float64Array(reach.length);
  for (let i = 0; i < scores.length; i += 1) scores[i] = (reach[i] * impact[i] * confidence[i]) / effort[i];
  return scores;
}

export function wsjfByHand({ businessValue, timeCriticality, riskReduction, jobSize }) {
  const scores = new Float64Array(jobSize.length);
  for (let i = 0; i < scores.length; i += 1) {
    scores[i] = (businessValue[i] + timeCriticality[i] + riskReduction[i]) / jobSize[i];
  }
  return scores;
}

/** Stable descending argsort of non-negative doubles: least significant digit first, six digits of 11 bits. */
export function radixArgsort(values) {
  const count = values.length;
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * count);
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    low[i] = ~words[2 * i];
    high[i] = ~words[2 * i + 1];
  }
  let from = new Uint32Array(count);
  let to = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) from[i] = i;
  const starts = new Uint32Array(2048);
  for (let digit = 0; digit < 6; digit += 1) {
    const source = digit < 3 ? low : high;
    const shift = (digit % 3) * 11;
    starts.fill(0);
    for (let i = 0; i < count; i += 1) starts[(source[i] >>> shift) & 2047] += 1;
    let start = 0;
    for (let d = 0; d < 2048; d += 1) {
      const size = starts[d];
      starts[d] = start;
      start += size;
    }
    for (let i = 0; i < count; i += 1) {
      const at = from[i];
      to[starts[(source[at] >>> shift) & 2047]++] = at;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The k best by a bounded heap, then sorted: nothing else is. */
export function topByHand(scores, k) {
  const heap = new Float64Array(k).fill(-Infinity);
  const at = new Uint32Array(k);
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i];
    if (score <= heap[0]) continue;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= k) break;
      if (child + 1 < k && heap[child + 1] < heap[child]) child += 1;
      if (heap[child] >= score) break;
      heap[parent] = heap[child];
      at[parent] = at[child];
      parent = child;
    }
    heap[parent] = score;
    at[parent] = i;
  }
  return [...at].sort((a, b) => scores[b] - scores[a] || a - b);
}

/** Full order in plain arrays that takes one change by a binary search and a move in place; the old order is gone. */
export function moveInPlace(order, scores, row, score) {
  const before = (other, s, r) => scores[other] > s || (scores[other] === s && other < r);
  const find = (s, r) => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (before(order[middle], s, r)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const from = find(scores[row], row);
  order.copyWithin(from, from + 1);
  let low = 0;
  let high = order.length - 1;
  scores[row] = score;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(order[middle], score, row)) low = middle + 1;
    else high = middle;
  }
  order.copyWithin(low + 1, low, order.length - 1);
  order[low] = row;
}

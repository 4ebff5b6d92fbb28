import { argsortDescending } from '../core/argsort.js';
import { requireInteger } from '../core/number.js';
import { invalidInput } from './criterion.js';

/** Compares two rows with equal scores; 0 = they keep the order of the rows. */
export type BreakTie = (a: number, b: number) => number;

/** Relative difference up to which two scores are equal, unless the caller says otherwise. */
const DEFAULT_TOLERANCE = 1e-9;

/** @throws DomainError `prioritization/invalid-input` when the tolerance is not from 0 to below 1 */
export function checkTolerance(tolerance: number = DEFAULT_TOLERANCE): number {
  if (typeof tolerance === 'number' && tolerance >= 0 && tolerance < 1) return tolerance;
  throw invalidInput({ problem: 'tolerance-not-from-0-to-1' });
}

/**
 * The given places from the best score to the worst; runs of equal scores by the tie rule, then by place.
 *
 * @param places - ascending
 * @param visitRun - is told each run as [start, end) of the order; afterwards its first need not be its highest any more, so that
 *   the runs cannot be found again
 */
export function orderPlaces(
  places: Uint32Array,
  scores: Float64Array,
  tolerance: number,
  breakTie?: BreakTie,
  visitRun?: (start: number, end: number) => void,
): Uint32Array {
  const isWhole = places.length === scores.length;
  const values = isWhole ? scores : gather(scores, places);
  const order = argsortDescending(values);
  if (!isWhole) for (let at = 0; at < order.length; at += 1) order[at] = places[order[at]!]!;
  visitTies(order, scores, tolerance, (start, end) => {
    visitRun?.(start, end);
    const run = order.subarray(start, end);
    if (breakTie !== undefined) run.sort((a, b) => breakTie(a, b) || a - b);
    // The sort is stable: equal doubles are in the order of their places already.
    else if (scores[run[0]!] !== scores[run[run.length - 1]!]) run.sort();
  });
  return order;
}

/**
 * Visit each run of two and more equal scores as [start, end) of the order, which goes from the highest score to the lowest.
 *
 * A score is compared with the first of its run, not with its neighbour, so that being tied is transitive:
 * first − score ≤ tolerance × max(|first|, |score|).
 */
export function visitTies(
  order: Uint32Array,
  scores: Float64Array,
  tolerance: number,
  visit: (start: number, end: number) => void,
): void {
  let start = 0;
  let first = Number.NaN;
  for (let at = 0; at < order.length; at += 1) {
    const score = scores[order[at]!]!;
    if (isTied(first, score, tolerance)) continue;
    if (at - start > 1) visit(start, at);
    start = at;
    first = score;
  }
  if (order.length - start > 1) visit(start, order.length);
}

/** Is the score equal to a first one that is not smaller? */
export function isTied(first: number, score: number, tolerance: number): boolean {
  return first === score || first - score <= tolerance * Math.max(Math.abs(first), Math.abs(score));
}

/**
 * The places that can be among the best k: those with at least the k-th score, and those tied with it. Nothing is sorted.
 *
 * @param status - per place 0 where it has a score
 * @throws DomainError `core/not-an-integer` when k is not an integer, `prioritization/invalid-input` when it is negative
 */
export function topPlaces(
  status: Uint8Array,
  scores: Float64Array,
  k: number,
  tolerance: number,
): Uint32Array {
  if (requireInteger(k, 'k') < 0) throw invalidInput({ problem: 'negative-k', k });
  const least = k < scores.length ? kthLargest(status, scores, k) : -Infinity;
  // The k-th score may be tied with a higher first of its run, which in turn is tied with scores below it: three times the
  // tolerance is more than both together, as long as the tolerance is small.
  const slack = Number.isFinite(least) ? 3 * tolerance * Math.abs(least) : 0;
  const lowest = tolerance < 0.1 || k === 0 ? least - slack : -Infinity;
  const candidates: number[] = [];
  for (let place = 0; place < scores.length; place += 1) {
    if (scores[place]! >= lowest && status[place] === 0) candidates.push(place);
  }
  return Uint32Array.from(candidates);
}

/** The k-th largest score, by a heap of the k best so far with the least of them on top; -Infinity when there are fewer. */
function kthLargest(status: Uint8Array, scores: Float64Array, k: number): number {
  const heap = new Float64Array(k).fill(-Infinity);
  let least = k === 0 ? Infinity : -Infinity;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place]!;
    if (score <= least || status[place] !== 0) continue;
    replaceLeast(heap, score);
    least = heap[0]!;
  }
  return least;
}

function replaceLeast(heap: Float64Array, score: number): void {
  let parent = 0;
  for (;;) {
    let child = 2 * parent + 1;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child += 1;
    if (child >= heap.length || heap[child]! >= score) break;
    heap[parent] = heap[child]!;
    parent = child;
  }
  heap[parent] = score;
}

function gather(values: Float64Array, places: Uint32Array): Float64Array {
  const out = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) out[at] = values[places[at]!]!;
  return out;
}

import { argsortDescending } from '../core/argsort.js';
import { clamp } from '../core/number.js';
import { checkTolerance, isTied } from './order.js';

/** How sure the place of one item is. */
export interface UncertainRank {
  readonly id: string;
  /** Mean score over the trials in which the item has one. */
  readonly mean: number;
  /** One time in ten the score is lower. */
  readonly p10: number;
  readonly p50: number;
  /** One time in ten the score is higher. */
  readonly p90: number;
  /** Mean rank, 1 = best. m tied items share the mean of the m ranks that they take. */
  readonly expectedRank: number;
  /** Per rank, from the first, the share of trials with it: up to 1,000 items all ranks (sum 1), beyond the first 100. m tied items take 1⁄m of each of their m ranks. */
  readonly rankShares: readonly number[];
  /** Share of the trials that the item wins; a first place shared by m counts 1⁄m. */
  readonly winShare: number;
  /** Share of the trials with a rank of at most `topK`; ties count as in `rankShares`. */
  readonly topShare: number;
  /** Of `winShare`: √(p(1 − p) ÷ n) with 4.5 wins and 4.5 defeats added to the trials (Agresti and Coull), so that 3 of it hold for rare wins too; 0 when no input is uncertain. */
  readonly standardError: number;
  /** Of `expectedRank`; 0 where the rank was the same in all trials. */
  readonly rankStandardError: number;
  /** Share of the trials in which the item has a score. In the others (an overflow, a division by 0) it stands last. */
  readonly scoredShare: number;
}

/** What the trials have shown so far. */
export interface Tally {
  /** @param scores - one trial, by place; NaN = none. Not kept. */
  readonly add: (scores: Float64Array) => void;
  /** Best expected rank first, then by id; items that never had a score are left out. */
  readonly results: () => readonly UncertainRank[];
}

/** How many trials are sorted together for the percentiles; more would cost memory, fewer accuracy. */
const WINDOW = 1000;
const LEVELS: readonly number[] = [0.1, 0.5, 0.9];
/** Scores end above it; −∞ would be within any tolerance of everything. */
const NO_SCORE = -Number.MAX_VALUE;

export function createTally(ids: readonly string[], topK: number, isRandom: boolean): Tally {
  const count = ids.length;
  const listed = count <= 1000 ? count : 100;
  const tolerance = checkTolerance();
  const column = () => new Float64Array(count);
  const [scored, means, wins, tops, rankSums, rankSquares] = Array.from({ length: 6 }, column) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  // Per item and rank the difference to the rank before: a run of ties is two entries, however long it is.
  const shareSteps = new Float64Array(count * (listed + 1));
  const window = new Float64Array(count * WINDOW);
  const finished = LEVELS.map(column);
  const finishedTrials = column();
  let trials = 0;
  let filled = 0;

  /** The mean of the percentiles of all windows, each weighted by its trials. */
  const percentilesOf = (place: number): readonly [number, readonly number[]] => {
    const from = place * WINDOW;
    const sorted = window
      .subarray(from, from + filled)
      .filter((value) => !Number.isNaN(value))
      .sort();
    const total = finishedTrials[place]! + sorted.length;
    const values = LEVELS.map((level, at) =>
      sorted.length === 0
        ? finished[at]![place]!
        : blend(finished[at]![place]!, percentile(sorted, level), sorted.length / total),
    );
    return [total, values];
  };

  const addRun = (run: Uint32Array, start: number): void => {
    const end = start + run.length;
    const rank = (start + 1 + end) / 2;
    const share = 1 / run.length;
    const inTop = clamp(topK - start, 0, run.length) * share;
    for (const place of run) {
      rankSums[place]! += rank;
      rankSquares[place]! += rank * rank;
      tops[place]! += inTop;
      if (start === 0) wins[place]! += share;
      const steps = place * (listed + 1);
      shareSteps[steps + Math.min(start, listed)]! += share;
      shareSteps[steps + Math.min(end, listed)]! -= share;
    }
  };

  const add = (scores: Float64Array): void => {
    trials += 1;
    for (let place = 0; place < count; place += 1) {
      const score = scores[place]!;
      window[place * WINDOW + filled] = score;
      if (Number.isNaN(score)) continue;
      scored[place]! += 1;
      means[place] = blend(means[place]!, score, 1 / scored[place]!);
    }
    filled += 1;
    if (filled === WINDOW) {
      for (let place = 0; place < count; place += 1) {
        const [total, values] = percentilesOf(place);
        finishedTrials[place] = total;
        for (const [at, value] of values.entries()) finished[at]![place] = value;
      }
      filled = 0;
    }
    const values = scores.map((score) => (Number.isNaN(score) ? NO_SCORE : score));
    const order = argsortDescending(values);
    let start = 0;
    for (let at = 1; at <= count; at += 1) {
      if (at < count && isTied(values[order[start]!]!, values[order[at]!]!, tolerance)) continue;
      addRun(order.subarray(start, at), start);
      start = at;
    }
  };

  const resultOf = (id: string, place: number): UncertainRank => {
    const [p10, p50, p90] = percentilesOf(place)[1] as [number, number, number];
    const expectedRank = rankSums[place]! / trials;
    const variance = rankSquares[place]! / trials - expectedRank * expectedRank;
    const added = trials + 9;
    const smoothed = (wins[place]! + 4.5) / added;
    let share = 0;
    const steps = place * (listed + 1);
    const rankShares = Array.from(shareSteps.subarray(steps, steps + listed), (step) => {
      share += step;
      // Thirds do not add up to nothing again.
      return share < 1e-9 ? 0 : share / trials;
    });
    return {
      id,
      mean: means[place]!,
      p10,
      p50,
      p90,
      expectedRank,
      rankShares,
      winShare: wins[place]! / trials,
      topShare: tops[place]! / trials,
      standardError: isRandom ? Math.sqrt((smoothed * (1 - smoothed)) / added) : 0,
      rankStandardError: Math.sqrt(Math.max(variance, 0) / trials),
      scoredShare: scored[place]! / trials,
    };
  };

  const results = () =>
    ids
      .map((id, place) => (scored[place] === 0 ? [] : [resultOf(id, place)]))
      .flat()
      .sort((a, b) => a.expectedRank - b.expectedRank || (a.id < b.id ? -1 : 1));
  return { add, results };
}

/** The value below which a share of the sorted values lies: position (n + 1) × level, between neighbours in proportion. */
function percentile(sorted: Float64Array, level: number): number {
  const last = sorted.length - 1;
  const position = clamp((last + 2) * level - 1, 0, last);
  const below = Math.floor(position);
  return blend(sorted[below]!, sorted[Math.min(below + 1, last)]!, position - below);
}

/** a × (1 − share) + b × share: equal values stay as they are, large ones do not overflow. */
function blend(a: number, b: number, share: number): number {
  return a === b ? a : a * (1 - share) + b * share;
}

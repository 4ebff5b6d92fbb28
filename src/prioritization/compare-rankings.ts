import { toJsonScalar } from '../core/json.js';
import { known, type Measure, unknown } from '../core/measure.js';
import { invalidInput, readProperty } from './criterion.js';
import { requireRows } from './required-input.js';

/** A ranking, its places, or just the ids from the best to the worst. */
export type RankingInput =
  | { readonly ranked: readonly RankedId[] }
  | readonly (RankedId | string)[];

export interface RankedId {
  readonly id: string;
  /** Any finite number, lower = better; equal ranks are ties. */
  readonly rank: number;
}

/** What differs between two rankings. */
export interface RankingComparison {
  /** Ids that are in both with different ranks, in the order of `after`. */
  readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  /** Kendall's tau-b over the ids that are in both: 1 same order, −1 reversed, 0 unrelated. */
  readonly kendallTau: Measure;
  /** Ids that are only in `after`, in its order. */
  readonly entered: readonly string[];
  /** Ids that are only in `before`, in its order. */
  readonly left: readonly string[];
}

/**
 * How far two rankings differ: τb = (concordant − discordant pairs) ÷ √((n₀ − n₁) × (n₀ − n₂)), n₀ = n(n − 1) ÷ 2.
 *
 * n₁ and n₂ count the pairs that are tied before and after; without ties this is tau-a, where (1 − τ) ÷ 2 of the pairs have changed
 * their order. Ranks count the whole of each list, so that an item also moves when another enters above it.
 *
 * @param before - a ranking, a list of `{ id, rank }`, or ids from the best to the worst; of an id that repeats the first counts
 * @param after - the same
 * @returns `kendallTau` unknown with the reason `too-few` below two common ids, `all-tied` when one side knows no order of them
 * @throws DomainError `prioritization/invalid-input` when one is no list or an entry is no id with a rank
 * @example
 * compareRankings(['a', 'b', 'c'], ['b', 'a', 'd'])
 * //=> { moved: [{ id: 'b', from: 2, to: 1 }, { id: 'a', from: 1, to: 2 }],
 * //     kendallTau: { status: 'known', value: -1 }, entered: ['d'], left: ['c'] }
 * @see M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33(3), 1945; W. R. Knight, "A computer method for
 *   calculating Kendall's tau with ungrouped data", JASA 61, 1966
 */
export function compareRankings(before: RankingInput, after: RankingInput): RankingComparison {
  const [first, second] = [readRanks(before), readRanks(after)];
  const common = [...second]
    .filter(([id]) => first.has(id))
    .map(([id, to]) => ({ id, from: first.get(id)!, to }));
  return {
    moved: common.filter(({ from, to }) => from !== to),
    kendallTau: kendallTau(common),
    entered: [...second.keys()].filter((id) => !first.has(id)),
    left: [...first.keys()].filter((id) => !second.has(id)),
  };
}

function readRanks(ranking: RankingInput): ReadonlyMap<string, number> {
  const list = Array.isArray(ranking) ? ranking : readProperty(ranking, 'ranked');
  const ranks = new Map<string, number>();
  requireRows(list, (entry, at) => {
    const id = typeof entry === 'string' ? entry : readProperty(entry, 'id');
    const rank = typeof entry === 'string' ? at + 1 : readProperty(entry, 'rank');
    if (typeof id !== 'string' || !Number.isFinite(rank))
      throw invalidInput({ problem: 'not-an-id-with-a-rank', row: at, id: toJsonScalar(id) });
    if (!ranks.has(id)) ranks.set(id, rank as number);
  });
  return ranks;
}

interface Move {
  readonly from: number;
  readonly to: number;
}

function kendallTau(moves: readonly Move[]): Measure {
  const count = moves.length;
  if (count < 2) return unknown('too-few');
  const byFrom = [...moves].sort((a, b) => a.from - b.from || a.to - b.to);
  const byTo = [...moves].sort((a, b) => a.to - b.to);
  const pairs = (count * (count - 1)) / 2;
  const orderedBefore = pairs - tiedPairs(byFrom, (a, b) => a.from === b.from);
  const orderedAfter = pairs - tiedPairs(byTo, (a, b) => a.to === b.to);
  if (orderedBefore === 0 || orderedAfter === 0) return unknown('all-tied');
  const tiedInBoth = tiedPairs(byFrom, (a, b) => a.from === b.from && a.to === b.to);
  const discordant = countInversions(Float64Array.from(byFrom, ({ to }) => to));
  const ordered = orderedBefore + orderedAfter + tiedInBoth - pairs;
  return known((ordered - 2 * discordant) / Math.sqrt(orderedBefore * orderedAfter));
}

/** Pairs within runs of equal neighbours. */
function tiedPairs(sorted: readonly Move[], isTied: (a: Move, b: Move) => boolean): number {
  let pairs = 0;
  let before = 0;
  for (let at = 1; at < sorted.length; at += 1) {
    before = isTied(sorted[at - 1]!, sorted[at]!) ? before + 1 : 0;
    pairs += before;
  }
  return pairs;
}

/** Pairs in which the first value is the larger one, counted by a merge sort. */
function countInversions(values: Float64Array): number {
  const { length } = values;
  let from = values;
  let to: Float64Array = values.slice();
  let inversions = 0;
  for (let width = 1; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(middle + width, length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        if (left < middle && (right === end || from[left]! <= from[right]!)) {
          to[at] = from[left++]!;
        } else {
          inversions += middle - left;
          to[at] = from[right++]!;
        }
      }
    }
    [from, to] = [to, from];
  }
  return inversions;
}

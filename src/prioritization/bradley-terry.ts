import { sum } from '../core/number.js';
import { invalidInput } from './criterion.js';
import type { METHOD_MESSAGES } from './messages.js';
import {
  createMethodFinding,
  LARGEST_QUANTITY,
  type MethodFinding,
  optionalNumber,
  requireRows,
  requireText,
} from './required-input.js';

/** Somebody preferred one item to another. */
export interface Comparison {
  readonly winner: string;
  readonly loser: string;
  /** How many times, ≥ 0; absent = 1. */
  readonly count?: number | undefined;
}

export interface BradleyTerryOptions {
  /**
   * Comparisons won and as many lost, by each item against an imagined average one, ≥ 0. Absent = 0 where the data alone have an
   * answer, else 0.5.
   */
  readonly prior?: number | undefined;
}

export interface Strength {
  readonly id: string;
  /** 0 to 1, all together 1. */
  readonly strength: number;
}

const WEAK_PRIOR = 0.5;
const CONVERGENCE = 1e-13;
/** Updates of one pair; a list of 100,000 comparisons ends within a second. */
const MOST_WORK = 5e7;

/**
 * Strengths from pairwise choices by the model of Bradley and Terry: P(i beats j) = pᵢ ÷ (pᵢ + pⱼ), by maximum likelihood.
 *
 * A strength twice as high wins two of three. The likelihood has a maximum only when every item beats every other one along some
 * chain of comparisons; where one does not (it was never beaten, or two groups never met), the weak prior holds the strengths finite,
 * and {@link validateComparisons} says which items these are.
 *
 * Solved by Newman's form of the MM iteration, one item after the other, until no strength moves by more than
 * 1e-13 of itself, and 1e-16 more for each item that it was compared with.
 *
 * @param comparisons - of an item with itself: left out
 * @param options.prior - 0 = none
 * @returns in order of first appearance, the winner before the loser; strengths sum to 1
 * @throws DomainError `prioritization/invalid-input` for a winner or loser that is no text, a count or prior out of 0..1e15, a prior
 *   of 0 where no maximum exists (`no-maximum`), and numbers too far apart to converge (`not-converged`)
 * @example
 * bradleyTerry([{ winner: 'a', loser: 'b', count: 3 }, { winner: 'b', loser: 'a' }]) //=> [{ id: 'a', strength: 0.75 }, { id: 'b', strength: 0.25 }]
 * @see R. A. Bradley and M. E. Terry, Biometrika 39, 1952; L. R. Ford, American Mathematical Monthly 64, 1957 (when a maximum exists);
 *   M. E. J. Newman, "Efficient computation of rankings from pairwise comparisons", JMLR 24, 2023
 */
export function bradleyTerry(
  comparisons: readonly Comparison[],
  options: BradleyTerryOptions = {},
): readonly Strength[] {
  const { ids, opponents } = readDuels(comparisons);
  const given = optionalNumber(options, 'prior', 0, LARGEST_QUANTITY);
  const hasMaximum =
    ids.length === 0 ||
    [beats, isBeatenBy].every((passes) => reach(opponents, 0, passes).length === ids.length);
  if (given === 0 && !hasMaximum) throw invalidInput({ field: 'prior', problem: 'no-maximum' });
  const strengths = iterate(opponents, given ?? (hasMaximum ? 0 : WEAK_PRIOR));
  return ids.map((id, at) => ({ id, strength: strengths[at]! }));
}

/**
 * What is odd about pairwise choices: items compared with themselves, groups that never met, items that were never beaten or never won.
 *
 * @returns empty when the strengths follow from the choices alone, without a prior
 * @throws DomainError `prioritization/invalid-input` for a winner or loser that is no text, or a count out of 0..1e15
 * @example
 * validateComparisons([{ winner: 'a', loser: 'b' }]).map(({ code, params }) => [code, params.ids])
 * //=> [['prioritization/undefeated', ['a']], ['prioritization/winless', ['b']]]
 * @see L. R. Ford, "Solution of a ranking problem from binary comparisons", American Mathematical Monthly 64, 1957
 */
export function validateComparisons(comparisons: readonly Comparison[]): readonly MethodFinding[] {
  const { ids, opponents, selves } = readDuels(comparisons);
  const findings = [...selves].map(([id, { count, row }]) =>
    createMethodFinding('prioritization/self-comparison', 'warning', { id, count }, [row, 'loser']),
  );
  const groups: (readonly number[])[] = [];
  const met = new Set<number>();
  for (const start of ids.keys()) {
    if (met.has(start)) continue;
    const group = reach(opponents, start, (duel) => beats(duel) || isBeatenBy(duel));
    for (const at of group) met.add(at);
    groups.push(group);
  }
  const namesOf = (places: readonly number[]) => places.map((at) => ids[at]!);
  if (groups.length > 1) {
    const params = { count: groups.length, groups: groups.map(namesOf) };
    findings.push(
      createMethodFinding('prioritization/comparisons-disconnected', 'warning', params),
    );
  }
  for (const group of groups) {
    const { undefeated, winless } = oneSided(opponents, group);
    const report = (code: keyof typeof METHOD_MESSAGES, places: readonly number[]) => {
      if (places.length > 0)
        findings.push(createMethodFinding(code, 'warning', { ids: namesOf(places) }));
    };
    report('prioritization/undefeated', undefeated);
    report('prioritization/winless', winless);
  }
  return findings;
}

interface Duel {
  readonly other: number;
  wins: number;
  losses: number;
}

const beats = (duel: Duel) => duel.wins > 0;
const isBeatenBy = (duel: Duel) => duel.losses > 0;

type Opponents = readonly (readonly Duel[])[];

/** The items of a group that no other one beat, and that beat no other one; where each did both, a set of items as a whole. */
function oneSided(opponents: Opponents, group: readonly number[]) {
  // An item that met nobody is a group of its own.
  if (group.length === 1) return { undefeated: [], winless: [] };
  const without = (passes: (duel: Duel) => boolean) =>
    group.filter((at) => !opponents[at]!.some(passes));
  const undefeated = without(isBeatenBy);
  const winless = without(beats);
  if (undefeated.length + winless.length > 0) return { undefeated, winless };
  const outside = (passes: (duel: Duel) => boolean) => {
    const inside = new Set(reach(opponents, group[0]!, passes));
    return group.filter((at) => !inside.has(at));
  };
  return { undefeated: outside(beats), winless: outside(isBeatenBy) };
}

/** The items that can be reached along duels that pass, the start included. */
function reach(
  opponents: Opponents,
  start: number,
  passes: (duel: Duel) => boolean,
): readonly number[] {
  const reached = new Set([start]);
  // A set visits what is added to it meanwhile.
  for (const at of reached)
    for (const duel of opponents[at]!) if (passes(duel)) reached.add(duel.other);
  return [...reached];
}

function readDuels(comparisons: unknown) {
  const places = new Map<string, number>();
  const duels: Map<number, Duel>[] = [];
  const selves = new Map<string, { count: number; readonly row: number }>();
  const placeOf = (id: string) => {
    const place = places.get(id) ?? duels.push(new Map()) - 1;
    places.set(id, place);
    return place;
  };
  const duelOf = (at: number, other: number) => {
    const duel = duels[at]!.get(other) ?? { other, wins: 0, losses: 0 };
    duels[at]!.set(other, duel);
    return duel;
  };
  requireRows(comparisons, (comparison, row) => {
    const winner = requireText(comparison, 'winner', row);
    const loser = requireText(comparison, 'loser', row);
    const count = optionalNumber(comparison, 'count', 0, LARGEST_QUANTITY, row) ?? 1;
    if (winner === loser) {
      const self = selves.get(winner) ?? { count: 0, row };
      self.count += count;
      selves.set(winner, self);
      return;
    }
    const [won, lost] = [placeOf(winner), placeOf(loser)];
    duelOf(won, lost).wins += count;
    duelOf(lost, won).losses += count;
  });
  return { ids: [...places.keys()], opponents: duels.map((duel) => [...duel.values()]), selves };
}

/** pᵢ = (Σ wins × pⱼ ÷ (pᵢ + pⱼ) + prior ÷ (pᵢ + 1)) ÷ (Σ losses ÷ (pᵢ + pⱼ) + prior ÷ (pᵢ + 1)) until it stands still. */
function iterate(opponents: Opponents, prior: number): Float64Array {
  const strengths = new Float64Array(opponents.length).fill(1);
  let work = 0;
  let moved = Infinity;
  while (moved > CONVERGENCE) {
    moved = 0;
    for (const [at, duels] of opponents.entries()) {
      const own = strengths[at]!;
      let won = prior / (own + 1);
      let lost = won;
      for (const { other, wins, losses } of duels) {
        const both = own + strengths[other]!;
        won += (wins * strengths[other]!) / both;
        lost += losses / both;
      }
      work += duels.length;
      const next = won / lost;
      if (!(next > 0 && next < Infinity) || work > MOST_WORK)
        throw invalidInput({ problem: 'not-converged' });
      // A sum of many terms never stands quite still.
      moved = Math.max(moved, Math.abs(next - own) / next - 1e-16 * duels.length);
      strengths[at] = next;
    }
  }
  const total = sum(strengths);
  return strengths.map((strength) => strength / total);
}

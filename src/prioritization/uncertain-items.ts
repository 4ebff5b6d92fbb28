import { createRecord } from '../core/json.js';
import { readOptions } from '../core/options.js';
import { createRandom, type Random } from '../core/random.js';
import { readColumns, readList, type ScoreTable } from './columns.js';
import { invalidInput, readProperty } from './criterion.js';
import type { Columns } from './formula.js';
import { type ListIds, readIds } from './list-findings.js';
import { checkModel } from './model-structure.js';
import { type ScoredRows, scoredPlaces, scoreRows } from './score-rows.js';
import type { ScoringModel } from './types.js';
import { type Distribution, quantileOf, type RangeProblem, readRange } from './uncertain-input.js';

/** A list of items whose inputs may be ranges, with the central value of each range in its table. */
export interface UncertainItems<K extends string = string> extends ListIds {
  readonly list: readonly unknown[];
  /** Per row the inputs with the central value instead of a range, NaN instead of one that cannot be used. */
  readonly centrals: readonly unknown[];
  /** Per row the inputs that are ranges. */
  readonly ranges: readonly ReadonlyMap<K, Distribution | RangeProblem>[];
  readonly table: ScoreTable<K>;
  readonly rows: ScoredRows;
}

/** More would not fit into memory: a simulation keeps 1,000 scores of each. */
const MOST_ITEMS = 25_000;

/** @throws DomainError `prioritization/invalid-model`, `prioritization/invalid-input` for no list or more than 25,000 items */
export function readUncertainItems<K extends string>(
  items: readonly unknown[],
  model: ScoringModel<K>,
): UncertainItems<K> {
  const list = readList(items);
  if (list.length > MOST_ITEMS) throw invalidInput({ problem: 'too-many-items', most: MOST_ITEMS });
  const centrals: unknown[] = [];
  const ranges: ReadonlyMap<K, Distribution | RangeProblem>[] = [];
  checkModel(model);
  const table = readColumns(list, model, {
    input: (item) => {
      const found = new Map<K, Distribution | RangeProblem>();
      const central = readCentral(item, model, found);
      centrals.push(central);
      ranges.push(found);
      return central as never;
    },
  });
  return { list, ...readIds(list, undefined), centrals, ranges, table, rows: scoreRows(table) };
}

function readCentral<K extends string>(
  item: unknown,
  { criteria }: ScoringModel<K>,
  found: Map<K, Distribution | RangeProblem>,
): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const central = createRecord<unknown>();
  for (const name of Object.keys(criteria) as K[]) {
    const raw = readProperty(item, name);
    central[name] = raw;
    if (typeof raw !== 'object' || raw === null) continue;
    const range = readRange(criteria[name], raw);
    found.set(name, range);
    central[name] = range.kind === 'problem' ? Number.NaN : range.central;
  }
  return central;
}

export interface SimulationOptions {
  /** Any safe integer; the same seed gives the same result. */
  readonly seed: number;
  /** How often everything is drawn, 1 to 1,000,000; trials × items up to 250,000,000, items up to 25,000. Absent = 10,000. */
  readonly trials?: number | undefined;
  /** How many of the best are wanted, ≥ 1. Absent = 1. */
  readonly topK?: number | undefined;
}

/** One uncertain input of one item; `fill` draws the values of the next trials, at most `STRATA` of them. */
export interface Draw {
  /** Among the items that have a score. */
  readonly place: number;
  readonly criterion: string;
  readonly fill: (block: Float64Array) => void;
}

/** What a simulation draws from: the items that have a score, in the order of the list. */
export interface Sample {
  readonly ids: readonly string[];
  /** Per item the central value of each criterion; NaN = an optional one that it lacks. */
  readonly columns: Columns;
  /** By place, then in the order of the model's criteria. */
  readonly draws: readonly Draw[];
  readonly trials: number;
  readonly topK: number;
  readonly rows: ScoredRows;
}

const MOST_TRIALS = 1_000_000;
const MOST_CELLS = 250_000_000;
const DEFAULT_TRIALS = 10_000;

/** @throws DomainError `prioritization/invalid-input` for an option, or more trials × items than can be computed */
export function createSample<K extends string>(
  items: readonly unknown[],
  model: ScoringModel<K>,
  options: SimulationOptions,
): Sample {
  const { seed, trials = DEFAULT_TRIALS, topK = 1 } = readOptions(options);
  const { ids, ranges, table, rows } = readUncertainItems(items, model);
  const places = scoredPlaces(rows.status);
  if (!Number.isSafeInteger(seed)) throw invalidInput({ problem: 'seed-not-an-integer' });
  if (!isCount(topK)) throw invalidInput({ problem: 'topK-not-a-count' });
  if (!isCount(trials) || trials > MOST_TRIALS || trials * places.length > MOST_CELLS)
    throw invalidInput({ problem: 'trials', most: MOST_TRIALS, mostTimesItems: MOST_CELLS });
  const columns = createRecord<Float64Array>();
  for (const [name, column] of Object.entries(table.columns)) {
    columns[name] = Float64Array.from(places, (row) => column[row]!);
  }
  const seen = new Map<string, number>();
  const draws: Draw[] = [];
  for (const [place, row] of places.entries()) {
    const id = ids[row]!;
    const nth = seen.get(id) ?? 0;
    seen.set(id, nth + 1);
    for (const [criterion, range] of ranges[row]!) {
      if (range.kind === 'constant' || range.kind === 'problem') continue;
      const random = createRandom(hash(JSON.stringify([seed, id, criterion, nth])));
      draws.push({ place, criterion, fill: createFill(range, random) });
    }
  }
  return { ids: Array.from(places, (row) => ids[row]!), columns, draws, trials, topK, rows };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

/** How many trials share one round of strata. */
export const STRATA = 125;

/**
 * Draws by Latin hypercube: in each round of 125 trials one value comes from each 125th part of the distribution, in random order.
 *
 * Each value alone is distributed as it should; no average over them has a variance above 125⁄124 of that of independent draws.
 *
 * @see A. B. Owen, "Monte Carlo Variance of Scrambled Net Quadrature", SIAM J. Numer. Anal. 34(5), 1997
 */
function createFill(distribution: Distribution, random: Random): Draw['fill'] {
  // Shuffling what was shuffled before is as good as starting from the first order.
  const strata = Uint8Array.from({ length: STRATA }, (_, at) => at);
  return (block) => {
    for (let at = 0; at < block.length; at += 1) {
      const other = at + random.integer(STRATA - at);
      const stratum = strata[other]!;
      strata[other] = strata[at]!;
      strata[at] = stratum;
      block[at] = quantileOf(distribution, (stratum + random.uniform()) / STRATA);
    }
  };
}

/** 53 bits of a text, so that each input of each item has a stream of its own, whatever else is in the list. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    high = Math.imul(high ^ text.charCodeAt(at), 0x9e3779b1);
    low = Math.imul(low ^ text.charCodeAt(at), 0x5f356495);
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}

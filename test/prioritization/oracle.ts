/**
 * An independent ranking in exact arithmetic: BigInt fractions of the decimal inputs (0.1 is one tenth, not its double), the same
 * tie rule. Nothing of src is used but the doors that are compared with it.
 */
import { cd3Model } from '../../src/prioritization/cd3.js';
import { prepareColumns } from '../../src/prioritization/columns.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { rankTable, topOfTable } from '../../src/prioritization/rank-table.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { ScoringModel } from '../../src/prioritization/types.js';
import { weightedModel } from '../../src/prioritization/weighted-model.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';

/** A numerator and a denominator above 0. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** The decimal number that the shortest text of a double says. */
export function fractionOf(value: number): Fraction {
  const [mantissa, power = '0'] = String(value).split('e') as [string, string?];
  const [whole, decimals = ''] = mantissa.split('.') as [string, string?];
  const exponent = Number(power) - decimals.length;
  const n = BigInt(whole + decimals);
  return exponent >= 0
    ? { n: n * 10n ** BigInt(exponent), d: 1n }
    : { n, d: 10n ** BigInt(-exponent) };
}

const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
const over = (a: Fraction, b: Fraction): Fraction =>
  b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
const abs = (n: bigint) => (n < 0n ? -n : n);

const TOLERANCE_DENOMINATOR = 1_000_000_000n;

/** first − score ≤ 1e-9 × max(|first|, |score|), both on the common denominator. */
function isTied(first: Fraction, score: Fraction): boolean {
  const a = first.n * score.d;
  const b = score.n * first.d;
  const larger = abs(a) > abs(b) ? abs(a) : abs(b);
  return (a - b) * TOLERANCE_DENOMINATOR <= larger;
}

/** Rows with a score from the best to the worst, each with its competition rank; a run of ties in the order of the rows. */
export function exactRanking(
  scores: readonly (Fraction | undefined)[],
): readonly { readonly row: number; readonly rank: number }[] {
  const order = [...scores.keys()].filter((row) => scores[row] !== undefined);
  order.sort((a, b) => {
    const [x, y] = [scores[a]!, scores[b]!];
    const difference = y.n * x.d - x.n * y.d;
    return difference > 0n ? 1 : difference < 0n ? -1 : a - b;
  });
  const ranking: { row: number; rank: number }[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && isTied(scores[order[start]!]!, scores[order[end]!]!)) end += 1;
    for (const row of order.slice(start, end).sort((a, b) => a - b))
      ranking.push({ row, rank: start + 1 });
    start = end;
  }
  return ranking;
}

type Item = Readonly<Record<string, number | string | null>> & { readonly id: string };
type Random = () => number;

/** mulberry32: enough for test data, and the same on every machine. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const integer = (random: Random, low: number, high: number) =>
  low + Math.floor(random() * (high - low + 1));
const oneOf = <T>(random: Random, values: readonly T[]): T =>
  values[integer(random, 0, values.length - 1)]!;
/** A decimal with few digits, so that its text is what was meant. */
const decimal = (random: Random, low: number, high: number, digits: number) =>
  Number((integer(random, low * 10 ** digits, high * 10 ** digits) / 10 ** digits).toFixed(digits));

const FIBONACCI = [1, 2, 3, 5, 8, 13, 20];

/** Estimates as teams give them: coarse scales, on which ties abound, decimals, and reaches that differ in the tenth digit. */
function randomItem(random: Random, id: string, isNear: boolean): Item {
  const isCoarse = random() < 0.6;
  const size = () =>
    isCoarse ? oneOf(random, FIBONACCI) : decimal(random, 0, 100, integer(random, 0, 3));
  const divisor = () =>
    isCoarse ? oneOf(random, [0.5, 1, 1.5, 2, 3, 4, 6]) : decimal(random, 1, 40, 2) / 1;
  const item: Record<string, number | null> = {
    // 3e-10 apart: three of them are tied by the tolerance, four are not, and none stands on its edge.
    reach: isNear
      ? 10_000_000_000 + 3 * integer(random, 0, 12)
      : isCoarse
        ? 100 * integer(random, 0, 12)
        : integer(random, 0, 1_000_000),
    impact: isCoarse ? oneOf(random, [0.25, 0.5, 1, 2, 3]) : decimal(random, 0, 3, 2),
    confidence: isCoarse ? oneOf(random, [0.5, 0.8, 1]) : decimal(random, 0, 1, 2),
    effort: divisor(),
    businessValue: size(),
    timeCriticality: size(),
    riskReduction: size(),
    jobSize: divisor(),
    costOfDelay: size(),
    duration: divisor(),
    value: isCoarse ? integer(random, 0, 10) : decimal(random, 0, 10, 2),
    fit: isCoarse ? integer(random, 1, 5) : decimal(random, 1, 5, 1),
    risk: isCoarse ? oneOf(random, [0.5, 1, 2, 3]) : decimal(random, 1, 3, 3),
  };
  if (isNear) Object.assign(item, { impact: 1, confidence: 0.7, effort: 0.3 });
  // Now and then something is missing or wrong: such an item has no place.
  const fate = random();
  if (fate < 0.02) item[oneOf(random, Object.keys(item))] = null;
  else if (fate < 0.04) Object.assign(item, { effort: 0, jobSize: 0, duration: 0, value: 11 });
  return { ...item, id };
}

interface Method {
  readonly model: ScoringModel;
  readonly exact: (value: (name: string) => Fraction) => Fraction;
}

const RICE: Method = {
  model: riceModel,
  exact: (v) => over(times(times(v('reach'), v('impact')), v('confidence')), v('effort')),
};
const WSJF: Method = {
  model: wsjfModel,
  exact: (v) =>
    over(plus(plus(v('businessValue'), v('timeCriticality')), v('riskReduction')), v('jobSize')),
};
const CD3: Method = { model: cd3Model, exact: (v) => over(v('costOfDelay'), v('duration')) };

const BOUNDS = { value: [0, 10], fit: [1, 5], risk: [0.5, 3] } as const;

/** Weights in hundredths that sum to 1; risk is a cost. */
function weightedMethod(random: Random): Method {
  const first = integer(random, 1, 98);
  const second = integer(random, 1, 99 - first);
  const weights = { value: first / 100, fit: second / 100, risk: (100 - first - second) / 100 };
  const names = ['value', 'fit', 'risk'] as const;
  const direction = (name: string) => (name === 'risk' ? ('cost' as const) : ('benefit' as const));
  const model = weightedModel<string>({
    id: 'weighted',
    criteria: Object.fromEntries(
      names.map((name) => [
        name,
        {
          label: name,
          direction: direction(name),
          min: BOUNDS[name][0],
          max: BOUNDS[name][1],
          weight: weights[name],
        },
      ]),
    ),
  });
  return {
    model,
    exact: (v) =>
      names
        .map((name) => {
          const [low, high] = BOUNDS[name].map(fractionOf) as [Fraction, Fraction];
          const distance = name === 'risk' ? minus(high, v(name)) : minus(v(name), low);
          return times(fractionOf(weights[name]), over(distance, minus(high, low)));
        })
        .reduce(plus),
  };
}

/** The exact score; undefined when a value is missing or outside of its range. */
function exactScore({ model, exact }: Method, item: Item): Fraction | undefined {
  for (const [name, { min, max, exclusiveMin }] of Object.entries(model.criteria)) {
    const value = item[name];
    if (typeof value !== 'number') return undefined;
    if (value < (min ?? value) || value > (max ?? value)) return undefined;
    if (exclusiveMin !== undefined && value <= exclusiveMin) return undefined;
  }
  return exact((name) => fractionOf(item[name] as number));
}

export interface OracleTotals {
  backlogs: number;
  rankings: number;
  ties: number;
  readonly differences: string[];
}

/** Rank random backlogs of 5 to 40 items by RICE, WSJF, CD3 and a weighted model, through rankItems, rankTable and topOfTable. */
export function compareBacklogs(firstSeed: number, count: number): OracleTotals {
  const totals: OracleTotals = { backlogs: 0, rankings: 0, ties: 0, differences: [] };
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const random = randomOf(seed);
    const isNear = random() < 0.1;
    const items = Array.from({ length: integer(random, 5, 40) }, (_, row) =>
      randomItem(random, `${row}`, isNear),
    );
    totals.backlogs += 1;
    for (const method of [RICE, WSJF, CD3, weightedMethod(random)])
      compareRanking(method, items, seed, totals);
  }
  return totals;
}

function compareRanking(
  method: Method,
  items: readonly Item[],
  seed: number,
  totals: OracleTotals,
): void {
  const expected = exactRanking(items.map((item) => exactScore(method, item)));
  const wanted = expected.map(({ row, rank }) => `${row}:${rank}`).join();
  const { ranked } = rankItems(items, method.model);
  const fromItems = ranked.map(({ id, rank }) => `${id}:${rank}`).join();
  const table = prepareColumns(items, method.model);
  const rows = expected.map(({ row }) => row).join();
  const half = Math.ceil(expected.length / 2);
  const top = expected
    .slice(0, half)
    .map(({ row }) => row)
    .join();
  totals.rankings += 1;
  totals.ties += ranked.filter(({ tied }) => tied).length;
  if (fromItems !== wanted)
    totals.differences.push(`${method.model.id} seed ${seed}: ${fromItems} is not ${wanted}`);
  if (rankTable(table).join() !== rows)
    totals.differences.push(`${method.model.id} seed ${seed}: rankTable`);
  if (topOfTable(table, half).join() !== top)
    totals.differences.push(`${method.model.id} seed ${seed}: topOfTable`);
}

import { DomainError } from '../core/domain-error.js';
import { createRecord, toJsonScalar } from '../core/json.js';
import { clamp } from '../core/number.js';
import { readOptions } from '../core/options.js';
import { readColumns, readList, SCORED } from './columns.js';
import { invalidInput, isInRange } from './criterion.js';
import { criteriaOf, evaluateFormula } from './formula.js';
import { readIds } from './list-findings.js';
import { checkModel } from './model-structure.js';
import { type CriterionRange, rangeOf } from './normalization.js';
import { checkTolerance, isTied, orderPlaces } from './order.js';
import { productForm } from './product-form.js';
import { scoredPlaces, scoreRows } from './score-rows.js';
import { findCrossing, solveForCriterion } from './solve-formula.js';
import type { Criterion, ItemsFor, ScoreFormula, ScoreSource, ScoringModel } from './types.js';

export interface FlipDistanceOptions {
  /** The item whose inputs change. */
  readonly id: string;
  /** The item to tie with; absent = the next one above that is not tied already, for the first the next one below. */
  readonly to?: string | undefined;
}

/** How far one input is from a tie, all other inputs unchanged. */
export interface FlipDistance<K extends string = string> {
  readonly criterion: K;
  /** The value now. */
  readonly from: number;
  /** The value that makes the tie; absent = none does. */
  readonly to?: number | undefined;
  /** to ÷ from; absent where `to` is, and when the value now is 0. */
  readonly factor?: number | undefined;
  /** Does the criterion allow the value? */
  readonly reachable: boolean;
}

/**
 * How much one input alone would have to change until an item ties with another: x × (s₂ ÷ s₁)^(1 ÷ exponent) in a product,
 * x + (s₂ − s₁) ÷ weight in a sum.
 *
 * Factors near 1 mean that the order hangs on that estimate. Any formula in which the criterion stands once is inverted from the
 * outside in; where it stands more than once, or is normalized relative to the list, the value is searched for: steps away from
 * the value that grow by a quarter each, 1e-6 to 1e13 of it, until the difference changes sign, then bisection down to neighbouring
 * doubles. That finds the nearest tie, except a pair of ties that lie within one step.
 *
 * @param items - objects with `id` and the criteria as own properties
 * @param options.id - the item whose inputs change
 * @param options.to - the item to tie with; absent = the next above that is not tied, for the first the next below
 * @returns one entry per criterion that the item has, in the order of the model; empty when there is no item to tie with
 * @throws DomainError `prioritization/invalid-model`, `prioritization/invalid-input` (no list, an unknown id),
 *   `prioritization/not-scored` when one of both items has no score
 * @example
 * flipDistances([{ id: 'a', costOfDelay: 12, duration: 4 }, { id: 'b', costOfDelay: 9, duration: 2 }], cd3Model, { id: 'a' })
 * //=> [{ criterion: 'costOfDelay', from: 12, to: 18, factor: 1.5, reachable: true },
 * //    { criterion: 'duration', from: 4, to: 2.6666666666666665, factor: 0.6666666666666666, reachable: true }]
 * @see Triantaphyllou and Sánchez, "A sensitivity analysis approach for some deterministic multi-criteria decision-making
 *   methods", Decision Sciences 28(1), 1997
 */
export function flipDistances<T extends ScoreSource<K>, K extends string>(
  items: ItemsFor<T, K>,
  model: ScoringModel<K>,
  options: FlipDistanceOptions,
): readonly FlipDistance<K>[] {
  options = readOptions(options);
  const tolerance = checkTolerance();
  const list = readList(items);
  checkModel(model);
  const table = readColumns(list, model);
  const { status, scores, context } = scoreRows(table);
  const places = scoredPlaces(status);
  const { ids } = readIds(list, undefined);
  const own = findRow(ids, options.id, status);
  const other =
    options.to === undefined
      ? neighbourOf(own, orderPlaces(places, scores, tolerance), scores, tolerance)
      : findRow(ids, options.to, status);
  if (other === undefined) return [];

  const { formula, criteria } = model;
  const relative = criteriaOf(formula, 'relative');
  const exponents = productForm(formula)?.exponents;
  const evaluate = (row: number, part: ScoreFormula, name?: K, value?: number): number => {
    const columns = createRecord<Float64Array>();
    for (const each of Object.keys(criteria)) {
      columns[each] = Float64Array.of(
        each === name && row === own ? value! : table.columns[each]![row]!,
      );
    }
    const ranges = Object.assign(createRecord<CriterionRange>(), context.ranges);
    if (name !== undefined && relative.has(name)) {
      const column = table.columns[name]!.slice();
      column[own] = value!;
      ranges[name] = rangeOf(column, places);
    }
    return evaluateFormula(part, { criteria, columns, length: 1, ranges }).values[0]!;
  };
  return (Object.keys(criteria) as K[]).flatMap((name) => {
    const from = table.columns[name]![own]!;
    if (Number.isNaN(from)) return [];
    const gap = (value: number) =>
      evaluate(own, formula, name, value) - evaluate(other, formula, name, value);
    const least = tolerance * Math.abs(gap(from));
    const isTie = (value: number) => {
      const [a, b] = [own, other].map((row) => evaluate(row, formula, name, value));
      // Beside 0 no relative difference is small.
      return isApart(a!, b!, tolerance) ? Math.abs(a! - b!) <= least : true;
    };
    const target = scores[other]!;
    const valueOf = (part: ScoreFormula) => evaluate(own, part);
    const { min = -Infinity, max = Infinity, exclusiveMin = -Infinity } = criteria[name];
    const to =
      [
        from,
        solveForCriterion(formula, name, target, { criteria, valueOf }),
        from * (target / scores[own]!) ** (1 / (exponents?.get(name) ?? Number.NaN)),
      ].find((value) => Number.isFinite(value) && isTie(value)) ??
      findCrossing(from, gap, isTie, Math.max(min, exclusiveMin), max) ??
      findCrossing(from, gap, isTie, -Infinity, Infinity);
    return [describe(name, from, to, criteria[name])];
  });
}

function describe<K extends string>(
  criterion: K,
  from: number,
  solution: number | undefined,
  allowed: Criterion,
): FlipDistance<K> {
  if (solution === undefined) return { criterion, from, reachable: false };
  const { min = -Infinity, max = Infinity } = allowed;
  const nearest = clamp(solution, min, max);
  // Rounding must not make a value on the bound unreachable.
  const to = Math.abs(solution - nearest) <= 1e-12 * Math.abs(solution) ? nearest : solution;
  const factor = from === 0 ? {} : { factor: to / from };
  return { criterion, from, to, ...factor, reachable: isInRange(allowed, to) };
}

/** The row of an item that has a score. */
function findRow(ids: readonly string[], id: string, status: Uint8Array): number {
  const row = ids.indexOf(id);
  if (row < 0) throw invalidInput({ problem: 'unknown-id', id: toJsonScalar(id) });
  if (status[row] !== SCORED) throw new DomainError('prioritization/not-scored', { item: id });
  return row;
}

/** The next row above that is not tied, else the next below; undefined when all are tied. */
function neighbourOf(
  own: number,
  order: Uint32Array,
  scores: Float64Array,
  tolerance: number,
): number | undefined {
  const at = order.indexOf(own);
  const isOther = (row: number) => isApart(scores[row]!, scores[own]!, tolerance);
  return order.subarray(0, at).findLast(isOther) ?? order.subarray(at).find(isOther);
}

function isApart(a: number, b: number, tolerance: number): boolean {
  return !isTied(Math.max(a, b), Math.min(a, b), tolerance);
}

import { createRecord } from '../core/json.js';
import { INCOMPLETE, INVALID, SCORED, type ScoreTable } from './columns.js';
import { criteriaOf, evaluateFormula, type FormulaContext } from './formula.js';
import { type CriterionRange, rangeOf } from './normalization.js';
import { evaluatePlainFormula } from './plain-formula.js';
import type { Criterion } from './types.js';

/** The outcome of every row of a table. */
export interface ScoredRows {
  /** Per row 0 scored, 1 incomplete, 2 invalid. */
  readonly status: Uint8Array;
  /** Per row the score; means nothing where the status is not 0. */
  readonly scores: Float64Array;
  /** Per row 0, or why the formula has no value: 1 + the place of the reason in `FORMULA_GAPS`. */
  readonly gaps: Uint8Array;
  readonly context: FormulaContext;
}

/**
 * Check the ranges of all rows and score those that pass.
 *
 * @param ranges - what relative normalization refers to; absent = exactly the rows that pass
 */
export function scoreRows(table: ScoreTable, ranges?: FormulaContext['ranges']): ScoredRows {
  const { model, length, columns } = table;
  const status = table.status.slice();
  for (const name of Object.keys(model.criteria))
    markOutside(columns[name]!, model.criteria[name]!, status);
  const context = {
    columns,
    length,
    criteria: model.criteria,
    ranges: ranges ?? rangesOf(table, status),
  };
  const plain = evaluatePlainFormula(model.formula, context);
  if (plain !== undefined) return { status, scores: plain, gaps: new Uint8Array(length), context };
  const { values, gaps } = evaluateFormula(model.formula, context);
  const scores = values.slice();
  for (let row = 0; row < length; row += 1) {
    if (status[row] !== SCORED) continue;
    if (gaps[row] !== 0) status[row] = INVALID;
    else if (Number.isNaN(scores[row])) status[row] = INCOMPLETE;
    else scores[row] = scores[row]! + 0; // −0 is 0
  }
  return { status, scores, gaps, context };
}

/** The rows with a score, ascending. */
export function scoredPlaces(status: Uint8Array): Uint32Array {
  const places = new Uint32Array(status.length);
  let count = 0;
  for (let row = 0; row < status.length; row += 1) {
    places[count] = row;
    if (status[row] === SCORED) count += 1;
  }
  return places.subarray(0, count);
}

/** Mark the rows whose value is not in the range of its criterion, or not finite; NaN stands for an absent one. */
function markOutside(column: Float64Array, criterion: Criterion, status: Uint8Array): void {
  const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE, exclusiveMin = -Infinity } = criterion;
  // Above 0 is the same as from the smallest double up: two comparisons do for nearly every list.
  const low = exclusiveMin === 0 ? Math.max(min, Number.MIN_VALUE) : min;
  const isSimple = exclusiveMin === 0 || exclusiveMin === -Infinity;
  if (isSimple && isWithin(column, low, max)) return;
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row]!;
    if (!(value >= min && value <= max && value > exclusiveMin) && !Number.isNaN(value))
      status[row] = INVALID;
  }
}

function isWithin(column: Float64Array, low: number, high: number): boolean {
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row]!;
    if (!(value >= low && value <= high)) return false;
  }
  return true;
}

function rangesOf(
  { model, columns }: ScoreTable,
  status: Uint8Array,
): Record<string, CriterionRange> {
  const ranges = createRecord<CriterionRange>();
  const names = criteriaOf(model.formula, 'relative');
  if (names.size === 0) return ranges;
  const places = scoredPlaces(status);
  for (const name of names) ranges[name] = rangeOf(columns[name]!, places);
  return ranges;
}

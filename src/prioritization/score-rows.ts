import { INCOMPLETE, INVALID, SCORED, type ScoreTable } from './columns.js';
import { criteriaOf, evaluateFormula, type FormulaContext } from './formula.js';
import { type CriterionRange, rangeOf } from './normalization.js';

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
  for (const name of Object.keys(model.criteria)) {
    const criterion = model.criteria[name]!;
    const column = columns[name]!;
    const low = criterion.min ?? -Infinity;
    const high = criterion.max ?? Infinity;
    const above = criterion.exclusiveMin ?? -Infinity;
    for (let row = 0; row < length; row += 1) {
      const value = column[row]!;
      // NaN (absent) fails the comparisons as well.
      if (!(value >= low && value <= high && value > above) && !Number.isNaN(value)) {
        status[row] = INVALID;
      }
    }
  }
  const context = {
    columns,
    length,
    criteria: model.criteria,
    ranges: ranges ?? rangesOf(table, status),
  };
  const { values, gaps, isComplete } = evaluateFormula(model.formula, context);
  if (isComplete) return { status, scores: values, gaps, context };
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

function rangesOf(
  { model, columns }: ScoreTable,
  status: Uint8Array,
): Record<string, CriterionRange> {
  const ranges = Object.create(null) as Record<string, CriterionRange>;
  const names = criteriaOf(model.formula, 'relative');
  if (names.size === 0) return ranges;
  const places = scoredPlaces(status);
  for (const name of names) ranges[name] = rangeOf(columns[name]!, places);
  return ranges;
}

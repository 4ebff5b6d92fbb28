import { createFinding, type Finding } from '../core/finding.js';
import { readOptions } from '../core/options.js';
import { FORMULA_GAPS } from './arithmetic.js';
import { INCOMPLETE, readColumns, SCORED, type ScoreTable } from './columns.js';
import { criterionValue, problemParams, readProperty } from './criterion.js';
import { isRelative } from './formula.js';
import { GAP_WORDS, type PrioritizationCode, RANKING_MESSAGES } from './messages.js';
import { checkModel } from './model-structure.js';
import { type ScoredRows, scoreRows } from './score-rows.js';
import type { ItemScore, ScoreOptions, ScoreSource, ScoringModel } from './types.js';

export interface ScoreItemOptions<K extends string = string> extends ScoreOptions {
  /** The inputs of the whole set that relative normalization refers to; absent = such a model is invalid. */
  readonly population?: readonly ScoreSource<K>[] | undefined;
}

/**
 * Score one item by a model: scored with its value and terms, incomplete with what is missing, or invalid with the reasons.
 *
 * Never throws for what an item holds. null and absent are missing; 0 is 0; a confidence of 80 is invalid and not divided.
 *
 * @param model - built in or your own
 * @param input - the value of each criterion: a number, or the word of a level
 * @param options.population - inputs of the whole set, needed by a model that normalizes relative to it
 * @param options.zeroEffort - floor for a divisor that is 0, recorded as `floored`
 * @returns the score is never NaN or infinite
 * @throws DomainError `prioritization/invalid-model`, `prioritization/invalid-input` for the options
 * @example
 * scoreItem(riceModel, { reach: 450, impact: 'massive', confidence: 1, effort: 2 })
 * //=> { status: 'scored', value: 675, terms: { reach: 450, impact: 3, confidence: 1, effort: 2 } }
 * scoreItem(wsjfModel, { businessValue: 1, timeCriticality: 3, riskReduction: 5 })
 * //=> { status: 'incomplete', missing: ['jobSize'] }
 */
export function scoreItem<K extends string>(
  model: ScoringModel<K>,
  input: ScoreSource<K>,
  options: ScoreItemOptions<K> = {},
): ItemScore<K> {
  const { population, zeroEffort } = readOptions(options);
  checkModel(model);
  const table = readColumns([input], model, { zeroEffort });
  if (!isRelative(model)) return describeRow(input, 0, table, scoreRows(table));
  if (population === undefined) {
    return {
      status: 'invalid',
      findings: [createFinding(RANKING_MESSAGES, 'prioritization/needs-population', 'error', {})],
    };
  }
  const { context } = scoreRows(readColumns(population, model, { zeroEffort }));
  return describeRow(input, 0, table, scoreRows(table, context.ranges));
}

/** The outcome of one row; `source` is where its criteria stand. */
export function describeRow<K extends string>(
  source: unknown,
  row: number,
  table: ScoreTable<K>,
  rows: ScoredRows,
): ItemScore<K> {
  return rows.status[row] === SCORED
    ? describeScored(row, table, rows)
    : describeUnscored(source, row, table, rows);
}

/** Why a row has no score: what is missing, or everything that is wrong. */
export function describeUnscored<K extends string>(
  source: unknown,
  row: number,
  table: ScoreTable<K>,
  rows: ScoredRows,
): Exclude<ItemScore<K>, { readonly status: 'scored' }> {
  const names = Object.keys(table.model.criteria) as K[];
  if (rows.status[row] === INCOMPLETE) {
    const missing = names.filter((name) => Number.isNaN(table.columns[name]![row]));
    const required = missing.filter((name) => table.model.criteria[name].required !== false);
    return { status: 'incomplete', missing: required.length > 0 ? required : missing };
  }
  const floored = table.floored.get(row);
  const findings: PrioritizationFinding[] = [];
  for (const name of names) {
    const criterion = table.model.criteria[name];
    const raw = floored?.includes(name) ? table.columns[name]![row] : readProperty(source, name);
    const value = criterionValue(criterion, raw);
    if (typeof value === 'string') {
      findings.push(
        createFinding(
          RANKING_MESSAGES,
          `prioritization/${value}`,
          'error',
          problemParams(name, criterion, raw),
          { path: [name] },
        ),
      );
    }
  }
  const reason = FORMULA_GAPS[rows.gaps[row]! - 1];
  if (findings.length === 0 && reason !== undefined) {
    findings.push(
      createFinding(RANKING_MESSAGES, 'prioritization/not-computable', 'error', {
        reason,
        why: GAP_WORDS[reason],
      }),
    );
  }
  return {
    status: 'invalid',
    findings:
      findings.length > 0
        ? findings
        : [createFinding(RANKING_MESSAGES, 'prioritization/unreadable', 'error', {})],
  };
}

type PrioritizationFinding = Finding<PrioritizationCode, never>;

function describeScored<K extends string>(
  row: number,
  table: ScoreTable<K>,
  rows: ScoredRows,
): ItemScore<K> {
  const terms = Object.keys(table.model.criteria)
    .map((name) => [name, table.columns[name]![row]!] as const)
    .filter(([, value]) => !Number.isNaN(value));
  const floored = table.floored.get(row);
  return {
    status: 'scored',
    value: rows.scores[row]!,
    // A criterion may be called __proto__, which an assignment would take for the prototype.
    terms: Object.fromEntries(terms),
    ...(floored === undefined ? {} : { floored }),
  };
}

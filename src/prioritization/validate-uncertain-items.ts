import { createFinding } from '../core/finding.js';
import { problemParams } from './criterion.js';
import { operandsOf } from './formula.js';
import { findListProblems } from './list-findings.js';
import { RANKING_MESSAGES, UNCERTAINTY_MESSAGES } from './messages.js';
import type { MethodFinding } from './required-input.js';
import { describeRow } from './score-item.js';
import type { Criterion, ItemsFor, ScoreFormula, ScoringModel } from './types.js';
import type { Distribution, RangeProblem, UncertainScoreSource } from './uncertain-input.js';
import { readUncertainItems, type UncertainItems } from './uncertain-items.js';

/**
 * What keeps items out of a ranking under uncertainty, and what makes it doubtful: every finding, nothing thrown for an item.
 *
 * An item with an error or with `prioritization/missing-value` is left out of the simulation, as `rankItems` leaves it out of
 * `ranked`. The rest is advice: a p50 far from √(p10 × p90), a confidence that multiplies scores whose inputs are ranges already.
 *
 * @param items - objects with `id` and the criteria as own properties, each a value, `{ low, mode, high }` or `{ p10, p50?, p90 }`
 * @returns findings with the path from the list: `[2, 'effort']`; empty = good
 * @throws DomainError `prioritization/invalid-model`, `prioritization/invalid-input` for no list or more than 25,000 items
 * @example
 * validateUncertainItems([{ id: 'a', costOfDelay: { p10: 0, p90: 5 }, duration: 2 }], cd3Model)
 *   .map(({ code, path, params }) => [code, path, params.problem])
 * //=> [['prioritization/invalid-range', [0, 'costOfDelay'], 'p10-not-above-0']]
 */
export function validateUncertainItems<T extends UncertainScoreSource<K>, K extends string>(
  items: ItemsFor<T, K>,
  model: ScoringModel<K>,
): readonly MethodFinding[] {
  const uncertain = readUncertainItems(items, model);
  const { list, ids, table, rows } = uncertain;
  return [
    ...findListProblems(list, uncertain, table, rows, {}),
    ...ids.flatMap((id, row) => findInRow(uncertain, id, row)),
    ...findDoubleDoubt(uncertain),
  ];
}

function findInRow<K extends string>(
  { ranges, centrals, table, rows }: UncertainItems<K>,
  id: string,
  row: number,
): readonly MethodFinding[] {
  const { criteria } = table.model;
  const own = ranges[row]!;
  const found = [...own].flatMap(([name, range]) =>
    findInRange(range, id, row, name, criteria[name]),
  );
  const score = describeRow(centrals[row], row, table, rows);
  if (score.status === 'invalid') {
    for (const finding of score.findings) {
      if (!own.has(finding.path[0] as K)) found.push({ ...finding, path: [row, ...finding.path] });
    }
  } else if (score.status === 'incomplete') {
    for (const name of score.missing) {
      const params = { id, criterion: name, label: criteria[name].label };
      found.push(
        createFinding(UNCERTAINTY_MESSAGES, 'prioritization/missing-value', 'warning', params, {
          path: [row, name],
        }),
      );
    }
  }
  return found;
}

function findInRange(
  range: Distribution | RangeProblem,
  id: string,
  row: number,
  name: string,
  criterion: Criterion,
): readonly MethodFinding[] {
  const path = [row, name];
  if (range.kind === 'lognormal' && range.farMedian !== undefined) {
    const { label } = criterion;
    const params = { id, criterion: name, label, given: range.farMedian, fitted: range.central };
    return [
      createFinding(UNCERTAINTY_MESSAGES, 'prioritization/far-median', 'warning', params, { path }),
    ];
  }
  if (range.kind !== 'problem') return [];
  const params = { id, ...problemParams(name, criterion, range.value) };
  switch (range.problem) {
    case 'incomplete-range':
    case 'not-ascending':
    case 'p10-not-above-0':
    case 'too-wide': {
      const { problem } = range;
      const code = 'prioritization/invalid-range';
      return [createFinding(UNCERTAINTY_MESSAGES, code, 'error', { ...params, problem }, { path })];
    }
    default:
      return [
        createFinding(RANKING_MESSAGES, `prioritization/${range.problem}`, 'error', params, {
          path,
        }),
      ];
  }
}

/** Doubt counts twice when a confidence below 1 multiplies a score whose inputs are ranges. */
function findDoubleDoubt<K extends string>({
  ranges,
  table,
}: UncertainItems<K>): readonly MethodFinding[] {
  const { criteria, formula } = table.model;
  return (Object.keys(criteria) as K[])
    .filter((name) => /confidence/i.test(name) && multiplies(formula, name))
    .flatMap((criterion) => {
      const isDoubted = (own: ReadonlyMap<K, unknown>, row: number) =>
        own.size > 0 && table.columns[criterion]![row]! < (criteria[criterion].max ?? 1);
      const count = ranges.filter(isDoubted).length;
      const params = { criterion, label: criteria[criterion].label, count };
      const code = 'prioritization/confidence-and-ranges';
      return count === 0 ? [] : [createFinding(UNCERTAINTY_MESSAGES, code, 'info', params)];
    });
}

function multiplies(formula: ScoreFormula, criterion: string): boolean {
  const operands = operandsOf(formula);
  const isIt = (operand: ScoreFormula) =>
    typeof operand === 'object' && 'criterion' in operand && operand.criterion === criterion;
  return (
    (typeof formula === 'object' && 'product' in formula && operands.some(isIt)) ||
    operands.some((operand) => multiplies(operand, criterion))
  );
}

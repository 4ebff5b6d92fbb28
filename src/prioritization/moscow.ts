import { type Measure, ratio, unknown } from '../core/measure.js';
import { sum } from '../core/number.js';
import type { METHOD_MESSAGES } from './messages.js';
import {
  createMethodFinding,
  isAtMost,
  LARGEST_QUANTITY,
  type MethodFinding,
  optionalNumber,
  requireRows,
  requireText,
  requireWord,
  toPercent,
} from './required-input.js';

export const MOSCOW_CATEGORIES = ['must', 'should', 'could', 'wont'] as const;
export type MoscowCategory = (typeof MOSCOW_CATEGORIES)[number];

export interface MoscowItem {
  readonly id: string;
  readonly category: MoscowCategory;
  /** In any one unit for the whole list, ≥ 0; null = not estimated yet. */
  readonly effort: number | null;
}

export interface MoscowOptions {
  /** Effort that is at hand for the timebox, in the unit of the items, ≥ 0; absent = not checked. */
  readonly capacity?: number | undefined;
  /** Largest share of Must, 0 to 1; absent = 0.6. */
  readonly maxMustShare?: number | undefined;
  /** Smallest share of Could, the contingency, 0 to 1; absent = 0.2. */
  readonly minCouldShare?: number | undefined;
}

export interface MoscowCheck {
  /** Effort of Must ÷ effort of Must + Should + Could; the other shares likewise. */
  readonly mustShare: Measure;
  readonly shouldShare: Measure;
  readonly couldShare: Measure;
  /** Effort of Must + Should + Could ÷ capacity. */
  readonly capacityUse: Measure;
  readonly findings: readonly MethodFinding[];
}

/**
 * Check a MoSCoW cut by effort: share of a category = its effort ÷ effort of Must + Should + Could; Won't is left out.
 *
 * Must above 60 % leaves no room for surprises, Could below 20 % no contingency to give up. The shares are of effort, not of the number
 * of items.
 *
 * @param items - effort ≥ 0 in one unit
 * @param options.capacity - in the unit of the efforts
 * @returns shares 0 to 1, unknown without effort (`no-effort`) or while an item has no estimate (`effort-missing`); the use of the
 *   capacity is unknown without one (`no-capacity`) or when it is 0; findings when a limit is passed: on the limit is within it
 * @throws DomainError `prioritization/invalid-input` for an unknown category or an effort, capacity or limit out of its range
 * @example
 * const check = checkMoscow([
 *   { id: 'a', category: 'must', effort: 8 }, { id: 'b', category: 'could', effort: 2 }, { id: 'c', category: 'wont', effort: 90 },
 * ], { capacity: 10 });
 * check.mustShare //=> { status: 'known', value: 0.8 }
 * check.findings.map(({ code }) => code) //=> ['prioritization/must-share-high']
 * @see Agile Business Consortium, "The DSDM Agile Project Framework", chapter 10: MoSCoW prioritisation
 */
export function checkMoscow(
  items: readonly MoscowItem[],
  options: MoscowOptions = {},
): MoscowCheck {
  const capacity = optionalNumber(options, 'capacity', 0, LARGEST_QUANTITY);
  const maxMust = optionalNumber(options, 'maxMustShare', 0, 1) ?? 0.6;
  const minCould = optionalNumber(options, 'minCouldShare', 0, 1) ?? 0.2;
  const findings: MethodFinding[] = [];
  const efforts: Record<MoscowCategory, number[]> = { must: [], should: [], could: [], wont: [] };
  requireRows(items, (item, row) => {
    const id = requireText(item, 'id', row);
    const category = requireWord(item, 'category', MOSCOW_CATEGORIES, row);
    const effort = optionalNumber(item, 'effort', 0, LARGEST_QUANTITY, row);
    if (effort !== undefined) efforts[category].push(effort);
    else if (category !== 'wont')
      findings.push(
        createMethodFinding('prioritization/effort-missing', 'warning', { id }, [row, 'effort']),
      );
  });
  const isComplete = findings.length === 0;
  const must = sum(efforts.must);
  const effort = must + sum(efforts.should) + sum(efforts.could);
  const shareOf = (part: number, whole = 0, reason = 'division-by-zero'): Measure =>
    isComplete ? ratio(part, whole, reason) : unknown('effort-missing');
  const mustShare = shareOf(must, effort, 'no-effort');
  const couldShare = shareOf(sum(efforts.could), effort, 'no-effort');
  const report = (code: keyof typeof METHOD_MESSAGES, { value }: Known, limit: number) => {
    const params = { share: value, percent: toPercent(value), limit: toPercent(limit) };
    findings.push(createMethodFinding(code, 'warning', params));
  };
  if (mustShare.status === 'known' && !isAtMost(mustShare.value, maxMust))
    report('prioritization/must-share-high', mustShare, maxMust);
  if (couldShare.status === 'known' && !isAtMost(minCould, couldShare.value))
    report('prioritization/could-share-low', couldShare, minCould);
  // What has no estimate only adds to this.
  if (capacity !== undefined && !isAtMost(effort, capacity)) {
    const severity = isAtMost(must, capacity) ? 'warning' : 'error';
    const params = { effort, must, capacity };
    findings.push(createMethodFinding('prioritization/over-capacity', severity, params));
  }
  return {
    mustShare,
    shouldShare: shareOf(sum(efforts.should), effort, 'no-effort'),
    couldShare,
    capacityUse: shareOf(effort, capacity, capacity === undefined ? 'no-capacity' : undefined),
    findings,
  };
}

type Known = Extract<Measure, { readonly status: 'known' }>;

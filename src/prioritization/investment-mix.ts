import { type Measure, ratio } from '../core/measure.js';
import { readOptions } from '../core/options.js';
import { invalidInput } from './criterion.js';
import { sourceOf } from './list-findings.js';
import { isAtMost, LARGEST_QUANTITY, requireRows } from './required-input.js';

export interface InvestmentMixOptions<T> {
  /** The tags of an item, such as its theme or `['growth', 'debt']`; several share its effort equally. */
  readonly tags: (item: T) => string | readonly string[] | null | undefined;
  /** Effort of an item, ≥ 0, in any one unit; absent = items are counted, 1 each. */
  readonly effort?: ((item: T) => number | null | undefined) | undefined;
  /** Cut after so many items, an integer ≥ 0; absent = no such cut. */
  readonly first?: number | undefined;
  /** Cut before the first item with which the effort would exceed this, ≥ 0; absent = no such cut. */
  readonly capacity?: number | undefined;
}

/** What one tag takes of a cut. */
export interface TagShare {
  /** null = items without a tag. */
  readonly tag: string | null;
  /** Items that bear the tag. */
  readonly items: number;
  /** Effort, or the number of items where none is given. */
  readonly amount: number;
  /** Of the whole cut, 0 to 1; unknown with the reason `no-effort` when the cut takes none. */
  readonly share: Measure;
}

export interface InvestmentMix {
  /** The largest amount first, equal ones by tag, items without a tag last among them. */
  readonly mix: readonly TagShare[];
  /** Places in the list that was given: the cut is the first so many items. */
  readonly cut: number;
  /** Effort of the cut. */
  readonly total: number;
  /** Places of the items in the cut whose effort is no number ≥ 0; they count 0. */
  readonly withoutEffort: readonly number[];
}

/**
 * Where the effort of a ranked cut goes: share of a tag = Σ effort ÷ number of tags, over the items that bear it, ÷ Σ effort.
 *
 * The cut goes down the ranking and stops; it does not fill what is left of a capacity with smaller items from below. A sum of
 * decimals may exceed the capacity by 1e-9 of it.
 *
 * @param items - from the best down, such as `ranking.ranked.map(({ item }) => item)`
 * @param options.tags - the tags of an item
 * @param options.effort - its effort ≥ 0; absent = 1 each
 * @param options.first - cut after so many items
 * @param options.capacity - cut before the first item that does not fit
 * @returns shares that sum to 1
 * @throws DomainError `prioritization/invalid-input` when it is no list, or for a bad option
 * @example
 * const items = [{ theme: 'growth', weeks: 3 }, { theme: 'debt', weeks: 1 }, { theme: 'growth', weeks: 9 }];
 * const { mix, cut } = rankedInvestmentMix(items, { tags: ({ theme }) => theme, effort: ({ weeks }) => weeks, capacity: 5 });
 * [cut, mix.map(({ tag, amount }) => [tag, amount])] //=> [2, [['growth', 3], ['debt', 1]]]
 * mix[0].share //=> { status: 'known', value: 0.75 }
 */
export function rankedInvestmentMix<T>(
  items: readonly T[],
  options: InvestmentMixOptions<T>,
): InvestmentMix {
  options = readOptions(options);
  const { first = Infinity, capacity = Infinity } = options;
  for (const [option, limit] of Object.entries({ first, capacity })) {
    if (!(typeof limit === 'number' && limit >= 0))
      throw invalidInput({ problem: `${option}-below-0` });
  }
  const rows = requireRows(items, (item) => item as T | null | undefined);
  const withoutEffort: number[] = [];
  const byTag = new Map<string | null, { items: number; amount: number }>();
  let total = 0;
  let cut = 0;
  for (; cut < rows.length && cut < first; cut += 1) {
    const item = rows[cut];
    // Readers of fields fail at nothing: telling so each time would take longer than all the rest.
    const read = (of: (item: T) => unknown) => (item == null ? undefined : sourceOf(item, of));
    const effort = options.effort === undefined ? 1 : read(options.effort);
    const isKnown = isQuantity(effort);
    const amount = isKnown ? effort : 0;
    if (!isAtMost(total + amount, capacity)) break;
    total += amount;
    if (!isKnown) withoutEffort.push(cut);
    const tags = tagsOf(read(options.tags));
    for (const tag of tags) {
      const share = byTag.get(tag) ?? { items: 0, amount: 0 };
      byTag.set(tag, { items: share.items + 1, amount: share.amount + amount / tags.length });
    }
  }
  const mix = [...byTag].map(([tag, { items: count, amount }]) => ({
    tag,
    items: count,
    amount,
    share: ratio(amount, total, 'no-effort'),
  }));
  return { mix: mix.sort(compareShares), cut, total, withoutEffort };
}

function isQuantity(effort: unknown): effort is number {
  return typeof effort === 'number' && effort >= 0 && effort <= LARGEST_QUANTITY;
}

function tagsOf(tags: unknown): readonly (string | null)[] {
  const list: readonly unknown[] = Array.isArray(tags) ? tags : [tags];
  const texts = list.filter((tag) => typeof tag === 'string');
  return texts.length === 0 ? [null] : [...new Set(texts)];
}

function compareShares(a: TagShare, b: TagShare): number {
  if (a.amount !== b.amount) return b.amount - a.amount;
  if (a.tag === null || b.tag === null) return a.tag === null ? 1 : -1;
  return a.tag < b.tag ? -1 : 1;
}

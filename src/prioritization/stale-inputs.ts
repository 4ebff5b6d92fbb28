import { type IsoDate, isIsoDate, toDayNumber } from '../core/iso-date.js';
import { readOptions } from '../core/options.js';
import { invalidInput, readProperty } from './criterion.js';
import { requireRows, requireText } from './required-input.js';

/** When one input of one item was last estimated, confirmed or changed. */
export interface InputRecord {
  readonly id: string;
  readonly criterion: string;
  /** Absent or null = nobody knows. */
  readonly estimatedOn?: IsoDate | null | undefined;
}

export interface StaleInputOptions {
  readonly today: IsoDate;
  /** Days ≥ 0 up to which an input counts as fresh; absent = no input is too old. */
  readonly maxAgeDays?: number | undefined;
  /** When the ranking was agreed; absent = changes are not looked for. */
  readonly agreedOn?: IsoDate | undefined;
}

export const STALE_REASONS = ['undated', 'too-old', 'changed-since-agreed'] as const;
export type StaleReason = (typeof STALE_REASONS)[number];

/** An input that should be looked at before the ranking is trusted. */
export interface StaleInput {
  readonly id: string;
  readonly criterion: string;
  readonly reasons: readonly StaleReason[];
  /** today − estimatedOn in days, negative for a date to come; absent = undated. */
  readonly ageDays?: number | undefined;
}

/**
 * The inputs behind a ranking that are too old or have changed since it was agreed: today − estimatedOn > maxAgeDays, or
 * estimatedOn > agreedOn.
 *
 * Scores are derived and never stored: keep the inputs with their dates, and rank anew. How far the order has drifted since then
 * tells `compareRankings`. A change on the day of the agreement counts as part of it.
 *
 * @param inputs - one record per item and criterion
 * @param options.today - the day to count from
 * @param options.maxAgeDays - days ≥ 0; absent = no input is too old
 * @param options.agreedOn - day of the agreement; absent = changes are not looked for
 * @returns in the order of the records, without those that are fresh; a record without a real date is `undated`
 * @throws DomainError `core/invalid-date` for an option, `prioritization/invalid-input` (no list, a record without id or criterion,
 *   a `maxAgeDays` below 0)
 * @example
 * const inputs = [
 *   { id: 'a', criterion: 'reach', estimatedOn: '2026-01-10' },
 *   { id: 'a', criterion: 'effort', estimatedOn: '2026-06-20' },
 *   { id: 'b', criterion: 'reach', estimatedOn: '2026-05-02' },
 * ];
 * staleInputs(inputs, { today: '2026-07-01', maxAgeDays: 90, agreedOn: '2026-06-01' })
 * //=> [{ id: 'a', criterion: 'reach', reasons: ['too-old'], ageDays: 172 },
 * //    { id: 'a', criterion: 'effort', reasons: ['changed-since-agreed'], ageDays: 11 }]
 */
export function staleInputs(
  inputs: readonly InputRecord[],
  options: StaleInputOptions,
): readonly StaleInput[] {
  options = readOptions(options);
  const { maxAgeDays = Infinity, agreedOn } = options;
  if (!(typeof maxAgeDays === 'number' && maxAgeDays >= 0))
    throw invalidInput({ problem: 'maxAgeDays-below-0' });
  const today = toDayNumber(options.today);
  const agreed = agreedOn === undefined ? Infinity : toDayNumber(agreedOn);
  return requireRows(inputs, (record, row): StaleInput => {
    const id = requireText(record, 'id', row);
    const criterion = requireText(record, 'criterion', row);
    const estimatedOn = readProperty(record, 'estimatedOn');
    if (!isIsoDate(estimatedOn)) return { id, criterion, reasons: ['undated'] };
    const day = toDayNumber(estimatedOn as IsoDate);
    const reasons: StaleReason[] = [];
    if (today - day > maxAgeDays) reasons.push('too-old');
    if (day > agreed) reasons.push('changed-since-agreed');
    return { id, criterion, reasons, ageDays: today - day };
  }).filter(({ reasons }) => reasons.length > 0);
}

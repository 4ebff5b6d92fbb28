import { isIsoDate } from '../../core/iso-date.js';

/** Both ends of a period as texts that compare: `from` is in it, `to` is not. */
export interface Bounds {
  /** `SINCE_EVER` = open. */
  readonly from: string;
  /** `WITHOUT_END` = open. */
  readonly to: string;
}

/** Before every date. */
export const SINCE_EVER = '';
/** After every date. */
export const WITHOUT_END = '~';

/** A stored period; its fields may be anything. */
interface StoredPeriod {
  readonly from?: unknown;
  readonly to?: unknown;
}

/** The ends of a period; undefined when it has no day: reversed, empty, or an end that is no date. */
export function boundsOf(period: StoredPeriod): Bounds | undefined {
  const { from = SINCE_EVER, to = WITHOUT_END } = period;
  const isSound =
    (period.from === undefined || isIsoDate(from)) && (period.to === undefined || isIsoDate(to));
  return isSound && (from as string) < (to as string)
    ? { from: from as string, to: to as string }
    : undefined;
}

/** Is the day in the period, from ≤ day < to? A period that has no day holds none. */
export function runsOn(period: StoredPeriod, day: string): boolean {
  // Nearly every assignment is open on both sides.
  if (period.from === undefined && period.to === undefined) return true;
  const bounds = boundsOf(period);
  return bounds !== undefined && holds(bounds, day);
}

export function holds({ from, to }: Bounds, day: string): boolean {
  return from <= day && day < to;
}

/** The days of both; undefined when there are none. */
export function intersect(a: Bounds | undefined, b: Bounds | undefined): Bounds | undefined {
  if (a === undefined || b === undefined) return undefined;
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from < to ? { from, to } : undefined;
}

/** As data has it: an open side is absent. */
export function toPeriod({ from, to }: Bounds): { readonly from?: string; readonly to?: string } {
  return {
    ...(from === SINCE_EVER ? {} : { from }),
    ...(to === WITHOUT_END ? {} : { to }),
  };
}

/** For a sentence: both ends after ISO 8601, the second day being out; `..` = open. */
export function periodText({ from, to }: Bounds): string {
  return `${from === SINCE_EVER ? '..' : from}/${to === WITHOUT_END ? '..' : to}`;
}

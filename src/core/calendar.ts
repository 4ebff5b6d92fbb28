import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { DomainError } from './domain-error.js';
import {
  addDays,
  type DateInterval,
  FIRST_MONDAY,
  fromDayNumber,
  type IsoDate,
  toDayNumber,
} from './iso-date.js';
import { hasOwn, toJsonScalar } from './json.js';
import { requireInteger } from './number.js';

export const CALENDAR_PERIODS = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
/** A stretch of the calendar: ISO weeks from Monday, half-years from January and July. */
export type CalendarPeriod = (typeof CALENDAR_PERIODS)[number];

interface PeriodLength {
  readonly unit: 'days' | 'months';
  readonly count: number;
}

const PERIOD_LENGTHS: Readonly<Record<CalendarPeriod, PeriodLength>> = {
  day: { unit: 'days', count: 1 },
  week: { unit: 'days', count: 7 },
  month: { unit: 'months', count: 1 },
  quarter: { unit: 'months', count: 3 },
  'half-year': { unit: 'months', count: 6 },
  year: { unit: 'months', count: 12 },
};

/** The same day of the month so many months later, or the month's last day where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const later = addMonthsToDate(toUtcDate(date), requireInteger(months, 'months'));
  if (Number.isNaN(later.getTime()))
    throw new DomainError('core/date-out-of-range', { date, months });
  return fromDayNumber(later.getTime() / MILLISECONDS_PER_DAY);
}

/**
 * The first day of the week, month, quarter, … that the date lies in.
 *
 * @throws DomainError `core/unknown-period` when it is none of `CALENDAR_PERIODS`
 */
export function startOfPeriod(date: IsoDate, period: CalendarPeriod): IsoDate {
  const { unit, count } = lengthOf(period);
  const day = toDayNumber(date);
  if (unit === 'days') {
    return fromDayNumber(FIRST_MONDAY + Math.floor((day - FIRST_MONDAY) / count) * count);
  }
  const month = Number(date.slice(5, 7));
  const first = month - ((month - 1) % count);
  return `${date.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/** The days of the week, month, quarter, … that the date lies in. */
export function periodOf(date: IsoDate, period: CalendarPeriod): DateInterval {
  const start = startOfPeriod(date, period);
  const { unit, count } = lengthOf(period);
  return { start, end: unit === 'days' ? addDays(start, count) : addMonths(start, count) };
}

/** Number of the ISO week, 1 to 53, and the year it is counted in: 2027-01-01 lies in week 53 of 2026. */
export function isoWeekOf(date: IsoDate): { readonly year: number; readonly week: number } {
  const day = toUtcDate(date);
  return { year: getISOWeekYear(day), week: getISOWeek(day) };
}

function lengthOf(period: CalendarPeriod): PeriodLength {
  if (!hasOwn(PERIOD_LENGTHS, period)) {
    throw new DomainError('core/unknown-period', { period: toJsonScalar(period) });
  }
  return PERIOD_LENGTHS[period];
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Midnight in UTC: in local time addMonths is a day off where a zone has skipped a day (Apia, 2011-12-30). */
function toUtcDate(date: IsoDate): Date {
  return new UTCDateMini(toDayNumber(date) * MILLISECONDS_PER_DAY);
}

import { DomainError } from './domain-error.js';
import {
  FIRST_MONDAY,
  fromDayNumber,
  type IsoDate,
  toDayNumber,
  weekdayOfDayNumber,
} from './iso-date.js';
import { toJsonScalar } from './json.js';
import { requireInteger } from './number.js';

/** When work is done. */
export interface WorkCalendar {
  /** Days of the week on which work is done, 1 = Monday … 7 = Sunday; at least one. */
  readonly workingWeekdays: readonly number[];
  /** Days off, in any order. */
  readonly holidays: readonly IsoDate[];
}

/** A work calendar made ready for arithmetic; made once, by `indexCalendar`, and used for many dates. */
export interface CalendarIndex {
  /** Working weekdays before Monday, Tuesday, … Sunday, and in the whole week: 8 counts. */
  readonly workingBefore: Uint8Array;
  /** Offsets from Monday of the working weekdays, ascending. */
  readonly weekdayOffsets: Uint8Array;
  /** Day numbers of the holidays that fall on a working weekday, ascending, each once. */
  readonly holidays: Int32Array;
}

/**
 * Make a work calendar ready for arithmetic.
 *
 * @throws DomainError `core/no-working-day` when no weekday is a working one; `core/invalid-weekday`; `core/invalid-date`
 */
export function indexCalendar(calendar: WorkCalendar): CalendarIndex {
  const isWorking = new Uint8Array(7);
  for (const weekday of calendar.workingWeekdays) {
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
      throw new DomainError('core/invalid-weekday', { weekday: toJsonScalar(weekday) });
    }
    isWorking[weekday - 1] = 1;
  }
  const workingBefore = new Uint8Array(8);
  for (let i = 0; i < 7; i++) workingBefore[i + 1] = workingBefore[i]! + isWorking[i]!;
  if (workingBefore[7] === 0) throw new DomainError('core/no-working-day');
  const weekdayOffsets = Uint8Array.of(0, 1, 2, 3, 4, 5, 6).filter((offset) => isWorking[offset]);
  const days = new Set(calendar.holidays.map(toDayNumber));
  const holidays = Int32Array.from(days).filter((day) => isWorking[weekdayOfDayNumber(day) - 1]);
  return { workingBefore, weekdayOffsets, holidays: holidays.sort() };
}

/** Is work done on that day? */
export function isWorkingDay(date: IsoDate, index: CalendarIndex): boolean {
  const day = toDayNumber(date);
  return countBefore(day + 1, index) > countBefore(day, index);
}

/**
 * The n-th working day after the date; before it when n is negative; the date itself, working or not, when n is 0.
 *
 * @throws DomainError `core/date-out-of-range` when the calendar ends before that day
 */
export function addWorkingDays(date: IsoDate, days: number, index: CalendarIndex): IsoDate {
  const day = toDayNumber(date);
  if (requireInteger(days, 'days') === 0) return date;
  const ordinal =
    days > 0 ? countBefore(day + 1, index) + days - 1 : countBefore(day, index) + days;
  return fromDayNumber(workingDayAt(ordinal, index));
}

/**
 * Working days in [start, end).
 *
 * @throws DomainError `core/reversed-interval` when end is before start
 */
export function workingDaysBetween(start: IsoDate, end: IsoDate, index: CalendarIndex): number {
  const from = toDayNumber(start);
  const to = toDayNumber(end);
  if (from > to) throw new DomainError('core/reversed-interval', { start, end });
  return countBefore(to, index) - countBefore(from, index);
}

/** Working days before the day, counted from a fixed one; only differences mean something. */
function countBefore(day: number, index: CalendarIndex): number {
  return (
    weekdaysBefore(day, index) - firstIndex(index.holidays.length, (i) => index.holidays[i]! >= day)
  );
}

/** The same without holidays. */
function weekdaysBefore(day: number, index: CalendarIndex): number {
  const weeks = Math.floor((day - FIRST_MONDAY) / 7);
  return weeks * index.workingBefore[7]! + index.workingBefore[day - FIRST_MONDAY - weeks * 7]!;
}

/** The working day that has so many working days before it: the inverse of `countBefore`. */
function workingDayAt(ordinal: number, index: CalendarIndex): number {
  // The i-th holiday pushes a day back when at most `ordinal` working days lie before it; that count never falls with i.
  const passed = firstIndex(
    index.holidays.length,
    (i) => weekdaysBefore(index.holidays[i]!, index) - i > ordinal,
  );
  const perWeek = index.weekdayOffsets.length;
  const weeks = Math.floor((ordinal + passed) / perWeek);
  const offset = index.weekdayOffsets[ordinal + passed - weeks * perWeek]!;
  return FIRST_MONDAY + weeks * 7 + offset;
}

/** The first of `length` positions for which a monotone condition holds, by bisection; `length` when none does. */
function firstIndex(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

import { DomainError } from './domain-error.js';
import { toJsonScalar } from './json.js';
import { requireInteger } from './number.js';

/** A day of the Gregorian calendar, 'YYYY-MM-DD'. */
export type IsoDate = string;

/** The days from `start` up to, not including, `end`: [start, end). Equal ends make an empty interval. */
export interface DateInterval {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** The years that documents may use. Arithmetic goes on to 0001 and 9999: the end of a valid period is still a date. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const FIRST_DAY_NUMBER = -719_162; // 0001-01-01
const LAST_DAY_NUMBER = 2_932_896; // 9999-12-31

/** Day number of the Monday from which whole weeks are counted: 1970-01-01 was a Thursday. */
export const FIRST_MONDAY = -3;

/** Is it a real calendar day, written 'YYYY-MM-DD', of the years 1900 to 2200? The gate for dates from outside. */
export function isIsoDate(value: unknown): boolean {
  if (typeof value !== 'string' || Number.isNaN(readDay(value))) return false;
  const year = Number(value.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * Days since 1970-01-01, negative before it.
 *
 * @throws DomainError `core/invalid-date` when it is not a real day of the years 0001 to 9999 as 'YYYY-MM-DD'
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil
 */
export function toDayNumber(date: IsoDate): number {
  const day = typeof date === 'string' ? readDay(date) : Number.NaN;
  if (Number.isNaN(day)) throw new DomainError('core/invalid-date', { date: toJsonScalar(date) });
  return day;
}

/**
 * The date that is so many days after 1970-01-01.
 *
 * @throws DomainError `core/not-an-integer`; `core/date-out-of-range` outside the years 0001 to 9999
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days
 */
export function fromDayNumber(dayNumber: number): IsoDate {
  requireInteger(dayNumber, 'dayNumber');
  if (dayNumber < FIRST_DAY_NUMBER || dayNumber > LAST_DAY_NUMBER) {
    throw new DomainError('core/date-out-of-range', { dayNumber });
  }
  const shifted = dayNumber + 719_468; // days since 0000-03-01
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - daysOfYears(yearOfEra);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The date so many days later; earlier when the number is negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + requireInteger(days, 'days'));
}

/** Days from the first date to the second: end − start, negative when end is earlier. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return toDayNumber(end) - toDayNumber(start);
}

/** Day of the week after ISO 8601: 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: IsoDate): number {
  return weekdayOfDayNumber(toDayNumber(date));
}

/** Day of the week of a day number: 1 = Monday … 7 = Sunday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  const days = dayNumber - FIRST_MONDAY;
  return days - 7 * Math.floor(days / 7) + 1;
}

/** Is the date one of the interval's days, start ≤ date < end? */
export function containsDate(interval: DateInterval, date: IsoDate): boolean {
  const [start, end] = toDays(interval);
  const day = toDayNumber(date);
  return start <= day && day < end;
}

/** Have the two at least one day in common? An empty interval has none. */
export function intervalsOverlap(a: DateInterval, b: DateInterval): boolean {
  return intersectIntervals(a, b) !== undefined;
}

/** The days that are in both; undefined when there are none. */
export function intersectIntervals(a: DateInterval, b: DateInterval): DateInterval | undefined {
  const [startA, endA] = toDays(a);
  const [startB, endB] = toDays(b);
  if (Math.max(startA, startB) >= Math.min(endA, endB)) return undefined;
  return { start: startA > startB ? a.start : b.start, end: endA < endB ? a.end : b.end };
}

function toDays(interval: DateInterval): readonly [number, number] {
  const { start, end } = interval;
  const days = [toDayNumber(start), toDayNumber(end)] as const;
  if (days[0] > days[1]) throw new DomainError('core/reversed-interval', { start, end });
  return days;
}

/** The day number of a well-formed real day, else NaN. */
function readDay(text: string): number {
  if (text.length !== 10 || text.charAt(4) !== '-' || text.charAt(7) !== '-') return Number.NaN;
  const year = readDigits(text, 0, 4);
  const month = readDigits(text, 5, 7);
  const day = readDigits(text, 8, 10);
  // NaN fails every comparison, so that one test refuses letters and impossible days alike.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) {
    return Number.NaN;
  }
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return era * 146_097 + daysOfYears(yearFromMarch - era * 400) + dayOfYear - 719_468;
}

function readDigits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days in the first years of an era of 400 years that begins on 1 March. */
function daysOfYears(years: number): number {
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

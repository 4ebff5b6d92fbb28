import { type CalendarPeriod, isoWeekOf, periodOf, startOfPeriod } from './calendar.js';
import { createFinding, type Finding, type MessageTemplate } from './finding.js';
import { addDays, type DateInterval, type IsoDate, isIsoDate } from './iso-date.js';
import { toJsonScalar } from './json.js';
import { err, ok, type Result } from './result.js';

/** A date that is known only so well: "some day in the third quarter". */
export interface FuzzyDate {
  /** Any day of the period that is meant. */
  readonly date: IsoDate;
  /** How long that period is. */
  readonly resolution: CalendarPeriod;
}

/** The days that the fuzzy date may mean. */
export function fuzzyDateInterval(fuzzy: FuzzyDate): DateInterval {
  return periodOf(fuzzy.date, fuzzy.resolution);
}

/** As people write it: '2026-07-14', '2026-W29', '2026-07', '2026-Q3', '2026-H2' or '2026'. */
export function formatFuzzyDate(fuzzy: FuzzyDate): string {
  const { date, resolution } = fuzzy;
  const start = startOfPeriod(date, resolution);
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7));
  switch (resolution) {
    case 'day':
      return start;
    case 'week': {
      const week = isoWeekOf(start);
      return `${String(week.year).padStart(4, '0')}-W${pad(week.week)}`;
    }
    case 'month':
      return start.slice(0, 7);
    case 'quarter':
      return `${year}-Q${(month + 2) / 3}`;
    case 'half-year':
      return `${year}-H${(month + 5) / 6}`;
    default:
      return year;
  }
}

export type FuzzyDateCode = 'core/unreadable-date' | 'core/no-such-date';

const MESSAGES: Readonly<Record<FuzzyDateCode, MessageTemplate>> = {
  'core/unreadable-date': {
    message: '{text} is not a date.',
    hint: 'Write it as 2026-07-14, 2026-W29, 2026-07, 2026-Q3, 2026-H2 or 2026.',
  },
  'core/no-such-date': {
    message: 'The calendar of the years 1900 to 2200 has no {text}.',
    hint: 'Correct the day, the week, the month or the year.',
  },
};

const WRITTEN = /^\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d|[QH]\d))?$/;

/** The fuzzy date that `formatFuzzyDate` has written, with the first day of its period. */
export function parseFuzzyDate(
  text: unknown,
): Result<FuzzyDate, readonly Finding<FuzzyDateCode, never>[]> {
  if (typeof text !== 'string' || !WRITTEN.test(text)) return refuse('core/unreadable-date', text);
  const year = text.slice(0, 4);
  const rest = text.slice(5);
  const count = Number(rest.slice(1));
  switch (rest.charAt(0)) {
    case '':
      return accept(text, `${year}-01-01`, 'year');
    case 'H':
      return accept(text, `${year}-${pad(count * 6 - 5)}-01`, 'half-year');
    case 'Q':
      return accept(text, `${year}-${pad(count * 3 - 2)}-01`, 'quarter');
    case 'W':
      return accept(text, mondayOf(year, count), 'week');
    default:
      return rest.length === 2 ? accept(text, `${text}-01`, 'month') : accept(text, text, 'day');
  }
}

/** Does the first lie wholly before the second, wholly after it, or may both mean the same day? */
export function compareFuzzyDates(a: FuzzyDate, b: FuzzyDate): 'before' | 'overlapping' | 'after' {
  const first = fuzzyDateInterval(a);
  const second = fuzzyDateInterval(b);
  if (first.end <= second.start) return 'before';
  return second.end <= first.start ? 'after' : 'overlapping';
}

/** Quarter 0 and month 13 make a text that is no date, and are refused here with all others. */
function accept(
  text: string,
  date: IsoDate,
  resolution: CalendarPeriod,
): Result<FuzzyDate, readonly Finding<FuzzyDateCode, never>[]> {
  return isIsoDate(date) ? ok({ date, resolution }) : refuse('core/no-such-date', text);
}

function refuse(
  code: FuzzyDateCode,
  text: unknown,
): Result<never, readonly Finding<FuzzyDateCode, never>[]> {
  return err([createFinding(MESSAGES, code, 'error', { text: toJsonScalar(text) })]);
}

/** The Monday of an ISO week, or an empty text where the year has no such week. */
function mondayOf(year: string, week: number): IsoDate {
  // 4 January always lies in the first ISO week of its year, 28 December in the last one. There is no year 0.
  const exists = year > '0000' && week >= 1 && week <= isoWeekOf(`${year}-12-28`).week;
  return exists ? addDays(startOfPeriod(`${year}-01-04`, 'week'), 7 * (week - 1)) : '';
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

/**
 * Runs in a process of its own: workers of a test runner may share one time zone.
 *
 * Prints a digest of the calendar's answers for each zone, and how the zone itself reads a fixed instant.
 */
const PROGRAM = `
import { addMonths, isoWeekOf, periodOf } from './src/core/calendar.ts';
import { formatFuzzyDate, fuzzyDateInterval, parseFuzzyDate } from './src/core/fuzzy-date.ts';
import { fromDayNumber, toDayNumber, weekdayOf } from './src/core/iso-date.ts';
import { addWorkingDays, indexCalendar, workingDaysBetween } from './src/core/work-calendar.ts';

const PERIODS = ['day', 'week', 'month', 'quarter', 'half-year', 'year'];
const special = ['2011-12-29', '2011-12-30', '2011-12-31', '1994-12-31', '2024-02-29', '2026-03-29', '2026-10-25',
  '1900-01-01', '2200-12-31', '1915-03-01', '1945-05-24', '2018-11-04'];
const spread = Array.from({ length: 36 }, (_, i) => fromDayNumber(-25567 + i * 3053));
const index = indexCalendar({ workingWeekdays: [1, 2, 3, 4, 5], holidays: special });

const answers = () => [...special, ...spread].map((date) => [
  date, toDayNumber(date), weekdayOf(date), isoWeekOf(date),
  addMonths(date, 1), addMonths(date, -1), addMonths(date, 13),
  PERIODS.map((period) => [periodOf(date, period), formatFuzzyDate({ date, resolution: period })]),
  parseFuzzyDate(date.slice(0, 7)), fuzzyDateInterval({ date, resolution: 'week' }),
  addWorkingDays(date, 10, index), addWorkingDays(date, -10, index),
  workingDaysBetween('1900-01-01', date, index),
]);

const zones = Intl.supportedValuesOf('timeZone');
process.env.TZ = 'UTC';
const expected = JSON.stringify(answers());
const differing = [];
const offsets = new Set();
for (const zone of zones) {
  process.env.TZ = zone;
  offsets.add(new Date(2026, 0, 1).getTime());
  if (JSON.stringify(answers()) !== expected) differing.push(zone);
}
process.env.TZ = 'Pacific/Apia';
const skipsDay = new Date(2011, 11, 31) - new Date(2011, 11, 29) === 86400000;
console.log(JSON.stringify({ zones: zones.length, offsets: offsets.size, differing, skipsDay, expected }));
`;

const bundle = buildSync({
  stdin: {
    contents: PROGRAM,
    resolveDir: new URL('../..', import.meta.url).pathname,
    loader: 'js',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const run = spawnSync(process.execPath, ['--input-type=module'], {
  input: bundle.outputFiles[0]!.text,
  encoding: 'utf8',
});
const report = JSON.parse(run.stdout || 'null') as {
  readonly zones: number;
  readonly offsets: number;
  readonly differing: readonly string[];
  readonly skipsDay: boolean;
  readonly expected: string;
} | null;

describe('the calendar in every time zone of the runtime', () => {
  it('really changes zones: Apia skips 2011-12-30', () => {
    expect(run.stderr).toBe('');
    expect(report!.zones).toBeGreaterThan(400);
    expect(report!.offsets).toBeGreaterThan(25);
    expect(report!.skipsDay).toBe(true);
  });

  it('gives the same answers in all of them', () => {
    expect(report!.differing).toEqual([]);
  });

  it('gives right answers around the day that Apia skipped', () => {
    const [, skipped] = JSON.parse(report!.expected) as readonly (readonly unknown[])[];
    expect(skipped!.slice(0, 7)).toEqual([
      '2011-12-30',
      15_338,
      5,
      { year: 2011, week: 52 },
      '2012-01-30',
      '2011-11-30',
      '2013-01-30',
    ]);
  });
});

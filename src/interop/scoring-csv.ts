import { DomainError } from '../core/domain-error.js';
import { limitFindings } from '../core/finding.js';
import type { Json, JsonRecord } from '../core/json.js';
import { readOptions } from '../core/options.js';
import { describeRange, isInRange } from '../prioritization/criterion.js';
import { checkModel } from '../prioritization/model-structure.js';
import type { Criterion, ScoringModel } from '../prioritization/types.js';
import { type NumberFormat, readCell } from './cell-value.js';
import { type CsvOptions, type CsvTable, readTable } from './csv.js';
import { givenColumns, matchColumns, scoringTargets } from './match-columns.js';
import type { InteropFinding } from './messages.js';
import { type Note, noteInto } from './note.js';

export interface ScoringCsvOptions<K extends string = string> extends CsvOptions, NumberFormat {
  /** By criterion, `id` or `title`, the name of its column; absent = found by the names. What is given here wins. */
  readonly columns?: { readonly [C in K | 'id' | 'title']?: string | undefined } | undefined;
}

/** What each item has beside its criteria. */
export interface ScoringItemBase {
  /** Of the column that holds ids; where there is none, the title, else `row-7`. */
  readonly id: string;
  /** Empty when no column holds titles. */
  readonly title: string;
  /** The line of the text where the row begins; the header is mostly 1. */
  readonly row: number;
  /** Every cell of the row by the name of its column, as it stands in the text. Own keys only. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One row, ready to be ranked: null = an empty cell, a text = a level's word, or a cell that is no number. */
export type ScoringItem<K extends string = string> = ScoringItemBase & {
  readonly [C in Exclude<K, keyof ScoringItemBase>]: number | string | null;
};

export interface ScoringCsvReading<K extends string = string> {
  /** All rows, in the order of the text. */
  readonly items: readonly ScoringItem<K>[];
  /** By criterion, `id` and `title`, the name of the column that was taken for it. */
  readonly columns: { readonly [C in K | 'id' | 'title']?: string };
  /** Params: `row` = line of the text, `column` = name. Path: the place in `items`. */
  readonly findings: readonly InteropFinding[];
}

/**
 * Read the rows of a CSV text as items for a scoring model; each row becomes an item, also one that cannot be scored.
 *
 * Columns are found by the name or the label of a criterion, whatever its case, spaces and unit in brackets (`Job size`,
 * `job_size`, `Effort (pm)`), then by common other names (`RR|OE`, `CoD`); the option `columns` wins. An empty cell is null, never
 * 0. A cell that is no number stays a text, with a finding, so that the ranking lists the item as invalid. Nothing is divided
 * unless `percent` says so: without it `80%` is a finding, and 80 is left to the ranking, which calls it out of range.
 *
 * @param text - the content of the file, decoded; see {@link readCsv}
 * @param model - built in or your own; none of its criteria may be called id, title, row or fields
 * @param options.columns - by criterion, `id` or `title`, the name of its column
 * @param options.decimalComma - 1,5 is one and a half
 * @param options.percent - 80 and 80 % are 0.8 where the highest value of the criterion is 1
 * @returns items for `rankItems(items, model)`, the columns that were taken, and findings
 * @throws DomainError `prioritization/invalid-model`; `interop/invalid-input` (no text, a delimiter that is none, a reserved name)
 * @example
 * const text = 'Key;Feature;Reach;Impact;Confidence;Effort (pm)\nP1;Export;450;high;80%;1,5\nP2;Dark mode;90;low;;2';
 * const { items, columns, findings } = readScoringCsv(text, riceModel, { decimalComma: true, percent: true });
 * rankItems(items, riceModel).ranked.map(({ id, score }) => [id, score]) //=> [['P1', 480]]
 * items.map(({ title, confidence }) => [title, confidence]) //=> [['Export', 0.8], ['Dark mode', null]]
 * columns.effort //=> 'Effort (pm)'
 * findings //=> []
 */
export function readScoringCsv<K extends string>(
  text: string,
  model: ScoringModel<K>,
  options: ScoringCsvOptions<K> = {},
): ScoringCsvReading<K> {
  options = readOptions(options);
  checkModel(model);
  const criteria = Object.entries<Criterion>(model.criteria);
  const reserved = criteria.map(([name]) => name).find((name) => RESERVED.includes(name));
  if (reserved !== undefined) {
    const params = { problem: 'reserved-criterion', criterion: reserved };
    throw new DomainError('interop/invalid-input', params);
  }
  const findings: InteropFinding[] = [];
  const table = readTable(text, options, findings);
  const note = noteInto(findings);
  const found = findColumns(table, model, options, note);
  const idAt = found.get('id');
  const titleAt = found.get('title');
  const cellAt = (cells: readonly string[], column: number | undefined): string =>
    column === undefined ? '' : cells[column]!.trim();

  const inputs = table.rows.map((): [string, number | string | null][] => []);
  for (const [name, criterion] of criteria) {
    readColumn({ name, criterion, column: found.get(name) }, table, options, inputs, note);
  }
  const items = table.rows.map((cells, at): ScoringItemBase => {
    const row = table.lines[at]!;
    const title = cellAt(cells, titleAt);
    let id = idAt === undefined ? title : cellAt(cells, idAt);
    if (id === '') {
      id = `row-${row}`;
      if ((idAt ?? titleAt) !== undefined) {
        note('interop/id-missing', 'warning', { row, id }, ['items', at, 'id']);
      }
    }
    // Object.fromEntries and a spread define own properties: a column may be called __proto__.
    const fields = Object.fromEntries(table.columns.map((column, c) => [column, cells[c]!]));
    return { id, title, row, fields, ...Object.fromEntries(inputs[at]!) };
  });
  const columns = Object.fromEntries([...found].map(([name, c]) => [name, table.columns[c]!]));
  return {
    items: items as readonly ScoringItem<K>[],
    columns: columns as ScoringCsvReading<K>['columns'],
    findings: limitFindings(findings, options.limit),
  };
}

const RESERVED: readonly string[] = ['id', 'title', 'row', 'fields'];

/** By target the number of its column; what is missing, doubtful or left over is noted. */
function findColumns(
  { columns, header }: CsvTable,
  model: ScoringModel,
  options: ScoringCsvOptions,
  note: Note,
): ReadonlyMap<string, number> {
  const targets = scoringTargets(model.criteria);
  const given = givenColumns(options.columns);
  const match = matchColumns(columns, targets, given);
  for (const target of given.keys()) {
    if (targets.some(({ name }) => name === target)) continue;
    const params = { target, targets: targets.map(({ name }) => name) };
    note('interop/column-unknown-target', 'warning', params);
  }
  // An empty text has one finding that says it all.
  if (header.length === 0) return match.columns;
  for (const target of match.notFound) {
    const column = given.get(target)!;
    note('interop/column-not-found', 'error', { target, column, columns });
  }
  for (const [target, candidates] of match.ambiguous) {
    const names = candidates.map((column) => columns[column]!);
    const params: JsonRecord = { target, column: names[0]!, columns: names };
    note('interop/column-ambiguous', 'warning', params, ['header', candidates[0]!]);
  }
  for (const [criterion, { label, required }] of Object.entries(model.criteria)) {
    if (match.columns.has(criterion)) continue;
    const severity = required === false ? 'info' : 'warning';
    note('interop/criterion-without-column', severity, { criterion, label });
  }
  if (!match.columns.has('id')) {
    const isTitled = match.columns.has('title');
    note(isTitled ? 'interop/id-from-title' : 'interop/id-from-row', 'info', {});
  }
  const used = new Set(match.columns.values());
  const unused = columns.filter((_, column) => !used.has(column));
  if (unused.length > 0) {
    note('interop/column-unused', 'info', { count: unused.length, columns: unused });
  }
  return match.columns;
}

interface CriterionColumn {
  readonly name: string;
  readonly criterion: Criterion;
  readonly column: number | undefined;
}

/** Adds the value of a criterion to the inputs of each row. */
function readColumn(
  { name, criterion, column }: CriterionColumn,
  { rows, lines, columns }: CsvTable,
  format: NumberFormat,
  inputs: readonly [string, number | string | null][][],
  note: Note,
): void {
  const { label, levels } = criterion;
  const percent = format.percent === true;
  // Ratios that look like percentages, or the other way round: one finding for all of them.
  let odd = 0;
  let first: Record<string, Json> = {};
  for (const [at, cells] of rows.entries()) {
    const text = column === undefined ? '' : cells[column]!;
    const { value, problem, params } = readCell(text, criterion, format);
    inputs[at]!.push([name, value]);
    const place = { row: lines[at]!, column: columns[column!] ?? '', criterion: name, label };
    const path = ['items', at, name];
    if (problem !== undefined) {
      const known = levels === undefined ? {} : { levels: Object.keys(levels) };
      const all = { ...place, value: text.trim(), ...known, ...params };
      note(`interop/cell-${problem}`, 'error', all, path);
    } else if (typeof value === 'number') {
      const isOdd =
        criterion.max === 1 &&
        (percent ? value > 0 && value <= 0.01 && !text.includes('%') : value > 1 && value <= 100);
      if (isOdd) {
        if (odd === 0) first = { from: text.trim(), to: value };
        odd += 1;
      } else if (!isInRange(criterion, value)) {
        note(
          'interop/cell-out-of-range',
          'error',
          { ...place, value, range: describeRange(criterion) },
          path,
        );
      }
    }
  }
  if (odd > 0) {
    const code = percent ? 'interop/column-looks-like-ratio' : 'interop/column-looks-like-percent';
    const params = {
      column: columns[column!]!,
      criterion: name,
      label,
      count: odd,
      of: rows.length,
      ...first,
    };
    note(code, 'warning', params);
  }
}

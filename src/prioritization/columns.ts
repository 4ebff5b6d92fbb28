import { createRecord, hasOwn } from '../core/json.js';
import { readOptions } from '../core/options.js';
import { criterionValue, invalidInput, readProperty } from './criterion.js';
import type { Columns } from './formula.js';
import { checkModel } from './model-structure.js';
import type {
  Criterion,
  InputOf,
  ItemsFor,
  RankOptions,
  ScoreOptions,
  ScoreSource,
  ScoringModel,
} from './types.js';

/** The state of a row. */
export const SCORED = 0;
export const INCOMPLETE = 1;
export const INVALID = 2;

/** The inputs of many items as typed columns: prepare once, rank often. */
export interface ScoreTable<K extends string = string> {
  readonly model: ScoringModel<K>;
  readonly length: number;
  /** One column per criterion; NaN where the item has no usable number. */
  readonly columns: Columns;
  /** Per row 0 complete, 1 incomplete, 2 invalid, as far as reading can tell; ranges are checked when the table is ranked. */
  readonly status: Uint8Array;
  /** By row, the criteria whose 0 was raised to the floor of `zeroEffort`. */
  readonly floored: ReadonlyMap<number, readonly K[]>;
}

/** What preparing needs of the options of a ranking. */
export type ColumnOptions<T, K extends string> = Pick<RankOptions<T, K>, 'input' | 'zeroEffort'>;

const MOST_ITEMS = 16_777_216;

/**
 * Read the inputs of many items into typed columns, once; what cannot be read is marked and never throws.
 *
 * Row i of every column belongs to item i. A change of an item does not reach the table.
 *
 * @param items - any objects; the criteria are read as their own properties
 * @param options.input - where the criteria of an item stand; absent = on the item itself
 * @param options.zeroEffort - floor for a divisor that is 0
 * @returns columns for `rankTable` and `topOfTable`
 * @throws DomainError `prioritization/invalid-model`, `prioritization/invalid-input` (no list, above 16,777,216 items)
 * @example
 * const table = prepareColumns([{ costOfDelay: 10, duration: 2 }, { costOfDelay: 30, duration: 4 }], cd3Model);
 * rankTable(table) //=> Uint32Array.of(1, 0)
 */
export function prepareColumns<T, K extends string, I extends ScoreSource<K>>(
  items: readonly T[],
  model: ScoringModel<K>,
  options: ColumnOptions<T, K> & InputOf<T, K, I>,
): ScoreTable<K>;
/** `prepareColumns` of items whose own properties are the criteria: a misspelt one does not compile. */
export function prepareColumns<T extends ScoreSource<K>, K extends string>(
  items: ItemsFor<T, K>,
  model: ScoringModel<K>,
  options?: ColumnOptions<T, K>,
): ScoreTable<K>;
export function prepareColumns<T, K extends string>(
  items: readonly T[],
  model: ScoringModel<K>,
  options: ColumnOptions<T, K> = {},
): ScoreTable<K> {
  checkModel(model);
  return readColumns(items, model, options);
}

/** `prepareColumns` for a model that was checked before. */
export function readColumns<T, K extends string>(
  items: readonly T[],
  model: ScoringModel<K>,
  options: ColumnOptions<T, K> = {},
): ScoreTable<K> {
  options = readOptions(options);
  const length = lengthOf(items);
  const floor = floorOf(options);
  const names = Object.keys(model.criteria) as K[];
  const columns = names.map(() => new Float64Array(length));
  const status = new Uint8Array(length);
  const floored = new Map<number, readonly K[]>();
  // Objects inherit a property of such a name (`constructor`): only an own one counts.
  const isInherited = names.some((name) => name in Object.prototype);
  /** What is not simply a number other than 0. */
  const readOther = (raw: unknown, row: number, at: number): number => {
    const name = names[at]!;
    const criterion: Criterion = model.criteria[name];
    const isFloored = raw === 0 && floor !== undefined && criterion.exclusiveMin === 0;
    if (isFloored) floored.set(row, [...(floored.get(row) ?? []), name]);
    // A 0 that is out of range is found with the ranges.
    const value = isFloored ? floor : raw === 0 ? 0 : criterionValue(criterion, raw);
    columns[at]![row] = typeof value === 'number' ? value : Number.NaN;
    if (typeof value === 'string') return INVALID;
    return value === undefined && criterion.required !== false ? INCOMPLETE : SCORED;
  };
  for (let row = 0; row < length; row += 1) {
    let read: number | undefined;
    try {
      const item = items[row]!;
      const source: unknown = options.input === undefined ? item : options.input(item);
      read = readRow(source, row, names, columns, isInherited, readOther);
    } catch {
      // A getter or an option that throws: nothing of the item counts.
    }
    if (read === undefined) for (const column of columns) column[row] = Number.NaN;
    status[row] = read ?? INVALID;
  }
  const byName = createRecord<Float64Array>();
  for (const [at, name] of names.entries()) byName[name] = columns[at]!;
  return { model, length, columns: byName, status, floored };
}

function readRow(
  source: unknown,
  row: number,
  names: readonly string[],
  columns: readonly Float64Array[],
  isInherited: boolean,
  readOther: (raw: unknown, row: number, at: number) => number,
): number | undefined {
  if (typeof source !== 'object' || source === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(source);
  const isPlain = !isInherited && (prototype === Object.prototype || prototype === null);
  let status = SCORED;
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at]!;
    const raw =
      isPlain || hasOwn(source, name) ? (source as Record<string, unknown>)[name] : undefined;
    if (typeof raw === 'number' && raw !== 0 && raw - raw === 0) columns[at]![row] = raw;
    else status = Math.max(status, readOther(raw, row, at));
  }
  return status;
}

/**
 * The items as a plain array; a hole, and an item that a Proxy refuses to give, is undefined.
 *
 * @throws DomainError `prioritization/invalid-input` when it is no list or a longer one than can be ranked
 */
export function readList<T>(items: readonly T[]): readonly (T | undefined)[] {
  const length = lengthOf(items);
  const list: (T | undefined)[] = [];
  for (let row = 0; row < length; row += 1) {
    try {
      list.push(items[row]);
    } catch {
      list.push(undefined);
    }
  }
  return list;
}

function lengthOf(items: unknown): number {
  try {
    const length: unknown = Array.isArray(items) ? items.length : undefined;
    // A Proxy may claim any length.
    if (Number.isInteger(length) && (length as number) >= 0 && (length as number) <= MOST_ITEMS)
      return length as number;
  } catch {
    // A revoked Proxy is no list either.
  }
  throw invalidInput({
    problem: 'not-a-list',
    most: MOST_ITEMS,
  });
}

function floorOf({ zeroEffort }: ScoreOptions): number | undefined {
  if (zeroEffort === undefined) return undefined;
  const floor = readProperty(zeroEffort, 'floor');
  if (Number.isFinite(floor) && (floor as number) > 0) return floor as number;
  throw invalidInput({ problem: 'floor-not-above-zero' });
}

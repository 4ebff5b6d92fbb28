import { hasOwn } from '../core/json.js';
import { criterionValue, invalidInput, readProperty } from './criterion.js';
import type { Columns } from './formula.js';
import type { Criterion, RankOptions, ScoringModel } from './types.js';
import { checkModel } from './validate.js';

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
  const length = lengthOf(items);
  const floor = floorOf(options);
  const names = Object.keys(model.criteria) as K[];
  const readers = names.map((name) => createReader(name, model.criteria[name], length, floor));
  const status = new Uint8Array(length);
  const floored = new Map<number, readonly K[]>();
  for (let row = 0; row < length; row += 1) {
    try {
      const item = items[row]!;
      const source = options.input === undefined ? item : options.input(item);
      status[row] = readRow(source, row, readers, floored);
    } catch {
      status[row] = INVALID;
    }
  }
  const columns: Record<string, Float64Array> = Object.create(null) as Record<string, Float64Array>;
  for (const { name, column } of readers) columns[name] = column;
  return { model, length, columns, status, floored };
}

interface Reader<K extends string> {
  readonly name: K;
  readonly criterion: Criterion;
  readonly column: Float64Array;
  /** Objects inherit a property of this name (`constructor`): only an own one counts. */
  readonly isInherited: boolean;
  /** What stands for 0, where the criterion has to be above 0. */
  readonly floor: number | undefined;
}

function createReader<K extends string>(
  name: K,
  criterion: Criterion,
  length: number,
  floor: number | undefined,
): Reader<K> {
  return {
    name,
    criterion,
    column: new Float64Array(length).fill(Number.NaN),
    isInherited: name in Object.prototype,
    floor: criterion.exclusiveMin === 0 ? floor : undefined,
  };
}

function readRow<K extends string>(
  source: unknown,
  row: number,
  readers: readonly Reader<K>[],
  floored: Map<number, readonly K[]>,
): number {
  if (typeof source !== 'object' || source === null) return INVALID;
  const prototype: unknown = Object.getPrototypeOf(source);
  const isPlain = prototype === Object.prototype || prototype === null;
  let status = SCORED;
  for (const reader of readers) {
    const { name, column } = reader;
    const isOwn = (isPlain && !reader.isInherited) || hasOwn(source, name);
    const raw = isOwn ? (source as Record<string, unknown>)[name] : undefined;
    if (typeof raw === 'number' && raw !== 0) {
      if (raw - raw !== 0) status = INVALID;
      column[row] = raw;
      continue;
    }
    const value = raw === 0 && reader.floor !== undefined ? reader.floor : raw;
    if (value !== raw) floored.set(row, [...(floored.get(row) ?? []), name]);
    const known = typeof value === 'number' ? value : criterionValue(reader.criterion, value);
    if (typeof known === 'number') column[row] = known + 0;
    else if (known !== undefined) status = INVALID;
    else if (reader.criterion.required !== false && status === SCORED) status = INCOMPLETE;
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

function floorOf({ zeroEffort }: ColumnOptions<never, never>): number | undefined {
  if (zeroEffort === undefined) return undefined;
  const floor = readProperty(zeroEffort, 'floor');
  if (Number.isFinite(floor) && (floor as number) > 0) return floor as number;
  throw invalidInput({ problem: 'floor-not-above-zero' });
}

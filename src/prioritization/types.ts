import type { Finding } from '../core/finding.js';
import type { PrioritizationCode } from './messages.js';

export const DIRECTIONS = ['benefit', 'cost'] as const;
/** Does a higher value speak for the item (`benefit`) or against it (`cost`)? */
export type Direction = (typeof DIRECTIONS)[number];

export const SCALES = ['ratio', 'ordinal', 'relative'] as const;
/**
 * `ratio`: twice the value is twice as much. `ordinal`: labels in order. `relative`: labels given by comparing the items of one list,
 * the smallest being 1, as in WSJF.
 */
export type Scale = (typeof SCALES)[number];

export const NORMALIZATIONS = ['min-max', 'sum', 'max', 'range'] as const;
export type Normalization = (typeof NORMALIZATIONS)[number];

/** One input of a scoring model. */
export interface Criterion {
  readonly label: string;
  /** What one unit is, as text: `people per quarter`, `person-months`; absent = a number without a unit. */
  readonly unit?: string | undefined;
  /** Lowest value allowed; absent = no bound. */
  readonly min?: number | undefined;
  /** Highest value allowed; absent = no bound. */
  readonly max?: number | undefined;
  /** The value must be above this one; absent = no such bound. */
  readonly exclusiveMin?: number | undefined;
  /** Used by `normalized` formulas and by lints; a plain formula states the direction itself. */
  readonly direction: Direction;
  /** Words that stand for values (`{ massive: 3, high: 2 }`); absent = numbers only. */
  readonly levels?: Readonly<Record<string, number>> | undefined;
  /** Used by lints; absent = `ordinal` with levels, else `ratio`. */
  readonly scale?: Scale | undefined;
  /** Absent = true: an item without it is incomplete. False: its branch of the formula is left out. */
  readonly required?: boolean | undefined;
}

/**
 * A formula as JSON. Operands are taken from left to right, so `{ product: [a, b, c] }` is `(a × b) × c`.
 *
 * `normalized` maps a criterion to about 0..1, higher = better: `range` between fixed bounds, the others relative to the
 * set of items that is ranked. `weighted` is Σ weight × value, as given, without dividing by the sum of the weights.
 */
export type ScoreFormula<K extends string = string> =
  | number
  | { readonly criterion: K }
  | { readonly normalized: K; readonly by: 'min-max' | 'sum' | 'max' }
  | { readonly normalized: K; readonly by: 'range'; readonly bounds: readonly [number, number] }
  | { readonly sum: readonly ScoreFormula<K>[] }
  | { readonly product: readonly ScoreFormula<K>[] }
  | { readonly quotient: readonly [ScoreFormula<K>, ScoreFormula<K>] }
  | { readonly difference: readonly [ScoreFormula<K>, ScoreFormula<K>] }
  | { readonly max: readonly ScoreFormula<K>[] }
  | { readonly min: readonly ScoreFormula<K>[] }
  | { readonly power: readonly [ScoreFormula<K>, number] }
  | { readonly weighted: readonly WeightedTerm<K>[] };

export interface WeightedTerm<K extends string = string> {
  readonly weight: number;
  readonly of: ScoreFormula<K>;
}

/** A scoring method as data. The built-in ones have nothing that a user's own, read from JSON, has not. */
export interface ScoringModel<K extends string = string> {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly criteria: Readonly<Record<K, Criterion>>;
  readonly formula: ScoreFormula<K>;
}

/** What an item may hold for a criterion: a number, a level's word, or nothing yet. 0 is 0; null and absent are missing. */
export type CriterionInput = number | string | null | undefined;

/** The inputs of one item. */
export type ScoreInput<K extends string = string> = { readonly [C in K]?: CriterionInput };

/** Where inputs may stand: any object for a model whose criteria the compiler does not know, as one read from JSON. */
export type ScoreSource<K extends string = string> = string extends K ? object : ScoreInput<K>;

/** What scoring one item gives. */
export type ItemScore<K extends string = string> =
  | {
      readonly status: 'scored';
      readonly value: number;
      /** The value of each criterion as the formula took it: levels as numbers, a floor applied; absent optional ones left out. */
      readonly terms: Readonly<Record<string, number>>;
      /** Criteria whose 0 was raised to the floor of `zeroEffort`. */
      readonly floored?: readonly K[] | undefined;
    }
  | { readonly status: 'incomplete'; readonly missing: readonly K[] }
  | {
      readonly status: 'invalid';
      readonly findings: readonly Finding<PrioritizationCode, never>[];
    };

/** One place in a ranking. */
export interface RankedItem<T> {
  readonly item: T;
  readonly id: string;
  readonly score: number;
  /** Competition rank: 1, 2, 2, 4. */
  readonly rank: number;
  /** Shares its rank with another item. */
  readonly tied: boolean;
}

/** All items, each in exactly one of three lists. */
export interface Ranking<T, K extends string = string> {
  /** Best first. Equal scores keep the order of the tie-breakers, then of the input. */
  readonly ranked: readonly RankedItem<T>[];
  readonly incomplete: readonly {
    readonly item: T;
    readonly id: string;
    readonly missing: readonly K[];
  }[];
  readonly invalid: readonly {
    readonly item: T;
    readonly id: string;
    readonly findings: readonly Finding<PrioritizationCode, never>[];
  }[];
  /** What concerns the list as a whole: duplicate ids, criteria that no item has, floors that were used. */
  readonly findings: readonly Finding<PrioritizationCode, never>[];
}

export interface ScoreOptions {
  /** Take this value where a divisor that must be above 0 is 0 (Intercom's smallest effort is 0.5); recorded in the result. Absent = 0 is invalid. */
  readonly zeroEffort?: { readonly floor: number } | undefined;
}

export interface RankOptions<T, K extends string = string> extends ScoreOptions {
  /** Absent = the item's own property `id`. */
  readonly id?: ((item: T) => string) | undefined;
  /** Where the criteria of an item stand; absent = they are its own properties. */
  readonly input?: ((item: T) => ScoreSource<K>) | undefined;
  /** Order within equal scores, the first that decides wins; the rank stays shared. Absent = the order of the input. */
  readonly tieBreakers?: readonly ((a: T, b: T) => number)[] | undefined;
  /** Relative difference up to which two scores are equal; absent = 1e-9. */
  readonly tolerance?: number | undefined;
}

/**
 * Asks of a type that it declares every criterion of a model, optional ones included, so that a misspelt name does not compile.
 * Of a model whose criteria the compiler does not know (read from JSON) it asks nothing.
 */
export type Declares<T, K extends string> = string extends K
  ? unknown
  : Exclude<K, keyof T> extends never
    ? unknown
    : { readonly 'criteria that are not declared': Exclude<K, keyof T> };

/** A list whose items declare every criterion of a model. */
export type ItemsFor<T, K extends string> = readonly T[] & Declares<T, K>;

/** Options that say where the criteria of an item stand. */
export type RankOptionsWithInput<T, K extends string, I = ScoreSource<K>> = RankOptions<T, K> &
  InputOf<T, K, I>;

/** The option that reads the criteria of an item, from a type that declares all of them. */
export interface InputOf<T, K extends string, I> {
  readonly input: (item: T) => I & Declares<I, K>;
}

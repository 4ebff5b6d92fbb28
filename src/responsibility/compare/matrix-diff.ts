import type { MatrixOperation } from '../operations/matrix-operation.js';
import type { ActivityId, ResponsibilityMatrix, RoleId } from '../types.js';

/** A role or an activity by its id and its name. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
}

/** The same id under another name. */
export interface RenamedEntity {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The same id with other fields than its name and its rank. */
export interface ChangedEntity {
  readonly id: string;
  /** Names of the fields, in alphabetical order. */
  readonly fields: readonly string[];
}

/** What happened to the roles or to the activities. */
export interface EntityDiff {
  /** In the order of the matrix that has them. */
  readonly added: readonly NamedEntity[];
  readonly removed: readonly NamedEntity[];
  readonly renamed: readonly RenamedEntity[];
  readonly changed: readonly ChangedEntity[];
  /** The fewest ids that stand elsewhere among those that stayed; a new rank in the same order is no move. */
  readonly moved: readonly string[];
}

/** One cell with other codes, or with the same codes on other terms. */
export interface CellChange {
  readonly activityId: ActivityId;
  readonly roleId: RoleId;
  /** Strongest first; empty = nothing. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Codes that it has in both, with other dates, another basis or another note. */
  readonly terms: readonly string[];
}

/** An activity that somebody else answers for than before: each of these roles has to agree. */
export interface AccountabilityTransfer {
  readonly activityId: ActivityId;
  /** No more accountable; empty = nobody gave it up. */
  readonly from: readonly RoleId[];
  /** Accountable now; empty = nobody took it over. */
  readonly to: readonly RoleId[];
}

/** What differs between two matrices. */
export interface MatrixDiff {
  /** Fields of the matrix beside its collections, in alphabetical order. */
  readonly fields: readonly (keyof ResponsibilityMatrix | (string & {}))[];
  readonly roles: EntityDiff;
  readonly activities: EntityDiff;
  /** Also those of the roles and activities that came or went. */
  readonly cells: readonly CellChange[];
  /** Of the activities that are in both. */
  readonly accountabilityTransfers: readonly AccountabilityTransfer[];
  /** Applied to the first, they make the collections and suppressions of the second; empty = those say the same. */
  readonly operations: readonly MatrixOperation[];
}

import type {
  Activity,
  ActivityId,
  Assignment,
  AssignmentId,
  Role,
  RoleId,
  Suppression,
} from '../types.js';

/** The kinds of operations on a matrix. */
export const MATRIX_OPERATION_KINDS = [
  'add-role',
  'remove-role',
  'change-role',
  'merge-roles',
  'add-activity',
  'remove-activity',
  'change-activity',
  'move-activity',
  'split-activity',
  'add-assignment',
  'remove-assignment',
  'set-cell',
  'add-suppression',
  'remove-suppression',
  'restore',
] as const;
export type MatrixOperationKind = (typeof MATRIX_OPERATION_KINDS)[number];

/** Where in the order something is to stand; at most one of the two. Both absent = at the end. */
export interface MatrixPlace {
  /** Id of what it stands directly before. */
  readonly before?: string | undefined;
  /** Id of what it stands directly after. */
  readonly after?: string | undefined;
}

/** Fields to change: absent or undefined leaves a field as it is, null clears one that may be absent. */
export type FieldChanges<T> = {
  readonly [F in keyof T]?: T[F] | (undefined extends T[F] ? null : never) | undefined;
};

export type RoleChange = FieldChanges<Omit<Role, 'id'>>;
export type ActivityChange = FieldChanges<Omit<Activity, 'id'>>;

/** A role to add; its rank comes from the place when absent. */
export type NewRole = Omit<Role, 'rank'> & Partial<Pick<Role, 'rank'>>;
/** An activity to add; its rank comes from the place when absent. */
export type NewActivity = Omit<Activity, 'rank'> & Partial<Pick<Activity, 'rank'>>;

/** One part of an activity that is split; what it does not say it has from the whole. */
export interface SplitPart {
  /** Of at most 10,000 characters, as every new id. */
  readonly id: ActivityId;
  readonly name: string;
  /** What these roles hold on the part; every other role holds what it holds on the whole. Absent = all do. */
  readonly cells?:
    | readonly { readonly roleId: RoleId; readonly codes: readonly string[] }[]
    | undefined;
}

/** One of these for each of the collections of a matrix. */
export interface MatrixRecords<R, A, S> {
  readonly roles?: R | undefined;
  readonly activities?: A | undefined;
  readonly assignments?: S | undefined;
}

/** One step of change to a matrix; see `applyMatrixOperations`. */
export type MatrixOperation =
  | ({ readonly kind: 'add-role'; readonly role: NewRole } & MatrixPlace)
  /** With its assignments, its places in groups and its suppressions. */
  | { readonly kind: 'remove-role'; readonly roleId: RoleId }
  | { readonly kind: 'change-role'; readonly roleId: RoleId; readonly change: RoleChange }
  /**
   * The first role becomes the second one, which takes its assignments, members, skills, suppressions and places in groups,
   * and its name and aliases as aliases; what both have is there once.
   */
  | { readonly kind: 'merge-roles'; readonly roleId: RoleId; readonly intoRoleId: RoleId }
  | ({ readonly kind: 'add-activity'; readonly activity: NewActivity } & MatrixPlace)
  /** With its assignments and its suppressions; its parts become parts of what it is a part of. */
  | { readonly kind: 'remove-activity'; readonly activityId: ActivityId }
  | {
      readonly kind: 'change-activity';
      readonly activityId: ActivityId;
      readonly change: ActivityChange;
    }
  /** In the order, under another activity (null = under none), or both; without a place it stays where it is in the order. */
  | ({
      readonly kind: 'move-activity';
      readonly activityId: ActivityId;
      readonly parentId?: ActivityId | null | undefined;
    } & MatrixPlace)
  /** The parts take its place, with its fields, assignments and suppressions; what is a part of it moves up. */
  | {
      readonly kind: 'split-activity';
      readonly activityId: ActivityId;
      readonly parts: readonly SplitPart[];
    }
  | { readonly kind: 'add-assignment'; readonly assignment: Assignment }
  | { readonly kind: 'remove-assignment'; readonly assignmentId: AssignmentId }
  /** Codes that stay keep what else their assignments say. */
  | {
      readonly kind: 'set-cell';
      readonly activityId: ActivityId;
      readonly roleId: RoleId;
      readonly codes: readonly string[];
    }
  | { readonly kind: 'add-suppression'; readonly suppression: Suppression }
  /** Those that say the same in every field. */
  | { readonly kind: 'remove-suppression'; readonly suppression: Suppression }
  /** Puts records back as they were and takes others away, without a question: what `invertMatrixOperations` makes. */
  | {
      readonly kind: 'restore';
      readonly put?:
        | MatrixRecords<
            Readonly<Record<RoleId, Role>>,
            Readonly<Record<ActivityId, Activity>>,
            Readonly<Record<AssignmentId, Assignment>>
          >
        | undefined;
      readonly drop?:
        | MatrixRecords<readonly RoleId[], readonly ActivityId[], readonly AssignmentId[]>
        | undefined;
      /** Absent = as they are; null = the matrix has none. */
      readonly suppressions?: readonly Suppression[] | null | undefined;
    };

import type { JsonRecord } from '../core/json.js';

export const DUTIES = [
  'perform',
  'account',
  'decide',
  'approve',
  'verify',
  'veto',
  'recommend',
  'coordinate',
  'supervise',
  'support',
  'advise',
  'notify',
  'excluded',
] as const;
/** What a code obliges its holder to do. Every rule runs on duties; letters mean different things in different schemes. */
export type Duty = (typeof DUTIES)[number];

export const ROLE_KINDS = ['internal', 'external'] as const;
/** Does the role stand inside the organisation that the matrix is for? */
export type RoleKind = (typeof ROLE_KINDS)[number];

export const ASSIGNMENT_BASES = ['stated', 'via-group', 'inferred', 'override'] as const;
/** Where an assignment comes from: its source says so, its source names a group, somebody concluded it, or it replaces a template's. */
export type AssignmentBasis = (typeof ASSIGNMENT_BASES)[number];

export const GRID_LAYOUTS = ['activity-rows', 'role-rows', 'code-columns', 'party-cells'] as const;
/** How a grid holds a matrix; see `readGrid`. */
export type GridLayout = (typeof GRID_LAYOUTS)[number];

/** Unique among the roles of a matrix. */
export type RoleId = string;
/** Unique among the activities of a matrix. */
export type ActivityId = string;
/** What `assignmentId` makes of activity, role and code. */
export type AssignmentId = string;

/** How many roles may hold a code on one activity. */
export interface Cardinality {
  /** Fewest holders, an integer ≥ 0; absent = 0. */
  readonly min?: number | undefined;
  /** Most holders, an integer ≥ 1; absent = any number. */
  readonly max?: number | undefined;
}

/** One code of a scheme. */
export interface CodeDefinition {
  /** As it stands in a cell: `A`. Without separators (white space, comma, slash, plus). */
  readonly code: string;
  /** The word for it, which is read like the code, in any case: `Accountable`. */
  readonly name: string;
  /** What it obliges to; one code may bear several. */
  readonly duties: readonly Duty[];
  /** Strength: where two codes compete for a cell the one with the lowest order stays; it is also the order of codes in output. */
  readonly order: number;
  /** Other codes that mean the same; absent = none. */
  readonly aliases?: readonly string[] | undefined;
  /** Words beside the name that mean the same; absent = none. */
  readonly words?: readonly string[] | undefined;
  /** Holders of the code on one activity; absent = any number. */
  readonly perActivity?: Cardinality | undefined;
  /** Codes that say nothing more beside this one (who is consulted is informed); absent = none. */
  readonly implies?: readonly string[] | undefined;
}

export interface SchemeOptions {
  /** Does the accountable role do the work where no role is named for it? A missing performer is then only an `info`. */
  readonly accountImpliesPerform: boolean;
}

/** A way to write down who does what, as data: the built-in ones have nothing that a user's own has not. */
export interface ResponsibilityScheme {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** At most 30 codes; those beyond are unknown. */
  readonly codes: readonly CodeDefinition[];
  /** Sets of codes of which any may share a cell; absent = any may. */
  readonly combinations?: readonly (readonly string[])[] | undefined;
  readonly options: SchemeOptions;
  /** Where the scheme is published; absent = the user's own. */
  readonly source?: string | undefined;
}

export interface Role {
  readonly id: RoleId;
  /** As people read it. */
  readonly name: string;
  /** Fractional key: the roles stand in the order of their ranks (by code unit), then of their ids. */
  readonly rank: string;
  /** Absent = internal. An external role (a customer) is not asked to own anything. */
  readonly kind?: RoleKind | undefined;
  /** Other names that people use for it (`PO`); absent = none. */
  readonly aliases?: readonly string[] | undefined;
  /** A group: what it holds, each of these roles holds. Absent = no group. */
  readonly members?: readonly RoleId[] | undefined;
  /** Any one of these roles may stand in its place ("the official or a representative"). Absent = none. */
  readonly anyOf?: readonly RoleId[] | undefined;
  /** How many people are to hold it at once; absent = min 1, any number. */
  readonly occupancy?: Cardinality | undefined;
  /** What its holders have to be able to do; absent = nothing in particular. */
  readonly skills?: readonly string[] | undefined;
}

/** The four contrasts by which product management and product operations differ; an activity may say where it stands in each. */
export interface ActivityDimensions {
  readonly focus?: 'strategy' | 'execution' | undefined;
  readonly facing?: 'customer' | 'internal' | undefined;
  readonly stance?: 'visionary' | 'tactical' | undefined;
  readonly mode?: 'communication' | 'coordination' | undefined;
}

/** What an activity is about in the embedding product, for permissions. */
export interface ActivityResource {
  /** As the permission library names it: `Release`. */
  readonly subject: string;
  /** Which of them; absent = all. */
  readonly conditions?: JsonRecord | undefined;
}

export interface Activity {
  readonly id: ActivityId;
  /** As people read it. */
  readonly name: string;
  /** Fractional key: the activities stand in the order of their ranks (by code unit), then of their ids. */
  readonly rank: string;
  /** Heading that it stands under; absent = none. */
  readonly phase?: string | undefined;
  /** Absent = false. A critical activity wants somebody who is consulted. */
  readonly critical?: boolean | undefined;
  /** The activity that it is a part of; absent = none. */
  readonly parentId?: ActivityId | undefined;
  /** Absent = not said. */
  readonly dimensions?: ActivityDimensions | undefined;
  /** Absent = none: nothing is granted for it. */
  readonly resource?: ActivityResource | undefined;
}

/** A finding that is accepted, with the reason. */
export interface Suppression {
  /** Code of the finding. */
  readonly code: string;
  /** Absent = of every activity. */
  readonly activityId?: ActivityId | undefined;
  /** Absent = of every role. */
  readonly roleId?: RoleId | undefined;
  readonly reason: string;
  /** First day on which it counts no more, `YYYY-MM-DD`; absent = without end. */
  readonly until?: string | undefined;
}

/** One role holds one code on one activity; "A/R" in a cell is two assignments. */
export interface Assignment {
  readonly activityId: ActivityId;
  readonly roleId: RoleId;
  readonly code: string;
  /** First day, `YYYY-MM-DD`; absent = since ever. */
  readonly from?: string | undefined;
  /** Day after the last day, `YYYY-MM-DD`; absent = without end. */
  readonly to?: string | undefined;
  /** Absent = stated. */
  readonly basis?: AssignmentBasis | undefined;
  readonly note?: string | undefined;
}

/** Who does what. Records carry no order: `rank` does. */
export interface ResponsibilityMatrix {
  readonly id: string;
  readonly name: string;
  /** The scheme that the codes belong to. */
  readonly schemeId: string;
  readonly roles: Readonly<Record<RoleId, Role>>;
  readonly activities: Readonly<Record<ActivityId, Activity>>;
  /** Under the id that `assignmentId` makes. */
  readonly assignments: Readonly<Record<AssignmentId, Assignment>>;
  /** Absent = none. */
  readonly suppressions?: readonly Suppression[] | undefined;
  /** Day on which the matrix is to be looked at again, `YYYY-MM-DD`; absent = never. */
  readonly reviewBy?: string | undefined;
}

/** A role by its name; its id is made from the name when absent. `members` and `anyOf` name roles by id or by name. */
export type RoleInput = Omit<Role, 'id' | 'rank'> & Partial<Pick<Role, 'id'>>;

/** An activity by its name; its id is made from the name when absent. `parentId` names an activity by id or by name. */
export type ActivityInput = Omit<Activity, 'id' | 'rank'> & Partial<Pick<Activity, 'id'>>;

/** An assignment whose activity and role are named by id or by name, and whose code may be `A/R` or a word. */
export type AssignmentInput =
  | Assignment
  | readonly [activity: string, role: string, codes: string | readonly string[]];

export interface MatrixInput {
  readonly scheme: ResponsibilityScheme;
  /** Absent = `matrix`. */
  readonly id?: string | undefined;
  /** Absent = `Responsibility matrix`. */
  readonly name?: string | undefined;
  /** In their order. */
  readonly roles: readonly (string | RoleInput)[];
  /** In their order. */
  readonly activities: readonly (string | ActivityInput)[];
  readonly assignments: readonly AssignmentInput[];
}

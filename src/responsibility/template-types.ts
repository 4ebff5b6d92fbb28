import type { Activity, ActivityId, Role, RoleId, Suppression } from './types.js';

/** Codes by role, as a cell holds them: `A/R`. */
export type TemplateCells = Readonly<Record<RoleId, string>>;

/** A role of a template; its place in the list becomes its rank. */
export type TemplateRole = Omit<Role, 'rank'>;

/** An activity of a template with its cells, apart by where they come from; its place becomes its rank. */
export interface TemplateActivity extends Omit<Activity, 'rank' | 'phase'> {
  /** Keys of the statements of the source that the row rests on (`q01`, or a heading); absent = none. */
  readonly refs?: readonly string[] | undefined;
  /** The source says so of the role itself; absent = none. */
  readonly stated?: TemplateCells | undefined;
  /** The source names a group that the role belongs to; absent = none. */
  readonly viaGroup?: TemplateCells | undefined;
  /** Concluded by whoever made the template: a proposal, no fact of the source. Absent = none. */
  readonly inferred?: TemplateCells | undefined;
}

/** Activities under one heading, which becomes their `phase`. */
export interface TemplatePhase {
  readonly name: string;
  readonly activities: readonly TemplateActivity[];
}

/** A matrix to start from, as data: the built-in ones have nothing that a user's own has not. */
export interface ResponsibilityTemplate {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** The scheme that the codes belong to. */
  readonly schemeId: string;
  /** What it was made from; absent = the user's own. */
  readonly source?: string | undefined;
  readonly roles: readonly TemplateRole[];
  readonly phases: readonly TemplatePhase[];
  /** Findings that the template accepts, with the reason; absent = none. */
  readonly suppressions?: readonly Suppression[] | undefined;
}

/** What a role of a template becomes. */
export interface TemplateRoleChange {
  /** Absent = as in the template. */
  readonly id?: RoleId | undefined;
  /** Absent = as in the template. */
  readonly name?: string | undefined;
}

export interface InstantiateTemplateOptions {
  /** Of the matrix; absent = that of the template. */
  readonly id?: string | undefined;
  /** Of the matrix; absent = that of the template. */
  readonly name?: string | undefined;
  /** By the role's id in the template; null = leave it out, with its cells. Absent = as in the template. */
  readonly roles?: Readonly<Record<RoleId, TemplateRoleChange | null>> | undefined;
  /** Activities to take; absent = all. */
  readonly include?: readonly ActivityId[] | undefined;
  /** Activities to leave out; absent = none. */
  readonly exclude?: readonly ActivityId[] | undefined;
  /** New names of activities, by id; absent = as in the template. */
  readonly rename?: Readonly<Record<ActivityId, string>> | undefined;
}

/** One cell that differs from what a matrix (mostly a template's) has in its place. */
export interface OverrideCell {
  readonly activityId: ActivityId;
  readonly roleId: RoleId;
  /** As a cell holds them: `A/R`; empty = the cell is cleared. */
  readonly codes: string;
  /** What the cell held when it was overridden, so that a later change below it is reported; absent = not known. */
  readonly replaces?: string | undefined;
  /** Why; it becomes the note of the assignments. Absent = none. */
  readonly note?: string | undefined;
}

/** A team's own cells on top of a template. It is data of its own, so that the template can be upgraded below it. */
export interface MatrixOverride {
  readonly cells: readonly OverrideCell[];
}

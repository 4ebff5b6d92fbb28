import type { IsoDate } from '../../core/iso-date.js';
import type { JsonRecord } from '../../core/json.js';
import type { PersonId, Reason } from '../staffing/staffing-types.js';
import type { ActivityId, Duty, RoleId } from '../types.js';

/** Stands in the conditions of a denial for the id of the person. */
export const PERSON_PLACEHOLDER = '{personId}';

/** Who has the duty on an activity may not do this to what the activity is about. */
export interface GrantDenial {
  readonly duty: Duty;
  readonly actions: string | readonly string[];
  /**
   * Beside those of the resource: both hold. A key that the resource has too is an error. The text `{personId}` becomes the person's id.
   * Absent = those of the resource alone.
   */
  readonly conditions?: JsonRecord | undefined;
  /** As the permission library shows it. */
  readonly reason: string;
}

/**
 * What a duty means in the embedding product: actions by duty. What is not named is not granted.
 *
 * It is the product's own: a matrix says who should, not who may. `excluded` grants nothing; it denies where a denial names it.
 */
export type GrantMapping = {
  readonly [D in Exclude<Duty, 'excluded'>]?: string | readonly string[] | undefined;
} & {
  /** Absent = nothing is denied. */
  readonly deny?: readonly GrantDenial[] | undefined;
};

/** Where a grant comes from, for an audit. */
export interface GrantBasis {
  readonly matrixId: string;
  readonly activityId: ActivityId;
  /** The role that the activity is assigned to. */
  readonly roleId: RoleId;
  readonly code: string;
  readonly duty: Duty;
  /** From the assignment over groups, appointments and delegations to the person. */
  readonly via: readonly Reason[];
}

/**
 * One permission of one person: a raw rule of CASL with the reason for it.
 *
 * What is absent is left out, never undefined, as CASL's own types want it under `exactOptionalPropertyTypes`.
 */
export interface Grant {
  readonly personId: PersonId;
  readonly action: string;
  readonly subject: string;
  /** Absent = all of the subject. */
  readonly conditions?: JsonRecord;
  /** Absent = it allows; true = it forbids. */
  readonly inverted?: true;
  /** Of a denial. */
  readonly reason?: string;
  readonly because: GrantBasis;
  /**
   * First day on which this chain of reasons no longer holds; another one may go on. Absent = no end is known.
   * The day to project anew is `nextChangeOn`.
   */
  readonly validUntil?: IsoDate;
}

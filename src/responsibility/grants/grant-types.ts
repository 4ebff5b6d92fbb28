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
  /** Beside those of the resource, and instead of them where both name a key; the text `{personId}` becomes the person's id. Absent = all. */
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

/** One permission of one person: a raw rule of CASL with the reason for it. */
export interface Grant {
  readonly personId: PersonId;
  readonly action: string;
  readonly subject: string;
  /** Absent = all of the subject. */
  readonly conditions?: JsonRecord | undefined;
  /** Absent = it allows; true = it forbids. */
  readonly inverted?: true | undefined;
  /** Of a denial. */
  readonly reason?: string | undefined;
  readonly because: GrantBasis;
  /** First day on which it no longer holds: then project anew. Absent = no end is known. */
  readonly validUntil?: IsoDate | undefined;
}

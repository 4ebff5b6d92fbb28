import type { ActivityId, Duty, RoleId } from '../types.js';

export const APPOINTMENT_KINDS = ['holder', 'acting', 'deputy', 'shadow'] as const;
/**
 * How a person stands to a role: has it, has it for the time being, takes over when nobody has it, or learns it (and never acts).
 */
export type AppointmentKind = (typeof APPOINTMENT_KINDS)[number];

/** Unique among the people of a staffing. */
export type PersonId = string;
/** Unique among the appointments of a staffing. */
export type AppointmentId = string;
/** Unique among the delegations of a staffing. */
export type DelegationId = string;
/** Unique among the separations of a staffing. */
export type SeparationId = string;
/** Unique among the waivers of a staffing. */
export type WaiverId = string;

/** Days from `from` up to, not including, `to`: `YYYY-MM-DD`. Absent = open on that side. */
export interface Period {
  /** First day; absent = since ever. */
  readonly from?: string | undefined;
  /** Day after the last day; absent = without end. */
  readonly to?: string | undefined;
}

/** Somebody who can hold roles, from the day of coming to the day after leaving. */
export interface Person extends Period {
  readonly id: PersonId;
  readonly name: string;
  /** Share of full time that is there to be allocated, above 0; absent = 1. */
  readonly capacity?: number | undefined;
  /** Absent = not known, which is not the same as none. */
  readonly skills?: readonly string[] | undefined;
  /** Days of being away; whoever has the role for the time being, or is the deputy, takes over. Absent = none. */
  readonly absences?: readonly Period[] | undefined;
}

/** A person has a role for some time. */
export interface Appointment extends Period {
  readonly id: AppointmentId;
  readonly personId: PersonId;
  readonly roleId: RoleId;
  readonly kind: AppointmentKind;
  /** Share of full time, 0 to 1; absent = not said, counted as 0. */
  readonly allocation?: number | undefined;
}

/** Somebody hands on a part of what is theirs, for some time; who is accountable stays accountable. */
export interface Delegation {
  readonly id: DelegationId;
  readonly fromPersonId: PersonId;
  readonly toPersonId: PersonId;
  /** Absent = all roles of the person. */
  readonly roleIds?: readonly RoleId[] | undefined;
  /** Absent = all activities. */
  readonly activityIds?: readonly ActivityId[] | undefined;
  /** Absent = every duty but `account`, which is never handed on. */
  readonly duties?: readonly Duty[] | undefined;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Day after the last day, `YYYY-MM-DD`. */
  readonly to: string;
  /** Does the delegate get the permissions too? */
  readonly transferAccess: boolean;
  /** May the delegate hand it on? */
  readonly redelegable: boolean;
  readonly reason?: string | undefined;
}

/** What one person may not have at the same time. */
export type Separation =
  /** Of these roles a person has at most `most`. */
  | {
      readonly id: SeparationId;
      readonly kind: 'roles';
      readonly roleIds: readonly RoleId[];
      /** Absent = 1. */
      readonly most?: number | undefined;
    }
  /** Nobody has both duties on the same activity. */
  | {
      readonly id: SeparationId;
      readonly kind: 'duties';
      readonly duties: readonly [Duty, Duty];
      /** Absent = all activities. */
      readonly activityIds?: readonly ActivityId[] | undefined;
    }
  /** Of these activities a person has one of the duties on at most `most`. */
  | {
      readonly id: SeparationId;
      readonly kind: 'activities';
      readonly activityIds: readonly ActivityId[];
      /** Absent = perform, decide, approve, account. */
      readonly duties?: readonly Duty[] | undefined;
      /** Absent = 1. */
      readonly most?: number | undefined;
    };

/** A person may break a separation for some time. */
export interface Waiver extends Period {
  readonly id: WaiverId;
  readonly separationId: SeparationId;
  readonly personId: PersonId;
  readonly reason: string;
}

/** Whom a role turns to when it cannot settle something. */
export interface EscalationStep {
  readonly toRoleId: RoleId;
  /** Working days that it has to settle it first, ≥ 0; absent = not said. */
  readonly afterDays?: number | undefined;
}

/** Who fills the roles of a matrix, when, and who stands in. */
export interface Staffing {
  readonly people: Readonly<Record<PersonId, Person>>;
  readonly appointments: Readonly<Record<AppointmentId, Appointment>>;
  readonly delegations: Readonly<Record<DelegationId, Delegation>>;
  readonly separations: Readonly<Record<SeparationId, Separation>>;
  readonly waivers: Readonly<Record<WaiverId, Waiver>>;
  /** By the role that turns to somebody; absent = nothing is said. */
  readonly escalation?: Readonly<Record<RoleId, EscalationStep>> | undefined;
}

/** One reason why a person has a duty; a chain goes from the matrix to the person. */
export type Reason =
  | { readonly kind: 'assignment'; readonly assignmentId: string; readonly roleId: RoleId }
  /** The role of the assignment is a group. */
  | { readonly kind: 'group'; readonly groupId: RoleId; readonly roleId: RoleId }
  /** The role of the assignment may be stood in for by this one. */
  | { readonly kind: 'any-of'; readonly oneOfId: RoleId; readonly roleId: RoleId }
  | {
      readonly kind: 'appointment';
      readonly appointmentId: AppointmentId;
      readonly appointment: AppointmentKind;
    }
  | { readonly kind: 'delegation'; readonly delegationId: DelegationId };

/** A person who has a duty on an activity on a day, and why. */
export interface DutyHolder {
  readonly personId: PersonId;
  readonly via: readonly Reason[];
  /** False for a delegate who was not given the permissions. */
  readonly hasAccess: boolean;
}

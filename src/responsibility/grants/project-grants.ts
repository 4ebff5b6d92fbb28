import type { IsoDate } from '../../core/iso-date.js';
import { readOptions } from '../../core/options.js';
import { orderParts } from '../matrix/matrix-parts.js';
import { createDutyLookup } from '../staffing/duty-lookup.js';
import { staffingOn } from '../staffing/staffing-day.js';
import type { DutyHolder, PersonId, Staffing } from '../staffing/staffing-types.js';
import type {
  Activity,
  ActivityId,
  ActivityResource,
  ResponsibilityMatrix,
  ResponsibilityScheme,
} from '../types.js';
import {
  fillConditions,
  type GrantRule,
  isConditions,
  readMapping,
  requireDistinctKeys,
} from './grant-mapping.js';
import type { Grant, GrantMapping } from './grant-types.js';
import { createValidity } from './grant-validity.js';

export interface ProjectGrantsOptions {
  /** The day, `YYYY-MM-DD`. */
  readonly on: IsoDate;
  /** Only the grants of this person; absent = of everybody. */
  readonly personId?: PersonId | undefined;
}

/**
 * What people may do on a day: for each activity about a resource, for each duty, for each person who has it, the actions of the
 * mapping.
 *
 * Each grant is a raw rule of CASL, so that `createMongoAbility(grants of one person)` answers; what allows comes first and what
 * denies last, since there later rules win. Where a forbidding rule always wins (Cedar), `inverted` says which those are.
 * A blank cell denies nothing: what is not granted is not allowed. An activity without `resource` grants nothing, and a delegate
 * without `transferAccess` is granted nothing; denials bind that delegate too.
 *
 * @param mapping - the embedding product's own: actions by duty, and denials such as "not the own change"; see `GrantMapping`
 * @param options.on - the day; grants change with the staffing: project anew on `nextChangeOn`, which sees what begins, too
 * @returns in the order of the activities, duties, people and actions, all that allow before all that deny
 * @throws DomainError `responsibility/invalid-mapping`, with the `path` in the mapping, also when a denial and a resource have conditions
 *   on the same key; `core/invalid-date` when `on` is no day; `responsibility/invalid-scheme`
 * @example
 * const { matrix } = readGrid([['', 'PM', 'Dev'], ['Release', 'A', 'R']], raci)
 * const release = { ...matrix.activities['release']!, resource: { subject: 'Release' } }
 * const staffing = {
 *   people: { ann: { id: 'ann', name: 'Ann' } },
 *   appointments: { h: { id: 'h', personId: 'ann', roleId: 'pm', kind: 'holder' as const, to: '2026-07-01' } },
 *   delegations: {}, separations: {}, waivers: {},
 * }
 * const [grant] = projectGrants({ ...matrix, activities: { release } }, raci, staffing, { account: 'approve' }, { on: '2026-03-02' })
 * grant?.action //=> 'approve'
 * grant?.subject //=> 'Release'
 * grant?.because.roleId //=> 'pm'
 * grant?.validUntil //=> '2026-07-01'
 * @see CASL 7, "RawRule" and "Storing permissions", https://casl.js.org/
 */
export function projectGrants(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
  staffing: Staffing,
  mapping: GrantMapping,
  options: ProjectGrantsOptions,
): Grant[] {
  matrix = readOptions(matrix);
  staffing = readOptions(staffing);
  const { on, personId: wanted } = readOptions(options);
  const rules = readMapping(mapping);
  const holdersOf = createDutyLookup(matrix, scheme, staffing, { on });
  const validUntil = createValidity(matrix, staffing, staffingOn(staffing, on));
  const allowing: Grant[] = [];
  const denying: Grant[] = [];
  const { ids, entities } = orderParts(matrix.activities);
  ids.forEach((activityId, at) => {
    const resource = resourceOf(entities[at]!);
    if (resource === undefined) return;
    for (const rule of rules) {
      requireDistinctKeys(resource.conditions, rule, activityId);
      for (const holder of holdersOf(activityId, rule.duty)) {
        const { denial } = rule;
        // Who has the work without the permissions is still bound by what the work forbids.
        if (!holder.hasAccess && denial === undefined) continue;
        if (wanted !== undefined && holder.personId !== wanted) continue;
        const grant = grantOf(matrix, activityId, resource, rule, holder, validUntil(holder));
        const grants = denial === undefined ? allowing : denying;
        for (const action of rule.actions) grants.push({ ...grant, action });
      }
    }
  });
  return [...allowing, ...denying];
}

/** What an activity is about; undefined = nothing, or it cannot be told what: then nothing is granted. */
function resourceOf({ resource }: Activity): ActivityResource | undefined {
  const { subject, conditions } = readOptions(resource ?? ({} as ActivityResource));
  if (typeof subject !== 'string' || subject === '') return undefined;
  if (conditions === undefined) return { subject };
  return isConditions(conditions) ? { subject, conditions } : undefined;
}

function grantOf(
  { id, assignments }: ResponsibilityMatrix,
  activityId: ActivityId,
  { subject, conditions: own }: ActivityResource,
  { duty, denial, path }: GrantRule,
  { personId, via }: DutyHolder,
  validUntil: IsoDate | undefined,
): Omit<Grant, 'action'> {
  const [first] = via;
  const { roleId, code } = assignments[(first as { readonly assignmentId: string }).assignmentId]!;
  const denied = denial?.conditions;
  const conditions =
    denied === undefined ? own : { ...own, ...fillConditions(denied, personId, path) };
  return {
    personId,
    subject,
    ...(conditions === undefined ? {} : { conditions }),
    ...(denial === undefined ? {} : { inverted: true as const, reason: denial.reason }),
    because: { matrixId: id, activityId, roleId, code, duty, via },
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

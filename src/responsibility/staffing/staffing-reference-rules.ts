import { isIsoDate } from '../../core/iso-date.js';
import { type Json, toJsonScalar } from '../../core/json.js';
import { listParts } from '../matrix/matrix-parts.js';
import { DUTIES } from '../types.js';
import { boundsOf } from './period.js';
import { isPlaceholder } from './placeholder.js';
import { personParams, type StaffingCheck } from './staffing-check.js';
import { sortParts } from './staffing-day.js';
import { APPOINTMENT_KINDS, type Separation } from './staffing-types.js';

/** One entry of a collection, whose fields may hold anything. */
interface Entry {
  readonly collection: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const COLLECTIONS = ['people', 'appointments', 'delegations', 'separations', 'waivers'] as const;
const SEPARATION_KINDS: readonly Separation['kind'][] = ['roles', 'duties', 'activities'];
const PERIODS = 'a list of periods';
const SHARE = 'a share of full time from 0 to 1';

/** What is wrong before any rule looks at a role: broken records, dangling references, values and dates that are none. */
export function checkStaffingReferences(check: StaffingCheck): void {
  for (const collection of COLLECTIONS) {
    const record: unknown = check.staffing[collection];
    checkRecord(check, collection, record);
    const { ids, entities, malformed } = sortParts(
      listParts(record as Readonly<Record<string, object>>),
    );
    for (const id of malformed) {
      check.report('responsibility/staffing-not-a-record', [collection, id], { collection, id });
    }
    ids.forEach((id, i) => {
      CHECKS[collection](check, {
        collection,
        id,
        fields: entities[i] as Readonly<Record<string, unknown>>,
      });
    });
  }
}

/** Is there a record by id where one is to be? */
export function checkRecord({ report }: StaffingCheck, id: string, record: unknown): void {
  if (typeof record === 'object' && record !== null) return;
  report('responsibility/staffing-not-a-record', [id], { collection: 'staffing', id });
}

const CHECKS: Readonly<
  Record<(typeof COLLECTIONS)[number], (check: StaffingCheck, entry: Entry) => void>
> = {
  people: (check, entry) => {
    const { capacity, absences, skills } = entry.fields;
    checkPlaceholder(check, [entry.collection, entry.id, 'name'], entry.id);
    checkPeriod(check, entry, entry.fields);
    if (Array.isArray(absences)) {
      absences.forEach((absence: unknown, i) => {
        const isPeriod = typeof absence === 'object' && absence !== null;
        if (isPeriod) checkPeriod(check, entry, absence as Entry['fields'], ['absences', `${i}`]);
        else checkValue(check, entry, 'absences', false, PERIODS, absence);
      });
    } else checkValue(check, entry, 'absences', absences === undefined, PERIODS);
    const isCapacity = typeof capacity === 'number' && capacity > 0 && capacity < Infinity;
    checkValue(check, entry, 'capacity', capacity === undefined || isCapacity, 'a number above 0');
    checkTexts(check, entry, 'skills', skills);
  },
  appointments: (check, entry) => {
    const { personId, roleId, kind, allocation } = entry.fields;
    checkPerson(check, entry, 'personId', personId);
    checkRoles(check, entry, 'roleId', [roleId]);
    checkValue(
      check,
      entry,
      'kind',
      APPOINTMENT_KINDS.includes(kind as never),
      APPOINTMENT_KINDS.join(', '),
    );
    const isShare = typeof allocation === 'number' && allocation >= 0 && allocation <= 1;
    checkValue(check, entry, 'allocation', allocation === undefined || isShare, SHARE);
    checkPeriod(check, entry, entry.fields);
  },
  delegations: (check, entry) => {
    const { fromPersonId, toPersonId, from, to } = entry.fields;
    checkPerson(check, entry, 'fromPersonId', fromPersonId);
    // To oneself is a finding of its own.
    if (toPersonId !== fromPersonId) checkPerson(check, entry, 'toPersonId', toPersonId);
    checkScope(check, entry);
    for (const field of ['transferAccess', 'redelegable']) {
      const value = entry.fields[field];
      const isRight = value === undefined || typeof value === 'boolean';
      checkValue(check, entry, field, isRight, 'true or false');
    }
    // Both days are required.
    checkPeriod(check, entry, { from: from ?? null, to: to ?? null });
  },
  separations: (check, entry) => {
    const { kind, most, duties } = entry.fields;
    const isKind = SEPARATION_KINDS.includes(kind as never);
    checkValue(check, entry, 'kind', isKind, SEPARATION_KINDS.join(', '));
    checkScope(check, entry);
    const isCount = typeof most === 'number' && Number.isInteger(most) && most >= 1;
    checkValue(check, entry, 'most', most === undefined || isCount, 'an integer from 1');
    if (kind === 'duties') {
      const isPair = Array.isArray(duties) && duties.length === 2;
      checkValue(check, entry, 'duties', isPair, 'two duties');
    }
    const list = kind === 'roles' ? 'roleIds' : kind === 'activities' ? 'activityIds' : undefined;
    if (list !== undefined && entry.fields[list] === undefined) {
      checkValue(check, entry, list, false, 'a list of ids');
    }
  },
  waivers: (check, entry) => {
    const { personId, separationId } = entry.fields;
    checkPerson(check, entry, 'personId', personId);
    const separations = Object(check.staffing.separations) as object;
    if (typeof separationId !== 'string' || !Object.hasOwn(separations, separationId)) {
      const params = { id: entry.id, separationId: toJsonScalar(separationId) };
      const path = [entry.collection, entry.id, 'separationId'];
      check.report('responsibility/staffing-unknown-separation', path, params);
    }
    checkPeriod(check, entry, entry.fields);
  },
};

function checkScope(check: StaffingCheck, entry: Entry): void {
  const { roleIds, activityIds, duties } = entry.fields;
  checkRoles(check, entry, 'roleIds', checkTexts(check, entry, 'roleIds', roleIds));
  const { numbers } = check.duties.index.activities;
  for (const activityId of checkTexts(check, entry, 'activityIds', activityIds)) {
    if (numbers.has(activityId as string)) continue;
    const { collection, id } = entry;
    const params = { collection, id, activityId: toJsonScalar(activityId) };
    const path = [collection, id, 'activityIds'];
    check.report('responsibility/staffing-unknown-activity', path, params);
  }
  for (const duty of checkTexts(check, entry, 'duties', duties)) {
    checkValue(check, entry, 'duties', DUTIES.includes(duty as never), DUTIES.join(', '), duty);
  }
}

function checkRoles(
  check: StaffingCheck,
  { collection, id }: Entry,
  field: string,
  roleIds: readonly unknown[],
): void {
  for (const roleId of roleIds) {
    if (check.duties.index.roles.numbers.has(roleId as string)) continue;
    const params = { collection, id, roleId: toJsonScalar(roleId) };
    check.report('responsibility/staffing-unknown-role', [collection, id, field], params);
  }
}

function checkPerson(
  check: StaffingCheck,
  { collection, id }: Entry,
  field: string,
  personId: unknown,
): void {
  if (check.duties.day.people.has(personId)) return;
  const path = [collection, id, field];
  if (isPlaceholder(personId)) return checkPlaceholder(check, path, personId);
  const params = { collection, id, personId: toJsonScalar(personId) };
  check.report('responsibility/staffing-unknown-person', path, params);
}

function checkPlaceholder(check: StaffingCheck, path: readonly string[], personId: unknown): void {
  const params = personParams(check, personId);
  if (!isPlaceholder(params.person)) return;
  check.report('responsibility/staffing-placeholder-holder', path, params);
}

/** A list of texts, or nothing where it is none. */
function checkTexts(
  check: StaffingCheck,
  entry: Entry,
  field: string,
  list: unknown,
): readonly unknown[] {
  if (Array.isArray(list)) return list as readonly unknown[];
  checkValue(check, entry, field, list === undefined, 'a list of texts');
  return [];
}

function checkValue(
  check: StaffingCheck,
  { collection, id, fields }: Entry,
  field: string,
  isRight: boolean,
  expected: string,
  value: unknown = fields[field],
): void {
  if (isRight) return;
  const params: Record<string, Json> = { collection, id, field, expected };
  params['value'] = toJsonScalar(value);
  check.report('responsibility/staffing-invalid-value', [collection, id, field], params);
}

function checkPeriod(
  check: StaffingCheck,
  { collection, id }: Entry,
  period: Entry['fields'],
  place: readonly string[] = [],
): void {
  const { from, to } = period;
  const path = [collection, id, ...place];
  let isSound = true;
  for (const [field, value] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (value === undefined || isIsoDate(value)) continue;
    isSound = false;
    const params = { collection, id, field, value: toJsonScalar(value) };
    check.report('responsibility/staffing-invalid-date', [...path, field], params);
  }
  if (!isSound || boundsOf(period) !== undefined) return;
  const params = { collection, id, from: from as string, to: to as string };
  check.report('responsibility/staffing-reversed-period', path, params);
}

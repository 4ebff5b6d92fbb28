import { DomainError } from '../../core/domain-error.js';
import { createFinding } from '../../core/finding.js';
import { hasOwn, type JsonRecord, toJsonScalar } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import {
  APPOINTMENT_KINDS,
  type Appointment,
  type Delegation,
  type Reason,
  type Staffing,
} from '../staffing/staffing-types.js';
import type { ResponsibilityMatrix } from '../types.js';
import { conditionText } from './condition-text.js';
import { GRANT_MESSAGES } from './grant-messages.js';
import type { Grant } from './grant-types.js';

/**
 * Why a person has a grant, in English: what it allows or denies and under which conditions (as JSON, cut when long), then each link
 * from the matrix to the person.
 *
 * @param matrix - the one that the grant was projected from, for the names; what it does not have is called by its id
 * @param staffing - the same
 * @returns sentences; for another language use `grant.because`
 * @throws DomainError `responsibility/invalid-grant` when it has no chain of reasons
 * @example
 * const { matrix } = readGrid([['', 'PM', 'Dev'], ['Release', 'A', 'R']], raci)
 * const release = { ...matrix.activities['release']!, resource: { subject: 'Release', conditions: { product: 'shop' } } }
 * const withResource = { ...matrix, activities: { release } }
 * const staffing = {
 *   people: { ann: { id: 'ann', name: 'Ann' } },
 *   appointments: { h: { id: 'h', personId: 'ann', roleId: 'pm', kind: 'holder' as const } },
 *   delegations: {}, separations: {}, waivers: {},
 * }
 * const [grant] = projectGrants(withResource, raci, staffing, { account: 'approve' }, { on: '2026-03-02' })
 * if (grant === undefined) throw new Error('nothing is granted')
 * explainGrant(withResource, staffing, grant)
 * //=> ['"Ann" may approve Release where {"product":"shop"}.', '"PM" holds A on "Release", which bears the duty "account".', '"Ann" is in the role "PM".']
 */
export function explainGrant(
  matrix: ResponsibilityMatrix,
  staffing: Staffing,
  grant: Grant,
): readonly string[] {
  const { roles, activities } = readOptions(matrix);
  const { people, appointments, delegations } = readOptions(staffing);
  const { personId, action, subject, inverted, reason, because, validUntil } = readOptions(grant);
  const conditions = conditionText(readOptions(grant).conditions);
  const { activityId, code, duty, via } = readOptions(because);
  if (!Array.isArray(via)) throw new DomainError('responsibility/invalid-grant');
  const person = nameIn(people, personId);
  const what = { person, action: toJsonScalar(action), subject: toJsonScalar(subject) };
  const verb = inverted === true ? 'deny' : 'allow';
  const params = inverted === true ? { ...what, reason: toJsonScalar(reason) } : what;
  const first =
    conditions === undefined ? say(verb, params) : say(`${verb}-where`, { ...params, conditions });
  const links = (via as readonly Reason[]).flatMap((given): readonly string[] => {
    const link = readOptions(given);
    switch (link.kind) {
      case 'assignment': {
        const names = {
          role: nameIn(roles, link.roleId),
          activity: nameIn(activities, activityId),
        };
        return [
          say('assignment', { ...names, code: toJsonScalar(code), duty: toJsonScalar(duty) }),
        ];
      }
      case 'group':
      case 'any-of': {
        const group = nameIn(roles, link.kind === 'group' ? link.groupId : link.oneOfId);
        return [say(link.kind, { role: nameIn(roles, link.roleId), group })];
      }
      case 'appointment': {
        const { personId: who, roleId } = entityIn<Appointment>(appointments, link.appointmentId);
        const names = { person: nameIn(people, who), role: nameIn(roles, roleId) };
        return APPOINTMENT_KINDS.includes(link.appointment) ? [say(link.appointment, names)] : [];
      }
      case 'delegation': {
        const { fromPersonId, toPersonId } = entityIn<Delegation>(delegations, link.delegationId);
        const giver = nameIn(people, fromPersonId);
        return [say('delegation', { giver, person: nameIn(people, toPersonId) })];
      }
      default:
        return [];
    }
  });
  if (validUntil === undefined) return [first, ...links];
  return [first, ...links, say('until', { validUntil: toJsonScalar(validUntil) })];
}

function say(code: keyof typeof GRANT_MESSAGES, params: JsonRecord): string {
  return createFinding(GRANT_MESSAGES, code, 'info', params).message;
}

function nameIn(record: unknown, id: unknown): string {
  const { name } = entityIn<{ readonly name: string }>(record, id);
  return typeof name === 'string' && name !== '' ? name : String(toJsonScalar(id));
}

/** What stands under an id, as far as anything does. */
function entityIn<T>(record: unknown, id: unknown): Partial<T> {
  const entities = Object(record) as Readonly<Record<string, T>>;
  return typeof id === 'string' && hasOwn(entities, id) ? (Object(entities[id]) as Partial<T>) : {};
}

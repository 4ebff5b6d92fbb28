import { DomainError } from '../../core/domain-error.js';
import { toJsonScalar } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import { type Bounds, boundsOf, intersect, toPeriod } from './period.js';
import { appendTo, effectiveBounds, type StaffingDay, staffingOn } from './staffing-day.js';
import type { Period, PersonId, Staffing } from './staffing-types.js';

/** A stretch of days with the same allocation. */
export interface LoadStretch extends Period {
  /** Sum of the allocations that count, as a share of full time. */
  readonly allocated: number;
  /** Is it more than the person's capacity? */
  readonly isOver: boolean;
}

/** What one person is allocated over time. */
export interface PersonLoad {
  readonly personId: PersonId;
  /** Share of full time that is there to be allocated. */
  readonly capacity: number;
  /** The most that is allocated on any day; 0 = nothing is. */
  readonly peak: number;
  /** In the order of time; days without an allocation are left out. */
  readonly stretches: readonly LoadStretch[];
}

/** Shares are told apart to so many parts: what decimal fractions lose when they are added up as doubles is less. */
const PARTS = 1e9;
const DEFAULT_CAPACITY = 1;

/**
 * What each person is allocated over time: on each day the sum of the allocations of the appointments that run.
 *
 * An appointment counts on its own days within those of its person, whatever its kind; one without an allocation counts as 0.
 * Absences change nothing: the time is allocated all the same.
 *
 * @param period - only these days, `from` up to, not including, `to`; absent = all days
 * @returns by the id of the person, also those without any allocation; not one entry for a placeholder such as "TBD"
 * @throws DomainError `responsibility/invalid-period` when an end of the period is no date, or it has no day
 * @example
 * const people = { ann: { id: 'ann', name: 'Ann', capacity: 0.8 } }
 * const appointments = {
 *   1: { id: '1', personId: 'ann', roleId: 'pm', kind: 'holder' as const, allocation: 0.6, to: '2026-07-01' },
 *   2: { id: '2', personId: 'ann', roleId: 'qa', kind: 'acting' as const, allocation: 0.4, from: '2026-06-01' },
 * }
 * const staffing = { people, appointments, delegations: {}, separations: {}, waivers: {} }
 * peopleLoad(staffing, { from: '2026-05-01', to: '2027-01-01' })[0]?.stretches
 * //=> [{ from: '2026-05-01', to: '2026-06-01', allocated: 0.6, isOver: false }, { from: '2026-06-01', to: '2026-07-01', allocated: 1, isOver: true }, { from: '2026-07-01', to: '2027-01-01', allocated: 0.4, isOver: false }]
 */
export function peopleLoad(staffing: Staffing, period: Period = {}): readonly PersonLoad[] {
  const { from, to } = readOptions(period);
  const within = boundsOf({ from, to });
  if (within === undefined) {
    const params = { from: toJsonScalar(from ?? null), to: toJsonScalar(to ?? null) };
    throw new DomainError('responsibility/invalid-period', params);
  }
  return loadOf(staffingOn(readOptions(staffing), ''), within);
}

/** The same of a staffing that is indexed already, for whatever day. */
export function loadOf(day: StaffingDay, within: Bounds): readonly PersonLoad[] {
  const shares = new Map<string, Share[]>();
  for (const appointment of day.appointments.entities) {
    const bounds = intersect(effectiveBounds(appointment, day), within);
    const { personId, allocation } = appointment;
    if (bounds === undefined || !isShare(allocation)) continue;
    appendTo(shares, personId, { ...bounds, allocation });
  }
  const loads: PersonLoad[] = [];
  for (const { id: personId, person, employed } of day.people.values()) {
    if (employed === undefined) continue;
    const { capacity: given } = person;
    const isCapacity = typeof given === 'number' && given > 0 && given < Infinity;
    const capacity = isCapacity ? given : DEFAULT_CAPACITY;
    const stretches = sweep(shares.get(personId) ?? [], capacity);
    const peak = stretches.reduce((most, { allocated }) => Math.max(most, allocated), 0);
    loads.push({ personId, capacity, peak, stretches });
  }
  return loads;
}

interface Share extends Bounds {
  readonly allocation: number;
}

function isShare(allocation: unknown): allocation is number {
  return typeof allocation === 'number' && allocation > 0 && allocation <= 1;
}

/** From change to change; neighbours with the same sum become one. */
function sweep(shares: readonly Share[], capacity: number): readonly LoadStretch[] {
  const changes = new Map<string, number>();
  for (const { from, to, allocation } of shares) {
    changes.set(from, (changes.get(from) ?? 0) + allocation);
    changes.set(to, (changes.get(to) ?? 0) - allocation);
  }
  const days = [...changes.keys()].sort();
  const stretches: (Bounds & { allocated: number })[] = [];
  let sum = 0;
  days.forEach((from, i) => {
    sum += changes.get(from)!;
    const to = days[i + 1];
    const allocated = roundShare(sum);
    if (to === undefined || allocated === 0) return;
    const last = stretches.at(-1);
    if (last?.to === from && last.allocated === allocated) {
      stretches[stretches.length - 1] = { from: last.from, to, allocated };
    } else stretches.push({ from, to, allocated });
  });
  return stretches.map((bounds) => ({
    ...toPeriod(bounds),
    allocated: bounds.allocated,
    isOver: bounds.allocated > roundShare(capacity),
  }));
}

function roundShare(sum: number): number {
  return Math.round(sum * PARTS) / PARTS;
}

import { type Bounds, holds, periodText, runsOn, toPeriod } from './period.js';
import { inChargeOf, type RoleDemand } from './role-demand.js';
import { personParams, roleParams, type StaffingCheck } from './staffing-check.js';
import { appendTo, effectiveBounds, isInCharge } from './staffing-day.js';
import { atMost } from './staffing-rules.js';
import type { AppointmentKind } from './staffing-types.js';

/** The days on which an appointment of a person counts. */
interface Term extends Bounds {
  readonly appointmentId: string;
  readonly personId: string;
  readonly kind: AppointmentKind;
  /** Does the appointment itself go on, though its person has left? That is a finding of its own. */
  readonly isLeft: boolean;
}

/** Does one follow the other in each role, without a gap and without two at once? At all times, not only on the day. */
export function checkSuccession(check: StaffingCheck, demand: readonly RoleDemand[]): void {
  const terms = termsByRole(check);
  const { roles } = check.duties.index;
  roles.ids.forEach((id, number) => {
    const own = terms.get(id) ?? [];
    if (inChargeOf(check.duties, id).length === 0) checkVacancy(check, id, own);
    checkGaps(check, id, own);
    const { max } = Object(roles.entities[number]!.occupancy) as { readonly max?: unknown };
    const accounts = (demand[number]!.mask & check.duties.masks.account) !== 0;
    const isForOne = typeof max === 'number' ? max === 1 : accounts;
    if (isForOne)
      checkOverlaps(
        check,
        id,
        own.filter(({ kind }) => kind === 'holder'),
      );
  });
}

/** Of holders and acting ones, by their first day, then by id. */
function termsByRole(check: StaffingCheck): ReadonlyMap<unknown, readonly Term[]> {
  const { day } = check.duties;
  const terms = new Map<unknown, Term[]>();
  day.appointments.entities.forEach((appointment, i) => {
    const bounds = effectiveBounds(appointment, day);
    if (bounds === undefined || !isInCharge(appointment)) return;
    const { personId, roleId, kind } = appointment;
    appendTo(terms, roleId, {
      ...bounds,
      appointmentId: day.appointments.ids[i]!,
      personId,
      kind,
      isLeft: bounds.to <= day.on && runsOn(appointment, day.on),
    });
  });
  for (const own of terms.values()) own.sort((a, b) => (a.from < b.from ? -1 : +(a.from > b.from)));
  return terms;
}

/** Who was last and who comes next in a role that nobody holds. */
function checkVacancy(check: StaffingCheck, roleId: string, terms: readonly Term[]): void {
  const { on } = check.duties.day;
  const report = (rule: 'expired' | 'not-yet-effective', term: Term): void => {
    const { appointmentId, personId, from, to } = term;
    const who = { ...personParams(check, personId), ...roleParams(check, roleId) };
    check.report(`responsibility/staffing-${rule}`, ['appointments', appointmentId], {
      appointmentId,
      ...who,
      ...(rule === 'expired' ? { to } : { from }),
    });
  };
  const past = terms.filter(({ to }) => to <= on);
  const last = past.reduce<Term | undefined>(
    (latest, term) => (latest === undefined || term.to > latest.to ? term : latest),
    undefined,
  );
  if (last !== undefined && !last.isLeft) report('expired', last);
  const next = terms.find(({ from }) => from > on);
  if (next !== undefined) report('not-yet-effective', next);
}

function checkGaps(check: StaffingCheck, roleId: string, terms: readonly Term[]): void {
  const rule = 'responsibility/staffing-gap';
  const { severity } = check.rules[rule];
  let until = terms[0]?.to ?? '';
  for (const { from, to } of terms) {
    if (from > until) {
      const params = { ...roleParams(check, roleId), from: until, to: from };
      const isOver = from <= check.duties.day.on;
      check.report(rule, ['roles', roleId], params, isOver ? atMost(severity, 'info') : severity);
    }
    if (to > until) until = to;
  }
}

/** Each holder against the one of those before who stays the longest. */
function checkOverlaps(check: StaffingCheck, roleId: string, terms: readonly Term[]): void {
  let longest = terms[0];
  for (const term of terms.slice(1)) {
    const before = longest!;
    if (holds(before, term.from) && before.personId !== term.personId) {
      const both = { from: term.from, to: before.to < term.to ? before.to : term.to };
      const { personId: otherId, person: other } = personParams(check, term.personId);
      check.report('responsibility/staffing-overlap', ['appointments', term.appointmentId], {
        appointmentId: term.appointmentId,
        ...roleParams(check, roleId),
        ...personParams(check, before.personId),
        otherId,
        other,
        ...toPeriod(both),
        period: periodText(both),
      });
    }
    if (term.to > before.to) longest = term;
  }
}

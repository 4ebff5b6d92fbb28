import { loadOf } from './people-load.js';
import { periodText, SINCE_EVER, WITHOUT_END } from './period.js';
import { personParams, type StaffingCheck } from './staffing-check.js';
import { atMost } from './staffing-rules.js';

/** Is anybody allocated more than is there? At all times, not only on the day. */
export function checkLoad(check: StaffingCheck): void {
  const rule = 'responsibility/staffing-over-allocated';
  const { severity } = check.rules[rule];
  const { day } = check.duties;
  for (const load of loadOf(day, { from: SINCE_EVER, to: WITHOUT_END })) {
    for (const { from, to, allocated, isOver } of load.stretches) {
      if (!isOver) continue;
      const isPast = to !== undefined && to <= day.on;
      check.report(
        rule,
        ['people', load.personId],
        {
          ...personParams(check, load.personId),
          allocated,
          capacity: load.capacity,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          period: periodText({ from: from ?? SINCE_EVER, to: to ?? WITHOUT_END }),
        },
        isPast ? atMost(severity, 'info') : severity,
      );
    }
  }
}

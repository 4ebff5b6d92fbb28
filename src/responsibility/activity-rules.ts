import { activityParams, type Check, createFix, type RowTally } from './check.js';
import { checkAccountability, checkPerformers } from './accountability-rules.js';
import { addOperation, dropOperations, freeCode, mayAdd } from './fix-guards.js';
import { cellsOf } from './matrix-index.js';

/** The rules of one activity. */
export function checkActivity(check: Check, row: RowTally): void {
  const { index, rules } = check;
  const { scheme } = index;
  const { activity } = row;
  const id = index.activityIds[activity]!;
  const path = ['activities', id];
  const params = activityParams(check, activity);
  const counted = (count: number) => () => ({ params: { ...params, count } });
  if (row.filled === 0) {
    check.report('responsibility/activity-unassigned', path, () => ({
      params,
      fixes: [
        createFix('delete-activity', params, 'judgement', ['responsibility/activity-unassigned'], [
          { kind: 'remove-activity', activityId: id },
        ]),
      ],
    }));
    return;
  }
}

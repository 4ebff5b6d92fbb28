import { isIsoDate } from '../../core/iso-date.js';
import type { Suppression } from '../types.js';
import { isObject, isText } from './entity-fields.js';
import {
  type MatrixDraft,
  type Refusal,
  refuseField,
  refuseTaken,
  refuseTarget,
  suppressionKey,
} from './matrix-draft.js';

export function addSuppression({ suppressions }: MatrixDraft, suppression: Suppression): Refusal {
  if (!isObject(suppression)) return refuseField('suppression');
  const { code, activityId, roleId, reason, until } = suppression;
  const checks = {
    code: isText(code),
    activityId: activityId === undefined || isText(activityId),
    roleId: roleId === undefined || isText(roleId),
    reason: isText(reason) && reason.trim() !== '',
    until: until === undefined || isIsoDate(until),
  };
  const wrong = Object.entries(checks).find(([, isRight]) => !isRight);
  if (wrong !== undefined) return refuseField(wrong[0]);
  const isThere = suppressions.referring(suppressionKey(suppression)).size > 0;
  if (isThere) return refuseTaken('suppressions', code);
  suppressions.add(suppression);
  return undefined;
}

export function removeSuppression(
  { suppressions }: MatrixDraft,
  suppression: Suppression,
): Refusal {
  if (!isObject(suppression)) return refuseField('suppression');
  const ids = [...suppressions.referring(suppressionKey(suppression))];
  if (ids.length === 0) return refuseTarget('suppressions', suppression.code);
  for (const id of ids) suppressions.drop(id);
  return undefined;
}

/** The suppressions of a role or an activity, under its key, name another one, several or none instead. */
export function renameInSuppressions(
  { suppressions }: MatrixDraft,
  key: string,
  field: 'roleId' | 'activityId',
  ids: readonly string[],
): void {
  for (const place of suppressions.referring(key)) {
    const suppression = suppressions.get(place) as Suppression;
    suppressions.drop(place);
    for (const id of ids) {
      const renamed = { ...suppression, [field]: id };
      if (suppressions.referring(suppressionKey(renamed)).size === 0) suppressions.add(renamed);
    }
  }
}

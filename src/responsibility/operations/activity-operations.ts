import type { Activity, ActivityId, Assignment } from '../types.js';
import { putAssignment, setCell } from './cell-operations.js';
import { ACTIVITY_FIELDS, isObject } from './entity-fields.js';
import {
  activityKey,
  type MatrixDraft,
  type Refusal,
  refuseField,
  refuseTaken,
  refuseTarget,
} from './matrix-draft.js';
import type { ActivityChange, MatrixPlace, NewActivity, SplitPart } from './matrix-operation.js';
import { changeFields, wrongChangeOf, wrongFieldOf } from './operation-fields.js';
import { refusePlace } from './role-operations.js';
import { renameInSuppressions } from './suppression-operations.js';

const MOST_PARTS = 100;
const MOST_CELLS = 10_000;
/** Levels of parts of parts. */
const MOST_LEVELS = 64;

export function addActivity(
  { activities }: MatrixDraft,
  activity: NewActivity,
  place: MatrixPlace,
): Refusal {
  if (!isObject(activity)) return refuseField('activity');
  const wrong = wrongFieldOf(activity, ACTIVITY_FIELDS);
  if (wrong !== undefined) return refuseField(wrong);
  const { id, parentId } = activity;
  if (activities.has(id)) return refuseTaken('activities', id);
  const refusal =
    refuseParent(activities, id, parentId) ?? refusePlace(activities, 'activities', place);
  if (refusal !== undefined) return refusal;
  const rank = activity.rank ?? activities.rankAt(place);
  activities.put(id, changeFields({}, { ...activity, rank }));
  return undefined;
}

export function removeActivity(draft: MatrixDraft, activityId: unknown): Refusal {
  const { activities, assignments } = draft;
  if (!activities.has(activityId)) return refuseTarget('activities', activityId);
  const key = activityKey(activityId);
  for (const id of assignments.referring(key)) assignments.drop(id);
  renameInSuppressions(draft, key, 'activityId', []);
  const { parentId } = activities.get(activityId);
  for (const id of activities.referring(key)) {
    // In a circle the parent may be the part itself.
    const isFree = parentId === undefined || parentId === id || parentId === activityId;
    const change = { parentId: isFree ? null : parentId };
    activities.put(id, changeFields(activities.get(id), change));
  }
  activities.drop(activityId);
  return undefined;
}

export function changeActivity(
  { activities }: MatrixDraft,
  activityId: unknown,
  change: ActivityChange,
): Refusal {
  if (!activities.has(activityId)) return refuseTarget('activities', activityId);
  if (!isObject(change)) return refuseField('change');
  const wrong = wrongChangeOf(change, ACTIVITY_FIELDS);
  if (wrong !== undefined) return refuseField(wrong);
  const refusal = refuseParent(activities, activityId, change.parentId);
  if (refusal !== undefined) return refusal;
  activities.put(activityId, changeFields(activities.get(activityId), change));
  return undefined;
}

export function moveActivity(
  draft: MatrixDraft,
  activityId: unknown,
  place: MatrixPlace,
  parentId: unknown,
): Refusal {
  const { activities } = draft;
  const refusal = refusePlace(activities, 'activities', place);
  if (refusal !== undefined) return refusal;
  const { before, after } = place;
  if (activityId === (before ?? after ?? NaN)) {
    return ['responsibility/operation-same-target', { id: activityId as string }];
  }
  if (!activities.has(activityId)) return refuseTarget('activities', activityId);
  const changed = changeActivity(draft, activityId, { parentId: parentId as string | null });
  if (changed !== undefined || (before ?? after) === undefined) return changed;
  const rank = activities.rankAt(place, activityId);
  activities.put(activityId, changeFields(activities.get(activityId), { rank }));
  return undefined;
}

export function splitActivity(
  draft: MatrixDraft,
  activityId: unknown,
  given: readonly SplitPart[],
): Refusal {
  const { activities } = draft;
  if (!activities.has(activityId)) return refuseTarget('activities', activityId);
  const isList = Array.isArray(given) && given.length > 0 && given.length <= MOST_PARTS;
  if (!isList) return refuseField('parts');
  const parts: readonly SplitPart[] = given;
  const whole = activities.get(activityId);
  // What names no role goes with the whole.
  const own = [...draft.assignments.referring(activityKey(activityId))]
    .map((id) => draft.assignments.get(id) as Assignment)
    .filter(({ roleId }) => draft.roles.has(roleId));
  let after = activityId;
  for (const { id, name, cells = [] } of parts) {
    const wrong = wrongFieldOf({ id, name }, ACTIVITY_FIELDS);
    if (wrong !== undefined) return refuseField(wrong);
    if (activities.has(id)) return refuseTaken('activities', id);
    const rank = activities.rankAt({ after });
    activities.put(id, { ...whole, id, name, rank } as Activity);
    for (const assignment of own) putAssignment(draft, { ...assignment, activityId: id });
    const refusal = setCells(draft, id, cells);
    if (refusal !== undefined) return refusal;
    after = id;
  }
  const ids = parts.map(({ id }) => id);
  renameInSuppressions(draft, activityKey(activityId), 'activityId', ids);
  return removeActivity(draft, activityId);
}

function setCells(
  draft: MatrixDraft,
  activityId: ActivityId,
  cells: Exclude<SplitPart['cells'], undefined>,
): Refusal {
  if (!Array.isArray(cells) || cells.length > MOST_CELLS) return refuseField('cells');
  for (const { roleId, codes } of cells as typeof cells) {
    const refusal = setCell(draft, activityId, roleId, codes);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** A parent exists and does not stand below the activity itself. */
function refuseParent(
  { has, get }: MatrixDraft['activities'],
  activityId: ActivityId,
  parentId: unknown,
): Refusal {
  if (parentId === undefined || parentId === null) return undefined;
  if (!has(parentId)) return refuseTarget('activities', parentId);
  let above: unknown = parentId;
  for (let level = 1; has(above) && above !== activityId; level++) {
    if (level === MOST_LEVELS) break;
    above = get(above).parentId;
  }
  return has(above)
    ? ['responsibility/operation-cycle', { id: activityId, limit: MOST_LEVELS }]
    : undefined;
}

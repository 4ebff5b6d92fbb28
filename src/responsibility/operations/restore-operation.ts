import { isObject } from './entity-fields.js';
import { type MatrixDraft, type Refusal, refuseField, refuseTarget } from './matrix-draft.js';
import type { MatrixOperation } from './matrix-operation.js';

/** An array may claim any length. */
const LONGEST_LIST = 1_000_000;

const COLLECTIONS = ['roles', 'activities', 'assignments'] as const;

type Restore = Extract<MatrixOperation, { readonly kind: 'restore' }>;

export function restoreRecords(draft: MatrixDraft, { put, drop, suppressions }: Restore): Refusal {
  for (const collection of COLLECTIONS) {
    const { [collection]: added = {} } = put ?? {};
    const { [collection]: gone = [] } = drop ?? {};
    if (!isObject(added)) return refuseField('put');
    if (!Array.isArray(gone)) return refuseField('drop');
    for (const id of gone as readonly unknown[]) {
      if (!draft[collection].has(id)) return refuseTarget(collection, id);
      draft[collection].drop(id);
    }
    for (const id of Object.keys(added)) draft[collection].put(id, added[id] as never);
  }
  if (suppressions === undefined) return undefined;
  const isList = Array.isArray(suppressions) && suppressions.length <= LONGEST_LIST;
  if (suppressions !== null && !isList) return refuseField('suppressions');
  draft.suppressions.replace(suppressions === null ? null : Array.from(suppressions));
  return undefined;
}

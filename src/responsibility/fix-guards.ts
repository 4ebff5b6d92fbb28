import type { RowTally } from './check.js';
import type { Cell, MatrixIndex } from './matrix-index.js';
import { codesIn, mayShare, type SchemeIndex } from './scheme-index.js';
import type { MatrixOperation } from './types.js';

/** Would the code make no error in a cell that holds these codes? */
export function mayAdd(scheme: SchemeIndex, row: RowTally, mask: number, code: number): boolean {
  const bit = 1 << code;
  const accounts = bit & scheme.account && !(mask & scheme.account);
  if (accounts && row.account >= scheme.accountMax) return false;
  return row.holders[code]! < scheme.ownMax[code]! && mayShare(scheme, mask | bit);
}

/** Would the cell without these codes make no error? */
export function mayDrop(scheme: SchemeIndex, row: RowTally, mask: number, bits: number): boolean {
  const rest = mask & ~bits;
  const keeps = (duty: number, count: number, min: number): boolean =>
    !(mask & duty) || (rest & duty) !== 0 || count > min;
  return (
    keeps(scheme.account, row.account, scheme.accountMin) &&
    keeps(scheme.perform, row.perform, scheme.performMin) &&
    codesIn(bits).every((code) => row.holders[code]! > scheme.ownMin[code]!)
  );
}

/** The strongest of these codes that any number of roles may hold and that leaves accountability alone. */
export function freeCode(scheme: SchemeIndex, mask: number): number | undefined {
  return codesIn(mask & ~scheme.account).find((code) => scheme.ownMax[code] === Infinity);
}

/** Operations that take the codes from a cell. */
export function dropOperations(
  index: MatrixIndex,
  { start, end }: Cell,
  bits: number,
): readonly MatrixOperation[] {
  const operations: MatrixOperation[] = [];
  for (let entry = start; entry < end; entry++) {
    if ((bits >> index.entryCodes[entry]!) & 1) operations.push(removeOperation(index, entry));
  }
  return operations;
}

export function removeOperation(index: MatrixIndex, entry: number): MatrixOperation {
  return { kind: 'remove-assignment', assignmentId: entryId(index, entry) };
}

/** The operation that gives a role a code on an activity. */
export function addOperation(
  index: MatrixIndex,
  activity: number,
  role: number,
  number: number,
): MatrixOperation {
  const activityId = index.activityIds[activity]!;
  const roleId = index.roleIds[role]!;
  const { code } = index.scheme.codes[number]!;
  return { kind: 'add-assignment', assignment: { activityId, roleId, code } };
}

/** The id of an entry's assignment. */
export function entryId(index: MatrixIndex, entry: number): string {
  return index.assignmentIds[index.entryAssignments[entry]!]!;
}

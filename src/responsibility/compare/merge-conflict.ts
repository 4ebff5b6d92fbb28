import { createFinding, type Finding, type Severity } from '../../core/finding.js';
import type { JsonRecord } from '../../core/json.js';
import { MERGE_MESSAGES } from './compare-messages.js';

export const MERGE_CONFLICT_KINDS = [
  'matrix-field',
  'field',
  'added-twice',
  'removed-and-changed',
  'removed-and-used',
  'cell',
  'accountable',
  'holders',
] as const;
/**
 * Both sides changed one field of the matrix, or of a role, an activity or an assignment; both added the same id with different
 * fields; one removed what the other changed, or what the other gave something new to do; both gave a cell other codes; each
 * side has as many accountable roles, or roles with another bounded duty or code, as the scheme asks for, and both together
 * have not.
 */
export type MergeConflictKind = (typeof MERGE_CONFLICT_KINDS)[number];

export type MergeConflictCode = `responsibility/merge-${MergeConflictKind}`;

/**
 * Something that the merge could not decide: a finding, with what each side says and what was taken.
 *
 * Its params name the collection and the entity (`roleId`, `activityId`, `assignmentId`); its hint says why it was taken.
 */
export interface MergeConflict extends Finding<MergeConflictCode> {
  readonly kind: MergeConflictKind;
  /** A field, an entity or, of `cell`, its codes, of `accountable` and `holders`, ids of roles; absent = it is not there. */
  readonly base?: unknown;
  readonly ours?: unknown;
  readonly theirs?: unknown;
  /** What stands in the merged matrix. */
  readonly taken: 'ours' | 'theirs' | 'both';
}

/** One thing as the three have it; undefined = not there. */
export interface Versions {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export function createConflict(
  kind: MergeConflictKind,
  path: readonly string[],
  params: JsonRecord,
  { base, ours, theirs }: Versions,
  taken: MergeConflict['taken'],
): MergeConflict {
  const severity: Severity = kind === 'accountable' || kind === 'holders' ? 'error' : 'warning';
  const finding = createFinding(MERGE_MESSAGES, `responsibility/merge-${kind}`, severity, params, {
    path,
  });
  return {
    ...finding,
    kind,
    ...(base === undefined ? {} : { base }),
    ...(ours === undefined ? {} : { ours }),
    ...(theirs === undefined ? {} : { theirs }),
    taken,
  };
}

import { DomainError } from '../../core/domain-error.js';
import { createFinding } from '../../core/finding.js';
import { createRecord, hasOwn, toJsonScalar } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import type { ResponsibilityFinding } from '../messages.js';
import type { Activity, ActivityDimensions, RoleId } from '../types.js';
import { ROLE_CONTRASTS, type RoleContrast } from './role-contrasts.js';
import { FIT_MESSAGES, FIT_REASONS, FIT_VERDICTS } from './role-fit-messages.js';

export const ROLE_FIT_KINDS = ['clear', 'majority', 'tie', 'undeclared'] as const;
/** All that is declared speaks for one role, most of it does, two roles have the same, or nothing is declared. */
export type RoleFitKind = (typeof ROLE_FIT_KINDS)[number];

/** One declared dimension and the role that it speaks for. */
export interface RoleFitReason {
  readonly dimension: keyof ActivityDimensions;
  /** What is declared: `strategy`. */
  readonly value: string;
  readonly roleId: RoleId;
  readonly message: string;
}

export interface AccountableSuggestion {
  readonly kind: RoleFitKind;
  /** Null = it cannot be said: a tie, or nothing is declared. */
  readonly roleId: RoleId | null;
  /** Declared dimensions that speak for each role; one that none speaks for has 0. */
  readonly votes: Readonly<Record<RoleId, number>>;
  /** In the order of the contrasts. */
  readonly reasons: readonly RoleFitReason[];
  /** The result in one sentence. */
  readonly message: string;
  /** Values that are none of their dimension and were not counted; empty = none. */
  readonly findings: readonly ResponsibilityFinding[];
}

export interface SuggestAccountableOptions {
  /** For another pair of roles, or more of them; absent = `ROLE_CONTRASTS`. */
  readonly contrasts?: readonly RoleContrast[] | undefined;
}

/**
 * Propose who is to be accountable for an activity: the role that most of its declared dimensions speak for.
 *
 * Each dimension of `dimensions` that is declared is one vote, all count the same; names are never read. It is a proposal to
 * talk about: the kind `majority` and the votes say how clear it is. It cannot be said where nothing is declared or the votes are equal.
 *
 * @param activity - an activity with its `dimensions`, or the dimensions alone
 * @throws DomainError `responsibility/invalid-contrasts` when the contrasts are no list of known dimensions and poles
 * @example
 * const fit = suggestAccountable({ focus: 'strategy', facing: 'internal', stance: 'visionary' })
 * fit.roleId //=> 'product-management'
 * fit.votes //=> { 'product-management': 2, 'product-operations': 1 }
 * fit.message //=> '2 of 3 declared dimensions speak for product-management, the others do not.'
 * suggestAccountable({ focus: 'strategy', mode: 'coordination' }).kind //=> 'tie'
 * @see the founding article on product management and product operations, for the contrasts
 */
export function suggestAccountable(
  activity: ActivityDimensions | Pick<Activity, 'dimensions'>,
  options: SuggestAccountableOptions = {},
): AccountableSuggestion {
  const declared = dimensionsOf(activity);
  const votes = createRecord<number>();
  const reasons: RoleFitReason[] = [];
  const findings: ResponsibilityFinding[] = [];
  const contrasts = readContrasts(options);
  for (const [dimension, roles] of contrasts) {
    for (const roleId of roles.values()) votes[roleId] ??= 0;
    const value: unknown = declared[dimension];
    if (value === undefined || value === null) continue;
    const roleId = roles.get(value);
    if (roleId === undefined) {
      const params = {
        dimension,
        value: toJsonScalar(value),
        expected: [...roles.keys()].map(String),
      };
      findings.push(
        createFinding(FIT_MESSAGES, 'responsibility/dimension-unknown-value', 'warning', params, {
          path: ['dimensions', dimension],
        }),
      );
      continue;
    }
    votes[roleId]! += 1;
    const pole = value as keyof typeof FIT_REASONS;
    const { message } = createFinding(FIT_REASONS, pole, 'info', { roleId });
    reasons.push({ dimension, value: pole, roleId, message });
  }
  const dimensions = contrasts.map(([dimension]) => dimension);
  return { ...decide(votes, dimensions), votes, reasons, findings };
}

/** The dimensions of an activity, or what was given in its place. */
function dimensionsOf(
  activity: ActivityDimensions | Pick<Activity, 'dimensions'>,
): ActivityDimensions {
  const given = readOptions(activity);
  const dimensions: unknown = 'dimensions' in given ? given.dimensions : undefined;
  return (
    typeof dimensions === 'object' && dimensions !== null ? dimensions : given
  ) as ActivityDimensions;
}

type Dimension = keyof ActivityDimensions;

/** The roles by pole, for each dimension. */
function readContrasts(
  options: SuggestAccountableOptions,
): readonly (readonly [Dimension, ReadonlyMap<unknown, RoleId>])[] {
  const { contrasts = ROLE_CONTRASTS } = readOptions(options);
  const isList = Array.isArray(contrasts);
  return (isList ? contrasts : [undefined]).map((contrast, i) => {
    const { dimension, roles } = Object(contrast) as Partial<RoleContrast>;
    const entries = Object.entries(Object(roles) as Readonly<Record<string, RoleId>>);
    const isSound = entries.every(
      ([pole, roleId]) => hasOwn(FIT_REASONS, pole) && typeof roleId === 'string',
    );
    if (isSound && ROLE_CONTRASTS.some((known) => known.dimension === dimension)) {
      return [dimension!, new Map<unknown, RoleId>(entries)];
    }
    throw new DomainError('responsibility/invalid-contrasts', { index: i });
  });
}

function decide(
  votes: Readonly<Record<RoleId, number>>,
  dimensions: readonly Dimension[],
): Pick<AccountableSuggestion, 'kind' | 'roleId' | 'message'> {
  const roleIds = Object.keys(votes);
  const most = Math.max(0, ...Object.values(votes));
  const of = Object.values(votes).reduce((sum, count) => sum + count, 0);
  const tied = roleIds.filter((roleId) => votes[roleId] === most);
  const [first = null] = tied;
  const kind =
    of === 0 ? 'undeclared' : tied.length > 1 ? 'tie' : most === of ? 'clear' : 'majority';
  const roleId = kind === 'clear' || kind === 'majority' ? first : null;
  const params = { roleId, for: most, of, tied, dimensions };
  return { kind, roleId, message: createFinding(FIT_VERDICTS, kind, 'info', params).message };
}

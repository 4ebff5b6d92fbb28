import {
  type Bound,
  boundOf,
  codesIn,
  codesWith,
  indexScheme,
  maskWhere,
  type SchemeIndex,
} from './scheme-index.js';
import type { Duty, ResponsibilityScheme } from './types.js';

/** A scheme made ready for checking: sets of codes are bit masks. */
export interface SchemeDuties extends SchemeIndex {
  readonly scheme: ResponsibilityScheme;
  /** Codes that bear the duty. */
  readonly account: number;
  readonly perform: number;
  readonly advise: number;
  readonly notify: number;
  readonly excluded: number;
  /** Codes with a duty beyond support, advise, notify and excluded. */
  readonly owning: number;
  /** Weaker codes that say nothing more beside code i. */
  readonly implied: readonly number[];
  /** Sets that may share a cell; undefined = any. */
  readonly combinations: readonly number[] | undefined;
  /** Who accounts, who performs, then single codes with bounds of their own; who accounts has no others. */
  readonly bounds: readonly [account: Bound, perform: Bound, ...own: Bound[]];
}

const PASSIVE_DUTIES: readonly Duty[] = ['support', 'advise', 'notify', 'excluded'];

export function indexDuties(scheme: ResponsibilityScheme): SchemeDuties {
  const index = indexScheme(scheme);
  const { codes } = index;
  const among = (texts: readonly string[]): number =>
    maskWhere(codes, ({ code }) => texts.includes(code));
  const account = codesWith(index, 'account');
  const perform = codesWith(index, 'perform');
  const bounded = maskWhere(codes, ({ perActivity }) => perActivity !== undefined) & ~account;
  return {
    ...index,
    scheme,
    account,
    perform,
    advise: codesWith(index, 'advise'),
    notify: codesWith(index, 'notify'),
    excluded: codesWith(index, 'excluded'),
    owning: maskWhere(codes, ({ duties }) => duties.some((duty) => !PASSIVE_DUTIES.includes(duty))),
    implied: codes.map(({ implies = [] }, i) => among(implies) & (-2 << i)),
    combinations: scheme.combinations?.map(among),
    bounds: [
      boundOf(index, account),
      { ...boundOf(index, perform), max: Infinity },
      ...codesIn(bounded).map((i) => {
        const bound = boundOf(index, 1 << i);
        return (perform >> i) & 1 ? { ...bound, min: 0 } : bound;
      }),
    ],
  };
}

/** May these codes stand in one cell? */
export function mayShare({ excluded, combinations }: SchemeDuties, mask: number): boolean {
  if ((mask & (mask - 1)) === 0) return true;
  if (mask & excluded) return false;
  return combinations?.some((allowed) => (mask & ~allowed) === 0) ?? true;
}

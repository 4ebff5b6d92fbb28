import type { ActivityDimensions, RoleId } from '../types.js';

type Dimension = keyof ActivityDimensions;

/** Which role each pole of a dimension speaks for. */
export type RoleContrast = {
  readonly [D in Dimension]-?: {
    readonly dimension: D;
    readonly roles: Readonly<Record<NonNullable<ActivityDimensions[D]>, RoleId>>;
  };
}[Dimension];

/**
 * The four contrasts between product management and product operations: direction or day-to-day, customers or the inside,
 * what may be or what is agreed, winning people over or bringing their work together.
 *
 * @example
 * ROLE_CONTRASTS.map((contrast) => contrast.dimension) //=> ['focus', 'facing', 'stance', 'mode']
 * @see the founding article on product management and product operations
 */
export const ROLE_CONTRASTS: readonly RoleContrast[] = [
  {
    dimension: 'focus',
    roles: { strategy: 'product-management', execution: 'product-operations' },
  },
  {
    dimension: 'facing',
    roles: { customer: 'product-management', internal: 'product-operations' },
  },
  {
    dimension: 'stance',
    roles: { visionary: 'product-management', tactical: 'product-operations' },
  },
  {
    dimension: 'mode',
    roles: { communication: 'product-management', coordination: 'product-operations' },
  },
];

import { maskWhere, type SchemeIndex } from '../scheme-index.js';

/** The codes that give a role a part in an activity, as bits: those with any duty but `excluded`. */
export function involvingCodes({ codes }: SchemeIndex): number {
  return maskWhere(codes, ({ duties }) => duties.some((duty) => duty !== 'excluded'));
}

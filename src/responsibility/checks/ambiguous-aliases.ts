/** A short name that practitioners use for different roles. */
export interface AmbiguousAlias {
  readonly alias: string;
  /** The roles that it is used for. */
  readonly meanings: readonly string[];
  /** Where it was seen with more than one meaning. */
  readonly source: string;
}

/** Aliases that are ambiguous in every matrix, whatever roles it has. */
export const AMBIGUOUS_ALIASES: readonly AmbiguousAlias[] = [
  {
    alias: 'PO',
    meanings: ['Product Operations', 'Product Owner', 'project office'],
    source:
      'US Department of Veterans Affairs, roles on digital service teams: product leads and stakeholders are both called product owners; Scrum Guide, 2020: Product Owner; articles on product operations abbreviate their field alike',
  },
];

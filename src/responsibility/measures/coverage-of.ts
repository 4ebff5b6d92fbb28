import { type Measure, ratio, unknown } from '../../core/measure.js';
import { readOptions } from '../../core/options.js';
import { cellsOf, countOf, indexMatrix } from '../matrix/matrix-index.js';
import type { SchemeDuties } from '../scheme-duties.js';
import { codesIn } from '../scheme-index.js';
import type { ActivityId, Duty, ResponsibilityMatrix, ResponsibilityScheme } from '../types.js';

/** How far one minimum of the scheme is met. */
export interface MinimumCoverage {
  /** Absent = the minimum is that of a single code. */
  readonly duty?: Extract<Duty, 'account' | 'perform'> | undefined;
  /** Any of them counts. */
  readonly codes: readonly string[];
  /** Roles that an activity needs at least. */
  readonly min: number;
  /** Activities that have them. */
  readonly met: number;
  /** met ÷ activities, 0 to 1. */
  readonly share: Measure;
  /** The other activities, in their order. */
  readonly missing: readonly ActivityId[];
}

export interface MatrixCoverage {
  readonly activities: number;
  /** Share of the activities on which some role holds anything, 0 to 1. */
  readonly assigned: Measure;
  /** Share of the activities that meet every minimum, 0 to 1. */
  readonly complete: Measure;
  /** Who accounts, who performs, then single codes by strength; only what the scheme asks for. */
  readonly minimums: readonly MinimumCoverage[];
}

/**
 * Share of the activities that meet the minimums of the scheme: activities with enough holders ÷ activities.
 *
 * Where the scheme says that who accounts also performs, an accountable role meets the minimum of performers.
 *
 * @returns shares 0 to 1, unknown with the reason `no-activities`; `complete` unknown with `no-minimums` when the scheme asks
 *   for nothing
 * @throws DomainError `responsibility/invalid-scheme` when the scheme has no list of codes
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev'], ['Plan', 'A/R', 'C'], ['Build', 'I', 'R']], raci)
 * const coverage = coverageOf(matrix, raci)
 * coverage.complete //=> { status: 'known', value: 0.5 }
 * coverage.minimums.map(({ duty, met, missing }) => [duty, met, missing]) //=> [['account', 1, ['build']], ['perform', 2, []]]
 */
export function coverageOf(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
): MatrixCoverage {
  const index = indexMatrix(readOptions(matrix), scheme);
  const { ids } = index.activities;
  const minimums = minimumsOf(index.scheme);
  const missing = minimums.map((): ActivityId[] => []);
  let assigned = 0;
  let complete = 0;
  ids.forEach((id, activity) => {
    const masks = cellsOf(index, activity).map(({ mask }) => mask);
    if (masks.length > 0) assigned += 1;
    let isComplete = true;
    minimums.forEach(({ mask, min, implied }, i) => {
      if (countOf(masks, mask) >= min || countOf(masks, implied) > 0) return;
      missing[i]!.push(id);
      isComplete = false;
    });
    if (isComplete) complete += 1;
  });
  const activities = ids.length;
  const shareOf = (count: number): Measure => ratio(count, activities, 'no-activities');
  return {
    activities,
    assigned: shareOf(assigned),
    complete: minimums.length === 0 ? unknown('no-minimums') : shareOf(complete),
    minimums: minimums.map(({ duty, mask, min }, i) => {
      const met = activities - missing[i]!.length;
      const codes = codesIn(mask).map((code) => index.scheme.codes[code]!.code);
      const found = { codes, min, met, share: shareOf(met), missing: missing[i]! };
      return duty === undefined ? found : { duty, ...found };
    }),
  };
}

interface Minimum {
  readonly duty: 'account' | 'perform' | undefined;
  readonly mask: number;
  readonly min: number;
  /** One of these codes is enough. */
  readonly implied: number;
}

function minimumsOf({ bounds, account, scheme }: SchemeDuties): readonly Minimum[] {
  const { accountImpliesPerform } = readOptions(scheme.options);
  return bounds
    .map(({ mask, min }, i): Minimum => {
      const duty = (['account', 'perform'] as const)[i];
      const implied = duty === 'perform' && accountImpliesPerform === true ? account : 0;
      return { duty, mask, min, implied };
    })
    .filter(({ min }) => min > 0);
}

import { type Measure, ratio, unknown } from '../../core/measure.js';
import { readOptions } from '../../core/options.js';
import { cellsOf, indexMatrix, type MatrixIndex } from '../matrix/matrix-index.js';
import type { ResponsibilityMatrix, ResponsibilityScheme, RoleId } from '../types.js';

export interface AccountabilityShare {
  readonly roleId: RoleId;
  readonly name: string;
  /** Activities that the role answers for. */
  readonly count: number;
  /** count ÷ all accountabilities, 0 to 1. */
  readonly share: Measure;
}

export interface AccountabilityConcentration {
  /** Accountabilities of all roles; an activity with two accountable roles counts twice. */
  readonly accountabilities: number;
  /** The roles that could answer, those with the most first, then in their order. */
  readonly roles: readonly AccountabilityShare[];
  /** 0 = spread evenly, (n − 1) ÷ n = all with one of n roles. */
  readonly gini: Measure;
  /** 1 ÷ n = spread evenly over n roles, 1 = all with one. */
  readonly hhi: Measure;
}

/**
 * Is accountability spread or heaped? Gini = Σᵢ Σⱼ |xᵢ − xⱼ| ÷ (2 n Σ x), HHI = Σ (xᵢ ÷ Σ x)²; xᵢ activities that role i answers for.
 *
 * The n roles are all internal ones, those that answer for nothing too, since they could; an external role counts only when it
 * answers for something. Gini is that of a whole population: there is no correction by n ÷ (n − 1), as a matrix is no sample.
 * HHI is a sum of fractions; competition law writes it × 10,000.
 *
 * @returns shares, `gini` and `hhi` unknown with the reason `no-accountabilities` when there are none; `gini` with `too-few-roles`
 *   for a single role
 * @throws DomainError `responsibility/invalid-scheme` when the scheme has no list of codes
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev'], ['Plan', 'A', 'R'], ['Price', 'A', 'C'], ['Sell', 'A', 'I'], ['Build', 'C', 'A']], raci)
 * const { gini, hhi } = concentrationOf(matrix, raci)
 * gini //=> { status: 'known', value: 0.25 }
 * hhi //=> { status: 'known', value: 0.625 }
 * @see Corrado Gini, "Variabilità e mutabilità", 1912; Amartya Sen, "On Economic Inequality", 1973, chapter 2 (mean difference)
 * @see Albert O. Hirschman, "The Paternity of an Index", American Economic Review 54(5), 1964 (HHI)
 */
export function concentrationOf(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
): AccountabilityConcentration {
  const index = indexMatrix(readOptions(matrix), scheme);
  const counts = countAccountabilities(index);
  const asked = [...counts.keys()]
    .filter((role) => counts[role]! > 0 || index.roles.entities[role]!.kind !== 'external')
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const reason = 'no-accountabilities';
  const descending = asked.map((role) => counts[role]!);
  const squares = descending.reduce((sum, count) => sum + count * count, 0);
  return {
    accountabilities: total,
    roles: asked.map((role) => ({
      roleId: index.roles.ids[role]!,
      name: index.roles.names[role]!,
      count: counts[role]!,
      share: ratio(counts[role]!, total, reason),
    })),
    gini: giniOf(descending, total, reason),
    hhi: ratio(squares, total * total, reason),
  };
}

function countAccountabilities(index: MatrixIndex): readonly number[] {
  const counts = index.roles.ids.map(() => 0);
  index.activities.ids.forEach((_, activity) => {
    for (const { role, mask } of cellsOf(index, activity)) {
      if (mask & index.scheme.account) counts[role]! += 1;
    }
  });
  return counts;
}

/** The mean difference by places: Σ (n − 1 − 2 i) xᵢ for i = 0 … n − 1 from the most to the least is half of Σᵢ Σⱼ |xᵢ − xⱼ|. */
function giniOf(descending: readonly number[], total: number, reason: string): Measure {
  const n = descending.length;
  if (total > 0 && n === 1) return unknown('too-few-roles');
  const differences = descending.reduce((sum, x, i) => sum + (n - 1 - 2 * i) * x, 0);
  return ratio(differences, n * total, reason);
}

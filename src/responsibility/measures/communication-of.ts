import { known, type Measure, unknown } from '../../core/measure.js';
import { readOptions } from '../../core/options.js';
import { cellsOf, countOf, indexMatrix } from '../matrix/matrix-index.js';
import type { ActivityId, ResponsibilityMatrix, ResponsibilityScheme } from '../types.js';

/** Roles to talk to about one activity. */
export interface ActivityFanOut {
  readonly activityId: ActivityId;
  /** Roles that are asked before. */
  readonly advise: number;
  /** Roles that are told after. */
  readonly notify: number;
  /** Roles that are asked or told or both. */
  readonly total: number;
}

export interface FanOutSummary {
  /** Roles per activity. */
  readonly mean: Measure;
  /** The largest number on one activity. */
  readonly most: Measure;
  /** The activities that have it, in their order; empty when it is 0. */
  readonly mostOn: readonly ActivityId[];
}

export interface MatrixCommunication {
  /** In their order. */
  readonly activities: readonly ActivityFanOut[];
  readonly advise: FanOutSummary;
  readonly notify: FanOutSummary;
  readonly total: FanOutSummary;
}

/**
 * Communication fan-out: the roles that are to be asked (advise) and told (notify) on each activity, the mean and the most.
 *
 * Each role that is asked may delay the work, each that is told costs a message.
 *
 * @returns means and maxima unknown with the reason `no-activities` when there are none
 * @throws DomainError `responsibility/invalid-scheme` when the scheme has no list of codes
 * @example
 * const { matrix } = readGrid([['Activity', 'PM', 'Dev', 'Ops'], ['Plan', 'A/R', 'C', 'C'], ['Build', 'I', 'A/R', 'I']], raci)
 * const { activities, advise } = communicationOf(matrix, raci)
 * activities.map((fanOut) => [fanOut.activityId, fanOut.advise, fanOut.notify]) //=> [['plan', 2, 0], ['build', 0, 2]]
 * advise //=> { mean: { status: 'known', value: 1 }, most: { status: 'known', value: 2 }, mostOn: ['plan'] }
 */
export function communicationOf(
  matrix: ResponsibilityMatrix,
  scheme: ResponsibilityScheme,
): MatrixCommunication {
  const index = indexMatrix(readOptions(matrix), scheme);
  const { advise, notify } = index.scheme;
  const activities = index.activities.ids.map((activityId, activity): ActivityFanOut => {
    const masks = cellsOf(index, activity).map(({ mask }) => mask);
    return {
      activityId,
      advise: countOf(masks, advise),
      notify: countOf(masks, notify),
      total: countOf(masks, advise | notify),
    };
  });
  return {
    activities,
    advise: summarize(activities, 'advise'),
    notify: summarize(activities, 'notify'),
    total: summarize(activities, 'total'),
  };
}

function summarize(
  activities: readonly ActivityFanOut[],
  field: 'advise' | 'notify' | 'total',
): FanOutSummary {
  if (activities.length === 0) {
    return { mean: unknown('no-activities'), most: unknown('no-activities'), mostOn: [] };
  }
  let sum = 0;
  let most = 0;
  for (const fanOut of activities) {
    sum += fanOut[field];
    most = Math.max(most, fanOut[field]);
  }
  const top = activities.filter((fanOut) => most > 0 && fanOut[field] === most);
  return {
    mean: known(sum / activities.length),
    most: known(most),
    mostOn: top.map(({ activityId }) => activityId),
  };
}

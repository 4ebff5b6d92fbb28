import { type Measure, ratio } from '../core/measure.js';
import { KANO_ANSWERS, type KanoResponse, readAnswer } from './kano.js';
import { requireRows } from './required-input.js';

export interface KanoCoordinates {
  /** Mean of the functional scale, −2 to 4. */
  readonly functional: Measure;
  /** Mean of the dysfunctional scale, −2 to 4. */
  readonly dysfunctional: Measure;
  readonly functionalAnswers: number;
  readonly dysfunctionalAnswers: number;
}

/**
 * The continuous variant: functional = mean of 4, 2, 0, −1, −2 and dysfunctional = mean of −2, −1, 0, 2, 4 for like … dislike.
 *
 * Both high: one-dimensional; only functional high: attractive; only dysfunctional high: must-be; both low: indifferent. A mean
 * of 2 can come from quite different answers: look at the counts too.
 *
 * @param responses - every single answer counts, also where its counterpart is missing
 * @returns means from −2 to 4 with the number of their answers; unknown without answers (`no-data`)
 * @throws DomainError `prioritization/invalid-input` for an unknown answer
 * @example
 * kanoCoordinates([{ functional: 'like', dysfunctional: 'live-with' }, { functional: 'expect' }])
 * //=> { functional: { status: 'known', value: 3 }, dysfunctional: { status: 'known', value: 2 }, functionalAnswers: 2, dysfunctionalAnswers: 1 }
 * @see William DuMouchel in Berger et al. 1993
 */
export function kanoCoordinates(responses: readonly KanoResponse[]): KanoCoordinates {
  const [functional, functionalAnswers] = meanOf(responses, 'functional', [4, 2, 0, -1, -2]);
  const [dysfunctional, dysfunctionalAnswers] = meanOf(
    responses,
    'dysfunctional',
    [-2, -1, 0, 2, 4],
  );
  return { functional, dysfunctional, functionalAnswers, dysfunctionalAnswers };
}

function meanOf(
  responses: readonly KanoResponse[],
  question: 'functional' | 'dysfunctional',
  scale: readonly number[],
): readonly [Measure, number] {
  let total = 0;
  let count = 0;
  requireRows(responses, (response, row) => {
    const answer = readAnswer(response, question, row);
    if (answer === null) return;
    total += scale[KANO_ANSWERS.indexOf(answer)]!;
    count += 1;
  });
  return [ratio(total, count, 'no-data'), count];
}

import {
  KANO_ANSWERS,
  type KanoAnswer,
  type KanoCategory,
  type KanoResponse,
} from '../../src/prioritization/kano.js';

export const KANO_LETTERS: Readonly<Record<KanoCategory, string>> = {
  'must-be': 'M',
  'one-dimensional': 'O',
  attractive: 'A',
  indifferent: 'I',
  reverse: 'R',
  questionable: 'Q',
};

interface PeerCase {
  readonly inputs: {
    readonly responses?: Readonly<Record<string, readonly (number | null)[]>> | undefined;
  };
}

/** The answers of the shared case on one feature: 1 = like … 5 = dislike, null = missing. */
export function responsesOf({ inputs }: PeerCase, feature: string): readonly KanoResponse[] {
  const answersTo = (question: string): readonly (KanoAnswer | null)[] =>
    inputs.responses![`${feature}_${question}`]!.map((answer) =>
      answer === null ? null : KANO_ANSWERS[answer - 1]!,
    );
  const dysfunctional = answersTo('d');
  return answersTo('f').map((functional, row) => ({
    functional,
    dysfunctional: dysfunctional[row],
  }));
}

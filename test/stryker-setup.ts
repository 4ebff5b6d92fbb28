import { beforeEach } from 'vitest';

/**
 * Tests that measure growth or simulate much: with a counter in every expression they take minutes, and what they see
 * of a mutant (a hang, a share that is off by a thousandth) the small tests beside them see as well.
 */
const TOO_SLOW =
  /10 MB|100,000 cells|200,000 items|grow by the square|shared a million times|50 random cases|too far apart to converge|share of each rank|expected rank, mean and percentiles|2,000 doubles|an era/;

beforeEach(({ task, skip }) => {
  if (TOO_SLOW.test(task.name)) skip();
});

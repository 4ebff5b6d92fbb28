/** The long run: `npx vitest run --config vitest.long.config.ts`. Seeds other than those of the normal run. */
import { describe, expect, it } from 'vitest';
import { compareBacklogs } from '../prioritization/oracle.js';

describe('the exact oracle', () => {
  it('ranks 100,000 random backlogs as the library does, by every method and door', {
    timeout: 1_800_000,
  }, () => {
    const { differences, backlogs, rankings, ties } = compareBacklogs(1_000_001, 100_000);
    console.log(
      `${backlogs} backlogs, ${rankings} rankings, ${ties} tied places, ${differences.length} differences`,
    );
    expect(differences.slice(0, 5)).toEqual([]);
    expect(backlogs).toBe(100_000);
  });
});

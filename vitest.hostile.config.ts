import { defineConfig } from 'vitest/config';

/** Hundreds of hostile values, some of 10 MB, at every door: about a minute, so a command of its own. */
export default defineConfig({
  test: { testTimeout: 60_000, include: ['test/hostile/**/*.test.ts'] },
});

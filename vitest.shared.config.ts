import { defineConfig } from 'vitest/config';

/** Tests on data beside the checkout (../shared), which a user of the repository does not have. */
export default defineConfig({
  test: { testTimeout: 60_000, include: ['test/shared/**/*.test.ts'] },
});

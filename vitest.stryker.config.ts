import { defineConfig } from 'vitest/config';

/** Stryker runs the example tests: type tests would cost a tsc run per mutant, property tests a minute. */
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/**/*.prop.test.ts', 'test/shared/**', 'test/long/**', 'test/hostile/**', 'test/package/**'] },
});

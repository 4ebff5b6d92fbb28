import { defineConfig } from 'vitest/config';

/**
 * Stryker runs the example tests: type tests would cost a tsc run per mutant, property tests and oracles a minute,
 * and what reads files instead of running src (docs, package, architecture) sees the unmutated source.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/**/*.hostile.test.ts',
      'test/**/*.prop.test.ts',
      'test/**/oracle.test.ts',
      'test/**/zones.test.ts',
      'test/architecture.test.ts',
      'test/docs/**',
      'test/package/**',
      'test/shared/**',
      'test/long/**',
      'test/hostile/**',
    ],
    setupFiles: ['test/stryker-setup.ts'],
    // Counting which test runs which line makes a simulation many times slower than in `npm test`.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});

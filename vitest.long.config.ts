import { defineConfig } from 'vitest/config';

/** Runs that take minutes: the same checks as in the normal run on far more random data. */
export default defineConfig({ test: { include: ['test/long/**/*.test.ts'] } });

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // The files share a process: src holds no state that one could leave to the next, and starting anew for each takes half
    // of the time. Coverage isolates them, because V8 drops counters of branches in a process that lives on.
    isolate: false,
    include: ['test/**/*.test.ts'],
    exclude: ['test/shared/**', 'test/long/**', 'test/hostile/**'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 100, functions: 100, branches: 100, statements: 100 },
    },
  },
});

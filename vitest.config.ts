import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest would leave one free: on two cores that is half of them.
    maxWorkers: availableParallelism(),
    testTimeout: 20_000,
    expect: { poll: { interval: 10, timeout: 4_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'detect',
          include: ['test/detect/**/*.test.ts'],
          // Forty files that share nothing but jsdom: to load that for each took most of their time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/detect/**', 'test/e2e/**', 'node_modules/**'],
        },
      },
    ],
  },
});

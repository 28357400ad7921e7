import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest would leave one free: on two cores that is half of them.
    maxWorkers: availableParallelism(),
    // Not what anything should take: after so long, on a machine as busy as it may be, it never comes.
    testTimeout: 120_000,
    expect: { poll: { interval: 10, timeout: 60_000 } },
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

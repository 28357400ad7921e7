import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The journeys, in a real Chromium and a real Firefox: `npm run test:e2e`. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    // Journeys are mostly waiting; two at a time fill two cores, more would spoil each other's timing.
    maxWorkers: Math.min(2, availableParallelism()),
    // Waiting is for slow machines; a fast one never waits so long.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 60_000,
    // A first start reads the whole browser from the disk.
    hookTimeout: 90_000,
  },
});

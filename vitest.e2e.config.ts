import { defineConfig } from 'vitest/config';

/** The journeys, in a real Chromium and a real Firefox: `npm run test:e2e`. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    // One browser at a time: journeys are about timing, and neighbours would spoil it.
    fileParallelism: false,
    // Waiting is for slow machines; a fast one never waits so long.
    expect: { poll: { timeout: 12_000 } },
    testTimeout: 60_000,
    // A first start reads the whole browser from the disk.
    hookTimeout: 90_000,
  },
});

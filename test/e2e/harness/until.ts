/** Waits for something that no event announces, with a sentence for when it never comes. */

import { setTimeout as wait } from 'node:timers/promises';

const everyMs = 50;

/** Resolves to the first value that is neither undefined nor false. */
export async function until<T>(
  what: string,
  look: () => Promise<T | false | undefined> | T | false | undefined,
  timeoutMs = 5_000,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > end) throw new Error(`${what}: not within ${timeoutMs} ms`);
    await wait(everyMs);
  }
}

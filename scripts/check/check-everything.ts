/** Runs all checks, the quick ones first, goes on when one fails, and ends with one line. */

import { type Check, stages } from './checks.ts';
import type { Outcome } from './outcome.ts';

/** Gives the exit code. */
export async function checkEverything(): Promise<number> {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  async function runAndTell(check: Check): Promise<void> {
    const before = performance.now();
    const { passed, failed, skipped = 0, output } = await outcomeOf(check);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    const seconds = ((performance.now() - before) / 1000).toFixed(1);
    console.log(`${check.name} … ${verdict(failed, skipped)} (${seconds} s)`);
    if (failed > 0 || skipped > 0) console.log(`${output.trim()}\n`);
  }
  for (const lanes of stages) {
    await Promise.all(
      lanes.map(async (lane) => {
        for (const check of lane) await runAndTell(check);
      }),
    );
  }
  if (sum.skipped > 0) console.log(`\n${sum.skipped} skipped: this machine cannot run them`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

/** A check that breaks has failed, and the others are still worth knowing about. */
async function outcomeOf({ run }: Check): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, output };
  }
}

function verdict(failed: number, skipped: number): string {
  if (failed > 0) return 'FAILED';
  return skipped > 0 ? 'SKIPPED' : 'ok';
}

/** Runs all checks, the quick ones first, goes on when one fails, and ends with one line. */

import { checks } from './checks.ts';

/** Gives the exit code. */
export async function checkEverything(): Promise<number> {
  let passed = 0;
  let failed = 0;
  for (const { name, run } of checks) {
    process.stdout.write(`${name} … `);
    const before = performance.now();
    const outcome = await run();
    passed += outcome.passed;
    failed += outcome.failed;
    const seconds = ((performance.now() - before) / 1000).toFixed(1);
    console.log(`${outcome.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
    if (outcome.failed > 0) console.log(`${outcome.output.trim()}\n`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

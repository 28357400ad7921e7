/** End-to-end tests, in a browser that is found, or installed, or missing and said to be. */

import { ensureChromium } from '../chromium/ensure.ts';
import { NoChromium } from '../chromium/find.ts';
import { ensureFirefox } from '../firefox/ensure.ts';
import { NoFirefox } from '../firefox/find.ts';
import { runTool } from '../run-tool.ts';
import { type Outcome, skip, tally } from './outcome.ts';
import { reporters } from './reporters.ts';

const config = ['--config', 'vitest.e2e.config.ts'];

export function chromiumTests(): Promise<Outcome> {
  return testsIn(ensureChromium, ['--exclude', 'test/e2e/firefox/**']);
}

export function firefoxTests(): Promise<Outcome> {
  return testsIn(ensureFirefox, ['test/e2e/firefox/']);
}

async function testsIn(ensure: () => string, which: string[]): Promise<Outcome> {
  try {
    ensure();
  } catch (error) {
    if (!(error instanceof NoChromium || error instanceof NoFirefox)) throw error;
    const count = await countTests(which);
    return skip(count, `${count} tests skipped: ${error.message}`);
  }
  return tally(await runTool('vitest', ['run', ...config, ...which, ...reporters]));
}

async function countTests(which: string[]): Promise<number> {
  const { ok, output } = await runTool('vitest', ['list', ...config, ...which]);
  if (!ok) throw new Error(`The tests that cannot run here could not be counted:\n${output}`);
  return output.split('\n').filter((line) => line.includes(' > ')).length;
}

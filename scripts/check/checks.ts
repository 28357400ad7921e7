/** The checks of the project, in the order they are worth knowing about. */

import { build } from '../build.ts';
import { ensureChromium } from '../chromium/ensure.ts';
import { runTool } from '../run-tool.ts';
import { tally, yesOrNo, type Outcome } from './outcome.ts';

export interface Check {
  name: string;
  run(): Promise<Outcome>;
}

export const checks: Check[] = [
  tool('format', 'oxfmt', ['--check', '.']),
  tool('lint', 'oxlint', ['--deny-warnings']),
  // Types and tests read what this generates.
  tool('prepare', 'wxt', ['prepare']),
  tool('types', 'tsc', ['--noEmit']),
  tool('dead code', 'knip'),
  tests('unit tests'),
  { name: 'build', run: async () => yesOrNo(await build('shipped')) },
  { name: 'build for all sites', run: async () => yesOrNo(await build('all-sites')) },
  { name: 'Chromium', run: findBrowser },
  tests('end-to-end tests', ['--config', 'vitest.e2e.config.ts']),
];

function tool(name: string, command: string, args: string[] = []): Check {
  return { name, run: async () => yesOrNo(await runTool(command, args)) };
}

function tests(name: string, config: string[] = []): Check {
  const reporters = ['--reporter=default', '--reporter=./test/reporter/closing-line.ts'];
  return {
    name,
    run: async () => tally(await runTool('vitest', ['run', ...config, ...reporters])),
  };
}

async function findBrowser(): Promise<Outcome> {
  try {
    return yesOrNo({ ok: true, output: ensureChromium() });
  } catch (error) {
    return yesOrNo({ ok: false, output: String(error) });
  }
}

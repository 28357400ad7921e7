/** The checks of the project, in the order they are worth knowing about. */

import { build, pack } from '../build.ts';
import { runTool, type ToolRun } from '../run-tool.ts';
import { chromiumTests, firefoxTests } from './browser-tests.ts';
import { lintForFirefox } from './firefox-lint.ts';
import { rebuildFromSources } from './firefox-sources.ts';
import { tally, yesOrNo, type Outcome } from './outcome.ts';
import { reporters } from './reporters.ts';

export interface Check {
  name: string;
  run(): Promise<Outcome>;
}

/** Those of one lane run one after the other, lanes beside each other. */
export type Stage = Check[][];

export const stages: Stage[] = [
  // Types and tests read what this generates.
  [[tool('prepare', () => runTool('wxt', ['prepare']))]],
  [
    [
      tool('format', () => runTool('oxfmt', ['--check', '.'])),
      tool('lint', () => runTool('oxlint', ['--deny-warnings'])),
      tool('types', () => runTool('tsc', ['--noEmit'])),
      tool('dead code', () => runTool('knip')),
    ],
    [
      tool('package for Chromium', () => pack('chrome')),
      tool('build for all sites', () => build('all-sites')),
      tool('package for Firefox', () => pack('firefox')),
      tool('both packages once more, in another folder', rebuildFromSources),
      tool('Firefox lint', lintForFirefox),
    ],
  ],
  [
    [
      {
        name: 'unit tests',
        run: async () => tally(await runTool('vitest', ['run', ...reporters])),
      },
    ],
  ],
  // Each has the machine for itself: journeys are about timing.
  [[{ name: 'end-to-end tests in Chromium', run: chromiumTests }]],
  [[{ name: 'end-to-end tests in Firefox', run: firefoxTests }]],
];

function tool(name: string, run: () => Promise<ToolRun>): Check {
  return { name, run: async () => yesOrNo(await run()) };
}

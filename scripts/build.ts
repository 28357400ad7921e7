/** Builds the extension for Chromium. */

import { runTool, type ToolRun } from './run-tool.ts';

/**
 * `shipped` is what readers install. `all-sites` is for tests of the automatic mode: it has the
 * access that readers grant in a dialog, which no browser lets a program answer.
 */
export type Build = 'shipped' | 'all-sites';

export function build(which: Build): Promise<ToolRun> {
  return runTool('wxt', ['build'], { COPYLEAF_ALL_SITES: which === 'all-sites' ? '1' : '0' });
}

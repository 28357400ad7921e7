/** Builds the extension, and packs it as the stores want it. */

import { runTool, type ToolRun } from './run-tool.ts';

/**
 * `shipped` is what readers install. `all-sites` is for tests of the automatic mode in Chromium: it
 * has the access that readers grant in a dialog, which no program can answer there.
 */
export type Build = 'shipped' | 'all-sites';

export type BrowserName = 'chrome' | 'firefox';

export function build(which: Build, browser: BrowserName = 'chrome'): Promise<ToolRun> {
  const env = { COPYLEAF_ALL_SITES: which === 'all-sites' ? '1' : '0' };
  return runTool('wxt', ['build', '-b', browser], { env });
}

/** Builds what is shipped and packs it; for Firefox the sources too, which its store asks for. */
export function pack(browser: BrowserName): Promise<ToolRun> {
  return runTool('wxt', ['zip', '-b', browser], { env: { COPYLEAF_ALL_SITES: '0' } });
}

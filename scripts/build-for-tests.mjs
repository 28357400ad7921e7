/** Builds what the end-to-end tests need: what is shipped to both browsers, and one for all sites. */

import { ensureInstalled } from './setup/ensure-installed.mjs';
import { importTypeScript } from './setup/import-typescript.mjs';

ensureInstalled();
const { build } = await importTypeScript('../build.ts');
for (const [which, browser] of [
  ['shipped', 'chrome'],
  ['all-sites', 'chrome'],
  ['shipped', 'firefox'],
]) {
  const { ok, output } = await build(which, browser);
  if (!ok) {
    console.error(output);
    process.exit(1);
  }
}

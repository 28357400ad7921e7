/** Builds what the end-to-end tests need: the shipped extension and the one for all sites. */

import { ensureInstalled } from './setup/ensure-installed.mjs';
import { importTypeScript } from './setup/import-typescript.mjs';

ensureInstalled();
const { build } = await importTypeScript('../build.ts');
for (const which of ['shipped', 'all-sites']) {
  const { ok, output } = await build(which);
  if (!ok) {
    console.error(output);
    process.exit(1);
  }
}

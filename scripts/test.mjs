/** `npm test`: every check there is, from a fresh clone to one closing line. */

import { ensureInstalled } from './setup/ensure-installed.mjs';
import { importTypeScript } from './setup/import-typescript.mjs';

let counted = false;
// Whoever reads only the last line shall find one, however early the end comes.
process.once('exit', () => {
  if (!counted) console.log('\n0 passed, 1 failed');
});

ensureInstalled();
const { checkEverything } = await importTypeScript('../check/check-everything.ts');
const exitCode = await checkEverything();
counted = true;
// Not waiting for what a tool that hung has left open.
process.exit(exitCode);

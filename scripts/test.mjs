/** `npm test`: every check there is, from a fresh clone to one closing line. */

import { ensureInstalled } from './setup/ensure-installed.mjs';
import { importTypeScript } from './setup/import-typescript.mjs';

ensureInstalled();
const { checkEverything } = await importTypeScript('../check/check-everything.ts');
process.exitCode = await checkEverything();

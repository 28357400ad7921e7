/** `npm start`: a Chromium with Copyleaf in it, from a fresh clone to a window. */

import { ensureInstalled } from './setup/ensure-installed.mjs';
import { importTypeScript } from './setup/import-typescript.mjs';

ensureInstalled();
const { start } = await importTypeScript('../start/start.ts');
process.exitCode = await start(process.argv.slice(2));

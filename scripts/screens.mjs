/**
 * `npm run screens`: pictures of every screen in its states, in `.output/screens`; with names
 * after it (`npm run screens popup library`) only of these.
 */

import { ensureInstalled } from './setup/ensure-installed.mjs';
import { importTypeScript } from './setup/import-typescript.mjs';

ensureInstalled();
const { photographAll } = await importTypeScript('../screens/photograph-all.ts');
await photographAll(process.argv.slice(2));

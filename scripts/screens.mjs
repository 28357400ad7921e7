/** `npm run screens`: pictures of every screen in its states, in `.output/screens` and for the README. */

import { ensureInstalled } from './setup/ensure-installed.mjs';
import { importTypeScript } from './setup/import-typescript.mjs';

ensureInstalled();
const { photographAll } = await importTypeScript('../screens/photograph-all.ts');
await photographAll();

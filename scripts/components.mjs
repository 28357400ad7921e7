/** `npm run components`: all components in all states on one page, anew with each change. */

import { ensureInstalled } from './setup/ensure-installed.mjs';
import { importTypeScript } from './setup/import-typescript.mjs';

ensureInstalled();
const { serveComponents } = await importTypeScript('../../demo/components/server.ts');
const { address } = await serveComponents();
console.log(`Components: ${address}`);

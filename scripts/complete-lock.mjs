/**
 * `npm run lock`, after changing dependencies: adds to the lock file the packages of other
 * platforms that npm left out (https://github.com/npm/cli/issues/4828). Without them `npm ci`
 * refuses, or installs tools that lack their native part.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { importTypeScript } from './setup/import-typescript.mjs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { missingFromLock } = await importTypeScript('../setup/missing-from-lock.ts');

const missing = missingFromLock(lock);
const places = Object.entries({ ...lock.packages, ...missing });
lock.packages = Object.fromEntries(
  places.toSorted(([one], [other]) => one.localeCompare(other, 'en')),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(missing).length} packages added`);

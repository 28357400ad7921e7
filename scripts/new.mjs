/**
 * Writes the three files of a new look-up source or detector, ready to be filled in:
 *
 *   npm run new source open-library
 *   npm run new detector open-graph
 *
 * Nothing else has to be edited; `npm test` says what is still missing.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectorFiles } from './templates/detector.mjs';
import { sourceFiles } from './templates/source.mjs';

const templates = { source: sourceFiles, detector: detectorFiles };
const [what, id = ''] = process.argv.slice(2);

if (!Object.hasOwn(templates, what ?? '') || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
  console.error('npm run new source <id>, or: npm run new detector <id>; the id in kebab-case');
  process.exit(2);
}

const name = id.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
for (const [path, text] of Object.entries(templates[what]({ id, name }))) {
  const file = new URL(`../${path}`, import.meta.url);
  await mkdir(dirname(fileURLToPath(file)), { recursive: true });
  // Fails rather than overwrite somebody's work.
  await writeFile(file, text, { flag: 'wx' });
  console.log(`wrote ${path}`);
}

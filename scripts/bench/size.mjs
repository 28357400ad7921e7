/** What is put into every page before it is known to be about a work, beside all that may come later. */

import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { importTypeScript } from '../setup/import-typescript.mjs';

const scripts = ['content', 'detector', 'badge', 'annotator', 'lister', 'markdown'];

/** Rows of `{ what, ours, other, ratio }`: kilobytes, compressed. */
export default async function benchSize() {
  const { build } = await importTypeScript('../build.ts');
  await build('shipped');
  const sizes = await Promise.all(scripts.map(compressed));
  const everything = sizes.reduce((sum, size) => sum + size, 0);
  const [first] = sizes;
  return [
    {
      what: 'script in every page, beside all scripts in every page: kB compressed',
      ours: rounded(first),
      other: rounded(everything),
      ratio: rounded(everything / first),
    },
  ];
}

async function compressed(name) {
  const file = new URL(`../../.output/chrome-mv3/content-scripts/${name}.js`, import.meta.url);
  return gzipSync(await readFile(file)).length / 1000;
}

function rounded(value) {
  return Number(value.toPrecision(3));
}

/**
 * `npm run bench [name …]`: measures what the project promises, each figure beside an alternative in
 * the same run. One file in `bench/` for each subject; the rows of all go to `bench/latest.json`.
 */

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parse } from 'node:path';

const folder = new URL('bench/', import.meta.url);
const results = new URL('../bench/latest.json', import.meta.url);

const wanted = process.argv.slice(2);
const names = (await readdir(folder)).filter((file) => file.endsWith('.mjs')).map(nameOf);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark called ${unknown.join(', ')}. There are: ${names.join(', ')}`,
  );
  process.exit(1);
}

const measured = {};
for (const name of wanted.length > 0 ? wanted : names) {
  const { default: bench } = await import(new URL(`${name}.mjs`, folder).href);
  measured[name] = await bench();
  console.log(`\n${name}`);
  console.table(measured[name]);
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
await mkdir(new URL('.', results), { recursive: true });
await writeFile(results, `${JSON.stringify({ machine, measured }, null, 2)}\n`);
console.log(`\n${machine}\nAlso in bench/latest.json`);

function nameOf(file) {
  return parse(file).name;
}

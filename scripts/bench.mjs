/**
 * `npm run bench [name …]`: measures what the project promises, each figure beside an alternative in
 * the same run. One file in `bench/` for each subject; all rows stand in one table at the end and in
 * `bench/latest.json`. BENCHMARKS.md says what they mean.
 */

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { parse } from 'node:path';
import { asRow } from './bench/in-page/as-row.mjs';

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

const subjects = {};
const seconds = {};
for (const name of wanted.length > 0 ? wanted : names) {
  console.log(`${name} …`);
  const start = performance.now();
  const { default: bench } = await import(new URL(`${name}.mjs`, folder).href);
  subjects[name] = await bench();
  seconds[name] = Math.round((performance.now() - start) / 1000);
}

const rows = Object.entries(subjects).flatMap(([name, measured]) =>
  measured.map((row) => ({ subject: name, ...asRow(row) })),
);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`;
console.log('');
console.table(rows);
await mkdir(new URL('.', results), { recursive: true });
const at = new Date().toISOString();
await writeFile(results, `${JSON.stringify({ at, machine, seconds, rows, subjects }, null, 2)}\n`);
console.log(`${machine}\nSeconds: ${JSON.stringify(seconds)}\nAlso in bench/latest.json`);

function nameOf(file) {
  return parse(file).name;
}

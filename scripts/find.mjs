/**
 * Looks a work up from the command line, with the same code as the extension:
 *
 *   npm run find -- 10.1038/nature12373 [--thorough] [--json]
 *
 * Prints the finding as it grows; with --json, the last one whole.
 */

import { parseArgs } from 'node:util';
import { importTypeScript } from './setup/import-typescript.mjs';

const { values: wishes, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, thorough: { type: 'boolean' } },
});
const { lookup } = await importTypeScript('../../lib/lookup/index.ts');
const { parseId } = await importTypeScript('../../lib/work/ids/parse-id.ts');

const id = parseId(positionals.join(' '));
if (!id) {
  console.error('Give a DOI, ISBN, arXiv, PubMed or Software Heritage id, or the address of one.');
  process.exit(2);
}

const kinds = { isbn: 'book', repo: 'software', pkg: 'software', swh: 'software' };
const work = { kind: kinds[id.slice(0, id.indexOf(':'))] ?? 'paper', ids: [id] };
const env = { fetch, now: Date.now, thorough: wishes.thorough ?? false };

let last;
const shown = new Set();
for await (const finding of lookup(work, env)) {
  last = finding;
  if (!wishes.json) showNews(finding);
}
if (wishes.json) console.log(JSON.stringify(last, null, 2));
else showEnd(last);

function showNews({ work: known, copies }) {
  say('title', known.title);
  for (const { url, openness, version, licence, evidence } of copies) {
    const what = [openness, version, licence ?? 'no licence stated'].filter(Boolean).join(' · ');
    say(url, `  ${url}\n    ${what}\n    ${evidence}`);
  }
}

function say(key, text) {
  if (text && !shown.has(key)) console.log(text);
  if (text) shown.add(key);
}

function showEnd({ copies, asked, notices = [] }) {
  for (const { label, date = '' } of notices) console.log(`! ${label} ${date}`);
  if (copies.length === 0) console.log('  No copy found.');
  for (const { name, source, outcome, reason, ms } of asked)
    console.log(
      `  ${(name ?? source).padEnd(20)} ${outcome}${reason ? `: ${reason}` : ''} (${ms} ms)`,
    );
}

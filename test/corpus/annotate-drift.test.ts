/** Passages are found again on real pages. DRIFT_CORPUS=1000 takes all of them. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { measureDrift, missedBars } from '../annotate/drift/bars.ts';

const folder = new URL('../../../shared/corpus/pages/', import.meta.url);
const present = existsSync(folder);
if (!present) console.log('The saved pages are not here: skipped');

const mostPages = Number(process.env['DRIFT_CORPUS'] ?? 10);
/** Larger files take jsdom seconds to parse. */
const largestBytes = mostPages > 10 ? 400_000 : 120_000;
/** Pages with less text are bot walls and empty frames. */
const leastText = 3000;

describe.skipIf(!present)('on real pages', () => {
  it('stays within the bars', { timeout: 60_000 + mostPages * 20_000 }, () => {
    const run = { name: 'real', pages: pages(), passagesPerPage: 30, seed: 1 };
    expect(missedBars(measureDrift(run))).toEqual([]);
  });
});

function* pages(): Generator<Element> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => new URL(name, folder))
    .filter((file) => statSync(file).size <= largestBytes);
  const stride = Math.max(Math.floor(files.length / mostPages), 1);
  for (const [i, file] of files.entries()) {
    if (i % stride !== 0) continue;
    const { body } = new JSDOM(withoutCode(readFileSync(file, 'utf8'))).window.document;
    if ((body.textContent ?? '').length >= leastText) yield body;
  }
}

/** Scripts and styles stay as elements with text in them; only the parser is spared their size. */
function withoutCode(html: string): string {
  return html
    .replaceAll(/<script[\s\S]*?<\/script>/giu, '<script>let code;</script>')
    .replaceAll(/<style[\s\S]*?<\/style>/giu, '<style>p { color: red }</style>')
    .replaceAll(/<link[^>]*>/giu, '');
}

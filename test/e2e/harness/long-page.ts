/** A long page, and notes on it as another day left them. */

import { describe } from '../../../lib/annotate/describe.ts';
import { rowOf } from '../../../lib/store/notes.ts';
import type { Page } from 'playwright-core';
import { JSDOM } from 'jsdom';

const things = 'ferry lamp orchard quarry violin lantern mill harbour kiln meadow'.split(' ');
const places = 'valley island market chapel terrace cellar'.split(' ');

/** No two are alike. */
export function paragraph(number: number): string {
  const [thing, place] = [things[number % 10] ?? '', places[number % 6] ?? ''];
  return `<p>In year ${1700 + number} the ${thing} of the ${place} number ${number} was described by ${number + 3} visitors, who wrote that its ${place} had never been so quiet before the ${thing} came.</p>`;
}

export const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => paragraph(from + i)).join('\n');

export function longPage(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>A long page</title>${head}
<style>body{max-width:640px;margin:40px auto;font:18px/1.6 serif}p{margin:0 0 120px}</style></head>
<body><h1>A long page</h1>${body}</body></html>`;
}

export interface WantedNote {
  page: string;
  html: string;
  words: string;
  text?: string;
}

const known = new Map<string, Document>();
/** Parsed once, and so indexed once. */
function parsed(html: string): Document {
  const document = known.get(html) ?? new JSDOM(html).window.document;
  known.set(html, document);
  return document;
}

/** As they lie in the database after their passages were selected on that page. */
export function noteRow({ page, html, words, text = '' }: WantedNote, number: number) {
  const document = parsed(html);
  const walker = document.createTreeWalker(document.body, 4);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start < 0 || node.parentElement?.localName === 'script') continue;
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    break;
  }
  const time = `2026-01-01T00:00:${String(number % 60).padStart(2, '0')}.000Z`;
  return rowOf({
    id: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    workIds: [],
    source: page,
    motivation: text === '' ? 'highlighting' : 'commenting',
    colour: 'sun',
    ...(text !== '' && { text }),
    tags: [],
    selectors: describe(range, document.documentElement),
    creator: {},
    created: time,
    modified: time,
  });
}

/** `ours`: any page of the extension. */
export async function putNotes(ours: Page, rows: ReturnType<typeof noteRow>[]): Promise<void> {
  await ours.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('copyleaf');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('notes', 'readwrite');
          for (const row of all) writing.objectStore('notes').put(row);
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    rows,
  );
}

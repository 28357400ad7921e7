/** The library's page: rows to fill it with, and what tests look at. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const screens = process.env['COPYLEAF_SCREENS'];

export const rows = (page: Page) => page.getByRole('listbox').getByRole('option');

/** Only where somebody wants to look at them. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (screens) await page.screenshot({ path: `${screens}/${name}.png` });
}

export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(d: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations: found } = await axe.run(document);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** A circle with what sharing leaves in the database: one note of the reader's own, two by Ada. */
export async function fillCircle(page: Page, name: string): Promise<void> {
  await page.evaluate(async (called) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('copyleaf');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('no database')));
    });
    const write = db.transaction(['circles', 'shared', 'notes', 'journal'], 'readwrite');
    const circle = { id: 'c1', name: called, relays: [], licence: 'CC-BY-4.0', epochs: [] };
    write.objectStore('circles').put({ ...circle, current: 'c1', joinedAt: 1 });
    write.objectStore('shared').put({ scope: 'c1', event: 'e1', note: 'urn:uuid:note-1' });
    for (const n of [1, 2]) {
      const id = `urn:uuid:ada-${n}`;
      const modified = new Date(Date.UTC(2026, 0, n)).toISOString();
      const note = {
        id,
        workIds: ['doi:10.5555/0'],
        source: 'https://publisher.example/0',
        motivation: 'commenting',
        text: `What Ada thinks, part ${n}`,
        tags: [],
        selectors: [],
        creator: { id: 'urn:ada', name: 'Ada' },
        created: modified,
        modified,
      };
      const row = { id, aliases: note.workIds, page: note.source, modified, tags: [], ownTags: [] };
      write.objectStore('notes').put({ ...row, origin: 'circle:c1', note });
      write.objectStore('journal').add({ key: `note:${id}` });
    }
    await new Promise((resolve, reject) => {
      write.addEventListener('complete', resolve);
      write.addEventListener('error', () => reject(new Error('not written')));
    });
    db.close();
  }, name);
  await page.reload();
}

/** Rows as an import leaves them, put straight into the database. */
export async function fillLibrary(page: Page, works: number, notes: number): Promise<void> {
  await page.evaluate(
    async ([workCount, noteCount]) => {
      const kinds = ['paper', 'book', 'software', 'dataset'];
      const standings = ['open', 'closed', 'free', 'borrow', 'unsure'];
      const topics = ['Thermometry', 'Diamonds', 'Living cells', 'Open access', 'Peer review'];
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('copyleaf');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('no database')));
      });
      const write = db.transaction(['works', 'notes', 'journal'], 'readwrite');
      const now = Date.now();
      for (let n = 0; n < workCount; n += 1) {
        const id = `doi:10.5555/${n}`;
        const isOpen = n % 5 === 0 || n % 5 === 2;
        write.objectStore('works').put({
          id,
          aliases: [id],
          work: {
            kind: kinds[n % kinds.length],
            ids: [id],
            title: `${topics[n % topics.length]}, part ${n}`,
            authors: [`Reader, Ada ${n % 7}`, 'Second, Max'],
            year: 1990 + (n % 35),
            container: 'Journal of Examples',
          },
          tags: n % 10 === 0 ? ['to read'] : [],
          saved: now - n * 60_000,
          modified: new Date(now - n * 60_000).toISOString(),
          found: {
            standing: standings[n % standings.length],
            at: now,
            copies: isOpen
              ? [
                  {
                    url: `https://repository.example/${n}.pdf`,
                    format: 'pdf',
                    openness: 'open',
                    licence: n % 2 ? 'CC-BY-4.0' : 'CC0-1.0',
                    host: n % 3 ? 'Zenodo' : 'arXiv',
                    source: 'x',
                    evidence: 'for tests',
                  },
                ]
              : [],
          },
        });
        write.objectStore('journal').add({ key: `work:${id}` });
      }
      for (let n = 0; n < noteCount; n += 1) {
        const id = `urn:uuid:note-${n}`;
        const work = `doi:10.5555/${n % Math.max(1, workCount)}`;
        const modified = new Date(now - n * 60_000).toISOString();
        const note = {
          id,
          workIds: [work],
          source: `https://publisher.example/${n}`,
          motivation: 'commenting',
          colour: ['sun', 'mint', 'sky', 'rose'][n % 4],
          text: `Thought number ${n}: why is it so warm?`,
          tags: n % 6 === 0 ? ['question'] : [],
          selectors: [{ type: 'TextQuoteSelector', exact: `the ${n}th passage of the text` }],
          creator: {},
          created: modified,
          modified,
        };
        write.objectStore('notes').put({
          id,
          aliases: [work],
          page: note.source,
          modified,
          tags: note.tags,
          ownTags: note.tags,
          origin: 'mine',
          note,
        });
        write.objectStore('journal').add({ key: `note:${id}` });
      }
      await new Promise((resolve, reject) => {
        write.addEventListener('complete', resolve);
        write.addEventListener('error', reject);
      });
      db.close();
    },
    [works, notes] as const,
  );
  await page.reload();
}

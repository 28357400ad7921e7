/** A database in which every field that is ever shown holds an attack. */

import type { BrowserContext, Page } from 'playwright-core';

const payloads = [
  '<img src=x onerror=pwned()>',
  '<script>pwned()</script>',
  '</title></textarea></style><svg onload=pwned()>',
  `" onmouseover="pwned()" autofocus onfocus="pwned()`,
  `' style='background:url(https://evil.example/style)`,
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<base href="https://evil.example/"><form action="https://evil.example/form"><button>Read</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/refresh">',
  '[link](javascript:pwned()) ![picture](https://evil.example/picture.png)',
  '<a href="javascript:pwned()">link</a> <link rel=stylesheet href=https://evil.example/sheet.css>',
  '{{constructor.constructor("pwned()")()}} ${pwned()} __proto__ constructor.prototype',
  '\u202Egnp.exe \u0000\u001B[31m \uD800',
];

/** Every attack at once, behind a name by which it is found again where it is shown. */
export const attack = (field: string): string => `§${field}§ ${payloads.join(' ')}`;

export const badAddresses = [
  'javascript:pwned()',
  'JaVaScRiPt:pwned()//https://example.org/',
  'data:text/html,<script>pwned()</script>',
  'https://doi.org@evil.example/10.1000/1',
];

/** Tells of anything that ran, and of anything that the policy had to stop. */
export async function plantCanaries(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.assign(globalThis, {
      pwned: () => document.documentElement.setAttribute('data-pwned', 'yes'),
    });
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      document.documentElement.setAttribute('data-violation', violatedDirective);
    });
  });
}

export function canaries(page: Page) {
  return page.evaluate(() => {
    const { dataset } = document.documentElement;
    return { pwned: dataset['pwned'] ?? 'no', violation: dataset['violation'] ?? 'none' };
  });
}

/** `page`: a quiet one of the extension. The tab is taken to show the attacked work. */
export async function fillWithAttacks(page: Page, tabId: number): Promise<void> {
  const [addresses, template] = [badAddresses, attack('FIELD')];
  await page.evaluate(
    async ([tab, urls, text]) => {
      const at = (field: string) => text.replace('FIELD', field);
      const now = Date.now();
      const id = 'doi:10.5555/attack';
      const work = {
        kind: 'paper',
        ids: [id],
        title: at('title'),
        authors: [at('author'), at('author2')],
        year: 2020,
        container: at('container'),
        publisher: at('publisher'),
      };
      const copy = (url: string, n: number) => ({
        url,
        format: 'pdf',
        openness: n % 2 ? 'free' : 'open',
        version: 'accepted',
        licence: at('licence'),
        host: at('host'),
        source: at('source'),
        evidence: at('evidence'),
        landing: url,
      });
      const copies = urls.map(copy);
      const reasons = [{ rule: at('rule'), detail: at('reason') }];
      const access = { state: 'closed', reasons };
      const sighting = {
        work,
        role: 'main',
        confidence: 1,
        evidence: [{ rule: 'highwire', detail: at('detail') }],
      };
      const finding = {
        work,
        copies,
        complete: true,
        asked: [
          { source: 'x', name: at('asked'), outcome: 'nothing', ms: 1 },
          { source: 'y', name: at('failed'), outcome: 'failed', reason: at('reason'), ms: 1 },
        ],
        notices: [
          { kind: 'retraction', label: at('notice'), date: at('date'), url: urls[0], source: 'x' },
        ],
        unconfirmed: [copy(urls[1] ?? '', 1)],
        related: ['alternative', 'code', 'data', 'paper'].map((relation) => ({
          relation,
          title: at(`related ${relation}`),
          url: urls[0],
          licence: at('related licence'),
          platforms: [at('platform')],
          source: 'x',
          evidence: at('related evidence'),
        })),
      };
      const note = {
        id: 'urn:uuid:attack',
        workIds: [id],
        source: `https://kitchen.copyleaf.example/${encodeURIComponent(text.toWellFormed())}`,
        motivation: 'commenting',
        colour: at('colour'),
        text: at('note'),
        tags: [at('tag')],
        selectors: [{ type: 'TextQuoteSelector', exact: at('quote') }],
        creator: { name: at('creator'), id: urls[0] },
        licence: at('note licence'),
        created: new Date(now).toISOString(),
        modified: new Date(now).toISOString(),
      };
      const rows: Record<string, object[]> = {
        tabs: [{ tabId: tab, report: { sightings: [sighting], access }, seenAt: now }],
        findings: [{ id, aliases: [id], finding, askedAt: now, freshUntil: now + 1e9 }],
        works: [
          {
            id,
            aliases: [id],
            work,
            tags: [at('work tag')],
            saved: now,
            modified: new Date(now).toISOString(),
            found: { standing: 'open', access, copies, at: now },
          },
        ],
        notes: [
          {
            id: note.id,
            aliases: [id],
            page: note.source,
            modified: note.modified,
            tags: note.tags,
            ownTags: note.tags,
            origin: 'mine',
            note,
          },
        ],
        requests: [
          { at: now, host: at('request host'), source: 'x', identifier: at('identifier') },
        ],
        journal: [{ key: `work:${id}` }, { key: `note:${note.id}` }],
      };
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('copyleaf');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('no database')));
      });
      const write = db.transaction(Object.keys(rows), 'readwrite');
      for (const [table, all] of Object.entries(rows)) {
        for (const row of all) write.objectStore(table).put(row);
      }
      await new Promise((resolve, reject) => {
        write.addEventListener('complete', resolve);
        write.addEventListener('error', reject);
      });
      db.close();
      const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
      interface Storage {
        local: { set(items: object): Promise<void> };
      }
      await storage.local.set({ badgePlaces: { hiddenSites: [at('site')], top: 0.6 } });
    },
    [tabId, addresses, template] as const,
  );
}

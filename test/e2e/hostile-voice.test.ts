/** What a page can do to the extension: speak with its voice, press its buttons, look for it. Nothing. */

import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CDPSession } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { callAnnotator, select } from './harness/annotating.ts';
import { type CopyleafBrowser, openBrowser, type Tab } from './harness/browser.ts';

const paper = 'https://www.nature.com/articles/nature12373';

/** Calls that only pages of the extension may make; `lib/messaging/protocol.ts`. */
const forOurPages = [
  'lookUp',
  'checkCopy',
  'markList',
  'watch',
  'stopWatching',
  'similarTo',
  'findByTitle',
  'describe',
  'sharingChanged',
  'askOthers',
  'authorAddress',
] as const;

/** What a hostile page would say if it had the voice of our script in it. */
const lies: [string, unknown][] = [
  ['pageSeen', { sightings: 'many', access: null }],
  [
    'pageSeen',
    { sightings: Array.from({ length: 600 }, () => ({})), access: { state: 'open', reasons: [] } },
  ],
  ['listSeen', [{ kind: 'paper', ids: ['javascript:alert(1)'] }]],
  ['keepNote', { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'x', type: 'Annotation' }],
  ['keepBadge', { top: 'high' }],
  ['keepBadge', { hide: { everywhere: true } }],
  ['removeNote', 'urn:uuid:of-somebody-else'],
  ['placesFound', { a: 'b' }],
];

let world: World;
let browser: CopyleafBrowser;
let tab: Tab;
let voice: (type: string, data: unknown) => Promise<{ err?: unknown; res?: unknown }>;
beforeAll(async () => {
  world = await startWorld();
  browser = await openBrowser({ build: 'all-sites', world });
  tab = await browser.openTab(paper);
  await tab.page.locator('copyleaf-badge').waitFor({ state: 'attached' });
  voice = await scriptInPage(await browser.context.newCDPSession(tab.page));
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** Speaks from where our scripts run in the page: as far as an attacker of the browser could get. */
async function scriptInPage(session: CDPSession): Promise<typeof voice> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${browser.extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (type, data) => {
    const message = JSON.stringify({ id: 1, type, data, timestamp: 1 });
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `chrome.runtime.sendMessage(${message})`,
      awaitPromise: true,
      returnByValue: true,
    });
    return (result.value ?? {}) as { err?: unknown; res?: unknown };
  };
}

describe('a page that speaks', () => {
  it('has no way to send a message', async () => {
    const ways = await tab.page.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as {
        chrome?: { runtime?: { sendMessage?(to: string, message: object): Promise<unknown> } };
      };
      postMessage({ id: 1, type: 'lookUp', data: {} }, '*');
      dispatchEvent(new CustomEvent('message', { detail: { type: 'lookUp' } }));
      return (await chrome?.runtime?.sendMessage?.(id, { type: 'lookUp' })) ?? 'none';
    }, browser.extensionId);
    expect(ways).toBe('none');
  });

  it.each(forOurPages)('with the voice of our script is refused: %s', async (type) => {
    const { err } = await voice(type, { work: { kind: 'paper', ids: ['doi:10.1000/1'] } });
    expect(JSON.stringify(err)).toContain('for pages of the extension');
  });

  it.each(lies)('with the voice of our script is not believed: %s, lie %#', async (type, data) => {
    expect((await voice(type, data)).err).toBeDefined();
  });

  it('learns of no notes but those of its own work and address', async () => {
    expect((await voice('notesHere', undefined)).res).toEqual([]);
    const elsewhere = await browser.openExtensionPage('manifest.json');
    await elsewhere.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      const note = {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'urn:uuid:of-somebody-else',
        type: 'Annotation',
        motivation: 'commenting',
        body: { type: 'TextualBody', value: 'private' },
        target: 'https://elsewhere.example/',
      };
      await chrome.runtime.sendMessage({ id: 1, type: 'keepNote', data: note, timestamp: 1 });
    });
    await elsewhere.close();
    expect((await voice('notesHere', undefined)).res).toEqual([]);
    expect((await voice('removeNote', 'urn:uuid:of-somebody-else')).err).toBeDefined();
  });
});

describe('a page that clicks for the reader', () => {
  it('cannot make the badge invisible or larger, and its own clicks do not count', async () => {
    const before = browser.context.pages().length;
    const seen = await tab.page.evaluate(() => {
      const sheet = document.createElement('style');
      sheet.textContent = `copyleaf-badge, copyleaf-notes { opacity: 0 !important; transform: scale(50) !important;
        position: fixed !important; inset: 0 !important; filter: blur(9px) !important; clip-path: inset(50%) !important; }`;
      document.head.append(sheet);
      const host = document.querySelector('copyleaf-badge') as HTMLElement;
      host.setAttribute(
        'style',
        'opacity: 0 !important; transform: scale(50) !important; visibility: hidden !important',
      );
      const { opacity, transform, visibility, filter, clipPath, position } = getComputedStyle(host);
      for (const type of ['pointerdown', 'pointerup', 'click'])
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      host.click();
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 3);
      return {
        style: [opacity, transform, visibility, filter, clipPath, position],
        covers: middle?.localName === 'copyleaf-badge',
        inside: host.shadowRoot,
      };
    });
    expect(seen).toEqual({
      style: ['1', 'none', 'visible', 'none', 'none', 'static'],
      covers: false,
      inside: null,
    });
    await tab.page.waitForTimeout(300);
    expect(browser.context.pages().length).toBe(before);
    expect(await tab.page.locator('copyleaf-badge').count()).toBe(1);
  });

  it('cannot reach into the bar', async () => {
    await select(tab, 'diamond crystals');
    const quiet = await browser.openExtensionPage('manifest.json');
    await callAnnotator(tab, quiet);
    const seen = await tab.page.evaluate(() => {
      const host = document.querySelector('copyleaf-notes') as HTMLElement;
      host.setAttribute('style', 'opacity: 0 !important; transform: scale(50) !important');
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      host.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
      );
      const { opacity, transform } = getComputedStyle(host);
      return {
        opacity,
        transform,
        inside: host.shadowRoot,
        active: document.activeElement?.shadowRoot ?? null,
      };
    });
    expect(seen).toEqual({ opacity: '1', transform: 'none', inside: null, active: null });
    await tab.page.waitForTimeout(300);
    expect((await voice('notesHere', undefined)).res).toEqual([]);
    await quiet.close();
  });
});

describe('a page that looks for the extension', () => {
  it('can load none of its files', async () => {
    const home = new URL('../../.output/chrome-mv3-all-sites/', import.meta.url);
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:html|js|css|png|json|txt)$/u.test(name))
      .slice(0, 60);
    expect(files.length).toBeGreaterThan(20);
    const loaded = await tab.page.evaluate(
      async ([id, names]) => {
        const got: string[] = [];
        for (const name of names) {
          const address = `chrome-extension://${id}/${name}`;
          await fetch(address).then(
            () => got.push(name),
            () => {},
          );
          const image = new Image();
          image.src = address;
          await image.decode().then(
            () => got.push(name),
            () => {},
          );
        }
        return got;
      },
      [browser.extensionId, files] as const,
    );
    expect(loaded).toEqual([]);
  });
});

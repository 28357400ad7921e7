/** Pages that lie do no harm: nothing runs, nothing hangs, nothing false is shown. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';

const address = 'https://hostile.copyleaf.example/';

let world: World;
let browser: CopyleafBrowser;
beforeAll(async () => {
  world = await startWorld();
  browser = await openBrowser({ build: 'all-sites', world });
});
beforeEach(() => world.reset());
afterAll(async () => {
  await browser.close();
  await world.close();
});

const nested = `${'{"@graph":['.repeat(10_000)}{}${']}'.repeat(10_000)}`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

const pages: [string, string][] = [
  [
    '10 MB of meta tags',
    `<head><title>Lots</title>${meta('citation_reference', `citation_doi=10.1000/${'x'.repeat(60)}`).repeat(100_000)}</head>`,
  ],
  [
    'a DOI with a script in it',
    `<head>${meta('citation_title', '&lt;img src=x onerror=document.title=1&gt;')}${meta('citation_doi', '10.1000/&lt;script&gt;document.title=1&lt;/script&gt;')}</head>`,
  ],
  [
    'JSON-LD nested 10 000 deep',
    `<head><script type="application/ld+json">${nested}</script></head>`,
  ],
  [
    'keys that would pollute prototypes',
    `<head><script type="application/ld+json">{"@type":"ScholarlyArticle","__proto__":{"sameAs":"https://doi.org/10.1000/1"},"constructor":{"prototype":{"polluted":true}}}</script></head>`,
  ],
];

describe('a page that lies', () => {
  it.each(pages)('%s', async (_name, page) => {
    world.serve(address, `<!doctype html><html>${page}<body><p>Nothing here.</p></body></html>`);
    const tab = await browser.openTab(address);
    const popup = await browser.openPopup(tab);
    await expect
      .poll(() => popup.getByRole('status').first().textContent(), { timeout: 15_000 })
      .toMatch(/recognised here|No open copy|copies? found/);
    expect(await popup.locator('img, script:not([src])').count()).toBe(0);
    expect(await popup.title()).toBe('Copyleaf');
    await popup.close();
    await tab.page.close();
  });

  it('cannot press the badge for the reader', async () => {
    const tab = await browser.openTab('https://www.nature.com/articles/nature12373');
    await expect
      .poll(() => tab.page.locator('copyleaf-badge').count(), { timeout: 10_000 })
      .toBe(1);
    const reachable = await tab.page.evaluate(
      () => document.querySelector('copyleaf-badge')?.shadowRoot ?? null,
    );
    expect(reachable).toBeNull();
  });
});

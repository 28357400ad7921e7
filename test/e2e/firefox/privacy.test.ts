/** Journeys 3, 10 and 12 in Firefox: a book, the reader's choices, and access for everyone. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../../demo/world/world.ts';
import { violations } from '../harness/axe.ts';
import { type CopyleafFirefox, openFirefox } from '../harness/firefox/browser.ts';
import { press, textOf } from '../harness/firefox/screen.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';

let world: World;
let firefox: CopyleafFirefox;
beforeAll(async () => {
  world = await startWorld();
  firefox = await openFirefox({ world });
  await firefox.allowAllSites();
});
beforeEach(() => world.reset());
afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

it('a book is looked up by its number, and no number of a page’s address leaves', async () => {
  const address = 'https://www.bookshop.example/on-liberty';
  const book = {
    '@context': 'https://schema.org',
    '@type': 'Book',
    name: 'A Book of Leaves',
    isbn: '978-0-306-40615-7',
    author: { '@type': 'Person', name: 'Ada Leaf' },
    offers: { '@type': 'Offer', price: '20.00', priceCurrency: 'EUR' },
  };
  world.serve(
    address,
    `<!doctype html><html lang="en"><head><title>A Book of Leaves</title><script type="application/ld+json">${JSON.stringify(book)}</script></head><body><h1>A Book of Leaves</h1></body></html>`,
  );
  const tab = await firefox.openTab(address);
  const popup = await firefox.openPopup(tab);
  await expect.poll(() => textOf(popup)).toMatch(/A Book of Leaves/);
  await expect
    .poll(() => world.requestsTo('openlibrary.org')[0]?.path ?? '')
    .toContain('9780306406157');
  await Promise.all([popup.close(), tab.page.close()]);
});

describe('the settings', () => {
  it('list what left the browser, by identifier and never by address', async () => {
    const tab = await firefox.openTab(closedPaper);
    await expect
      .poll(async () => (await firefox.iconState(tab)).title, { timeout: 20_000 })
      .toMatch(/copies found/);
    const options = await firefox.openExtensionPage('options.html');
    await expect.poll(() => textOf(options)).toMatch(/api\.unpaywall\.org/);
    await options.$eval('table.hosts + details', (each) => {
      each.setAttribute('open', '');
    });
    await expect.poll(() => textOf(options)).toContain('doi:10.1038/nature12373');
    const log = await options.$eval('table.hosts + details', (each) => each.innerText);
    expect(log).not.toMatch(/nature\.com|bookshop/);
    await Promise.all([options.close(), tab.page.close()]);
  });

  it('forget everything when told twice', async () => {
    const options = await firefox.openExtensionPage('options.html');
    await press(options, 'Delete everything…');
    await press(options, 'Yes, delete everything');
    await expect.poll(() => textOf(options)).toMatch(/Everything is deleted\./);
    await expect.poll(() => textOf(options)).toMatch(/Nothing yet\./);
    await options.close();
  });
});

it('nothing is kept of private windows: they are closed to the extension', async () => {
  expect(await firefox.around.allowsPrivateWindows()).toBe(false);
});

describe.each(['light', 'dark'] as const)('for everyone, %s', (scheme) => {
  beforeAll(() => firefox.around.prefer(scheme));

  it.each(['welcome.html', 'options.html', 'sidepanel.html', 'library.html', 'reader.html'])(
    '%s',
    async (path) => {
      const page = await firefox.openExtensionPage(path);
      await page.waitForSelector('h1');
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
  );

  it('popup.html', async () => {
    const tab = await firefox.openTab(closedPaper);
    const popup = await firefox.openPopup(tab);
    await expect.poll(() => textOf(popup)).toMatch(/copies found/);
    await popup.$$eval('details', (all) => {
      for (const details of all) details.open = true;
    });
    expect(await violations(popup)).toEqual([]);
    await Promise.all([popup.close(), tab.page.close()]);
  });
});

/** Journeys 3 and 4: a bookshop's page, a proprietary program's, a repository's. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { json } from '../../demo/world/answer.ts';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';

let world: World;
let browser: CopyleafBrowser;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.reset();
  browser = await openBrowser({ build: 'all-sites', world });
  return () => browser.close();
});

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head>${head}</head><body><main>${body}</main></body></html>`;

describe('a proprietary program', () => {
  it('is shown with free programs for the same job, their licences and platforms', async () => {
    const address = 'https://www.adobe.com/products/photoshop.html';
    const program = {
      '@context': 'https://schema.org',
      '@type': 'SoftwareApplication',
      name: 'Adobe Photoshop',
      operatingSystem: 'Windows, macOS',
      applicationCategory: 'MultimediaApplication',
      offers: { '@type': 'Offer', price: '22.99', priceCurrency: 'USD' },
    };
    world.serve(
      address,
      page(
        `<title>Adobe Photoshop</title><script type="application/ld+json">${JSON.stringify(program)}</script>`,
        '<h1>Adobe Photoshop</h1><p>Edit pictures. <a href="/trial">Free trial</a></p>',
      ),
    );
    const popup = await browser.openPopup(await browser.openTab(address));
    await expect.poll(() => popup.getByRole('link', { name: 'GIMP' }).count()).toBe(1);
    const alternatives = popup.locator('.related-list');
    expect(await alternatives.textContent()).toMatch(/GIMP.*GPL/s);
    await expect
      .poll(() => popup.getByRole('status').first().textContent(), { timeout: 12_000 })
      .toMatch(/free programs? do(es)? the same job/);
  });
});

describe('a repository', () => {
  it('is told by its licence in plain words', async () => {
    const address = 'https://github.com/preactjs/preact';
    world.serve(
      address,
      page(
        '<title>GitHub - preactjs/preact: Fast 3kB alternative to React</title><meta property="og:type" content="object"><meta property="og:url" content="https://github.com/preactjs/preact"><meta name="hostname" content="github.com">',
        '<h1>preact</h1>',
      ),
    );
    world.serve(
      'https://api.github.com/repos/preactjs/preact',
      json({
        id: 42_192_710,
        full_name: 'preactjs/preact',
        html_url: 'https://github.com/preactjs/preact',
        private: false,
        fork: false,
        archived: false,
        license: { key: 'mit', name: 'MIT License', spdx_id: 'MIT' },
      }),
    );
    const popup = await browser.openPopup(await browser.openTab(address));
    await expect
      .poll(() => popup.getByRole('status').first().textContent(), { timeout: 12_000 })
      .toBe('Free software');
    expect(await popup.locator('.copy-card').textContent()).toMatch(/source code.*MIT/s);
  });
});

describe('a book', () => {
  it('is looked up by its number, and what can only be borrowed is called so', async () => {
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
      page(
        `<title>A Book of Leaves</title><script type="application/ld+json">${JSON.stringify(book)}</script>`,
        '<h1>A Book of Leaves</h1>',
      ),
    );
    const popup = await browser.openPopup(await browser.openTab(address));
    await expect
      .poll(() => popup.getByRole('heading', { level: 1 }).textContent())
      .toBe('A Book of Leaves');
    await expect
      .poll(() => world.requestsTo('openlibrary.org').length, { timeout: 10_000 })
      .toBeGreaterThan(0);
    const asked = world.requestsTo('openlibrary.org')[0]?.path ?? '';
    expect(asked, 'both kinds of ISBN are one').toContain('9780306406157');

    const lent = {
      key: '/books/OL1M',
      isbn: ['9780306406157'],
      ebook_access: 'borrowable',
      ia: ['leaves'],
    };
    const found = {
      ...lent,
      key: '/works/OL1W',
      title: 'A Book of Leaves',
      editions: { docs: [lent] },
    };
    world.serve(`https://openlibrary.org${asked}`, json({ numFound: 1, docs: [found] }));
    await popup.getByRole('button', { name: 'Try again' }).click({ timeout: 12_000 });
    await expect
      .poll(() => popup.getByRole('status').first().textContent(), { timeout: 12_000 })
      .toBe('Can be borrowed or previewed');
    expect(await popup.getByRole('link', { name: /^Read/ }).count()).toBe(0);
    expect(await popup.locator('.copy-card').textContent()).toMatch(/to borrow.*Internet Archive/s);
  });
});

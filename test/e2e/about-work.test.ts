/** The page about a work, and what is given to people who do not have the extension. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';
import { violations } from './harness/axe.ts';
import { fillLibrary, photograph, rows } from './harness/library.ts';

const article = 'https://www.nature.com/articles/nature12373';

let world: World;
let browser: CopyleafBrowser;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.reset();
  browser = await openBrowser({ build: 'all-sites', world });
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return () => browser.close();
});

async function popupOn(address: string) {
  const popup = await browser.openPopup(await browser.openTab(address));
  await expect
    .poll(() => popup.getByRole('status').first().textContent(), { timeout: 12_000 })
    .toMatch(/found/);
  return popup;
}

describe('a work for people outside', () => {
  it('is a link, a citation, a template, a letter and a picture', async () => {
    const popup = await popupOn(article);
    await popup.getByRole('button', { name: 'Share', exact: true }).click();
    const panel = popup.getByRole('region', { name: 'For people outside' });
    await expect
      .poll(() => panel.textContent(), { timeout: 10_000 })
      .toMatch(/\{\{cite journal \|.*\|url=https:/s);
    const texts = await panel.locator('.text').allTextContents();
    expect(texts[0]).toMatch(/^https:\/\//);
    expect(texts[1]).toBe('https://doi.org/10.1038/nature12373');
    expect(texts[2]).toMatch(/Kucsko, G\..*\(2013\).*Free to read: https:/s);
    await panel.getByRole('button', { name: 'Copy: Free to read here' }).click();
    expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(texts[0]);
    const letter = await panel.getByRole('link', { name: 'Write an e-mail' }).getAttribute('href');
    const { pathname, searchParams } = new URL(letter ?? '');
    expect(pathname).toBe('');
    expect(searchParams.get('subject')).toMatch(/thermometry/i);
    expect(searchParams.get('body')).toContain(`Free to read: ${texts[0]}\r\n`);
    await panel.getByText('Show as a QR code').click();
    const picture = panel.getByRole('img', { name: `QR code of ${texts[0]}` });
    await expect.poll(() => picture.count()).toBe(1);
    expect(await violations(popup)).toEqual([]);
    await photograph(popup, 'popup-share');
  });
});

describe('the page about a work', () => {
  it.each(['light', 'dark'] as const)('says all that is known, in %s', async (colorScheme) => {
    const popup = await popupOn(article);
    const [page] = await Promise.all([
      browser.context.waitForEvent('page'),
      popup.getByRole('link', { name: 'All about it' }).click(),
    ]);
    await page.emulateMedia({ colorScheme });
    const about = page.getByRole('main', { name: 'About this work' });
    await expect
      .poll(() => about.textContent())
      .toMatch(/Identifiersdoi:10\.1038\/nature12373.*Looked up on/s);
    expect(await about.getByRole('heading', { level: 1 }).textContent()).toMatch(/thermometry/i);
    await expect.poll(() => page.title()).toMatch(/thermometry/i);
    expect(await about.locator('.copy-list li').count()).toBeGreaterThan(0);
    expect(await about.getByText('No notes yet.').count()).toBe(1);
    await about.getByRole('button', { name: 'Save' }).press('Enter');
    await expect.poll(() => about.getByRole('button', { name: 'Remove' }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await photograph(page, `about-${colorScheme}`);
    await about.getByRole('button', { name: 'Share', exact: true }).click();
    await expect.poll(() => page.getByRole('dialog').textContent()).toMatch(/\{\{cite journal \|/);
    expect(await violations(page)).toEqual([]);
    await photograph(page, `about-share-${colorScheme}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => rows(page).count()).toBe(1);
    await expect.poll(() => page.title()).toBe('Library');
  });

  it('has the notes and who wrote them, and leads to each; a note’s passage has a link', async () => {
    const library = await browser.openExtensionPage('library.html');
    await fillLibrary(library, 3, 30);
    await expect.poll(() => rows(library).count()).toBe(3);
    await library.keyboard.press('/');
    await library.keyboard.press('ArrowDown');
    await library.keyboard.press('Enter');
    await library.getByRole('link', { name: 'All about it' }).press('Enter');
    const about = library.getByRole('main', { name: 'About this work' });
    await expect.poll(() => about.locator('.people').textContent()).toMatch(/You10 notes/);
    await expect
      .poll(() => library.evaluate(() => document.activeElement?.classList.contains('about')))
      .toBe(true);
    await photograph(library, 'about-notes');
    await about.getByRole('link', { name: /the 3th passage/ }).press('Enter');
    const detail = library.getByRole('region', { name: 'Details' });
    await expect.poll(() => detail.textContent()).toMatch(/Thought number 3/);
    await detail.getByRole('button', { name: 'Share', exact: true }).press('Enter');
    const dialog = library.getByRole('dialog');
    await expect
      .poll(() => dialog.textContent())
      .toContain('https://publisher.example/3#:~:text=the%203th%20passage%20of%20the%20text');
    expect(await violations(library)).toEqual([]);
    await photograph(library, 'passage-share');
  });

  it('of an id that was never looked up asks nobody before the reader says so', async () => {
    const asked = world.requests.length;
    const page = await browser.openExtensionPage('library.html#work=doi:10.1038/nature12373');
    await expect.poll(() => page.getByText('Nobody was asked yet').count()).toBe(1);
    expect(world.requests.length).toBe(asked);
    await photograph(page, 'about-unasked');
    await page.getByRole('button', { name: 'Look it up' }).first().click();
    await expect
      .poll(() => page.getByRole('main').textContent(), { timeout: 15_000 })
      .toMatch(/thermometry.*\d cop(?:y|ies)/is);
  });

  it('says so of what is no work', async () => {
    const page = await browser.openExtensionPage('library.html#work=nonsense');
    await expect.poll(() => page.getByText('No such work is known here').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });
});

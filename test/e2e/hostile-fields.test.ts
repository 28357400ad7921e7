/** Every field that is ever shown × every attack: all of it is shown as text, and nothing else happens. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser, type Tab } from './harness/browser.ts';
import { attack, canaries, fillWithAttacks, plantCanaries } from './harness/hostile-rows.ts';

let world: World;
let browser: CopyleafBrowser;
let tab: Tab;
beforeAll(async () => {
  world = await startWorld();
  browser = await openBrowser({ build: 'shipped', world });
  await plantCanaries(browser.context);
  tab = await browser.openTab('https://kitchen.copyleaf.example/red-lentil-soup');
  const quiet = await browser.openExtensionPage('manifest.json');
  await fillWithAttacks(quiet, tab.id);
  await quiet.close();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** Where it is shown, as text or as the name of something. */
async function shown(page: Page, field: string): Promise<void> {
  const isThere = () =>
    page.evaluate((mark) => document.documentElement.outerHTML.includes(mark), `§${field}§`);
  await expect.poll(isThere, { message: field }).toBe(true);
}

/** Links that were made by an attacker are pressed too. */
async function harmTo(page: Page) {
  for (const link of await page.locator('a[href]').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    // A link that an attacker made must not run either: the policy of our pages stops it.
    if (/^(?:javascript|data):/iu.test(href)) await link.dispatchEvent('click');
  }
  await page.mouse.move(200, 200);
  const strange = page.locator('iframe, base, form[action], meta[http-equiv], link[href*="evil"]');
  const armed = page.locator('img[src=x], script:not([src]), [onerror], [onload], [onfocus]');
  return {
    pwned: (await canaries(page)).pwned,
    elements: (await strange.count()) + (await armed.count()),
    elsewhere: page.url().startsWith('chrome-extension:') ? 'no' : page.url(),
    asked: world.requestsTo('evil.example').length,
  };
}
const none = { pwned: 'no', elements: 0, elsewhere: 'no', asked: 0 };

const popupFields = ['title', 'author', 'container', 'host', 'licence', 'detail'];
const panelFields = ['note', 'quote', 'tag'];
const libraryFields = ['title', 'author', 'container', 'work tag'];

describe('attacks in every field', () => {
  it('in the popup', async () => {
    const popup = await browser.openPopup(tab);
    await popup.getByText('Why this work?').click();
    for (const field of popupFields) await shown(popup, field);
    await popup.getByRole('button', { name: 'Cite' }).click();
    await popup.locator('.cite-panel').waitFor();
    expect(await harmTo(popup)).toEqual(none);
    await popup.close();
  });

  it('in the side panel, as Markdown too', async () => {
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    for (const field of panelFields) await shown(panel, field);
    await panel.locator('.rich-text a[href]').first().waitFor({ state: 'attached' });
    expect(await panel.locator('.rich-text img').count()).toBe(0);
    expect(await harmTo(panel)).toEqual(none);
    await panel.close();
  });

  it('in the library: lists, details, filters', async () => {
    const library = await browser.openExtensionPage('library.html');
    await library.locator('.virtual-list .row .title').first().click();
    for (const field of libraryFields) await shown(library, field);
    expect(await harmTo(library)).toEqual(none);
    await library.getByRole('button', { name: /^Notes/ }).click();
    await library.locator('.virtual-list .note').first().click();
    for (const field of panelFields) await shown(library, field);
    expect(await harmTo(library)).toEqual(none);
    await library.close();
  });

  it('in circles: the names that readers give', async () => {
    const circles = await browser.openExtensionPage('circles.html');
    await circles.getByLabel('The name that members see').fill(attack('me').slice(0, 60));
    await circles.getByRole('button', { name: 'Save' }).click();
    await circles.getByLabel('Name of the circle').fill(attack('circle').slice(0, 60));
    await circles.getByRole('button', { name: 'Make it' }).click();
    await shown(circles, 'circle');
    expect(await harmTo(circles)).toEqual(none);
    await circles.close();
  });

  it('in the settings: what left the browser, and where the badge is hidden', async () => {
    const options = await browser.openExtensionPage('options.html');
    for (const field of ['request host', 'identifier', 'site']) await shown(options, field);
    expect(await harmTo(options)).toEqual(none);
    await options.close();
  });

  it('and an attack that works would be seen', async () => {
    const page = await browser.openExtensionPage('options.html');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=pwned()>');
    });
    await expect.poll(async () => (await canaries(page)).violation).toMatch(/^script-src-attr/u);
    expect((await canaries(page)).pwned).toBe('no');
    await page.evaluate(() => (globalThis as unknown as { pwned(): void }).pwned());
    expect((await canaries(page)).pwned).toBe('yes');
  });
});

/** WCAG 2.2 AA on every screen, by axe-core, in light and dark. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { violations } from './harness/axe.ts';
import { makeCircle } from './harness/circle-reader.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';

let world: World;
let browser: CopyleafBrowser;
beforeAll(async () => {
  world = await startWorld();
  browser = await openBrowser({ build: 'all-sites', world });
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const paper = 'https://arxiv.org/pdf/2105.01994';

const screens: [string, string, RegExp][] = [
  ['copies found', 'https://www.nature.com/articles/nature12373', /copies found/],
  ['none found', 'https://link.springer.com/article/10.1023/A:1007154515475', /No open copy/],
  ['nothing recognised', 'https://kitchen.copyleaf.example/red-lentil-soup', /recognised/],
];

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it.each(screens)('popup: %s', async (_name, url, state) => {
    const tab = await browser.openTab(url);
    const popup = await browser.openPopup(tab);
    await popup.emulateMedia({ colorScheme });
    await expect
      .poll(() => popup.getByRole('status').first().textContent(), { timeout: 12_000 })
      .toMatch(state);
    await popup.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await tab.page.close();
  });

  it.each(['welcome', 'options', 'library', 'circles', 'sidepanel'])('%s', async (name) => {
    const page = await browser.openExtensionPage(`${name}.html`);
    await page.emulateMedia({ colorScheme });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('a circle, with an invitation', async () => {
    const page = await browser.openExtensionPage('circles.html');
    await page.emulateMedia({ colorScheme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    if ((await page.locator('.circle').count()) === 0) await makeCircle(page, 'Tuesday readers');
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it.each(['', paper])('reader %s', async (document) => {
    const query = document && `?open=${encodeURIComponent(document)}`;
    const page = await browser.openExtensionPage(`reader.html${query}`);
    await page.emulateMedia({ colorScheme });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (document) {
      await page.locator('.textLayer span').first().waitFor();
      await page.getByRole('button', { name: 'Contents and pages' }).click();
      await page.keyboard.press('Control+f');
    }
    expect(await violations(page)).toEqual([]);
    if (document) await page.getByRole('button', { name: 'Contents and pages' }).click();
    await page.waitForTimeout(200);
    await page.close();
  });
});

/** As a full disk or a damaged profile makes it. */
const withoutDatabase = `IDBFactory.prototype.open = () => {
  const request = new EventTarget();
  request.error = new DOMException('Internal error opening backing store', 'UnknownError');
  request.addEventListener('error', (event) => request.onerror?.(event));
  setTimeout(() => request.dispatchEvent(new Event('error', { cancelable: true })));
  return request;
};`;

it.each(['popup', 'library', 'circles', 'sidepanel', 'options'])(
  '%s says so when the database cannot be opened, and is accessible then too',
  async (name) => {
    const page = await browser.context.newPage();
    await page.addInitScript(withoutDatabase);
    await page.goto(`chrome-extension://${browser.extensionId}/${name}.html`);
    await page.getByText('database did not answer').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  },
);

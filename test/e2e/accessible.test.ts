/** WCAG 2.2 AA on every screen, by axe-core, in light and dark. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          d: Document,
          o: object,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations: found } = await axe.run(document, { runOnly: only });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, tags);
}

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

  it.each(['welcome', 'options'])('%s', async (name) => {
    const page = await browser.openExtensionPage(`${name}.html`);
    await page.emulateMedia({ colorScheme });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

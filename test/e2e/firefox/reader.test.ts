/** PDFs in Firefox, which shows them in a page of its own that is closed to extensions. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../../../demo/world/world.ts';
import { violations } from '../harness/axe.ts';
import { type CopyleafFirefox, openFirefox } from '../harness/firefox/browser.ts';
import { textOf } from '../harness/firefox/screen.ts';

const paper = 'https://arxiv.org/pdf/2105.01994';

let world: World;
let firefox: CopyleafFirefox;
beforeAll(async () => {
  world = await startWorld();
  firefox = await openFirefox({ world });
  await firefox.allowAllSites();
});
afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

it('the popup offers to read the PDF of a tab with notes', async () => {
  const tab = await firefox.openTab(paper);
  const popup = await firefox.clickIcon(tab);
  await expect.poll(popup.text).toMatch(/Read with notes/);
  await popup.press('Read with notes');
  await expect
    .poll(firefox.around.addresses)
    .toContainEqual(expect.stringContaining(`${firefox.origin}/reader.html`));
});

it('the reader shows it, finds in it, and is for everyone', async () => {
  const reader = await firefox.openExtensionPage(`reader.html?open=${encodeURIComponent(paper)}`);
  await expect.poll(async () => (await reader.$$('.page')).length).toBe(4);
  await expect.poll(async () => (await reader.$$('.page canvas')).length).toBeGreaterThan(0);
  await expect.poll(() => textOf(reader)).toContain('is a toolkit for probabilistic modeling of');
  await reader.keyboard.down('Control');
  await reader.keyboard.press('f');
  await reader.keyboard.up('Control');
  await reader.waitForSelector('input[type=search]');
  await reader.keyboard.type('significant investment into');
  const marked = () =>
    reader.evaluate(() =>
      [...(CSS.highlights.get('copyleaf-hit-now') ?? [])].map((range) =>
        (range as Range).toString(),
      ),
    );
  await expect.poll(() => textOf(reader)).toContain('1 of 1');
  await expect.poll(marked).toEqual(['significant in-vestment into']);
  expect(await violations(reader)).toEqual([]);
  await reader.close();
});

/** The PDF reader in Firefox: its worker, its text and its marks. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../../../demo/world/world.ts';
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

it('shows and searches a PDF', async () => {
  const reader = await firefox.openExtensionPage(`reader.html?open=${encodeURIComponent(paper)}`);
  await expect.poll(() => textOf(reader)).toContain('is a toolkit for probabilistic modeling of');
  await expect.poll(async () => (await reader.$$('.page canvas')).length).toBeGreaterThan(0);
  await reader.keyboard.down('Control');
  await reader.keyboard.press('f');
  await reader.keyboard.up('Control');
  await reader.keyboard.type('significant investment into');
  await expect.poll(() => textOf(reader)).toContain('1 of 1');
  const marked = await reader.evaluate(() => CSS.highlights.get('copyleaf-hit-now')?.size);
  expect(marked).toBe(1);
  await reader.close();
});

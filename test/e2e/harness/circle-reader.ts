/** A reader in Chromium who takes part in a circle, by the interface alone. */

import type { Page } from 'playwright-core';
import type { World } from '../../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser, type Tab } from './browser.ts';

export interface CircleReader {
  browser: CopyleafBrowser;
  circles: Page;
}

/** Chooses these relays and that name before anything else. */
export async function openCircleReader(
  name: string,
  { world, relays }: { world: World; relays: string[] },
): Promise<CircleReader> {
  const browser = await openBrowser({ build: 'all-sites', world });
  const options = await browser.openExtensionPage('options.html');
  const addresses = options.getByLabel('Relays, one on a line');
  await addresses.fill(relays.join('\n'));
  await options.getByRole('button', { name: 'Save' }).click();
  await options.getByText('Kept.').waitFor();
  await options.close();
  const circles = await browser.openExtensionPage('circles.html');
  await circles.getByLabel('The name that members see').fill(name);
  await circles.getByRole('button', { name: 'Save' }).click();
  await circles.getByText('Your circles are told.').waitFor();
  return { browser, circles };
}

/** Gives the code of an invitation. */
export async function makeCircle(circles: Page, name: string): Promise<string> {
  await circles.getByLabel('Name of the circle').fill(name);
  await circles.getByRole('button', { name: 'Make it' }).click();
  await circles.getByRole('heading', { name }).waitFor();
  await circles.getByRole('button', { name: 'Make an invitation' }).click();
  return (await circles.locator('.invitation .code').textContent()) ?? '';
}

/** Gives the side panel it was written in. */
export async function writeNote(browser: CopyleafBrowser, tab: Tab, text: string): Promise<Page> {
  const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
  await panel.locator('.as-field').click();
  await panel
    .getByRole('textbox', { name: /note on this page|Your note/i })
    .first()
    .fill(text);
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByText(text).first().waitFor();
  return panel;
}

/** The only note of the panel, or the first. */
export async function shareNote(panel: Page, circle: string): Promise<void> {
  await panel.getByRole('button', { name: 'Share', exact: true }).first().click();
  const choice = panel.getByLabel(`Share in ${circle}`);
  await choice.click();
  await panel.waitForFunction(() => document.querySelector('dialog input:checked') !== null);
  await panel.getByRole('button', { name: 'Close' }).click();
}

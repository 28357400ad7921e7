/** A reader in Chromium who shares with everybody, by the interface alone. */

import type { Page } from 'playwright-core';
import type { World } from '../../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './browser.ts';

/** Chooses these relays before anything else. */
export async function openCommonsReader(world: World, relays: string[]): Promise<CopyleafBrowser> {
  const browser = await openBrowser({ build: 'all-sites', world });
  const options = await browser.openExtensionPage('options.html');
  await options.getByLabel('Relays, one on a line').fill(relays.join('\n'));
  await options.getByRole('button', { name: 'Save' }).click();
  await options.getByText('Kept.').waitFor();
  await options.close();
  return browser;
}

/** In a popup about the work. */
export async function fillInCopy(
  popup: Page,
  copy: { address: string; licence: string; found: string; name?: string },
): Promise<void> {
  await popup.getByLabel('Address of the copy').fill(copy.address);
  await popup.getByLabel('Licence of the copy').selectOption({ label: copy.licence });
  await popup.getByLabel('How you know').fill(copy.found);
  if (copy.name !== undefined) await popup.getByLabel('Your name for everybody').fill(copy.name);
}

/** Automatic mode: a first look on every page, for as long as the reader grants all sites. */

import { browser } from 'wxt/browser';

const everySite = ['https://*/*', 'http://*/*'];
const firstLook = '/content-scripts/content.js';
const wholeDetection = '/content-scripts/detector.js';
const registration = 'every-page';

export function automaticGranted(): Promise<boolean> {
  return browser.permissions.contains({ origins: everySite });
}

/** Must be called from a click. Resolves to the reader's answer. */
export function askForAutomatic(): Promise<boolean> {
  return browser.permissions.request({ origins: everySite });
}

export function endAutomatic(): Promise<boolean> {
  return browser.permissions.remove({ origins: everySite });
}

/** Makes the registration agree with the permission. Safe to call at any time, twice at once too. */
export async function syncAutomatic(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [registration] });
  const granted = await automaticGranted();
  if (granted && registered.length === 0) {
    await browser.scripting
      .registerContentScripts([
        {
          id: registration,
          js: [firstLook],
          matches: everySite,
          runAt: 'document_idle',
          persistAcrossSessions: true,
        },
      ])
      .catch(ignoreDuplicate);
  }
  if (!granted && registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [registration] });
  }
}

function ignoreDuplicate(error: unknown): void {
  if (!(error instanceof Error && /duplicate/i.test(error.message))) throw error;
}

/**
 * Runs the whole detection in a tab, by the right of the automatic mode or of the reader's click.
 * A script that is already there starts afresh. Throws on pages that browsers keep from extensions.
 */
export async function readPage(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [wholeDetection] });
}

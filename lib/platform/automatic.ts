/** Automatic mode: a first look on every page, or on sites of papers and books, as the reader grants it. */

import { browser } from 'wxt/browser';
import { siteSettings } from '../settings.ts';
import { readingSites } from './reading-sites.ts';

/** Where a first look is taken without a click. What the browser grants is the one truth about it. */
export type Reach = 'everywhere' | 'reading-sites' | 'on-click';

const everySite = ['https://*/*', 'http://*/*'];
const firstLook = '/content-scripts/content.js';
const registration = 'every-page';

export async function currentReach(): Promise<Reach> {
  if (await browser.permissions.contains({ origins: everySite })) return 'everywhere';
  const some = await browser.permissions.contains({ origins: readingSites });
  return some ? 'reading-sites' : 'on-click';
}

/** Must be called from a click. Resolves to what the reader granted in the end. */
export async function changeReach(reach: Reach): Promise<Reach> {
  // Both calls at once: a browser grants only in the very moment of the click.
  const given = {
    everywhere: () => [browser.permissions.request({ origins: everySite })],
    'reading-sites': () => [
      browser.permissions.remove({ origins: everySite }),
      browser.permissions.request({ origins: readingSites }),
    ],
    'on-click': () => [browser.permissions.remove({ origins: [...everySite, ...readingSites] })],
  }[reach]();
  await Promise.all(given);
  return currentReach();
}

/** Makes the registration agree with permission and pauses. Safe at any time, twice at once too. */
export async function syncAutomatic(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [registration] });
  const [reach, { paused }] = await Promise.all([currentReach(), siteSettings.getValue()]);
  if (reach === 'on-click') {
    if (registered.length === 0) return;
    return browser.scripting.unregisterContentScripts({ ids: [registration] });
  }
  const script = {
    id: registration,
    js: [firstLook],
    matches: reach === 'everywhere' ? everySite : readingSites,
    excludeMatches: paused.map((host) => `*://${host}/*`),
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) return browser.scripting.updateContentScripts([script]);
  await browser.scripting.registerContentScripts([script]).catch(ignoreDuplicate);
}

/** No first look there from the next page on; the reader's click still works. */
export async function pauseSite(host: string, pause: boolean): Promise<void> {
  const { paused } = await siteSettings.getValue();
  const others = paused.filter((site) => site !== host);
  await siteSettings.setValue({ paused: pause ? [...others, host] : others });
}

function ignoreDuplicate(error: unknown): void {
  if (!(error instanceof Error && /duplicate/i.test(error.message))) throw error;
}

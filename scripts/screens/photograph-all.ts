/** Photographs each screen of the demo world, light and dark. */

import { copyFile, mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from '../../test/e2e/harness/browser.ts';
import { build } from '../build.ts';

type Scheme = 'light' | 'dark';
type Photograph = (page: Page, name: string, size: typeof popupSize) => Promise<URL>;

const folder = new URL('../../.output/screens/', import.meta.url);
const readmePictures = new URL('../../docs/', import.meta.url);
const popupSize = { width: 380, height: 420 };
const pageSize = { width: 1100, height: 800 };
/** Look-ups of the demo world end well within it, failing ones too. */
const settledMs = 2_500;

const closedPaper = 'https://www.nature.com/articles/nature12373';
/** What the popup shows, by the page it is opened on. */
const pages: Record<string, string> = {
  open: closedPaper,
  'open-page': 'https://elifesciences.org/articles/01567',
  preprint: 'https://www.biorxiv.org/content/10.1101/097196v2',
  closed: 'https://link.springer.com/article/10.1023/A:1007154515475',
  nothing: 'https://kitchen.copyleaf.example/red-lentil-soup',
};

export async function photographAll(): Promise<void> {
  await build('all-sites');
  await Promise.all([folder, readmePictures].map((place) => mkdir(place, { recursive: true })));
  for (const scheme of ['light', 'dark'] as const) {
    await inFreshBrowser(scheme, photographWorkingWorld);
    await inFreshBrowser(scheme, photographFailingWorld);
    const picture = new URL(`popup-open-${scheme}.png`, folder);
    await copyFile(picture, new URL(`popup-${scheme}.png`, readmePictures));
  }
}

async function photographWorkingWorld(browser: CopyleafBrowser, photograph: Photograph) {
  for (const [name, address] of Object.entries(pages)) {
    const tab = await browser.openTab(address);
    await photograph(await browser.openPopup(tab), `popup-${name}`, popupSize);
    await photograph(tab.page, `page-${name}`, pageSize);
  }
  for (const name of ['welcome', 'options']) {
    await photograph(await browser.openExtensionPage(`${name}.html`), name, pageSize);
  }
}

async function photographFailingWorld(
  browser: CopyleafBrowser,
  photograph: Photograph,
  world: World,
) {
  world.fail('*', { status: 500 });
  const tab = await browser.openTab(closedPaper);
  await photograph(await browser.openPopup(tab), 'popup-could-not-check', popupSize);
}

async function inFreshBrowser(
  scheme: Scheme,
  act: (browser: CopyleafBrowser, photograph: Photograph, world: World) => Promise<void>,
): Promise<void> {
  const world = await startWorld();
  const browser = await openBrowser({ build: 'all-sites', world });
  const photograph: Photograph = async (page, name, size) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize(size);
    await wait(settledMs);
    const file = new URL(`${name}-${scheme}.png`, folder);
    await page.screenshot({ path: file.pathname, fullPage: true });
    await page.close();
    return file;
  };
  try {
    await act(browser, photograph, world);
  } finally {
    await browser.close();
    await world.close();
  }
}

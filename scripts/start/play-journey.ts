/** Journey 1 without a display: from a closed paper to a copy, told in words and pictures. */

import { mkdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startWorld } from '../../demo/world/world.ts';
import { openBrowser, type CopyleafBrowser, type Tab } from '../../test/e2e/harness/browser.ts';
import { until } from '../../test/e2e/harness/until.ts';
import { apisAsked, closedPaper, screens } from './journey.ts';

/** The PDF viewer paints after the page has loaded, and announces nothing. */
const pdfPaintsWithinMs = 1_500;

/** Gives the exit code: 0 when the reader got to the copy. */
export async function playJourney(): Promise<number> {
  const world = await startWorld();
  const browser = await openBrowser({ build: 'shipped', world });
  try {
    const tab = await browser.openTab(closedPaper);
    await photograph(tab.page, '1-closed-paper');
    console.log(`Opened   ${closedPaper}\n         ${await tab.page.title()}`);

    const popup = await browser.clickIcon(tab);
    const read = popup.getByRole('link', { name: /^Read(?! with)/ });
    await until('the popup offers a copy', async () => (await read.count()) > 0, 15_000);
    const title = await until('the look-up ends', () => finalTitle(browser, tab));
    await photograph(popup, '2-popup');
    console.log(`Clicked  the leaf: ${title}\n         ${await bestCopy(popup)}`);

    const copy = await browser.follow(read);
    await wait(pdfPaintsWithinMs);
    await photograph(copy, '3-copy');
    console.log(`Read     ${copy.url()}`);
    console.log(`Asked    ${apisAsked(world).join(', ')}`);
    console.log(`Pictures ${relative(process.cwd(), screens)}`);
    return 0;
  } finally {
    await browser.close();
    await world.close();
  }
}

async function finalTitle(browser: CopyleafBrowser, tab: Tab): Promise<string | undefined> {
  const { title } = await browser.iconState(tab);
  return /\bfound$/.test(title) ? title : undefined;
}

async function photograph(page: Page, name: string): Promise<void> {
  await mkdir(screens, { recursive: true });
  await page.screenshot({ path: `${screens}${name}.png` });
}

/** As the popup puts it, on one line. */
async function bestCopy(popup: Page): Promise<string> {
  const text = await popup.getByRole('region', { name: 'Best copy' }).innerText();
  return text.split(/\s*\n\s*/).join(' · ');
}

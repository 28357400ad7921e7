/** Journey 1 in a Firefox without a display: from a closed paper to a copy, in words and pictures. */

import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { startWorld } from '../../demo/world/world.ts';
import { openFirefox } from '../../test/e2e/harness/firefox/browser.ts';
import { until } from '../../test/e2e/harness/until.ts';
import { apisAsked, closedPaper, screens } from './journey.ts';

/** Its viewer is a page with scripts of its own, which paints late and announces nothing. */
const pdfPaintsWithinMs = 4_000;

/** Gives the exit code: 0 when the reader got to the copy. */
export async function playInFirefox(): Promise<number> {
  const world = await startWorld();
  const firefox = await openFirefox({ world });
  try {
    await mkdir(screens, { recursive: true });
    const tab = await firefox.openTab(closedPaper);
    await photograph(tab.page, '1-closed-paper');
    console.log(`Opened   ${closedPaper}\n         ${await tab.page.title()}`);

    const popup = await firefox.clickIcon(tab);
    const offered = async () => /\nRead\n/.test((await popup.text()) ?? '');
    await until('the popup offers a copy', offered, 15_000);
    const title = await until('the look-up ends', async () => {
      const state = await firefox.iconState(tab);
      return /\bfound$/.test(state.title) && state.title;
    });
    await writeFile(`${screens}firefox-2-popup.png`, await firefox.around.photograph('popup'));
    console.log(`Clicked  the leaf: ${title}`);

    const address = await popup.press('Read');
    const opened = async () => (await firefox.around.addresses()).includes(address ?? '');
    await until('the copy opens', opened, 15_000);
    await wait(pdfPaintsWithinMs);
    await writeFile(
      `${screens}firefox-3-copy.png`,
      await firefox.around.photographTab(address ?? ''),
    );
    console.log(`Read     ${address}`);
    console.log(`Asked    ${apisAsked(world).join(', ')}`);
    console.log(`Pictures ${relative(process.cwd(), screens)}/firefox-*.png`);
    return 0;
  } finally {
    await firefox.close();
    await world.close();
  }
}

async function photograph(page: Page, name: string): Promise<void> {
  await writeFile(`${screens}firefox-${name}.png`, await page.screenshot());
}
